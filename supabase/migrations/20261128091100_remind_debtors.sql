alter table public.recipients
  add column debt_reminders int not null default 0,
  add column debt_reminded_at timestamptz;
comment on column public.recipients.debt_reminders is
  'How many reminders of what they owe they had since their last act; the last of them at debt_reminded_at. When to look next is remind_at''s, too.';

create function private.debts(_recipient public.recipients) returns setof public.dependencies
language sql stable set search_path = '' as $$
  select d.*
  from public.dependencies d
  join public.milestones m on m.kickoff_id = d.kickoff_id and m.reached_at is null
  where d.recipient_id = _recipient.id and d.gone_at is null and d.state in ('asked', 'promised', 'sent_back')
    and num_nonnulls(
      _recipient.replaced_at, _recipient.dropped_at, _recipient.link_revoked_at, _recipient.stepped_aside_at, _recipient.bounced_at) = 0
    and (select private.is_under_way(_recipient))
  order by coalesce(d.promised_on, d.due_on), d.place
$$;
comment on function private.debts(public.recipients) is
  'What this person can be reminded of: all that is open of theirs, first what is due first. Nothing before their page is under way, once the milestone is reached, or where they cannot be reached.';

create function private.business_days_earlier(_organization_id uuid, _day date, _days int) returns date
language plpgsql stable set search_path = '' as $$
declare
  day date := _day;
  left_over int := _days;
begin
  while left_over > 0 loop
    day := day - 1;
    if private.is_business_day(_organization_id, day) then left_over := left_over - 1; end if;
  end loop;
  return day;
end $$;
comment on function private.business_days_earlier(uuid, date, int) is 'The so-manieth business day before this day, which itself does not count.';

create function private.spared_until(_recipient public.recipients, _after text) returns timestamptz
language sql stable set search_path = '' as $$
  select ((max(last.at) at time zone zone)::date + 1)::timestamp at time zone zone
  from private.zone_of(_recipient) zone, public.recipients r,
    lateral (select case _after when 'debt' then r.debt_reminded_at else greatest(r.reminded_at, r.debt_reminded_at) end as at) last
  where r.email = _recipient.email and r.organization_id = _recipient.organization_id
    and r.replaced_at is null and r.link_revoked_at is null
  group by zone
$$;
comment on function private.spared_until(public.recipients, text) is
  'The end of the day, where this person is, on which they were last reminded of what they owe (debt), or of anything, through whichever of their links. Null: never yet.';

create function private.debt_reminder_due(_recipient public.recipients) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  firm uuid := _recipient.organization_id;
  days int[] := (select reminder_days from public.organizations where id = firm);
  nth int := _recipient.debt_reminders + 1;
  zone text := private.zone_of(_recipient);
  first_day date := (select min(coalesce(promised_on, due_on)) from private.debts(_recipient));
  due timestamptz;
begin
  if first_day is null or nth > cardinality(days) then return null; end if;
  due := greatest(
    private.business_days_earlier(firm, first_day, 3)::timestamp at time zone zone,
    -- Nobody hears again on the day on which they were asked or did something.
    private.business_days_later(firm, zone, greatest(_recipient.asked_at, _recipient.last_acted_at), 1));
  if nth > 1 then
    due := greatest(due, private.business_days_later(firm, zone, _recipient.debt_reminded_at, days[nth] - days[nth - 1]));
  end if;
  return private.earliest_reminder(_recipient, greatest(due, private.spared_until(_recipient, 'anything'), private.clock()));
end $$;
comment on function private.debt_reminder_due(public.recipients) is
  'When this person is next reminded of what they owe: first when something of it is due within three business days, then in the firm''s rhythm; on no day on which they are reminded of anything else. Null: nothing is owed by a day, or they had all reminders.';

create function private.told_debts(_recipient public.recipients, _at_most int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object(
    'itemId', d.item_id, 'text', d.text, 'dueOn', d.due_on, 'promisedOn', d.promised_on, 'isSentBack', d.state = 'sent_back',
    'isLate', coalesce(coalesce(d.promised_on, d.due_on) < private.today(d.organization_id), false)))
  from (select * from private.debts(_recipient) limit _at_most) d
$$;
comment on function private.told_debts(public.recipients, int) is 'The first of what this person owes, as their mail tells it. Shape: owedLineSchema.';

create function private.remind_debtor(_recipient public.recipients) returns boolean
language plpgsql set search_path = '' as $$
declare
  reminded public.recipients;
  owed int := (select count(*) from private.debts(_recipient));
begin
  update public.recipients set debt_reminders = debt_reminders + 1, debt_reminded_at = private.clock(), remind_at = private.clock()
  where id = _recipient.id returning * into reminded;
  perform private.mail_recipient(reminded, 'dependencies_due', jsonb_build_object(
    'milestone', m.title, 'count', owed, 'lines', private.told_debts(reminded, 10),
    'isLast', reminded.debt_reminders = cardinality(o.reminder_days)))
  from public.milestones m join public.organizations o on o.id = m.organization_id where m.kickoff_id = reminded.kickoff_id;
  perform private.record(reminded.organization_id, reminded.kickoff_id, 'dependencies_reminded',
    jsonb_build_object('name', reminded.name, 'lines', owed, 'nth', reminded.debt_reminders));
  return true;
end $$;
comment on function private.remind_debtor(public.recipients) is 'Reminds this person of all that they owe, in one mail. Kickoff and recipient are held.';

create function private.look_at_debtors(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.recipients set remind_at = private.clock()
  where kickoff_id = _kickoff_id and id in (
    select recipient_id from public.dependencies
    where kickoff_id = _kickoff_id and gone_at is null and state in ('asked', 'promised', 'sent_back'));
end $$;
comment on function private.look_at_debtors(uuid) is 'What is owed, by whom or by when may have changed: the schedule looks anew at who owes something.';
