create function private.is_offered_change(_recipient public.recipients) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.change_orders o join public.flags f on f.id = o.flag_id
    where o.kickoff_id = _recipient.kickoff_id and o.decided_at is null and o.ended_at is null
      and f.recipient_id <> _recipient.id and private.may_decide(_recipient, o.section))
$$;
comment on function private.is_offered_change(public.recipients) is
  'Whether a change order on a colleague''s flag waits for a decision that this person may make. One on their own flag is an answer to it.';

create function private.reminder_state(_recipient public.recipients) returns text
language plpgsql stable set search_path = '' as $$
declare
  kickoff public.kickoffs;
  given public.confirmations := private.latest_confirmation(_recipient.id);
  waits boolean;
  said boolean;
begin
  if num_nonnulls(
    _recipient.replaced_at, _recipient.dropped_at, _recipient.link_revoked_at, _recipient.stepped_aside_at, _recipient.bounced_at
  ) > 0 then return null; end if;
  waits := exists (select from public.flags where recipient_id = _recipient.id and resolved_at is null and withdrawn_at is null);
  if not waits and exists (
    select from public.flags where recipient_id = _recipient.id and accepted_at is null and withdrawn_at is null
  ) then return 'answered'; end if;
  if private.is_offered_change(_recipient) then return 'offer_open'; end if;
  if waits then return null; end if;
  select * into strict kickoff from public.kickoffs where id = _recipient.kickoff_id;
  if _recipient.role <> 'approver'
    or not exists (select from private.unconfirmed_items(_recipient.id, (private.current_version(kickoff)).content)) then return null; end if;
  said := given.id is not null or exists (select from public.flags where recipient_id = _recipient.id);
  return case
    when said and private.base_version(_recipient.id) < kickoff.current_version then 'changed'
    when given.id is not null then 'half_confirmed'
    when _recipient.read_at is not null then 'opened'
    else 'not_opened' end;
end $$;
comment on function private.reminder_state(public.recipients) is
  'What this person is waited for with: to read (not_opened), to say something (opened), to say the rest (half_confirmed), to look at what changed since, to say whether an answer settles their flag, or to decide about a change order on a colleague''s (offer_open), also while their own flag waits for us. Null: nothing, or the next word is the firm''s.';

create function private.zone_of(_recipient public.recipients) returns text
language sql stable set search_path = '' as $$
  select coalesce(_recipient.time_zone, time_zone) from public.organizations where id = _recipient.organization_id
$$;
comment on function private.zone_of(public.recipients) is 'In whose working hours this person is reminded.';

create function private.earliest_reminder(_recipient public.recipients, _at timestamptz) returns timestamptz
language sql stable set search_path = '' as $$
  select private.next_working_moment(_recipient.organization_id, zone, greatest(_at, _recipient.away_until::timestamp at time zone zone))
  from private.zone_of(_recipient) zone
$$;
comment on function private.earliest_reminder(public.recipients, timestamptz) is
  'The first moment from this one on at which the person may be reminded: in their working hours, and not while they are away.';

create function private.reminder_due(_recipient public.recipients) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  days int[] := (select reminder_days from public.organizations where id = _recipient.organization_id);
  nth int := _recipient.reminders + 1;
  zone text := private.zone_of(_recipient);
  due timestamptz;
begin
  if nth > cardinality(days) then return null; end if;
  due := private.business_days_later(_recipient.organization_id, zone, greatest(_recipient.asked_at, _recipient.last_acted_at), days[nth]);
  if nth > 1 then
    -- Where a reminder came late, the next one is late too: nobody gets two at once.
    due := greatest(due, private.business_days_later(_recipient.organization_id, zone, _recipient.reminded_at, days[nth] - days[nth - 1]));
  end if;
  return private.earliest_reminder(_recipient, greatest(due, private.spared_until(_recipient, 'debt'), private.clock()));
end $$;
comment on function private.reminder_due(public.recipients) is
  'When the next reminder is due: so many business days after the person was asked or acted last, and not on a day on which they were reminded of what they owe. Null once they had all.';

create function private.remind(_recipient public.recipients) returns boolean
language plpgsql set search_path = '' as $$
declare
  state text := private.reminder_state(_recipient);
  due timestamptz := case when state is not null then private.reminder_due(_recipient) end;
  owed_due timestamptz := private.debt_reminder_due(_recipient);
  reminded public.recipients;
begin
  if (due <= private.clock()) is not true then
    if owed_due <= private.clock() then return private.remind_debtor(_recipient); end if;
    update public.recipients set remind_at = least(due, owed_due) where id = _recipient.id;
    return false;
  end if;
  update public.recipients set reminders = reminders + 1, reminded_at = private.clock(), remind_at = private.clock()
  where id = _recipient.id returning * into reminded;
  perform private.mail_recipient(reminded, 'reminder', jsonb_build_object(
    'state', state, 'version', k.current_version,
    'isLast', reminded.reminders = cardinality(o.reminder_days),
    'lines', (select count(*) from private.unconfirmed_items(reminded.id, (private.current_version(k)).content))))
  from public.kickoffs k join public.organizations o on o.id = k.organization_id where k.id = reminded.kickoff_id;
  perform private.record(reminded.organization_id, reminded.kickoff_id, 'recipient_reminded',
    jsonb_build_object('name', reminded.name, 'state', state, 'nth', reminded.reminders));
  return true;
end $$;
comment on function private.remind(public.recipients) is 'Reminds this person if it is time to, of their word before what they owe; else notes when to look again. Both rows are held.';

create function private.remind_recipients(_at_most int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  candidate public.recipients;
  reminded int := 0;
  failed int := 0;
begin
  for candidate in
    select * from public.recipients where remind_at <= private.clock() order by remind_at, id limit _at_most
  loop
    -- Kickoffs before recipients, as every act holds them; whoever is busy is looked at a minute later.
    perform from public.kickoffs where id = candidate.kickoff_id for no key update skip locked;
    if not found then continue; end if;
    select * into candidate from public.recipients
    where id = candidate.id and remind_at <= private.clock() for no key update skip locked;
    if not found then continue; end if;
    begin
      reminded := reminded + private.remind(candidate)::int;
    exception when others then
      -- One that makes trouble holds up no other.
      raise warning 'recipient %: %', candidate.id, sqlerrm;
      update public.recipients set remind_at = private.clock() + interval '1 hour' where id = candidate.id;
      failed := failed + 1;
    end;
  end loop;
  return jsonb_build_object('reminded', reminded, 'failed', failed);
end $$;
comment on function private.remind_recipients(int) is 'Part of the schedule: who is due to be reminded, is.';

create function private.note_reading(_kickoff_id uuid, _secret text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
begin
  perform from public.kickoffs where id = holder.kickoff_id for no key update;
  update public.recipients set read_at = private.clock(), remind_at = private.clock() where id = holder.id and read_at is null;
  if found then
    perform private.record(holder.organization_id, holder.kickoff_id, 'kickoff_read', '{}', null, holder.id);
  end if;
end $$;
create function public.note_reading(kickoff_id uuid, secret text) returns void
language sql security invoker set search_path = '' as $$ select private.note_reading($1, $2) $$;
comment on function public.note_reading(uuid, text) is
  'Link: its holder has touched the page. Only what a reminder says depends on it; said again, it changes nothing.';
grant execute on function private.note_reading(uuid, text), public.note_reading(uuid, text) to anon;
