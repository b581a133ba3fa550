-- Calendars: a secret address of one's own, which shows the days of one's own work and nothing internal, and ends at the next request.
begin;
select plan(69);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
create temp table handoff as select tests.changed(
  tests.a_handoff(), 'wifi', '{"text": "Wi-Fi in hall 3, by Rob Reader", "detail": "All gates"}') || jsonb_build_array(
  tests.item('delivery_dependencies', 'badges', 'Badges', '{"side": "buyer", "dueOn": "2027-01-15"}'),
  tests.item('delivery_dependencies', 'list', 'The list from Bea Buyer', '{"side": "buyer", "dueOn": "2027-01-10"}'),
  tests.item('delivery_dependencies', 'someday', 'Some day', '{"side": "buyer"}'),
  tests.item('delivery_dependencies', 'ours', 'The test server', '{"side": "firm", "dueOn": "2026-12-01"}'),
  tests.item('delivery_dependencies', 'theirs', 'The carrier', '{"side": "third_party", "dueOn": "2026-12-02"}')) as items;
select tests.a_sent_kickoff('alder', items) from handoff;

create function pg_temp.opens(_email text, _feed text, _replacing boolean default false) returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.open_calendar(null, tests.hash(_feed), _replacing);
end $$;
create function pg_temp.buyer_opens(_name text, _feed text, _replacing boolean default false) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.open_buyer_calendar(tests.kickoff_of(_name), tests.secret(_name), tests.hash(_feed), _replacing);
end $$;
-- As the program that knows the address reads it, and then back to whoever acts.
create function pg_temp.feed(_feed text) returns jsonb
language plpgsql as $$
declare
  calendar jsonb;
begin
  perform tests.act_as_nobody();
  calendar := public.calendar(_feed);
  perform tests.step_back();
  return calendar;
end $$;
create function pg_temp.on_it(_feed text, _what text, _word text) returns text[]
language sql as $$ select array(select e ->> _word from jsonb_array_elements(pg_temp.feed(_feed) -> _what) e) $$;
create function pg_temp.milestone(_feed text, _word text) returns text
language sql as $$ select pg_temp.feed(_feed) -> 'milestones' -> 0 ->> _word $$;
create function pg_temp.publish(_items jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), _items, tests.shown(_items));
  perform tests.accepted_anew('alder');
  perform public.publish_changes(tests.the_kickoff(), tests.revision(), 'The hall is late');
  perform tests.step_back();
end $$;
create function pg_temp.events(_kind text, _who uuid) returns int
language sql security definer as $$
  select count(*)::int from public.events where kind = _kind and _who in (actor_member_id, actor_recipient_id)
$$;
grant execute on all functions in schema pg_temp to public;

