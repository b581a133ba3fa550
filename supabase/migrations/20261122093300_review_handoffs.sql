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
  outcome text check (outcome in ('accepted', 'returned', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 4000),
  content jsonb,
  sales_owner_id uuid,
  delivery_owner_id uuid,
  unpriced jsonb,
  unique (kickoff_id, round),
  unique (id, kickoff_id, organization_id),
  unique (kickoff_id, decision),
  check (num_nulls(decision, outcome, decided_by, decided_at) in (0, 4)),
  check (num_nulls(content, sales_owner_id, delivery_owner_id, unpriced) = case when outcome = 'accepted' then 0 else 4 end),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (requested_by, organization_id) references public.members (id, organization_id),
  foreign key (decided_by, organization_id) references public.members (id, organization_id),
  foreign key (sales_owner_id, organization_id) references public.members (id, organization_id),
  foreign key (delivery_owner_id, organization_id) references public.members (id, organization_id)
);
comment on table public.reviews is 'Each time that sales asked delivery for its key, and what delivery decided, or that sales took the request back. A decision never changes.';
comment on column public.reviews.by_amendment is 'Delivery itself amended one flagged line and published it, which accepts that line; no review was asked for.';
comment on column public.reviews.decision is 'Its place among the kickoff''s decisions.';
comment on column public.reviews.rewritten_by is 'Who changed what the buyer would see since it was asked for: they cannot accept their own words.';
comment on column public.reviews.reason is 'Why it was accepted all the same; with an amendment, the words that the buyer got.';
comment on column public.reviews.content is 'What delivery accepted: all that the buyer would see. Shape: versionContentSchema.';
comment on column public.reviews.sales_owner_id is 'Whose names content holds, with delivery_owner_id: who is renamed later is still the one who was accepted.';
comment on column public.reviews.unpriced is 'What was promised without a price when delivery accepted: the hours of each such promise, by its id.';
create unique index one_open_review on public.reviews (kickoff_id) where decided_at is null;
create index reviews_by_requester on public.reviews (requested_by);
create index reviews_by_decider on public.reviews (decided_by);
create index reviews_by_sales_owner on public.reviews (sales_owner_id);
create index reviews_by_delivery_owner on public.reviews (delivery_owner_id);
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
language plpgsql stable set search_path = '' as $$
declare
  review public.reviews;
begin
  select * into review from public.reviews where kickoff_id = _kickoff_id and outcome = 'accepted' order by decision desc limit 1;
  return review;
end $$;
comment on function private.last_accepted(uuid) is 'What delivery answers for; all null before it accepted anything.';

create function private.last_decision(_kickoff_id uuid) returns public.reviews
language plpgsql stable set search_path = '' as $$
declare
  review public.reviews;
begin
  select * into review from public.reviews where kickoff_id = _kickoff_id and outcome <> 'withdrawn' and not by_amendment
  order by decision desc limit 1;
  return review;
end $$;
comment on function private.last_decision(uuid) is 'How delivery decided the last review that sales let it decide; all null before the first.';

create function private.unpriced(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_object_agg(id, trim_scale(hours)::text), '{}')
  from public.promises where kickoff_id = _kickoff_id and not priced and removed_at is null
$$;
comment on function private.unpriced(uuid) is 'The unpriced hours that whoever accepts now accepts: by promise.';

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

create function private.changed_lines(_accepted public.reviews, _present jsonb)
returns table (section text, item_id uuid, before text, after text)
language sql stable set search_path = '' as $$
  with
    past as (select * from private.reviewed_lines(_accepted.content)),
    present as (select * from private.reviewed_lines(_present))
  select coalesce(present.section, past.section), coalesce(present.item_id, past.item_id),
    private.line_words(past.line, present.line), private.line_words(present.line, past.line)
  from past full join present on present.item_id = past.item_id
  where past.line is distinct from present.line
$$;
comment on function private.changed_lines(public.reviews, jsonb) is
  'The lines that the buyer would see and delivery has not accepted as they read now, and those that it accepted and that are gone.';

