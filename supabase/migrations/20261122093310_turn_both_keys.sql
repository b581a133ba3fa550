create function private.open_review(_kickoff_id uuid) returns public.reviews
language sql stable set search_path = '' as $$
  select * from public.reviews where kickoff_id = _kickoff_id and decided_at is null
$$;
comment on function private.open_review(uuid) is 'The review that delivery has not decided yet; all null when there is none.';

create function private.holds_sales_key(_kickoff public.kickoffs, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select _member.role in ('sales', 'admin') or _member.id = d.sales_owner_id from public.deals d where d.id = _kickoff.deal_id
$$;
comment on function private.holds_sales_key(public.kickoffs, public.members) is 'Who may ask delivery for its key, and answer its questions.';

create function private.named_themselves(_deal public.deals, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select _member.role <> 'admin' and _deal.delivery_owner_id = _member.id and _deal.delivery_owner_named_by = _member.id
    and not exists (
      select from public.reviews r join public.kickoffs k on k.id = r.kickoff_id
      where k.deal_id = _deal.id and r.outcome = 'accepted' and r.delivery_owner_id = _member.id and r.decided_by <> _member.id)
$$;
comment on function private.named_themselves(public.deals, public.members) is
  'Whether a deal''s delivery owner is it by their own hand, and nobody else has accepted a handoff that names them since. An admin holds delivery''s key whosever deal it is.';

create function private.key_refusal(_kickoff public.kickoffs, _member public.members) returns text
language plpgsql stable set search_path = '' as $$
declare
  deal public.deals;
  review public.reviews := private.open_review(_kickoff.id);
begin
  select * into strict deal from public.deals where id = _kickoff.deal_id;
  if _member.id in (deal.sales_owner_id, review.requested_by) or _member.id = any (review.rewritten_by)
    or _member.role = 'sales' and private.named_themselves(deal, _member)
  then
    return case when not (select own_review_allowed from public.organizations where id = _kickoff.organization_id) then 'own_handoff' end;
  end if;
  return case when _member.role not in ('delivery', 'admin') and _member.id <> deal.delivery_owner_id then 'not_allowed' end;
end $$;
comment on function private.key_refusal(public.kickoffs, public.members) is
  'Null for a holder of delivery''s key. Nobody accepts their own handoff: neither its sales owner, nor who asked, nor who rewrote it since, nor a seller who made themselves its delivery owner, unless the organization allows that.';

create function private.check_key(_kickoff public.kickoffs, _member public.members) returns public.reviews
language plpgsql set search_path = '' as $$
declare
  review public.reviews := private.open_review(_kickoff.id);
  refused text := private.key_refusal(_kickoff, _member);
begin
  if review.id is null then
    perform private.refuse('review_not_requested', 409, jsonb_build_object('review', private.review_state(_kickoff)));
  end if;
  if refused is not null then perform private.refuse(refused, 403); end if;
  return review;
end $$;
comment on function private.check_key(public.kickoffs, public.members) is 'The review that this member decides. Refuses who does not hold delivery''s key.';

create function private.check_contradictions(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  unsettled int := private.open_contradictions(_kickoff_id);
begin
  if unsettled > 0 then perform private.refuse('contradictions_open', 409, jsonb_build_object('count', unsettled)); end if;
end $$;
comment on function private.check_contradictions(uuid) is 'Lines that cannot both be right are settled first.';

create function private.check_fit(_kickoff_id uuid, _both boolean) returns void
language plpgsql set search_path = '' as $$
declare
  fit record;
begin
  select * into strict fit from private.fit_state(_kickoff_id);
  if not fit.sales then perform private.refuse('fit_missing', 409, '{"side": "sales"}'); end if;
  if not _both then return; end if;
  if not fit.delivery then perform private.refuse('fit_missing', 409, '{"side": "delivery"}'); end if;
  if fit.unreconciled > 0 then
    perform private.refuse('fit_unreconciled', 409, jsonb_build_object('count', fit.unreconciled));
  end if;
end $$;
comment on function private.check_fit(uuid, boolean) is 'Sales has scored; to accept, so has delivery, and both wrote their line wherever they differ.';

create function private.open_questions(_kickoff_id uuid) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from public.review_questions
  where review_id = (private.last_decision(_kickoff_id)).id and answered_at is null
$$;
comment on function private.open_questions(uuid) is 'The questions of the last return that sales has not answered.';

create function private.start_review(_kickoff public.kickoffs, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  started int;
begin
  insert into public.reviews (organization_id, kickoff_id, round, requested_by)
  select _kickoff.organization_id, _kickoff.id, 1 + count(*), _member.id from public.reviews where kickoff_id = _kickoff.id
  returning round into started;
  perform private.record(_kickoff.organization_id, _kickoff.id, 'review_requested', jsonb_build_object(
    'round', started, 'changes', (select count(*) from private.review_changes(_kickoff.id))), _member.id);
end $$;
comment on function private.start_review(public.kickoffs, public.members) is 'Asks delivery for its key.';

create function private.request_review(_kickoff_id uuid, _revision int) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  state text := private.review_state(kickoff);
begin
  if not private.holds_sales_key(kickoff, member) then perform private.refuse('not_allowed', 403); end if;
  if state = 'requested' then perform private.refuse('review_already_requested', 409); end if;
  perform private.check_revision(kickoff, _revision);
  if state = 'accepted' then perform private.refuse('nothing_changed', 409); end if;
  perform private.check_sendable(kickoff.id);
  perform private.check_fit(kickoff.id, false);
  perform private.check_contradictions(kickoff.id);
  if private.open_questions(kickoff.id) > 0 then
    perform private.refuse('questions_open', 409, jsonb_build_object('count', private.open_questions(kickoff.id)));
  end if;
  perform private.start_review(kickoff, member);
  perform private.take_stock(kickoff.id);
  perform private.mail_reviewer(kickoff.id, member);
end $$;
create function public.request_review(kickoff_id uuid, revision int) returns void
language sql security invoker set search_path = '' as $$ select private.request_review($1, $2) $$;
comment on function public.request_review(uuid, int) is
  'Member of sales: hands the draft over to delivery, which accepts it or returns it with questions.';

create function private.check_sendable(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.check_approvers(_kickoff_id, private.draft_content(_kickoff_id));
  if not exists (
    select from private.content_items(private.draft_content(_kickoff_id)) c where c.section <> 'key_stakeholders'
  ) then
    perform private.refuse('nothing_to_send', 422);
  end if;
end $$;
comment on function private.check_sendable(uuid) is 'Delivery is not asked about what could not be sent anyway.';

create function private.check_threshold(_kickoff public.kickoffs, _member public.members, _reason text, _seen_hours numeric) returns jsonb
language plpgsql set search_path = '' as $$
declare
  exposure jsonb := private.exposure(_kickoff.id);
begin
  if not (exposure ->> 'above')::boolean then return exposure; end if;
  if (exposure ->> 'unpricedHours')::numeric > _seen_hours then perform private.refuse('exposure_risen', 409); end if;
  if _member.role <> 'admin' and not exists (
    select from public.deals d join public.organizations o on o.id = d.organization_id
    where d.id = _kickoff.deal_id and d.delivery_owner_id = _member.id
      and (o.own_review_allowed or not private.named_themselves(d, _member))
  ) then
    perform private.refuse('above_threshold', 403, jsonb_build_object('share', exposure -> 'share', 'threshold', exposure -> 'threshold'));
  end if;
  if btrim(coalesce(_reason, '')) = '' then perform private.refuse('reason_required', 422); end if;
  return exposure;
end $$;
comment on function private.check_threshold(public.kickoffs, public.members, text, numeric) is
  'With more margin at risk than the organization allows, only an admin accepts, or the deal''s delivery owner whom somebody else named, and says why; and nobody more of it than they have seen.';

create function private.decide(_review public.reviews, _member public.members, _outcome text, _reason text, _content jsonb) returns void
language sql set search_path = '' as $$
  update public.reviews r set
    decision = (select 1 + count(decision) from public.reviews where kickoff_id = _review.kickoff_id),
    outcome = _outcome, decided_by = _member.id, decided_at = private.clock(), reason = btrim(_reason), content = _content,
    sales_owner_id = case when _outcome = 'accepted' then k.sales_owner_id end,
    delivery_owner_id = case when _outcome = 'accepted' then k.delivery_owner_id end,
    unpriced = case when _outcome = 'accepted' then private.unpriced(k.id) end
  from public.kickoffs k
  where r.id = _review.id and k.id = r.kickoff_id
$$;
comment on function private.decide(public.reviews, public.members, text, text, jsonb) is
  'Writes into a review what became of it; of what was accepted, also whom the buyer is told of and what was promised without a price.';

create function private.accept_handoff(_kickoff_id uuid, _revision int, _reason text, _unpriced_hours numeric) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  review public.reviews := private.check_key(kickoff, member);
  exposure jsonb;
begin
  perform private.check_revision(kickoff, _revision);
  perform private.check_fit(kickoff.id, true);
  perform private.check_contradictions(kickoff.id);
  exposure := private.check_threshold(kickoff, member, _reason, _unpriced_hours);
  perform private.decide(review, member, 'accepted', coalesce(_reason, ''), private.draft_content(kickoff.id));
  perform private.record(kickoff.organization_id, kickoff.id, 'review_accepted', jsonb_build_object(
    'round', review.round, 'reason', btrim(coalesce(_reason, '')),
    'share', exposure -> 'share', 'threshold', exposure -> 'threshold', 'above', exposure -> 'above'), member.id);
  perform private.take_stock(kickoff.id);
  perform private.mail_handover(kickoff, private.sales_side(kickoff), 'review_accepted',
    jsonb_build_object('reason', btrim(coalesce(_reason, ''))), member);
end $$;
create function public.accept_handoff(kickoff_id uuid, revision int, reason text, unpriced_hours numeric default null) returns void
language sql security invoker set search_path = '' as $$ select private.accept_handoff($1, $2, $3, $4) $$;
comment on function public.accept_handoff(uuid, int, text, numeric) is
  'Holder of delivery''s key: accepts, word for word, what the buyer would see of the revision that was read. unpriced_hours: as they were read; null where nobody read them.';

grant execute on function
  private.request_review(uuid, int), public.request_review(uuid, int),
  private.accept_handoff(uuid, int, text, numeric), public.accept_handoff(uuid, int, text, numeric)
to authenticated;
