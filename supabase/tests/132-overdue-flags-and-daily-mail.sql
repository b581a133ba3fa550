-- Nothing waits unseen: an overdue flag is told once a round, and each morning what waits.
begin;
select plan(38);
select tests.a_firm('alder');
select tests.a_firm('birch');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.runs(_at timestamptz) returns jsonb
language sql as $$ select tests.schedule_at(_at) $$;
create function pg_temp.told() returns text
language sql as $$ select string_agg(split_part(to_address, '@', 1), ' ' order by to_address) from private.outbox where kind = 'flag_overdue' $$;
create function pg_temp.reason_of(_kind text) returns text
language plpgsql as $$
begin
  perform tests.act_as_delivery();
  perform public.claim_mail(1000, 60);
  perform tests.step_back();
  return (select reason from private.outbox where kind = _kind order by queued_at desc limit 1);
end $$;

-- A Monday; the flag is due on Thursday at five in Berlin.
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');
savepoint flagged;
select is((pg_temp.runs('2026-11-05 15:59+00') ->> 'escalated')::int, 0, 'Before it is due nobody else hears of a flag');
select is((pg_temp.runs('2026-11-05 16:00+00') ->> 'escalated')::int, 1, 'When its time has passed, somebody does');
select is(pg_temp.told(), 'dee', 'The deal''s other owner');
select is((pg_temp.runs('2026-11-06 16:00+00') ->> 'escalated')::int, 0, 'Once');
select is((select payload ->> 'ownerName' from private.outbox where kind = 'flag_overdue'), 'Sam Sales', 'They read whose it is');
select is((select owner_id from public.flags where id = tests.the_flag()), tests.member('sam@alder.example'), 'It stays with its owner');
select is((select count(*)::int from public.events where kind = 'flag_escalated'), 1, 'The history tells it');
select tests.resolves('sam@alder.example', tests.the_flag());
select is(pg_temp.reason_of('flag_overdue'), 'moot', 'A flag that was answered before the mail left needs no mail');
select tests.settles('Bea Buyer', tests.the_flag(), false);
select is((pg_temp.runs('2026-11-06 16:01+00') ->> 'escalated')::int, 0, 'A reopened flag has a clock of its own');
select is((pg_temp.runs('2026-11-11 16:01+00') ->> 'escalated')::int, 1, 'When that has run out, it is told again');
rollback to flagged;