create function private.changed_facts(_accepted public.reviews, _present jsonb) returns table (fact text, before text, after text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select f.fact, _accepted.content ->> f.fact, _present ->> f.fact
    from public.kickoffs k
    cross join lateral (values
      ('account', k.account = _accepted.content ->> 'account'),
      ('locale', k.locale = _accepted.content ->> 'locale'),
      ('salesOwner', k.sales_owner_id = _accepted.sales_owner_id),
      ('deliveryOwner', k.delivery_owner_id = _accepted.delivery_owner_id)) f (fact, is_same)
    where k.id = _accepted.kickoff_id and not f.is_same;
end $$;
comment on function private.changed_facts(public.reviews, jsonb) is
  'What the buyer reads beside the lines: the account, the language, and who sold and delivers. Another person is a change, the same one renamed is none, nor is the firm under another name.';

create function private.risen_promises(_accepted public.reviews) returns table (promise_id uuid, before text, after text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select p.id, trim_scale(past.hours)::text, trim_scale(p.hours)::text
    from public.promises p
    cross join lateral (select (_accepted.unpriced ->> p.id::text)::numeric as hours) past
    cross join lateral (
      select private.exposure(p.kickoff_id) as risk,
        (select coalesce(sum(a.value::numeric), 0) from jsonb_each_text(_accepted.unpriced) a) as accepted_hours) whole
    where p.kickoff_id = _accepted.kickoff_id and not p.priced and p.removed_at is null and p.hours > coalesce(past.hours, 0)
      and (whole.risk ->> 'above')::boolean and (whole.risk ->> 'unpricedHours')::numeric > whole.accepted_hours;
end $$;
comment on function private.risen_promises(public.reviews) is
  'The promises by which more margin is at risk than delivery accepted, in unpriced hours: they alone are what promises add, what an hour costs may change for every deal. None while the exposure is not above the threshold.';

create function private.review_changes(_kickoff_id uuid) returns table (section text, fact text, item_id uuid, before text, after text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    with accepted as materialized (
      select a, private.draft_content(_kickoff_id) as present from private.last_accepted(_kickoff_id) a where a.id is not null)
    select * from (
      select null::text as section, f.fact, null::uuid as item_id, f.before, f.after
      from accepted, private.changed_facts(accepted.a, accepted.present) f
      union all
      select null, 'promise', p.promise_id, p.before, p.after from accepted, private.risen_promises(accepted.a) p
      union all
      select l.section, null, l.item_id, l.before, l.after from accepted, private.changed_lines(accepted.a, accepted.present) l
    ) changes
    order by private.section_rank(changes.section) nulls first,
      array_position(array['account', 'locale', 'salesOwner', 'deliveryOwner', 'promise'], changes.fact), changes.item_id;
end $$;
comment on function private.review_changes(uuid) is
  'What delivery is asked about after it accepted: facts and lines that the buyer would read otherwise, and promises (fact promise, hours before and after) that put more at risk. None before the first acceptance.';

create function private.review_state(_kickoff public.kickoffs, _changes int) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when exists (select from public.reviews where kickoff_id = _kickoff.id and decided_at is null) then 'requested'
    when (private.last_decision(_kickoff.id)).outcome = 'returned' then 'returned'
    when (private.last_accepted(_kickoff.id)).id is null then 'none'
    when _changes > 0 then 'changed'
    else 'accepted' end;
end $$;
comment on function private.review_state(public.kickoffs, int) is 'Where the two keys stand, given how many review_changes there are.';

create function private.review_state(_kickoff public.kickoffs) returns text
language sql stable set search_path = '' as $$
  select private.review_state(_kickoff, (select count(*)::int from private.review_changes(_kickoff.id)))
$$;
comment on function private.review_state(public.kickoffs) is
  'Where the two keys stand: reviewStateSchema. Accepted only while all that the buyer would see reads as delivery accepted it last, and no more is at risk.';

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
  private.last_decision(uuid), private.changed_lines(public.reviews, jsonb), private.changed_facts(public.reviews, jsonb),
  private.risen_promises(public.reviews), private.review_changes(uuid), private.kickoff_head(uuid)
to authenticated;
