alter table public.deals
  add column external_system text check (external_system in ('hubspot', 'salesforce', 'house_crm', 'csv', 'api')),
  add column external_id text check (length(external_id) between 1 and 120),
  add check ((external_system is null) = (external_id is null));
comment on column public.deals.external_system is 'Where an imported deal comes from; with external_id it names the deal within its organization for ever.';
create unique index deals_by_external_id on public.deals (organization_id, external_system, external_id) where external_id is not null;

create table private.imported_deals (
  kickoff_id uuid primary key,
  organization_id uuid not null,
  deal jsonb not null,
  lines jsonb not null,
  imported_at timestamptz not null default private.clock(),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id)
);
comment on table private.imported_deals is 'What the last import said of a deal, so that the next one can tell what a member has changed by hand.';
comment on column private.imported_deals.deal is 'Shape: dealSchema.';
comment on column private.imported_deals.lines is 'The hash of each imported line, by its id.';
create index imported_deals_of_organization on private.imported_deals (organization_id, imported_at desc);
alter table private.imported_deals enable row level security;
revoke all on private.imported_deals from anon, authenticated, service_role;

create table public.imports (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kind text not null check (kind in ('crm', 'csv')),
  name text not null check (length(name) <= 200),
  content text check (octet_length(content) <= 5 * 1024 * 1024),
  staged_by uuid not null,
  staged_at timestamptz not null default private.clock(),
  done_at timestamptz,
  outcomes jsonb,
  check ((done_at is null) = (outcomes is null)),
  check ((done_at is null) = (content is not null)),
  foreign key (staged_by, organization_id) references public.members (id, organization_id)
);
comment on table public.imports is 'Uploads that wait to be looked at, and what became of those carried out. Nobody but who uploaded one reads it.';
comment on column public.imports.content is 'As it was uploaded; thrown away when it is carried out, the whole row after a day without.';
create index imports_by_member on public.imports (staged_by, staged_at desc);
create index imports_waiting on public.imports (staged_at) where done_at is null;
alter table public.imports enable row level security;
revoke all on public.imports from anon, authenticated;
grant select on public.imports to authenticated;
create policy "members read what they uploaded themselves" on public.imports for select to authenticated
  using (staged_by in (
    select id from public.members where user_id = (select auth.uid()) and deactivated_at is null));

create table public.csv_mappings (
  organization_id uuid not null,
  signature text not null check (length(signature) between 1 and 200),
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object' and length(mapping::text) <= 20000),
  saved_by uuid not null,
  saved_at timestamptz not null default private.clock(),
  primary key (organization_id, signature),
  foreign key (saved_by, organization_id) references public.members (id, organization_id)
);
comment on table public.csv_mappings is 'How a CSV with these columns was read the last time. Shape of mapping: csvMappingSchema.';
create index csv_mappings_by_member on public.csv_mappings (saved_by);
alter table public.csv_mappings enable row level security;
revoke all on public.csv_mappings from anon, authenticated;
grant select on public.csv_mappings to authenticated;
create policy "members read their organization's mappings" on public.csv_mappings for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
