create table private.fit_scores (
  id bigint generated always as identity primary key,
  organization_id uuid not null,
  kickoff_id uuid not null,
  side text not null check (side in ('sales', 'delivery')),
  member_id uuid not null,
  scores jsonb not null,
  scored_at timestamptz not null default private.clock(),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id)
);
comment on table private.fit_scores is 'Each scoring of a side; the last one counts. In no reach of the API: one side must not learn the other''s scores before both are in.';
comment on column private.fit_scores.scores is 'By criterion key, 1 to 5; each criterion of the deal''s definition once.';
create index fit_scores_of_kickoff on private.fit_scores (kickoff_id, side, id desc);
create index fit_scores_by_member on private.fit_scores (member_id);
alter table private.fit_scores enable row level security;
revoke all on private.fit_scores from anon, authenticated;
create trigger fit_scores_are_immutable before update or delete on private.fit_scores
  for each row execute function private.forbid_change();

create table private.fit_lines (
  kickoff_id uuid not null,
  criterion text not null,
  side text not null check (side in ('sales', 'delivery')),
  organization_id uuid not null,
  member_id uuid not null,
  words text not null check (btrim(words) <> '' and length(words) <= 500),
  written_at timestamptz not null default private.clock(),
  primary key (kickoff_id, criterion, side),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (member_id, organization_id) references public.members (id, organization_id)
);
comment on table private.fit_lines is 'What each side wrote where the scores differ by two or more: the line that reconciles them.';
create index fit_lines_by_member on private.fit_lines (member_id);
alter table private.fit_lines enable row level security;
revoke all on private.fit_lines from anon, authenticated;

create function private.current_fit(_kickoff_id uuid) returns table (side text, by_name text, at timestamptz, scores jsonb)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select distinct on (s.side) s.side, m.name, s.scored_at, s.scores
    from private.fit_scores s join public.members m on m.id = s.member_id
    where s.kickoff_id = _kickoff_id order by s.side, s.id desc;
end $$;
comment on function private.current_fit(uuid) is 'Each side''s last scoring. For commands alone: it asks nobody who they are.';

