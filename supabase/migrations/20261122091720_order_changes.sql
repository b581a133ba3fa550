create function private.check_terms(_terms jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  wrong text := (
    select field from (values
      ('reference', length(btrim(_terms ->> 'reference')) between 1 and 60),
      ('amount', _terms ->> 'amount' ~ '^-?\d{1,13}(\.\d{1,3})?$'),
      ('currency', _terms ->> 'currency' ~ '^[A-Z]{3}$'),
      ('ifDeclined', length(btrim(_terms ->> 'ifDeclined')) between 1 and 1000)
    ) as terms (field, is_fine) where is_fine is not true limit 1);
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
end $$;
comment on function private.check_terms(jsonb) is 'A change order names its reference, its price, and what happens if the buyer declines. Shape: changeOrderTermsSchema.';

create function private.may_decide(_recipient public.recipients, _section text) returns boolean
language sql stable set search_path = '' as $$
  select _recipient.role = 'approver' and _recipient.replaced_at is null and _recipient.dropped_at is null
    and private.is_asked(_recipient, _section)
$$;
comment on function private.may_decide(public.recipients, text) is 'Whose word decides about a change order in this section: whoever approves it.';

create function private.order_terms(_order public.change_orders) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object(
    'reference', _order.reference, 'amount', trim_scale(_order.amount)::text, 'currency', _order.currency,
    'ifDeclined', _order.if_declined)
$$;
comment on function private.order_terms(public.change_orders) is 'Shape: changeOrderTermsSchema.';

create function private.is_possible(_kickoff public.kickoffs, _section text, _amended jsonb) returns boolean
language sql stable set search_path = '' as $$
  select case _amended ->> 'change'
    when 'add' then not private.has_milestone(_kickoff.id, _section)
    when 'remove' then
      exists (
        select from private.content_items((private.current_version(_kickoff)).content) c
        where c.section <> 'key_stakeholders' and c.item_id <> (_amended #>> '{line,id}')::uuid)
      and exists (
        select from public.recipients r
        where r.kickoff_id = _kickoff.id and r.role = 'approver' and r.replaced_at is null and r.dropped_at is null
          and r.item_id <> (_amended #>> '{line,id}')::uuid)
    else true end
$$;
comment on function private.is_possible(public.kickoffs, text, jsonb) is
  'Whether a staged amendment could be published now: one first milestone at most, something left to confirm, and somebody who can.';

create function private.offer_change_order(
  _flag public.flags, _amendment jsonb, _terms jsonb, _words text, _member public.members
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_of(_flag.kickoff_id, _member);
  amended jsonb := private.checked_amendment(kickoff, _flag, _amendment);
  offered public.change_orders;
begin
  perform private.check_terms(_terms);
  if not private.is_possible(kickoff, _flag.section, amended) then
    perform private.refuse('invalid_input', 422, '{"field": "change"}');
  end if;
  insert into public.change_orders (
    organization_id, kickoff_id, flag_id, round, section, reference, amount, currency, if_declined, words, amended, offered_by)
  values (
    kickoff.organization_id, kickoff.id, _flag.id, _flag.round, _flag.section, btrim(_terms ->> 'reference'),
    (_terms ->> 'amount')::numeric, _terms ->> 'currency', _terms ->> 'ifDeclined', _words,
    amended, _member.id)
  returning * into offered;
  perform private.mail_recipient(r, 'change_order_offered', jsonb_build_object(
    'lineText', _flag.line ->> 'text', 'flaggedBy', _flag.raised_by, 'answer', _words, 'author', _member.name,
    'order', private.order_terms(offered), 'newLineText', private.line_offered(offered) ->> 'text'))
  from public.recipients r
  where r.kickoff_id = kickoff.id and r.id <> _flag.recipient_id and r.link_revoked_at is null
    and private.may_decide(r, _flag.section);
  return jsonb_build_object('order', private.order_terms(offered), 'newLineText', private.line_offered(offered) ->> 'text');
end $$;
comment on function private.offer_change_order(public.flags, jsonb, jsonb, text, public.members) is
  'Stages an amendment at a price: nothing is published before an approver accepts. Every approver hears of it; who flagged, with the resolution.';

create function private.line_offered(_order public.change_orders) returns jsonb
language sql immutable set search_path = '' as $$
  select case when _order.amended ->> 'change' <> 'remove' then _order.amended -> 'line' end
$$;
comment on function private.line_offered(public.change_orders) is 'How the line would read; null where it would go.';

create function private.decide_change_order_as(
  _recipient_id uuid, _change_order_id uuid, _accepted boolean, _typed_name text, _words text
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  decider public.recipients;
  offer public.change_orders;
  version int;
begin
  select * into strict decider from public.recipients where id = _recipient_id;
  offer := private.offer_to_decide(decider, _change_order_id);
  if btrim(coalesce(_typed_name, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "typedName"}'); end if;
  if _accepted is null then perform private.refuse('invalid_input', 422, '{"field": "accepted"}'); end if;
  if _accepted and not private.is_possible(kickoff, offer.section, offer.amended) then
    perform private.end_offer(kickoff, offer);
    perform private.take_stock(kickoff.id);
    return '{"refused": {"code": "change_order_stale", "status": 409, "detail": {}}}';
  end if;
  update public.change_orders set
    decision = case when _accepted then 'accepted' else 'declined' end, decided_at = private.clock(), decided_by = decider.id,
    typed_name = _typed_name, reply = coalesce(btrim(_words), '')
  where id = offer.id returning * into offer;
  update public.flags set accepted_at = private.clock() where id = offer.flag_id;
  perform private.record(kickoff.organization_id, kickoff.id, 'change_order_decided', private.order_terms(offer) || jsonb_build_object(
    'flagId', offer.flag_id, 'decision', offer.decision, 'typedName', _typed_name, 'words', offer.reply), null, decider.id);
  if _accepted then version := private.publish_change_order(kickoff, offer); end if;
  perform private.mail_decision(offer, decider, version);
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('version', version);
end $$;
comment on function private.decide_change_order_as(uuid, uuid, boolean, text, text) is
  'An approver accepts or declines, with their typed name; either settles the flag. It is no confirmation: the changed line is asked for like any other. What can no longer be published ends the offer; that refusal is returned, not raised, since its owner must hear of it.';

create function private.offer_to_decide(_decider public.recipients, _change_order_id uuid) returns public.change_orders
language plpgsql set search_path = '' as $$
declare
  offer public.change_orders;
begin
  select * into offer from public.change_orders where id = _change_order_id and kickoff_id = _decider.kickoff_id;
  if not found then perform private.refuse('change_order_unknown', 404); end if;
  if not private.may_decide(_decider, offer.section) then perform private.refuse('not_an_approver', 403); end if;
  if offer.decided_at is not null then
    perform private.refuse('change_order_decided', 409, jsonb_build_object('decision', offer.decision, 'at', offer.decided_at));
  end if;
  if offer.ended_at is not null then perform private.refuse('change_order_stale', 409); end if;
  return offer;
end $$;
comment on function private.offer_to_decide(public.recipients, uuid) is 'An offer that still stands, and that this recipient may decide about. The kickoff is held.';

create function private.publish_change_order(_kickoff public.kickoffs, _order public.change_orders) returns int
language plpgsql set search_path = '' as $$
declare
  flag public.flags;
  offerer public.members;
begin
  select * into strict flag from public.flags where id = _order.flag_id;
  select * into strict offerer from public.members where id = _order.offered_by;
  return private.publish_amendment(_kickoff, flag, _order.amended, _order.words, offerer, array[_order.decided_by]);
end $$;
comment on function private.publish_change_order(public.kickoffs, public.change_orders) is
  'What was staged becomes the next version of what holds now: an offer whose line has changed since has ended before.';

create function private.mail_decision(_order public.change_orders, _decider public.recipients, _version int) returns void
language sql set search_path = '' as $$
  select private.queue_mail(_order.organization_id, _order.kickoff_id, 'change_order_decided', m.email, jsonb_build_object(
    'firm', private.firm(_order.organization_id), 'memberName', m.name, 'account', d.account, 'kickoffId', _order.kickoff_id,
    'flagId', _order.flag_id, 'recipientName', _decider.name, 'decision', _order.decision, 'order', private.order_terms(_order),
    'typedName', _order.typed_name, 'reply', _order.reply, 'version', _version))
  from public.flags f
  join public.kickoffs k on k.id = f.kickoff_id
  join public.deals d on d.id = k.deal_id
  join public.members m on m.id in (d.sales_owner_id, d.delivery_owner_id, f.owner_id) and m.deactivated_at is null
  where f.id = _order.flag_id
$$;
comment on function private.mail_decision(public.change_orders, public.recipients, int) is 'Both owners hear what became of an offer, and whoever owns the flag.';

create function private.decide_change_order(
  _kickoff_id uuid, _secret text, _change_order_id uuid, _accepted boolean, _typed_name text, _words text
) returns jsonb
language sql security definer set search_path = '' as $$
  select private.decide_change_order_as(private.acting_holder(_kickoff_id, _secret), _change_order_id, _accepted, _typed_name, _words)
$$;
create function public.decide_change_order(
  kickoff_id uuid, secret text, change_order_id uuid, accepted boolean, typed_name text, words text
) returns jsonb
language sql security invoker set search_path = '' as $$ select private.decide_change_order($1, $2, $3, $4, $5, $6) $$;
comment on function public.decide_change_order(uuid, text, uuid, boolean, text, text) is 'Link: an approver accepts or declines a change order.';

create function private.next_round(_flag public.flags, _because text) returns public.flags
language plpgsql set search_path = '' as $$
declare
  reopened public.flags;
begin
  perform private.end_round(_flag, _because);
  update public.flags set
    round = round + 1, resolution = null, resolved_at = null, resolved_by = null,
    due_at = private.due_at(organization_id, private.clock(), before_start), lapsed_at = null
  where id = _flag.id returning * into reopened;
  return reopened;
end $$;
comment on function private.next_round(public.flags, text) is 'Opens a flag again: the clock starts anew.';

create function private.end_offer(_kickoff public.kickoffs, _order public.change_orders) returns void
language plpgsql set search_path = '' as $$
declare
  flag public.flags;
begin
  select * into strict flag from public.flags where id = _order.flag_id;
  flag := private.next_round(flag, 'line_changed');
  perform private.record(_kickoff.organization_id, _kickoff.id, 'change_order_ended',
    jsonb_build_object('flagId', flag.id, 'reference', _order.reference));
  perform private.mail_owner(flag, 'change_order_ended', jsonb_build_object('reference', _order.reference));
end $$;
comment on function private.end_offer(public.kickoffs, public.change_orders) is 'An offer that can no longer be carried out: its flag waits for a new answer, and its owner hears so.';

create function private.end_stale_offers(_kickoff public.kickoffs, _content jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  stale public.change_orders;
begin
  for stale in
    select * from public.change_orders o
    where o.kickoff_id = _kickoff.id and o.decided_at is null and o.ended_at is null and o.amended ->> 'change' <> 'add'
      and not exists (
        select from private.content_items(_content) c where c.section = o.section and c.item = o.amended -> 'before')
    order by o.offered_at, o.id
  loop
    perform private.end_offer(_kickoff, stale);
  end loop;
end $$;
comment on function private.end_stale_offers(public.kickoffs, jsonb) is
  'An offer was made about a line as it read: once that reads otherwise, the offer is void, and the owner is asked for a new answer.';

grant execute on function
  private.decide_change_order(uuid, text, uuid, boolean, text, text), public.decide_change_order(uuid, text, uuid, boolean, text, text)
to anon;
