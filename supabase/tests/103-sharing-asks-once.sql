-- An internal risk or price exception does not reach the buyer by one click: who shares it has read its exact words, once.
begin;
select plan(17);
select tests.a_firm('alder');
select tests.act_as('sam@alder.example');

create function pg_temp.saves(_items jsonb, _shared uuid[] default '{}') returns jsonb
language sql as $$ select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), _items, _shared) $$;
create function pg_temp.asked(_items jsonb) returns jsonb
language plpgsql as $$
declare
  detail text;
begin
  perform pg_temp.saves(_items);
  return null;
exception when sqlstate 'PT422' then
  get stacked diagnostics detail = pg_exception_detail;
  return detail::jsonb -> 'items';
end $$;
grant execute on function pg_temp.saves(jsonb, uuid[]), pg_temp.asked(jsonb) to public;

select tests.refused($$ select public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff()) $$, 'sharing_unconfirmed', 422,
  'A draft with a shared risk is not started before somebody agreed to its words');
select is_empty('select from public.kickoffs', 'Nothing of it is kept');
select lives_ok($$ select public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff(), array[tests.line('council')]) $$, 'Agreed to, it is started');
select results_eq(
  $$ select item_id, words, (select name from public.members m where m.id = shared_by) from public.shared_items $$,
  $$ values (tests.line('council'), 'The works council meets in December', 'Sam Sales') $$, 'Who agreed to which words is kept');
select is((select detail ->> 'words' from public.events where kind = 'item_shared'), 'The works council meets in December', 'And in the history');
select lives_ok('select pg_temp.saves(tests.a_handoff())', 'It is asked once');
select lives_ok(
  $$ select pg_temp.saves(tests.changed(tests.a_handoff(), 'council', '{"text": "The works council meets in March"}')) $$, 'Also when it reads differently later');
select lives_ok($$ select pg_temp.saves(tests.changed(tests.a_handoff(), 'council', '{"visibility": "internal"}')) $$, 'It may be held back again');
select lives_ok('select pg_temp.saves(tests.a_handoff())', 'And shown again without another question');
select is(
  pg_temp.asked(tests.changed(tests.changed(tests.a_handoff(), 'risk', '{"visibility": "client", "detail": "Really"}'), 'price', '{"visibility": "client"}')),
  jsonb_build_array(
    jsonb_build_object('id', tests.line('risk'), 'section', 'risks', 'text', 'CANARY-RISK', 'detail', 'Really'),
    jsonb_build_object('id', tests.line('price'), 'section', 'pricing_exceptions', 'text', 'CANARY-PRICE', 'detail', '')),
  'Whoever shares more is shown the exact words');
select is((select visibility from public.items where id = tests.line('risk')), 'internal', 'Until then it stays internal');
select tests.refused(
  $$ select pg_temp.saves(tests.changed(tests.changed(tests.a_handoff(), 'risk', '{"visibility": "client"}'), 'price', '{"visibility": "client"}'), array[tests.line('risk')]) $$,
  'sharing_unconfirmed', 422, 'To agree to one line is not to agree to another');
select is((select count(*)::int from public.shared_items), 1, 'Of what was refused nothing is agreed to');
select lives_ok($$ select pg_temp.saves(tests.changed(tests.a_handoff(), 'risk', '{"visibility": "client"}'), array[tests.line('risk'), tests.line('outcome')]) $$,
  'Agreed to, it is saved');
select is((select count(*)::int from public.shared_items), 2, 'Only what needs an agreement has one');
select lives_ok($$ select pg_temp.saves(tests.changed(tests.a_handoff(), 'report', '{"text": "Two reports a week"}')) $$, 'Other sections ask nothing');
select tests.step_back();
select throws_ok('delete from public.shared_items', '42501', null, 'What was agreed to stays agreed to');

select * from finish();
rollback;
