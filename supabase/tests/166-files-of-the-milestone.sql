-- What comes with a dependency or with a condition that is met is for both sides to read; a flag's files stay its own.
begin;
select plan(38);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
select tests.a_sent_kickoff('alder');
create function pg_temp.opens(_who text, _file uuid) returns text
language sql as $$ select public.open_attachment(tests.kickoff_of(_who), tests.secret(_who), _file) ->> 'name' $$;
create function pg_temp.with_files(_ids uuid[]) returns jsonb
language sql as $$ select jsonb_build_object('attachmentIds', to_jsonb(_ids)) $$;
create temp table files (what text, id uuid);
grant all on files to public;
grant execute on all functions in schema pg_temp to public;

-- With a step.
select tests.act_as_nobody();
insert into files select 'plan', tests.brings('Bea Buyer');
select tests.refused($$ select pg_temp.opens('Bea Buyer', id) from files $$, 'attachment_unknown', 404, 'What came with nothing is nobody''s to open');
select tests.refused(
  $$ select public.owe_step(tests.the_kickoff(), tests.secret('Rob Reader'), tests.line('wifi'), tests.a_step('provided', pg_temp.with_files(array[id]))) from files $$,
  'attachment_unknown', 404, 'Nobody provides what somebody else brought');
select lives_ok(
  $$ select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('wifi'), tests.a_step('provided', pg_temp.with_files(array[id]))) from files $$,
  'A file alone provides it');
select is(pg_temp.opens('Bea Buyer', id), 'plan.pdf', 'Who brought it opens it') from files;
select is(pg_temp.opens('Rob Reader', id), 'plan.pdf', 'So does a colleague') from files;
select tests.refused($$ select pg_temp.opens('Bert', id) from files $$, 'attachment_unknown', 404, 'Another buyer does not');
select tests.act_as('sam@alder.example');
select is(public.open_flag_attachment(id) ->> 'name', 'plan.pdf', 'A member of the firm does') from files;
select is(public.milestone_page(tests.the_kickoff()) #>> '{dependencies,0,steps,0,attachments,0,name}', 'plan.pdf', 'And finds it on their page');
select tests.act_as('sam@birch.example');
select tests.refused($$ select public.open_flag_attachment(id) from files $$, 'attachment_unknown', 404, 'One of another firm does not');
select tests.step_back();
select is((select detail ->> 'itemId' from public.events where kind = 'file_attached'), tests.line('wifi')::text, 'The trail tells with what it came');
select is((select payload ->> 'files' from private.outbox where kind = 'dependency_news'), '1', 'Delivery hears that there is one');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('wifi'), tests.a_step('provided', pg_temp.with_files(
       array(select gen_random_uuid() from generate_series(1, 20))))) $$, 'too_many_files', 422, 'Twenty files are enough for one thing');

-- With a condition.
select tests.act_as('dee@alder.example');
insert into files select 'minutes', tests.brings_for_the_firm();
select lives_ok(
  $$ select tests.marks('dee@alder.example', 'All owners signed', pg_temp.with_files(array[id])) from files where what = 'minutes' $$, 'A condition is shown to be met by a file');
select lives_ok(
  $$ select tests.marks('dee@alder.example', 'All owners signed', pg_temp.with_files(array[id])) from files where what = 'minutes' $$, 'The same form twice is once');
select is((select count(*)::int from public.done_marks), 1, 'And leaves one mark');
select tests.act_as_nobody();
select is(pg_temp.opens('Rob Reader', id), 'minutes.pdf', 'The buyer''s people open it') from files where what = 'minutes';
select tests.refused($$ select pg_temp.opens('Bert', id) from files where what = 'minutes' $$, 'attachment_unknown', 404, 'Those of another buyer do not');
select tests.step_back();
select is((select detail ->> 'condition' from public.events where detail ->> 'name' = 'minutes.pdf'), 'All owners signed', 'The trail tells what it shows');
select tests.act_as('dee@alder.example');
select public.unmark_condition(tests.the_kickoff(), tests.hash('All owners signed'));
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.opens('Bea Buyer', id) from files where what = 'minutes' $$, 'attachment_unknown', 404, 'What the firm took back, the buyer does not open');
select tests.act_as('dee@alder.example');
select is(public.open_flag_attachment(id) ->> 'name', 'minutes.pdf', 'The firm does') from files where what = 'minutes';
select tests.refused(
  format('select tests.marks(''dee@alder.example'', ''All owners signed'', %L)', pg_temp.with_files(array(select gen_random_uuid() from generate_series(1, 6)))),
  'too_many_files', 422, 'Five files are enough for one condition');

