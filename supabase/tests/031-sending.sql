-- Sending: version 1 for those who are named, or nothing at all.
begin;
select plan(27);
select tests.a_firm('alder');

select tests.a_draft('alder', tests.changed(tests.a_handoff(), 'bea', '{"recipientRole": "reviewer"}'));
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.send_kickoff(tests.the_kickoff(), 1) $$, 'no_recipients', 422, 'A kickoff that nobody could approve is not sent');
select tests.step_back();
select tests.a_draft('alder', jsonb_build_array(tests.a_person('bea', 'Bea Buyer', 'approver'), tests.item('risks', 'risk', 'CANARY', '{"visibility": "internal"}')));
select tests.act_as('sam@alder.example');
select tests.scores(tests.the_kickoff(), 'sales');
select tests.refused(
  $$ select public.request_review(tests.the_kickoff(), 1) $$, 'nothing_to_send', 422, 'A kickoff with nothing to read but people is not handed over');
select tests.refused($$ select public.send_kickoff(tests.the_kickoff(), 1) $$, 'not_accepted', 409, 'Let alone sent');
select tests.refused($$ select public.publish_changes(tests.the_kickoff(), 1, 'Why') $$, 'not_sent_yet', 409, 'Nothing is published before it was sent');
select tests.refused($$ select public.send_kickoff(gen_random_uuid(), 1) $$, 'kickoff_unknown', 404, 'What is not there is not sent');
select is(tests.mails('kickoff_sent'), 0, 'Of a refused sending no mail is left');

select tests.step_back();
select tests.an_accepted_kickoff('alder');
select tests.act_as('sam@alder.example');
select is(public.send_kickoff(tests.the_kickoff(), 1), '{"version": 1}', 'A complete handoff is sent');
select tests.refused($$ select public.send_kickoff(tests.the_kickoff(), 1) $$, 'already_sent', 409, 'What was sent is not sent again');
select is(tests.waiting(), 'buyer_reads', 'It waits for the buyer to read');
select results_eq(
  $$ select name, email, role from public.recipients order by name $$,
  $$ values ('Bea Buyer', 'bea@buyer.example', 'approver'), ('Rob Reader', 'rob@buyer.example', 'reviewer') $$,
  'Each stakeholder who is to get a link is a recipient, and nobody else');
select is(tests.mails('kickoff_sent', 'bea@buyer.example'), 1, 'The approver is mailed once');
select is(tests.mails('kickoff_sent', 'rob@buyer.example'), 1, 'The reviewer is mailed once');
select is(tests.mails('kickoff_sent'), 2, 'Nobody else is mailed');

select results_eq(
  $$ select s ->> 'section' from public.versions, jsonb_array_elements(content -> 'sections') with ordinality as section (s, place) order by place $$,
  array['business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders', 'delivery_dependencies', 'risks', 'first_milestone'],
  'The version holds the sections in reading order, and none that is internal altogether');
select is(
  (select content_hash from public.versions), (select tests.hash(content::text) from public.versions), 'Anybody can check the version''s hash');
select is_empty(
  $$ select from public.versions, jsonb_path_query(content, '$.sections[*].items[*]') i where i ? 'email' or i ? 'visibility' or i ? 'recipientRole' $$,
  'No address and no visibility is in a version');
select is(
  (select detail ->> 'contentHash' from public.events where kind = 'version_published'), (select content_hash from public.versions),
  'The history names the version by its hash');

-- The mail leaves if and only if the change is committed.
select tests.step_back();
select tests.an_accepted_kickoff('alder');
create function pg_temp.trace() returns text
language sql as $$
  select concat_ws(' ', (select count(*) from private.outbox), (select count(*) from public.events), (select count(*) from public.versions), tests.waiting())
$$;
create temp table before as select pg_temp.trace() as trace;
create function pg_temp.send_and_fail() returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  perform public.send_kickoff(tests.the_kickoff(), 1);
  perform tests.step_back();
  raise exception using errcode = 'P0001', message = 'the power fails', detail = pg_temp.trace();
end $$;
create function pg_temp.what_was_seen() returns text
language plpgsql as $$
declare
  seen text;
begin
  perform pg_temp.send_and_fail();
  return null;
exception when raise_exception then
  get stacked diagnostics seen = pg_exception_detail;
  return seen;
end $$;
select isnt(pg_temp.what_was_seen(), (select trace from before), 'Within the command, version, history and mails were written');
select is(pg_temp.trace(), (select trace from before), 'When the power fails, the mails are taken back together with the change');

-- Publishing follows.
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.send_kickoff(tests.the_kickoff(), 1) $$, 'With the power back, it is sent');
select tests.refused($$ select public.publish_changes(tests.the_kickoff(), 1, 'Why') $$, 'nothing_changed', 409, 'What has not changed is not published');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'risk', '{"text": "Another secret"}'));
select tests.refused($$ select public.publish_changes(tests.the_kickoff(), 2, 'Why') $$, 'nothing_changed', 409, 'What changed in secret is not published');
select public.save_handoff(tests.the_kickoff(), 2, tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'outcome', '{"text": "In six days"}'));
select tests.refused($$ select public.publish_changes(tests.the_kickoff(), 2, 'Why') $$, 'stale_revision', 409, 'Nobody publishes a draft that they have not read as it is');
select tests.turns_both_keys(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select is(public.publish_changes(tests.the_kickoff(), 3, 'We counted again'), '{"version": 2}', 'What changed for the buyer is the next version');
select is(tests.mails('version_published'), 2, 'Each recipient hears of it');
select public.save_handoff(tests.the_kickoff(), 3, tests.a_deal('alder'), jsonb_build_array(tests.a_person('bea', 'Bea Buyer', 'approver')));
select tests.refused($$ select public.request_review(tests.the_kickoff(), 4) $$, 'nothing_to_send', 422, 'An emptied handoff is not handed over');
select tests.refused($$ select public.publish_changes(tests.the_kickoff(), 4, 'Why') $$, 'not_accepted', 409, 'Let alone published');

select * from finish();
rollback;
