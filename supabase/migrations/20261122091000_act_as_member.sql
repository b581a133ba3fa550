create function private.acting_member(_organization_id uuid) returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare
  acting public.members;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select * into acting from public.members
  where user_id = auth.uid() and deactivated_at is null
    and organization_id = coalesce(_organization_id, organization_id)
  order by joined_at, id limit 1;
  if not found then perform private.refuse('not_a_member', 403); end if;
  return acting;
end $$;
comment on function private.acting_member(uuid) is
  'The caller as a member of this organization, or, given null, of the one joined first. Refuses everybody else.';

create function private.acting_admin(_organization_id uuid) returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare
  acting public.members := private.acting_member(_organization_id);
begin
  if acting.role <> 'admin' then perform private.refuse('not_allowed', 403); end if;
  return acting;
end $$;
comment on function private.acting_admin(uuid) is 'As acting_member, and only for admins.';

create function private.is_admin_of(_organization_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.members m
    where m.organization_id = _organization_id and m.user_id = (select auth.uid()) and m.role = 'admin' and m.deactivated_at is null)
$$;
comment on function private.is_admin_of(uuid) is 'Whether the caller is an active admin of this organization.';

create function private.act_as(_member_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  acting_user uuid;
begin
  update public.members set user_id = coalesce(user_id, gen_random_uuid()), joined_at = coalesce(joined_at, private.clock())
  where id = _member_id returning user_id into strict acting_user;
  perform set_config('request.jwt.claims', jsonb_build_object('sub', acting_user, 'role', 'authenticated')::text, true);
end $$;
comment on function private.act_as(uuid) is
  'For seed and tests, callable by the database owner only: until the transaction ends, commands run as this member.';

create function private.firm(_organization_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('name', name, 'accent', accent, 'timeZone', time_zone)
    from public.organizations where id = _organization_id);
end $$;
comment on function private.firm(uuid) is 'The firm as mails and the buyer''s page show it.';

create function private.frame(_member public.members, _awaiting int default null, _milestones int default null) returns jsonb
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
declare
  mine uuid[];
begin
  -- No policy is asked below, each of which would ask anew who this is: all of it is the caller's own.
  select array_agg(m.organization_id) into mine from public.members m
  where m.user_id = auth.uid() and m.deactivated_at is null having bool_or(m.id = _member.id);
  if mine is null then perform private.refuse('not_a_member', 403); end if;
  return (
    select jsonb_build_object(
      'member', jsonb_build_object('id', _member.id, 'name', _member.name, 'email', _member.email, 'role', _member.role),
      'organization', jsonb_agg(jsonb_build_object(
        'id', id, 'name', name, 'accent', accent, 'timeZone', time_zone, 'locale', locale)) filter (where id = _member.organization_id) -> 0,
      'organizations', jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name),
      'needsYou', (
        select count(*) from (
          select from public.flags
          where organization_id = _member.organization_id and owner_id = _member.id and resolved_at is null and withdrawn_at is null
          limit 100) f)
        + coalesce(_awaiting, (select count(*) from (select from public.kickoffs where awaited_id = _member.id limit 100) k))
        + coalesce(_milestones, (select count(*) from (select from public.milestones where awaited_id = _member.id limit 100) m))
    )
    from public.organizations
    where id = any (mine));
end $$;
comment on function private.frame(public.members, int, int) is
  'What every workspace page shows around its content. Needs are counted up to 100: a long queue must not slow every page. _awaiting and _milestones: the handoffs and the milestones that wait for the member, where they are counted already.';
