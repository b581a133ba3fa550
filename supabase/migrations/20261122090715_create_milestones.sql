create table public.milestones (
  kickoff_id uuid primary key,
  organization_id uuid not null,
  version_number int not null,
  item_id uuid,
  title text check (length(title) <= 1000),
  short_title text generated always as (left(title, 200)) stored,
  done_when text not null default '' check (length(done_when) <= 500),
  agreed_on date,
  first_due_on date,
  due_on date,
  claimed_at timestamptz,
  reached_at timestamptz,
  reached_on date,
  facts jsonb not null default '{"isConfirmed": false, "claimedOn": null, "total": 0, "open": []}',
  state text not null default 'on_track' check (state in ('on_track', 'waiting_for_buyer', 'at_risk', 'late', 'reached')),
  look_again_on date,
  awaits text check (awaits in ('rework', 'accept', 'name', 'claim')),
  awaits_count int not null default 0,
  awaits_since timestamptz,
  awaited_id uuid,
  moves int not null default 0,
  account text not null,
  account_key text collate "C" not null,
  name text not null,
  deal_type text not null,
  sales_owner_id uuid not null,
  delivery_owner_id uuid not null,
  signed_on date not null,
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  sort_on date generated always as (coalesce(reached_on, due_on, '9999-12-31')) stored,
  unique (kickoff_id, organization_id),
  check ((reached_at is null) = (reached_on is null)),
  check ((awaits is null) = (awaits_since is null)),
  check (title is not null or due_on is null),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (kickoff_id, version_number) references public.versions (kickoff_id, number),
  foreign key (awaited_id, organization_id) references public.members (id, organization_id)
);
comment on table public.milestones is
  'The first milestone of each kickoff that was sent: one row a kickoff, so that a list reads one. What it is follows the current version; when, the firm''s forecasts.';
comment on column public.milestones.title is 'As the current version has it, and so are done_when (one line a condition) and agreed_on; null where it names no first milestone.';
comment on column public.milestones.short_title is 'As much of the title as a row shows: a page of what waits is read from an index alone, and its entries are bounded.';
comment on column public.milestones.first_due_on is 'The first date that the buyer was told; it stays.';
comment on column public.milestones.due_on is 'The date that holds now: the version''s, or the last forecast since.';
comment on column public.milestones.claimed_at is 'When delivery said that it is done; null again once the buyer says: not yet.';
comment on column public.milestones.reached_on is 'The day on which one of the buyer''s approvers said that it is done. Nobody''s silence sets it.';
comment on column public.milestones.facts is 'What its state is reckoned from, besides the dates: isConfirmed, claimedOn, total, open. Kept by private.take_milestone_stock; shape: milestoneFactsSchema.';
comment on column public.milestones.state is 'private.milestone_outlook of the day, kept for lists that filter by it; reckoned anew from look_again_on on.';
comment on column public.milestones.awaits is 'What delivery has to do: mend what the buyer said is not done, look at what was provided, name who owes something, or say that all is done.';
comment on column public.milestones.moves is 'How many forecasts moved the date.';
comment on column public.milestones.account is 'As the kickoff has it, and so are account_key to delivery_owner_id, sent_at and confirmed_at; signed_on is the deal''s. Kept by private.take_milestone_stock.';
-- A page is read in order, whatever it is filtered by: the filters stand in the index, so that no row is fetched to be dropped.
create index open_milestones on public.milestones (organization_id, sort_on, kickoff_id, deal_type, delivery_owner_id, sales_owner_id) where reached_at is null;
create index milestones_by_state on public.milestones (organization_id, state, sort_on, kickoff_id, deal_type, delivery_owner_id, sales_owner_id);
create index milestones_of_delivery_owner on public.milestones (organization_id, delivery_owner_id, sort_on, kickoff_id, deal_type) where reached_at is null;
create index milestones_of_sales_owner on public.milestones (organization_id, sales_owner_id, sort_on, kickoff_id, deal_type) where reached_at is null;
create index milestones_of_account on public.milestones (organization_id, account_key, sort_on, kickoff_id);
create index milestones_awaiting on public.milestones (awaited_id, awaits_since, kickoff_id)
  include (organization_id, account, short_title, awaits, awaits_count, deal_type) where awaited_id is not null;
