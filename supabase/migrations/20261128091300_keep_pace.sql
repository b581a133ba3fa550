-- By these the last kickoffs are found whose pace counts; those that were reached are found by milestones_by_state.
create index milestones_as_sent on public.milestones (organization_id, sent_at desc);
create index milestones_as_confirmed on public.milestones (organization_id, confirmed_at desc) where confirmed_at is not null;

create table public.usual_paces (
  organization_id uuid primary key references public.organizations,
  sent int,
  opened int,
  confirmed int,
  reached int
);
comment on table public.usual_paces is
  'How many days each leg usually takes in an organization: the median of its last fifty kickoffs that have both ends, null with fewer than five. Reckoned anew each business day, so that a page reads one row.';
comment on column public.usual_paces.sent is 'From the signature to sending; then opened, from sending to the first reading, and so on.';
alter table public.usual_paces enable row level security;
revoke all on public.usual_paces from anon, authenticated;
grant select on public.usual_paces to authenticated;
create policy "members read their organization's usual pace" on public.usual_paces for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.usual_days(_days int[]) returns int
language sql immutable set search_path = '' as $$
  select case when count(*) >= 5 then round(percentile_cont(0.5) within group (order by days))::int end from unnest(_days) days
$$;
comment on function private.usual_days(int[]) is 'The median; null where there are too few to speak of a usual.';

create function private.days_apart(_from timestamptz, _to timestamptz, _zone text) returns int
language sql immutable set search_path = '' as $$
  select greatest(0, (_to at time zone _zone)::date - (_from at time zone _zone)::date)
$$;
comment on function private.days_apart(timestamptz, timestamptz, text) is 'Days on the calendar of this zone.';

create function private.first_read(_kickoff_id uuid) returns timestamptz
language sql stable set search_path = '' as $$ select min(read_at) from public.recipients where kickoff_id = _kickoff_id $$;
comment on function private.first_read(uuid) is 'When the first of the buyer''s people began to read.';

create function private.reckon_usual_pace(_firm public.organizations) returns void
language sql set search_path = '' as $$
  insert into public.usual_paces (organization_id, sent, opened, confirmed, reached)
  select _firm.id,
    private.usual_days(array(
      select greatest(0, (m.sent_at at time zone _firm.time_zone)::date - m.signed_on) from public.milestones m
      where m.organization_id = _firm.id order by m.sent_at desc limit 50)),
    private.usual_days(array(
      select private.days_apart(m.sent_at, private.first_read(m.kickoff_id), _firm.time_zone) from public.milestones m
      where m.organization_id = _firm.id and private.first_read(m.kickoff_id) is not null order by m.sent_at desc limit 50)),
    private.usual_days(array(
      select private.days_apart(private.first_read(m.kickoff_id), m.confirmed_at, _firm.time_zone) from public.milestones m
      where m.organization_id = _firm.id and m.confirmed_at is not null and private.first_read(m.kickoff_id) is not null
      order by m.confirmed_at desc limit 50)),
    private.usual_days(array(
      select greatest(0, m.reached_on - (m.confirmed_at at time zone _firm.time_zone)::date) from public.milestones m
      where m.organization_id = _firm.id and m.state = 'reached' and m.confirmed_at is not null
      order by m.sort_on desc limit 50))
  on conflict (organization_id) do update set
    sent = excluded.sent, opened = excluded.opened, confirmed = excluded.confirmed, reached = excluded.reached
$$;
comment on function private.reckon_usual_pace(public.organizations) is 'Part of the daily round: how fast an organization usually is.';

create function private.pace(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'today', private.today(k.organization_id),
    'signedOn', d.closed_on,
    'sentOn', (k.sent_at at time zone o.time_zone)::date,
    'openedOn', (private.first_read(k.id) at time zone o.time_zone)::date,
    'confirmedOn', (k.confirmed_at at time zone o.time_zone)::date,
    'reachedOn', m.reached_on,
    'usual', jsonb_build_object('sent', u.sent, 'opened', u.opened, 'confirmed', u.confirmed, 'reached', u.reached))
  from public.kickoffs k
  join public.deals d on d.id = k.deal_id
  join public.organizations o on o.id = k.organization_id
  left join public.milestones m on m.kickoff_id = k.id
  left join public.usual_paces u on u.organization_id = k.organization_id
  where k.id = _kickoff_id
$$;
comment on function private.pace(uuid) is 'When a kickoff came to each of its stages, and how many days each leg usually takes. Shape: paceSchema.';
grant execute on function private.first_read(uuid), private.pace(uuid) to authenticated;
