create function private.are_criteria(_criteria jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(_criteria) <> 'array' then false else
    jsonb_array_length(_criteria) between 1 and 20
    and (select count(distinct c ->> 'key') = count(*) from jsonb_array_elements(_criteria) c)
    and not exists (
      select from jsonb_array_elements(_criteria) c
      where coalesce(c ->> 'key', '') !~ '^[a-z][a-z0-9_]{0,39}$'
        or length(btrim(coalesce(c ->> 'name', ''))) not between 1 and 60
        or length(coalesce(c ->> 'question', '')) > 200
        or coalesce((c -> 'weight')::text, '') !~ '^([1-9]|10)$') end
$$;
comment on function private.are_criteria(jsonb) is 'Whether this can define fit: one to twenty criteria with a key each, a name, and a weight of 1 to 10.';

create table public.fit_definitions (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  version int not null check (version > 0),
  criteria jsonb not null check (private.are_criteria(criteria)),
  set_by uuid,
  set_at timestamptz not null default private.clock(),
  unique (organization_id, version),
  unique (id, organization_id),
  foreign key (set_by, organization_id) references public.members (id, organization_id)
);
comment on table public.fit_definitions is 'What the organization calls good work, version by version. A deal keeps the one that it was scored with.';
comment on column public.fit_definitions.criteria is 'Shape: criterionSchema. Null set_by is what every organization starts with.';
create index fit_definitions_by_setter on public.fit_definitions (set_by);
alter table public.fit_definitions enable row level security;
revoke all on public.fit_definitions from anon, authenticated;
grant select on public.fit_definitions to authenticated;
create policy "members read their organization's definitions of fit" on public.fit_definitions for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create trigger fit_definitions_are_immutable before update or delete on public.fit_definitions
  for each row execute function private.forbid_change();

alter table public.kickoffs
  add fit_definition_id uuid,
  add foreign key (fit_definition_id, organization_id) references public.fit_definitions (id, organization_id);
comment on column public.kickoffs.fit_definition_id is 'The definition that this deal is scored with, from its first score on.';
create index kickoffs_by_fit_definition on public.kickoffs (fit_definition_id);

create function private.found_fit_definition(_organization_id uuid) returns void
language sql set search_path = '' as $$
  insert into public.fit_definitions (organization_id, version, criteria) values (_organization_id, 1, '[
    {"key": "revenue", "name": "Revenue", "question": "Is it worth the work in money, now and in what may follow?", "weight": 5},
    {"key": "urgency", "name": "Urgency", "question": "How much does the customer need it now, rather than some day?", "weight": 5},
    {"key": "logo_quality", "name": "Logo quality", "question": "Would we be glad to be named together with this customer?", "weight": 5},
    {"key": "probability_to_close", "name": "Probability to close", "question": "Was the customer decided, or were they talked into it?", "weight": 5},
    {"key": "clarity", "name": "Clarity", "question": "Do both sides know what is delivered, and by what they will see that it is done?", "weight": 5},
    {"key": "scope_control", "name": "Scope control", "question": "Do the boundaries hold, and is what lies outside them written down?", "weight": 5},
    {"key": "customer_readiness", "name": "Customer readiness", "question": "Has the customer the people, the data and the decisions that the work needs?", "weight": 5},
    {"key": "margin_quality", "name": "Margin quality", "question": "Does the price carry the work, with everything that was promised?", "weight": 5}
  ]')
$$;
comment on function private.found_fit_definition(uuid) is 'What fit means until the organization decides otherwise: what sales looks at and what delivery looks at, alike in weight.';

create function private.latest_fit_definition(_organization_id uuid) returns public.fit_definitions
language sql stable set search_path = '' as $$
  select * from public.fit_definitions where organization_id = _organization_id order by version desc limit 1
$$;
comment on function private.latest_fit_definition(uuid) is 'The definition that deals are scored with from now on.';

create function private.fit_definition_of(_kickoff public.kickoffs) returns public.fit_definitions
language plpgsql stable set search_path = '' as $$
declare
  kept public.fit_definitions;
begin
  if _kickoff.fit_definition_id is null then return private.latest_fit_definition(_kickoff.organization_id); end if;
  select * into strict kept from public.fit_definitions where id = _kickoff.fit_definition_id;
  return kept;
end $$;
comment on function private.fit_definition_of(public.kickoffs) is 'The definition that this deal keeps, or would be scored with now.';

create function private.set_fit_definition(_organization_id uuid, _criteria jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
  latest public.fit_definitions;
  criteria jsonb;
begin
  if private.are_criteria(_criteria) is not true then perform private.refuse('invalid_input', 422, '{"field": "criteria"}'); end if;
  criteria := (
    select jsonb_agg(jsonb_build_object(
      'key', c ->> 'key', 'name', c ->> 'name', 'question', coalesce(c ->> 'question', ''), 'weight', c -> 'weight') order by place)
    from jsonb_array_elements(_criteria) with ordinality as criterion (c, place));
  -- Two admins at once must not both write the next version.
  perform from public.organizations where id = admin.organization_id for no key update;
  latest := private.latest_fit_definition(admin.organization_id);
  if latest.criteria = criteria then return jsonb_build_object('version', latest.version); end if;
  insert into public.fit_definitions (organization_id, version, criteria, set_by)
  values (admin.organization_id, coalesce(latest.version, 0) + 1, criteria, admin.id) returning * into latest;
  perform private.record(admin.organization_id, null, 'fit_definition_set',
    jsonb_build_object('version', latest.version, 'criteria', criteria), admin.id);
  return jsonb_build_object('version', latest.version);
end $$;
create function public.set_fit_definition(organization_id uuid, criteria jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.set_fit_definition($1, $2) $$;
comment on function public.set_fit_definition(uuid, jsonb) is 'Admin: what fit means for deals that nobody has scored yet. Unchanged criteria are no new version.';

grant execute on function
  private.latest_fit_definition(uuid), private.set_fit_definition(uuid, jsonb), public.set_fit_definition(uuid, jsonb)
to authenticated;
