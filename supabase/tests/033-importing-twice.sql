-- Importing: twice adds nothing, all or nothing, and what an import may not bring in.
begin;
select plan(42);
select tests.a_firm('alder');

create function pg_temp.a_line(_key text, _section text, _text text, _more jsonb default '{}') returns jsonb
language sql as $$ select tests.item(_section, _key, _text, _more) - 'id' || jsonb_build_object('key', _key) $$;
create function pg_temp.an_export(_id text, _lines jsonb, _deal jsonb default '{}') returns jsonb
language sql as $$
  select jsonb_build_object(
    'externalSystem', 'hubspot', 'externalId', _id, 'deal', tests.a_deal('alder') || _deal, 'lines', _lines)
$$;
create function pg_temp.some_lines() returns jsonb
language sql as $$
  select jsonb_build_array(
    pg_temp.a_line('contact:51', 'key_stakeholders', 'Siobhán Ní Dhuibhir',
      '{"side": "buyer", "email": "Siobhan@Buyer.example", "recipientRole": "approver",
        "source": {"kind": "crm", "title": "HubSpot", "on": "2026-08-06", "by": ""}}'),
    pg_temp.a_line('problem', 'business_problem', 'Awareness is stuck at 9%'),
    pg_temp.a_line('product:1', 'scope_boundaries', 'Messaging platform', '{"boundary": "included"}'),
    pg_temp.a_line('risk', 'risks', 'CANARY-RISK', '{"visibility": "client"}'),
    pg_temp.a_line('price', 'pricing_exceptions', 'CANARY-PRICE', '{"visibility": "client", "amount": "12.5"}'))
$$;
create function pg_temp.staged() returns uuid
language sql as $$ select (public.stage_import(null, '{"kind": "crm", "name": "won.json", "content": "{}"}') ->> 'importId')::uuid $$;
create function pg_temp.imported(_deals jsonb, _mapping jsonb default null) returns jsonb
language sql as $$ select public.carry_out_import(pg_temp.staged(), _deals, _mapping) -> 'outcomes' $$;
create function pg_temp.fate(_deals jsonb) returns text
language sql as $$ select string_agg(o ->> 'outcome', ' ') from jsonb_array_elements(pg_temp.imported(_deals)) o $$;
create function pg_temp.of(_id text) returns uuid
language sql security definer as $$
  select k.id from public.kickoffs k join public.deals d on d.id = k.deal_id where d.external_id = _id
$$;
create function pg_temp.all_there() returns text
language sql security definer as $$
  select concat_ws(' ', (select count(*) from public.deals), (select count(*) from public.kickoffs), (select count(*) from public.items),
    (select count(*) from private.imported_deals), (select count(*) from public.events), (select max(revision) from public.kickoffs))
$$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('sam@alder.example');
create temp table first on commit drop as select pg_temp.imported(jsonb_build_array(
  pg_temp.an_export('1', pg_temp.some_lines()), pg_temp.an_export('2', '[]', '{"account": "Second Ltd"}'))) as it;
select results_eq($$ select o ->> 'externalId', o ->> 'outcome', o ->> 'account', (o ->> 'kept')::int from first, jsonb_array_elements(it) o $$,
  $$ values ('1', 'created', 'Buyer Ltd', 0), ('2', 'created', 'Second Ltd', 0) $$, 'Each deal of an import becomes a draft, told in its order');
