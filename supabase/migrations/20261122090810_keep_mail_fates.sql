create table private.dead_addresses (
  organization_id uuid not null references public.organizations,
  address text not null check (private.is_mail_address(address)),
  how text not null check (how in ('bounced', 'complained')),
  reason text not null check (reason ~ '^[a-z_]{1,60}$'),
  died_at timestamptz not null,
  lifted_at timestamptz,
  primary key (organization_id, address)
);
comment on table private.dead_addresses is
  'Addresses from which mail of this organization came back for good, or whose owner called it spam: nothing more is sent there. Another organization''s mail still is.';
comment on column private.dead_addresses.lifted_at is 'When an admin let the address be tried again: what happened to mail before that no longer counts.';
alter table private.dead_addresses enable row level security;
revoke all on private.dead_addresses from anon, authenticated, service_role;

create table private.webhook_deliveries (
  id text primary key check (length(id) between 1 and 200),
  came_at timestamptz not null default private.clock()
);
comment on table private.webhook_deliveries is 'What the mail provider has told us already: the same delivery twice is one. Kept for a week, longer than it tries.';
create index webhook_deliveries_by_age on private.webhook_deliveries (came_at);
alter table private.webhook_deliveries enable row level security;
revoke all on private.webhook_deliveries from anon, authenticated, service_role;

create table private.early_fates (
  provider_id text not null,
  kind text not null,
  at timestamptz not null,
  reason text not null,
  came_at timestamptz not null default private.clock(),
  primary key (provider_id, kind, at)
);
comment on table private.early_fates is
  'News of a mail that came before delivery could write down the provider''s id for it; also of mail that is not ours, on a shared account. Kept for a day.';
create index early_fates_by_age on private.early_fates (came_at);
alter table private.early_fates enable row level security;
revoke all on private.early_fates from anon, authenticated, service_role;

create table private.reply_addresses (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  flag_id uuid not null,
  registered_at timestamptz not null default private.clock(),
  unique (recipient_id, flag_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id)
);
comment on table private.reply_addresses is
  'SHA-256 of the token in each reply address. Registered by mail delivery when the mail with it leaves; the token itself is never here.';
create index reply_addresses_of_flag on private.reply_addresses (flag_id);
alter table private.reply_addresses enable row level security;
revoke all on private.reply_addresses from anon, authenticated, service_role;

create table private.mailed_replies (
  token_hash text not null references private.reply_addresses,
  message_hash text not null check (message_hash ~ '^[0-9a-f]{64}$'),
  came_at timestamptz not null default private.clock(),
  became text not null check (became in ('answer', 'note', 'ignored')),
  primary key (token_hash, message_hash)
);
comment on table private.mailed_replies is 'Which mails came to a reply address, by the SHA-256 of their message id, and what became of each: the same mail twice is one.';
alter table private.mailed_replies enable row level security;
revoke all on private.mailed_replies from anon, authenticated, service_role;
