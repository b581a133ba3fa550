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

create function public.starting_points(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
begin
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
        'id', k.id, 'account', d.account, 'name', d.name, 'dealType', d.deal_type, 'closedOn', d.closed_on)
        order by k.saved_at desc, k.id desc), '[]')
      from (
        select * from public.kickoffs o where o.organization_id = member.organization_id
        order by o.saved_at desc, o.id desc limit 50) k
      join public.deals d on d.id = k.deal_id));
end $$;
comment on function public.starting_points(uuid) is
  'Member: what a new handoff can begin with, templates and the 50 kickoffs saved last. Shape: startingPointsSchema.';

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
  private.acting_on_template(uuid), public.starting_points(uuid), public.read_template(uuid)
to authenticated;
