-- Handoffs and drafts are narrowed by deal type as flags are, and how much needs a member does not depend on what they look at.
begin;
select plan(9);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
create function pg_temp.asked(_type text) returns uuid
language plpgsql as $$
declare
  kickoff uuid;
begin
  perform tests.later('1 minute');
  perform tests.act_as('sam@alder.example');
  kickoff := (public.create_kickoff(null, tests.a_deal('alder') || jsonb_build_object('dealType', _type, 'name', _type), tests.a_handoff(), tests.shown(tests.a_handoff())) ->> 'kickoffId')::uuid;
  perform tests.scores(kickoff, 'sales', 4);
  perform tests.asks_for_review(kickoff, 'alder');
  return kickoff;
end $$;
select pg_temp.asked(type) from unnest(array['pilot', 'renewal', 'pilot']) with ordinality as wanted (type, place) order by place;
create function pg_temp.shown(_list text, _filter jsonb default '{}') returns text[]
language sql as $$ select array(select h ->> 'name' from jsonb_array_elements(public.inbox(null, _filter) -> _list) h) $$;
grant execute on function pg_temp.shown(text, jsonb) to public;

select tests.act_as('dee@alder.example');
select is(pg_temp.shown('handovers'), array['pilot', 'renewal', 'pilot'], 'All that waits for delivery is there, longest waiting first');
select is(pg_temp.shown('handovers', '{"dealType": "pilot"}'), array['pilot', 'pilot'], 'By deal type, those of the type');
select is(pg_temp.shown('handovers', '{"dealType": "expansion"}'), '{}', 'And none of another');
select is(pg_temp.shown('handovers', '{"state": "answered", "after": "1~00000000-0000-4000-8000-000000000000"}'), array['pilot', 'renewal', 'pilot'],
  'No other view keeps them from the page, which says where they are');
select is((public.inbox(null, '{"dealType": "expansion"}') #>> '{frame,needsYou}')::int, 3, 'What needs a member is counted in all types');

select tests.act_as('sam@alder.example');
select public.create_kickoff(null, tests.a_deal('alder') || jsonb_build_object('dealType', type, 'name', type), tests.a_handoff(), tests.shown(tests.a_handoff()))
from unnest(array['renewal', 'expansion']) type;
select is(cardinality(pg_temp.shown('drafts')), 2, 'Drafts are there');
select is(pg_temp.shown('drafts', '{"dealType": "expansion"}'), array['expansion'], 'By deal type too');
select is(pg_temp.shown('drafts', '{"dealType": "pilot"}'), '{}', 'And none of another');

select tests.step_back();
select tests.act_as('dee@alder.example');
set local enable_seqscan = off;
create temp table plans (line text);
grant select, insert on plans to public;
do $$
declare
  line text;
begin
  for line in execute 'explain select id from public.kickoffs where awaited_id = $1 and deal_type = $2 order by turn_since, id limit 18'
    using tests.member('dee@alder.example'), 'pilot'
  loop insert into plans values (line); end loop;
end $$;
select isnt_empty($$ select from plans where line ~ 'kickoffs_by_awaited_of_type' $$, 'The queue of one type is read in its own order');

select * from finish();
rollback;
