create table public.marks (
  recipient_id uuid not null,
  organization_id uuid not null,
  kickoff_id uuid not null,
  section text not null,
  section_hash text not null,
  marked_at timestamptz not null default private.clock(),
  primary key (recipient_id, section),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.marks is 'Sections that a recipient called right. Counts only while the section still has this hash. Never a confirmation.';
alter table public.marks enable row level security;
revoke all on public.marks from anon, authenticated;
grant select on public.marks to authenticated;

create table public.confirmations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  version_id uuid not null,
  version_number int not null,
  number text not null unique,
  manner text not null default 'portal' check (manner in ('portal', 'on_behalf')),
  sections text[],
  recorded_by uuid,
  channel text check (channel in ('phone', 'mail')),
  given_on date,
  typed_name text not null check (btrim(typed_name) <> '' and length(typed_name) <= 200),
  confirmed_at timestamptz not null default private.clock(),
  open_flags jsonb not null default '[]',
  unique (id, recipient_id, organization_id),
  unique (id, recipient_id, kickoff_id, organization_id),
  check (num_nonnulls(recorded_by, channel, given_on) = case manner when 'on_behalf' then 3 else 0 end),
  foreign key (recorded_by, organization_id) references public.members (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id),
  foreign key (version_id, kickoff_id, organization_id) references public.versions (id, kickoff_id, organization_id)
);
comment on table public.confirmations is 'Who confirmed which version, when, in what manner. Immutable. Silence is never one.';
comment on column public.confirmations.number is 'The receipt''s number.';
comment on column public.confirmations.manner is
  'portal: a name typed on the page. on_behalf: said by phone or mail (channel) on a day (given_on), and recorded by a member.';
comment on column public.confirmations.sections is 'What the recipient was asked for when they confirmed; null for all of it.';
comment on column public.confirmations.open_flags is 'What was flagged and hence left out at that moment: [{section, lineText, words}].';
create index confirmations_of_recipient on public.confirmations (recipient_id, version_number desc, confirmed_at desc);
create index confirmations_of_kickoff on public.confirmations (kickoff_id);
create index confirmations_by_recorder on public.confirmations (recorded_by);
create index confirmations_of_version on public.confirmations (version_id);
alter table public.confirmations enable row level security;
revoke all on public.confirmations from anon, authenticated;
grant select on public.confirmations to authenticated;

create table public.confirmed_items (
  recipient_id uuid not null,
  item_id uuid not null,
  item_hash text not null,
  confirmation_id uuid not null,
  organization_id uuid not null,
  primary key (recipient_id, item_id, item_hash, confirmation_id),
  foreign key (confirmation_id, recipient_id, organization_id) references public.confirmations (id, recipient_id, organization_id)
);
comment on table public.confirmed_items is 'Each line as it read when it was confirmed: what is unchanged stays confirmed across versions. Immutable.';
create index confirmed_items_of_confirmation on public.confirmed_items (confirmation_id);
create index confirmed_items_of_organization on public.confirmed_items (organization_id);
alter table public.confirmed_items enable row level security;
revoke all on public.confirmed_items from anon, authenticated;
grant select on public.confirmed_items to authenticated;

create table public.evidence (
  confirmation_id uuid primary key,
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  words text not null check (btrim(words) <> '' and length(words) <= 2000),
  foreign key (confirmation_id, recipient_id, kickoff_id, organization_id)
    references public.confirmations (id, recipient_id, kickoff_id, organization_id)
);
comment on table public.evidence is
  'What a member noted of the call or mail in which a confirmation was given. Internal; a table of its own, so that no query of the buyer''s path can reach it. Immutable.';
create index evidence_of_organization on public.evidence (organization_id);
alter table public.evidence enable row level security;
revoke all on public.evidence from anon, authenticated;
grant select on public.evidence to authenticated;

create table public.disputes (
  confirmation_id uuid primary key,
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  words text not null check (btrim(words) <> '' and length(words) <= 2000),
  disputed_at timestamptz not null default private.clock(),
  foreign key (confirmation_id, recipient_id, kickoff_id, organization_id)
    references public.confirmations (id, recipient_id, kickoff_id, organization_id)
);
comment on table public.disputes is
  'Confirmations recorded on behalf of somebody who says: that is not what I said. Such a confirmation stays in the record and stands for nothing. Immutable.';
create index disputes_by_recipient on public.disputes (recipient_id);
create index disputes_of_organization on public.disputes (organization_id);
alter table public.disputes enable row level security;
revoke all on public.disputes from anon, authenticated;
grant select on public.disputes to authenticated;

create policy "members read their organization's evidence" on public.evidence for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's disputes" on public.disputes for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's marks" on public.marks for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's confirmations" on public.confirmations for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's confirmed lines" on public.confirmed_items for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create trigger confirmations_are_immutable before update or delete on public.confirmations
  for each row execute function private.forbid_change();
create trigger confirmed_items_are_immutable before update or delete on public.confirmed_items
  for each row execute function private.forbid_change();
create trigger confirmations_are_kept before truncate on public.confirmations
  for each statement execute function private.forbid_change();
create trigger confirmed_items_are_kept before truncate on public.confirmed_items
  for each statement execute function private.forbid_change();
create trigger evidence_is_immutable before update or delete on public.evidence
  for each row execute function private.forbid_change();
create trigger disputes_are_immutable before update or delete on public.disputes
  for each row execute function private.forbid_change();
create trigger evidence_is_kept before truncate on public.evidence
  for each statement execute function private.forbid_change();
create trigger disputes_are_kept before truncate on public.disputes
  for each statement execute function private.forbid_change();
