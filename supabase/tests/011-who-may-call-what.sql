-- The list of callable functions is written down here; a new one that nobody thought about fails the test.
begin;
select plan(11);

create function pg_temp.callable(_role text, _schema text) returns setof text
language sql as $$
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
  from pg_proc p where p.pronamespace = _schema::regnamespace and has_function_privilege(_role, p.oid, 'execute')
$$;

select set_eq($$ select pg_temp.callable('anon', 'public') $$, array[
  'add_reviewer(kickoff_id uuid, secret text, name text, email text, words text)',
  'answer_milestone(kickoff_id uuid, secret text, answer jsonb)',
  'dispute_confirmation(kickoff_id uuid, secret text, number text, words text)',
  'dispute_milestone_answer(kickoff_id uuid, secret text, answer_id uuid, words text)',
  'hand_over_link(kickoff_id uuid, secret text, name text, email text, words text)',
  'give_pulse(kickoff_id uuid, secret text, occasion text, face text, words text)',
  'owe_step(kickoff_id uuid, secret text, item_id uuid, step jsonb)',
  'people_page(kickoff_id uuid, secret text)',
  'set_away(kickoff_id uuid, secret text, until date)',
  'step_aside(kickoff_id uuid, secret text, reason text)',
  'answer_flag(kickoff_id uuid, secret text, flag_id uuid, words text, attachment_ids uuid[])',
  'api_create_kickoff(key_secret text, idempotency_key text, request_hash text, deal jsonb)',
  'buyer_calendar_page(kickoff_id uuid, secret text)',
  'buyer_changes(kickoff_id uuid, secret text, earlier integer, later integer)',
  'buyer_page(kickoff_id uuid, secret text)',
  'calendar(feed_secret text)',
  'close_buyer_calendar(kickoff_id uuid, secret text)',
  'open_buyer_calendar(kickoff_id uuid, secret text, feed_hash text, replacing boolean)',
  'confirm_version(kickoff_id uuid, secret text, version integer, typed_name text, code_proof text)',
  'decide_change_order(kickoff_id uuid, secret text, change_order_id uuid, accepted boolean, typed_name text, words text)',
  'is_ready()',
  'kickoff_version(kickoff_id uuid, secret text)',
  'note_reading(kickoff_id uuid, secret text)',
  'mark_section(kickoff_id uuid, secret text, version integer, section text, is_right boolean)',
  'begin_attachment(kickoff_id uuid, secret text, file jsonb)',
  'remove_attachment(kickoff_id uuid, secret text, attachment_id uuid)',
  'open_attachment(kickoff_id uuid, secret text, attachment_id uuid)',
  'open_link(secret text)',
  'raise_flag(kickoff_id uuid, secret text, flag jsonb)',
  'receipt_page(kickoff_id uuid, secret text, number text)',
  'request_code(kickoff_id uuid, secret text)',
  'request_link(email text)',
  'settle_flag(kickoff_id uuid, secret text, flag_id uuid, round integer, accepted boolean, words text)',
  'spend_attempt(attempt text, subject text)',
  'verify_receipt(number text, hash text)',
  'withdraw_flag(kickoff_id uuid, secret text, flag_id uuid)'
], 'Nobody may call the buyer''s acts and, with a key, the API, ask for a link, count an attempt and ask whether all is well');

