-- Functions are callable by nobody until a migration grants them by name.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke execute on functions from anon, authenticated, service_role;

create schema private;
comment on schema private is 'What runs with more rights than its caller, and what no API role may read.';
grant usage on schema private to anon, authenticated, service_role;

create function private.clock() returns timestamptz
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
end $$;
comment on function private.clock() is
  'The present. Only a session with SQL access (seed, tests) can move it, through app.now; API callers cannot.';

create function private.refuse(_code text, _status int, _detail jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
  raise exception using
    errcode = 'PT' || _status,
    message = _code,
    detail = (_detail || jsonb_build_object('code', _code))::text;
end $$;
comment on function private.refuse(text, int, jsonb) is
  'Ends a command with an expected refusal: HTTP status by errcode PTxyz, stable code and what its sentence needs in the detail.';

create function private.digest(_words text) returns text
language plpgsql immutable strict set search_path = '' as $$
begin
  return encode(sha256(convert_to(_words, 'utf8')), 'hex');
end $$;
comment on function private.digest(text) is 'SHA-256 of the UTF-8 text, in hex.';

create function private.is_mail_address(_address text) returns boolean
language sql immutable set search_path = '' as $$
  select _address = lower(_address) and length(_address) <= 254 and _address ~ '^[^[:space:][:cntrl:]<>,;:"@]+@[^[:space:][:cntrl:]<>,;:"@]+$'
$$;
comment on function private.is_mail_address(text) is
  'One address in lower case, and nothing that would make a header or a second recipient of it. Null for null.';

create function private.is_time_zone(_zone text) returns boolean
language sql immutable set search_path = '' as $$ select _zone = 'UTC' or _zone ~ '^[A-Z][A-Za-z_]+/[A-Za-z0-9_+/-]+$' $$;
comment on function private.is_time_zone(text) is 'Whether this reads like an IANA time zone. Null for null. Whether there is such a zone is asked where one is chosen.';

create function private.forbid_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function private.forbid_change() is 'Keeps a table append-only for every role, owner included.';

create function private.is_web_address(_address text) returns boolean
language sql immutable set search_path = '' as $$ select _address ~ '^https?://[^[:space:][:cntrl:]<>"]+$' and length(_address) <= 500 $$;
comment on function private.is_web_address(text) is 'A link that a person may follow: http or https, and nothing that a page would run. Null for null.';
