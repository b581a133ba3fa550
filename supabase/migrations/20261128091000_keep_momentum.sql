create table private.stall_clocks (
  kickoff_id uuid primary key,
  organization_id uuid not null,
  moved_at timestamptz not null,
  look_at timestamptz,
  told_at timestamptz,
  check (told_at is null or look_at is null),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id)
);
comment on table private.stall_clocks is
  'Since when nothing has moved in a kickoff: one narrow row each, so that neither the schedule''s look nor an act touches the wide ones for it.';
comment on column private.stall_clocks.moved_at is 'When a person did something last.';
comment on column private.stall_clocks.look_at is 'When the schedule looks next; null: whoever''s turn it is was told, or the milestone is reached.';
comment on column private.stall_clocks.told_at is 'When whoever''s turn it is was told, since it moved last.';
create index stall_clocks_to_look_at on private.stall_clocks (look_at) where look_at is not null;
create index stall_clocks_of_organization on private.stall_clocks (organization_id);
alter table private.stall_clocks enable row level security;
revoke all on private.stall_clocks from anon, authenticated, service_role;

create function private.is_move(_event public.events) returns boolean
language sql immutable set search_path = '' as $$
  select _event.kickoff_id is not null and _event.kind not like 'mail\_%' and (
    num_nonnulls(_event.actor_member_id, _event.actor_recipient_id) > 0
    -- Another system brings deals in nobody's name.
    or _event.kind in ('kickoff_created', 'handoff_imported'))
$$;
comment on function private.is_move(public.events) is
  'Whether something moved: a person did it, or a deal came in. Reminders, escalations and mails that came back are none.';

create function private.note_moves() returns trigger
language plpgsql set search_path = '' as $$
begin
  insert into private.stall_clocks as c (kickoff_id, organization_id, moved_at, look_at)
  -- No business day is shorter than twenty hours: what is busy is never looked at, only what rests.
  select m.kickoff_id, m.organization_id, max(m.at), max(m.at) + interval '20 hours'
  from added m where private.is_move(m) group by m.kickoff_id, m.organization_id
  on conflict (kickoff_id) do update set moved_at = excluded.moved_at, look_at = excluded.look_at, told_at = null;
  return null;
end $$;
comment on function private.note_moves() is 'Winds the clock of each kickoff that moved up again, in the very transaction that moved it.';
create trigger events_move_kickoffs after insert on public.events
  referencing new table as added for each statement execute function private.note_moves();

create function private.business_days_between(_organization_id uuid, _from date, _to date) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from generate_series(1, _to - _from) n where private.is_business_day(_organization_id, _from + n)
$$;
comment on function private.business_days_between(uuid, date, date) is 'How many business days lie after the first day, up to and with the last.';

create function private.stall_due(_clock private.stall_clocks) returns timestamptz
language sql stable set search_path = '' as $$
  select private.next_working_moment(o.id, o.time_zone,
    greatest(private.business_days_later(o.id, o.time_zone, _clock.moved_at, o.stall_days), private.clock()))
  from public.organizations o where o.id = _clock.organization_id
$$;
comment on function private.stall_due(private.stall_clocks) is
  'When it is time to say that nothing has moved: in the firm''s working hours, so many of its business days after the last move.';

create function private.next_step(_kickoff_id uuid) returns table (step text, flag_id uuid, buyer text)
language sql stable set search_path = '' as $$
  select case
      when m.reached_at is not null then null
      when k.waiting = 'delivery_reviews' then case when k.lines_owed > 0 then 'reconcile' else 'review' end
      when k.waiting = 'confirmed' then case when m.claimed_at is not null then 'ask_whether_done' else coalesce(m.awaits, 'deliver') end
      else case k.waiting
        when 'draft' then 'write'
        when 'sales_answers' then 'answer_delivery'
        when 'ready_to_send' then 'send'
        when 'buyer_reads' then 'ask_to_confirm'
        when 'owner_answers' then 'answer_flag'
        when 'buyer_settles' then 'ask_to_settle' end end,
    f.id, coalesce(f.raised_by, silent.name)
  from public.kickoffs k
  left join public.milestones m on m.kickoff_id = k.id
  left join lateral (
    select open.id, open.raised_by from public.flags open
    where open.kickoff_id = k.id and open.withdrawn_at is null and case k.waiting
      when 'owner_answers' then open.resolved_at is null
      when 'buyer_settles' then open.resolved_at is not null and open.accepted_at is null end
    order by open.due_at, open.id limit 1) f on true
  left join lateral (
    select r.name from private.approvers(k.id, (private.current_version(k)).content) a join public.recipients r on r.id = a.recipient_id
    where k.waiting = 'buyer_reads' and not a.has_confirmed order by r.added_at, r.name limit 1) silent on true
  where k.id = _kickoff_id
