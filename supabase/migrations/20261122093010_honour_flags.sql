create function private.end_round(_flag public.flags, _because text) returns void
language plpgsql set search_path = '' as $$
declare
  lapsed public.promises;
begin
  update public.change_orders set ended_at = private.clock(), ended_by = _because
  where flag_id = _flag.id and decided_at is null and ended_at is null;
  update public.promises set removed_at = private.clock() where flag_id = _flag.id and removed_at is null returning * into lapsed;
  if found then
    perform private.record(lapsed.organization_id, lapsed.kickoff_id, 'promise_lapsed',
      jsonb_build_object('flagId', _flag.id, 'words', lapsed.words, 'hours', trim_scale(lapsed.hours)::text));
  end if;
end $$;
comment on function private.end_round(public.flags, text) is
  'What a round brought ends with it: an offer that nobody decided about, and what was promised at our cost.';

create function private.honour(_flag public.flags, _terms jsonb, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  promised public.promises;
begin
  if coalesce(_terms ->> 'hours', '') !~ '^\d{1,5}(\.\d{1,2})?$' then
    perform private.refuse('invalid_input', 422, '{"field": "hours"}');
  end if;
  insert into public.promises (
    organization_id, kickoff_id, flag_id, words, priced, said_by, said_where, said_on, hours, owner_id, added_by)
  select
    _flag.organization_id, _flag.kickoff_id, _flag.id,
    case when length(_flag.words) > 500 then left(_flag.words, 499) || '…' else _flag.words end,
    false, left(side.name, 120), left('Flag of ' || _flag.raised_by, 200), (private.clock() at time zone o.time_zone)::date,
    (_terms ->> 'hours')::numeric, _flag.owner_id, _member.id
  from public.kickoffs k
  join public.deals d on d.id = k.deal_id
  join public.organizations o on o.id = k.organization_id
  join public.members side on side.id = case _flag.owner_role when 'sales' then d.sales_owner_id else d.delivery_owner_id end
  where k.id = _flag.kickoff_id
  returning * into promised;
  perform private.record(_flag.organization_id, _flag.kickoff_id, 'promise_added', jsonb_build_object(
    'flagId', _flag.id, 'words', promised.words, 'priced', false, 'hours', trim_scale(promised.hours)::text,
    'saidBy', promised.said_by), _member.id);
end $$;
comment on function private.honour(public.flags, jsonb, public.members) is
  'What the firm does at its own cost is a promise that no price carries: it raises the exposure. Its hours never reach the buyer.';
