-- What concerns no kickoff is told on a page: all of it, in order, and to the firm alone.
begin;
select plan(11);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.imports_and_templates('alder');
select tests.act_as('ada@alder.example');
select public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "95"}]');
select public.set_routing(null, '{"risks": "delivery"}');
create function pg_temp.pages() returns setof jsonb
language sql as $$
  with recursive pages as (
    select public.trail_page(null, null) as page
    union all
    select public.trail_page(null, page ->> 'next') from pages where page ->> 'next' is not null)
  select page from pages
$$;
grant execute on function pg_temp.pages() to public;

select is((public.trail_page(null, null) #> '{entries,0}') - array['id', 'at'], jsonb_build_object(
  'kind', 'routing_set', 'actor', 'Ada Admin', 'detail', (select detail from public.events where kind = 'routing_set' and organization_id = tests.firm('alder'))),
  'The newest comes first, with who did it');
select is(
  (select array_agg(e ->> 'kind') from jsonb_array_elements(public.trail_page(null, null) -> 'entries') e
   where e ->> 'kind' in ('hour_costs_set', 'api_key_created', 'template_saved', 'deals_imported')),
  array['hour_costs_set', 'api_key_created', 'deals_imported', 'template_saved'], 'Costs, keys, imports and templates are in it');
select is_empty(
  $$ select e ->> 'kind' from jsonb_array_elements(public.trail_page(null, null) -> 'entries') e
     where e ->> 'id' in (select id::text from public.events where kickoff_id is not null) $$, 'What happened to one kickoff is not');
select tests.act_as('sam@alder.example');
select is(public.trail_page(null, null) #>> '{entries,0,kind}', 'routing_set', 'A member who is no admin reads it too');

select tests.step_back();
do $$
begin
  for n in 1..40 loop perform private.record(tests.firm('alder'), null, 'mail_retried', '{}', tests.member('ada@alder.example')); end loop;
end $$;
select tests.act_as('sam@alder.example');
select is(
  array(select (e ->> 'id')::bigint from pg_temp.pages() p, jsonb_array_elements(p -> 'entries') e),
  array(select id from public.events where organization_id = tests.firm('alder') and kickoff_id is null order by id desc),
  'Page by page all of it is shown, in order, nothing twice');
select is(jsonb_array_length(public.trail_page(null, null) -> 'entries'), private.page_size(), 'A page is no longer than any other');
select is(public.trail_page(null, wrong) -> 'entries', public.trail_page(null, null) -> 'entries', format('A key that is none starts at the newest: %s', wrong))
from unnest(array['', '1; drop table events', '-1']) wrong;
select is(public.trail_page(null, '0') -> 'entries', '[]', 'Before the first there is nothing');
select tests.act_as('ada@birch.example');
select tests.refused($$ select public.trail_page(tests.firm('alder'), null) $$, 'not_a_member', 403, 'Another organization reads none of it');

select * from finish();
rollback;