-- Taken back.
select tests.act_as('dee@alder.example');
insert into files select 'draft', tests.brings_for_the_firm();
select tests.marks('dee@alder.example', 'All owners signed', pg_temp.with_files(array[id])) from files where what = 'draft';
create function pg_temp.takes_back(_who text, _what text) returns void
language sql as $$ select public.remove_attachment(tests.kickoff_of(_who), tests.secret(_who), (select id from files where what = _what)) $$;
create function pg_temp.firm_takes_back(_what text) returns void
language sql as $$ select public.remove_team_attachment((select id from files where what = _what)) $$;
grant execute on all functions in schema pg_temp to public;
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.takes_back('Bert', 'plan') $$, 'attachment_unknown', 404, 'Another buyer takes nothing back');
select tests.refused($$ select pg_temp.takes_back('Bea Buyer', 'draft') $$, 'attachment_unknown', 404, 'nor does the buyer what the firm brought');
select is(pg_temp.opens('Rob Reader', id), 'plan.pdf', 'So far everybody opens it') from files where what = 'plan';
select lives_ok($$ select pg_temp.takes_back('Rob Reader', 'plan') $$, 'Any of the buyer''s people takes back what one of them brought, as any of them may bring it');
select lives_ok($$ select pg_temp.takes_back('Rob Reader', 'plan') $$, 'Said twice, it does no harm');
select tests.refused($$ select pg_temp.opens('Bea Buyer', id) from files where what = 'plan' $$, 'attachment_unknown', 404, 'Then nobody opens it');
select tests.act_as('sam@birch.example');
select tests.refused($$ select pg_temp.firm_takes_back('draft') $$, 'attachment_unknown', 404, 'Another firm takes nothing back');
select tests.act_as('sam@alder.example');
select tests.refused($$ select public.open_flag_attachment(id) from files where what = 'plan' $$, 'attachment_unknown', 404, 'Nor do the firm''s people open it');
select tests.refused($$ select pg_temp.firm_takes_back('plan') $$, 'attachment_unknown', 404, 'The firm does not take back what the buyer brought');
select lives_ok($$ select pg_temp.firm_takes_back('draft') $$, 'A colleague takes back what shows a condition');
select is(
  public.milestone_page(tests.the_kickoff()) #>> '{dependencies,0,steps,0,attachments,0,removedBy}', 'Rob Reader', 'Their page says who took it back');
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.opens('Bea Buyer', id) from files where what = 'draft' $$, 'attachment_unknown', 404, 'What the firm took back from a condition that stands, the buyer does not open');
select tests.step_back();
select results_eq(
  $$ select detail ->> 'itemId', detail ->> 'condition' from public.events where kind = 'file_removed' order by position $$,
  $$ values (tests.line('wifi')::text, null), (null, 'All owners signed') $$, 'The trail tells what each came with');
select tests.act_as_nobody();
insert into files select 'late', tests.brings('Bea Buyer');
select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('wifi'), tests.a_step('provided', pg_temp.with_files(array[id]))) from files where what = 'late';
select tests.step_back();
update public.milestones set claimed_at = private.clock(), reached_at = private.clock(), reached_on = '2026-11-02' where kickoff_id = tests.the_kickoff();
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.takes_back('Bea Buyer', 'late') $$, 'milestone_reached', 409, 'What the reached milestone rests on, the buyer does not take back');

-- With a flag.
select tests.step_back();
select tests.flags('Bea Buyer', 'outcome');
insert into files select 'offer', tests.attaches('Bea Buyer', tests.the_flag());
select tests.act_as_nobody();
select is(pg_temp.opens('Bea Buyer', id), 'offer.pdf', 'Who flagged opens what their flag rests on') from files where what = 'offer';
select tests.refused($$ select pg_temp.opens('Rob Reader', id) from files where what = 'offer' $$, 'attachment_unknown', 404, 'A colleague does not');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
