create table public.contradictions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  kickoff_id uuid not null,
  about text not null check (about in ('amount', 'count', 'date', 'name', 'other')),
  note text not null default '' check (length(note) <= 500),
  tied_by uuid not null,
  tied_at timestamptz not null default private.clock(),
  settlement text check (btrim(settlement) <> '' and length(settlement) <= 500),
  settled_by uuid,
  settled_at timestamptz,
  unique (id, organization_id),
  check (num_nulls(settlement, settled_by, settled_at) in (0, 3)),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (tied_by, organization_id) references public.members (id, organization_id),
  foreign key (settled_by, organization_id) references public.members (id, organization_id)
);
comment on table public.contradictions is 'Lines of a draft that cannot all be right. Internal; while one is open, the handoff is neither accepted nor sent.';
comment on column public.contradictions.settlement is 'What holds from now on, in a sentence; null while it is open.';
create index contradictions_of_kickoff on public.contradictions (kickoff_id, tied_at);
create index contradictions_of_organization on public.contradictions (organization_id);
create index contradictions_by_tier on public.contradictions (tied_by);
create index contradictions_by_settler on public.contradictions (settled_by);
alter table public.contradictions enable row level security;
revoke all on public.contradictions from anon, authenticated;
grant select on public.contradictions to authenticated;
create policy "members read their organization's contradictions" on public.contradictions for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.contradiction_lines (
  contradiction_id uuid not null,
  item_id uuid not null,
  organization_id uuid not null,
  position int not null,
  tied_as text not null,
  primary key (contradiction_id, item_id),
  foreign key (contradiction_id, organization_id) references public.contradictions (id, organization_id)
);
comment on table public.contradiction_lines is 'Which lines are tied, as they read then. A line may leave the draft; what it said stays.';
alter table public.contradiction_lines enable row level security;
revoke all on public.contradiction_lines from anon, authenticated;
grant select on public.contradiction_lines to authenticated;
create policy "members read their organization's tied lines" on public.contradiction_lines for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.open_contradictions(_kickoff_id uuid) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from public.contradictions where kickoff_id = _kickoff_id and settled_at is null
$$;
comment on function private.open_contradictions(uuid) is 'How many contradictions of a kickoff are not settled.';

