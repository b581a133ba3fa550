create function private.parked_mail(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', o.id, 'kind', o.kind, 'to', o.to_address, 'parkedAt', o.at, 'reason', coalesce(o.why, '')) order by o.at desc), '[]')
  from (
    select * from (
      select id, kind, to_address, parked_at as at, reason as why from private.outbox
      where organization_id = _organization_id and parked_at is not null and reason is distinct from 'moot'
      union all
      select id, kind, to_address, failed_at, 'provider_failed' from private.outbox
      where organization_id = _organization_id and failed_at is not null and delivered_at is null and parked_at is null
    ) stuck
    where private.is_admin_of(_organization_id)
    order by at desc limit 100
  ) o
$$;
comment on function private.parked_mail(uuid) is 'Mail that could not be sent, for admins only; definer, since nobody else reads the outbox.';

create function private.dead_addresses(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'address', d.address, 'how', d.how, 'reason', d.reason, 'at', d.died_at,
    'member', (select m.name from public.members m where m.organization_id = d.organization_id and m.email = d.address))
    order by d.died_at desc), '[]')
  from (
    select * from private.dead_addresses
    where organization_id = _organization_id and lifted_at is null and private.is_admin_of(_organization_id)
    order by died_at desc limit 100
  ) d
$$;
comment on function private.dead_addresses(uuid) is 'Addresses to which mail of this organization no longer goes, for admins only; definer, since nobody else reads them.';

create function public.settings_page(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'settings', (
      select jsonb_build_object('name', o.name, 'accent', o.accent, 'timeZone', o.time_zone, 'linkDays', o.link_days,
        'codeBeforeConfirming', o.code_before_confirming, 'showContradictions', o.show_contradictions)
      from public.organizations o where o.id = member.organization_id),
    'routing', (
      select jsonb_object_agg(r.section, r.owner_role) from public.routing r where r.organization_id = member.organization_id),
    'members', (
      select jsonb_agg(jsonb_build_object(
        'id', m.id, 'name', m.name, 'email', m.email, 'role', m.role, 'joinedAt', m.joined_at, 'deactivatedAt', m.deactivated_at)
        order by m.deactivated_at nulls first, m.name)
      from public.members m where m.organization_id = member.organization_id),
    'parkedMail', private.parked_mail(member.organization_id),
    'deadAddresses', private.dead_addresses(member.organization_id));
end $$;
comment on function public.settings_page(uuid) is 'Member: the organization''s settings; parked mail for admins. Shape: settingsPageSchema.';

create function private.trail_rows(_member public.members, _after text) returns setof public.events
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_sort = off as $$
begin
  -- Planned as inbox_flags is.
  return query
  select e.* from public.events e
  where e.organization_id = _member.organization_id and e.kickoff_id is null
    and (_after is null or _after !~ '^\d{1,18}$' or e.id < _after::bigint)
  order by e.id desc
  limit private.page_size() + 1;
end $$;
comment on function private.trail_rows(public.members, text) is 'One page of what concerns no kickoff, newest first, and one more to tell whether there is another.';

create function public.trail_page(organization_id uuid, after text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page int := private.page_size();
  events public.events[] := array(select e from private.trail_rows(member, $2) e);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'entries', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id::text, 'kind', e.kind, 'at', e.at, 'actor', m.name, 'detail', e.detail) order by e.id desc), '[]')
      from unnest(events[1:page]) e left join public.members m on m.id = e.actor_member_id),
    'next', case when cardinality(events) > page then events[page].id::text end);
end $$;
comment on function public.trail_page(uuid, text) is
  'Member: who changed what for the whole organization, newest first: members, settings, routing, fit, costs, keys, templates, imports. Shape: trailPageSchema.';

grant execute on function
  private.parked_mail(uuid), private.dead_addresses(uuid), public.settings_page(uuid), private.trail_rows(public.members, text), public.trail_page(uuid, text)
to authenticated;
