-- Any earlier kickoff is found by how its account or its deal begins, and the search reads no more than it shows.
begin;
select plan(17);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
create function pg_temp.starts(_firm text, _account text, _name text, _type text) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@' || _firm || '.example');
  perform public.create_kickoff(null, tests.a_deal(_firm) || jsonb_build_object('account', _account, 'name', _name, 'dealType', _type), tests.a_handoff(), tests.shown(tests.a_handoff()));
  perform tests.step_back();
end $$;
select pg_temp.starts('alder', account, name, type) from (values
  ('Krähwinkler Fördertechnik', 'ERP introduction', 'new_logo'),
  ('KRÄHENHOF', 'Dairy films', 'pilot'),
  ('Meridian Mutual', 'Krähen counted', 'renewal'),
  ('100% Oat', 'Relaunch_campaign', 'expansion')) as deals (account, name, type);
select pg_temp.starts('birch', 'Krähwinkler Fördertechnik', 'ERP introduction', 'new_logo');
create function pg_temp.found(_words text, _more jsonb default '{}') returns text[]
language sql as $$
  select array(select k ->> 'account' from jsonb_array_elements(
    public.starting_points(null, jsonb_build_object('q', _words) || _more) -> 'kickoffs') k)
$$;
grant execute on function pg_temp.found(text, jsonb) to public;

select tests.act_as('dee@alder.example');
select is(pg_temp.found('Krähw'), array['Krähwinkler Fördertechnik'], 'A member finds an earlier kickoff by how its account begins, and only their own firm''s');
select is(pg_temp.found('kRÄH'), array['KRÄHENHOF', 'Krähwinkler Fördertechnik', 'Meridian Mutual'],
  'In letters of any case; accounts come first, then deals of that name');
select is(pg_temp.found('  relaunch_c '), array['100% Oat'], 'Or by how its deal begins');
select is(pg_temp.found(words), '{}', format('Nothing begins with %s', words)) from unnest(array['Förder', '%', '_', '100_', 'Krähx', '\', 'krah']) words;
select is(pg_temp.found('krähw', '{"dealType": "pilot"}'), array['Krähwinkler Fördertechnik'], 'Whoever looks for a name looks through all deal types');
select is(pg_temp.found(null, '{"dealType": "pilot"}'), array['KRÄHENHOF'], 'Without words those of a deal type are offered');
select is(cardinality(pg_temp.found(blank)), 4, 'Or all') from unnest(array[null, ' ']) blank;

select tests.step_back();
insert into public.deals (organization_id, account, name, deal_type, amount, currency, closed_on, sales_owner_id, delivery_owner_id)
select tests.firm('alder'), 'Bulk ' || n, 'Bulk ' || n, 'pilot', 1, 'EUR', '2026-08-06', tests.member('sam@alder.example'), tests.member('dee@alder.example')
from generate_series(1, 3000) n;
insert into public.kickoffs (organization_id, deal_id, locale, saved_by)
select d.organization_id, d.id, 'en-GB', d.sales_owner_id from public.deals d where d.account like 'Bulk %';
analyze public.kickoffs;
create function pg_temp.buffers(_call text) returns int
language plpgsql as $$
declare
  plan jsonb;
begin
  execute 'explain (analyze, buffers, format json) ' || _call into plan;
  return (plan #>> '{0,Plan,Shared Hit Blocks}')::int + (plan #>> '{0,Plan,Shared Read Blocks}')::int;
end $$;
grant execute on function pg_temp.buffers(text) to public;
select tests.act_as('dee@alder.example');
select public.starting_points(null, filter) from unnest(array['{"q": "bulk"}', '{"q": "krähw"}']::jsonb[]) filter, generate_series(1, 3);
select is(public.starting_points(null, '{"q": "bulk"}') -> 'more', 'true', 'Where more begin alike than a page shows, that is said');
select cmp_ok(pg_temp.buffers(format('select public.starting_points(null, %L)', filter)), '<', 120, format('Three thousand kickoffs more do not make a search dear: %s', filter))
from unnest(array['{"q": "bulk"}', '{"q": "krähw"}']) filter;

select * from finish();
rollback;
