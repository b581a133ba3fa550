create function private.change_order_json(_order public.change_orders) returns jsonb
language sql stable set search_path = '' as $$
  select private.order_terms(_order) || jsonb_build_object(
    'id', _order.id, 'flagId', _order.flag_id, 'section', _order.section,
    'before', _order.amended -> 'before', 'after', private.line_offered(_order),
    'offeredBy', (select name from public.members where id = _order.offered_by), 'offeredAt', _order.offered_at,
    'decision', _order.decision, 'decidedAt', _order.decided_at,
    'decidedBy', (select name from public.recipients where id = _order.decided_by))
$$;
comment on function private.change_order_json(public.change_orders) is 'A change order as both sides may read it. Shape: changeOrderSchema.';

create function private.portal_orders(_recipient public.recipients) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(private.change_order_json(o) || jsonb_build_object(
    'itemId', f.item_id, 'words', o.words, 'mine', f.recipient_id = _recipient.id, 'flaggedBy', f.raised_by,
    'mayDecide', private.may_decide(_recipient, o.section)) order by o.offered_at, o.id), '[]')
  from public.change_orders o
  join public.flags f on f.id = o.flag_id
  where o.kickoff_id = _recipient.kickoff_id and o.ended_at is null
    and (f.recipient_id = _recipient.id or private.may_decide(_recipient, o.section))
$$;
comment on function private.portal_orders(public.recipients) is
  'The change orders that this recipient reads: on their own flags and, for an approver, on those of colleagues. Those that no longer stand are left out. Shape: portalOrderSchema.';

create function private.team_orders(_kickoff_id uuid, _flag_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(private.change_order_json(o) || jsonb_build_object(
    'lineText', f.line ->> 'text', 'round', o.round, 'typedName', o.typed_name, 'reply', o.reply,
    'endedAt', o.ended_at, 'endedBy', o.ended_by) order by o.offered_at, o.id), '[]')
  from public.change_orders o
  join public.flags f on f.id = o.flag_id
  where o.kickoff_id = _kickoff_id and o.flag_id = coalesce(_flag_id, o.flag_id)
$$;
comment on function private.team_orders(uuid, uuid) is 'All change orders of a kickoff, or of one flag, whatever became of them, oldest first. Shape: teamOrderSchema.';

create function private.accepted_orders(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'amount', trim_scale(amount)::text) order by currency), '[]')
  from (
    select currency, sum(amount) as amount from public.change_orders
    where kickoff_id = _kickoff_id and decision = 'accepted' group by currency) accepted
$$;
comment on function private.accepted_orders(uuid) is 'What the buyer accepted in total, by currency: there are no exchange rates here.';

grant execute on function
  private.order_terms(public.change_orders), private.line_offered(public.change_orders),
  private.change_order_json(public.change_orders), private.team_orders(uuid, uuid), private.accepted_orders(uuid)
to authenticated;
