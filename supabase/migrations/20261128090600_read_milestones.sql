create function private.milestone_rows(_milestones public.milestones[], _today date default null) returns jsonb
language sql stable set search_path = '' as $$
  with owners as materialized (
    select id, name from public.members
    where organization_id = _milestones[1].organization_id and id = any (array(
      select sales_owner_id from unnest(_milestones) union select delivery_owner_id from unnest(_milestones)))
  ), today as materialized (
    select coalesce(_today, private.today(_milestones[1].organization_id)) as day
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'kickoffId', m.kickoff_id, 'account', m.account, 'name', m.name, 'dealType', m.deal_type,
    'salesOwner', sales.name, 'deliveryOwner', delivery.name,
    'title', m.title, 'dueOn', m.due_on, 'firstDueOn', m.first_due_on, 'moves', m.moves,
    'signedOn', m.signed_on, 'sentAt', m.sent_at, 'confirmedAt', m.confirmed_at, 'claimedAt', m.claimed_at, 'reachedOn', m.reached_on,
    'outlook', private.milestone_outlook(m.due_on, m.reached_on, m.facts, today.day),
    'open', m.facts -> 'open', 'awaits', m.awaits
  ) order by m.place), '[]')
  from (
    select *, row_number() over () as place from unnest(_milestones)
  ) m
  join owners sales on sales.id = m.sales_owner_id
  join owners delivery on delivery.id = m.delivery_owner_id
  cross join today
$$;
comment on function private.milestone_rows(public.milestones[], date) is
  'Milestones as lists show them, in this order, on that day or (null) today. All at once, as flag_rows. Shape: milestoneRowSchema.';

create function private.milestones_owned(_member public.members, _filter jsonb, _owner_id uuid, _as text) returns setof public.milestones
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_sort = off as $$
begin
  -- Planned as inbox_flags is.
  return query
  select m.* from public.milestones m
  where m.organization_id = _member.organization_id
    and case _as
      when 'sales' then m.sales_owner_id = _owner_id
      when 'delivery' then m.delivery_owner_id = _owner_id and m.sales_owner_id <> _owner_id
      else true end
    and case
      when _filter ->> 'state' is not null then m.state = _filter ->> 'state'
      when _filter ->> 'account' is not null then true
      else m.reached_at is null end
    and (_filter ->> 'account' is null or m.account_key = lower(_filter ->> 'account'))
    and (_filter ->> 'dealType' is null or m.deal_type = _filter ->> 'dealType')
    and (private.key_id(_filter ->> 'after') is null
      or (m.sort_on, m.kickoff_id) > (private.key_day(_filter ->> 'after'), private.key_id(_filter ->> 'after')))
  order by m.sort_on, m.kickoff_id
  limit private.page_size() + 1;
end $$;
comment on function private.milestones_owned(public.members, jsonb, uuid, text) is
  'One page of milestones by date, and one more: those of an owner as sales or as delivery owner alone, or as anyone all of the organization. Those that are reached only where that, or an account, is asked for.';

create function private.key_day(_key text) returns date
language sql immutable set search_path = '' as $$ select (private.key_time(_key) at time zone 'UTC')::date $$;
comment on function private.key_day(text) is 'The day in a page key of a list by day; null for anything that is not one.';

create function private.listed_milestones(_member public.members, _filter jsonb) returns setof public.milestones
language sql stable set search_path = '' as $$
  with owner as (
    select coalesce((_filter ->> 'owner')::uuid, case when _filter ->> 'whose' = 'mine' then _member.id end) as id
  )
  select m.* from (
    select o.* from owner, private.milestones_owned(_member, _filter, owner.id, 'sales') o where owner.id is not null
    union all
    select o.* from owner, private.milestones_owned(_member, _filter, owner.id, 'delivery') o where owner.id is not null
    union all
    select o.* from owner, private.milestones_owned(_member, _filter, null, 'anyone') o where owner.id is null) m
  order by m.sort_on, m.kickoff_id
  limit private.page_size() + 1
$$;
comment on function private.listed_milestones(public.members, jsonb) is 'One page of milestones, due first first, and one more. Filter: milestoneFilterSchema.';

