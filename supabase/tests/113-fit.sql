-- Fit: who scores for which side, once and completely, by the definition of that day.
begin;
select plan(45);
select tests.a_firm('alder');
insert into public.members (organization_id, name, email, role) values
  (tests.firm('alder'), 'Sue Sales', 'sue@alder.example', 'sales'),
  (tests.firm('alder'), 'Dan Delivery', 'dan@alder.example', 'delivery');
select tests.a_draft('alder');

create function pg_temp.all_criteria(_score text default '3') returns jsonb
language sql as $$
  select jsonb_object_agg(key, _score::jsonb) from unnest(array[
    'revenue', 'urgency', 'logo_quality', 'probability_to_close', 'clarity', 'scope_control', 'customer_readiness', 'margin_quality']) key
$$;
create function pg_temp.fit(_path text) returns jsonb
language sql as $$ select public.fit_page(tests.the_kickoff()) #> _path::text[] $$;
grant execute on function pg_temp.all_criteria(text), pg_temp.fit(text) to public;

-- Whose side one is on.
select tests.act_as('sam@alder.example');
select is(pg_temp.fit('{side}'), '"sales"', 'The sales owner scores for sales');
select is(pg_temp.fit('{definition,version}'), '1', 'By the definition that every organization starts with');
select is(jsonb_array_length(pg_temp.fit('{definition,criteria}')), 8, 'With its eight criteria');
select tests.refused(
  $$ select public.score_fit(tests.the_kickoff(), 'delivery', pg_temp.all_criteria()) $$, 'not_allowed', 403, 'Sales does not score for delivery');
select tests.refused(
  $$ select public.score_fit(tests.the_kickoff(), 'nobody', pg_temp.all_criteria()) $$, 'not_allowed', 403, 'Nor for a side that is none');
select tests.act_as('ada@alder.example');
select is(pg_temp.fit('{side}'), 'null', 'An admin who owns nothing of a deal is on no side');
select tests.refused(
  format('select public.score_fit(tests.the_kickoff(), %L, pg_temp.all_criteria())', side), 'not_allowed', 403, format('Nor scores for %s', side))
from unnest(array['sales', 'delivery']) side;

-- Completely, or not at all.
select tests.act_as('sam@alder.example');
select tests.refused(format('select public.score_fit(tests.the_kickoff(), ''sales'', %s)', scores), 'invalid_input', 422, format('No scores are like this: %s', scores))
from unnest(array[
  'null', '''[]''', '''"x"''', '''{}''', 'pg_temp.all_criteria() - ''clarity''', 'pg_temp.all_criteria() || ''{"charm": 5}''',
  'pg_temp.all_criteria(''0'')', 'pg_temp.all_criteria(''6'')', 'pg_temp.all_criteria(''2.5'')', 'pg_temp.all_criteria(''"3"'')', 'pg_temp.all_criteria(''null'')']) scores;
select is(pg_temp.fit('{in}'), '{"sales": false, "delivery": false}', 'Of what was refused, nothing is in');
select lives_ok($$ select public.score_fit(tests.the_kickoff(), 'sales', pg_temp.all_criteria('5')) $$, 'Sales scores');
select lives_ok($$ select public.score_fit(tests.the_kickoff(), 'sales', pg_temp.all_criteria('4') || '{"margin_quality": 5}') $$, 'Sales corrects its scores');
select is(pg_temp.fit('{sales,scores,clarity}'), '4', 'The correction counts');
select is(pg_temp.fit('{sales,total}'), '4.13', 'The total is the weighted mean');
select tests.refused(
  $$ select public.reconcile_fit(tests.the_kickoff(), 'clarity', 'We agree') $$, 'fit_not_open', 409, 'There is nothing to reconcile until both are in');

-- One person, one side.
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || jsonb_build_object(
  'salesOwnerId', tests.member('sue@alder.example'), 'deliveryOwnerId', tests.member('sam@alder.example')), tests.a_handoff(), tests.shown(tests.a_handoff()));
