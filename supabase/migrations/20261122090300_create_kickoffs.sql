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
  delivery_owner_named_by uuid,
  unique (id, organization_id),
  foreign key (sales_owner_id, organization_id) references public.members (id, organization_id),
  foreign key (delivery_owner_id, organization_id) references public.members (id, organization_id),
  foreign key (delivery_owner_named_by, organization_id) references public.members (id, organization_id)
);
comment on table public.deals is 'What was closed-won. Internal; the buyer sees of it only what a version holds.';
comment on column public.deals.amount is 'As the CRM has it, in major units of currency.';
comment on column public.deals.delivery_owner_named_by is 'Who put the present delivery owner in; null: another system did.';
create index deals_by_sales_owner on public.deals (sales_owner_id);
create index deals_by_delivery_owner on public.deals (delivery_owner_id);
create index deals_by_namer on public.deals (delivery_owner_named_by);
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
    check (waiting in (
      'draft', 'delivery_reviews', 'sales_answers', 'ready_to_send', 'buyer_reads', 'owner_answers', 'buyer_settles', 'confirmed')),
  review text not null default 'none' check (review in ('none', 'requested', 'returned', 'accepted', 'changed')),
  turn text default 'sales' check (turn in ('sales', 'delivery')),
  turn_since timestamptz not null default private.clock(),
  sales_waited interval not null default '0',
  delivery_waited interval not null default '0',
  awaited_id uuid,
  changed_lines int not null default 0,
  lines_owed int not null default 0,
  open_flags int not null default 0,
  answered_flags int not null default 0,
  approvers int not null default 0,
  approvers_done int not null default 0,
  account text not null,
  name text not null,
  account_key text collate "C" not null,
  name_key text collate "C" not null,
  deal_type text not null,
  amount numeric(16, 3) not null,
  currency text not null,
  sales_owner_id uuid not null,
  delivery_owner_id uuid not null,
  lines int not null default 0,
  recipients int not null default 0,
  milestone text,
  milestone_due_on date,
  asked_by text not null default '',
  open_questions int not null default 0,
  question_id uuid,
  question text check (length(question) <= 100),
  unique (id, organization_id),
  foreign key (deal_id, organization_id) references public.deals (id, organization_id),
  foreign key (saved_by, organization_id) references public.members (id, organization_id),
  foreign key (awaited_id, organization_id) references public.members (id, organization_id)
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
comment on column public.kickoffs.review is 'private.review_state, kept by private.take_stock for lists.';
comment on column public.kickoffs.turn is 'Which side''s key the handoff waits for; null while it waits for neither.';
comment on column public.kickoffs.sales_waited is 'How long it waited for sales (and delivery_waited for delivery), up to turn_since.';
comment on column public.kickoffs.awaited_id is 'Whose inbox says so: delivery''s to review, sales'' to answer, to explain a score or to send. Always an active member.';
comment on column public.kickoffs.changed_lines is 'How much differs from what delivery accepted last: rows of private.review_changes; kept as review is.';
comment on column public.kickoffs.lines_owed is 'In how many differences of fit delivery waits for sales'' line; kept as review is.';
comment on column public.kickoffs.account is
  'As the deal has it, and so are name to delivery_owner_id; lines, recipients and milestone as the draft has them. Kept by triggers, so that a list reads one row a kickoff.';
comment on column public.kickoffs.account_key is 'The account in small letters, by whose beginning a kickoff is found, as by name_key. Kept by the same triggers; compared byte by byte, which the policy lets an index do.';
comment on column public.kickoffs.recipients is 'How many lines of the draft name somebody who gets a link.';
comment on column public.kickoffs.asked_by is 'Who asked for the last review or decided it, by name; open_questions and the first of them are those of a return. Kept by triggers.';
comment on column public.kickoffs.question is 'Its words where they are short enough for an index; else they are looked up.';
create index kickoffs_by_saver on public.kickoffs (saved_by);
-- A page is read in order, whatever it is filtered by: the filters stand in the index, so that no row is fetched to be dropped.
create index kickoffs_of_organization on public.kickoffs (organization_id, saved_at desc, id desc, deal_type);
create index kickoffs_waiting on public.kickoffs (organization_id, waiting, saved_at desc, id desc, deal_type);
create index kickoffs_of_sales_owner on public.kickoffs (organization_id, sales_owner_id, saved_at desc, id desc, waiting, deal_type, delivery_owner_id);
create index kickoffs_of_delivery_owner on public.kickoffs (organization_id, delivery_owner_id, saved_at desc, id desc, waiting, deal_type, sales_owner_id);
create index kickoffs_by_account on public.kickoffs (organization_id, account_key, id);
create index kickoffs_by_name on public.kickoffs (organization_id, name_key, id);
-- What the inbox shows of a handoff stands in the index: a member's queue of drafts and reviews costs no row, nor does that of one deal type.
create index kickoffs_by_awaited on public.kickoffs (awaited_id, turn_since, id)
  include (organization_id, account, name, review, asked_by, open_questions, question_id, question, changed_lines, lines_owed)
  where awaited_id is not null;
create index kickoffs_by_awaited_of_type on public.kickoffs (awaited_id, deal_type, turn_since, id)
  include (organization_id, account, name, review, asked_by, open_questions, question_id, question, changed_lines, lines_owed)
  where awaited_id is not null;
