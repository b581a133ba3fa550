create table private.told_disagreements (
  kickoff_id uuid not null,
  organization_id uuid not null,
  item_id uuid not null,
  item_hash text not null,
  told_at timestamptz not null default private.clock(),
  primary key (kickoff_id, item_id, item_hash),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id)
);
comment on table private.told_disagreements is 'Lines about which both owners have been mailed that the buyer''s people see them differently: once as long as the line reads the same.';
create index told_disagreements_of_organization on private.told_disagreements (organization_id);
alter table private.told_disagreements enable row level security;
revoke all on private.told_disagreements from anon, authenticated, service_role;

create function private.stances(_kickoff_id uuid, _content jsonb)
returns table (section text, item jsonb, recipient_id uuid, name text, flag_id uuid, kind text, words text, said_at timestamptz)
language plpgsql stable set search_path = '' as $$
begin
  return query
    with present as materialized (select c.section, c.item_id, c.item from private.content_items(_content) c)
    select p.section, p.item, r.id, r.name, f.id, f.kind, f.words, f.raised_at
    from present p
    join public.flags f on f.kickoff_id = _kickoff_id and f.item_id = p.item_id and f.line ->> 'hash' = p.item ->> 'hash'
      and f.accepted_at is null and f.withdrawn_at is null
    join public.recipients r on r.id = f.recipient_id
    union all
    select p.section, p.item, r.id, r.name, null, null, null, min(g.confirmed_at)
    from public.recipients r
    join public.confirmations g on g.recipient_id = r.id and not exists (select from public.disputes d where d.confirmation_id = g.id)
    join public.confirmed_items k on k.confirmation_id = g.id
    join present p on p.item_id = k.item_id and p.item ->> 'hash' = k.item_hash
    where r.kickoff_id = _kickoff_id and r.replaced_at is null
      and not exists (
        select from public.flags f
        where f.recipient_id = r.id and f.item_id = p.item_id and f.accepted_at is null and f.withdrawn_at is null)
    group by p.section, p.item, r.id;
end $$;
comment on function private.stances(uuid, jsonb) is
  'What each of the buyer''s people says of a line as it reads now: that it is right (confirmed; no flag), or what is off.';

create function private.disagreements(_kickoff_id uuid, _content jsonb) returns table (section text, item jsonb, sides jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select s.section, s.item, jsonb_agg(jsonb_build_object(
      'recipientId', s.recipient_id, 'name', s.name, 'flagId', s.flag_id, 'kind', s.kind, 'words', s.words, 'at', s.said_at)
      order by s.said_at, s.name)
    from private.stances(_kickoff_id, _content) s
    group by s.section, s.item
    having count(distinct s.recipient_id) > 1
      and count(distinct coalesce(s.kind || ' ' || lower(btrim(s.words)), 'confirmed')) > 1;
end $$;
comment on function private.disagreements(uuid, jsonb) is
  'Lines that two of the buyer''s people see differently: one confirmed what another flags, or they flag it for different reasons.';

create function private.disagreements_json(_kickoff_id uuid, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'itemId', d.item -> 'id', 'section', d.section, 'boundary', d.item -> 'boundary', 'lineText', d.item -> 'text', 'sides', d.sides)
    order by private.section_rank(d.section)), '[]')
  from private.disagreements(_kickoff_id, _content) d
$$;
comment on function private.disagreements_json(uuid, jsonb) is 'Shape: [disagreementSchema].';

create function private.tell_disagreements(_kickoff public.kickoffs) returns void
language plpgsql set search_path = '' as $$
declare
  found record;
begin
  for found in
    with
      seen as materialized (select * from private.disagreements(_kickoff.id, (private.current_version(_kickoff)).content)),
      told as (
        insert into private.told_disagreements (kickoff_id, organization_id, item_id, item_hash)
        select _kickoff.id, _kickoff.organization_id, (item ->> 'id')::uuid, item ->> 'hash' from seen
        on conflict do nothing returning item_id)
    select seen.* from seen join told on told.item_id = (seen.item ->> 'id')::uuid
  loop
    perform private.record(_kickoff.organization_id, _kickoff.id, 'people_disagree', jsonb_build_object(
      'section', found.section, 'line', found.item -> 'text',
      'names', (select jsonb_agg(distinct s -> 'name') from jsonb_array_elements(found.sides) s)));
    perform private.tell_owners(_kickoff.id, 'people_disagree', jsonb_build_object(
      'section', found.section, 'boundary', found.item -> 'boundary', 'lineText', found.item -> 'text', 'sides', (
        select jsonb_agg(jsonb_build_object('name', s -> 'name', 'kind', s -> 'kind', 'words', s -> 'words')) from jsonb_array_elements(found.sides) s)));
  end loop;
end $$;
comment on function private.tell_disagreements(public.kickoffs) is
  'Both owners hear once that two of the buyer''s people see a line differently: neither of them may know of the other.';

create function private.seen_differently(_recipient public.recipients, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('itemId', d.item -> 'id', 'names', (
    select jsonb_agg(distinct s -> 'name') from jsonb_array_elements(d.sides) s
    where s ->> 'recipientId' <> _recipient.id::text and not exists (
      select from jsonb_array_elements(d.sides) own
      where own ->> 'recipientId' = _recipient.id::text and own -> 'kind' = s -> 'kind'
        and lower(btrim(coalesce(own ->> 'words', ''))) = lower(btrim(coalesce(s ->> 'words', ''))))))), '[]')
  from private.disagreements(_recipient.kickoff_id, _content) d
  where exists (select from jsonb_array_elements(d.sides) s where s ->> 'recipientId' = _recipient.id::text)
    and (select show_contradictions from public.organizations where id = _recipient.organization_id)
$$;
comment on function private.seen_differently(public.recipients, jsonb) is
  'Where the organization wants it: the lines that a colleague of this person sees differently, and who, never in what words.';

grant execute on function
  private.stances(uuid, jsonb), private.disagreements(uuid, jsonb), private.disagreements_json(uuid, jsonb)
to authenticated;
