-- Who owes something is reminded of it: alone, of all of it at once, and not one moment after it is done.
begin;
select plan(45);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.a_handoff_with_debts() returns jsonb
language sql as $$
  select tests.changed(tests.a_handoff(), 'wifi', '{"detail": "Bea Buyer"}') || jsonb_build_array(
    tests.item('delivery_dependencies', 'keys', 'Keys to hall 3 from Bea Buyer', '{"side": "buyer", "dueOn": "2026-11-13"}'),
    tests.item('delivery_dependencies', 'data', 'Test data from Rob Reader', '{"side": "buyer", "dueOn": "2026-11-20"}'),
    tests.item('delivery_dependencies', 'room', 'A room, from whomever', '{"side": "buyer", "dueOn": "2026-11-13"}'))
$$;
create function pg_temp.steps(_name text, _key text, _step jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.owe_step(tests.kickoff_of(_name), tests.secret(_name), tests.line(_key),
    '{"words": "", "link": null, "attachmentIds": []}' || _step || jsonb_build_object('idempotencyKey', gen_random_uuid()));
  perform tests.step_back();
end $$;
create function pg_temp.dee_steps(_key text, _step jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as('dee@alder.example');
  perform public.take_step(tests.the_kickoff(), tests.line(_key), '{"words": ""}' || _step || jsonb_build_object('idempotencyKey', gen_random_uuid()));
  perform tests.step_back();
end $$;
-- How many reminders of what they owe each has, once a server has looked at this moment.
create function pg_temp.reminded_by(_at timestamptz) returns text
language plpgsql as $$
begin
  perform tests.schedule_at(_at);
  return format('Bea %s, Rob %s', tests.mails('dependencies_due', 'bea@buyer.example'), tests.mails('dependencies_due', 'rob@buyer.example'));
end $$;
create function pg_temp.bea_by(_at timestamptz) returns text
language sql as $$ select substring(pg_temp.reminded_by(_at) from 'Bea \d') $$;
create function pg_temp.last_mail() returns jsonb
language sql as $$ select payload from private.outbox where kind = 'dependencies_due' order by queued_at desc limit 1 $$;
create function pg_temp.fate() returns text
language plpgsql as $$
begin
  perform tests.deliver();
  return (select coalesce(reason, 'left') from private.outbox where kind = 'dependencies_due' order by queued_at desc limit 1);
end $$;

savepoint nothing;
-- Monday noon in Berlin. The keys are due on Friday of the next week: three business days before it is Tuesday.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder', pg_temp.a_handoff_with_debts());
savepoint sent;
select is(pg_temp.reminded_by('2026-11-16 08:00+00'), 'Bea 0, Rob 0', 'Nobody is reminded of what they owe before they have confirmed what it is for');
rollback to sent;
select tests.confirms('Bea Buyer');
savepoint confirmed;

select is(pg_temp.reminded_by('2026-11-10 07:59+00'), 'Bea 0, Rob 0', 'Not before something is due within three business days');
select is(pg_temp.reminded_by('2026-11-10 08:00+00'), 'Bea 1, Rob 0', 'Then she who owes it is, at nine in the morning, and nobody else');
select is(
  (select string_agg(line ->> 'text', ', ' order by place) from jsonb_array_elements(pg_temp.last_mail() -> 'lines') with ordinality as l (line, place)),
  'Keys to hall 3 from Bea Buyer, Wi-Fi in hall 3', 'All that she owes stands in one mail, first what is due first');
select is(pg_temp.last_mail() ->> 'isLast', 'false', 'It is not the last one');
select is((select count(*)::int from public.events where kind = 'dependencies_reminded'), 1, 'The history tells it');
select is(pg_temp.reminded_by('2026-11-10 08:01+00'), 'Bea 1, Rob 0', 'A minute later nobody is reminded again');
savepoint reminded;
select is(pg_temp.reminded_by('2026-11-13 07:59+00'), 'Bea 1, Rob 0', 'The second comes in the firm''s rhythm: after three business days more');
select is(pg_temp.reminded_by('2026-11-13 08:00+00'), 'Bea 2, Rob 0', 'Which are over');
select is(pg_temp.reminded_by('2026-11-17 08:00+00'), 'Bea 2, Rob 1', 'Another one is reminded of their own alone, when it is due soon');
select is(pg_temp.last_mail() #>> '{lines,0,text}', 'Test data from Rob Reader', 'Of that and nothing else');
select is(jsonb_array_length(pg_temp.last_mail() -> 'lines'), 1, 'Which is one line');
select is(pg_temp.reminded_by('2026-11-20 08:00+00'), 'Bea 3, Rob 2', 'The third comes five business days after the second');
select is(
  (select payload ->> 'isLast' from private.outbox where kind = 'dependencies_due' and to_address = 'bea@buyer.example' order by queued_at desc limit 1), 'true',
  'And says that it is the last');
select is((select line ->> 'isLate' from private.outbox o, jsonb_array_elements(o.payload -> 'lines') line
  where o.kind = 'dependencies_due' and o.to_address = 'bea@buyer.example' order by o.queued_at desc, line ->> 'text' limit 1), 'true', 'What is late is called late');
savepoint all_three;
select is(pg_temp.reminded_by('2027-01-20 08:00+00'), 'Bea 3, Rob 3', 'There is no fourth');
select is((select remind_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'Nobody looks for one either');
rollback to all_three;
select tests.it_is('2026-11-23 11:00+00');
select pg_temp.steps('Bea Buyer', 'wifi', '{"kind": "promised", "promisedOn": "2027-01-27"}');
select is(pg_temp.reminded_by('2026-11-24 10:59+00'), 'Bea 3, Rob 2', 'Who has done something since is left alone that day');
select is(pg_temp.reminded_by('2026-11-24 11:00+00'), 'Bea 4, Rob 2', 'And starts anew with what is late');
rollback to reminded;

-- It stops.
select is(pg_temp.fate(), 'left', 'A reminder leaves while something of it is open');
rollback to reminded;
select pg_temp.steps('Bea Buyer', 'keys', '{"kind": "provided", "words": "At the gate"}');
select is(pg_temp.fate(), 'moot', 'One that still names what was provided meanwhile does not');
select is(pg_temp.bea_by('2027-01-25 08:00+00'), 'Bea 1', 'What is left is far away');
select is(pg_temp.bea_by('2027-01-26 08:00+00'), 'Bea 2', 'Until it is near');
rollback to reminded;
select pg_temp.steps('Bea Buyer', 'keys', '{"kind": "provided", "words": "At the gate"}');
select pg_temp.dee_steps('wifi', '{"kind": "provided", "words": "It works"}');
select is(pg_temp.bea_by('2027-02-19 08:00+00'), 'Bea 1', 'Who owes nothing any more is not reminded, whoever said that it is there');
select is((select remind_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'And not looked at');
select pg_temp.dee_steps('keys', '{"kind": "sent_back", "words": "The wrong ones"}');
select is(pg_temp.bea_by('2027-02-22 07:59+00'), 'Bea 1', 'What is sent back is told to her then');
select is(pg_temp.bea_by('2027-02-22 08:00+00'), 'Bea 2', 'And she is reminded of it the next business day at the earliest');
rollback to reminded;
select pg_temp.steps('Bea Buyer', 'keys', '{"kind": "promised", "promisedOn": "2026-11-30", "words": "The locksmith is ill"}');
select is(pg_temp.bea_by('2026-11-25 07:59+00'), 'Bea 1', 'A day that she promised is what counts');
select is(pg_temp.bea_by('2026-11-25 08:00+00'), 'Bea 2', 'Three business days before it');
rollback to reminded;
update public.milestones set reached_at = private.clock(), reached_on = '2026-11-10', state = 'reached';
select is(pg_temp.fate(), 'moot', 'Once the milestone is reached, nothing is owed for it');
select is(pg_temp.bea_by('2026-12-18 08:00+00'), 'Bea 1', 'And nobody is reminded');
rollback to reminded;
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.step_back();
select is(pg_temp.fate(), 'moot', 'Whose link was ended gets no reminder');
select is(pg_temp.bea_by('2026-12-18 08:00+00'), 'Bea 1', 'Nor another one');
rollback to reminded;
update public.recipients set bounced_at = private.clock() where id = tests.recipient('Bea Buyer');
select is(pg_temp.bea_by('2026-12-18 08:00+00'), 'Bea 1', 'Nor whose address is dead');
rollback to reminded;
select tests.it_is('2026-11-10 20:00+00');
select tests.deliver();
select results_eq(
  $$ select due_at, sent_at from private.outbox where kind = 'dependencies_due' $$,
  $$ values ('2026-11-11 08:00+00'::timestamptz, null::timestamptz) $$, 'A reminder that was held up waits for the morning');
rollback to confirmed;
select tests.act_as_nobody();
select public.set_away(tests.the_kickoff(), tests.secret('Bea Buyer'), '2026-11-12');
select tests.step_back();
select is(pg_temp.reminded_by('2026-11-11 11:00+00'), 'Bea 0, Rob 0', 'Nobody is reminded while they are away');
select is(pg_temp.reminded_by('2026-11-12 08:00+00'), 'Bea 1, Rob 0', 'But on the morning that they are back');
rollback to confirmed;
update public.organizations set reminder_days = '{}';
select is(pg_temp.reminded_by('2026-12-18 08:00+00'), 'Bea 0, Rob 0', 'A firm that reminds nobody does not remind of this either');
rollback to confirmed;
select tests.act_as('dee@alder.example');
select public.assign_dependency(tests.the_kickoff(), tests.line('room'), jsonb_build_object('side', 'buyer', 'recipientId', tests.recipient('Rob Reader'), 'forMilestone', true));
select tests.step_back();
select is(pg_temp.reminded_by('2026-11-10 08:00+00'), 'Bea 1, Rob 1', 'What was named to be somebody''s is reminded of to them');
rollback to nothing;

-- One reminder a day, of whatever, through whichever link.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder', pg_temp.a_handoff_with_debts());
select tests.confirms('Bea Buyer');
select tests.it_is('2026-11-06 11:00+00');
select tests.a_sent_kickoff('alder');
create function pg_temp.both_by(_at timestamptz) returns text
language plpgsql as $$
begin
  perform tests.schedule_at(_at);
  return format('word %s, owed %s', tests.mails('reminder', 'bea@buyer.example'), tests.mails('dependencies_due', 'bea@buyer.example'));
end $$;
savepoint two_links;
select is(pg_temp.both_by('2026-11-10 08:00+00'), 'word 0, owed 1', 'At nine she is reminded of what she owes in one kickoff');
select is(pg_temp.both_by('2026-11-10 11:00+00'), 'word 0, owed 1', 'At noon, when her word on another is due, she is spared for that day');
select is(pg_temp.both_by('2026-11-11 08:00+00'), 'word 1, owed 1', 'That one comes the next morning');
rollback to two_links;
select is(pg_temp.both_by('2026-11-10 11:30+00') in ('word 1, owed 0', 'word 0, owed 1'), true, 'A server that looks late finds both due, and sends one');
select is(pg_temp.both_by('2026-11-10 11:31+00') in ('word 1, owed 0', 'word 0, owed 1'), true, 'One it remains on that day');
select is(pg_temp.both_by('2026-11-11 08:00+00'), 'word 1, owed 1', 'The other comes the next morning');
select * from finish();
rollback;