create function public.milestone_list(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page int := private.page_size();
  frame jsonb := private.frame(member);
  today date := (private.clock() at time zone (frame #>> '{organization,timeZone}'))::date;
  listed public.milestones[] := array(select m from private.listed_milestones(member, $2) m);
begin
  return jsonb_build_object(
    'frame', frame,
    'today', today,
    'owners', private.owners_json(member.organization_id),
    'milestones', private.milestone_rows(listed[1:page], today),
    'next', case when cardinality(listed) > page then private.page_key(listed[page].sort_on::timestamp at time zone 'UTC', listed[page].kickoff_id) end);
end $$;
comment on function public.milestone_list(uuid, jsonb) is 'Member: the first milestones, by date, and how each stands. Shape: milestoneListSchema.';

create function private.awaiting_milestones(_member_id uuid, _deal_type text) returns table (count int, rows jsonb)
language sql stable set search_path = '' as $$
  select
    count(*)::int,
    coalesce(jsonb_agg(jsonb_build_object(
      'kickoffId', m.kickoff_id, 'account', m.account, 'title', m.short_title, 'awaits', m.awaits, 'count', m.awaits_count, 'since', m.awaits_since
    ) order by m.place) filter (where m.is_shown and m.place <= private.page_size()), '[]')
  from (
    select *, row_number() over (partition by is_shown order by awaits_since, kickoff_id) as place
    from (
      select kickoff_id, account, short_title, awaits, awaits_count, awaits_since, _deal_type is null or deal_type = _deal_type as is_shown
      from public.milestones where awaited_id = _member_id order by awaits_since, kickoff_id limit 100) waiting) m
$$;
comment on function private.awaiting_milestones(uuid, text) is
  'The milestones that wait for this member: how many of all deal types, up to a hundred, and of these a page of those of one type or (null) of all, longest first. Shape: inboxMilestoneSchema.';

create function private.steps_json(_dependency public.dependencies) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'kind', s.kind, 'by', s.author, 'fromFirm', s.member_id is not null, 'words', s.words, 'link', s.link, 'promisedOn', s.promised_on, 'at', s.at,
    'attachments', private.files_json(s.id, null)
  ) order by s.at, s.id), '[]')
  from public.dependency_steps s where s.kickoff_id = _dependency.kickoff_id and s.item_id = _dependency.item_id
$$;
comment on function private.steps_json(public.dependencies) is 'What was said and done about it, oldest first. Shape: dependencyStepSchema.';

create function private.dependencies_json(_milestone public.milestones, _today date) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'itemId', d.item_id, 'text', d.text, 'detail', d.detail, 'dueOn', d.due_on, 'promisedOn', d.promised_on, 'side', d.side,
    'owedBy', private.owes(d), 'recipientId', d.recipient_id,
    'hasLeft', d.recipient_id is not null and private.owes(d) is null,
    'forMilestone', d.for_milestone, 'state', d.state, 'statedAt', d.stated_at,
    'isLate', d.state in ('asked', 'promised', 'sent_back') and coalesce(coalesce(d.promised_on, d.due_on) < _today, false),
    'endsAfter', coalesce(w.ends_after, false), 'pushedDays', coalesce(w.pushed_days, 0),
    'steps', private.steps_json(d)
  ) order by d.place), '[]')
  from public.dependencies d
  left join private.weighed_dependencies(_milestone.due_on, case when _milestone.reached_at is null then _milestone.facts -> 'open' else '[]' end, _today) w
    on (w.dependency ->> 'itemId')::uuid = d.item_id
  where d.kickoff_id = _milestone.kickoff_id and d.gone_at is null
$$;
comment on function private.dependencies_json(public.milestones, date) is
  'What the work waits for, in the version''s order, and what each does to the milestone. Shape: dependencySchema.';

create function private.conditions_json(_milestone public.milestones) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'hash', c.condition_hash, 'text', c.condition, 'met', case when k.id is not null then jsonb_build_object(
      'by', k.author, 'at', k.marked_at, 'words', k.words, 'link', k.link, 'attachments', private.files_json(null, k.id)) end
  ) order by c.place), '[]')
  from private.condition_lines(_milestone) c
  left join public.done_marks k on k.kickoff_id = _milestone.kickoff_id and k.condition_hash = c.condition_hash and k.unmarked_at is null
$$;
comment on function private.conditions_json(public.milestones) is 'When the milestone is done, and what shows that a line of it is met. Shape: conditionSchema.';

create function private.moves_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'from', f.from_on, 'to', f.to_on, 'reason', f.reason, 'words', f.words, 'by', f.author, 'at', f.made_at) order by f.made_at, f.id), '[]')
  from public.forecasts f where f.kickoff_id = _kickoff_id
