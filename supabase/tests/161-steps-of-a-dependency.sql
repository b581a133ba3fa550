-- What the work waits for is promised, provided, accepted or sent back: who may say which, when, and who hears of it.
begin;
select plan(56);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
create temp table theirs as select tests.the_kickoff() as kickoff;
grant select on theirs to public;
create temp table handoff as select tests.changed(tests.a_handoff(), 'wifi', '{"text": "Wi-Fi in hall 3, from Rob Reader"}')
  || jsonb_build_array(
    tests.item('delivery_dependencies', 'desk', 'A desk for the trainer', '{"side": "firm", "dueOn": "2026-11-20"}'),
    tests.item('delivery_dependencies', 'line', 'The carrier''s line', '{"side": "third_party", "dueOn": "2026-11-20"}'),
    tests.item('delivery_dependencies', 'list', 'A list of the users')) as items;
select tests.a_sent_kickoff('alder', items) from handoff;

create function pg_temp.owes(_who text, _key text, _step jsonb) returns void
language sql as $$ select public.owe_step(tests.kickoff_of(_who), tests.secret(_who), tests.line(_key), _step) $$;
create function pg_temp.takes(_key text, _step jsonb) returns void
language sql as $$ select public.take_step(tests.kickoff_of('Bea Buyer'), tests.line(_key), _step) $$;
create function pg_temp.state(_key text) returns text
language sql security definer as $$ select state from public.dependencies where kickoff_id = tests.kickoff_of('Bea Buyer') and item_id = tests.line(_key) $$;
grant execute on function pg_temp.owes(text, text, jsonb), pg_temp.takes(text, jsonb), pg_temp.state(text) to public;

-- Who owes it.
select is((tests.dependency('wifi')).recipient_id, tests.recipient('Rob Reader'), 'Where a line names exactly one of the buyer''s people, they owe it');
select is((tests.dependency('desk')).recipient_id, null, 'What the firm owes, none of them does');
select tests.act_as('dee@alder.example');
select tests.refused(
  format('select public.assign_dependency(tests.kickoff_of(''Bea Buyer''), tests.line(''wifi''), %L)', jsonb_build_object(
    'side', null, 'recipientId', tests.recipient('Bert'), 'forMilestone', true)), 'recipient_unknown', 404, 'Nobody of another buyer can be named');
select lives_ok(
  format('select public.assign_dependency(tests.kickoff_of(''Bea Buyer''), tests.line(''wifi''), %L)', jsonb_build_object(
    'side', 'firm', 'recipientId', tests.recipient('Bea Buyer'), 'forMilestone', true)), 'A member says who owes it');
select tests.step_back();
select is((tests.dependency('wifi')).recipient_id, tests.recipient('Bea Buyer'), 'And that counts, whatever the line says');
select is((tests.dependency('wifi')).side, 'buyer', 'But whose it is the version says, where it does');

-- A promise.
select tests.act_as_nobody();
select tests.refused(format('select pg_temp.owes(''Bea Buyer'', ''wifi'', %L)', tests.a_step('promised', step)), code, 422, title)
from (values
  ('{"promisedOn": "2026-11-01"}'::jsonb, 'day_past', 'No day that has passed is promised'),
  ('{"promisedOn": "2029-01-29"}', 'invalid_input', 'Nor one beyond reckoning'),
  ('{}', 'invalid_input', 'Nor none'),
  ('{"promisedOn": "2027-02-05"}', 'reason_required', 'Nor, without a reason, one later than it is needed')) wrong (step, code, title);
select tests.refused(
  $$ select public.owe_step(tests.kickoff_of('Bea Buyer'), tests.secret('Bert'), tests.line('wifi'), tests.a_step('provided', '{"words": "x"}')) $$, 'link_unknown', 404,
  'Another kickoff''s link provides nothing here');
select tests.refused(
  $$ select pg_temp.owes('Bea Buyer', 'nothing', tests.a_step('provided', '{"words": "x"}')) $$, 'line_gone', 409, 'Nor is anything provided that nobody asked for');
select lives_ok($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('promised', '{"promisedOn": "2026-12-01"}')) $$, 'An earlier day needs no reason');
select lives_ok(
  $$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('promised', '{"promisedOn": "2027-02-05", "words": "The cables come late"}')) $$, 'A later one with a reason is taken');
select tests.step_back();
select is((tests.dependency('wifi')).promised_on, '2027-02-05'::date, 'And holds');
select is(
  (select payload ->> 'likelyOn' from private.outbox where kind = 'dependency_news' and payload ->> 'promisedOn' = '2027-02-05'), '2027-02-05',
  'Delivery hears of it, and what it does to the milestone');

-- Providing.
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('provided')) $$, 'nothing_provided', 422, 'Nothing is provided by saying nothing');
select tests.refused(
  $$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"link": "javascript:alert(1)"}')) $$, 'invalid_input', 422, 'Nor by a link that a page would run');
select tests.refused($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('accepted')) $$, 'invalid_input', 422, 'The buyer does not accept for us');
select tests.refused($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('sent_back', '{"words": "x"}')) $$, 'invalid_input', 422, 'Nor send back');
select tests.refused(
  $$ select pg_temp.owes('Bea Buyer', 'desk', tests.a_step('provided', '{"words": "There is one"}')) $$, 'owed_by_firm', 409, 'What the firm owes is not the buyer''s to hand in');