-- A member's.
select lives_ok($$ select pg_temp.opens('dee@alder.example', 'dee 1') $$, 'A member opens a calendar');
select is(pg_temp.on_it('dee 1', 'milestones', 'title'), array['Blueprint signed'], 'It shows the first milestone of the kickoff that they own');
select is(pg_temp.on_it('dee 1', 'milestones', 'dueOn'), array['2026-12-11'], 'On its day');
select is(pg_temp.on_it('dee 1', 'dependencies', 'text'), array['The test server'], 'And what the firm owes, neither what the buyer nor what a third party does');
select pg_temp.opens('sam@alder.example', 'sam 1');
select is(pg_temp.on_it('sam 1', 'milestones', 'title'), array['Blueprint signed'], 'Their colleague of sales owns it too');
select pg_temp.opens('ada@alder.example', 'ada 1');
select is(pg_temp.on_it('ada 1', 'milestones', 'title'), array[]::text[], 'An admin who owns none has an empty one');
select pg_temp.opens('dee@birch.example', 'dee of birch');
select is(pg_temp.on_it('dee of birch', 'milestones', 'title'), array[]::text[], 'And so has a member of another organization');
select tests.act_as('dee@alder.example');
select tests.refused($$ select public.open_calendar(tests.firm('birch'), tests.hash('x'), false) $$, 'not_a_member', 403, 'Nobody opens one at another organization');
select tests.refused($$ select public.close_calendar(tests.firm('birch')) $$, 'not_a_member', 403, 'Nor closes one there');
select tests.refused($$ select public.open_calendar(null, 'dee 2', true) $$, 'invalid_input', 422, 'The database takes no address, only what is kept of it');
select tests.refused($$ select public.open_calendar(null, null, true) $$, 'invalid_input', 422, 'Nor nothing');
select tests.refused($$ select public.open_calendar(null, tests.hash('sam 1'), true) $$, 'invalid_input', 422, 'Nor what somebody else''s address is kept by');
select is(pg_temp.on_it('dee 1', 'milestones', 'title'), array['Blueprint signed'], 'What was refused has closed nothing');
select tests.act_as('dee@alder.example');
select ok(public.calendar_settings_page(null) ->> 'openedAt' is not null, 'Their page says since when it is open');
select ok(public.calendar_settings_page(null)::text not like '%' || tests.hash('dee 1') || '%', 'And does not hold what is kept of the address');
select throws_ok('select secret_hash from private.calendar_feeds', '42501', null, 'Which they cannot read');

-- In place of the one before.
select tests.refused($$ select pg_temp.opens('dee@alder.example', 'dee 2') $$, 'calendar_open', 409, 'A form sent twice takes nobody''s calendar');
select is(pg_temp.on_it('dee 1', 'milestones', 'title'), array['Blueprint signed'], 'The first one goes on');
select pg_temp.opens('dee@alder.example', 'dee 2', true);
select is(pg_temp.on_it('dee 2', 'milestones', 'title'), array['Blueprint signed'], 'Where a member says so, another takes its place');
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('dee 1') $$, 'link_unknown', 404, 'The one before ends at once');
select tests.refused(format('select public.calendar(%L)', feed), 'link_unknown', 404, format('Nobody reads a calendar with %s', title))
from (values ('a guess', 'a guess'), (null, 'nothing'), (tests.hash('dee 2'), 'what the database keeps')) unknown (feed, title);

-- A buyer's person's.
select lives_ok($$ select pg_temp.buyer_opens('Bea Buyer', 'bea 1') $$, 'A buyer''s person opens one with their link');
select is(pg_temp.on_it('bea 1', 'milestones', 'title'), array['Blueprint signed'], 'It shows the first milestone');
select is(pg_temp.on_it('bea 1', 'dependencies', 'text'), array['The list from Bea Buyer', 'Badges'],
  'And what they owe or nobody of theirs has taken on: not what a colleague, the firm or a third party does, nor what has no day');
select is(pg_temp.on_it('bea 1', 'dependencies', 'isMine'), array['true', 'false'], 'It tells which of it is theirs');
select pg_temp.buyer_opens('Rob Reader', 'rob 1');
select is(pg_temp.on_it('rob 1', 'dependencies', 'text'), array['Badges', 'Wi-Fi in hall 3, by Rob Reader'], 'A reader has what they owe');
select ok(pg_temp.feed('bea 1')::text !~* 'canary|4711', 'No internal word is on it');
select ok(pg_temp.feed('bea 1')::text !~* 'alder\.example|buyer\.example|forMilestone|recipientId', 'Nor anybody''s address, nor what the firm notes for itself');
select is(array(select k from jsonb_object_keys(pg_temp.feed('bea 1') -> 'milestones' -> 0) k order by k),
  array['changedAt', 'changes', 'doneWhen', 'dueOn', 'firstDueOn', 'kickoffId', 'reachedOn', 'state', 'title'], 'Of the milestone it tells this and no more');
select is(array(select k from jsonb_object_keys(pg_temp.feed('bea 1') -> 'dependencies' -> 0) k order by k),
  array['changedAt', 'changes', 'detail', 'dueOn', 'isMine', 'itemId', 'kickoffId', 'promisedOn', 'text'], 'And this of what is owed');