create index milestones_to_reckon on public.milestones (look_again_on) where look_again_on is not null;
alter table public.milestones enable row level security;
revoke all on public.milestones from anon, authenticated;
grant select on public.milestones to authenticated;
create policy "members read their organization's milestones" on public.milestones for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.dependencies (
  kickoff_id uuid not null,
  item_id uuid not null,
  organization_id uuid not null,
  place int not null,
  text text not null,
  detail text not null default '',
  due_on date,
  side text check (side in ('buyer', 'firm', 'third_party')),
  recipient_id uuid,
  named_at timestamptz,
  for_milestone boolean not null default true,
  state text not null default 'asked' check (state in ('asked', 'promised', 'provided', 'accepted', 'sent_back')),
  promised_on date,
  stated_at timestamptz not null default private.clock(),
  gone_at timestamptz,
  primary key (kickoff_id, item_id),
  unique (kickoff_id, item_id, organization_id),
  check (state <> 'promised' or promised_on is not null),
  foreign key (kickoff_id, organization_id) references public.milestones (kickoff_id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.dependencies is 'What the work waits for, as both sides track it. What is needed and by when follows the current version.';
comment on column public.dependencies.side is 'Who owes it: the version says, and where it does not, a member.';
comment on column public.dependencies.recipient_id is 'Who of the buyer''s people owes it; found by their name in the line until a member has named somebody (named_at).';
comment on column public.dependencies.for_milestone is 'Whether the first milestone waits for it. Internal.';
comment on column public.dependencies.promised_on is 'The day that whoever owes it said; ends when the version names another day.';
comment on column public.dependencies.state is 'The last of its steps.';
comment on column public.dependencies.gone_at is 'Since when no version asks for it any more.';
create index dependencies_of_organization on public.dependencies (organization_id);
create index dependencies_of_recipient on public.dependencies (recipient_id);
alter table public.dependencies enable row level security;
revoke all on public.dependencies from anon, authenticated;
grant select on public.dependencies to authenticated;
create policy "members read their organization's dependencies" on public.dependencies for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.dependency_steps (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('promised', 'provided', 'accepted', 'sent_back')),
  words text not null default '' check (length(words) <= 2000),
  link text check (private.is_web_address(link)),
  promised_on date,
  author text not null,
  member_id uuid,
  recipient_id uuid,
  idempotency_key uuid not null,
  at timestamptz not null default private.clock(),
  unique (id, kickoff_id, organization_id),
  unique (kickoff_id, item_id, idempotency_key),
  check (num_nonnulls(member_id, recipient_id) = 1),
  check ((kind = 'promised') = (promised_on is not null)),
  check (kind <> 'sent_back' or btrim(words) <> ''),
  check (kind in ('promised', 'provided') or recipient_id is null),
  foreign key (kickoff_id, item_id, organization_id) references public.dependencies (kickoff_id, item_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.dependency_steps is 'What was said and done about a dependency, by either side and for both to read. Immutable.';
comment on column public.dependency_steps.link is 'Where it lies: http or https.';
create index dependency_steps_in_order on public.dependency_steps (kickoff_id, item_id, at);
create index dependency_steps_of_organization on public.dependency_steps (organization_id);
create index dependency_steps_by_member on public.dependency_steps (member_id);
create index dependency_steps_by_recipient on public.dependency_steps (recipient_id);
alter table public.dependency_steps enable row level security;
revoke all on public.dependency_steps from anon, authenticated;
grant select on public.dependency_steps to authenticated;
create policy "members read their organization's dependency steps" on public.dependency_steps for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger dependency_steps_are_immutable before update or delete on public.dependency_steps
  for each row execute function private.forbid_change();
create trigger dependency_steps_are_kept before truncate on public.dependency_steps
  for each statement execute function private.forbid_change();

create table public.done_marks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  condition text not null,
  condition_hash text not null,
  words text not null default '' check (length(words) <= 2000),
  link text check (private.is_web_address(link)),
  member_id uuid not null,
  author text not null,
  marked_at timestamptz not null default private.clock(),
  unmarked_at timestamptz,
  unique (id, kickoff_id, organization_id),
  foreign key (kickoff_id, organization_id) references public.milestones (kickoff_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id)
);
comment on table public.done_marks is 'Conditions of the first milestone that delivery says are met, with what shows it, for both sides to read.';
comment on column public.done_marks.condition_hash is 'SHA-256 of the line: a mark counts while the milestone still has that line.';
create unique index one_mark_a_condition on public.done_marks (kickoff_id, condition_hash) where unmarked_at is null;
create index done_marks_of_organization on public.done_marks (organization_id);
create index done_marks_by_member on public.done_marks (member_id);
alter table public.done_marks enable row level security;
revoke all on public.done_marks from anon, authenticated;
grant select on public.done_marks to authenticated;
create policy "members read their organization's done marks" on public.done_marks for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.milestone_answers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  recipient_id uuid not null,
  verdict text not null check (verdict in ('reached', 'not_yet')),
  typed_name text not null check (btrim(typed_name) <> '' and length(typed_name) <= 200),
  words text not null default '' check (length(words) <= 2000),
  manner text not null default 'portal' check (manner in ('portal', 'on_behalf')),
  recorded_by uuid,
  channel text check (channel in ('phone', 'mail')),
  given_on date not null,
  said_at timestamptz not null default private.clock(),
  disputed_at timestamptz,
  dispute text check (btrim(dispute) <> '' and length(dispute) <= 2000),
  unique (id, kickoff_id, organization_id),
  check (num_nonnulls(recorded_by, channel) = case manner when 'on_behalf' then 2 else 0 end),
  check ((disputed_at is null) = (dispute is null)),
  check (verdict = 'reached' or btrim(words) <> ''),
  foreign key (kickoff_id, organization_id) references public.milestones (kickoff_id, organization_id),
  foreign key (recorded_by, organization_id) references public.members (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.milestone_answers is 'What the buyer''s people said when delivery had said that the milestone is reached: yes, or not yet and why.';
comment on column public.milestone_answers.manner is 'portal: on the page. on_behalf: said by phone or mail (channel) and recorded by a member.';
comment on column public.milestone_answers.disputed_at is 'When the person said of an answer recorded in their name: that is not what I said. It stands for nothing since.';
create index milestone_answers_of_kickoff on public.milestone_answers (kickoff_id, said_at);
create index milestone_answers_of_organization on public.milestone_answers (organization_id);
create index milestone_answers_of_recipient on public.milestone_answers (recipient_id);
create index milestone_answers_by_recorder on public.milestone_answers (recorded_by);
alter table public.milestone_answers enable row level security;
revoke all on public.milestone_answers from anon, authenticated;
grant select on public.milestone_answers to authenticated;
create policy "members read their organization's milestone answers" on public.milestone_answers for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.milestone_evidence (
  answer_id uuid primary key,
  organization_id uuid not null,
  kickoff_id uuid not null,
  words text not null check (btrim(words) <> '' and length(words) <= 2000),
  foreign key (answer_id, kickoff_id, organization_id) references public.milestone_answers (id, kickoff_id, organization_id)
);
comment on table public.milestone_evidence is
  'What a member noted of the call or mail in which somebody said that the milestone is reached. Internal; a table of its own, as evidence of confirmations is. Immutable.';
create index milestone_evidence_of_organization on public.milestone_evidence (organization_id);
alter table public.milestone_evidence enable row level security;
revoke all on public.milestone_evidence from anon, authenticated;
grant select on public.milestone_evidence to authenticated;
create policy "members read their organization's milestone evidence" on public.milestone_evidence for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger milestone_evidence_is_immutable before update or delete on public.milestone_evidence
  for each row execute function private.forbid_change();
create trigger milestone_evidence_is_kept before truncate on public.milestone_evidence
  for each statement execute function private.forbid_change();

create table public.forecasts (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  from_on date,
  to_on date not null,
  reason text not null check (reason in ('buyer_dependency', 'scope_change', 'our_capacity', 'third_party', 'estimate')),
  words text not null check (btrim(words) <> '' and length(words) <= 500),
  member_id uuid not null,
  author text not null,
  made_at timestamptz not null default private.clock(),
  foreign key (kickoff_id, organization_id) references public.milestones (kickoff_id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id)
);
comment on table public.forecasts is 'Each time the firm moved the first milestone''s date, and why. Immutable; what the milestone is changes by a version alone.';
comment on column public.forecasts.words is 'The sentence for the buyer.';
create index forecasts_of_kickoff on public.forecasts (kickoff_id, made_at);
create index forecasts_of_organization on public.forecasts (organization_id, reason);
create index forecasts_by_member on public.forecasts (member_id);
alter table public.forecasts enable row level security;
revoke all on public.forecasts from anon, authenticated;
grant select on public.forecasts to authenticated;
create policy "members read their organization's forecasts" on public.forecasts for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger forecasts_are_immutable before update or delete on public.forecasts
  for each row execute function private.forbid_change();
create trigger forecasts_are_kept before truncate on public.forecasts
  for each statement execute function private.forbid_change();
