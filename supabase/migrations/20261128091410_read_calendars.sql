create function private.milestone_days(_milestone public.milestones) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'kickoffId', _milestone.kickoff_id, 'title', _milestone.title, 'doneWhen', _milestone.done_when,
    'dueOn', _milestone.due_on, 'firstDueOn', _milestone.first_due_on, 'reachedOn', _milestone.reached_on,
    'state', private.milestone_state(
      _milestone.due_on, _milestone.reached_on, _milestone.facts, private.today(_milestone.organization_id)),
    'changes', v.number + moved.times + answered.times,
    'changedAt', greatest(v.published_at, moved.last_at, answered.last_at))
  from public.versions v,
    (select count(*) as times, max(f.made_at) as last_at from public.forecasts f where f.kickoff_id = _milestone.kickoff_id) moved,
    (select count(*) + count(a.disputed_at) as times, greatest(max(a.said_at), max(a.disputed_at)) as last_at
     from public.milestone_answers a where a.kickoff_id = _milestone.kickoff_id) answered
  where v.kickoff_id = _milestone.kickoff_id and v.number = _milestone.version_number
$$;
comment on function private.milestone_days(public.milestones) is
  'A first milestone as calendars show it. changes only ever grows, and does whenever its day may have moved: by a version, a forecast, or what the buyer said. Shape: milestoneDaysSchema.';

create function private.dependency_days(_dependency public.dependencies, _version public.versions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'kickoffId', _dependency.kickoff_id, 'itemId', _dependency.item_id, 'text', _dependency.text, 'detail', _dependency.detail,
    'dueOn', _dependency.due_on, 'promisedOn', _dependency.promised_on,
    'changes', _version.number + count(s.id), 'changedAt', greatest(_version.published_at, max(s.at)))
  from public.dependency_steps s where s.kickoff_id = _dependency.kickoff_id and s.item_id = _dependency.item_id
$$;
comment on function private.dependency_days(public.dependencies, public.versions) is
  'What is owed as calendars show it; changes as in milestone_days. Shape: dependencyDaysSchema.';

create function private.is_owed(_dependency public.dependencies) returns boolean
language sql immutable set search_path = '' as $$
  select _dependency.gone_at is null and _dependency.state in ('asked', 'promised', 'sent_back')
    and coalesce(_dependency.promised_on, _dependency.due_on) is not null
$$;
comment on function private.is_owed(public.dependencies) is 'Whether it is still to come, and for a day.';

create function private.milestones_in_calendar(_member public.members) returns setof public.milestones
language sql stable set search_path = '' as $$
  select m.* from public.milestones m
  where m.kickoff_id in (
    select kickoff_id from public.milestones
    where organization_id = _member.organization_id and delivery_owner_id = _member.id and reached_at is null
    union all
    select kickoff_id from public.milestones
    where organization_id = _member.organization_id and sales_owner_id = _member.id and reached_at is null
    union all
    select kickoff_id from public.milestones
    where organization_id = _member.organization_id and state = 'reached'
      and sort_on >= private.today(_member.organization_id) - 90 and _member.id in (delivery_owner_id, sales_owner_id))
  order by m.reached_at is not null, m.sort_on, m.kickoff_id
  limit 500
$$;
comment on function private.milestones_in_calendar(public.members) is
  'The first milestones of the kickoffs that a member owns: open ones, next due first, then those that were reached in the last 90 days; 500 at most.';

create function private.member_calendar(_member public.members) returns jsonb
language sql stable set search_path = '' as $$
  with mine as materialized (
    select m from private.milestones_in_calendar(_member) m
  ), owed as (
    select (m).account, d, v from mine
    join public.dependencies d on d.kickoff_id = (m).kickoff_id
    join public.versions v on v.kickoff_id = d.kickoff_id and v.number = (m).version_number
    where (m).reached_at is null and d.side = 'firm' and private.is_owed(d)
    order by coalesce(d.promised_on, d.due_on), d.kickoff_id, d.item_id
    limit 500
  )
  select jsonb_build_object(
    'holder', 'member',
    'firm', (select name from public.organizations where id = _member.organization_id),
    'milestones', (
      select coalesce(jsonb_agg(private.milestone_days(m) || jsonb_build_object('account', (m).account)
        order by (m).sort_on, (m).kickoff_id), '[]')
      from mine where coalesce((m).reached_on, (m).due_on) is not null),
    'dependencies', (
      select coalesce(jsonb_agg(private.dependency_days(d, v) || jsonb_build_object('account', account)
        order by coalesce((d).promised_on, (d).due_on), (d).kickoff_id, (d).item_id), '[]')
      from owed))
$$;
comment on function private.member_calendar(public.members) is
  'A member''s first milestones, and what the firm owes for them. Shape: memberCalendarSchema.';

create function private.buyer_calendar(_recipient public.recipients) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'holder', 'buyer',
    'firm', (select name from public.organizations where id = _recipient.organization_id),
    'locale', v.content ->> 'locale',
    'milestones', case when coalesce(m.reached_on, m.due_on) is null then '[]' else jsonb_build_array(private.milestone_days(m)) end,
    'dependencies', (
      select coalesce(jsonb_agg(private.dependency_days(d, v) || jsonb_build_object('isMine', private.owes(d) is not null) order by day, (d).place), '[]')
      from (
        select d, coalesce(d.promised_on, d.due_on) as day from public.dependencies d
        where d.kickoff_id = m.kickoff_id and d.side = 'buyer' and private.is_owed(d)
          and (d.recipient_id = _recipient.id or private.owes(d) is null)
        order by day, d.place
        limit 500) owed))
  from public.milestones m
  join public.versions v on v.kickoff_id = m.kickoff_id and v.number = m.version_number
  where m.kickoff_id = _recipient.kickoff_id
$$;
comment on function private.buyer_calendar(public.recipients) is
  'A kickoff''s first milestone, and what this person, or nobody yet, of the buyer''s side owes. What is internal is no part of it. Shape: buyerCalendarSchema.';

create function private.calendar(_feed_secret text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  feed private.calendar_feeds;
begin
  select * into feed from private.calendar_feeds where secret_hash = private.digest(_feed_secret) and closed_at is null;
  if not found then perform private.refuse('link_unknown', 404); end if;
  if feed.member_id is not null then
    return (select private.member_calendar(m) from public.members m where m.id = feed.member_id);
  end if;
  return (select private.buyer_calendar(r) from public.recipients r where r.id = feed.recipient_id);
end $$;
create function public.calendar(feed_secret text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.calendar($1) $$;
comment on function public.calendar(text) is
  'Whoever holds a calendar''s address: what it shows. Unknown, closed and ended ones are all the same: unknown. Changes nothing. Shape: calendarSchema.';
grant execute on function private.calendar(text), public.calendar(text) to anon;
