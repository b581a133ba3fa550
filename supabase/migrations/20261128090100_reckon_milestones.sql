create function private.weighed_dependencies(_due_on date, _open jsonb, _today date)
returns table (dependency jsonb, expected_on date, is_late boolean, ends_after boolean, is_soon boolean, pushed_days int)
language sql immutable set search_path = '' as $$
  select d.dependency, d.expected_on, coalesce(d.expected_on < _today, false), coalesce(d.expected_on > _due_on, false),
    coalesce(d.dependency ->> 'side' = 'buyer' and d.expected_on between _today and _today + 7, false),
    -- It comes today at the earliest; the milestone still takes the days after it that it was given.
    case when d.expected_on is null then 0 else greatest(0, greatest(d.expected_on, _today) - coalesce(_due_on - d.lead_days, d.needed_on)) end
  from (
    select o as dependency, (o ->> 'dueOn')::date as needed_on, (o ->> 'leadDays')::int as lead_days,
      coalesce((o ->> 'promisedOn')::date, (o ->> 'dueOn')::date) as expected_on
    from jsonb_array_elements(_open) o) d
$$;
comment on function private.weighed_dependencies(date, jsonb, date) is
  'What each open dependency does to a milestone that is due on that day. pushed_days: how many days too late for that day it comes, as things stand; a date that was moved on account of it already is not moved again.';

create function private.milestone_state(_due_on date, _reached_on date, _facts jsonb, _today date) returns text
language sql immutable set search_path = '' as $$
  select case
    when _reached_on is not null then 'reached'
    when (_facts ->> 'claimedOn')::date <= coalesce(_due_on, 'infinity') then 'waiting_for_buyer'
    when _due_on < _today then 'late'
    when _due_on is null or exists (
      select from private.weighed_dependencies(_due_on, _facts -> 'open', _today) w where w.pushed_days > 0) then 'at_risk'
    when not (_facts ->> 'isConfirmed')::boolean or exists (
      select from private.weighed_dependencies(_due_on, _facts -> 'open', _today) w where w.is_soon or w.is_late and w.dependency ->> 'side' = 'buyer') then 'waiting_for_buyer'
    else 'on_track' end
$$;
comment on function private.milestone_state(date, date, jsonb, date) is
  'How a first milestone stands on a day. Reached: a buyer''s approver said so. Done in time and waiting for their word is not late. At risk: it has no day, or something that it waits for comes later than it was needed. Waiting for the buyer: their word, their confirmation, or what they owe, late already or within a week.';

create function private.milestone_outlook(_due_on date, _reached_on date, _facts jsonb, _today date) returns jsonb
language sql immutable set search_path = '' as $$
  with weighed as (
    select * from private.weighed_dependencies(_due_on, _facts -> 'open', _today) where _reached_on is null
  ), pushed as (
    select coalesce(max(pushed_days), 0) as days from weighed
  )
  select jsonb_build_object(
    'state', private.milestone_state(_due_on, _reached_on, _facts, _today),
    'daysLeft', case when _reached_on is null then _due_on - _today end,
    'pushedDays', pushed.days,
    'likelyOn', case when pushed.days > 0 then _due_on + pushed.days end,
    'total', _facts -> 'total',
    'late', coalesce((select jsonb_agg(dependency || jsonb_build_object('expectedOn', expected_on, 'pushedDays', pushed_days) order by expected_on) from weighed where is_late), '[]'),
    'endsAfter', coalesce((select jsonb_agg(dependency || jsonb_build_object('expectedOn', expected_on, 'pushedDays', pushed_days) order by expected_on) from weighed where ends_after and not is_late), '[]'),
    'soon', coalesce((select jsonb_agg(dependency || jsonb_build_object('expectedOn', expected_on, 'pushedDays', pushed_days) order by expected_on) from weighed where is_soon and not ends_after), '[]'),
    'isConfirmed', _facts -> 'isConfirmed',
    'claimedOn', _facts -> 'claimedOn')
  from pushed
$$;
comment on function private.milestone_outlook(date, date, jsonb, date) is
  'A milestone''s state on a day, and all that a person needs to put the reason into words. likelyOn: the date as things stand, where something moves it. Shape: outlookSchema.';

create function private.condition_lines(_milestone public.milestones) returns table (place int, condition text, condition_hash text)
language sql immutable set search_path = '' as $$
  select line.place::int, btrim(line.words), private.digest(btrim(line.words))
  from unnest(string_to_array(coalesce(nullif(_milestone.done_when, ''), _milestone.title), E'\n')) with ordinality as line (words, place)
  where btrim(line.words) <> ''
$$;
comment on function private.condition_lines(public.milestones) is
  'When the milestone is done: each line of its done-when, or its title where it has none.';

create function private.are_conditions_met(_milestone public.milestones) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return (
    select _milestone.title is not null and not exists (
      select from private.condition_lines(_milestone) c
      where not exists (
        select from public.done_marks m
        where m.kickoff_id = _milestone.kickoff_id and m.condition_hash = c.condition_hash and m.unmarked_at is null)));
end $$;
comment on function private.are_conditions_met(public.milestones) is 'Whether delivery has marked each condition as met.';

create function private.owes(_dependency public.dependencies) returns text
language sql stable set search_path = '' as $$
  select name from public.recipients
  where id = _dependency.recipient_id and replaced_at is null and dropped_at is null and link_revoked_at is null
