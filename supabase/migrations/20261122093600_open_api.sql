create table public.api_keys (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  prefix text not null check (prefix ~ '^[a-z0-9]{4,16}$'),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  created_by uuid not null,
  created_at timestamptz not null default private.clock(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  unique (id, organization_id),
  check ((revoked_at is null) = (revoked_by is null)),
  foreign key (created_by, organization_id) references public.members (id, organization_id),
  foreign key (revoked_by, organization_id) references public.members (id, organization_id)
);
comment on table public.api_keys is 'With what another system of the organization calls the API. Made and revoked by admins; no API role reads it.';
comment on column public.api_keys.secret_hash is 'SHA-256 of the whole key, which is shown once and kept nowhere.';
comment on column public.api_keys.prefix is 'The readable part of the key, by which people tell their keys apart.';
create index api_keys_of_organization on public.api_keys (organization_id, created_at desc);
create index api_keys_by_creator on public.api_keys (created_by);
create index api_keys_by_revoker on public.api_keys (revoked_by);
alter table public.api_keys enable row level security;
revoke all on public.api_keys from anon, authenticated, service_role;

create table private.api_requests (
  api_key_id uuid not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  organization_id uuid not null,
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  kickoff_id uuid not null,
  outcome text not null,
  made_at timestamptz not null default private.clock(),
  primary key (api_key_id, idempotency_key),
  foreign key (api_key_id, organization_id) references public.api_keys (id, organization_id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id)
);
comment on table private.api_requests is 'What an API call was answered, for thirty days, so that the same call again is answered alike and does nothing.';
create index api_requests_by_age on private.api_requests (made_at);
create index api_requests_of_kickoff on private.api_requests (kickoff_id);
alter table private.api_requests enable row level security;
revoke all on private.api_requests from anon, authenticated, service_role;

create function private.create_api_key(_organization_id uuid, _name text, _prefix text, _secret_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
  made uuid;
begin
  insert into public.api_keys (organization_id, name, prefix, secret_hash, created_by)
  values (admin.organization_id, _name, _prefix, _secret_hash, admin.id) returning id into made;
  perform private.record(admin.organization_id, null, 'api_key_created',
    jsonb_build_object('name', _name, 'prefix', _prefix), admin.id);
  return jsonb_build_object('apiKeyId', made);
end $$;
create function public.create_api_key(organization_id uuid, name text, prefix text, secret_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.create_api_key($1, $2, $3, $4) $$;
comment on function public.create_api_key(uuid, text, text, text) is 'Admin: lets a system that holds this key start kickoffs. The database never learns the key.';

create function private.revoke_api_key(_api_key_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  key public.api_keys;
  admin public.members;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select * into key from public.api_keys
  where id = _api_key_id and organization_id in (select private.my_organizations()) for no key update;
  if not found then perform private.refuse('api_key_unknown', 404); end if;
  admin := private.acting_admin(key.organization_id);
  if key.revoked_at is not null then return; end if;
  update public.api_keys set revoked_at = private.clock(), revoked_by = admin.id where id = key.id;
  perform private.record(key.organization_id, null, 'api_key_revoked',
    jsonb_build_object('name', key.name, 'prefix', key.prefix), admin.id);
end $$;
create function public.revoke_api_key(api_key_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.revoke_api_key($1) $$;
comment on function public.revoke_api_key(uuid) is 'Admin: ends a key at its next call, for ever.';

create function private.api_keys_page(_organization_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  return jsonb_build_object(
    'frame', private.frame(admin),
    'keys', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', k.id, 'name', k.name, 'prefix', k.prefix, 'createdBy', m.name, 'createdAt', k.created_at,
        'lastUsedAt', k.last_used_at, 'revokedAt', k.revoked_at)
        order by (k.revoked_at is not null), k.created_at desc, k.id), '[]')
      from public.api_keys k join public.members m on m.id = k.created_by
      where k.organization_id = admin.organization_id));
end $$;
create function public.api_keys_page(organization_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.api_keys_page($1) $$;
comment on function public.api_keys_page(uuid) is 'Admin: the organization''s keys, living ones first. Shape: apiKeysPageSchema.';

create function private.owner_by_mail(_key public.api_keys, _deal jsonb, _field text) returns uuid
language plpgsql stable set search_path = '' as $$
declare
  owner uuid;
begin
  select id into owner from public.members
  where organization_id = _key.organization_id and email = lower(btrim(_deal ->> _field)) and deactivated_at is null;
  if not found then
    perform private.refuse('member_unknown', 422, jsonb_build_object('field', 'deal.' || _field));
  end if;
  return owner;
end $$;
comment on function private.owner_by_mail(public.api_keys, jsonb, text) is 'Another system knows people by their mail address; they must be active members.';

create function private.import_by_key(_key public.api_keys, _idempotency_key text, _request_hash text, _deal jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  before private.api_requests;
  arrived jsonb;
  outcome jsonb;
begin
  if coalesce(lower(_deal ->> 'organizationId'), _key.organization_id::text) <> _key.organization_id::text then
    perform private.refuse('not_allowed', 403, '{"field": "organizationId"}');
  end if;
  select * into before from private.api_requests where api_key_id = _key.id and idempotency_key = _idempotency_key;
  if found and before.request_hash <> _request_hash then perform private.refuse('idempotency_key_reused', 422); end if;
  if found then return jsonb_build_object('kickoffId', before.kickoff_id, 'outcome', before.outcome, 'replayed', true); end if;
  arrived := _deal || jsonb_build_object('deal', (_deal -> 'deal') || jsonb_build_object(
    'salesOwnerId', private.owner_by_mail(_key, _deal -> 'deal', 'salesOwnerEmail'),
    'deliveryOwnerId', private.owner_by_mail(_key, _deal -> 'deal', 'deliveryOwnerEmail')));
  outcome := private.import_deals(_key.organization_id, _key.created_by, null,
    jsonb_build_object('apiKey', _key.name), jsonb_build_array(arrived)) -> 0;
  delete from private.api_requests where made_at < private.clock() - interval '30 days';
  insert into private.api_requests (api_key_id, idempotency_key, organization_id, request_hash, kickoff_id, outcome)
  select _key.id, _idempotency_key, _key.organization_id, _request_hash, (outcome ->> 'kickoffId')::uuid, outcome ->> 'outcome'
  where _idempotency_key is not null;
  return jsonb_build_object('kickoffId', outcome -> 'kickoffId', 'outcome', outcome -> 'outcome', 'replayed', false);
end $$;
comment on function private.import_by_key(public.api_keys, text, text, jsonb) is
  'One deal, as another system of the organization sends it. The key''s maker stands as who saved it, nobody as who acted.';

create function private.api_create_kickoff(_key_secret text, _idempotency_key text, _request_hash text, _deal jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  key public.api_keys;
  refusal text;
begin
  -- Holds the key until the end: the same call twice at once is answered one after the other.
  update public.api_keys set last_used_at = private.clock()
  where secret_hash = private.digest(_key_secret) and revoked_at is null returning * into key;
  if not found then
    return '{"refused": {"code": "api_key_unknown", "status": 401, "detail": {}}}';
  end if;
  begin
    return private.import_by_key(key, _idempotency_key, _request_hash, _deal);
  exception when others then
    -- A refusal undoes what was begun, but not that the key was used.
    if sqlstate not like 'PT%' then raise; end if;
    get stacked diagnostics refusal = pg_exception_detail;
    return jsonb_build_object('refused', jsonb_build_object(
      'code', refusal::jsonb -> 'code', 'status', substr(sqlstate, 3)::int, 'detail', refusal::jsonb - 'code'));
  end;
end $$;
create function public.api_create_kickoff(key_secret text, idempotency_key text, request_hash text, deal jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.api_create_kickoff($1, $2, $3, $4) $$;
comment on function public.api_create_kickoff(text, text, text, jsonb) is
  'Another system: starts a draft, or lets one that it started before follow. Who holds no living key learns nothing.';

grant execute on function
  private.create_api_key(uuid, text, text, text), public.create_api_key(uuid, text, text, text),
  private.revoke_api_key(uuid), public.revoke_api_key(uuid),
  private.api_keys_page(uuid), public.api_keys_page(uuid)
to authenticated;
grant execute on function
  private.api_create_kickoff(text, text, text, jsonb), public.api_create_kickoff(text, text, text, jsonb)
to anon;