select tests.act_as('dee@alder.example');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('accepted')) $$, 'dependency_not_provided', 409, 'Nothing is accepted before it is there');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('sent_back', '{"words": "x"}')) $$, 'dependency_not_provided', 409, 'Nor sent back');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('forgotten')) $$, 'invalid_input', 422, 'Nor is anything done to it that is none of its steps');
select tests.refused(
  format('select pg_temp.takes(''wifi'', tests.a_step(''provided'', %L))', jsonb_build_object('words', repeat('x', 2001))), 'invalid_input', 422, 'Nor with words without end');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('promised', '{"promisedOn": "2026-11-01"}')) $$, 'day_past', 422, 'A member notes no promise for a day that has passed, either');
select tests.act_as_nobody();
create temp table step as select tests.a_step('provided', '{"words": "It is up", "link": "https://buyer.example/plan"}') as it;
grant select on step to public;
select lives_ok($$ select pg_temp.owes('Rob Reader', 'wifi', it) from step $$, 'Any of the buyer''s people provides it, by a word and a link');
select lives_ok($$ select pg_temp.owes('Rob Reader', 'wifi', it) from step $$, 'The same form twice');
select is(pg_temp.state('wifi'), 'provided', 'It is there');
select tests.step_back();
select is((select count(*)::int from public.dependency_steps where kind = 'provided'), 1, 'Once');
select is(tests.mails('dependency_news', 'dee@alder.example'), 3, 'And delivery heard once of each thing said');
select tests.act_as_nobody();
select tests.refused(
  $$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('promised', '{"promisedOn": "2026-12-01"}')) $$, 'dependency_provided', 409, 'No day is promised for what is there');
select lives_ok($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "And the password"}')) $$, 'More of it may come');
select is(
  public.buyer_page(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer')) -> 'progress', 'null', 'While there is all to confirm, the page tells no progress');

-- Looking at it.
select tests.act_as('dee@alder.example');
select is((select awaits from public.milestones), 'accept', 'It waits for delivery to look at it');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('sent_back', '{"words": " "}')) $$, 'invalid_input', 422, 'Nothing is sent back without a word');
select lives_ok($$ select pg_temp.takes('wifi', tests.a_step('sent_back', '{"words": "The password does not work"}')) $$, 'It is sent back, with what is missing');
select is(tests.mails('dependency_sent_back', 'bea@buyer.example'), 1, 'Who owes it hears of it');
select is(tests.mails('dependency_sent_back'), 1, 'And nobody else');
select is((select awaits from public.milestones), null, 'Delivery has nothing to look at any more');
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "Now it does"}')) $$, 'It is provided again');
select tests.act_as('sam@alder.example');
select lives_ok($$ select pg_temp.takes('wifi', tests.a_step('accepted')) $$, 'And accepted');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('accepted')) $$, 'dependency_accepted', 409, 'Once');
select tests.act_as_nobody();
select tests.refused(
  $$ select pg_temp.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "Again"}')) $$, 'dependency_accepted', 409, 'Nothing more is provided then');
select tests.act_as('dee@alder.example');
select lives_ok($$ select pg_temp.takes('wifi', tests.a_step('sent_back', '{"words": "It broke"}')) $$, 'But it can still be sent back');

-- What somebody else owes.
select lives_ok($$ select pg_temp.takes('desk', tests.a_step('provided')) $$, 'A member notes what the firm itself has done');
select is(pg_temp.state('desk'), 'accepted', 'Which nobody else looks at');
select lives_ok($$ select pg_temp.takes('line', tests.a_step('promised', '{"promisedOn": "2026-11-12"}')) $$, 'And what a third party promised');
select is(pg_temp.state('line'), 'promised', 'For the day that it said');
select tests.refused(
  format('select public.assign_dependency(tests.kickoff_of(''Bea Buyer''), tests.line(''list''), %L)', '{"side": "nobody", "forMilestone": true}'), 'invalid_input', 422, 'Nobody owes for somebody who is no side');
select lives_ok(
  format('select public.assign_dependency(tests.kickoff_of(''Bea Buyer''), tests.line(''list''), %L)', '{"side": "firm", "recipientId": null, "forMilestone": false}'),
  'Whose it is where the version does not say, a member says; also that the milestone does not wait for it');
select is((select facts -> 'total' from public.milestones), '3', 'Then it counts for nothing');

-- Who may not.
select tests.remove('gone@alder.example');
select tests.act_as('gone@alder.example');
select tests.refused($$ select pg_temp.takes('wifi', tests.a_step('accepted')) $$, 'kickoff_unknown', 404, 'A member who was removed a second ago does nothing');
select tests.act_as_nobody();
select throws_ok($$ select pg_temp.takes('wifi', tests.a_step('accepted')) $$, '42501', null, 'Nor does nobody');
select tests.step_back();
select throws_ok($$ update public.dependency_steps set words = 'x' $$, '42501', null, 'What was said stays, for the database''s owner too');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
