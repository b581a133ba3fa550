create function private.run_schedule() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  reminders jsonb;
  flags jsonb;
  digests jsonb;
begin
  -- One at a time, however many servers look at the clock.
  if not pg_try_advisory_xact_lock(hashtextextended('schedule', 0)) then
    return '{"reminded": 0, "failed": 0, "escalated": 0, "digests": 0}';
  end if;
  reminders := private.remind_recipients(50);
  flags := private.escalate_flags(50);
  digests := private.send_digests(10);
  return reminders || flags || digests || jsonb_build_object(
    'failed', (reminders ->> 'failed')::int + (flags ->> 'failed')::int + (digests ->> 'failed')::int);
end $$;
create function public.run_schedule() returns jsonb
language sql security invoker set search_path = '' as $$ select private.run_schedule() $$;
comment on function public.run_schedule() is
  'The schedule, called each minute by every server: reminders, overdue flags, daily mails. What was done is not done again; what did not fit is done the next time.';
grant execute on function private.run_schedule(), public.run_schedule() to service_role;

create function private.member_of(_mail private.outbox) returns public.members
language sql stable set search_path = '' as $$
  select * from public.members where organization_id = _mail.organization_id and email = _mail.to_address
$$;
comment on function private.member_of(private.outbox) is 'To which member a mail goes.';

create function private.is_moot(_mail private.outbox) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(case _mail.kind
    when 'reminder' then (
      select private.reminder_state(r) is distinct from _mail.payload ->> 'state' from public.recipients r where r.id = _mail.recipient_id)
    when 'flag_overdue' then (private.member_of(_mail)).deactivated_at is not null or not exists (
      select from public.flags where id = (_mail.payload ->> 'flagId')::uuid and resolved_at is null and withdrawn_at is null)
    when 'milestone_claimed' then not exists (
      select from public.milestones where kickoff_id = _mail.kickoff_id and claimed_at is not null and reached_at is null)
    when 'daily_digest' then _mail.queued_at < private.clock() - interval '20 hours'
      or (private.member_of(_mail)).deactivated_at is not null or private.digest_for(private.member_of(_mail)) is null
    end, false)
$$;
comment on function private.is_moot(private.outbox) is
  'Whether what a mail was to say is no longer so: the buyer acted, the flag was answered, the milestone is not said to be done any more, nothing waits, or a newer daily mail is on its way.';

create function private.leaves_at(_mail private.outbox) returns timestamptz
language sql stable set search_path = '' as $$
  select case when _mail.kind = 'reminder' then (
    select private.earliest_reminder(r, private.clock()) from public.recipients r where r.id = _mail.recipient_id)
  else private.clock() end
$$;
comment on function private.leaves_at(private.outbox) is 'From when on a mail may leave: a reminder that was held up waits for working hours again.';
