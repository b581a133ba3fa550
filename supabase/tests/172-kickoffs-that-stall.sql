-- When nothing moves, somebody is told: once, in the firm's working hours, until something moves again.
begin;
select plan(27);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.told_by(_at timestamptz) returns int
language plpgsql as $$
begin
  perform tests.schedule_at(_at);
  return tests.mails('kickoff_stalled');
end $$;
create function pg_temp.sam_saves() returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.a_handoff(), tests.shown(tests.a_handoff()));
  perform tests.step_back();
end $$;
create function pg_temp.fate() returns text
language plpgsql as $$
begin
  perform tests.deliver();
  return (select coalesce(reason, case when sent_at is null then 'waits' else 'left' end) from private.outbox where kind = 'kickoff_stalled' order by queued_at desc limit 1);
end $$;

savepoint nothing;
-- Monday noon in Berlin.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_draft('alder');
savepoint drafted;
select is(pg_temp.told_by('2026-11-09 10:59+00'), 0, 'Nobody is told before five business days are over');
select is(pg_temp.told_by('2026-11-09 11:00+00'), 1, 'Then somebody is');
savepoint told;
select results_eq(
  $$ select to_address, payload ->> 'step', payload ->> 'days', payload ->> 'movedAt' from private.outbox where kind = 'kickoff_stalled' $$,
  $$ values ('sam@alder.example', 'write', '5', to_jsonb('2026-11-02 11:00+00'::timestamptz) #>> '{}') $$, 'Who is writing hears how long it has rested, and what is next');
select results_eq(
  $$ select detail, actor_member_id from public.events where kind = 'kickoff_stalled' $$,
  $$ values ('{"to": "Sam Sales", "step": "write"}'::jsonb, null::uuid) $$, 'The history tells it as nobody''s doing');
select is(pg_temp.told_by('2026-11-09 11:01+00'), 1, 'A minute later nobody is told again');
select is(pg_temp.told_by('2026-12-09 11:00+00'), 1, 'Nor a month later');
select is((select look_at from private.stall_clocks), null, 'Nobody looks either');
select pg_temp.sam_saves();
select is(pg_temp.told_by('2026-12-16 10:59+00'), 1, 'Once something moved, the days are counted anew');
select is(pg_temp.told_by('2026-12-16 11:00+00'), 2, 'And it is told again');
rollback to told;
select is(pg_temp.fate(), 'left', 'The mail leaves while nothing moves');
rollback to told;
select pg_temp.sam_saves();
select is(pg_temp.fate(), 'moot', 'It does not once something has moved');
rollback to told;
select tests.remove('sam@alder.example');
select is(pg_temp.fate(), 'moot', 'Nor to somebody who has left meanwhile');
rollback to told;
select tests.it_is('2026-11-09 20:00+00');
select is(pg_temp.fate(), 'waits', 'It does not leave in the evening');
select is((select due_at from private.outbox where kind = 'kickoff_stalled'), '2026-11-10 08:00+00'::timestamptz, 'But in the morning');
rollback to drafted;
select is(pg_temp.told_by('2026-11-09 16:00+00'), 0, 'A server that looks at five in the afternoon tells nobody');
select is(pg_temp.told_by('2026-11-10 07:59+00'), 0, 'Nor before nine');
select is(pg_temp.told_by('2026-11-10 08:00+00'), 1, 'But at nine');
rollback to drafted;
select is(pg_temp.told_by('2026-11-14 11:00+00'), 0, 'Nor at the weekend');
select is(pg_temp.told_by('2026-11-16 08:00+00'), 1, 'But on Monday');
rollback to drafted;
insert into public.holidays (organization_id, on_date, name, is_own) values (tests.firm('alder'), '2026-11-05', 'Ours', true);
select is(pg_temp.told_by('2026-11-09 11:00+00'), 0, 'A holiday is no day on which something could have moved');
select is(pg_temp.told_by('2026-11-10 11:00+00'), 1, 'It takes one more');
rollback to drafted;
select tests.act_as('ada@alder.example');
select public.change_clock_rules(null, '{"workingDays": [1,2,3,4,5], "reminderDays": [2], "escalateTo": "nobody", "stallDays": 2}');
select tests.step_back();
select is(pg_temp.told_by('2026-11-04 11:00+00'), 1, 'A firm that is more impatient is told earlier');
rollback to nothing;

-- What moves it, and what does not.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
savepoint sent;
select tests.schedule_at('2026-11-04 11:00+00');
select is(tests.mails('reminder'), 1, 'The buyer is reminded meanwhile');
select is(pg_temp.told_by('2026-11-09 11:00+00'), 1, 'Which moves nothing by itself');
rollback to sent;
select tests.it_is('2026-11-05 11:00+00');
select tests.act_as_nobody();
select public.note_reading(tests.the_kickoff(), tests.secret('Rob Reader'));
select tests.step_back();
select is(pg_temp.told_by('2026-11-11 11:00+00'), 0, 'That one of the buyer''s people has begun to read does');
select is(pg_temp.told_by('2026-11-12 11:00+00'), 1, 'For five business days');
rollback to nothing;
select tests.imports_and_templates('alder');
select is((select count(*) from private.stall_clocks), (select count(*) from public.kickoffs), 'What another system brought in can stall, too');
select * from finish();
rollback;
