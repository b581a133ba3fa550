create function private.escalation_target(_flag public.flags) returns public.members
language sql stable set search_path = '' as $$
  select m.*
  from public.organizations o
  join public.kickoffs k on k.id = _flag.kickoff_id
  join public.members m on m.organization_id = o.id and m.deactivated_at is null and m.id <> _flag.owner_id
  where o.id = _flag.organization_id and o.escalate_to <> 'nobody'
    and (m.role = 'admin' or o.escalate_to = 'other_owner' and m.id in (k.sales_owner_id, k.delivery_owner_id))
  order by
    o.escalate_to = 'other_owner' and m.id = case _flag.owner_role when 'sales' then k.delivery_owner_id else k.sales_owner_id end desc,
    o.escalate_to = 'other_owner' and m.id in (k.sales_owner_id, k.delivery_owner_id) desc,
    m.invited_at, m.id
  limit 1
$$;
comment on function private.escalation_target(public.flags) is
  'Who hears besides its owner that a flag is overdue: the deal''s other owner or an admin, as the organization chose; an admin where that owner is inactive or holds the flag. Null: nobody.';

create function private.escalate(_flag public.flags) returns boolean
language plpgsql set search_path = '' as $$
declare
  told public.members := private.escalation_target(_flag);
begin
  update public.flags set lapsed_at = private.clock() where id = _flag.id;
  if told.id is null then return false; end if;
  perform private.mail_member_about(_flag, told, 'flag_overdue', jsonb_build_object(
    'ownerName', (select name from public.members where id = _flag.owner_id)));
  perform private.record(_flag.organization_id, _flag.kickoff_id, 'flag_escalated',
    jsonb_build_object('flagId', _flag.id, 'round', _flag.round, 'to', told.name));
  return true;
end $$;
comment on function private.escalate(public.flags) is 'A flag''s time has passed: once a round, whoever the organization chose is told. The flag stays its owner''s.';

create function private.escalate_flags(_at_most int) returns jsonb
language plpgsql set search_path = '' as $$
declare
  late public.flags;
  escalated int := 0;
  failed int := 0;
begin
  for late in
    select * from public.flags
    where due_at <= private.clock() and resolved_at is null and withdrawn_at is null and lapsed_at is null
    order by due_at, id limit _at_most
  loop
    perform from public.kickoffs where id = late.kickoff_id for no key update skip locked;
    if not found then continue; end if;
    -- Read after the lock: it may have been answered this moment.
    select * into late from public.flags
    where id = late.id and due_at <= private.clock() and resolved_at is null and withdrawn_at is null and lapsed_at is null;
    if not found then continue; end if;
    begin
      escalated := escalated + private.escalate(late)::int;
    exception when others then
      raise warning 'flag %: %', late.id, sqlerrm;
      failed := failed + 1;
    end;
  end loop;
  return jsonb_build_object('escalated', escalated, 'failed', failed);
end $$;
comment on function private.escalate_flags(int) is 'Part of the schedule: flags whose due time has passed without an answer.';
