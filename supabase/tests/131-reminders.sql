-- Who is waited for is reminded: in their own working hours, three times at most, and not one moment after it is moot.
begin;
select plan(61);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.runs(_at timestamptz) returns int
language sql as $$ select (tests.schedule_at(_at) ->> 'reminded')::int $$;
create function pg_temp.state_of(_name text) returns text
language sql as $$ select private.reminder_state(r) from public.recipients r where id = tests.recipient(_name) $$;
create function pg_temp.last_reminder() returns jsonb
language sql as $$ select payload from private.outbox where kind = 'reminder' order by queued_at desc limit 1 $$;
create function pg_temp.reads(_name text) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.note_reading(tests.kickoff_of(_name), tests.secret(_name));
  perform tests.step_back();
end $$;

create function pg_temp.is_held_back(_title text) returns text
language plpgsql as $$
begin
  perform tests.act_as_delivery();
  perform public.claim_mail(1000, 60);
  perform tests.step_back();
  return results_eq(
    $q$ select reason, sent_at is null from private.outbox where kind = 'reminder' order by queued_at desc limit 1 $q$,
    $q$ values ('moot', true) $q$, _title);
end $$;
create function pg_temp.a_queued_reminder() returns void
language plpgsql as $$
begin
  perform tests.it_is('2026-11-02 11:00+00');
  perform tests.a_sent_kickoff('alder');
  perform pg_temp.runs('2026-11-04 11:00+00');
end $$;

savepoint sent;

-- Monday noon in Berlin.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.runs('2026-11-02 11:01+00'), 0, 'Nobody is reminded of what they have just got');
select is(pg_temp.runs('2026-11-04 10:59+00'), 0, 'Nor before two business days are over');
select is(pg_temp.runs('2026-11-04 11:00+00'), 1, 'Then the approver is');
select is(pg_temp.last_reminder() ->> 'state', 'not_opened', 'As one who has not opened it yet');
select is(pg_temp.last_reminder() ->> 'isLast', 'false', 'It is not the last one');
select is(tests.mails('reminder', 'rob@buyer.example'), 0, 'A reviewer''s word is not waited for');
select is(pg_temp.runs('2026-11-04 11:01+00'), 0, 'A minute later nobody is reminded again');
select is((select count(*)::int from public.events where kind = 'recipient_reminded'), 1, 'The history tells it');
select tests.deliver();

