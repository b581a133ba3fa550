create table public.change_orders (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  flag_id uuid not null,
  round int not null,
  section text not null,
  reference text not null check (btrim(reference) <> '' and length(reference) <= 60),
  amount numeric(16, 3) not null check (amount <> 'NaN'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  if_declined text not null check (btrim(if_declined) <> '' and length(if_declined) <= 1000),
  words text not null check (btrim(words) <> '' and length(words) <= 4000),
  amended jsonb not null,
  offered_by uuid not null,
  offered_at timestamptz not null default private.clock(),
  decision text check (decision in ('accepted', 'declined')),
  decided_at timestamptz,
  decided_by uuid,
  typed_name text check (btrim(typed_name) <> '' and length(typed_name) <= 200),
  reply text not null default '' check (length(reply) <= 2000),
  ended_at timestamptz,
  ended_by text check (ended_by in ('line_changed', 'reopened', 'withdrawn')),
  unique (flag_id, round),
  check (num_nulls(decision, decided_at, decided_by, typed_name) in (0, 4)),
  check (num_nulls(ended_at, ended_by) in (0, 2)),
  check (decided_at is null or ended_at is null),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id),
  foreign key (offered_by, organization_id) references public.members (id, organization_id),
  foreign key (decided_by, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.change_orders is 'A change of the record at a price, offered to the buyer as the resolution of a flag. The buyer''s approvers accept or decline it.';
comment on column public.change_orders.amount is 'What it costs the buyer, in major units of currency; less than nothing where the change makes it cheaper.';
comment on column public.change_orders.if_declined is 'What the firm does when the buyer declines.';
comment on column public.change_orders.words is 'What the firm wrote to the buyer with it; the reason of the version that accepting it publishes.';
comment on column public.change_orders.amended is 'The staged amendment, {change, before, line}, as private.checked_amendment made it.';
comment on column public.change_orders.reply is 'What the approver wrote with the decision.';
comment on column public.change_orders.ended_at is 'Since when an undecided offer no longer stands, and by what (ended_by): its line changed, or the buyer reopened or withdrew the flag.';
create index change_orders_of_kickoff on public.change_orders (kickoff_id, offered_at);
create index change_orders_by_offerer on public.change_orders (offered_by);
create index change_orders_by_decider on public.change_orders (decided_by);
alter table public.change_orders enable row level security;
revoke all on public.change_orders from anon, authenticated;
grant select on public.change_orders to authenticated;
create policy "members read their organization's change orders" on public.change_orders for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
