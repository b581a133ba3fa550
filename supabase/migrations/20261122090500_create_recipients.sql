create table public.recipients (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  item_id uuid not null,
  name text not null check (length(name) between 1 and 1000),
  email text not null check (private.is_mail_address(email)),
  role text not null check (role in ('approver', 'reviewer')),
  sections text[] check (sections is null or role = 'approver' and cardinality(sections) > 0),
  added_at timestamptz not null default private.clock(),
  link_generation int not null default 1,
  link_expires_at timestamptz not null,
  link_revoked_at timestamptz,
  dropped_at timestamptz,
  replaced_at timestamptz,
  last_acted_at timestamptz,
  brought_by uuid,
  stepped_aside_at timestamptz,
  stepped_aside_as text check (stepped_aside_as in ('wrong_person', 'left')),
  away_until date,
  time_zone text check (private.is_time_zone(time_zone)),
  read_at timestamptz,
  asked_at timestamptz not null default private.clock(),
  reminders int not null default 0,
  reminded_at timestamptz,
  remind_at timestamptz default private.clock(),
  bounced_at timestamptz,
  unique (id, kickoff_id, organization_id),
  check ((stepped_aside_at is null) = (stepped_aside_as is null)),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (brought_by, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.recipients is 'A buyer''s person who holds a link. Made from a stakeholder line at publishing.';
comment on column public.recipients.item_id is 'The stakeholder line that names this person.';
comment on column public.recipients.link_generation is 'Raising it ends the link: the secret is derived from recipient and generation.';
comment on column public.recipients.dropped_at is 'The handoff no longer gives this person a link. One that a member revoked stays revoked, this one comes back with the line.';
comment on column public.recipients.sections is 'The sections for which this approver is asked, and no others; null for all of them.';
comment on column public.recipients.brought_by is 'Who of the buyer''s people handed their link over to this person, or added them; null where the firm did.';
comment on column public.recipients.stepped_aside_at is 'They said themselves that they are not the one, or have left: the link ended then.';
comment on column public.recipients.away_until is 'Out of office until that day: not reminded before it.';
comment on column public.recipients.replaced_at is 'Somebody else took this person''s place: what they confirmed stays theirs.';
comment on column public.recipients.time_zone is 'IANA zone in whose working hours this person is reminded; null: the organization''s.';
comment on column public.recipients.read_at is 'When this person first read: a touch, a key or a turn of the wheel on the page, or an act. Never the opening alone, which scanners do.';
comment on column public.recipients.asked_at is 'When they were last mailed something to do, reminders left aside: from then on, or from their last act, the days are counted.';
comment on column public.recipients.reminders is 'How many reminders they had since their last act; the last of them at reminded_at.';
comment on column public.recipients.remind_at is 'When the schedule looks next whether to remind them; null: there is nothing to remind of.';
comment on column public.recipients.bounced_at is 'When mail to this address came back for good.';
create index recipients_to_remind on public.recipients (remind_at) where remind_at is not null;
create unique index one_recipient_a_stakeholder on public.recipients (kickoff_id, item_id) where replaced_at is null;
create index recipients_by_bringer on public.recipients (brought_by);
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
