-- Templates, and earlier kickoffs, to begin a handoff with: one's own organization's alone.
begin;
select plan(19);
select tests.a_firm('alder');
select tests.a_firm('birch');
create function pg_temp.a_template(_more jsonb default '{}') returns jsonb
language sql as $$
  select jsonb_build_object('name', 'ERP introduction', 'dealType', 'new_logo', 'items', jsonb_build_array(tests.item('risks', 'r', 'Works council'))) || _more
$$;
grant execute on function pg_temp.a_template(jsonb) to public;
create temp table kept (id uuid);
grant select, insert on kept to public;
select tests.a_draft('birch');
select tests.a_draft('alder');

select tests.act_as('sam@alder.example');
insert into kept select (public.save_template(null, pg_temp.a_template()) ->> 'templateId')::uuid;
select is(public.read_template((select id from kept)), pg_temp.a_template(), 'A member keeps lines to begin with, and reads them');
select is(public.starting_points(null, '{}') -> 'templates', jsonb_build_array(jsonb_build_object(
  'id', (select id from kept), 'name', 'ERP introduction', 'dealType', 'new_logo', 'lines', 1, 'savedBy', 'Sam Sales')), 'It is among what a handoff can begin with');
select is(jsonb_array_length(public.starting_points(null, '{}') -> 'kickoffs'), 1, 'So is each earlier kickoff of the organization, and no other');
select is(public.starting_points(null, '{}') #>> '{kickoffs,0,id}', tests.the_kickoff()::text, 'It is its own');
select tests.act_as('dee@alder.example');
select is(public.save_template(null, pg_temp.a_template('{"name": "erp INTRODUCTION"}')) ->> 'templateId', (select id::text from kept),
  'A colleague who saves one of the same name replaces it');
select is(jsonb_array_length(public.starting_points(null, '{}') -> 'templates'), 1, 'There is still one');
select isnt(public.save_template(null, pg_temp.a_template('{"dealType": "renewal"}')) ->> 'templateId', (select id::text from kept),
  'Another deal type has its own of that name');
select tests.refused(format('select public.save_template(null, pg_temp.a_template(%L))', wrong), 'invalid_input', 422, format('No template is like this: %s', wrong))
from unnest(array['{"items": []}', '{"items": null}', '{"items": {"id": 1}}']) wrong;
select throws_ok($$ select public.save_template(null, pg_temp.a_template('{"name": ""}')) $$, '23514', null, 'A template has a name');

select tests.act_as('ada@birch.example');
select is(public.starting_points(null, '{}') -> 'templates', '[]', 'Another organization does not see it');
select tests.refused('select public.read_template((select id from kept))', 'template_unknown', 404, 'To them it is unknown');
select tests.refused('select public.remove_template((select id from kept))', 'template_unknown', 404, 'And cannot be removed');
select tests.refused($$ select public.save_template(tests.firm('alder'), pg_temp.a_template()) $$, 'not_a_member', 403, 'Nor written');
select tests.refused($$ select public.starting_points(tests.firm('alder'), '{}') $$, 'not_a_member', 403, 'Nor listed');

select tests.act_as('sam@alder.example');
select lives_ok('select public.remove_template((select id from kept))', 'A member removes a template');
select tests.refused('select public.read_template((select id from kept))', 'template_unknown', 404, 'Then nobody begins with it');
select results_eq($$ select kind from public.events where kind like 'template%' order by id $$,
  $$ values ('template_saved'), ('template_saved'), ('template_saved'), ('template_removed') $$, 'The history tells all of it');

select * from finish();
rollback;
