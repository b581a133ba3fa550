-- What was published, confirmed and done can be neither changed nor deleted, by anybody; and who does it all the same is found out.
begin;
select plan(68);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder');
select tests.act_as('sam@alder.example');
select public.confirm_on_behalf(tests.recipient('Bea Buyer'), 1, null, jsonb_build_object(
  'channel', 'phone', 'givenOn', private.today(tests.firm('alder')), 'evidence', 'She rang'));
select tests.act_as_nobody();
select public.dispute_confirmation(tests.the_kickoff(), tests.secret('Bea Buyer'), (
  select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{confirmation,number}'), 'Not me');
select tests.step_back();
select tests.a_sent_kickoff('alder');
select tests.confirms('Bea Buyer');
set constraints all immediate;

select throws_ok(sql, '42501', null, format('Not even the owner of the database can: %s', sql))
from (
  select format(act, t) as sql
  from unnest(array['public.events', 'public.versions', 'public.confirmations', 'public.confirmed_items', 'public.evidence', 'public.disputes']) t,
    unnest(array['update %s set organization_id = organization_id', 'delete from %s', 'truncate %s cascade']) act
) acts;
create function pg_temp.tries(_who text, _sql text) returns void
language plpgsql as $$
begin
  perform tests.act_as(_who);
  execute _sql;
end $$;
select throws_ok(format('select pg_temp.tries(''ada@alder.example'', %L)', sql), '42501', null, format('Nor can an admin: %s', sql))
from (
  select format(act, t) as sql
  from unnest(array['public.events', 'public.versions', 'public.confirmations', 'public.confirmed_items', 'public.evidence', 'public.disputes']) t,
    unnest(array['update %s set organization_id = organization_id', 'delete from %s', 'truncate %s cascade']) act
) acts;
select tests.step_back();

-- A version, by every role that there is: what grants do not refuse, the table itself does.
create function pg_temp.outcome_as(_role text, _sql text) returns text
language plpgsql as $$
begin
  perform set_config('role', _role, true);
  execute _sql;
  return 'done';
exception when insufficient_privilege then return 'refused';
end $$;
select is(pg_temp.outcome_as(role, format(act, 'public.versions')), 'refused', format('A version stays as it is, whoever tries: %s, %s', role, split_part(act, ' ', 1)))
from unnest(array['anon', 'authenticated', 'service_role', 'authenticator', 'supabase_auth_admin', 'postgres']) role,
  unnest(array['update %s set content = content', 'update %s set flag_id = null', 'delete from %s', 'truncate %s cascade']) act;
select tests.step_back();

select results_eq(
  $$ select kind, position, previous_hash = coalesce(lag(hash) over (order by position), '') from public.events where kickoff_id = tests.the_kickoff() order by position $$,
  $$ values ('kickoff_created', 1, true), ('item_shared', 2, true), ('fit_scored', 3, true), ('fit_scored', 4, true),
            ('review_requested', 5, true), ('review_accepted', 6, true),
            ('version_published', 7, true), ('recipient_added', 8, true), ('recipient_added', 9, true),
            ('version_confirmed', 10, true), ('kickoff_confirmed', 11, true) $$,
  'Each event of a kickoff carries the hash of the one before');
select is_empty('select * from private.broken_events()', 'A history that nobody touched is whole');

-- Somebody who may switch the triggers off.
create temp table before as select * from public.events where kickoff_id = tests.the_kickoff();
alter table public.events disable trigger events_are_immutable;
create function pg_temp.found_after(_sql text) returns bigint
language plpgsql as $$
declare
  found bigint;
begin
  execute _sql;
  select min(event_id) into found from private.broken_events();
  raise exception using errcode = 'P0001', message = coalesce(found::text, 'none');
exception when raise_exception then return nullif(sqlerrm, 'none')::bigint;
end $$;
select is(
  pg_temp.found_after(format('update public.events set %s where id = %s', change, (select id from before where kind = 'version_confirmed'))),
  (select id from before where kind = 'version_confirmed'), format('One changed byte is found: %s', change))
from unnest(array[
  $$ detail = jsonb_set(detail, '{typedName}', '"Bea Buyes"') $$, $$ at = at + interval '1 microsecond' $$, $$ kind = 'version_confirmeD' $$,
  $$ actor_recipient_id = null $$ ]) change;
select is(
  pg_temp.found_after(format('delete from public.events where id = %s', (select id from before where position = 3))), (select id from before where position = 4),
  'A missing event is found by the one that followed it');
select is(
  pg_temp.found_after(format('delete from public.events where id = %s', (select id from before where position = 1))), (select id from before where position = 2),
  'A missing first event is found');

select * from finish();
rollback;
