-- What the team's pages are made of: one call each, their own organization's, page by page.
begin;
select plan(38);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || (
  select jsonb_agg(tests.item('risks', 'many' || n, 'Risk ' || n)) from generate_series(1, 60) n));
do $$
begin
  for n in 1..60 loop
    perform tests.it_is('2026-11-02 09:00+00'::timestamptz + n * interval '1 hour 0.123457 seconds');
    perform tests.flags('Bea Buyer', 'many' || n);
  end loop;
end $$;

create function pg_temp.inbox(_filter jsonb default '{}') returns jsonb
language sql as $$ select public.inbox(null, _filter) $$;
create function pg_temp.ids(_page jsonb) returns text[]
language sql as $$ select array(select f ->> 'id' from jsonb_array_elements(_page -> 'flags') f) $$;
grant execute on function pg_temp.inbox(jsonb), pg_temp.ids(jsonb) to public;

-- Pages by key.
select tests.act_as('sam@alder.example');
select is(cardinality(pg_temp.ids(pg_temp.inbox())), 50, 'The inbox shows fifty flags');
create temp table pages as
  select pg_temp.inbox() as first, pg_temp.inbox(jsonb_build_object('after', pg_temp.inbox() ->> 'next')) as second;
select is((select cardinality(pg_temp.ids(second)) from pages), 10, 'The next page shows the other ten');
select is((select second -> 'next' from pages), 'null', 'After it comes none');
select set_eq(
  'select unnest(pg_temp.ids(first)) from pages union select unnest(pg_temp.ids(second)) from pages', 'select id::text from public.flags',
  'Between two pages no flag is lost and none is shown twice');
select is(
  (select pg_temp.ids(first) || pg_temp.ids(second) from pages), array(select id::text from public.flags order by due_at, id), 'The oldest due comes first');
