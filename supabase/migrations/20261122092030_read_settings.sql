create function private.parked_mail(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', o.id, 'kind', o.kind, 'to', o.to_address, 'parkedAt', o.parked_at, 'reason', coalesce(o.reason, '')) order by o.parked_at desc), '[]')
  from (
    select * from private.outbox
    where organization_id = _organization_id and parked_at is not null
      and exists (
        select from public.members m
        where m.organization_id = _organization_id and m.user_id = (select auth.uid()) and m.role = 'admin' and m.deactivated_at is null)
    order by parked_at desc limit 100
  ) o
$$;
comment on function private.parked_mail(uuid) is 'Mail that could not be sent, for admins only; definer, since nobody else reads the outbox.';

create function public.settings_page(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'settings', (
      select jsonb_build_object('name', o.name, 'accent', o.accent, 'timeZone', o.time_zone, 'linkDays', o.link_days,
        'codeBeforeConfirming', o.code_before_confirming)
      from public.organizations o where o.id = member.organization_id),
    'routing', (
      select jsonb_object_agg(r.section, r.owner_role) from public.routing r where r.organization_id = member.organization_id),
    'members', (
      select jsonb_agg(jsonb_build_object(
        'id', m.id, 'name', m.name, 'email', m.email, 'role', m.role, 'joinedAt', m.joined_at, 'deactivatedAt', m.deactivated_at)
        order by m.deactivated_at nulls first, m.name)
      from public.members m where m.organization_id = member.organization_id),
    'parkedMail', private.parked_mail(member.organization_id));
end $$;
comment on function public.settings_page(uuid) is 'Member: the organization''s settings; parked mail for admins. Shape: settingsPageSchema.';

grant execute on function
  private.parked_mail(uuid), public.settings_page(uuid)
to authenticated;
