create function private.run_schedule() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  parts jsonb[];
begin
  -- One at a time, however many servers look at the clock.
  if not pg_try_advisory_xact_lock(hashtextextended('schedule', 0)) then
    return '{"reminded": 0, "failed": 0, "escalated": 0, "digests": 0, "stalled": 0, "reckoned": 0}';
  end if;
  parts := array[
    private.reckon_milestones(200), private.remind_recipients(50), private.escalate_flags(50), private.tell_stalls(50), private.send_digests(10)];
  return (
    select jsonb_object_agg(done.what, done.times)
    from (
      select each.key as what, sum(each.value::int) as times from unnest(parts) part, jsonb_each_text(part) each group by each.key) done);
end $$;
create function public.run_schedule() returns jsonb
language sql security invoker set search_path = '' as $$ select private.run_schedule() $$;
comment on function public.run_schedule() is
  'The schedule, called each minute by every server: reminders, overdue flags, kickoffs that stall, daily mails, the state of milestones on a new day. What was done is not done again; what did not fit is done the next time.';
grant execute on function private.run_schedule(), public.run_schedule() to service_role;

create function private.member_of(_mail private.outbox) returns public.members
language sql stable set search_path = '' as $$
  select * from public.members where organization_id = _mail.organization_id and email = _mail.to_address
$$;
comment on function private.member_of(private.outbox) is 'To which member a mail goes.';

create function private.is_moot(_mail private.outbox) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(case _mail.kind
    when 'reminder' then (
      select private.reminder_state(r) is distinct from _mail.payload ->> 'state' from public.recipients r where r.id = _mail.recipient_id)
    when 'dependencies_due' then exists (
      select from jsonb_array_elements(_mail.payload -> 'lines') line
      where (line ->> 'itemId')::uuid not in (
        select d.item_id from public.recipients r, private.debts(r) d where r.id = _mail.recipient_id))
    when 'flag_overdue' then (private.member_of(_mail)).deactivated_at is not null or not exists (
      select from public.flags where id = (_mail.payload ->> 'flagId')::uuid and resolved_at is null and withdrawn_at is null)
    when 'milestone_claimed' then not exists (
      select from public.milestones where kickoff_id = _mail.kickoff_id and claimed_at is not null and reached_at is null)
    when 'kickoff_stalled' then (private.member_of(_mail)).deactivated_at is not null or not exists (
      select from private.stall_clocks where kickoff_id = _mail.kickoff_id and told_at is not null)
    when 'daily_digest' then _mail.queued_at < private.clock() - interval '20 hours'
      or (private.member_of(_mail)).deactivated_at is not null or private.digest_for(private.member_of(_mail)) is null
    end, false);
end $$;
comment on function private.is_moot(private.outbox) is
  'Whether what a mail was to say is no longer so: the buyer acted, the flag was answered, the milestone is not said to be done any more, something moved, nothing waits, or a newer daily mail is on its way.';

create function private.leaves_at(_mail private.outbox) returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when _mail.kind in ('reminder', 'dependencies_due') then (
      select private.earliest_reminder(r, private.clock()) from public.recipients r where r.id = _mail.recipient_id)
    when _mail.kind = 'kickoff_stalled' then (
      select private.next_working_moment(o.id, o.time_zone, private.clock()) from public.organizations o where o.id = _mail.organization_id)
    else private.clock() end
$$;
comment on function private.leaves_at(private.outbox) is 'From when on a mail may leave: a reminder or a notice of a stall that was held up waits for working hours again.';
