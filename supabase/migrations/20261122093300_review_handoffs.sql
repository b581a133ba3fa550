create table public.reviews (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  round int not null check (round > 0),
  by_amendment boolean not null default false,
  requested_by uuid not null,
  requested_at timestamptz not null default private.clock(),
  rewritten_by uuid[] not null default '{}',
  decision int check (decision > 0),
  outcome text check (outcome in ('accepted', 'returned')),
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 4000),
  content jsonb,
  unique (kickoff_id, round),
  unique (id, kickoff_id, organization_id),
  unique (kickoff_id, decision),
  check (num_nulls(decision, outcome, decided_by, decided_at) in (0, 4)),
  check ((outcome is not distinct from 'accepted') = (content is not null)),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (requested_by, organization_id) references public.members (id, organization_id),
  foreign key (decided_by, organization_id) references public.members (id, organization_id)
);
comment on table public.reviews is 'Each time that sales asked delivery for its key, and what delivery decided. A decision never changes.';
comment on column public.reviews.by_amendment is 'Delivery itself amended one flagged line and published it, which accepts that line; no review was asked for.';
comment on column public.reviews.decision is 'Its place among the kickoff''s decisions.';
comment on column public.reviews.rewritten_by is 'Who changed what the buyer would see since it was asked for: they cannot accept their own words.';
comment on column public.reviews.reason is 'Why it was accepted all the same; with an amendment, the words that the buyer got.';
comment on column public.reviews.content is 'What delivery accepted: all that the buyer would see. Shape: versionContentSchema.';
create unique index one_open_review on public.reviews (kickoff_id) where decided_at is null;
create index reviews_by_requester on public.reviews (requested_by);
create index reviews_by_decider on public.reviews (decided_by);
alter table public.reviews enable row level security;
revoke all on public.reviews from anon, authenticated;
grant select on public.reviews to authenticated;

create function private.keep_decision() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_op = 'DELETE' or old.decided_at is not null then
    raise exception '% is immutable', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function private.keep_decision() is 'A review may be decided once; then it stays, for every role.';
create trigger decisions_are_immutable before update or delete on public.reviews
  for each row execute function private.keep_decision();
create trigger reviews_are_kept before truncate on public.reviews
  for each statement execute function private.forbid_change();

create table public.review_questions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  kickoff_id uuid not null,
  review_id uuid not null,
  position int not null,
  section text not null check (section in (
    'business_problem', 'buyer_context', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
    'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone')),
  item_id uuid,
  line_text text,
  words text not null check (btrim(words) <> '' and length(words) <= 1000),
  asked_by uuid not null,
  asked_at timestamptz not null default private.clock(),
  answer text check (btrim(answer) <> '' and length(answer) <= 1000),
  answered_by uuid,
  answered_at timestamptz,
  check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
  check ((item_id is null) = (line_text is null)),
  foreign key (review_id, kickoff_id, organization_id) references public.reviews (id, kickoff_id, organization_id),
  foreign key (asked_by, organization_id) references public.members (id, organization_id),
  foreign key (answered_by, organization_id) references public.members (id, organization_id)
);
comment on table public.review_questions is 'What delivery asks when it returns a handoff: about a line or (item_id null) a section. Internal.';
comment on column public.review_questions.line_text is 'The line as it read when it was asked about.';
create index questions_of_kickoff on public.review_questions (kickoff_id, asked_at, position);
create index questions_of_review on public.review_questions (review_id);
create index questions_by_asker on public.review_questions (asked_by);
create index questions_by_answerer on public.review_questions (answered_by);
alter table public.review_questions enable row level security;
revoke all on public.review_questions from anon, authenticated;
grant select on public.review_questions to authenticated;

create policy "members read their organization's reviews" on public.reviews for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's questions" on public.review_questions for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.last_accepted(_kickoff_id uuid) returns public.reviews
language sql stable set search_path = '' as $$
  select * from public.reviews where kickoff_id = _kickoff_id and outcome = 'accepted' order by decision desc limit 1