select is(pg_temp.fit('{side}'), '"sales"', 'Who scored for sales and takes over delivery stays on that side');
select tests.refused(
  $$ select public.score_fit(tests.the_kickoff(), 'delivery', pg_temp.all_criteria()) $$, 'not_allowed', 403, 'Who scored for one side never scores for the other');
select tests.act_as('dan@alder.example');
select is(pg_temp.fit('{side}'), '"delivery"', 'A colleague in delivery, though not the owner, is on its side');
select lives_ok($$ select public.score_fit(tests.the_kickoff(), 'delivery', pg_temp.all_criteria('3') || '{"clarity": 2, "margin_quality": 1}') $$, 'And scores for it');

-- Both in.
select tests.refused(
  $$ select public.score_fit(tests.the_kickoff(), 'delivery', pg_temp.all_criteria()) $$, 'fit_closed', 409, 'Once both are in, delivery corrects nothing');
select tests.act_as('sue@alder.example');
select tests.refused(
  $$ select public.score_fit(tests.the_kickoff(), 'sales', pg_temp.all_criteria()) $$, 'fit_closed', 409, 'Nor does sales');
select is(
  pg_temp.fit('{differences}'),
  '[{"criterion": "clarity", "sales": null, "delivery": null}, {"criterion": "margin_quality", "sales": null, "delivery": null}]',
  'Where they differ by two or more is shown, in the order of the definition; by one is not');
select results_eq($$ select unreconciled from private.fit_state(tests.the_kickoff()) $$, $$ values (2) $$, 'Two are to be reconciled');
select lives_ok($$ select public.reconcile_fit(tests.the_kickoff(), 'clarity', 'The blueprint settles it') $$, 'Sales writes its line');
select results_eq($$ select unreconciled from private.fit_state(tests.the_kickoff()) $$, $$ values (2) $$, 'One side''s line does not reconcile');
select tests.refused(
  $$ select public.reconcile_fit(tests.the_kickoff(), 'revenue', 'No need') $$, 'fit_not_open', 409, 'Where they hardly differ, nothing is reconciled');
select tests.refused(
  $$ select public.reconcile_fit(tests.the_kickoff(), 'clarity', ' ') $$, 'invalid_input', 422, 'An empty line reconciles nothing');
select tests.act_as('ada@alder.example');
select tests.refused(
  $$ select public.reconcile_fit(tests.the_kickoff(), 'clarity', 'Peace') $$, 'not_allowed', 403, 'Who is on no side writes neither side''s line');
select tests.act_as('dee@alder.example');
select public.reconcile_fit(tests.the_kickoff(), criterion, 'Agreed') from unnest(array['clarity', 'margin_quality']) criterion;
select results_eq($$ select unreconciled from private.fit_state(tests.the_kickoff()) $$, $$ values (1) $$, 'With both sides'' lines one is reconciled');
select is(
  pg_temp.fit('{differences,0}'), '{"criterion": "clarity", "sales": "The blueprint settles it", "delivery": "Agreed"}', 'Each line stands on its side');
select results_eq(
  $$ select detail ->> 'side', detail ->> 'corrected' from public.events where kind = 'fit_scored' order by id $$,
  $$ values ('sales', 'false'), ('sales', 'true'), ('delivery', 'false') $$, 'The history tells who scored when');

-- The definition of that day.
select tests.act_as('ada@alder.example');
select is(
  public.set_fit_definition(null, '[{"key": "clarity", "name": "Clearness", "question": "", "weight": 10}]'), '{"version": 2}', 'An admin defines fit anew');
select is(jsonb_array_length(pg_temp.fit('{definition,criteria}')), 8, 'A deal keeps the definition that it was scored with');
select tests.step_back();
select tests.a_draft('alder');
select tests.act_as('dee@alder.example');
select is(pg_temp.fit('{definition}'), '{"version": 2, "criteria": [{"key": "clarity", "name": "Clearness", "question": "", "weight": 10}]}', 'A new deal is scored with the new one');
select lives_ok($$ select public.score_fit(tests.the_kickoff(), 'delivery', '{"clarity": 1}') $$, 'Delivery may score first');

select * from finish();
rollback;
