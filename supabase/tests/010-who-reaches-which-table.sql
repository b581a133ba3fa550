-- Every table x select, insert, update, delete x nobody, a member of this organization, one of another, one removed a second ago.
begin;
create temp table tables (name text, readable boolean);
insert into tables values
  ('public.organizations', true), ('public.holidays', true), ('public.members', true), ('public.routing', true), ('public.events', true),
  ('public.deals', true), ('public.kickoffs', true), ('public.items', true), ('public.versions', true),
  ('public.recipients', true), ('public.marks', true), ('public.confirmations', true), ('public.confirmed_items', true),
  ('public.evidence', true), ('public.disputes', true), ('private.told_disagreements', false),
  ('public.flags', true), ('public.change_orders', true), ('public.answers', true), ('public.notes', true),
  ('public.reviews', true), ('public.review_questions', true), ('public.shared_items', true),
  ('public.imports', true), ('public.csv_mappings', true), ('public.templates', true), ('public.api_keys', false),
  ('private.imported_deals', false), ('private.api_requests', false),
  ('public.hour_costs', true), ('public.promises', true), ('public.contradictions', true), ('public.contradiction_lines', true),
  ('public.dismissed_contradictions', true),
  ('public.fit_definitions', true), ('private.fit_scores', false), ('private.fit_lines', false),
  ('private.links', false), ('private.confirmation_codes', false), ('private.outbox', false),
  ('private.dead_addresses', false), ('private.webhook_deliveries', false), ('private.early_fates', false),
  ('private.reply_addresses', false), ('private.mailed_replies', false),
  ('private.chain_ends', false), ('private.attempt_limits', false), ('private.attempts', false),
  ('public.attachments', true), ('private.storage_grants', false), ('private.left_out_holidays', false),
  ('public.milestones', true), ('public.dependencies', true), ('public.dependency_steps', true), ('public.done_marks', true),
  ('public.milestone_answers', true), ('public.milestone_evidence', true), ('public.forecasts', true), ('public.pulses', true), ('public.usual_paces', true), ('private.stall_clocks', false),
  ('private.calendar_feeds', false);

select plan((select 20 * count(*) + 2 * count(*) filter (where readable) + 3 from tables)::int);

-- A firm in which every table has a row.
create function pg_temp.a_busy_firm(_firm text, _buyer text) returns void
language plpgsql as $$
declare
  flag uuid;
begin
  perform tests.a_firm(_firm);
  perform tests.a_returned_kickoff(_firm, '[{"section": "risks", "itemId": null, "words": "Which ones?"}]');
  perform tests.a_sent_kickoff(_firm, tests.changed(
    tests.a_handoff(), 'bea', jsonb_build_object('text', _buyer, 'email', lower(_buyer) || '@buyer.example')));
  perform tests.works(_firm, _buyer);
  perform tests.flags('Rob Reader', 'report');
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.confirm_on_behalf(tests.recipient(_buyer), 1, null, jsonb_build_object(
    'channel', 'phone', 'givenOn', private.today(tests.firm(_firm)), 'evidence', 'They rang'));
  perform tests.act_as_nobody();
  perform public.dispute_confirmation(tests.the_kickoff(), tests.secret(_buyer), (
    select public.buyer_page(tests.the_kickoff(), tests.secret(_buyer)) #>> '{confirmation,number}'), 'Not me');
  perform tests.step_back();
  flag := tests.flags(_buyer, 'outcome');
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.reply_to_flag(flag, 'We look into it');
  perform public.note_on_flag(flag, 'Who said that?');
  perform public.resolve_flag(flag, 1, 'change_order', 'At a price', tests.an_edit('Month-end in four days'), tests.terms());
  perform public.add_promise(tests.the_kickoff(), jsonb_build_object(
    'words', 'Said', 'priced', false, 'saidBy', 'Sam Sales', 'hours', '1', 'ownerId', tests.member('dee@' || _firm || '.example')));
  perform public.tie_contradiction(tests.the_kickoff(), jsonb_build_object(
    'about', 'date', 'itemIds', jsonb_build_array(tests.line('wifi'), tests.line('milestone'))));
  perform tests.dismisses('date', 'wifi', 'outcome');
  perform tests.act_as('ada@' || _firm || '.example');
  perform public.set_holidays(null, '{"country": "DE", "region": null, "until": "2026-12-31", "days": [{"on": "2026-12-25", "name": "Christmas"}]}');
  perform public.remove_holiday(null, '2026-12-25');
  perform public.add_holiday(null, '{"on": "2026-12-28", "name": "Between the years"}');
  perform public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "95"}]');
  perform tests.act_as_nobody();
  perform public.mark_section(tests.kickoff_of(_buyer), tests.secret(_buyer), 1, 'risks', true);
  perform public.request_code(tests.kickoff_of(_buyer), tests.secret(_buyer));
  perform public.spend_attempt('act', tests.hash(_buyer));
  perform tests.attaches(_buyer, flag);
  perform tests.confirms(_buyer);
  perform tests.imports_and_templates(_firm);
  insert into public.pulses (recipient_id, occasion, organization_id, kickoff_id, face)
  select r.id, 'underway', r.organization_id, r.kickoff_id, 'good' from public.recipients r where r.id = tests.recipient(_buyer);
  perform private.reckon_usual_pace(o) from public.organizations o where o.name = _firm;
  perform tests.remove('gone@' || _firm || '.example');
