-- The list of callable functions is written down here; a new one that nobody thought about fails the test.
begin;
select plan(11);

create function pg_temp.callable(_role text, _schema text) returns setof text
language sql as $$
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
  from pg_proc p where p.pronamespace = _schema::regnamespace and has_function_privilege(_role, p.oid, 'execute')
$$;

select set_eq($$ select pg_temp.callable('anon', 'public') $$, array[
  'answer_flag(kickoff_id uuid, secret text, flag_id uuid, words text)',
  'buyer_page(kickoff_id uuid, secret text)',
  'confirm_version(kickoff_id uuid, secret text, version integer, typed_name text, code_proof text)',
  'is_ready()',
  'mark_section(kickoff_id uuid, secret text, version integer, section text, is_right boolean)',
  'open_link(secret text)',
  'raise_flag(kickoff_id uuid, secret text, flag jsonb)',
  'receipt_page(kickoff_id uuid, secret text, number text)',
  'request_code(kickoff_id uuid, secret text)',
  'request_link(email text)',
  'settle_flag(kickoff_id uuid, secret text, flag_id uuid, round integer, accepted boolean, words text)',
  'spend_attempt(attempt text, subject text)',
  'withdraw_flag(kickoff_id uuid, secret text, flag_id uuid)'
], 'Nobody may call the buyer''s acts, ask for a link, count an attempt and ask whether all is well');

select set_eq($$ select pg_temp.callable('authenticated', 'public') $$, array[
  'change_organization(organization_id uuid, settings jsonb)',
  'change_role(member_id uuid, role text)',
  'create_kickoff(organization_id uuid, deal jsonb, items jsonb)',
  'deactivate_member(member_id uuid)',
  'flag_page(flag_id uuid)',
  'inbox(organization_id uuid, filter jsonb)',
  'invite_member(organization_id uuid, invite jsonb)',
  'kickoff_draft(organization_id uuid, kickoff_id uuid)',
  'kickoff_list(organization_id uuid, filter jsonb)',
  'kickoff_page(kickoff_id uuid)',
  'kickoff_preview(kickoff_id uuid)',
  'note_arrival()',
  'note_on_flag(flag_id uuid, words text)',
  'publish_changes(kickoff_id uuid, revision integer, why text)',
  'reactivate_member(member_id uuid)',
  'reassign_flag(flag_id uuid, member_id uuid)',
  'replace_recipient(recipient_id uuid, name text, email text)',
  'reply_to_flag(flag_id uuid, words text)',
  'resend_link(recipient_id uuid)',
  'resolve_flag(flag_id uuid, round integer, resolution text, words text, amendment jsonb)',
  'retry_mail(mail_id uuid)',
  'revoke_link(recipient_id uuid)',
  'save_handoff(kickoff_id uuid, revision integer, deal jsonb, items jsonb)',
  'send_kickoff(kickoff_id uuid, revision integer)',
  'set_routing(organization_id uuid, routing jsonb)',
  'settings_page(organization_id uuid)'
], 'Members may call the workspace''s pages and commands, and none of the buyer''s');

select set_eq($$ select pg_temp.callable('service_role', 'public') $$, array[
  'claim_mail(max_rows integer, lease_seconds integer)',
  'note_mail_try(mail_id uuid, lease uuid, payload_hash text)',
  'register_code(code_id uuid, proof text)',
  'register_link(recipient_id uuid, generation integer, secret_hash text)',
  'settle_mail(mail_id uuid, lease uuid, result jsonb)'
], 'The secret key may deliver mail, and nothing else');

-- Behind each public function stands the private one of its name; the rest are the readings that a page is made of.
select set_eq(
  $$ select split_part(pg_temp.callable('anon', 'private'), '(', 1) $$,
  $$ select split_part(pg_temp.callable('anon', 'public'), '(', 1) except select 'is_ready' $$,
  'Nobody may call no private function but those behind the public ones');
select set_eq(
  $$ select split_part(pg_temp.callable('service_role', 'private'), '(', 1) $$,
  $$ select split_part(pg_temp.callable('service_role', 'public'), '(', 1) $$,
  'Neither may the secret key');
select set_eq(
  $$ select split_part(pg_temp.callable('authenticated', 'private'), '(', 1)
     except select split_part(pg_temp.callable('authenticated', 'public'), '(', 1) $$,
  array[
    'acting_member', 'acting_on', 'clock', 'confirmation_json', 'content_items', 'current_marks', 'current_version', 'deal_json', 'digest',
    'draft_content', 'flag_rows', 'frame', 'has_link', 'has_unpublished_changes', 'history', 'inbox_flags', 'item_json', 'items_json',
    'key_id', 'key_time', 'kickoff_rows', 'latest_confirmation', 'listed_kickoffs', 'my_organizations', 'owners_json', 'page_key',
    'page_size', 'parked_mail', 'published_item', 'published_line', 'published_section', 'recipient_json', 'refuse', 'section_rank',
    'unconfirmed_items', 'version_json'],
  'Members may call the readings that the workspace''s pages are made of');

select is_empty(
  $$ select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef $$,
  'No function that the API exposes runs with more rights than its caller');
select is_empty(
  $$ select p.oid::regprocedure from pg_proc p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not coalesce('search_path=""' = any (p.proconfig), false) $$,
  'Nobody can lead a function astray: each has an empty search path');
select set_eq(
  $$ select p.proname::text from pg_proc p
     where p.pronamespace = 'private'::regnamespace and p.prosecdef and has_function_privilege('authenticated', p.oid, 'execute')
     and not exists (select from pg_proc w where w.pronamespace = 'public'::regnamespace and w.proname = p.proname) $$,
  array['acting_member', 'acting_on', 'has_link', 'my_organizations', 'parked_mail'],
  'Of the readings, only these look further than their caller may, and each asks first who that is');
select is_empty(
  $$ select v.oid::regclass from pg_class v where v.relnamespace = 'public'::regnamespace and v.relkind in ('v', 'm') $$,
  'No view shows rows past the policies');
select is_empty(
  $$ select c.conrelid::regclass, c.conname from pg_constraint c
     where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
       and not exists (
         select from pg_index i where i.indrelid = c.conrelid and i.indpred is null and (i.indkey::int2[])[0] = any (c.conkey)) $$,
  'Every foreign key has an index to be checked by');

select * from finish();
rollback;
