-- Lines that contradict each other: tied, told apart, settled once, and in the way until then.
begin;
select plan(26);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('birch', tests.a_handoff() || tests.item('risks', 'theirs', 'Their line'));
create temp table theirs as select tests.the_kickoff() as kickoff;
grant select on theirs to public;
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');

create function pg_temp.tie(_about text, variadic _keys text[]) returns uuid
language sql as $$
  select (public.tie_contradiction(tests.the_kickoff(), jsonb_build_object(
    'about', _about, 'note', 'CRM says four', 'itemIds', (select jsonb_agg(tests.line(key)) from unnest(_keys) key))) ->> 'contradictionId')::uuid
$$;
create function pg_temp.the_one() returns uuid
language sql security definer as $$ select id from public.contradictions order by tied_at desc, id limit 1 $$;
create function pg_temp.page(_path text) returns jsonb
language sql as $$ select public.contradictions_page(tests.the_kickoff()) #> _path::text[] $$;
grant execute on function pg_temp.tie(text, text[]), pg_temp.the_one(), pg_temp.page(text) to public;

select tests.act_as('sam@alder.example');
select lives_ok($$ select pg_temp.tie('count', 'included', 'promise') $$, 'A member ties two lines, the buyer''s and an internal one');
select is(
  pg_temp.page('{contradictions,0}') - '{id,tiedAt}'::text[], jsonb_build_object(
    'about', 'count', 'note', 'CRM says four', 'tiedBy', 'Sam Sales', 'settlement', null, 'settledBy', null, 'settledAt', null,
    'lines', jsonb_build_array(
      jsonb_build_object('itemId', tests.line('included'), 'tiedAs', 'Three interfaces', 'text', 'Three interfaces'),
      jsonb_build_object('itemId', tests.line('promise'), 'tiedAs', 'CANARY-PROMISE', 'text', 'CANARY-PROMISE'))),
  'They stand beside each other, in the order in which they were named');
select is((pg_temp.page('{kickoff,openContradictions}'))::int, 1, 'The kickoff tells that one is open');

-- In the way until settled.
select tests.refused(
  $$ select public.request_review(tests.the_kickoff(), 1) $$, 'contradictions_open', 409, 'While one is open, delivery is not asked');
select tests.refused(format('select public.settle_contradiction(pg_temp.the_one(), %L)', words), 'invalid_input', 422, 'Nothing is settled without a word')
from unnest(array['', '  ', null]) words;
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'),
  tests.changed(tests.without(tests.a_handoff(), 'promise'), 'included', '{"text": "Four interfaces"}'), tests.shown(tests.a_handoff()));
select is(pg_temp.page('{contradictions,0,lines,0}') - 'itemId', '{"tiedAs": "Three interfaces", "text": "Four interfaces"}', 'A line that was written anew is shown as it was and as it is');
select is(pg_temp.page('{contradictions,0,lines,1}') - 'itemId', '{"tiedAs": "CANARY-PROMISE", "text": null}', 'A line that is gone is shown as it was');
select is((pg_temp.page('{kickoff,openContradictions}'))::int, 1, 'Rewriting the lines settles nothing by itself');
select tests.act_as('dee@alder.example');
select lives_ok($$ select public.settle_contradiction(pg_temp.the_one(), 'Four, as in hall 3') $$, 'A colleague says what holds');
select is(
  pg_temp.page('{contradictions,0}') @> '{"settlement": "Four, as in hall 3", "settledBy": "Dee Delivery"}', true, 'What holds stands there, and who said so');
select is((pg_temp.page('{kickoff,openContradictions}'))::int, 0, 'None is open any more');
select tests.refused(
  $$ select public.settle_contradiction(pg_temp.the_one(), 'Three') $$, 'contradiction_settled', 409, 'What was settled is not settled otherwise');
select is(
  pg_temp.page('{contradictions,0,settlement}'), '"Four, as in hall 3"', 'The first word stands');
select results_eq(
  $$ select kind, actor_member_id from public.events where kind like 'contradiction%' order by id $$,
  $$ values ('contradiction_tied', tests.member('sam@alder.example')), ('contradiction_settled', tests.member('dee@alder.example')) $$,
  'The history tells both');
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.request_review(tests.the_kickoff(), tests.revision()) $$, 'Now delivery is asked');

-- One found during the review.
select tests.later('1 minute');
select pg_temp.tie('other', 'outcome', 'report', 'included');
select tests.act_as('dee@alder.example');
select tests.refused(
  $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), '') $$, 'contradictions_open', 409, 'While one is open, delivery cannot accept');
select public.settle_contradiction(pg_temp.the_one(), 'Both');
select lives_ok($$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), '') $$, 'Settled, it can');
select tests.later('1 minute');
select pg_temp.tie('date', 'milestone', 'wifi');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.send_kickoff(tests.the_kickoff(), tests.revision()) $$, 'contradictions_open', 409, 'While one is open, nothing is sent');
select public.settle_contradiction(pg_temp.the_one(), 'The milestone holds');
select lives_ok($$ select public.send_kickoff(tests.the_kickoff(), tests.revision()) $$, 'Settled, it is');

-- What cannot be tied.
select tests.refused(
  format('select pg_temp.tie(''amount'', %s)', keys), code, status, format('Not tied: %s', keys))
from (values
  ($$ 'included' $$, 'invalid_input', 422),
  ($$ 'included', 'included' $$, 'invalid_input', 422),
  ($$ 'included', 'theirs' $$, 'draft_line_gone', 409)
) as ties (keys, code, status);
select tests.refused(
  $$ select public.tie_contradiction((select kickoff from theirs), jsonb_build_object('about', 'date', 'note', '', 'itemIds',
    jsonb_build_array(tests.line('wifi'), tests.line('milestone')))) $$, 'kickoff_unknown', 404, 'Nor lines of another organization');
select results_eq(
  $$ select count(*)::int from public.contradictions $$, $$ values (3) $$, 'Of what was refused, nothing is left half-tied');

select * from finish();
rollback;