$$;
comment on function private.moves_json(uuid) is 'How the date moved, and why, oldest first. Shape: moveSchema.';

create function private.milestone_answers_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'recipientId', a.recipient_id, 'verdict', a.verdict, 'name', a.typed_name, 'words', a.words, 'at', a.said_at, 'givenOn', a.given_on,
    'onBehalf', case when a.manner = 'on_behalf' then jsonb_build_object('by', m.name, 'channel', a.channel) end,
    'disputed', case when a.disputed_at is not null then jsonb_build_object('at', a.disputed_at, 'words', a.dispute) end
  ) order by a.said_at, a.id), '[]')
  from public.milestone_answers a left join public.members m on m.id = a.recorded_by
  where a.kickoff_id = _kickoff_id
$$;
comment on function private.milestone_answers_json(uuid) is 'What the buyer''s people said of the milestone, oldest first. Shape: milestoneAnswerSchema.';

create function private.day_off(_organization_id uuid, _day date) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'holiday', (select h.name from public.holidays h where h.organization_id = _organization_id and h.on_date = _day),
    'next', private.add_business_days(_organization_id, _day, 1))
  where not private.is_business_day(_organization_id, _day)
$$;
comment on function private.day_off(uuid, date) is
  'Why nobody of the firm works on that day (the holiday''s name; null: no day of their week), and the next one on which they do. Null: they do. Shape: dayOffSchema.';

create function private.days_off(_kickoff public.kickoffs) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(day, private.day_off(_kickoff.organization_id, day)), '{}')
  from (
    select i.due_on as day from public.items i
    where i.kickoff_id = _kickoff.id and i.section in ('first_milestone', 'delivery_dependencies')
    union
    select m.due_on from public.milestones m where m.kickoff_id = _kickoff.id) planned
  where day is not null and not private.is_business_day(_kickoff.organization_id, day)
$$;
comment on function private.days_off(public.kickoffs) is
  'Of the days for which the draft plans something, and that of the milestone: those on which nobody of the firm works. By day; shape of each: dayOffSchema.';

create function public.milestone_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  milestone public.milestones;
  today date := private.today(member.organization_id);
begin
  select * into milestone from public.milestones m where m.kickoff_id = $1;
  if not found then perform private.refuse('not_sent_yet', 409); end if;
  return jsonb_build_object(
    'frame', private.frame(member),
    'today', today,
    'milestone', private.milestone_rows(array[milestone]) -> 0,
    'dayOff', private.day_off(member.organization_id, milestone.due_on),
    'conditions', private.conditions_json(milestone),
    'dependencies', private.dependencies_json(milestone, today),
    'moves', private.moves_json(milestone.kickoff_id),
    'answers', private.milestone_answers_json(milestone.kickoff_id),
    'pace', private.pace(milestone.kickoff_id),
    'pulses', private.pulses_json(milestone.kickoff_id),
    'evidence', (
      select coalesce(jsonb_object_agg(e.answer_id, e.words), '{}') from public.milestone_evidence e where e.kickoff_id = milestone.kickoff_id),
    'people', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', r.id, 'name', r.name, 'mayAnswer', private.may_answer(r)) order by r.role, r.added_at, r.name), '[]')
      from public.recipients r
      where r.kickoff_id = milestone.kickoff_id and r.replaced_at is null and r.dropped_at is null and r.link_revoked_at is null));
end $$;
comment on function public.milestone_page(uuid) is 'Member: a kickoff''s first milestone on one page. Shape: milestonePageSchema.';

grant execute on function
  private.weighed_dependencies(date, jsonb, date), private.milestone_state(date, date, jsonb, date), private.milestone_outlook(date, date, jsonb, date),
  private.condition_lines(public.milestones), private.owes(public.dependencies), private.files_json(uuid, uuid),
  private.is_business_day(uuid, date), private.add_business_days(uuid, date, int), private.day_off(uuid, date), private.days_off(public.kickoffs),
  private.key_day(text),
  private.milestone_rows(public.milestones[], date), private.milestones_owned(public.members, jsonb, uuid, text),
  private.listed_milestones(public.members, jsonb), private.awaiting_milestones(uuid, text),
  private.steps_json(public.dependencies), private.dependencies_json(public.milestones, date), private.conditions_json(public.milestones),
  private.moves_json(uuid), private.milestone_answers_json(uuid),
  public.milestone_list(uuid, jsonb), public.milestone_page(uuid)
to authenticated;
