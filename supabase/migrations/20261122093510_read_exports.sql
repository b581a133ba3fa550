create function private.imported_item_id(_kickoff_id uuid, _key text) returns uuid
language plpgsql immutable strict set search_path = '' as $$
begin
  return overlay(overlay(md5(_kickoff_id || ' ' || _key) placing '8' from 13) placing '8' from 17)::uuid;
end $$;
comment on function private.imported_item_id(uuid, text) is
  'A line''s id follows from its kickoff and its key in the export, so that the next import finds it. A UUID of version 8.';

create function private.exported_items(_arrived jsonb) returns setof public.items
language sql stable set search_path = '' as $$
  select
    (a ->> 'kickoffId')::uuid, private.imported_item_id((a ->> 'kickoffId')::uuid, l ->> 'key'), (a ->> 'organizationId')::uuid,
    l ->> 'section', place::int, l ->> 'boundary', l ->> 'text', coalesce(l ->> 'detail', ''), (l ->> 'dueOn')::date, l ->> 'side',
    (l ->> 'amount')::numeric(16, 3), lower(l ->> 'email'), l ->> 'recipientRole',
    case when l ->> 'section' in ('buyer_context', 'risks', 'pricing_exceptions') then 'internal' else l ->> 'visibility' end,
    l #>> '{source,kind}', coalesce(l #>> '{source,title}', ''), (l #>> '{source,on}')::date, coalesce(l #>> '{source,by}', ''),
    null::text[], null::text, null::text
  from jsonb_array_elements(_arrived) a
  cross join lateral jsonb_array_elements(a -> 'lines') with ordinality as line (l, place)
$$;
comment on function private.exported_items(jsonb) is
  'The lines of all these deals as an import writes them. Risks and price exceptions arrive internal: sharing one takes a person. Shape: [importedDealSchema], each with kickoffId and organizationId.';

create function private.line_hash(_item public.items) returns text
language plpgsql stable set search_path = '' as $$
begin
  return encode(sha256(convert_to(row(
    _item.section, _item.boundary, _item.text, _item.detail, _item.due_on, _item.side, _item.amount, _item.email, _item.recipient_role,
    _item.recipient_sections,
    _item.visibility, _item.source_kind, _item.source_title, _item.source_on, _item.source_by,
    _item.answers_for, _item.time_zone)::text, 'utf8')), 'hex');
end $$;
comment on function private.line_hash(public.items) is
  'Of all that a member can change about a line, and nothing else. plpgsql, as all here that runs once a line: it is planned once, not thirty thousand times.';

create function private.exported_deal(_deal jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object(
    'account', _deal ->> 'account', 'name', _deal ->> 'name', 'dealType', _deal ->> 'dealType',
    'amount', trim_scale((_deal ->> 'amount')::numeric(16, 3))::text, 'currency', _deal ->> 'currency',
    'closedOn', (_deal ->> 'closedOn')::date, 'locale', _deal ->> 'locale',
    'salesOwnerId', (_deal ->> 'salesOwnerId')::uuid, 'deliveryOwnerId', (_deal ->> 'deliveryOwnerId')::uuid);
end $$;
comment on function private.exported_deal(jsonb) is 'The deal of an export, written as private.deal_json writes one, to be compared with it.';

create function private.check_exports(_organization_id uuid, _deals jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  bad jsonb;
begin
  if jsonb_typeof(_deals) is distinct from 'array' or jsonb_array_length(_deals) not between 1 and 10000 then
    perform private.refuse('invalid_input', 422, '{"field": "deals"}');
  end if;
  select d into bad from jsonb_array_elements(_deals) d
  where d ->> 'externalId' is null or d ->> 'externalSystem' is null or jsonb_typeof(d -> 'lines') is distinct from 'array'
    or jsonb_array_length(d -> 'lines') > 200
    or (select count(distinct l ->> 'key') from jsonb_array_elements(d -> 'lines') l) <> jsonb_array_length(d -> 'lines') limit 1;
  if found then
    perform private.refuse('invalid_input', 422, jsonb_build_object('field', 'lines', 'externalId', bad -> 'externalId'));
  end if;
  select d into bad from (
    select jsonb_build_object('externalId', d ->> 'externalId') as d from jsonb_array_elements(_deals) d
    group by d ->> 'externalSystem', d ->> 'externalId' having count(*) > 1 limit 1) twice;
  if found then perform private.refuse('invalid_input', 422, bad || '{"field": "externalId"}'); end if;
  select d into bad from jsonb_array_elements(_deals) d
  where not exists (
    select from public.members m
    where m.organization_id = _organization_id and m.deactivated_at is null and m.id = (d #>> '{deal,salesOwnerId}')::uuid)
  or not exists (
    select from public.members m
    where m.organization_id = _organization_id and m.deactivated_at is null and m.id = (d #>> '{deal,deliveryOwnerId}')::uuid)
  limit 1;
  if found then perform private.refuse('member_inactive', 422, jsonb_build_object('externalId', bad -> 'externalId')); end if;
end $$;
comment on function private.check_exports(uuid, jsonb) is
  'Refuses an import as a whole: too many, one deal or one line twice, an owner who is no active member. Shape: [importedDealSchema].';

create function private.record_many(_organization_id uuid, _member_id uuid, _kind text, _events jsonb) returns void
language sql set search_path = '' as $$
  with recorded as (
    insert into public.events (
      organization_id, kickoff_id, chain_id, position, kind, at, actor_member_id, detail, previous_hash, hash)
    select
      (n.event).organization_id, (n.event).kickoff_id, (n.event).chain_id, (n.event).position, (n.event).kind, (n.event).at,
      (n.event).actor_member_id, (n.event).detail, (n.event).previous_hash, private.event_hash(n.event)
    from jsonb_array_elements(_events) e
    left join lateral (
      select position, hash from private.chain_ends where chain_id = (e ->> 'kickoffId')::uuid) last on true
    cross join lateral (
      select row(
        null, _organization_id, (e ->> 'kickoffId')::uuid, (e ->> 'kickoffId')::uuid, coalesce(last.position, 0) + 1, _kind,
        private.clock(), _member_id, null, e -> 'detail', coalesce(last.hash, ''), null)::public.events as event) n
    returning chain_id, organization_id, position, hash)
  insert into private.chain_ends select * from recorded
  on conflict (chain_id) do update set position = excluded.position, hash = excluded.hash
$$;
comment on function private.record_many(uuid, uuid, text, jsonb) is
  'Appends one event to each of many chains. Takes no lock of its own, thousands would not fit: the kickoffs are new, or locked by the caller. Events: [{kickoffId, detail}].';
