-- What belongs to one organization can neither move to another nor point at it.
begin;
select plan(148);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.a_returned_kickoff('birch', '[{"section": "risks", "itemId": null, "words": "Which ones?"}]');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
select tests.works('birch', 'Bert');
select tests.flags('Bert', 'outcome');
create temp table theirs as select tests.the_kickoff() as kickoff, tests.the_flag() as flag, tests.recipient('Bert') as recipient,
  (select id from public.review_questions) as question;
grant select on theirs to public;

create function pg_temp.a_promise_and_a_contradiction(_firm text) returns void
language plpgsql as $$
begin
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.add_promise(tests.the_kickoff(), jsonb_build_object(
    'words', 'Said', 'priced', false, 'saidBy', 'Sam Sales', 'hours', '1', 'ownerId', tests.member('dee@' || _firm || '.example')));
  perform public.tie_contradiction(tests.the_kickoff(), jsonb_build_object(
    'about', 'date', 'itemIds', jsonb_build_array(tests.line('wifi'), tests.line('milestone'))));
  perform tests.dismisses('date', 'wifi', 'outcome');
  perform tests.step_back();
end $$;
select pg_temp.a_promise_and_a_contradiction('birch');
create temp table theirs_too as select p.id as promise, c.id as contradiction, tests.attaches('Bert', (select flag from theirs)) as attachment
from public.promises p, public.contradictions c;
grant select on theirs_too to public;
select tests.a_returned_kickoff('alder', '[{"section": "risks", "itemId": null, "words": "Which ones?"}]');
select tests.a_sent_kickoff('alder');
select tests.works('alder', 'Bea Buyer');
select tests.flags('Bea Buyer', 'outcome');
select pg_temp.a_promise_and_a_contradiction('alder');

-- As the owner of the database, past every policy: the keys alone.
create function pg_temp.moves(_table text) returns text
language plpgsql as $$
begin
  execute format('update %s set organization_id = $1 where organization_id = $2', _table) using tests.firm('birch'), tests.firm('alder');
  return 'moved';
exception when foreign_key_violation or insufficient_privilege then return 'kept';
end $$;
select tests.resolves('dee@alder.example', tests.the_flag(), 'change_order', tests.an_edit('Month-end in four days'), tests.terms());
select tests.act_as('dee@alder.example');
select public.note_on_flag(tests.the_flag(), 'Between us');
select tests.act_as_nobody();
select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'risks', true);
select tests.step_back();
select tests.act_as('sam@alder.example');
select public.confirm_on_behalf(tests.recipient('Bea Buyer'), 1, null, jsonb_build_object(
  'channel', 'phone', 'givenOn', private.today(tests.firm('alder')), 'evidence', 'She rang'));