select is(pg_temp.ids(pg_temp.inbox(jsonb_build_object('after', wrong))), (select pg_temp.ids(first) from pages), format('A key that is none starts anew: %s', wrong))
from unnest(array['', 'x', '1~2', $$1~'; drop table flags; --$$, '99999999999999~00000000-0000-4000-8000-000000000000']) wrong;
select is_empty(
  $$ select at from (select '2026-11-02 09:00+00'::timestamptz + n * interval '1.000001 seconds' as at from generate_series(1, 10000) n) times
     where private.key_time(private.page_key(at, '00000000-0000-4000-8000-000000000000')) <> at $$, 'A key keeps a time to the microsecond');

-- Filters.
select is(pg_temp.ids(pg_temp.inbox(filter)), '{}', format('Nothing is %s', filter))
from unnest(array['{"state": "answered"}', '{"state": "settled"}', '{"beforeStart": true}', '{"dealType": "pilot"}']::jsonb[]) filter;
select is(cardinality(pg_temp.ids(pg_temp.inbox(filter))), 50, format('Much is %s', filter))
from unnest(array['{"dealType": "new_logo"}', '{"beforeStart": false}', '{"whose": "all"}']::jsonb[]) filter;
select tests.act_as('dee@alder.example');
select is(pg_temp.ids(pg_temp.inbox()), '{}', 'A colleague has nothing in their own inbox');
select tests.step_back();
select tests.resolves('dee@alder.example', tests.the_flag());
select tests.act_as('sam@alder.example');
select is(pg_temp.ids(pg_temp.inbox('{"state": "answered"}')), array[tests.the_flag()::text], 'What was answered waits for the buyer');
select is((pg_temp.inbox() #>> '{frame,needsYou}')::int, 59, 'What was answered needs the owner no longer');
select tests.step_back();
select tests.settles('Bea Buyer', tests.the_flag());
select tests.act_as('sam@alder.example');
select is(pg_temp.ids(pg_temp.inbox('{"state": "settled"}')), array[tests.the_flag()::text], 'What was accepted is settled');

-- The deal changes under the flags.
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder') || '{"account": "Buyer & Sons", "dealType": "pilot"}', tests.a_handoff());
select is(pg_temp.inbox() #>> '{flags,0,account}', 'Buyer & Sons', 'A flag names the account as the deal does now');
select is(cardinality(pg_temp.ids(pg_temp.inbox('{"dealType": "pilot"}'))), 50, 'And is found by the type that the deal has now');

-- Kickoffs.
select tests.step_back();
do $$
begin
  for n in 1..55 loop
    perform tests.later('1 second');
    perform tests.a_draft('alder', jsonb_build_array(tests.item('risks', 'r', 'Risk ' || n)));
  end loop;
end $$;
select tests.act_as('dee@alder.example');
create temp table kickoff_pages as
  select public.kickoff_list(null, '{}') as first,
    public.kickoff_list(null, jsonb_build_object('after', public.kickoff_list(null, '{}') ->> 'next')) as second;
select is((select jsonb_array_length(first -> 'kickoffs') + jsonb_array_length(second -> 'kickoffs') from kickoff_pages), 56, 'Two pages show all kickoffs');
select is((select second #>> '{kickoffs,5,openFlags}' from kickoff_pages), '59', 'The one that was saved first comes last, with what it waits for');
select is(jsonb_array_length(public.kickoff_list(null, '{"waiting": "owner_answers"}') -> 'kickoffs'), 1, 'The list can be narrowed to what waits for an owner');
select is(jsonb_array_length(public.kickoff_list(null, '{"whose": "mine"}') -> 'kickoffs'), 50, 'And to what is theirs');
select tests.act_as('ada@alder.example');
select is(public.kickoff_list(null, '{"whose": "mine"}') -> 'kickoffs', '[]', 'An admin owns no deal');
select is(public.inbox(null, '{}') -> 'drafts', '[]', 'Nor a draft to send');
select tests.act_as('sam@alder.example');
select is(jsonb_array_length(public.inbox(null, '{}') -> 'drafts'), 55, 'The sales owner sees the drafts to send');
select is((public.kickoff_page((select kickoff_id from public.flags limit 1)) #>> '{kickoff,milestone,title}'), 'Blueprint signed', 'A kickoff is on one page');
select is(jsonb_array_length(public.kickoff_page((select kickoff_id from public.flags limit 1)) -> 'history'), 67, 'With its history');

-- What a page does not show costs nothing.
create function pg_temp.buffers(_call text) returns int
language plpgsql as $$
declare
  plan jsonb;
begin
  execute 'explain (analyze, buffers, format json) ' || _call into plan;
  return (plan #>> '{0,Plan,Shared Hit Blocks}')::int + (plan #>> '{0,Plan,Shared Read Blocks}')::int;
end $$;
grant execute on function pg_temp.buffers(text) to public;
select tests.step_back();
insert into public.flags
select (jsonb_populate_record(f, jsonb_build_object(
  'id', gen_random_uuid(), 'idempotency_key', gen_random_uuid(), 'due_at', f.due_at + n * interval '1 minute', 'before_start', n % 100 = 0))).*
from public.flags f, generate_series(1, 3000) n where f.id = (select id from public.flags where resolved_at is null limit 1);
analyze public.flags;
select tests.act_as('sam@alder.example');
select public.inbox(null, filter) from unnest(array['{}', '{"beforeStart": true}', '{"dealType": "renewal"}']::jsonb[]) filter;
select cmp_ok(pg_temp.buffers(format('select public.inbox(null, %L)', filter)), '<', 700, format('Three thousand flags more do not make the inbox dear: %s', filter))
from unnest(array['{}', '{"beforeStart": true}', '{"dealType": "renewal"}']) filter;
select is(pg_temp.inbox() #>> '{frame,needsYou}', '100', 'What needs a member is counted up to a hundred');
select tests.act_as('sam@birch.example');
select is(public.kickoff_list(null, '{}') -> 'kickoffs', '[]', 'Another organization sees none of this');

select * from finish();
rollback;