select set_eq($$ select pg_temp.callable('authenticated', 'public') $$, array[
  'accept_handoff(kickoff_id uuid, revision integer, reason text, unpriced_hours numeric)',
  'add_holiday(organization_id uuid, holiday jsonb)',
  'add_promise(kickoff_id uuid, promise jsonb)',
  'answer_question(question_id uuid, answer text)',
  'api_keys_page(organization_id uuid)',
  'assign_dependency(kickoff_id uuid, item_id uuid, "to" jsonb)',
  'begin_team_attachment(kickoff_id uuid, file jsonb)',
  'calendar_settings_page(organization_id uuid)',
  'close_calendar(organization_id uuid)',
  'open_calendar(organization_id uuid, secret_hash text, replacing boolean)',
  'carry_out_import(import_id uuid, deals jsonb, mapping jsonb)',
  'claim_milestone(kickoff_id uuid)',
  'change_clock_rules(organization_id uuid, rules jsonb)',
  'change_handover_rules(organization_id uuid, rules jsonb)',
  'change_organization(organization_id uuid, settings jsonb)',
  'change_promise(promise_id uuid, promise jsonb)',
  'change_role(member_id uuid, role text)',
  'compare_versions_page(kickoff_id uuid, earlier integer, later integer)',
  'clock_settings_page(organization_id uuid)',
  'confirm_on_behalf(recipient_id uuid, version integer, item_ids uuid[], record jsonb)',
  'contradictions_page(kickoff_id uuid)',
  'create_api_key(organization_id uuid, name text, prefix text, secret_hash text)',
  'create_kickoff(organization_id uuid, deal jsonb, items jsonb, shared uuid[], kickoff_id uuid)',
  'deactivate_member(member_id uuid)',
  'dismiss_contradiction(kickoff_id uuid, dismissal jsonb)',
  'export_history(kickoff_id uuid)',
  'fit_page(kickoff_id uuid)',
  'flag_page(flag_id uuid)',
  'handover_settings_page(organization_id uuid)',
  'history_page(kickoff_id uuid, filter jsonb)',
  'inbox(organization_id uuid, filter jsonb)',
  'invite_member(organization_id uuid, invite jsonb)',
  'judge_promise(promise_id uuid, judgement jsonb)',
  'kickoff_draft(organization_id uuid, kickoff_id uuid)',
  'kickoff_list(organization_id uuid, filter jsonb)',
  'kickoff_page(kickoff_id uuid)',
  'kickoff_preview(kickoff_id uuid)',
  'lift_dead_address(organization_id uuid, address text)',
  'mails_page(kickoff_id uuid, after text)',
  'mark_condition(kickoff_id uuid, mark jsonb)',
  'milestone_list(organization_id uuid, filter jsonb)',
  'milestone_page(kickoff_id uuid)',
  'move_milestone(kickoff_id uuid, move jsonb)',
  'open_flag_attachment(attachment_id uuid)',
  'note_arrival()',
  'note_on_flag(flag_id uuid, words text)',
  'promises_page(kickoff_id uuid)',
  'publish_changes(kickoff_id uuid, revision integer, why text)',
  'reactivate_member(member_id uuid)',
  'read_template(template_id uuid)',
  'reassign_flag(flag_id uuid, member_id uuid)',
  'record_milestone_answer(recipient_id uuid, record jsonb)',
  'reconcile_fit(kickoff_id uuid, criterion text, words text)',
  'remove_holiday(organization_id uuid, on_date date)',
  'remove_promise(promise_id uuid)',
  'remove_template(template_id uuid)',
  'replace_recipient(recipient_id uuid, name text, email text)',
  'remove_team_attachment(attachment_id uuid)',
  'reply_to_flag(flag_id uuid, words text, attachment_ids uuid[])',
  'request_review(kickoff_id uuid, revision integer)',
  'resend_link(recipient_id uuid)',
  'resolve_flag(flag_id uuid, round integer, resolution text, words text, amendment jsonb, terms jsonb, attachment_ids uuid[])',
  'retry_mail(mail_id uuid)',
  'return_handoff(kickoff_id uuid, revision integer, questions jsonb)',
  'review_page(kickoff_id uuid)',
  'revoke_api_key(api_key_id uuid)',
  'revoke_link(recipient_id uuid)',
  'save_handoff(kickoff_id uuid, revision integer, deal jsonb, items jsonb, shared uuid[])',
  'save_template(organization_id uuid, template jsonb)',
  'score_fit(kickoff_id uuid, side text, scores jsonb)',
  'send_kickoff(kickoff_id uuid, revision integer)',
  'set_fit_definition(organization_id uuid, criteria jsonb)',
  'set_holidays(organization_id uuid, calendar jsonb)',
  'set_hour_costs(organization_id uuid, costs jsonb)',
  'set_margin(kickoff_id uuid, percent text)',
  'set_routing(organization_id uuid, routing jsonb)',
  'settings_page(organization_id uuid)',
  'settle_contradiction(contradiction_id uuid, settlement text)',
  'stage_import(organization_id uuid, upload jsonb)',
  'staged_import(import_id uuid)',
  'starting_points(organization_id uuid, filter jsonb)',
  'take_step(kickoff_id uuid, item_id uuid, step jsonb)',
  'team_receipt(kickoff_id uuid, number text)',
  'tie_contradiction(kickoff_id uuid, contradiction jsonb)',
  'trail_page(organization_id uuid, after text)',
  'unmark_condition(kickoff_id uuid, hash text)',
  'withdraw_review(kickoff_id uuid)'
], 'Members may call the workspace''s pages and commands, and none of the buyer''s');