select tests.act_as_nobody();
select public.dispute_confirmation(tests.the_kickoff(), tests.secret('Bea Buyer'), (
  select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{confirmation,number}'), 'Not me');
select tests.step_back();
select tests.confirms('Bea Buyer');
select tests.imports_and_templates('alder');
select tests.attaches('Bea Buyer', tests.the_flag());
insert into public.pulses (recipient_id, occasion, organization_id, kickoff_id, face)
select r.id, 'underway', r.organization_id, r.kickoff_id, 'good' from public.recipients r where r.id = tests.recipient('Bea Buyer');
select tests.act_as('dee@alder.example');
select public.open_calendar(null, tests.hash('dee''s calendar'), false);
select tests.step_back();
select is(pg_temp.moves(t), 'kept', format('Nobody can move a row of %s to another organization', t))
from unnest(array['public.members', 'public.deals', 'public.kickoffs', 'public.items', 'public.versions', 'public.recipients',
  'public.marks', 'public.confirmations', 'public.confirmed_items', 'public.evidence', 'public.disputes', 'public.flags', 'public.change_orders', 'public.answers', 'public.notes', 'public.events',
  'public.reviews', 'public.review_questions', 'public.shared_items',
  'public.promises', 'public.contradictions', 'public.contradiction_lines', 'public.dismissed_contradictions', 'public.fit_definitions', 'private.fit_scores',
  'private.outbox', 'public.imports', 'public.csv_mappings', 'public.templates', 'public.api_keys', 'private.imported_deals',
  'private.api_requests', 'public.attachments', 'public.milestones', 'public.dependencies', 'public.dependency_steps', 'public.done_marks',
  'public.milestone_answers', 'public.milestone_evidence', 'public.forecasts', 'public.pulses', 'private.stall_clocks', 'private.calendar_feeds']) t;

-- Every reference to something of an organization carries the organization along.
select is_empty($$
  select c.conrelid::regclass, c.conname
  from pg_constraint c
  join pg_attribute to_organization on to_organization.attrelid = c.confrelid and to_organization.attname = 'organization_id'
  join pg_attribute of_organization on of_organization.attrelid = c.conrelid and of_organization.attname = 'organization_id'
  where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not of_organization.attnum = any (c.conkey)
    and c.conname not in ('current_version_exists', 'flags_kickoff_id_version_number_fkey', 'milestones_kickoff_id_version_number_fkey') $$,
  'Every foreign key between rows of an organization carries the organization');
select throws_ok($$ update public.kickoffs set current_version = 9 where id = tests.the_kickoff(); set constraints all immediate $$, '23503', null,
  'A kickoff cannot point at a version that is not its own');
set constraints all deferred;
select throws_ok(
  $$ update public.flags set owner_id = tests.member('dee@birch.example') where id = tests.the_flag() $$, '23503', null,
  'A flag cannot be owned by a member of another organization');
select lives_ok(
  $$ update public.flags set owner_id = tests.member('sam@alder.example') where id = tests.the_flag() $$,
  'A flag can be owned by a colleague');
select throws_ok(
  $$ update public.deals set sales_owner_id = tests.member('sam@birch.example') where organization_id = tests.firm('alder') $$, '23503', null,
  'A deal cannot be owned by a member of another organization');

-- A member of alder at birch's records: as unknown as if they did not exist.
create temp table forbidden as select * from (values
  ('select public.kickoff_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.history_page((select kickoff from theirs), ''{}'')', 'kickoff_unknown', 404),
  ('select public.export_history((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.team_receipt((select kickoff from theirs), ''K'')', 'kickoff_unknown', 404),
  ('select public.kickoff_preview((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.compare_versions_page((select kickoff from theirs), 1, 1)', 'kickoff_unknown', 404),
  ('select public.kickoff_draft(null, (select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.save_handoff((select kickoff from theirs), 1, tests.a_deal(''alder''), tests.a_handoff())', 'kickoff_unknown', 404),
  ('select public.send_kickoff((select kickoff from theirs), 1)', 'kickoff_unknown', 404),
  ('select public.publish_changes((select kickoff from theirs), 1, '''')', 'kickoff_unknown', 404),
  ('select public.review_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.request_review((select kickoff from theirs), 1)', 'kickoff_unknown', 404),
  ('select public.withdraw_review((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.accept_handoff((select kickoff from theirs), 1, '''')', 'kickoff_unknown', 404),
  ('select public.return_handoff((select kickoff from theirs), 1, ''[]'')', 'kickoff_unknown', 404),
  ('select public.answer_question((select question from theirs), ''Hello'')', 'question_unknown', 404),
  ('select public.mails_page((select kickoff from theirs), null)', 'kickoff_unknown', 404),
  ('select public.lift_dead_address(tests.firm(''birch''), ''bea@buyer.example'')', 'not_a_member', 403),
  ('select public.promises_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.contradictions_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.fit_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.set_margin((select kickoff from theirs), ''5'')', 'kickoff_unknown', 404),
  ('select public.score_fit((select kickoff from theirs), ''sales'', ''{}'')', 'kickoff_unknown', 404),
  ('select public.reconcile_fit((select kickoff from theirs), ''clarity'', ''x'')', 'kickoff_unknown', 404),
  ('select public.remove_promise((select promise from theirs_too))', 'promise_unknown', 404),
  ('select public.judge_promise((select promise from theirs_too), ''{"feasible": true}'')', 'promise_unknown', 404),
  ('select public.settle_contradiction((select contradiction from theirs_too), ''Hello'')', 'contradiction_unknown', 404),
  ('select public.dismiss_contradiction((select kickoff from theirs), ''{}'')', 'kickoff_unknown', 404),
  ('select public.trail_page(tests.firm(''birch''), null)', 'not_a_member', 403),
  ('select public.handover_settings_page(tests.firm(''birch''))', 'not_a_member', 403),
  ('select public.calendar_settings_page(tests.firm(''birch''))', 'not_a_member', 403),
  ('select private.frame(jsonb_populate_record(null::public.members, jsonb_build_object(''id'', tests.member(''sam@birch.example''))))', 'not_a_member', 403),
  ('select public.set_hour_costs(tests.firm(''birch''), ''[]'')', 'not_a_member', 403),
  ('select public.set_fit_definition(tests.firm(''birch''), ''[]'')', 'not_a_member', 403),
  ('select public.milestone_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.milestone_list(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.take_step((select kickoff from theirs), tests.line(''wifi''), tests.a_step(''accepted''))', 'kickoff_unknown', 404),
  ('select public.assign_dependency((select kickoff from theirs), tests.line(''wifi''), ''{}'')', 'kickoff_unknown', 404),
  ('select public.mark_condition((select kickoff from theirs), ''{}'')', 'kickoff_unknown', 404),
  ('select public.unmark_condition((select kickoff from theirs), ''x'')', 'kickoff_unknown', 404),
  ('select public.claim_milestone((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.move_milestone((select kickoff from theirs), ''{}'')', 'kickoff_unknown', 404),
  ('select public.record_milestone_answer((select recipient from theirs), ''{}'')', 'recipient_unknown', 404),
  ('select public.flag_page((select flag from theirs))', 'flag_unknown', 404),
  ('select public.open_flag_attachment((select attachment from theirs_too))', 'attachment_unknown', 404),
  ('select public.begin_team_attachment((select kickoff from theirs), ''{}'')', 'kickoff_unknown', 404),
  ('select public.remove_team_attachment((select attachment from theirs_too))', 'attachment_unknown', 404),
  ('select public.reply_to_flag((select flag from theirs), ''Hello'')', 'flag_unknown', 404),
  ('select public.note_on_flag((select flag from theirs), ''Hello'')', 'flag_unknown', 404),
  ('select public.resolve_flag((select flag from theirs), 1, ''clarified'', ''Hello'', null)', 'flag_unknown', 404),
  ('select public.reassign_flag((select flag from theirs), tests.member(''ada@alder.example''))', 'flag_unknown', 404),
  ('select public.resend_link((select recipient from theirs))', 'recipient_unknown', 404),
  ('select public.revoke_link((select recipient from theirs))', 'recipient_unknown', 404),
  ('select public.replace_recipient((select recipient from theirs), ''Eve'', ''eve@alder.example'')', 'recipient_unknown', 404),
  ('select public.change_role(tests.member(''dee@birch.example''), ''admin'')', 'member_unknown', 404),
  ('select public.deactivate_member(tests.member(''dee@birch.example''))', 'member_unknown', 404),
  ('select public.reactivate_member(tests.member(''dee@birch.example''))', 'member_unknown', 404),
  ('select public.inbox(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.settings_page(tests.firm(''birch''))', 'not_a_member', 403),
  ('select public.change_organization(tests.firm(''birch''), ''{"timeZone": "UTC"}'')', 'not_a_member', 403),
  ('select public.clock_settings_page(tests.firm(''birch''))', 'not_a_member', 403),
  ('select public.change_clock_rules(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.set_holidays(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.add_holiday(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.remove_holiday(tests.firm(''birch''), ''2026-12-24'')', 'not_a_member', 403),
  ('select public.open_calendar(tests.firm(''birch''), tests.hash(''x''), true)', 'not_a_member', 403),
  ('select public.close_calendar(tests.firm(''birch''))', 'not_a_member', 403),
  ('select public.confirm_on_behalf((select recipient from theirs), 1, null, ''{}'')', 'recipient_unknown', 404),
  ('select public.create_kickoff(tests.firm(''birch''), tests.a_deal(''alder''), tests.a_handoff())', 'not_a_member', 403)
) as forbidden (sql, code, status);
grant select on forbidden to public;
create function pg_temp.said(_sql text) returns text
language plpgsql as $$
declare
  detail text;
begin
  execute _sql;
  return 'nothing was refused';
exception when others then
  get stacked diagnostics detail = pg_exception_detail;
  return concat_ws(' ', sqlstate, detail::jsonb ->> 'code');
end $$;
grant execute on function pg_temp.said(text) to public;
select tests.act_as('ada@alder.example');
select tests.refused(sql, code, status, format('To a member, another organization''s record is unknown: %s', sql)) from forbidden;
select ok(not private.has_link((select recipient from theirs), 1), 'Whether another organization''s buyer has a link is nobody''s business');
select ok(private.has_link(tests.recipient('Bea Buyer'), 1), 'Whether one''s own has is');
select tests.refused(
  $$ select public.create_kickoff(tests.firm('alder'), tests.a_deal('birch'), tests.a_handoff()) $$, 'member_inactive', 422,
  'A deal cannot be given to owners of another organization, who are as unknown as nobody');
select lives_ok('select public.kickoff_page(tests.the_kickoff())', 'To a member, their own organization''s record is there');

-- The same for who was a member there until a second ago, and for a token without anybody.
select tests.act_as('gone@birch.example');
select lives_ok('select public.kickoff_page((select kickoff from theirs))', 'To a member of that organization its record is there');
select tests.remove('gone@birch.example');
select tests.act_as('gone@birch.example');
select is_empty(
  $$ select sql, answer from forbidden, pg_temp.said(sql) answer where answer <> format('PT%s %s', status, code) $$,
  'To who was removed a second ago it is as unknown, whatever they ask or do');
select set_config('request.jwt.claims', '{"role": "authenticated"}', true);
select is_empty(
  $$ select sql, answer from forbidden, pg_temp.said(sql) answer where answer not in ('PT401 not_signed_in', format('PT%s %s', status, code)) $$,
  'Who is nobody is asked to sign in, or told the same');

-- Every page, whichever rights the function behind it has: what it names is the reader's own.
select tests.step_back();
create temp table page as
select name, 'select public.' || name || '(' || arguments || ')' as sql from (values
  ('inbox', 'null, ''{}'''), ('kickoff_list', 'null, ''{}'''), ('kickoff_draft', 'null, tests.the_kickoff()'),
  ('compare_versions_page', 'tests.kickoff_of(''Bea Buyer''), null, null'),
  ('kickoff_preview', 'tests.the_kickoff()'), ('mails_page', 'tests.the_kickoff(), null'), ('kickoff_page', 'tests.the_kickoff()'), ('history_page', 'tests.the_kickoff(), ''{}'''), ('flag_page', 'tests.the_flag()'),
  ('settings_page', 'null'), ('promises_page', 'tests.the_kickoff()'), ('contradictions_page', 'tests.the_kickoff()'),
  ('fit_page', 'tests.the_kickoff()'), ('review_page', 'tests.the_kickoff()'), ('handover_settings_page', 'null'),
  ('clock_settings_page', 'null'), ('calendar_settings_page', 'null'), ('api_keys_page', 'null'), ('starting_points', 'null, ''{}'''), ('trail_page', 'null, null'), ('milestone_list', 'null, ''{}'''),
  ('milestone_page', 'tests.kickoff_of(''Bea Buyer'')'), ('staged_import', '(select import from upload)')
) as pages (name, arguments);
create temp table upload (import uuid);
grant select on page, upload to public;
grant insert on upload to public;
select is(
  (select array_agg(p.proname::text order by p.proname) from pg_proc p
   where p.pronamespace = 'public'::regnamespace and p.prorettype = 'jsonb'::regtype
     and pg_get_functiondef(p.oid) || coalesce((
       select pg_get_functiondef(i.oid) from pg_proc i where i.pronamespace = 'private'::regnamespace and i.proname = p.proname), '')
       like '%private.frame(%'),
  (select array_agg(name order by name) from page), 'No page is missing from this list');
select tests.act_as('ada@alder.example');
insert into upload select (public.stage_import(null, '{"kind": "csv", "name": "deals.csv", "content": "Account"}') ->> 'importId')::uuid;
create function pg_temp.organizations_on(_sql text) returns jsonb
language plpgsql as $$
declare
  answer jsonb;
begin
  execute _sql into answer;
  return jsonb_path_query_array(answer, '$.frame.organizations[*].name');
end $$;
grant execute on function pg_temp.organizations_on(text) to public;
select is(pg_temp.organizations_on(sql), '["alder"]', format('%s names the reader''s organization and no other', name)) from page;

select * from finish();
rollback;