create function private.fit_is_in(_kickoff_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select count(distinct side) = 2 from private.fit_scores where kickoff_id = _kickoff_id
$$;
comment on function private.fit_is_in(uuid) is 'Whether both sides have scored; from then on both may see both, and neither may correct.';

create function private.fit_differences(_kickoff_id uuid) returns table (criterion text, sales text, delivery text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select s.key, sales_line.words, delivery_line.words
    from private.current_fit(_kickoff_id) one
    join private.current_fit(_kickoff_id) other on one.side = 'sales' and other.side = 'delivery'
    cross join lateral jsonb_each_text(one.scores) s
    left join private.fit_lines sales_line
      on sales_line.kickoff_id = _kickoff_id and sales_line.criterion = s.key and sales_line.side = 'sales'
    left join private.fit_lines delivery_line
      on delivery_line.kickoff_id = _kickoff_id and delivery_line.criterion = s.key and delivery_line.side = 'delivery'
    where abs(s.value::int - (other.scores ->> s.key)::int) >= 2;
end $$;
comment on function private.fit_differences(uuid) is
  'Where the two sides differ by two or more, with each side''s line once written; nothing until both are in. For commands alone.';

create function private.lines_owed(_kickoff_id uuid) returns int
language sql stable security definer set search_path = '' as $$
  select count(*)::int from private.fit_differences(_kickoff_id) d where d.sales is null
$$;
comment on function private.lines_owed(uuid) is 'In how many differences sales has not written its line. For commands alone.';

create function private.fit_state(_kickoff_id uuid) returns table (sales boolean, delivery boolean, unreconciled int)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
    select
      exists (select from private.fit_scores s where s.kickoff_id = k.id and s.side = 'sales'),
      exists (select from private.fit_scores s where s.kickoff_id = k.id and s.side = 'delivery'),
      (select count(*)::int from private.fit_differences(k.id) d where d.sales is null or d.delivery is null)
    from public.kickoffs k
    where k.id = _kickoff_id and k.organization_id in (select private.my_organizations());
end $$;
comment on function private.fit_state(uuid) is
  'Which sides of a kickoff of the caller''s organization have scored, and how many differences await a line: never a score. Definer, because nobody may read the scores.';

create function private.fit_side(_kickoff_id uuid, _member public.members) returns text
language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(
      -- Who has scored for one side stays there, whatever they own or are later: nobody scores twice.
      (select s.side from private.fit_scores s where s.kickoff_id = k.id and s.member_id = _member.id order by s.id limit 1),
      case
        when d.sales_owner_id = _member.id and d.delivery_owner_id = _member.id and _member.role <> 'admin' then _member.role
        when d.sales_owner_id = _member.id then 'sales'
        when d.delivery_owner_id = _member.id then 'delivery'
        when _member.role <> 'admin' then _member.role
      end)
    from public.kickoffs k join public.deals d on d.id = k.deal_id
    where k.id = _kickoff_id);
end $$;
comment on function private.fit_side(uuid, public.members) is 'The one side of a deal that this member speaks for, by what they own or else by their role; null for an admin who owns neither.';

create function private.check_scores(_scores jsonb, _criteria jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if jsonb_typeof(_scores) is distinct from 'object'
    or (select array_agg(key order by key) from jsonb_each(_scores))
      is distinct from (select array_agg(c ->> 'key' order by c ->> 'key') from jsonb_array_elements(_criteria) c)
    or exists (select from jsonb_each(_scores) where value::text !~ '^[1-5]$')
  then
    perform private.refuse('invalid_input', 422, '{"field": "scores"}');
  end if;
end $$;
comment on function private.check_scores(jsonb, jsonb) is 'Each criterion has one score, 1 to 5, and nothing else has.';

create function private.ask_to_reconcile(_kickoff public.kickoffs, _actor public.members) returns void
language plpgsql set search_path = '' as $$
declare
  owed int := (select lines_owed from public.kickoffs where id = _kickoff.id);
begin
  if owed > 0 then
    perform private.mail_handover(_kickoff, private.sales_side(_kickoff), 'fit_differs', jsonb_build_object('differences', owed), _actor);
  end if;
end $$;
comment on function private.ask_to_reconcile(public.kickoffs, public.members) is
  'Sales hears at once where delivery judges otherwise: delivery cannot accept before sales has written why.';

create function private.score_fit(_kickoff_id uuid, _side text, _scores jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  definition public.fit_definitions := private.fit_definition_of(kickoff);
  corrected boolean := exists (select from private.fit_scores s where s.kickoff_id = kickoff.id and s.side = _side);
begin
  if private.fit_side(kickoff.id, member) is distinct from _side then perform private.refuse('not_allowed', 403); end if;
  if private.fit_is_in(kickoff.id) then perform private.refuse('fit_closed', 409); end if;
  perform private.check_scores(_scores, definition.criteria);
  insert into private.fit_scores (organization_id, kickoff_id, side, member_id, scores)
  values (kickoff.organization_id, kickoff.id, _side, member.id, _scores);
  update public.kickoffs set fit_definition_id = definition.id where id = kickoff.id and fit_definition_id is null;
  -- No score and nothing made of one: every member reads the history, and a hash of few choices is soon guessed.
  perform private.record(kickoff.organization_id, kickoff.id, 'fit_scored',
    jsonb_build_object('side', _side, 'corrected', corrected, 'definition', definition.version), member.id);
  perform private.take_stock(kickoff.id);
  perform private.ask_to_reconcile(kickoff, member);
end $$;
create function public.score_fit(kickoff_id uuid, side text, scores jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.score_fit($1, $2, $3) $$;
comment on function public.score_fit(uuid, text, jsonb) is 'Sales or delivery: scores a deal for their side, blind, until both are in.';

create function private.reconcile_fit(_kickoff_id uuid, _criterion text, _words text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  my_side text := private.fit_side(kickoff.id, member);
begin
  if my_side is null then perform private.refuse('not_allowed', 403); end if;
  if not exists (select from private.fit_differences(kickoff.id) d where d.criterion = _criterion) then
    perform private.refuse('fit_not_open', 409);
  end if;
  if btrim(coalesce(_words, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  insert into private.fit_lines (kickoff_id, criterion, side, organization_id, member_id, words)
  values (kickoff.id, _criterion, my_side, kickoff.organization_id, member.id, _words)
  on conflict (kickoff_id, criterion, side) do update set
    member_id = excluded.member_id, words = excluded.words, written_at = excluded.written_at;
  perform private.record(kickoff.organization_id, kickoff.id, 'fit_reconciled',
    jsonb_build_object('side', my_side, 'criterion', _criterion, 'words', _words), member.id);
  perform private.take_stock(kickoff.id);
  if kickoff.lines_owed > 0 and private.lines_owed(kickoff.id) = 0 then perform private.mail_reviewer(kickoff.id, member); end if;
end $$;
create function public.reconcile_fit(kickoff_id uuid, criterion text, words text) returns void
language sql security invoker set search_path = '' as $$ select private.reconcile_fit($1, $2, $3) $$;
comment on function public.reconcile_fit(uuid, text, text) is 'Sales or delivery: their side''s line where the two differ by two or more.';

create function private.fit_total(_scores jsonb, _criteria jsonb) returns numeric
language sql immutable set search_path = '' as $$
  select round(sum((_scores ->> (c ->> 'key'))::numeric * (c ->> 'weight')::numeric) / sum((c ->> 'weight')::numeric), 2)
  from jsonb_array_elements(_criteria) c
$$;
comment on function private.fit_total(jsonb, jsonb) is 'The weighted mean of a side''s scores, 1 to 5.';

create function private.shown_fit(_kickoff_id uuid, _side text, _member public.members, _criteria jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('by', f.by_name, 'at', f.at, 'scores', f.scores, 'total', private.fit_total(f.scores, _criteria))
  from private.current_fit(_kickoff_id) f
  where f.side = _side and (
    private.fit_is_in(_kickoff_id)
    -- Whose side it is does not suffice: a deal's owners can be changed, by whoever wants to look, until both have scored.
    or exists (
      select from private.fit_scores s
      where s.kickoff_id = _kickoff_id and s.side = _side and s.member_id = _member.id))
$$;
comment on function private.shown_fit(uuid, text, public.members, jsonb) is
  'A side''s scores for this member: to who put them in at once, to everybody when both sides are in; null until then.';

create function private.fit_page(_kickoff_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs;
  definition public.fit_definitions;
begin
  select * into strict kickoff from public.kickoffs where id = _kickoff_id;
  definition := private.fit_definition_of(kickoff);
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_head(kickoff.id),
    'definition', jsonb_build_object('version', definition.version, 'criteria', definition.criteria),
    'side', private.fit_side(kickoff.id, member),
    'in', (select jsonb_build_object('sales', f.sales, 'delivery', f.delivery) from private.fit_state(kickoff.id) f),
    'sales', private.shown_fit(kickoff.id, 'sales', member, definition.criteria),
    'delivery', private.shown_fit(kickoff.id, 'delivery', member, definition.criteria),
    'differences', (
      select coalesce(jsonb_agg(jsonb_build_object('criterion', d.criterion, 'sales', d.sales, 'delivery', d.delivery) order by c.place), '[]')
      from private.fit_differences(kickoff.id) d
      join jsonb_array_elements(definition.criteria) with ordinality as c (criterion, place) on c.criterion ->> 'key' = d.criterion));
end $$;
create function public.fit_page(kickoff_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.fit_page($1) $$;
comment on function public.fit_page(uuid) is 'Member: the fit of one deal, as far as they may see it yet. Shape: fitPageSchema.';

grant execute on function
  private.fit_state(uuid),
  private.score_fit(uuid, text, jsonb), public.score_fit(uuid, text, jsonb),
  private.reconcile_fit(uuid, text, text), public.reconcile_fit(uuid, text, text),
  private.fit_page(uuid), public.fit_page(uuid)
to authenticated;
