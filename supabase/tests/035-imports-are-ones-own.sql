-- Another organization's external id never collides and never shows; a colleague's upload is nobody else's.
begin;
select plan(19);
select tests.a_firm('alder');
select tests.a_firm('birch');

create function pg_temp.exported(_firm text) returns jsonb
language sql as $$
  select jsonb_build_array(jsonb_build_object(
    'externalSystem', 'hubspot', 'externalId', '18842210917', 'deal', tests.a_deal(_firm),
    'lines', jsonb_build_array(tests.item('business_problem', 'p', 'Problem of ' || _firm) - 'id' || '{"key": "problem"}')))
$$;
create function pg_temp.staged(_content text default '{}') returns uuid
language sql as $$
  select (public.stage_import(null, jsonb_build_object('kind', 'csv', 'name', 'won.csv', 'content', _content)) ->> 'importId')::uuid
$$;
create function pg_temp.a_mapping(_word text) returns jsonb
language sql as $$ select jsonb_build_object('signature', 'id,account', 'mapping', jsonb_build_object('word', _word)) $$;
grant execute on all functions in schema pg_temp to public;
create temp table theirs (id uuid);
create temp table ours (id uuid);
grant select, insert on theirs, ours to public;

select tests.act_as('sam@birch.example');
insert into theirs select pg_temp.staged('their words');
select is(public.carry_out_import(pg_temp.staged(), pg_temp.exported('birch'), pg_temp.a_mapping('birch')) #>> '{outcomes,0,outcome}', 'created',
  'One organization imports a deal');
select tests.act_as('sam@alder.example');
select is(jsonb_array_length(public.staged_import(pg_temp.staged()) -> 'known'), 0, 'Another does not learn that it did');
select is(jsonb_array_length(public.staged_import(pg_temp.staged()) -> 'mappings'), 0, 'Nor how its files are read');
select is(public.carry_out_import(pg_temp.staged(), pg_temp.exported('alder'), null) #>> '{outcomes,0,outcome}', 'created',
  'And imports a deal of the same id as its own');
select results_eq($$ select text from public.items $$, $$ values ('Problem of alder') $$, 'Each has its own');
select is(public.carry_out_import(pg_temp.staged(), pg_temp.exported('alder'), pg_temp.a_mapping('alder')) #>> '{outcomes,0,outcome}', 'unchanged',
  'And finds its own again');
select is(public.staged_import(pg_temp.staged()) #>> '{mappings,0,mapping,word}', 'alder', 'Its mapping is remembered');
select is(public.staged_import(pg_temp.staged()) #>> '{known,0,externalId}', '18842210917', 'And which deals are known');
select public.carry_out_import(pg_temp.staged(), pg_temp.exported('alder'), pg_temp.a_mapping('corrected'));
select is(public.staged_import(pg_temp.staged()) #> '{mappings}', '[{"signature": "id,account", "mapping": {"word": "corrected"}}]',
  'A corrected mapping takes the place of the earlier one');
select tests.refused($$ select public.carry_out_import(pg_temp.staged(), pg_temp.exported('birch'), null) $$, 'member_inactive', 422,
  'Owners of another organization are as unknown as nobody');

insert into ours select pg_temp.staged('our words');
select is(public.staged_import((select id from ours)) #>> '{import,content}', 'our words', 'Who uploaded something reads it');
select tests.refused($$ select public.staged_import((select id from theirs)) $$, 'import_unknown', 404, 'Another organization''s upload is unknown');
select tests.refused($$ select public.carry_out_import((select id from theirs), pg_temp.exported('alder'), null) $$, 'import_unknown', 404,
  'And cannot be carried out');
select tests.refused($$ select public.staged_import(gen_random_uuid()) $$, 'import_unknown', 404, 'As one that never was');
select tests.refused($$ select public.stage_import(tests.firm('birch'), '{"kind": "csv", "name": "", "content": ""}') $$, 'not_a_member', 403,
  'Nobody uploads to another organization');
select tests.act_as('ada@alder.example');
select tests.refused($$ select public.staged_import((select id from ours)) $$, 'import_unknown', 404, 'A colleague''s upload is unknown, to admins too');
select is_empty('select from public.imports', 'And not among what they read');
select tests.act_as('sam@alder.example');
select isnt_empty('select from public.imports', 'One''s own are');
select tests.remove('sam@alder.example');
select tests.act_as('sam@alder.example');
select tests.refused($$ select public.staged_import((select id from ours)) $$, 'import_unknown', 404, 'Who was removed reads no upload any more');

select * from finish();
rollback;