select set_eq($$ select pg_temp.callable('service_role', 'public') $$, array[
  'calendars_to_extend()',
  'extend_holidays(organization_id uuid, until date, calendar jsonb)',
  'claim_mail(max_rows integer, lease_seconds integer)',
  'forget_attachments(paths text[])',
  'note_mail_fate(webhook_id text, provider_id text, kind text, at timestamp with time zone, reason text)',
  'note_mail_try(mail_id uuid, lease uuid, payload_hash text)',
  'register_code(code_id uuid, proof text)',
  'register_link(recipient_id uuid, generation integer, secret_hash text)',
  'register_reply(recipient_id uuid, flag_id uuid, token_hash text)',
  'reply_by_mail(webhook_id text, token_hash text, from_address text, words text, message_hash text, is_automatic boolean)',
  'run_schedule()',
  'settle_mail(mail_id uuid, lease uuid, result jsonb)',
  'stale_attachments()'
], 'The secret key may deliver mail and look at the clock, and nothing else');

-- Behind each public function stands the private one of its name; the rest are the readings that a page is made of.
select set_eq(
  $$ select split_part(pg_temp.callable('anon', 'private'), '(', 1) $$,
  $$ select split_part(pg_temp.callable('anon', 'public'), '(', 1) except select 'is_ready' union all values ('may_store'), ('may_fetch') $$,
  'Nobody may call no private function but those behind the public ones, and what the policies of the files ask');
select set_eq(
  $$ select split_part(pg_temp.callable('service_role', 'private'), '(', 1) $$,
  $$ select split_part(pg_temp.callable('service_role', 'public'), '(', 1) $$,
  'Neither may the secret key');
select set_eq(
  $$ select split_part(pg_temp.callable('authenticated', 'private'), '(', 1)
     except select split_part(pg_temp.callable('authenticated', 'public'), '(', 1) $$,
  array[
    'accepted_orders', 'acting_member', 'acting_on', 'acting_on_template', 'change_order_json', 'clock', 'line_offered', 'order_terms', 'team_orders', 'clock_rules', 'confirmation_json', 'content_items', 'current_marks', 'current_version', 'deal_json', 'digest',
    'draft_content', 'flag_rows', 'frame', 'has_link', 'has_unpublished_changes', 'history', 'history_page_rows', 'event_json', 'event_side', 'sealed_words', 'chain', 'firm', 'receipt_json', 'inbox_drafts', 'inbox_flags', 'item_json', 'items_json',
    'dead_address', 'dead_addresses', 'mails_json', 'unreachable_members', 'key_id', 'key_time', 'kickoff_rows', 'kickoffs_owned', 'latest_confirmation', 'listed_kickoffs', 'my_organizations', 'owners_json', 'page_key',
    'page_size', 'parked_mail', 'published_item', 'published_line', 'published_section', 'recipient_json', 'refuse', 'section_rank',
    'approvers', 'away_until', 'disagreements', 'disagreements_json', 'is_asked', 'sections_without_approver', 'standing_items', 'stances', 'today',
    'unconfirmed_items', 'gone_items', 'held_back_items', 'recordable_items', 'recordable_sections', 'version_json', 'line_hash', 'changed_in', 'line_changes', 'version_pair', 'compared_version', 'version_numbers', 'team_cause',
    'awaiting_handovers', 'handover', 'kickoff_head', 'last_accepted', 'last_decision', 'line_words', 'open_questions', 'question_json', 'review_changes',
    'changed_facts', 'changed_lines', 'risen_promises', 'reviewed_lines', 'contradictions_json', 'currency_digits', 'exposure', 'fit_state', 'handover_rules', 'hour_costs_json',
    'attachments_json', 'may_store', 'may_fetch', 'dismissed_json', 'kickoffs_beginning', 'line_reading', 'trail_rows', 'latest_fit_definition', 'may_judge', 'open_contradictions', 'promises_json',
    'weighed_dependencies', 'milestone_state', 'milestone_outlook', 'condition_lines', 'owes', 'files_json', 'is_business_day', 'add_business_days',
    'day_off', 'days_off', 'key_day', 'milestone_rows', 'milestones_owned', 'listed_milestones', 'awaiting_milestones', 'steps_json', 'dependencies_json',
    'conditions_json', 'moves_json', 'milestone_answers_json', 'may_answer', 'pace', 'first_read', 'pulses_json'],
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
  array['acting_member', 'acting_on', 'acting_on_template', 'chain', 'dead_address', 'dead_addresses', 'fit_state', 'frame', 'handover', 'has_link', 'kickoff_head', 'mails_json', 'may_fetch', 'may_store', 'my_organizations', 'parked_mail',
    'unreachable_members'],
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
