create table public.templates (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  deal_type text not null check (deal_type in ('new_logo', 'expansion', 'renewal', 'pilot')),
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 500),
  saved_by uuid not null,
  saved_at timestamptz not null default private.clock(),
  removed_at timestamptz,
  removed_by uuid,
  check ((removed_at is null) = (removed_by is null)),
  foreign key (saved_by, organization_id) references public.members (id, organization_id),
  foreign key (removed_by, organization_id) references public.members (id, organization_id)
);
comment on table public.templates is 'Lines to begin a handoff of a deal type with. Internal; written by any member.';
comment on column public.templates.items is 'Shape: [itemSchema]; a handoff that begins with them gives them ids of its own.';
create unique index one_template_of_a_name on public.templates (organization_id, deal_type, lower(name)) where removed_at is null;
create index templates_by_saver on public.templates (saved_by);
create index templates_by_remover on public.templates (removed_by);
alter table public.templates enable row level security;
revoke all on public.templates from anon, authenticated;
grant select on public.templates to authenticated;
create policy "members read their organization's templates" on public.templates for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.save_template(_organization_id uuid, _template jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
  saved public.templates;
begin
  if jsonb_typeof(_template -> 'items') is distinct from 'array' or jsonb_array_length(_template -> 'items') not between 1 and 500 then
    perform private.refuse('invalid_input', 422, '{"field": "items"}');
  end if;
  insert into public.templates (organization_id, name, deal_type, items, saved_by)
  values (member.organization_id, _template ->> 'name', _template ->> 'dealType', _template -> 'items', member.id)
  on conflict (organization_id, deal_type, lower(name)) where removed_at is null
  do update set name = excluded.name, items = excluded.items, saved_by = excluded.saved_by, saved_at = private.clock()
  returning * into saved;
  perform private.record(member.organization_id, null, 'template_saved', jsonb_build_object(
    'name', saved.name, 'dealType', saved.deal_type, 'lines', jsonb_array_length(saved.items)), member.id);
  return jsonb_build_object('templateId', saved.id);
end $$;
create function public.save_template(organization_id uuid, template jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.save_template($1, $2) $$;
comment on function public.save_template(uuid, jsonb) is
  'Member: keeps lines to begin with; takes the place of the template of that name and deal type. Shape: templateSchema.';

create function private.acting_on_template(_template_id uuid) returns public.templates
language plpgsql stable security definer set search_path = '' as $$
declare
  template public.templates;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select * into template from public.templates
  where id = _template_id and removed_at is null and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('template_unknown', 404); end if;
  return template;
end $$;
comment on function private.acting_on_template(uuid) is 'A living template of an organization of the caller''s; any other is as unknown as none.';

create function private.remove_template(_template_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  template public.templates := private.acting_on_template(_template_id);
  member public.members := private.acting_member(template.organization_id);
begin
  update public.templates set removed_at = private.clock(), removed_by = member.id where id = template.id and removed_at is null;
  if not found then return; end if;
  perform private.record(member.organization_id, null, 'template_removed',
    jsonb_build_object('name', template.name, 'dealType', template.deal_type), member.id);
end $$;
create function public.remove_template(template_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.remove_template($1) $$;
comment on function public.remove_template(uuid) is 'Member: nobody begins with this template any more.';

create function private.kickoffs_beginning(_organization_id uuid, _words text) returns setof public.kickoffs
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_sort = off as $$
declare
  first text := lower(_words);
  -- The last letter that there is: whatever begins with these words lies between the two.
  last text := first || chr(1114111);
  found_by_account int;
begin
  return query
  select k.* from public.kickoffs k
  where k.organization_id = _organization_id and k.account_key >= first and k.account_key < last
  order by k.account_key, k.id limit private.page_size() + 1;
  get diagnostics found_by_account = row_count;
  return query
  select k.* from public.kickoffs k
  where k.organization_id = _organization_id and k.name_key >= first and k.name_key < last
    and not (k.account_key >= first and k.account_key < last)
  order by k.name_key, k.id limit private.page_size() + 1 - found_by_account;
end $$;
comment on function private.kickoffs_beginning(uuid, text) is
  'A page of the kickoffs, and one more, whose account begins with these words, then of those whose deal''s name does. Words within would have to be looked for in every row.';

create function public.starting_points(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page int := private.page_size();
  words text := nullif(btrim($2 ->> 'q'), '');
  kickoffs public.kickoffs[];
begin
  if words is null then
    kickoffs := array(select k from private.kickoffs_owned(member, jsonb_build_object('dealType', $2 -> 'dealType'), 'anyone') k);
  else
    kickoffs := array(select k from private.kickoffs_beginning(member.organization_id, words) k);
  end if;
  return jsonb_build_object(
    'frame', private.frame(member),
    'templates', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.id, 'name', t.name, 'dealType', t.deal_type, 'lines', jsonb_array_length(t.items), 'savedBy', m.name)
        order by lower(t.name), t.id), '[]')
      from public.templates t join public.members m on m.id = t.saved_by
      where t.organization_id = member.organization_id and t.removed_at is null),
    'kickoffs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', k.id, 'account', k.account, 'name', k.name, 'dealType', k.deal_type, 'savedAt', k.saved_at) order by k.place), '[]')
      from (select *, row_number() over () as place from unnest(kickoffs[1:page])) k),
    'more', cardinality(kickoffs) > page);
end $$;
comment on function public.starting_points(uuid, jsonb) is
  'Member: what a new handoff can begin with: templates, and the kickoffs saved last (of a deal type) or those that begin with the words looked for (of any). Filter: startingPointsFilterSchema. Shape: startingPointsSchema.';

create function public.read_template(template_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  template public.templates := private.acting_on_template($1);
begin
  return jsonb_build_object('name', template.name, 'dealType', template.deal_type, 'items', template.items);
end $$;
comment on function public.read_template(uuid) is 'Member: the lines of a template. Shape: templateSchema.';

grant execute on function
  private.save_template(uuid, jsonb), public.save_template(uuid, jsonb),
  private.remove_template(uuid), public.remove_template(uuid),
  private.acting_on_template(uuid), private.kickoffs_beginning(uuid, text),
  public.starting_points(uuid, jsonb), public.read_template(uuid)
to authenticated;