create function private.tie_lines(_contradiction public.contradictions, _item_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  tied int;
begin
  insert into public.contradiction_lines (contradiction_id, item_id, organization_id, position, tied_as)
  select _contradiction.id, i.id, _contradiction.organization_id, array_position(_item_ids, i.id), i.text
  from public.items i where i.kickoff_id = _contradiction.kickoff_id and i.id = any (_item_ids);
  get diagnostics tied = row_count;
  if tied <> cardinality(_item_ids) then perform private.refuse('draft_line_gone', 409); end if;
end $$;
comment on function private.tie_lines(public.contradictions, uuid[]) is 'Only lines of the kickoff''s own draft can be tied; each is kept as it reads now.';

create function private.tie_contradiction(_kickoff_id uuid, _contradiction jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  lines uuid[] := array(select id::uuid from jsonb_array_elements_text(_contradiction -> 'itemIds') with ordinality as line (id, place) order by place);
  tied public.contradictions;
begin
  if cardinality(lines) not between 2 and 10 or cardinality(lines) <> (select count(distinct line) from unnest(lines) line) then
    perform private.refuse('invalid_input', 422, '{"field": "itemIds"}');
  end if;
  insert into public.contradictions (organization_id, kickoff_id, about, note, tied_by)
  values (member.organization_id, kickoff.id, _contradiction ->> 'about', coalesce(_contradiction ->> 'note', ''), member.id)
  returning * into tied;
  perform private.tie_lines(tied, lines);
  perform private.record(member.organization_id, kickoff.id, 'contradiction_tied', jsonb_build_object(
    'about', tied.about, 'note', tied.note, 'lines', (
      select jsonb_agg(l.tied_as order by l.position) from public.contradiction_lines l where l.contradiction_id = tied.id)), member.id);
  return jsonb_build_object('contradictionId', tied.id);
end $$;
create function public.tie_contradiction(kickoff_id uuid, contradiction jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.tie_contradiction($1, $2) $$;
comment on function public.tie_contradiction(uuid, jsonb) is 'Member: these lines cannot all be right. Shape: contradictionInputSchema.';

create function private.contradiction_to_settle(_contradiction_id uuid) returns public.contradictions
language plpgsql security definer set search_path = '' as $$
declare
  contradiction public.contradictions;
begin
  perform from public.kickoffs k join public.contradictions c on c.kickoff_id = k.id
  where c.id = _contradiction_id and k.organization_id in (select private.my_organizations()) for no key update of k;
  if not found then perform private.refuse('contradiction_unknown', 404); end if;
  -- Read after the lock: a colleague may have settled it meanwhile.
  select * into strict contradiction from public.contradictions where id = _contradiction_id;
  return contradiction;
end $$;
comment on function private.contradiction_to_settle(uuid) is 'The contradiction that a command is about; holds its kickoff. Another organization''s is as unknown as none.';

create function private.settle_contradiction(_contradiction_id uuid, _settlement text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  contradiction public.contradictions := private.contradiction_to_settle(_contradiction_id);
  member public.members := private.acting_member(contradiction.organization_id);
begin
  if contradiction.settled_at is not null then
    perform private.refuse('contradiction_settled', 409, jsonb_build_object(
      'by', (select name from public.members where id = contradiction.settled_by), 'at', contradiction.settled_at));
  end if;
  if btrim(coalesce(_settlement, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "settlement"}'); end if;
  update public.contradictions set settlement = _settlement, settled_by = member.id, settled_at = private.clock()
  where id = contradiction.id;
  perform private.record(contradiction.organization_id, contradiction.kickoff_id, 'contradiction_settled',
    jsonb_build_object('about', contradiction.about, 'settlement', _settlement), member.id);
end $$;
create function public.settle_contradiction(contradiction_id uuid, settlement text) returns void
language sql security invoker set search_path = '' as $$ select private.settle_contradiction($1, $2) $$;
comment on function public.settle_contradiction(uuid, text) is 'Member: says, once, what holds from now on.';

create function private.contradictions_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'about', c.about, 'note', c.note,
    'lines', (
      select jsonb_agg(jsonb_build_object('itemId', l.item_id, 'tiedAs', l.tied_as, 'text', i.text) order by l.position)
      from public.contradiction_lines l
      left join public.items i on i.kickoff_id = c.kickoff_id and i.id = l.item_id
      where l.contradiction_id = c.id),
    'tiedBy', tier.name, 'tiedAt', c.tied_at,
    'settlement', c.settlement, 'settledBy', settler.name, 'settledAt', c.settled_at
  ) order by c.settled_at nulls first, c.tied_at, c.id), '[]')
  from public.contradictions c
  join public.members tier on tier.id = c.tied_by
  left join public.members settler on settler.id = c.settled_by
  where c.kickoff_id = _kickoff_id
$$;
comment on function private.contradictions_json(uuid) is 'The contradictions of a kickoff, open ones first. Shape: contradictionSchema.';

create function public.contradictions_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_head($1),
    'items', private.items_json($1),
    'contradictions', private.contradictions_json($1),
    'dismissed', private.dismissed_json($1),
    'readings', (select coalesce(jsonb_object_agg(i.id, private.line_reading(i)), '{}') from public.items i where i.kickoff_id = $1));
end $$;
comment on function public.contradictions_page(uuid) is 'Member: the lines, which of them contradict each other, and of which somebody said that they do not. Shape: contradictionsPageSchema.';

grant execute on function
  private.open_contradictions(uuid), private.contradictions_json(uuid),
  private.tie_contradiction(uuid, jsonb), public.tie_contradiction(uuid, jsonb),
  private.settle_contradiction(uuid, text), public.settle_contradiction(uuid, text),
  public.contradictions_page(uuid)
to authenticated;
