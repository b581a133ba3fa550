-- The history as a story: a page at a time, by whose doing it was, with its chain verified; and taken along as a whole.
begin;
select plan(19);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');
select tests.confirms('Bea Buyer');
create temp table story as select tests.the_kickoff() as id;
grant select on story to public;
select tests.act_as('sam@alder.example');
select public.resend_link(tests.recipient('Rob Reader'));
create function pg_temp.page(_filter jsonb default '{}') returns jsonb
language sql as $$ select public.history_page((select id from story), _filter) $$;
create function pg_temp.kinds(_filter jsonb default '{}') returns text[]
language sql as $$ select array(select e ->> 'kind' from jsonb_array_elements(pg_temp.page(_filter) -> 'entries') e) $$;

select is((pg_temp.kinds())[1], 'link_resent', 'The newest comes first');
select is((pg_temp.kinds('{"order": "oldest"}'))[1], 'kickoff_created', 'Or the oldest, as a story is told');
select is(array(select k from unnest(pg_temp.kinds('{"order": "oldest"}')) with ordinality u (k, n) order by n desc), pg_temp.kinds(), 'Both tell the same');
select is(pg_temp.kinds('{"who": "buyer"}'), '{version_confirmed,flag_raised}', 'What the buyer did');
select is(pg_temp.kinds('{"who": "mails"}'), '{link_resent}', 'What was mailed');
select ok('version_published' = any (pg_temp.kinds('{"who": "team"}')) and not 'flag_raised' = any (pg_temp.kinds('{"who": "team"}')), 'What the team did');
select is(pg_temp.page() -> 'next', 'null', 'One page holds it');
select tests.step_back();
select private.record(organization_id, id, 'note_left', '{}', tests.member('sam@alder.example')) from public.kickoffs, generate_series(1, 60) where id = tests.the_kickoff();
select tests.act_as('sam@alder.example');
select is(jsonb_array_length(pg_temp.page() -> 'entries'), 40, 'A longer one comes in pages');
select is(
  (select jsonb_agg(e -> 'position' order by n) from (
    select e, n from jsonb_array_elements(pg_temp.page() -> 'entries') with ordinality first (e, n)
    union all
    select e, 40 + n from jsonb_array_elements(pg_temp.page(jsonb_build_object('after', pg_temp.page() -> 'next')) -> 'entries') with ordinality second (e, n)) pages),
  (select jsonb_agg(position order by position desc) from public.events where kickoff_id = tests.the_kickoff()),
  'Which together hold each event once');

select is(pg_temp.page() #> '{chain,isUnbroken}', 'true', 'The chain is verified');
select is((pg_temp.page() #>> '{chain,events}')::bigint, (select count(*) from public.events where kickoff_id = tests.the_kickoff()), 'And its events counted');
create temp table exported as select public.export_history(tests.the_kickoff()) as it;
select is_empty(
  $$ select e from exported, jsonb_array_elements(it -> 'events') e
     where e ->> 'hash' <> encode(extensions.digest((e ->> 'previousHash') || (e ->> 'sealed'), 'sha256'), 'hex') $$,
  'The export holds what its chain can be verified with');
select is_empty(
  $$ select e from exported, jsonb_array_elements(it -> 'events') e where (e ->> 'sealed')::jsonb -> 8 <> e -> 'detail' or (e ->> 'sealed')::jsonb ->> 4 <> e ->> 'kind' $$,
  'What is sealed is what is told');
select is((select jsonb_array_length(it -> 'events') from exported), (select count(*)::int from public.events where kickoff_id = tests.the_kickoff()), 'All of it');

-- Somebody who may switch the triggers off.
select tests.step_back();
alter table public.events disable trigger events_are_immutable;
create function pg_temp.is_unbroken_after(_sql text) returns jsonb
language plpgsql as $$
declare
  answer text;
begin
  execute format(_sql, (select id from story));
  perform tests.act_as('sam@alder.example');
  answer := pg_temp.page() #>> '{chain,isUnbroken}';
  raise exception using errcode = 'P0001', message = answer;
exception when raise_exception then return sqlerrm::jsonb;
end $$;
select is(pg_temp.is_unbroken_after(act), 'false', format('It is told at once: %s', split_part(act, ' where', 1)))
from unnest(array[
  $$ update public.events set at = at + interval '1 microsecond' where kickoff_id = %L and position = 3 $$,
  $$ delete from public.events where kickoff_id = %L and position > 60 $$,
  $$ delete from public.events where kickoff_id = %L $$]) act;
select tests.step_back();
delete from public.events where kickoff_id = tests.the_kickoff() and position = (select max(position) from public.events where kickoff_id = tests.the_kickoff());
select isnt_empty('select * from private.broken_events()', 'The command that verifies every chain notices an end that was cut off');
select is(
  (select chain_id from private.broken_events()), tests.the_kickoff(), 'And whose it was');

select * from finish();
rollback;
