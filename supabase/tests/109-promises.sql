-- The ledger of promises: who may write, who may judge, and that nothing written is lost.
begin;
select plan(32);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('birch');
create temp table theirs as select tests.the_kickoff() as kickoff;
grant select on theirs to public;
select tests.a_draft('alder');

create function pg_temp.a_promise(_more jsonb default '{}') returns jsonb
language sql as $$
  select jsonb_build_object(
    'words', 'Scanners from day one', 'priced', false, 'saidBy', 'Sam Sales', 'saidWhere', 'Walk through hall 3', 'saidOn', '2026-06-09',
    'hours', '80', 'ownerId', tests.member('sam@alder.example')) || _more
$$;
create function pg_temp.the_promise() returns uuid
language sql security definer as $$ select id from public.promises order by added_at desc, id limit 1 $$;
create function pg_temp.ledger() returns jsonb
language sql as $$ select public.promises_page(tests.the_kickoff()) -> 'promises' $$;
grant execute on function pg_temp.a_promise(jsonb), pg_temp.the_promise(), pg_temp.ledger() to public;

select tests.act_as('sam@alder.example');
select lives_ok($$ select public.add_promise(tests.the_kickoff(), pg_temp.a_promise()) $$, 'A member notes what was said');
select is(
  (pg_temp.ledger() -> 0) - '{id,ownerId,addedAt}'::text[],
  '{"words": "Scanners from day one", "priced": false, "saidBy": "Sam Sales", "saidWhere": "Walk through hall 3", "saidOn": "2026-06-09",
    "hours": "80", "owner": "Sam Sales", "flagId": null, "feasible": null, "remark": "", "judgedBy": null}',
  'The ledger tells who said it, where, when, and who answers for it');
select results_eq(
  $$ select kind, detail ->> 'words', detail ->> 'hours' from public.events order by id desc limit 1 $$,
  $$ values ('promise_added', 'Scanners from day one', '80') $$, 'The history tells it');

select throws_ok(
  format('select public.add_promise(tests.the_kickoff(), pg_temp.a_promise(%L))', wrong), code, null, format('No promise is like this: %s', wrong))
from (values
  ('{"words": " "}', '23514'), ('{"words": null}', '23502'), ('{"saidBy": ""}', '23514'), ('{"hours": "-1"}', '23514'),
  ('{"hours": "NaN"}', '23514'), ('{"hours": "100000"}', '22003'), ('{"hours": null}', '23502'), ('{"priced": null}', '23502'),
  ('{"saidOn": "infinity"}', '23514')
) as promises (wrong, code);
select tests.refused(
  format('select public.add_promise(tests.the_kickoff(), pg_temp.a_promise(jsonb_build_object(''ownerId'', %s)))', owner),
  'member_inactive', 422, format('Nobody answers for a promise who is %s', owner))
from unnest(array['tests.member(''sam@birch.example'')', 'gen_random_uuid()', 'null']) owner;
select tests.remove('gone@alder.example');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.add_promise(tests.the_kickoff(), pg_temp.a_promise(jsonb_build_object('ownerId', tests.member('gone@alder.example')))) $$,
  'member_inactive', 422, 'Nor who has left');

-- Delivery's word.
select tests.refused(
  $$ select public.judge_promise(pg_temp.the_promise(), '{"feasible": true, "remark": ""}') $$, 'not_allowed', 403,
  'Sales does not say for delivery that a promise can be kept');
select is(public.promises_page(tests.the_kickoff()) -> 'mayJudge', 'false', 'Nor is sales asked to');
select tests.act_as('dee@alder.example');
select is(public.promises_page(tests.the_kickoff()) -> 'mayJudge', 'true', 'Delivery is');
select lives_ok(
  $$ select public.judge_promise(pg_temp.the_promise(), '{"feasible": false, "remark": "Only with new devices"}') $$, 'Delivery says that it cannot be kept');
select is(
  pg_temp.ledger() #> '{0}' @> '{"feasible": false, "remark": "Only with new devices", "judgedBy": "Dee Delivery"}', true, 'The ledger holds its word');
select tests.act_as('ada@alder.example');
select lives_ok($$ select public.judge_promise(pg_temp.the_promise(), '{"feasible": true, "remark": ""}') $$, 'So may an admin');

-- Written anew.
select tests.act_as('sam@alder.example');
select public.change_promise(pg_temp.the_promise(), pg_temp.a_promise('{"saidWhere": "By mail", "hours": "80.00"}'));
select is(pg_temp.ledger() #> '{0,feasible}', 'true', 'Delivery''s word stays where only the source of the promise is told better');
select public.change_promise(pg_temp.the_promise(), pg_temp.a_promise('{"hours": "12.25"}'));
select is(
  pg_temp.ledger() #> '{0}' @> '{"hours": "12.25", "feasible": null, "judgedBy": null}', true, 'It does not cover other hours');
select is(
  (select detail #>> '{before,hours}' from public.events where kind = 'promise_changed' order by id desc limit 1), '80',
  'The history tells what it was before');

select lives_ok($$ select public.remove_promise(pg_temp.the_promise()) $$, 'A member takes a promise out');
select is(pg_temp.ledger(), '[]', 'It is in the ledger no more');
select results_eq(
  $$ select count(*)::int from public.promises where removed_at is not null $$, $$ values (1) $$, 'It is kept all the same');
select tests.refused(sql, 'promise_unknown', 404, format('What was taken out is there no more: %s', sql))
from unnest(array[
  'select public.remove_promise(pg_temp.the_promise())',
  'select public.change_promise(pg_temp.the_promise(), pg_temp.a_promise())',
  'select public.judge_promise(pg_temp.the_promise(), ''{"feasible": true}'')']) sql;
select tests.refused(
  $$ select public.add_promise((select kickoff from theirs), pg_temp.a_promise()) $$, 'kickoff_unknown', 404,
  'Nobody writes in another organization''s ledger');

select * from finish();
rollback;