select pg_temp.reads('Bea Buyer');
select pg_temp.reads('Bea Buyer');
select is((select count(*)::int from public.events where kind = 'kickoff_read'), 1, 'That somebody has begun to read is told once');
select is((select last_acted_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'It is no act');
select is(pg_temp.runs('2026-11-09 10:59+00'), 0, 'The second comes after five business days');
select is(pg_temp.runs('2026-11-09 11:00+00'), 1, 'Which are over');
select is(pg_temp.last_reminder() ->> 'state', 'opened', 'It speaks to one who has opened it and said nothing');
select is(pg_temp.runs('2026-11-16 11:00+00'), 1, 'The third after ten');
select is(pg_temp.last_reminder() ->> 'isLast', 'true', 'And says that it is the last');
select is(pg_temp.runs('2027-01-20 11:00+00'), 0, 'There is no fourth');
select is((select remind_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'Nobody looks for one either');
rollback to sent;
-- Each way in which it becomes moot, before a mail that is queued already has left.
select pg_temp.a_queued_reminder();
select is(pg_temp.state_of('Bea Buyer'), 'not_opened', 'A reminder is on its way');
savepoint queued;
select tests.confirms('Bea Buyer');
select pg_temp.is_held_back('Who has confirmed meanwhile does not get it');
select is(pg_temp.runs('2026-11-25 11:00+00'), 0, 'Nor another one');
rollback to queued;
select tests.flags('Bea Buyer', 'outcome');
select pg_temp.is_held_back('Who has flagged meanwhile does not get it');
select is(pg_temp.runs('2026-11-25 11:00+00'), 0, 'And is not waited for while the firm owes an answer');
rollback to queued;
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.step_back();
select pg_temp.is_held_back('Whose link was ended does not get it');
select is(pg_temp.runs('2026-11-25 11:00+00'), 0, 'Nor another one');
rollback to queued;
update public.recipients set bounced_at = private.clock() where id = tests.recipient('Bea Buyer');
select pg_temp.is_held_back('Whose address is dead does not get it');
select is(pg_temp.runs('2026-11-25 11:00+00'), 0, 'Nor another one');
rollback to queued;
select pg_temp.reads('Bea Buyer');
select pg_temp.is_held_back('Who has begun to read is not told that they have not');
select is(pg_temp.runs('2026-11-09 11:00+00'), 1, 'The next one comes when it would have');
rollback to queued;
select tests.act_as('ada@alder.example');
select is(public.settings_page(null) -> 'parkedMail', '[]', 'An admin is not bothered with what was held back');
select tests.step_back();
select is(tests.deliver() > 0, true, 'All mail leaves while its reason holds');
select is((select sent_at is not null from private.outbox where kind = 'reminder' order by queued_at desc limit 1), true, 'The reminder too');
rollback to queued;
-- Delivery was away until the evening.
select tests.it_is('2026-11-04 21:00+00');
select tests.deliver();
select results_eq(
  $$ select due_at, sent_at from private.outbox where kind = 'reminder' order by queued_at desc limit 1 $$,
  $$ values ('2026-11-05 08:00+00'::timestamptz, null::timestamptz) $$, 'A reminder that was held up waits for the morning');
rollback to queued;

-- Away.
update public.recipients set away_until = '2026-11-16', remind_at = private.clock() where id = tests.recipient('Bea Buyer');
select is(pg_temp.runs('2026-11-13 11:00+00'), 0, 'Nobody is reminded while they are away');
select is(pg_temp.runs('2026-11-16 08:00+00'), 1, 'But on the morning that they are back');
rollback to sent;

-- The words follow what they have said. First their answer is waited for, then the rest, then what changed.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');
select is(pg_temp.state_of('Bea Buyer'), null, 'While a flag is open, the next word is the firm''s');
select tests.it_is('2026-11-03 11:00+00');
select tests.resolves('sam@alder.example', tests.the_flag());
select is(pg_temp.runs('2026-11-05 11:00+00'), 1, 'Two days after the answer the buyer is reminded of it');
select is(pg_temp.last_reminder() ->> 'state', 'answered', 'Of the answer');
select tests.confirms('Bea Buyer');
select tests.settles('Bea Buyer', tests.the_flag());
select is(pg_temp.state_of('Bea Buyer'), 'half_confirmed', 'The flagged line is not confirmed yet');
select is(pg_temp.runs('2026-11-09 10:59+00'), 0, 'The days are counted from their last act');
select is(pg_temp.runs('2026-11-09 11:00+00'), 1, 'And so are the reminders: it is a first one again');
select is(pg_temp.last_reminder() ->> 'lines', '1', 'It says how many lines are left');
select tests.confirms('Bea Buyer');
select is(pg_temp.state_of('Bea Buyer'), null, 'Who has confirmed all is not waited for');
select tests.flags('Rob Reader', 'report');
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', tests.an_edit('One report a day'));
select is(pg_temp.state_of('Bea Buyer'), 'changed', 'After an amendment the approver is asked about what changed');
select is(pg_temp.state_of('Rob Reader'), 'answered', 'And the reviewer whether it settles their flag');
rollback to sent;

-- Somebody far away. In New York it is eight in the morning, in Shanghai nine in the evening of the same day.
update public.organizations set time_zone = 'America/New_York';
select tests.it_is('2026-11-02 13:00+00');
select tests.a_sent_kickoff('alder', tests.changed(tests.a_handoff(), 'bea', '{"timeZone": "Asia/Shanghai"}'));
select is((select time_zone from public.recipients where id = tests.recipient('Bea Buyer')), 'Asia/Shanghai', 'Where a person works is known from the draft');
select is(pg_temp.runs('2026-11-04 15:00+00'), 0, 'Thirteen hours ahead it is night: nobody is woken');
select is(pg_temp.runs('2026-11-05 01:00+00'), 1, 'At nine in Shanghai they are reminded');
rollback to sent;
select tests.refused(
  $$ select tests.a_draft('alder', tests.changed(tests.a_handoff(), 'bea', '{"timeZone": "Europe/Atlantis"}')) $$, 'invalid_input', 422,
  'A zone that nobody knows is refused');

-- The firm's rules.
update public.organizations set reminder_days = '{1}' where id = tests.firm('alder');
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.runs('2026-11-03 11:00+00'), 1, 'A firm that reminds once, reminds once');
select is(pg_temp.runs('2026-12-03 11:00+00'), 0, 'And not again');
rollback to sent;
update public.organizations set reminder_days = '{}' where id = tests.firm('alder');
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.runs('2026-12-03 11:00+00'), 0, 'A firm that wants no reminders sends none');
rollback to sent;

-- An offer on a colleague's flag.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder', tests.changed(tests.a_handoff(), 'rob', '{"recipientRole": "approver"}'));
select tests.confirms('Rob Reader');
select tests.flags('Bea Buyer', 'outcome');
select tests.resolves('dee@alder.example', tests.the_flag(), 'change_order', tests.an_edit('Month-end in four days'), tests.terms());
select is(pg_temp.state_of('Rob Reader'), 'offer_open', 'An approver who may decide about it is waited for, though they confirmed all');
select is(pg_temp.state_of('Bea Buyer'), 'answered', 'Who flagged is waited for as one with an answer');
select is(pg_temp.runs('2026-11-04 10:59+00'), 0, 'The days count from the offer');
select is(pg_temp.runs('2026-11-04 11:00+00'), 2, 'Then both are reminded');
select set_eq(
  $$ select to_address, payload ->> 'state' from private.outbox where kind = 'reminder' $$,
  $$ values ('rob@buyer.example', 'offer_open'), ('bea@buyer.example', 'answered') $$, 'Each of what is theirs');
select tests.flags('Rob Reader', 'report');
select is(pg_temp.state_of('Rob Reader'), 'offer_open', 'Also while a flag of their own waits for the firm');
select tests.decides('Bea Buyer', (select id from public.change_orders), false);
select is(pg_temp.state_of('Rob Reader'), null, 'Once it is decided, the next word is the firm''s');
rollback to sent;

-- The schedule was away for three weeks.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.runs('2026-11-24 11:00+00'), 1, 'Whoever was to be reminded three times in the meantime is reminded once');
select is(pg_temp.runs('2026-11-24 11:01+00'), 0, 'Not again at once');
select is(pg_temp.runs('2026-11-27 11:00+00'), 1, 'But after as many days as lie between the two');

select * from finish();
rollback;