$$;
comment on function private.last_accepted(uuid) is 'What delivery answers for; all null before it accepted anything.';

create function private.reviewed_lines(_content jsonb) returns table (section text, item_id uuid, line jsonb)
language sql immutable set search_path = '' as $$
  select c.section, c.item_id, c.item || case
    when c.item ->> 'amount' is null then '{}' else jsonb_build_object('currency', _content ->> 'currency') end
  from private.content_items(_content) c
$$;
comment on function private.reviewed_lines(jsonb) is 'What delivery accepts, line by line. An amount in another currency is another amount.';

create function private.line_words(_line jsonb, _other jsonb) returns text
language sql immutable set search_path = '' as $$
  select case
    when _line - '{text,hash}'::text[] = _other - '{text,hash}'::text[] then _line ->> 'text'
    else nullif(concat_ws(' · ', _line ->> 'boundary', _line ->> 'text', nullif(_line ->> 'detail', ''), _line ->> 'dueOn',
      nullif(concat_ws(' ', _line ->> 'amount', _line ->> 'currency'), '')), '') end
$$;
comment on function private.line_words(jsonb, jsonb) is 'A line in words: its text where only that differs from the other, else all that it says. Null for none.';

create function private.review_changes(_kickoff_id uuid) returns table (section text, item_id uuid, before text, after text)
language sql stable set search_path = '' as $$
  with
    accepted as (select content from private.last_accepted(_kickoff_id) where content is not null),
    past as (select l.* from accepted a, private.reviewed_lines(a.content) l),
    present as (select l.* from accepted, private.reviewed_lines(private.draft_content(_kickoff_id)) l)
  select coalesce(present.section, past.section), coalesce(present.item_id, past.item_id),
    private.line_words(past.line, present.line), private.line_words(present.line, past.line)
  from past full join present on present.item_id = past.item_id
  where past.line is distinct from present.line
  order by private.section_rank(coalesce(present.section, past.section)), coalesce(present.item_id, past.item_id)
$$;
comment on function private.review_changes(uuid) is
  'The lines that the buyer would see and delivery has not accepted as they read now, and those that it accepted and that are gone. None before the first acceptance.';

create function private.review_state(_kickoff public.kickoffs) returns text
language sql stable set search_path = '' as $$
  select case
    when exists (select from public.reviews where kickoff_id = _kickoff.id and decided_at is null) then 'requested'
    when (
      select outcome from public.reviews where kickoff_id = _kickoff.id and not by_amendment order by decision desc limit 1
    ) = 'returned' then 'returned'
    when (private.last_accepted(_kickoff.id)).id is null then 'none'
    when exists (select from private.review_changes(_kickoff.id)) then 'changed'
    else 'accepted' end
$$;
comment on function private.review_state(public.kickoffs) is
  'Where the two keys stand: reviewStateSchema. Accepted only while each line that the buyer would see reads as delivery accepted it last.';

create function private.kickoff_head(_kickoff_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'id', k.id, 'account', d.account, 'name', d.name, 'dealType', d.deal_type, 'locale', k.locale, 'currency', d.currency,
      'version', k.current_version, 'revision', k.revision, 'review', private.review_state(k),
      'openContradictions', private.open_contradictions(k.id), 'salesOwner', sales.name, 'deliveryOwner', delivery.name)
    from public.kickoffs k
    join public.deals d on d.id = k.deal_id
    join public.members sales on sales.id = d.sales_owner_id
    join public.members delivery on delivery.id = d.delivery_owner_id
    where k.id = _kickoff_id and k.organization_id in (select private.my_organizations()));
end $$;
comment on function private.kickoff_head(uuid) is
  'What each page below a kickoff shows of it, for members of its organization. Shape: kickoffHeadSchema.';

grant execute on function
  private.last_accepted(uuid), private.reviewed_lines(jsonb), private.line_words(jsonb, jsonb),
  private.review_changes(uuid), private.kickoff_head(uuid)
to authenticated;
