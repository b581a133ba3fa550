create function private.next_digest(_organization_id uuid) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  zone text := (select time_zone from public.organizations where id = _organization_id);
  here timestamp := private.clock() at time zone zone;
  day date := here::date;
begin
  if here::time >= '08:00' or not private.is_business_day(_organization_id, day) then
    day := private.add_business_days(_organization_id, day, 1);
  end if;
  return (day + time '08:00') at time zone zone;
end $$;
comment on function private.next_digest(uuid) is 'The next eight o''clock of a business day, in the organization''s zone.';

create function private.waiting_flags(_member public.members) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('count', count(*), 'first', coalesce(jsonb_agg(jsonb_build_object(
    'flagId', id, 'account', account, 'section', section, 'lineText', line ->> 'text', 'recipientName', raised_by, 'dueAt', due_at
  ) order by due_at, id) filter (where place <= 10), '[]'))
  from (
    select *, row_number() over (order by due_at, id) as place from public.flags
    where organization_id = _member.organization_id and owner_id = _member.id and resolved_at is null and withdrawn_at is null
    order by due_at, id limit 100) f
$$;
comment on function private.waiting_flags(public.members) is 'The flags that wait for this member: how many, up to a hundred, and the ten that are due first.';

create function private.waiting_milestones(_member public.members) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('count', count(*), 'first', coalesce(jsonb_agg(jsonb_build_object(
    'kickoffId', kickoff_id, 'account', account, 'title', short_title, 'awaits', awaits, 'count', awaits_count
  ) order by awaits_since, kickoff_id) filter (where place <= 10), '[]'))
  from (
    select *, row_number() over (order by awaits_since, kickoff_id) as place
    from (
      select kickoff_id, account, short_title, awaits, awaits_count, awaits_since from public.milestones
      where awaited_id = _member.id order by awaits_since, kickoff_id limit 100) waiting) m
$$;
comment on function private.waiting_milestones(public.members) is
  'The first milestones that wait for this member: how many, up to a hundred, and the ten that have waited longest.';

create function private.digest_for(_member public.members) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  flags jsonb := private.waiting_flags(_member);
  milestones jsonb := private.waiting_milestones(_member);
  handovers record;
begin
  select * into strict handovers from private.awaiting_handovers(_member.id, null);
  if (flags ->> 'count')::int + (milestones ->> 'count')::int + handovers.count = 0 then return null; end if;
  return jsonb_build_object(
    'firm', private.firm(_member.organization_id), 'memberName', _member.name, 'at', private.clock(),
    'flagCount', flags -> 'count', 'flags', flags -> 'first',
    'milestoneCount', milestones -> 'count', 'milestones', milestones -> 'first', 'handoverCount', handovers.count,
    'handovers', (
      select coalesce(jsonb_agg(jsonb_build_object('kickoffId', h -> 'kickoffId', 'account', h -> 'account', 'step', h -> 'step') order by place), '[]')
      from jsonb_array_elements(handovers.rows) with ordinality as waiting (h, place) where place <= 10));
end $$;
comment on function private.digest_for(public.members) is 'What waits for this member, as the daily mail tells it; null when nothing does.';

create function private.mail_digests(_firm public.organizations) returns int
language plpgsql set search_path = '' as $$
declare
  member public.members;
  waiting jsonb;
  mailed int := 0;
begin
  for member in
    select * from public.members where organization_id = _firm.id and deactivated_at is null order by id
  loop
    waiting := private.digest_for(member);
    if waiting is not null then
      perform private.queue_mail(_firm.id, null, 'daily_digest', member.email, waiting);
      mailed := mailed + 1;
    end if;
  end loop;
  return mailed;
end $$;
comment on function private.mail_digests(public.organizations) is 'One mail to each member for whom something waits.';

create function private.send_digest(_firm public.organizations) returns int
language plpgsql set search_path = '' as $$
declare
  here timestamp := private.clock() at time zone _firm.time_zone;
  mailed int := 0;
begin
  -- Late is better than never, but only on a working day: what waits still waits tomorrow.
  if _firm.next_digest_at is not null and here::time between '08:00' and '17:00' and private.is_business_day(_firm.id, here::date) then
    mailed := private.mail_digests(_firm);
  end if;
  perform private.reckon_usual_pace(_firm);
  update public.organizations set next_digest_at = private.next_digest(id) where id = _firm.id;
  return mailed;
end $$;
comment on function private.send_digest(public.organizations) is 'Mails one organization''s members what waits for them, reckons its usual pace anew, and notes when to look again.';

create function private.send_digests(_at_most int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  firm public.organizations;
  mailed int := 0;
  failed int := 0;
begin
  for firm in
    select * from public.organizations where next_digest_at is null or next_digest_at <= private.clock()
    order by next_digest_at nulls first, id limit _at_most for no key update skip locked
  loop
    begin
      mailed := mailed + private.send_digest(firm);
    exception when others then
      raise warning 'organization %: %', firm.id, sqlerrm;
      update public.organizations set next_digest_at = private.clock() + interval '1 hour' where id = firm.id;
      failed := failed + 1;
    end;
  end loop;
  return jsonb_build_object('digests', mailed, 'failed', failed);
end $$;
comment on function private.send_digests(int) is 'Part of the schedule: at eight on business days, each organization''s members are mailed what waits for them, once.';
