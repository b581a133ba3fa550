create table public.flags (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  raised_by text not null,
  version_number int not null,
  section text not null,
  item_id uuid,
  line jsonb,
  kind text not null check (kind in ('missing', 'wrong', 'unclear', 'not_agreed')),
  words text not null check (btrim(words) <> '' and length(words) <= 2000),
  before_start boolean not null,
  idempotency_key uuid not null,
  owner_id uuid not null,
  owner_role text not null check (owner_role in ('sales', 'delivery')),
  account text not null,
  deal_type text not null,
  raised_at timestamptz not null default private.clock(),
  due_at timestamptz not null,
  lapsed_at timestamptz,
  round int not null default 1,
  resolution text check (resolution in ('clarified', 'amended', 'honoured', 'change_order')),
  resolved_at timestamptz,
  resolved_by uuid,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  unique (recipient_id, idempotency_key),
  unique (id, kickoff_id, organization_id),
  check ((resolved_at is null) = (resolution is null)),
  check ((item_id is null) = (line is null)),
  foreign key (kickoff_id, version_number) references public.versions (kickoff_id, number),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id),
  foreign key (owner_id, organization_id) references public.members (id, organization_id),
  foreign key (resolved_by, organization_id) references public.members (id, organization_id)
);
comment on table public.flags is 'A discrepancy that a recipient points at, on a line or (item_id null) a whole section.';
comment on column public.flags.recipient_id is 'Who may settle it: the one who raised it, or who took their place.';
comment on column public.flags.line is 'The published line as it read when it was flagged.';
comment on column public.flags.account is 'As the deal has it, and so is deal_type; kept when the deal is saved, so that lists need not look up a deal a row.';
comment on column public.flags.due_at is 'Until when the owner must resolve it: business days of the organization, by severity; anew at each reopening.';
comment on column public.flags.lapsed_at is 'When its due time was seen to have passed, in this round; whoever the organization chose was told then.';
comment on column public.flags.resolution is 'What the owner did: explained it, changed the record, does it at the firm''s cost, or offered a change at a price. That the buyer took the flag back is withdrawn_at.';
comment on column public.flags.accepted_at is 'Since when the buyer''s word settles it: they accepted the resolution, or decided about the change order, one way or the other.';
comment on column public.flags.round is '1, and one more for each reopening. The owner and the buyer act on the round that they saw.';
create index flags_of_kickoff on public.flags (kickoff_id, raised_at);
create index flags_by_recipient on public.flags (recipient_id);
create index flags_to_lapse on public.flags (due_at) where resolved_at is null and withdrawn_at is null and lapsed_at is null;
create index flags_by_owner on public.flags (owner_id);
create index flags_by_resolver on public.flags (resolved_by);
-- A page is read in order, whatever it is filtered by: the filters stand in the index, so that no row is fetched to be dropped.
create index open_flags_of_organization on public.flags (organization_id, due_at, id, before_start, deal_type)
  where resolved_at is null and withdrawn_at is null;
create index open_flags_of_owner on public.flags (organization_id, owner_id, due_at, id, before_start, deal_type)
  where resolved_at is null and withdrawn_at is null;
create index answered_flags_of_organization on public.flags (organization_id, due_at, id, before_start, deal_type)
  where resolved_at is not null and accepted_at is null and withdrawn_at is null;
create index answered_flags_of_owner on public.flags (organization_id, owner_id, due_at, id, before_start, deal_type)
  where resolved_at is not null and accepted_at is null and withdrawn_at is null;
create index settled_flags_of_organization on public.flags (organization_id, due_at, id, before_start, deal_type)
  where accepted_at is not null or withdrawn_at is not null;
create index settled_flags_of_owner on public.flags (organization_id, owner_id, due_at, id, before_start, deal_type)
  where accepted_at is not null or withdrawn_at is not null;
alter table public.versions add foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id);
alter table public.flags enable row level security;
revoke all on public.flags from anon, authenticated;
grant select on public.flags to authenticated;

create table public.answers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  flag_id uuid not null,
  member_id uuid,
  recipient_id uuid,
  author text not null,
  words text not null check (btrim(words) <> '' and length(words) <= 4000),
  answered_at timestamptz not null default private.clock(),
  check (num_nonnulls(member_id, recipient_id) = 1),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.answers is 'The thread of a flag that the buyer reads.';
create index answers_of_flag on public.answers (flag_id, answered_at);
create index answers_by_member on public.answers (member_id);
create index answers_by_recipient on public.answers (recipient_id);
alter table public.answers enable row level security;
revoke all on public.answers from anon, authenticated;
grant select on public.answers to authenticated;

create table public.notes (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  flag_id uuid not null,
  member_id uuid,
  from_address text check (private.is_mail_address(from_address)),
  words text not null check (btrim(words) <> '' and length(words) <= 4000),
  noted_at timestamptz not null default private.clock(),
  check (num_nonnulls(member_id, from_address) = 1),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id)
);
comment on table public.notes is 'Internal words on a flag; a table of its own, so that no query of the buyer''s path can reach one.';
comment on column public.notes.from_address is 'Who wrote it, where it came by mail and is not the buyer''s word: from another address, or to a thread that had ended.';
create index notes_of_flag on public.notes (flag_id, noted_at);
create index notes_by_member on public.notes (member_id);
alter table public.notes enable row level security;
revoke all on public.notes from anon, authenticated;
grant select on public.notes to authenticated;

create policy "members read their organization's flags" on public.flags for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's answers" on public.answers for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's notes" on public.notes for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
