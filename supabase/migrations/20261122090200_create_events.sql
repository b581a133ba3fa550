create table public.events (
  id bigint generated always as identity primary key,
  organization_id uuid not null references public.organizations,
  kickoff_id uuid,
  chain_id uuid not null,
  position int not null,
  kind text not null,
  at timestamptz not null,
  actor_member_id uuid,
  actor_recipient_id uuid,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  unique (chain_id, position)
);
comment on table public.events is 'The audit trail, append-only. One hash chain a kickoff, and one an organization for what concerns no kickoff.';
comment on column public.events.detail is 'What the history tells: names and words of that moment. Internal: never read by the buyer''s path.';
create index events_of_kickoff on public.events (kickoff_id, position desc);
create index events_of_organization on public.events (organization_id, id desc);
-- What concerns no kickoff is little among much; its page must not read the rest.
create index events_of_organization_alone on public.events (organization_id, id desc) where kickoff_id is null;
alter table public.events enable row level security;
revoke all on public.events from anon, authenticated;
grant select on public.events to authenticated;
create policy "members read their organization's events" on public.events for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger events_are_immutable before update or delete on public.events
  for each row execute function private.forbid_change();
create trigger events_are_kept before truncate on public.events
  for each statement execute function private.forbid_change();

create table private.chain_ends (
  chain_id uuid primary key,
  organization_id uuid not null references public.organizations,
  position int not null,
  hash text not null
);
comment on table private.chain_ends is 'The last event of each chain, kept apart from the events, so that a chain whose end was cut off is found out.';
create index chain_ends_of_organization on private.chain_ends (organization_id);
alter table private.chain_ends enable row level security;
revoke all on private.chain_ends from anon, authenticated, service_role;

create function private.sealed_words(_event public.events) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return jsonb_build_array(
    _event.organization_id, _event.kickoff_id, _event.chain_id, _event.position, _event.kind,
    extract(epoch from _event.at), _event.actor_member_id, _event.actor_recipient_id, _event.detail
  )::text;
end $$;
comment on function private.sealed_words(public.events) is 'All of an event but its place in the chain, as its hash covers it.';

create function private.event_hash(_event public.events) returns text
language sql immutable set search_path = '' as $$
  select private.digest(_event.previous_hash || private.sealed_words(_event))
$$;
comment on function private.event_hash(public.events) is 'The hash that an event must carry, given the one before.';

create function private.record(
  _organization_id uuid, _kickoff_id uuid, _kind text, _detail jsonb default '{}',
  _member_id uuid default null, _recipient_id uuid default null
) returns void
language plpgsql set search_path = '' as $$
declare
  event public.events;
  last private.chain_ends;
begin
  event.chain_id := coalesce(_kickoff_id, _organization_id);
  -- Two commands at once would both follow the same last event.
  perform pg_advisory_xact_lock(hashtextextended(event.chain_id::text, 0));
  select * into last from private.chain_ends where chain_id = event.chain_id;
  event.organization_id := _organization_id;
  event.kickoff_id := _kickoff_id;
  event.position := coalesce(last.position, 0) + 1;
  event.kind := _kind;
  event.at := private.clock();
  event.actor_member_id := _member_id;
  event.actor_recipient_id := _recipient_id;
  event.detail := _detail;
  event.previous_hash := coalesce(last.hash, '');
  event.hash := private.event_hash(event);
  insert into public.events (
    organization_id, kickoff_id, chain_id, position, kind, at,
    actor_member_id, actor_recipient_id, detail, previous_hash, hash
  ) values (
    event.organization_id, event.kickoff_id, event.chain_id, event.position, event.kind, event.at,
    event.actor_member_id, event.actor_recipient_id, event.detail, event.previous_hash, event.hash
  );
  insert into private.chain_ends values (event.chain_id, event.organization_id, event.position, event.hash)
  on conflict (chain_id) do update set position = excluded.position, hash = excluded.hash;
end $$;
comment on function private.record(uuid, uuid, text, jsonb, uuid, uuid) is 'Appends one event to its chain; part of the command that it tells of.';

create function private.broken_events(_chain_id uuid default null) returns table (event_id bigint, chain_id uuid)
language sql stable set search_path = '' as $$
  select e.id, e.chain_id
  from (
    select *, lag(hash, 1, '') over chain as expected_previous, row_number() over chain as expected_position
    from public.events where _chain_id is null or events.chain_id = _chain_id
    window chain as (partition by events.chain_id order by events.position)
  ) e
  where e.previous_hash <> e.expected_previous
     or e.position <> e.expected_position
     or e.hash <> (select private.event_hash(same) from public.events same where same.id = e.id)
  union all
  select last.id, coalesce(last.chain_id, kept.chain_id)
  from (
    select distinct on (events.chain_id) events.chain_id, id, position, hash
    from public.events where _chain_id is null or events.chain_id = _chain_id
    order by events.chain_id, position desc
  ) last
  full join (select * from private.chain_ends c where _chain_id is null or c.chain_id = _chain_id) kept on kept.chain_id = last.chain_id
  where (last.position, last.hash) is distinct from (kept.position, kept.hash)
$$;
comment on function private.broken_events(uuid) is
  'Verifies one chain, or every one: each event that was changed, that follows a missing one, or that is the last though it was not; without an event where all are gone.';
