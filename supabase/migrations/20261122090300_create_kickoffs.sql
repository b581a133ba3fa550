create table public.deals (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  account text not null check (length(account) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  deal_type text not null check (deal_type in ('new_logo', 'expansion', 'renewal', 'pilot')),
  amount numeric(16, 3) not null check (amount >= 0 and amount <> 'NaN'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  closed_on date not null check (closed_on between '1900-01-01' and '9999-12-31'),
  sales_owner_id uuid not null,
  delivery_owner_id uuid not null,
  unique (id, organization_id),
  foreign key (sales_owner_id, organization_id) references public.members (id, organization_id),
  foreign key (delivery_owner_id, organization_id) references public.members (id, organization_id)
);
comment on table public.deals is 'What was closed-won. Internal; the buyer sees of it only what a version holds.';
comment on column public.deals.amount is 'As the CRM has it, in major units of currency.';
create index deals_by_sales_owner on public.deals (sales_owner_id);
create index deals_by_delivery_owner on public.deals (delivery_owner_id);
create index deals_of_organization on public.deals (organization_id);
alter table public.deals enable row level security;
revoke all on public.deals from anon, authenticated;
grant select on public.deals to authenticated;

create table public.kickoffs (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  deal_id uuid not null unique,
  locale text not null check (locale ~ '^(en|de|ar)(-[A-Z]{2})?$'),
  revision int not null default 1,
  created_at timestamptz not null default private.clock(),
  saved_at timestamptz not null default private.clock(),
  saved_by uuid not null,
  current_version int,
  sent_at timestamptz,
  confirmed_at timestamptz,
  waiting text not null default 'draft'
    check (waiting in ('draft', 'buyer_reads', 'owner_answers', 'buyer_settles', 'confirmed')),
  open_flags int not null default 0,
  answered_flags int not null default 0,
  approvers int not null default 0,
  approvers_done int not null default 0,
  unique (id, organization_id),
  foreign key (deal_id, organization_id) references public.deals (id, organization_id),
  foreign key (saved_by, organization_id) references public.members (id, organization_id)
);
alter table public.events
  add foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  add foreign key (actor_member_id, organization_id) references public.members (id, organization_id);
create index events_by_member on public.events (actor_member_id);
comment on table public.kickoffs is 'The record of one deal''s handoff from draft to first milestone.';
comment on column public.kickoffs.locale is 'The language, and region, in which the buyer reads.';
comment on column public.kickoffs.revision is 'Raised at each saving of the draft; a saving names the one that it read.';
comment on column public.kickoffs.approvers is 'Whose word is needed, and of them who gave it (approvers_done); kept as waiting is.';
comment on column public.kickoffs.waiting is 'What it waits for; derived by private.take_stock at the end of each command, kept so that lists need not derive it.';
create index kickoffs_of_organization on public.kickoffs (organization_id, saved_at desc, id desc);
create index kickoffs_waiting on public.kickoffs (organization_id, waiting, saved_at desc, id desc);
create index kickoffs_by_saver on public.kickoffs (saved_by);
alter table public.kickoffs enable row level security;
revoke all on public.kickoffs from anon, authenticated;
grant select on public.kickoffs to authenticated;

create table public.items (
  kickoff_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  section text not null check (section in (
    'business_problem', 'buyer_context', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
    'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone')),
  position int not null,
  boundary text check (boundary in ('included', 'excluded', 'assumption')),
  text text not null check (btrim(text) <> '' and length(text) <= 1000),
  detail text not null default '' check (length(detail) <= 500),
  due_on date check (due_on between '1900-01-01' and '9999-12-31'),
  side text check (side in ('buyer', 'firm', 'third_party')),
  amount numeric(16, 3) check (amount <> 'NaN'),
  email text check (private.is_mail_address(email)),
  recipient_role text check (recipient_role in ('approver', 'reviewer')),
  visibility text not null check (visibility in ('client', 'internal')),
  primary key (kickoff_id, id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  check ((section = 'scope_boundaries') = (boundary is not null)),
  check (section <> 'buyer_context' or visibility = 'internal'),
  check (recipient_role is null or (section = 'key_stakeholders' and side = 'buyer' and email is not null and visibility = 'client'))
);
comment on table public.items is 'The lines of the draft. An item''s id never changes across versions. Internal lines live here and nowhere the buyer''s path can reach.';
comment on column public.items.text is 'The line; for a stakeholder the name, for a dependency what is needed, for the milestone its title.';
comment on column public.items.detail is 'What belongs to the line: a role, who owes it, done-when.';
create index items_in_order on public.items (kickoff_id, section, position);
create unique index one_first_milestone on public.items (kickoff_id) where section = 'first_milestone';
alter table public.items enable row level security;
revoke all on public.items from anon, authenticated;
grant select on public.items to authenticated;

create policy "members read their organization's deals" on public.deals for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's kickoffs" on public.kickoffs for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's handoffs" on public.items for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