select is((select (it #>> '{0,kickoffId}')::uuid from first), pg_temp.of('1'), 'An outcome names its kickoff');
select results_eq($$ select text from public.items where kickoff_id = pg_temp.of('1') order by position $$,
  $$ select l ->> 'text' from jsonb_array_elements(pg_temp.some_lines()) with ordinality as line (l, place) order by place $$,
  'Every line is there, in its order');
select is(public.kickoff_draft(null, pg_temp.of('1')) -> 'items' -> 0 -> 'source' ->> 'title', 'HubSpot', 'A line says where it comes from');
select is((select email from public.items where kickoff_id = pg_temp.of('1') and recipient_role = 'approver'), 'siobhan@buyer.example',
  'A mail address is stored in lower case');
select is_empty($$ select from public.items where section in ('risks', 'pricing_exceptions') and visibility = 'client' $$,
  'No export shares a risk or a price exception');
select results_eq($$ select distinct visibility from public.items where section = 'business_problem' $$, $$ values ('client') $$,
  'Other lines are as visible as they came');
select ok((select bool_and(id::text ~ '^.{8}-.{4}-8.{3}-8') from public.items), 'A line''s id is a proper UUID');
select is(public.kickoff_draft(null, pg_temp.of('1')) #>> '{deal,amount}', '186000', 'The deal is there');
select is((select detail ->> 'importName' from public.events where kickoff_id = pg_temp.of('1') and kind = 'kickoff_created'), 'won.json',
  'The history tells from where');
select is((select detail ->> 'created' from public.events where kind = 'deals_imported'), '2', 'And how many came');
select tests.step_back();
select is_empty('select * from private.broken_events()', 'The chains of events hold');
-- Twice.
create temp table before as select pg_temp.all_there() as it;
grant select on before to public;
select tests.act_as('dee@alder.example');
create function pg_temp.again() returns jsonb
language sql as $$
  select jsonb_build_array(pg_temp.an_export('1', pg_temp.some_lines()), pg_temp.an_export('2', '[]', '{"account": "Second Ltd"}'))
$$;
select is(pg_temp.fate(pg_temp.again()), 'unchanged unchanged', 'The same export again changes nothing');
select tests.step_back();
select is(
  regexp_replace(pg_temp.all_there(), '\d+( \d+)$', 'events\1'), (select regexp_replace(it, '\d+( \d+)$', 'events\1') from before),
  'And adds nothing, no deal, no line, no revision');
select is_empty($$ select from public.events where kind = 'handoff_imported' $$, 'Nor does a kickoff''s history tell of it');
select is((select count(*)::int from public.events where kind = 'deals_imported'), 2, 'The organization''s does');

-- The same submission twice.
select tests.act_as('sam@alder.example');
create temp table submitted as select pg_temp.staged() as id;
select is(public.carry_out_import((select id from submitted), pg_temp.again(), null),
  public.carry_out_import((select id from submitted), jsonb_build_array(pg_temp.an_export('99', '[]')), null),
  'A second submission is answered as the first was');
select is(pg_temp.of('99'), null, 'And brings in nothing, whatever it holds');
select is(public.staged_import((select id from submitted)) #>> '{import,content}', '', 'What was uploaded is thrown away once it is carried out');
select ok(public.staged_import((select id from submitted)) #>> '{import,doneAt}' is not null, 'Who uploaded it still reads what became of it');

-- The export moves on.
select is(pg_temp.fate(jsonb_build_array(pg_temp.an_export('1',
  (select jsonb_agg(case l ->> 'key' when 'problem' then l || '{"text": "Awareness is stuck at 8%"}' else l end)
   from jsonb_array_elements(pg_temp.some_lines()) l where l ->> 'key' <> 'product:1')
  || pg_temp.a_line('product:2', 'scope_boundaries', 'Campaign assets', '{"boundary": "included"}'), '{"amount": "190000.00"}'))),
  'updated', 'A draft that nobody touched follows its export');
select results_eq($$ select text from public.items where kickoff_id = pg_temp.of('1') order by position $$,
  $$ values ('Siobhán Ní Dhuibhir'), ('Awareness is stuck at 8%'), ('CANARY-RISK'), ('CANARY-PRICE'), ('Campaign assets') $$,
  'Changed lines stay in their place, new ones come last, lines that are no longer exported go');
select is(public.kickoff_draft(null, pg_temp.of('1')) #>> '{deal,amount}', '190000', 'So does its deal');
select is((select revision from public.kickoffs where id = pg_temp.of('1')), 2, 'It is a new revision, so that nobody saves over it unread');
select is((select (detail ->> 'lines')::int from public.events where kind = 'handoff_imported'), 3, 'The history tells how many lines followed');

-- All or nothing.
select tests.step_back();
create temp table so_far as select pg_temp.all_there() as it;
select tests.remove('gone@alder.example');
create temp table removed as select pg_temp.all_there() as it;
grant select on removed to public;
select tests.act_as('sam@alder.example');
select tests.refused(
  format('select pg_temp.imported(jsonb_build_array(pg_temp.an_export(''n1'', ''[]''), %s))', bad), code, 422, format('Refused as a whole: %s', bad))
from (values
  ($$ pg_temp.an_export('n1', '[]') $$, 'invalid_input'),
  ($$ pg_temp.an_export('n2', '[]') - 'externalId' $$, 'invalid_input'),
  ($$ pg_temp.an_export('n2', 'null') $$, 'invalid_input'),
  ($$ pg_temp.an_export('n2', jsonb_build_array(pg_temp.a_line('k', 'risks', 'A'), pg_temp.a_line('k', 'risks', 'B'))) $$, 'invalid_input'),
  ($$ pg_temp.an_export('n2', '[]', jsonb_build_object('salesOwnerId', gen_random_uuid())) $$, 'member_inactive'),
  ($$ pg_temp.an_export('n2', '[]', jsonb_build_object('deliveryOwnerId', tests.member('gone@alder.example'))) $$, 'member_inactive')
) as refusals (bad, code);
select throws_ok(
  $$ select pg_temp.imported(jsonb_build_array(pg_temp.an_export('n1', '[]'), pg_temp.an_export('n2', jsonb_build_array(pg_temp.a_line('k', 'risks', ''))))) $$,
  '23514', null, 'A line that no page could show refuses the whole import');
select tests.refused('select pg_temp.imported(''[]'')', 'invalid_input', 422, 'An import of nothing is none');
select tests.step_back();
select is(pg_temp.all_there(), (select it from removed), 'Of what was refused, nothing is left behind');

-- An upload too large, and one left lying.
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.stage_import(null, jsonb_build_object('kind', 'csv', 'name', 'a.csv', 'content', repeat('x', 5242880))) $$,
  'An upload of five megabytes is kept');
select tests.refused($$ select public.stage_import(null, jsonb_build_object('kind', 'csv', 'name', 'a.csv', 'content', repeat('x', 5242881))) $$,
  'invalid_input', 422, 'A larger one is not');
create temp table old as select pg_temp.staged() as id;
select lives_ok($$ select public.staged_import((select id from old)) $$, 'An upload waits to be looked at');
select tests.later('25 hours');
select tests.refused($$ select public.staged_import((select id from old)) $$, 'import_unknown', 404, 'For a day');
select pg_temp.staged();
select is((select count(*)::int from public.imports where done_at is null), 1, 'Then it is thrown away');

-- What lists show of a draft is written with it.
select pg_temp.imported(jsonb_build_array(
  pg_temp.an_export('dated', pg_temp.some_lines() || pg_temp.a_line('milestone', 'first_milestone', 'Blueprint', '{"dueOn": "2026-12-01"}'), '{"account": "Dated Ltd"}'),
  pg_temp.an_export('bare', '[]', '{"account": "Bare Ltd"}')));
select results_eq(
  $$ select k.account, k.lines, k.recipients, k.milestone, k.milestone_due_on from public.kickoffs k where k.account in ('Bare Ltd', 'Dated Ltd') order by 1 $$,
  $$ values ('Bare Ltd', 0, 0, null, null), ('Dated Ltd', 6, 1, 'Blueprint', date '2026-12-01') $$,
  'A list tells of an imported draft what its lines say');
select is_empty(
  $$ select from public.kickoffs k join public.deals d on d.id = k.deal_id
     where (k.account, k.name, k.deal_type, k.amount, k.currency, k.sales_owner_id, k.delivery_owner_id)
       is distinct from (d.account, d.name, d.deal_type, d.amount, d.currency, d.sales_owner_id, d.delivery_owner_id) $$,
  'And what its deal says');
select matches(
  (select array_to_string(proconfig, ' ') from pg_catalog.pg_proc where oid = 'public.carry_out_import(uuid, jsonb, jsonb)'::regprocedure),
  'statement_timeout=55s', 'An import of thousands has more time than the eight seconds of other calls');

select * from finish();
rollback;
