create function private.weigh_again(_organization_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  heavier uuid;
begin
  for heavier in
    select k.id from public.kickoffs k
    where k.organization_id = _organization_id and k.review in ('accepted', 'changed') and exists (
      select from public.promises p cross join lateral private.last_accepted(k.id) a
      where p.kickoff_id = k.id and not p.priced and p.removed_at is null
        and p.hours > coalesce((a.unpriced ->> p.id::text)::numeric, 0))
    order by k.id for no key update of k
  loop
    perform private.take_stock(heavier);
  end loop;
end $$;
comment on function private.weigh_again(uuid) is
  'After the firm measures exposure otherwise: the handoffs to which promises came since delivery accepted them may be above the threshold now, or no longer.';

create function private.may_judge(_member public.members, _kickoff_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select _member.role in ('delivery', 'admin') or exists (
    select from public.kickoffs k join public.deals d on d.id = k.deal_id
    where k.id = _kickoff_id and d.delivery_owner_id = _member.id)
$$;
comment on function private.may_judge(public.members, uuid) is 'Who may say whether a promise can be kept, and what margin a deal is planned with: delivery, the deal''s delivery owner, an admin.';

create function private.judge_promise(_promise_id uuid, _judgement jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  promise public.promises := private.promise_to_change(_promise_id);
  member public.members := private.acting_member(promise.organization_id);
begin
  if not private.may_judge(member, promise.kickoff_id) then perform private.refuse('not_allowed', 403); end if;
  update public.promises set
    feasible = (_judgement ->> 'feasible')::boolean, remark = coalesce(_judgement ->> 'remark', ''),
    judged_by = member.id, judged_at = private.clock()
  where id = promise.id;
  perform private.record(promise.organization_id, promise.kickoff_id, 'promise_judged', jsonb_build_object(
    'words', promise.words, 'feasible', (_judgement ->> 'feasible')::boolean, 'remark', coalesce(_judgement ->> 'remark', '')), member.id);
end $$;
create function public.judge_promise(promise_id uuid, judgement jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.judge_promise($1, $2) $$;
comment on function public.judge_promise(uuid, jsonb) is 'Delivery: can this promise be kept, and on what condition. Shape: judgementSchema.';

create function private.set_margin(_kickoff_id uuid, _percent text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
begin
  -- Whoever works in sales can make themselves a deal's delivery owner.
  if member.role = 'sales' or not private.may_judge(member, kickoff.id) then perform private.refuse('not_allowed', 403); end if;
  if _percent !~ '^(100(\.0)?|\d{1,2}(\.\d)?)$' then perform private.refuse('invalid_input', 422, '{"field": "percent"}'); end if;
  update public.kickoffs set planned_margin = _percent::numeric where id = kickoff.id;
  perform private.record(member.organization_id, kickoff.id, 'margin_set', jsonb_build_object(
    'from', trim_scale(kickoff.planned_margin)::text, 'to', trim_scale(_percent::numeric)::text), member.id);
  perform private.take_stock(kickoff.id);
end $$;
create function public.set_margin(kickoff_id uuid, percent text) returns void
language sql security invoker set search_path = '' as $$ select private.set_margin($1, $2) $$;
comment on function public.set_margin(uuid, text) is 'Delivery''s key or admin: the margin planned for this deal; null is the firm''s usual one again. Sales cannot move what its own promises are measured by.';

create function public.promises_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
begin
  return (
    select jsonb_build_object(
      'frame', private.frame(member),
      'kickoff', private.kickoff_head(k.id),
      'promises', private.promises_json(k.id),
      'exposure', private.exposure(k.id),
      'marginPercent', trim_scale(coalesce(k.planned_margin, o.planned_margin))::text,
      'ownMargin', k.planned_margin is not null,
      'owners', private.owners_json(k.organization_id),
      'mayJudge', private.may_judge(member, k.id))
    from public.kickoffs k join public.organizations o on o.id = k.organization_id
    where k.id = $1);
end $$;
comment on function public.promises_page(uuid) is 'Member: the ledger of promises and what they put at risk. Shape: promisesPageSchema.';

grant execute on function
  private.may_judge(public.members, uuid),
  private.judge_promise(uuid, jsonb), public.judge_promise(uuid, jsonb),
  private.set_margin(uuid, text), public.set_margin(uuid, text),
  public.promises_page(uuid)
to authenticated;
