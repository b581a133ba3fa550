create function private.fits_type(_name text, _type text) returns boolean
language sql immutable set search_path = '' as $$
  select coalesce(length(_name) between 1 and 120 and _name !~ '[[:cntrl:]/\\]' and _name ~* case _type
    when 'application/pdf' then '\.pdf$'
    when 'image/png' then '\.png$'
    when 'image/jpeg' then '\.jpe?g$'
    when 'image/webp' then '\.webp$'
    when 'image/gif' then '\.gif$'
    when 'image/heic' then '\.hei[cf]$'
    when 'message/rfc822' then '\.eml$' end, false)
$$;
comment on function private.fits_type(text, text) is
  'Whether a file of this type, one of those that we take, may bear this name: a page or a program never comes under an innocent name.';

create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid,
  member_id uuid,
  flag_id uuid,
  author text not null,
  name text not null,
  type text not null,
  size int not null check (size between 1 and 10 * 1024 * 1024),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  path text not null unique default encode(extensions.gen_random_bytes(32), 'hex') check (path ~ '^[0-9a-f]{64}$'),
  issued_at timestamptz not null default private.clock(),
  stored_at timestamptz,
  removed_at timestamptz,
  removed_by text,
  cleared_at timestamptz,
  check (private.fits_type(name, type)),
  check (num_nonnulls(recipient_id, member_id) = 1),
  constraint stored_with_what_it_came_for check ((flag_id is null) = (stored_at is null)),
  check ((removed_at is null) = (removed_by is null) and (stored_at is not null or removed_at is null)),
  check (removed_at is not null or cleared_at is null),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id)
);
comment on table public.attachments is 'A file that a flag rests on, or that comes with an answer to it. Its bytes lie in the private bucket of the same name, under path.';
comment on column public.attachments.recipient_id is 'Who brought it, of the buyer''s people; else member_id of the firm''s.';
comment on column public.attachments.flag_id is 'Null until the flag or word that it came with was taken.';
comment on column public.attachments.stored_at is 'When what it came with was taken; what never is, is cleared away.';
comment on column public.attachments.removed_at is 'When its side took it back; removed_by is who did. The row stays, nobody can fetch the file any more.';
comment on column public.attachments.cleared_at is 'When the bytes of a file that was removed were found to be gone.';
comment on column public.attachments.type is 'As read from the content by the app, never as the sender''s browser called it.';
comment on column public.attachments.sha256 is 'Of the bytes, as the app read them.';
comment on column public.attachments.path is 'Random, and told only to whom a grant in private.storage_grants is given: not readable by members.';
create index attachments_of_flag on public.attachments (flag_id, stored_at);
create index attachments_of_recipient on public.attachments (recipient_id, issued_at);
create index attachments_of_member on public.attachments (member_id, issued_at);
create index attachments_never_used on public.attachments (issued_at) where stored_at is null;
create index attachments_to_clear on public.attachments (removed_at) where removed_at is not null and cleared_at is null;
alter table public.attachments enable row level security;
revoke all on public.attachments from anon, authenticated;
grant select (id, organization_id, kickoff_id, recipient_id, member_id, flag_id, author, name, type, size, sha256, issued_at, stored_at,
  removed_at, removed_by)
  on public.attachments to authenticated;
create policy "members read their organization's attachments" on public.attachments for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table private.storage_grants (
  path text not null references public.attachments (path) on delete cascade,
  act text not null check (act in ('store', 'fetch')),
  user_id uuid,
  granted_at timestamptz not null default private.clock(),
  expires_at timestamptz not null,
  unique nulls not distinct (path, act, user_id)
);
comment on table private.storage_grants is 'Whom the database has allowed to store or fetch a file, a moment ago. The bucket''s policies ask here and nowhere else.';
comment on column private.storage_grants.user_id is 'The member; null for the buyer''s side, which calls as nobody and holds the path.';
create index storage_grants_by_age on private.storage_grants (expires_at);
alter table private.storage_grants enable row level security;
revoke all on private.storage_grants from anon, authenticated, service_role;

create function private.may_store(_path text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.storage_grants
    where path = _path and act = 'store' and user_id is not distinct from auth.uid() and expires_at > private.clock())
$$;
comment on function private.may_store(text) is 'Whether the caller was given this path a moment ago, and has not used it yet.';

create function private.may_fetch(_path text) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.storage_grants
    where path = _path and act = 'fetch' and user_id is not distinct from auth.uid() and expires_at > private.clock())
$$;
comment on function private.may_fetch(text) is 'Whether the caller was allowed to read this file within the last minute.';
grant execute on function private.may_store(text), private.may_fetch(text) to anon, authenticated;

-- The tables are Storage's own, and a database without Storage has none of them.
do $$
begin
  if to_regclass('storage.objects') is null then return; end if;
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values (
    'attachments', 'attachments', false, 10 * 1024 * 1024,
    array['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/heic', 'message/rfc822'])
  on conflict (id) do update set
    public = excluded.public, file_size_limit = excluded.file_size_limit, allowed_mime_types = excluded.allowed_mime_types;
  create policy "a path that was just given out takes one file" on storage.objects for insert to anon, authenticated
    with check (bucket_id = 'attachments' and private.may_store(name));
  create policy "a file is read by whom the database has just allowed to" on storage.objects for select to anon, authenticated
    using (bucket_id = 'attachments' and private.may_fetch(name));
end $$;
