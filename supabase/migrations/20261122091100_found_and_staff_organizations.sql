create function private.found_organization(_name text, _admin_name text, _admin_email text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  organization uuid;
  admin uuid;
begin
  insert into public.organizations (name) values (_name) returning id into organization;
  insert into public.members (organization_id, name, email, role)
  values (organization, _admin_name, lower(_admin_email), 'admin') returning id into admin;
  insert into public.routing (organization_id, section, owner_role) values
    (organization, 'business_problem', 'sales'),
    (organization, 'promised_outcomes', 'sales'),
    (organization, 'scope_boundaries', 'sales'),
    (organization, 'risks', 'sales'),
    (organization, 'pricing_exceptions', 'sales'),
    (organization, 'key_stakeholders', 'delivery'),
    (organization, 'delivery_dependencies', 'delivery'),
    (organization, 'first_milestone', 'delivery');
  perform private.found_fit_definition(organization);
  perform private.record(organization, null, 'organization_founded', jsonb_build_object('name', _name), admin);
  return jsonb_build_object('organizationId', organization, 'memberId', admin);
end $$;
comment on function private.found_organization(text, text, text) is
  'Founds a tenant with its first admin, the default routing and the default definition of fit. Callable by the database owner only.';

create function private.invite_member(_organization_id uuid, _invite jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
  invited public.members;
begin
  insert into public.members (organization_id, name, email, role, invited_by, user_id)
  values (
    admin.organization_id, _invite ->> 'name', lower(_invite ->> 'email'), _invite ->> 'role', admin.id,
    (select id from auth.users where lower(email) = lower(_invite ->> 'email') and email_confirmed_at is not null limit 1)
  )
  on conflict (organization_id, email) do nothing
  returning * into invited;
  if invited.id is null then perform private.refuse('member_exists', 409); end if;
  perform private.record(admin.organization_id, null, 'member_invited',
    jsonb_build_object('name', invited.name, 'role', invited.role), admin.id);
  perform private.queue_mail(admin.organization_id, null, 'member_invited', invited.email, jsonb_build_object(
    'firm', private.firm(admin.organization_id), 'memberName', invited.name, 'invitedBy', admin.name));
  return jsonb_build_object('memberId', invited.id);
end $$;
create function public.invite_member(organization_id uuid, invite jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.invite_member($1, $2) $$;
comment on function public.invite_member(uuid, jsonb) is 'Admin: lets a person sign in with a code, and mails them.';

create function private.member_to_change(_member_id uuid) returns public.members
language plpgsql security definer set search_path = '' as $$
declare
  target public.members;
begin
  -- Two admins demoting each other at once must not leave none.
  perform from public.organizations o join public.members m on m.organization_id = o.id
  where m.id = _member_id and o.id in (select private.my_organizations()) for no key update of o;
  if not found then perform private.refuse('member_unknown', 404); end if;
  -- Read after the lock: what the other admin did meanwhile counts.
  select * into strict target from public.members where id = _member_id;
  return target;
end $$;
comment on function private.member_to_change(uuid) is 'The member that an admin''s command is about; holds the organization.';

create function private.keep_an_admin(_organization_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if not exists (
    select from public.members where organization_id = _organization_id and role = 'admin' and deactivated_at is null
  ) then
    perform private.refuse('last_admin', 409);
  end if;
end $$;
comment on function private.keep_an_admin(uuid) is 'Refuses a change after which nobody could administer the organization.';

create function private.change_role(_member_id uuid, _role text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.members := private.member_to_change(_member_id);
  admin public.members := private.acting_admin(target.organization_id);
begin
  update public.members set role = _role where id = target.id;
  perform private.keep_an_admin(target.organization_id);
  perform private.record(target.organization_id, null, 'role_changed',
    jsonb_build_object('name', target.name, 'from', target.role, 'to', _role), admin.id);
end $$;
create function public.change_role(member_id uuid, role text) returns void
language sql security invoker set search_path = '' as $$ select private.change_role($1, $2) $$;
comment on function public.change_role(uuid, text) is 'Admin: changes what a member may do.';

create function private.reactivate_member(_member_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.members := private.member_to_change(_member_id);
  admin public.members := private.acting_admin(target.organization_id);
begin
  update public.members set deactivated_at = null where id = target.id;
  perform private.record(target.organization_id, null, 'member_reactivated', jsonb_build_object('name', target.name), admin.id);
end $$;
create function public.reactivate_member(member_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.reactivate_member($1) $$;
comment on function public.reactivate_member(uuid) is 'Admin: gives a membership back.';

create function private.set_routing(_organization_id uuid, _routing jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  update public.routing r set owner_role = _routing ->> r.section
  where r.organization_id = admin.organization_id and _routing ? r.section;
  perform private.record(admin.organization_id, null, 'routing_set', (
    select jsonb_object_agg(section, owner_role) from public.routing where organization_id = admin.organization_id), admin.id);
end $$;
create function public.set_routing(organization_id uuid, routing jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.set_routing($1, $2) $$;
comment on function public.set_routing(uuid, jsonb) is 'Admin: which owner a flag on each section goes to from now on.';

create function private.change_organization(_organization_id uuid, _settings jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  if not exists (select from pg_catalog.pg_timezone_names where name = _settings ->> 'timeZone') then
    perform private.refuse('invalid_input', 422, '{"field": "timeZone"}');
  end if;
  update public.organizations set
    name = _settings ->> 'name',
    accent = _settings ->> 'accent',
    time_zone = _settings ->> 'timeZone',
    link_days = (_settings ->> 'linkDays')::int,
    code_before_confirming = (_settings ->> 'codeBeforeConfirming')::boolean,
    show_contradictions = coalesce((_settings ->> 'showContradictions')::boolean, show_contradictions)
  where id = admin.organization_id;
  perform private.wind_clocks(admin.organization_id);
  perform private.record(admin.organization_id, null, 'organization_changed', (
    select jsonb_object_agg(key, value) from jsonb_each(_settings)
    where key in ('name', 'accent', 'timeZone', 'linkDays', 'codeBeforeConfirming', 'showContradictions')), admin.id);
end $$;
create function public.change_organization(organization_id uuid, settings jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.change_organization($1, $2) $$;
comment on function public.change_organization(uuid, jsonb) is 'Admin: the firm''s name, colour, time zone and rules for links.';

grant execute on function
  private.invite_member(uuid, jsonb), public.invite_member(uuid, jsonb),
  private.change_role(uuid, text), public.change_role(uuid, text),
  private.reactivate_member(uuid), public.reactivate_member(uuid),
  private.set_routing(uuid, jsonb), public.set_routing(uuid, jsonb),
  private.change_organization(uuid, jsonb), public.change_organization(uuid, jsonb)
to authenticated;

create function private.note_arrival() returns void
language plpgsql security definer set search_path = '' as $$
declare
  arrived public.members;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  for arrived in
    update public.members set joined_at = private.clock()
    where user_id = auth.uid() and joined_at is null and deactivated_at is null returning *
  loop
    perform private.record(arrived.organization_id, null, 'member_joined', jsonb_build_object('name', arrived.name), arrived.id);
  end loop;
end $$;
create function public.note_arrival() returns void
language sql security invoker set search_path = '' as $$ select private.note_arrival() $$;
comment on function public.note_arrival() is 'Member: has just signed in; the first time, they have joined.';
grant execute on function private.note_arrival(), public.note_arrival() to authenticated;