$$;
comment on function private.owes(public.dependencies) is 'Which of the buyer''s people owes it; null while nobody is named, or who was has left.';

create function private.milestone_facts(_milestone public.milestones) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'isConfirmed', _milestone.confirmed_at is not null,
      'claimedOn', (_milestone.claimed_at at time zone o.time_zone)::date,
      'total', (
        select count(*) from public.dependencies d where d.kickoff_id = _milestone.kickoff_id and d.gone_at is null and d.for_milestone),
      'open', coalesce((
        select jsonb_agg(jsonb_build_object(
          'itemId', d.item_id, 'text', d.text, 'side', d.side, 'owedBy', private.owes(d), 'dueOn', d.due_on, 'promisedOn', d.promised_on,
          'leadDays', greatest(0, coalesce(_milestone.agreed_on - d.due_on, 0))) order by d.place)
        from public.dependencies d
        where d.kickoff_id = _milestone.kickoff_id and d.gone_at is null and d.for_milestone and d.state in ('asked', 'promised', 'sent_back')), '[]'))
    from public.organizations o where o.id = _milestone.organization_id);
end $$;
comment on function private.milestone_facts(public.milestones) is 'What a milestone''s state is reckoned from. What was provided waits for nobody of the buyer''s. Shape: milestoneFactsSchema.';

create function private.awaited_of_delivery(_milestone public.milestones, _today date) returns table (what text, how_many int)
language plpgsql stable set search_path = '' as $$
begin
  return query
    with answer as (
      select a.verdict from public.milestone_answers a
      where a.kickoff_id = _milestone.kickoff_id and a.disputed_at is null order by a.said_at desc, a.id limit 1
    ), waiting (what, how_many, rank) as (
      select 'rework', 1, 1 from answer where verdict = 'not_yet' and _milestone.claimed_at is null
      union all
      select 'accept', count(*)::int, 2 from public.dependencies d
      where d.kickoff_id = _milestone.kickoff_id and d.gone_at is null and d.state = 'provided'
      union all
      select 'name', count(*)::int, 3 from public.dependencies d
      where d.kickoff_id = _milestone.kickoff_id and d.gone_at is null and d.state in ('asked', 'promised', 'sent_back')
        and (d.side is null or d.side = 'buyer' and private.owes(d) is null) and coalesce(d.promised_on, d.due_on) <= _today + 7
      union all
      select 'claim', 1, 4 where _milestone.claimed_at is null and private.are_conditions_met(_milestone)
    )
    select w.what, w.how_many from waiting w where w.how_many > 0 and _milestone.reached_at is null order by w.rank limit 1;
end $$;
comment on function private.awaited_of_delivery(public.milestones, date) is
  'What waits for delivery now, the most pressing: what the buyer says is not done, what was provided, who owes what is due within a week, or saying that all is done.';

create function private.reckon(_milestone public.milestones) returns void
language plpgsql set search_path = '' as $$
declare
  today date := private.today(_milestone.organization_id);
  present jsonb := private.milestone_facts(_milestone);
  waiting record;
  kickoff public.kickoffs;
begin
  select * into waiting from private.awaited_of_delivery(_milestone, today);
  select * into strict kickoff from public.kickoffs where id = _milestone.kickoff_id;
  update public.milestones m set
    facts = present,
    state = private.milestone_state(m.due_on, m.reached_on, present, today),
    look_again_on = case when m.reached_at is null then today + 1 end,
    awaits = waiting.what,
    awaits_count = coalesce(waiting.how_many, 0),
    awaits_since = case
      when waiting.what is null then null
      when waiting.what = m.awaits then m.awaits_since
      else private.clock() end,
    awaited_id = case when waiting.what is not null then (private.flag_owner(kickoff, 'delivery')).id end
  where m.kickoff_id = _milestone.kickoff_id;
end $$;
comment on function private.reckon(public.milestones) is
  'Keeps what lists and the inbox show of a milestone; what waits for delivery waits for the deal''s delivery owner, or an admin where that one is not active.';

create function private.reckon_milestones(_at_most int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  due public.milestones;
  reckoned int := 0;
  failed int := 0;
begin
  for due in
    select m.* from public.milestones m where m.look_again_on <= (private.clock() at time zone 'Etc/GMT-14')::date
    order by m.look_again_on, m.kickoff_id limit _at_most
  loop
    perform from public.kickoffs where id = due.kickoff_id for no key update skip locked;
    continue when not found;
    begin
      -- Whether its day has begun is asked in here, too: a firm whose zone is broken holds up no other.
      if due.look_again_on <= private.today(due.organization_id) then
        perform private.reckon(m) from public.milestones m where m.kickoff_id = due.kickoff_id;
        reckoned := reckoned + 1;
      end if;
    exception when others then
      -- One that makes trouble holds up no other.
      raise warning 'milestone %: %', due.kickoff_id, sqlerrm;
      update public.milestones set look_again_on = look_again_on + 1 where kickoff_id = due.kickoff_id;
      failed := failed + 1;
    end;
  end loop;
  return jsonb_build_object('reckoned', reckoned, 'failed', failed);
end $$;
comment on function private.reckon_milestones(int) is 'Part of the schedule: a new day has begun where the firm is, and with it what is late.';
