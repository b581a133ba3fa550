create function private.flag_rows(_flags public.flags[], _me public.members) returns jsonb
language sql stable set search_path = '' as $$
  with others as (
    select array(select distinct owner_id from unnest(_flags) where owner_id <> _me.id) as ids
  ), owners as materialized (
    select _me.id, _me.name
    union all
    select id, name from public.members
    where (select ids <> '{}' from others) and organization_id = _me.organization_id and id = any ((select ids from others)::uuid[])
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', f.id, 'kickoffId', f.kickoff_id, 'account', f.account, 'section', f.section,
    'boundary', f.line ->> 'boundary', 'lineText', f.line ->> 'text', 'kind', f.kind, 'words', f.words,
    'recipientName', f.raised_by, 'ownerName', owner.name, 'mine', f.owner_id = _me.id,
    'beforeStart', f.before_start, 'raisedAt', f.raised_at, 'dueAt', f.due_at, 'round', f.round,
    'resolution', f.resolution, 'resolvedAt', f.resolved_at, 'acceptedAt', f.accepted_at, 'withdrawnAt', f.withdrawn_at
  ) order by f.place), '[]')
  from (
    select *, row_number() over () as place from unnest(_flags)
  ) f
  join owners owner on owner.id = f.owner_id
$$;
comment on function private.flag_rows(public.flags[], public.members) is
  'Flags as lists show them, in this order. All at once, so that the policies are asked once and not once a row. Shape: inboxFlagSchema.';

create function private.inbox_flags(_member public.members, _filter jsonb) returns setof public.flags
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_sort = off as $$
begin
  -- Planned anew each time: only with the filter's values known is a partial index read in order, and no more of it than the page.
  -- Never by sorting: the policy repeats the condition on the organization, which makes a long queue look short.
  return query
  select f.* from public.flags f
  where f.organization_id = _member.organization_id
    and (coalesce(_filter ->> 'whose', 'mine') = 'all' or f.owner_id = _member.id)
    and case coalesce(_filter ->> 'state', 'open')
      when 'open' then f.resolved_at is null and f.withdrawn_at is null
      when 'answered' then f.resolved_at is not null and f.accepted_at is null and f.withdrawn_at is null
      else f.accepted_at is not null or f.withdrawn_at is not null end
    and (not coalesce((_filter ->> 'beforeStart')::boolean, false) or f.before_start)
    and (_filter ->> 'dealType' is null or f.deal_type = _filter ->> 'dealType')
    and (private.key_id(_filter ->> 'after') is null
      or (f.due_at, f.id) > (private.key_time(_filter ->> 'after'), private.key_id(_filter ->> 'after')))
  order by f.due_at, f.id
  limit private.page_size() + 1;
end $$;
comment on function private.inbox_flags(public.members, jsonb) is 'One page of flags, and one more to tell whether there is another. Filter: inboxFilterSchema.';

create function private.inbox_drafts(_member public.members, _deal_type text) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'kickoffId', k.id, 'account', k.account, 'name', k.name, 'savedAt', k.saved_at,
    'lines', k.lines, 'recipients', k.recipients) order by k.saved_at desc, k.id desc), '[]')
  from (
    -- Two branches, of which one is never begun: each has an index that it reads in order.
    (select id, account, name, saved_at, lines, recipients from public.kickoffs
    where _deal_type is null and organization_id = _member.organization_id and sales_owner_id = _member.id and waiting = 'draft'
    order by saved_at desc, id desc limit private.page_size())
    union all
    (select id, account, name, saved_at, lines, recipients from public.kickoffs
    where _deal_type is not null and deal_type = _deal_type
      and organization_id = _member.organization_id and sales_owner_id = _member.id and waiting = 'draft'
    order by saved_at desc, id desc limit private.page_size())) k
$$;
comment on function private.inbox_drafts(public.members, text) is
  'A page of the drafts, of one deal type or (null) of all, that this member has not handed to delivery, last saved first; the list of kickoffs has them all. Shape: inboxDraftSchema.';

create function private.unreachable_members(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(m.name order by m.name), '[]')
  from private.dead_addresses d
  join public.members m on m.organization_id = d.organization_id and m.email = d.address and m.deactivated_at is null
  where d.organization_id = _organization_id and d.lifted_at is null and private.is_admin_of(_organization_id)
$$;
comment on function private.unreachable_members(uuid) is
  'Colleagues whom our mail no longer reaches, for an admin; definer, since nobody reads the dead addresses.';

create function public.inbox(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page int := private.page_size();
  flags public.flags[] := array(select f from private.inbox_flags(member, $2) f);
  awaiting record;
  milestones record;
begin
  select * into strict awaiting from private.awaiting_handovers(member.id, $2 ->> 'dealType');
  select * into strict milestones from private.awaiting_milestones(member.id, $2 ->> 'dealType');
  return jsonb_build_object(
    'frame', private.frame(member, awaiting.count, milestones.count),
    'flags', private.flag_rows(flags[1:page], member),
    'next', case when cardinality(flags) > page then private.page_key(flags[page].due_at, flags[page].id) end,
    'handovers', awaiting.rows,
    'milestones', milestones.rows,
    'unreachable', case when member.role = 'admin' then private.unreachable_members(member.organization_id) else '[]' end,
    'drafts', private.inbox_drafts(member, $2 ->> 'dealType'));
end $$;
comment on function public.inbox(uuid, jsonb) is 'Member: what needs them, oldest due first: flags by all of the filter, handoffs and drafts by its deal type. Shape: inboxSchema.';

grant execute on function
  private.clock(), private.refuse(text, int, jsonb), private.acting_member(uuid), private.acting_on(uuid), private.frame(public.members, int, int),
  private.flag_rows(public.flags[], public.members), private.inbox_flags(public.members, jsonb),
  private.inbox_drafts(public.members, text), private.unreachable_members(uuid), public.inbox(uuid, jsonb)
to authenticated;
