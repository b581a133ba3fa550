create table public.recipients (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  item_id uuid not null,
  name text not null check (length(name) between 1 and 1000),
  email text not null check (private.is_mail_address(email)),
  role text not null check (role in ('approver', 'reviewer')),
  added_at timestamptz not null default private.clock(),
  link_generation int not null default 1,
  link_expires_at timestamptz not null,
  link_revoked_at timestamptz,
  dropped_at timestamptz,
  replaced_at timestamptz,
  last_acted_at timestamptz,
  unique (id, kickoff_id, organization_id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id)
);
comment on table public.recipients is 'A buyer''s person who holds a link. Made from a stakeholder line at publishing.';
comment on column public.recipients.item_id is 'The stakeholder line that names this person.';
comment on column public.recipients.link_generation is 'Raising it ends the link: the secret is derived from recipient and generation.';
comment on column public.recipients.dropped_at is 'The handoff no longer gives this person a link. One that a member revoked stays revoked, this one comes back with the line.';
comment on column public.recipients.replaced_at is 'Somebody else took this person''s place: what they confirmed stays theirs.';
create unique index one_recipient_a_stakeholder on public.recipients (kickoff_id, item_id) where replaced_at is null;
create index recipients_of_kickoff on public.recipients (kickoff_id);
create index recipients_by_email on public.recipients (email) where replaced_at is null and link_revoked_at is null;
alter table public.events
  add foreign key (actor_recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id);
create index events_by_recipient on public.events (actor_recipient_id, at);
alter table public.recipients enable row level security;
revoke all on public.recipients from anon, authenticated;
grant select on public.recipients to authenticated;
create policy "members read their organization's recipients" on public.recipients for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table private.links (
  recipient_id uuid not null references public.recipients,
  generation int not null,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  registered_at timestamptz not null default private.clock(),
  primary key (recipient_id, generation)
);
comment on table private.links is 'SHA-256 of each link''s secret. Registered by mail delivery when the link leaves; the secret itself is never here.';
alter table private.links enable row level security;
revoke all on private.links from anon, authenticated, service_role;

create table private.confirmation_codes (
  id uuid primary key default gen_random_uuid(),
  recipient_id uuid not null references public.recipients,
  requested_at timestamptz not null default private.clock(),
  proof text check (proof ~ '^[0-9a-f]{64}$'),
  tries int not null default 0,
  used_at timestamptz
);
comment on table private.confirmation_codes is 'Codes asked for before confirming: ten minutes, five tries, single use.';
comment on column private.confirmation_codes.proof is 'Keyed hash of the code, registered by delivery; null until the mail leaves.';
create index codes_of_recipient on private.confirmation_codes (recipient_id, requested_at desc);
alter table private.confirmation_codes enable row level security;
revoke all on private.confirmation_codes from anon, authenticated, service_role;