select tests.act_as_nobody();
select tests.refused($$ select public.open_buyer_calendar(tests.the_kickoff(), 'a guess', tests.hash('x'), false) $$, 'link_unknown', 404, 'Nobody opens one without a link');
select tests.refused($$ select public.close_buyer_calendar(tests.the_kickoff(), 'a guess') $$, 'link_unknown', 404, 'Nor closes one');
select tests.refused($$ select public.buyer_calendar_page(tests.the_kickoff(), 'a guess') $$, 'link_unknown', 404, 'Nor sees whether there is one');
select tests.refused($$ select pg_temp.buyer_opens('Bea Buyer', 'bea 2') $$, 'calendar_open', 409, 'A scanner that sends every form takes nobody''s calendar');
select tests.act_as_nobody();
select ok(public.buyer_calendar_page(tests.the_kickoff(), tests.secret('Bea Buyer')) ->> 'openedAt' is not null, 'Their page says since when it is open');
select tests.step_back();
select is((select count(*)::int from public.recipients where last_acted_at is not null), 0, 'Opening one is no word about the handoff: reminders go on');

-- It moves with the day.
create temp table before as select pg_temp.milestone('bea 1', 'changes')::int as changes, pg_temp.milestone('bea 1', 'changedAt')::timestamptz as at;
select tests.later('1 day');
select pg_temp.publish(tests.changed(tests.changed(items, 'milestone', '{"dueOn": "2026-12-18"}'), 'badges', '{"dueOn": "2027-01-20"}')) from handoff;
select is(pg_temp.milestone('bea 1', 'dueOn'), '2026-12-18', 'A version that names another day moves it in the buyer''s calendar');
select is(pg_temp.milestone('dee 2', 'dueOn'), '2026-12-18', 'And in the member''s');
select is(pg_temp.milestone('bea 1', 'firstDueOn'), '2026-12-11', 'The first date stays to be told');
select ok(pg_temp.milestone('bea 1', 'changes')::int > changes and pg_temp.milestone('bea 1', 'changedAt')::timestamptz > at,
  'Calendar programs see that it is newer') from before;
select is(pg_temp.on_it('bea 1', 'dependencies', 'dueOn'), array['2027-01-10', '2027-01-20'], 'What is owed moves as well');
select tests.act_as_nobody();
select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('list'), jsonb_build_object(
  'kind', 'promised', 'promisedOn', '2027-02-01', 'words', 'Our printer is away', 'idempotencyKey', gen_random_uuid(), 'attachmentIds', '[]'::jsonb));
select is(pg_temp.on_it('bea 1', 'dependencies', 'promisedOn'), array[null, '2027-02-01'], 'A day that was promised counts');
select is(pg_temp.on_it('bea 1', 'dependencies', 'changes'), array['2', '3'], 'And is newer than what was before');
select tests.act_as_nobody();
select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('list'), jsonb_build_object(
  'kind', 'provided', 'words', 'Here it is', 'idempotencyKey', gen_random_uuid(), 'attachmentIds', '[]'::jsonb));
select is(pg_temp.on_it('bea 1', 'dependencies', 'text'), array['Badges'], 'What was provided is owed no longer');

update before set changes = pg_temp.milestone('bea 1', 'changes')::int, at = pg_temp.milestone('bea 1', 'changedAt')::timestamptz;
select tests.later('1 day');
select tests.moves('dee@alder.example', '2026-12-18', '2026-12-21');
select is(pg_temp.milestone('bea 1', 'dueOn'), '2026-12-21', 'A forecast moves it too');
select ok(pg_temp.milestone('bea 1', 'changes')::int > changes and pg_temp.milestone('bea 1', 'changedAt')::timestamptz > at,
  'And is newer as well') from before;