$$;
comment on function private.next_step(uuid) is
  'What has to happen next in a kickoff, about which flag, and with whom of the buyer''s people; no step once its first milestone is reached. Shape of step: stallStepSchema.';

create function private.whose_turn(_kickoff public.kickoffs, _step text, _flag_id uuid) returns public.members
language plpgsql volatile set search_path = '' as $$
declare
  holder public.members;
begin
  if _flag_id is not null then
    select m.* into holder from public.flags f join public.members m on m.id = f.owner_id
    where f.id = _flag_id and m.deactivated_at is null for share of m;
  elsif _step in ('write', 'answer_delivery', 'reconcile', 'send', 'ask_to_confirm') then
    holder := private.sales_side(_kickoff);
  elsif _step = 'review' then
    holder := private.delivery_side(_kickoff);
  else
    holder := private.flag_owner(_kickoff, 'delivery');
  end if;
  if holder.id is null then holder := private.first_admin(_kickoff.organization_id); end if;
  return holder;
end $$;
comment on function private.whose_turn(public.kickoffs, text, uuid) is
  'Whose step it is: a flag''s is its owner''s, also while the buyer settles it; sales'' until the buyer has confirmed, but for the review; then delivery''s. An admin''s where that one is not active.';

create function private.tell_stall(_clock private.stall_clocks) returns boolean
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
  next record;
  due timestamptz;
  told public.members;
  firm public.organizations;
begin
  select * into strict kickoff from public.kickoffs where id = _clock.kickoff_id;
  select * into strict firm from public.organizations where id = _clock.organization_id;
  select * into strict next from private.next_step(kickoff.id);
  due := case when next.step is not null then private.stall_due(_clock) end;
  if due is null or due > private.clock() then
    update private.stall_clocks set look_at = due where kickoff_id = kickoff.id;
    return false;
  end if;
  told := private.whose_turn(kickoff, next.step, next.flag_id);
  perform private.record(firm.id, kickoff.id, 'kickoff_stalled', jsonb_build_object('to', told.name, 'step', next.step));
  update private.stall_clocks set look_at = null, told_at = private.clock() where kickoff_id = kickoff.id;
  perform private.queue_mail(firm.id, kickoff.id, 'kickoff_stalled', told.email, jsonb_build_object(
    'firm', private.firm(firm.id), 'memberName', told.name, 'account', kickoff.account, 'kickoffId', kickoff.id,
    'step', next.step, 'flagId', next.flag_id, 'buyerName', next.buyer, 'movedAt', _clock.moved_at,
    'days', private.business_days_between(firm.id, (_clock.moved_at at time zone firm.time_zone)::date, private.today(firm.id))));
  return true;
end $$;
comment on function private.tell_stall(private.stall_clocks) is
  'Tells whoever''s turn it is that nothing has moved, if it is time to; else notes when to look again. Kickoff and clock are held.';

create function private.tell_stalls(_at_most int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  candidate private.stall_clocks;
  told int := 0;
  failed int := 0;
begin
  for candidate in
    select * from private.stall_clocks where look_at <= private.clock() order by look_at, kickoff_id limit _at_most
  loop
    -- Kickoffs first, as every act holds them; what is busy moves.
    perform from public.kickoffs where id = candidate.kickoff_id for no key update skip locked;
    continue when not found;
    select * into candidate from private.stall_clocks
    where kickoff_id = candidate.kickoff_id and look_at <= private.clock() for no key update skip locked;
    continue when not found;
    begin
      told := told + private.tell_stall(candidate)::int;
    exception when others then
      -- One that makes trouble holds up no other.
      raise warning 'kickoff %: %', candidate.kickoff_id, sqlerrm;
      update private.stall_clocks set look_at = private.clock() + interval '1 hour' where kickoff_id = candidate.kickoff_id;
      failed := failed + 1;
    end;
  end loop;
  return jsonb_build_object('stalled', told, 'failed', failed);
end $$;
comment on function private.tell_stalls(int) is
  'Part of the schedule: where nothing has moved for so many business days, whoever''s turn it is is told, once until something moves.';
