create table public.versions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  number int not null check (number > 0),
  content jsonb not null,
  content_hash text not null,
  why text not null default '' check (length(why) <= 4000),
  published_at timestamptz not null,
  published_by uuid not null,
  flag_id uuid,
  unique (kickoff_id, number),
  unique (id, kickoff_id, organization_id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (published_by, organization_id) references public.members (id, organization_id)
);
comment on table public.versions is 'Immutable snapshots of what the buyer may see. Content is computed at publishing from client-visible lines alone.';
comment on column public.versions.content is 'Shape: versionContentSchema in app/domain/item.ts.';
comment on column public.versions.content_hash is 'SHA-256 of content::text; jsonb orders its keys, so equal content has an equal hash.';
comment on column public.versions.why is 'What the buyer is told about the reason of this version.';
comment on column public.versions.flag_id is 'The flag that led to it; null when it was published from the draft.';
create index versions_by_publisher on public.versions (published_by);
create index versions_by_flag on public.versions (flag_id);
alter table public.versions enable row level security;
revoke all on public.versions from anon, authenticated;
grant select on public.versions to authenticated;
create policy "members read their organization's versions" on public.versions for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger versions_are_immutable before update or delete on public.versions
  for each row execute function private.forbid_change();
create trigger versions_are_kept before truncate on public.versions
  for each statement execute function private.forbid_change();

alter table public.kickoffs add constraint current_version_exists
  foreign key (id, current_version) references public.versions (kickoff_id, number) deferrable initially deferred;