-- A long one, and an old one.
select tests.step_back();
insert into public.dependencies (kickoff_id, item_id, organization_id, place, text, due_on, side)
select tests.the_kickoff(), gen_random_uuid(), tests.firm('alder'), 100 + n, 'One of many', '2027-06-01', 'firm' from generate_series(1, 600) n;
select is(cardinality(pg_temp.on_it('dee 2', 'dependencies', 'text')), 500, 'Of a thousand things the next 500 are on it');
update public.milestones set reached_at = private.clock(), reached_on = '2026-11-03', state = 'reached' where kickoff_id = tests.the_kickoff();
select is(pg_temp.milestone('dee 2', 'reachedOn'), '2026-11-03', 'A milestone that was reached stays to be seen');
select is(pg_temp.on_it('dee 2', 'dependencies', 'text'), array[]::text[], 'And nothing is owed for it');
select tests.it_is('2027-02-02 09:00+00');
select is(pg_temp.on_it('dee 2', 'milestones', 'title'), array[]::text[], 'For 90 days');
select is(pg_temp.on_it('bea 1', 'milestones', 'title'), array['Blueprint signed'],
  'The buyer''s people have their one milestone for good, also with a link that has become too old to act');

-- Closed by its holder.
select tests.act_as('sam@alder.example');
select public.close_calendar(null);
select public.close_calendar(null);
select is(public.calendar_settings_page(null) ->> 'openedAt', null, 'A member closes their calendar');
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('sam 1') $$, 'link_unknown', 404, 'It ends at once');
select tests.step_back();
select is(pg_temp.events('calendar_closed', tests.member('sam@alder.example')), 1, 'Closing it twice is once in the history');
select is(pg_temp.events('calendar_opened', tests.member('dee@alder.example')), 2, 'Each opening is in it');
select ok(not exists (select from public.events where kind like 'calendar%' and detail <> '{}'), 'And nothing of an address');
select is(pg_temp.on_it('dee 2', 'milestones', 'title'), array[]::text[], 'A colleague''s calendar goes on');

-- Ended with what it was opened by.
select pg_temp.opens('gone@alder.example', 'gone 1');
select is(pg_temp.feed('gone 1') ->> 'holder', 'member', 'A member has a calendar');
select tests.remove('gone@alder.example');
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('gone 1') $$, 'link_unknown', 404, 'Removed a second ago, they have none');
select tests.act_as('ada@alder.example');
select public.reactivate_member(tests.member('gone@alder.example'));
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('gone 1') $$, 'link_unknown', 404, 'Back again, they open a new one');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Rob Reader'));
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('rob 1') $$, 'link_unknown', 404, 'A buyer''s person''s ends when their link is ended');
select tests.act_as('sam@alder.example');
select public.resend_link(tests.recipient('Rob Reader'));
select tests.deliver();
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('rob 1') $$, 'link_unknown', 404, 'A new link does not bring it back');
select is(public.buyer_calendar_page(tests.the_kickoff(), tests.secret('Rob Reader')) ->> 'openedAt', null, 'With it, there is none open');
select lives_ok($$ select pg_temp.buyer_opens('Rob Reader', 'rob 2') $$, 'And one can be opened');
select public.close_buyer_calendar(tests.the_kickoff(), tests.secret('Rob Reader'));
select tests.refused($$ select public.calendar('rob 2') $$, 'link_unknown', 404, 'And closed');
select tests.act_as('sam@alder.example');
select public.resend_link(tests.recipient('Bea Buyer'));
select is(pg_temp.feed('bea 1') ->> 'holder', 'buyer', 'A link that had become too old and is mailed anew ends nothing');
select tests.act_as('sam@alder.example');
select public.replace_recipient(tests.recipient('Bea Buyer'), 'Nora Next', 'nora@buyer.example');
select tests.act_as_nobody();
select tests.refused($$ select public.calendar('bea 1') $$, 'link_unknown', 404, 'Somebody else in their place ends it');

select * from finish();
rollback;