select tests.resolves('sam@alder.example', tests.the_flag());
select is((pg_temp.runs('2026-11-05 16:00+00') ->> 'escalated')::int, 0, 'What was answered in time is not overdue');
rollback to flagged;
update public.organizations set escalate_to = 'nobody';
select is((pg_temp.runs('2026-11-05 16:00+00') ->> 'escalated')::int, 0, 'Where nobody is to be told, nobody is');
rollback to flagged;
update public.organizations set escalate_to = 'admin';
select pg_temp.runs('2026-11-05 16:00+00');
select is(pg_temp.told(), 'ada', 'Where an admin is, an admin is');
rollback to flagged;
select tests.remove('dee@alder.example');
select pg_temp.runs('2026-11-05 16:00+00');
select is(pg_temp.told(), 'ada', 'Where the other owner has left, an admin is told');
rollback to flagged;
select tests.act_as('sam@alder.example');
select public.reassign_flag(tests.the_flag(), tests.member('dee@alder.example'));
select tests.step_back();
select pg_temp.runs('2026-11-05 16:00+00');
select is(pg_temp.told(), 'sam', 'Where the other owner holds the flag, the first one is told');
rollback to flagged;
select tests.remove('sam@alder.example');
select pg_temp.runs('2026-11-05 16:00+00');
select is(pg_temp.told(), 'dee', 'A flag that came to the admin is told to the other owner');
rollback to flagged;
-- However it came about: no word is lost to an inactive owner.
update public.members set deactivated_at = private.clock() where email = 'sam@alder.example';
select tests.act_as_nobody();
select public.answer_flag(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer'), tests.the_flag(), 'Any news?');
select tests.step_back();
select is(tests.mails('buyer_replied', 'ada@alder.example'), 1, 'What a buyer writes to an owner who is gone comes to an admin');
rollback to flagged;

-- The daily mail.
select is((pg_temp.runs('2026-11-02 11:01+00') ->> 'digests')::int, 0, 'The first look only sets the clock');
select is((pg_temp.runs('2026-11-03 06:59+00') ->> 'digests')::int, 0, 'Before eight nobody is mailed');
select is((pg_temp.runs('2026-11-03 07:00+00') ->> 'digests')::int, 1, 'At eight the one for whom something waits is');
select is(tests.mails('daily_digest', 'sam@alder.example'), 1, 'It is the flag''s owner');
select results_eq(
  $$ select payload #>> '{flags,0,lineText}', payload ->> 'flagCount', payload ->> 'handoverCount' from private.outbox where kind = 'daily_digest' $$,
  $$ values ('Month-end in five days', '1', '0') $$, 'It names what waits');
select is((pg_temp.runs('2026-11-03 07:01+00') ->> 'digests')::int, 0, 'Not again a minute later');
select is((pg_temp.runs('2026-11-03 15:00+00') ->> 'digests')::int, 0, 'Nor on the same day at all');
savepoint mailed;
select tests.resolves('sam@alder.example', tests.the_flag());
select is(pg_temp.reason_of('daily_digest'), 'moot', 'Where nothing waits any more, it does not leave');
select is((pg_temp.runs('2026-11-04 07:00+00') ->> 'digests')::int, 0, 'Nor does the next one');
rollback to mailed;
select tests.it_is('2026-11-04 07:00+00');
select is(pg_temp.reason_of('daily_digest'), 'moot', 'Yesterday''s does not leave today');
rollback to mailed;
select is((pg_temp.runs('2026-11-04 09:30+00') ->> 'digests')::int, 1, 'A morning that the schedule missed is made up for');
select is((pg_temp.runs('2026-11-07 09:00+00') ->> 'digests')::int, 0, 'But not on a Saturday');
select is((pg_temp.runs('2026-11-09 07:00+00') ->> 'digests')::int, 1, 'On Monday it comes again');
insert into public.holidays (organization_id, on_date, name, is_own) values (tests.firm('alder'), '2026-11-10', 'Ours', true);
select is((pg_temp.runs('2026-11-10 07:00+00') ->> 'digests')::int, 0, 'Not on a holiday');
rollback to flagged;
select tests.a_draft('birch');
select tests.is_scored(tests.the_kickoff(), 'birch');
select tests.asks_for_review(tests.the_kickoff(), 'birch');
select pg_temp.runs('2026-11-02 11:01+00');
select is((pg_temp.runs('2026-11-03 07:00+00') ->> 'digests')::int, 2, 'Each firm has its own');
select is((select payload #>> '{handovers,0,step}' from private.outbox where to_address = 'dee@birch.example' and kind = 'daily_digest'), 'review', 'A handoff that waits for a key stands in it');
rollback to flagged;
select tests.resolves('sam@alder.example', tests.the_flag());
select tests.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "It is up"}'));
select pg_temp.runs('2026-11-02 11:01+00');
select is((pg_temp.runs('2026-11-03 07:00+00') ->> 'digests')::int, 1, 'Of a first milestone that waits, who delivers it hears');
select results_eq(
  $$ select to_address, payload -> 'milestoneCount', (payload #> '{milestones,0}') - 'kickoffId' from private.outbox where kind = 'daily_digest' $$,
  $$ values ('dee@alder.example', '1'::jsonb, '{"account": "Buyer Ltd", "title": "Blueprint signed", "awaits": "accept", "count": 1}'::jsonb) $$, 'What it is, and what it waits for');
select tests.takes('dee@alder.example', 'wifi', tests.a_step('accepted'));
select is(pg_temp.reason_of('daily_digest'), 'moot', 'Once that is done, the mail does not leave');
select is((pg_temp.runs('2026-11-04 07:00+00') ->> 'digests')::int, 0, 'Nor does the next one');
rollback to flagged;
select is((pg_temp.runs('2026-10-25 07:30+00') -> 'failed')::int, 0, 'On the day on which the clocks go back the schedule goes on');
select * from finish();
rollback;
