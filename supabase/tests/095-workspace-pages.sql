-- What the team's pages are made of: one call each, their own organization's, page by page.
begin;
select plan(41);
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
create function pg_temp.inbox_pages(_filter jsonb default '{}') returns setof jsonb
language sql as $$
  with recursive pages as (
    select pg_temp.inbox(_filter) as page
    union all
    select pg_temp.inbox(_filter || jsonb_build_object('after', page ->> 'next')) from pages where page ->> 'next' is not null)
  select page from pages
$$;
create function pg_temp.kickoffs_paged(_filter jsonb default '{}') returns setof jsonb
language sql as $$
  with recursive pages as (
    select public.kickoff_list(null, _filter) as page
    union all
    select public.kickoff_list(null, _filter || jsonb_build_object('after', page ->> 'next')) from pages where page ->> 'next' is not null)
  select k from pages, jsonb_array_elements(page -> 'kickoffs') k
$$;
create function pg_temp.ids(_page jsonb) returns text[]
language sql as $$ select array(select f ->> 'id' from jsonb_array_elements(_page -> 'flags') f) $$;
grant execute on function pg_temp.inbox(jsonb), pg_temp.inbox_pages(jsonb), pg_temp.kickoffs_paged(jsonb), pg_temp.ids(jsonb) to public;

-- Pages by key.
select tests.act_as('sam@alder.example');
select is(cardinality(pg_temp.ids(pg_temp.inbox())), private.page_size(), 'The inbox shows a page of flags');
create temp table pages as
  select place, page from pg_temp.inbox_pages() with ordinality as shown (page, place);
select is((select count(*) from pages), ceil(60.0 / private.page_size())::bigint, 'As many pages follow as the flags need');
select is((select page -> 'next' from pages order by place desc limit 1), 'null', 'After the last comes none');
select set_eq(
  'select unnest(pg_temp.ids(page)) from pages', 'select id::text from public.flags',
  'Between the pages no flag is lost');
select is(
  array(select unnest(pg_temp.ids(page)) from pages order by place), array(select id::text from public.flags order by due_at, id),
  'The oldest due comes first and none is shown twice');
select is(pg_temp.ids(pg_temp.inbox(jsonb_build_object('after', wrong))), (select pg_temp.ids(page) from pages where place = 1), format('A key that is none starts anew: %s', wrong))
from unnest(array['', 'x', '1~2', $$1~'; drop table flags; --$$, '99999999999999~00000000-0000-4000-8000-000000000000']) wrong;
select is_empty(
  $$ select at from (select '2026-11-02 09:00+00'::timestamptz + n * interval '1.000001 seconds' as at from generate_series(1, 10000) n) times
     where private.key_time(private.page_key(at, '00000000-0000-4000-8000-000000000000')) <> at $$, 'A key keeps a time to the microsecond');

-- Filters.
select is(pg_temp.ids(pg_temp.inbox(filter)), '{}', format('Nothing is %s', filter))
from unnest(array['{"state": "answered"}', '{"state": "settled"}', '{"beforeStart": true}', '{"dealType": "pilot"}']::jsonb[]) filter;
select is(cardinality(pg_temp.ids(pg_temp.inbox(filter))), private.page_size(), format('Much is %s', filter))
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
select is(cardinality(pg_temp.ids(pg_temp.inbox('{"dealType": "pilot"}'))), private.page_size(), 'And is found by the type that the deal has now');

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
create temp table listed as
  select place, kickoff from pg_temp.kickoffs_paged() with ordinality as shown (kickoff, place);
select is((select count(distinct kickoff ->> 'id') from listed), 56::bigint, 'The pages show all kickoffs');
select is(
  (select concat_ws(' ', place, kickoff -> 'openFlags', kickoff #>> '{milestone,title}') from listed order by place desc limit 1),
  '56 59 Blueprint signed', 'The one that was saved first comes last, with what it waits for, and none twice');
select is((select kickoff from listed where kickoff ->> 'account' = 'Buyer & Sons') ->> 'dealType', 'pilot', 'It reads as its deal does now');
select is(jsonb_array_length(public.kickoff_list(null, '{"waiting": "owner_answers"}') -> 'kickoffs'), 1, 'The list can be narrowed to what waits for an owner');
select is(jsonb_array_length(public.kickoff_list(null, '{"whose": "mine"}') -> 'kickoffs'), private.page_size(), 'And to what is theirs');
select is((select count(*) from pg_temp.kickoffs_paged('{"whose": "mine"}')), 56::bigint, 'Of which no page loses any');
select tests.act_as('ada@alder.example');
select is(public.kickoff_list(null, '{"whose": "mine"}') -> 'kickoffs', '[]', 'An admin owns no deal');
select is(public.inbox(null, '{}') -> 'drafts', '[]', 'Nor a draft to send');
select tests.act_as('sam@alder.example');
select is(jsonb_array_length(public.inbox(null, '{}') -> 'drafts'), private.page_size(), 'The sales owner sees a page of the drafts to send');
select is(public.inbox(null, '{}') #> '{drafts,0,lines}', '1', 'Each with how much is written');
select is((public.kickoff_page((select kickoff_id from public.flags limit 1)) #>> '{kickoff,milestone,title}'), 'Blueprint signed', 'A kickoff is on one page');
select is(jsonb_array_length(public.kickoff_page((select kickoff_id from public.flags limit 1)) -> 'history'), 6, 'With the last few lines of its history');

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