end $$;
select pg_temp.a_busy_firm('alder', 'Anna');
select pg_temp.a_busy_firm('birch', 'Bert');

select set_eq(
  $$ select c.oid::regclass::text from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm', 'f') $$,
  $$ select name::regclass::text from tables $$,
  'Every table is in this matrix');
select is_empty(
  $$ select c.oid::regclass from pg_class c where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p') and not c.relrowsecurity $$,
  'Every table has row level security, also where nobody may read');
select is_empty(
  $$ select name from tables where readable and not exists (select from pg_policies where schemaname || '.' || tablename = name) $$,
  'Every table that members may read has a policy that says so');

-- What somebody gets who tries: rows counted, or the error's code. Writes touch no row: it is the right that is asked for.
create function pg_temp.outcome(_table text, _act text) returns text
language plpgsql as $$
declare
  some_column text := (select min(attname) from pg_attribute where attrelid = _table::regclass and attnum > 0 and attidentity = '' and attgenerated = '');
  rows int;
begin
  case _act
    when 'select' then execute format('select count(*) from %s', _table) into rows;
    when 'insert' then execute format('insert into %s (%I) select %I from %s where false', _table, some_column, some_column, _table);
    when 'update' then execute format('update %s set %I = %I where false', _table, some_column, some_column);
    when 'delete' then execute format('delete from %s where false', _table);
  end case;
  return case when _act = 'select' then case when rows > 0 then 'rows' else 'none' end else 'done' end;
exception when insufficient_privilege then return sqlstate;
end $$;

grant execute on function pg_temp.outcome(text, text) to public;

create function pg_temp.try_as(_who text, _table text, _act text) returns text
language plpgsql as $$
declare
  result text;
begin
  case _who
    when 'nobody' then perform tests.act_as_nobody();
    when 'delivery' then perform tests.act_as_delivery();
    when 'the owner of the database' then perform tests.step_back();
    else perform tests.act_as(_who);
  end case;
  result := pg_temp.outcome(_table, _act);
  perform tests.step_back();
  return result;
end $$;

create function pg_temp.expected(_who text, _readable boolean, _act text) returns text
language sql as $$
  select case
    when _who = 'nobody' or not _readable or _act <> 'select' then '42501'
    when _who like 'gone@%' then 'none'
    else 'rows' end
$$;

select is(
  pg_temp.try_as(who, t.name, act), pg_temp.expected(who, t.readable, act),
  format('What %s gets who tries to %s %s', who, act, t.name))
from tables t,
  unnest(array['nobody', 'dee@alder.example', 'dee@birch.example', 'gone@alder.example']) who,
  unnest(array['select', 'insert', 'update', 'delete']) act;

select is(
  pg_temp.try_as('delivery', t.name, act), '42501', format('Delivery, with the secret key, cannot %s %s past the commands', act, t.name))
from tables t, unnest(array['select', 'insert', 'update', 'delete']) act;

-- Whose rows a member sees.
create function pg_temp.foreign_rows(_who text, _table text, _firm text) returns int
language plpgsql as $$
declare
  rows int;
begin
  perform tests.act_as(_who);
  execute format('select count(*) from %s where %I <> $1', _table, case _table when 'public.organizations' then 'id' else 'organization_id' end)
  into rows using tests.firm(_firm);
  perform tests.step_back();
  return rows;
end $$;
create function pg_temp.own_rows(_who text, _table text, _firm text) returns text
language plpgsql as $$
declare
  seen int;
  there int;
begin
  execute format('select count(*) from %s where %I = $1', _table, case _table when 'public.organizations' then 'id' else 'organization_id' end)
  into there using tests.firm(_firm);
  perform tests.act_as(_who);
  execute format('select count(*) from %s', _table) into seen;
  perform tests.step_back();
  return format('%s of %s', seen, there);
end $$;
select is(pg_temp.foreign_rows('dee@birch.example', name, 'birch'), 0, format('A member sees no row of another organization in %s', name))
from tables where readable;
select matches(pg_temp.own_rows('dee@alder.example', name, 'alder'), '^([1-9]\d*) of \1$', format('A member sees every row of their own organization in %s', name))
from tables where readable;

select * from finish();
rollback;