-- Each page counts what waits: from one narrow page of an index.
create index kickoffs_awaited on public.kickoffs (awaited_id) include (organization_id) where awaited_id is not null;
create index drafts_of_sales_owner on public.kickoffs (organization_id, sales_owner_id, saved_at desc, id desc)
  include (account, name, lines, recipients)
  where waiting = 'draft';
create index drafts_of_sales_owner_of_type on public.kickoffs (organization_id, sales_owner_id, deal_type, saved_at desc, id desc)
  include (account, name, lines, recipients)
  where waiting = 'draft';
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
  source_kind text check (source_kind in ('crm', 'document', 'call', 'mail', 'meeting')),
  source_title text not null default '' check (length(source_title) <= 200),
  source_on date check (source_on between '1900-01-01' and '9999-12-31'),
  source_by text not null default '' check (length(source_by) <= 120),
  recipient_sections text[] check (cardinality(recipient_sections) > 0 and recipient_sections <@ array[
    'business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
    'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone']),
  answers_for text check (answers_for in ('sales', 'delivery')),
  time_zone text check (private.is_time_zone(time_zone)),
  primary key (kickoff_id, id),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  check ((section = 'scope_boundaries') = (boundary is not null)),
  check (section <> 'buyer_context' or visibility = 'internal'),
  check (recipient_role is null or (section = 'key_stakeholders' and side = 'buyer' and email is not null and visibility = 'client')),
  check (recipient_sections is null or recipient_role is not distinct from 'approver'),
  check (source_kind is not null or (source_title = '' and source_on is null and source_by = ''))
);
comment on table public.items is 'The lines of the draft. An item''s id never changes across versions. Internal lines live here and nowhere the buyer''s path can reach.';
comment on column public.items.text is 'The line; for a stakeholder the name, for a dependency what is needed, for the milestone its title.';
comment on column public.items.detail is 'What belongs to the line: a role, who owes it, done-when.';
comment on column public.items.recipient_sections is 'The sections for which this approver is asked; null for all of them.';
comment on column public.items.answers_for is 'Which owner a flag on this line goes to; null: whom the organization''s routing names for the section. Never published.';
comment on column public.items.time_zone is 'IANA zone in which this stakeholder works; null: as the organization. Never published.';
comment on column public.items.source_kind is 'In what the line was found; source_title which one, source_on when, source_by who said it. Never published.';
create index items_in_order on public.items (kickoff_id, section, position);
create unique index one_first_milestone on public.items (kickoff_id) where section = 'first_milestone';
alter table public.items enable row level security;
revoke all on public.items from anon, authenticated;
grant select on public.items to authenticated;

create function private.take_deal_over() returns trigger
language plpgsql set search_path = '' as $$
begin
  select d.account, d.name, d.deal_type, d.amount, d.currency, d.sales_owner_id, d.delivery_owner_id
  into strict new.account, new.name, new.deal_type, new.amount, new.currency, new.sales_owner_id, new.delivery_owner_id
  from public.deals d where d.id = new.deal_id;
  new.account_key := lower(new.account);
  new.name_key := lower(new.name);
  return new;
end $$;
comment on function private.take_deal_over() is 'A kickoff starts with what its deal says.';
create trigger kickoffs_start_as_their_deal before insert on public.kickoffs
  for each row execute function private.take_deal_over();

create function private.tell_kickoff_of_deal() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.kickoffs set
    account = new.account, name = new.name, account_key = lower(new.account), name_key = lower(new.name), deal_type = new.deal_type, amount = new.amount, currency = new.currency,
    sales_owner_id = new.sales_owner_id, delivery_owner_id = new.delivery_owner_id
  where deal_id = new.id;
  return null;
end $$;
comment on function private.tell_kickoff_of_deal() is 'A kickoff follows its deal.';
create trigger kickoffs_follow_their_deal after update on public.deals
  for each row when (old is distinct from new) execute function private.tell_kickoff_of_deal();

create function private.tell_kickoffs_of_lines() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.kickoffs k set
    lines = draft.lines, recipients = draft.recipients, milestone = draft.milestone, milestone_due_on = draft.milestone_due_on
  from (
    select c.kickoff_id, count(i.id) as lines, count(i.recipient_role) as recipients,
      min(i.text) filter (where i.section = 'first_milestone') as milestone,
      min(i.due_on) filter (where i.section = 'first_milestone') as milestone_due_on
    from (select distinct kickoff_id from changed) c left join public.items i on i.kickoff_id = c.kickoff_id
    group by c.kickoff_id) draft
  where k.id = draft.kickoff_id
    and (k.lines, k.recipients, k.milestone, k.milestone_due_on)
      is distinct from (draft.lines::int, draft.recipients::int, draft.milestone, draft.milestone_due_on);
  return null;
end $$;
comment on function private.tell_kickoffs_of_lines() is 'A kickoff follows its draft: at most one milestone, so its text is the least of one.';
create trigger kickoffs_follow_added_lines after insert on public.items
  referencing new table as changed for each statement execute function private.tell_kickoffs_of_lines();
create trigger kickoffs_follow_changed_lines after update on public.items
  referencing new table as changed for each statement execute function private.tell_kickoffs_of_lines();
create trigger kickoffs_follow_removed_lines after delete on public.items
  referencing old table as changed for each statement execute function private.tell_kickoffs_of_lines();

create policy "members read their organization's deals" on public.deals for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's kickoffs" on public.kickoffs for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's handoffs" on public.items for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
