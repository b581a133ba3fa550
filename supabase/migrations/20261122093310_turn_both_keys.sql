create function private.open_review(_kickoff_id uuid) returns public.reviews
language sql stable set search_path = '' as $$
  select * from public.reviews where kickoff_id = _kickoff_id and decided_at is null
$$;
comment on function private.open_review(uuid) is 'The review that delivery has not decided yet; all null when there is none.';

create function private.last_decision(_kickoff_id uuid) returns public.reviews
language sql stable set search_path = '' as $$
  select * from public.reviews where kickoff_id = _kickoff_id and decided_at is not null and not by_amendment
  order by decision desc limit 1
$$;
comment on function private.last_decision(uuid) is 'How delivery decided the last review; all null before the first.';

create function private.holds_sales_key(_kickoff public.kickoffs, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select _member.role in ('sales', 'admin') or _member.id = d.sales_owner_id from public.deals d where d.id = _kickoff.deal_id
$$;
comment on function private.holds_sales_key(public.kickoffs, public.members) is 'Who may ask delivery for its key, and answer its questions.';

create function private.key_refusal(_kickoff public.kickoffs, _member public.members) returns text
language plpgsql stable set search_path = '' as $$
declare
  deal public.deals;
  review public.reviews := private.open_review(_kickoff.id);
begin
  select * into strict deal from public.deals where id = _kickoff.deal_id;
  if _member.id in (deal.sales_owner_id, review.requested_by) or _member.id = any (review.rewritten_by) then
    return case when not (select own_review_allowed from public.organizations where id = _kickoff.organization_id) then 'own_handoff' end;
  end if;
  return case when _member.role not in ('delivery', 'admin') and _member.id <> deal.delivery_owner_id then 'not_allowed' end;
end $$;
comment on function private.key_refusal(public.kickoffs, public.members) is
  'Null for a holder of delivery''s key. Nobody accepts their own handoff: neither its sales owner, nor who asked, nor who rewrote it since, unless the organization allows that.';

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
  if not exists (select from public.items where kickoff_id = _kickoff_id and recipient_role = 'approver') then
    perform private.refuse('no_recipients', 422);
  end if;
  if not exists (
    select from private.content_items(private.draft_content(_kickoff_id)) c where c.section <> 'key_stakeholders'
  ) then
    perform private.refuse('nothing_to_send', 422);
  end if;
end $$;
comment on function private.check_sendable(uuid) is 'Delivery is not asked about what could not be sent anyway.';

create function private.check_threshold(_kickoff public.kickoffs, _member public.members, _reason text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  exposure jsonb := private.exposure(_kickoff.id);
begin
  if not (exposure ->> 'above')::boolean then return exposure; end if;
  if _member.role <> 'admin' and not exists (
    select from public.deals where id = _kickoff.deal_id and delivery_owner_id = _member.id
  ) then
    perform private.refuse('above_threshold', 403, jsonb_build_object('share', exposure -> 'share', 'threshold', exposure -> 'threshold'));
  end if;
  if btrim(coalesce(_reason, '')) = '' then perform private.refuse('reason_required', 422); end if;
  return exposure;
end $$;
comment on function private.check_threshold(public.kickoffs, public.members, text) is
  'With more margin at risk than the organization allows, only the deal''s delivery owner or an admin accepts, and says why.';

create function private.decide(_review public.reviews, _member public.members, _outcome text, _reason text, _content jsonb) returns void
language sql set search_path = '' as $$
  update public.reviews set
    decision = (select 1 + count(decision) from public.reviews where kickoff_id = _review.kickoff_id),
    outcome = _outcome, decided_by = _member.id, decided_at = private.clock(), reason = btrim(_reason), content = _content
  where id = _review.id
$$;
comment on function private.decide(public.reviews, public.members, text, text, jsonb) is 'Writes delivery''s decision into its review.';

create function private.accept_handoff(_kickoff_id uuid, _revision int, _reason text) returns void
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
  exposure := private.check_threshold(kickoff, member, _reason);
  perform private.decide(review, member, 'accepted', coalesce(_reason, ''), private.draft_content(kickoff.id));
  perform private.record(kickoff.organization_id, kickoff.id, 'review_accepted', jsonb_build_object(
    'round', review.round, 'reason', btrim(coalesce(_reason, '')),
    'share', exposure -> 'share', 'threshold', exposure -> 'threshold', 'above', exposure -> 'above'), member.id);
  perform private.take_stock(kickoff.id);
  perform private.mail_handover(kickoff, private.sales_side(kickoff), 'review_accepted',
    jsonb_build_object('reason', btrim(coalesce(_reason, ''))), member);
end $$;
create function public.accept_handoff(kickoff_id uuid, revision int, reason text) returns void
language sql security invoker set search_path = '' as $$ select private.accept_handoff($1, $2, $3) $$;
comment on function public.accept_handoff(uuid, int, text) is
  'Holder of delivery''s key: accepts, word for word, what the buyer would see of the revision that was read.';

create function private.ask(_review public.reviews, _member public.members, _question jsonb, _position int) returns void
language plpgsql set search_path = '' as $$
declare
  line public.items;
begin
  select * into line from public.items
  where kickoff_id = _review.kickoff_id and id = (_question ->> 'itemId')::uuid and section = _question ->> 'section';
  if _question ->> 'itemId' is not null and line.id is null then perform private.refuse('line_gone', 409); end if;
  insert into public.review_questions (
    organization_id, kickoff_id, review_id, position, section, item_id, line_text, words, asked_by)
  values (
    _review.organization_id, _review.kickoff_id, _review.id, _position, _question ->> 'section', line.id, line.text,
    btrim(_question ->> 'words'), _member.id);
end $$;
comment on function private.ask(public.reviews, public.members, jsonb, int) is 'One question of a return, with the line as it reads now. Shape: questionInputSchema.';

create function private.return_handoff(_kickoff_id uuid, _revision int, _questions jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  review public.reviews := private.check_key(kickoff, member);
begin
  perform private.check_revision(kickoff, _revision);
  if jsonb_typeof(_questions) is distinct from 'array' or jsonb_array_length(_questions) > 100 then
    perform private.refuse('invalid_input', 422, '{"field": "questions"}');
  end if;
  if jsonb_array_length(_questions) = 0 then perform private.refuse('no_questions', 422); end if;
  perform private.ask(review, member, q, place::int) from jsonb_array_elements(_questions) with ordinality as asked (q, place);
  perform private.decide(review, member, 'returned', '', null);
  perform private.record(kickoff.organization_id, kickoff.id, 'review_returned',
    jsonb_build_object('round', review.round, 'questions', jsonb_array_length(_questions)), member.id);
  perform private.take_stock(kickoff.id);
  perform private.mail_handover(kickoff, private.sales_side(kickoff), 'review_returned', jsonb_build_object('questions', (
    select jsonb_agg(jsonb_build_object('section', q.section, 'lineText', q.line_text, 'words', q.words) order by q.position)
    from public.review_questions q where q.review_id = review.id)), member);
end $$;
create function public.return_handoff(kickoff_id uuid, revision int, questions jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.return_handoff($1, $2, $3) $$;
comment on function public.return_handoff(uuid, int, jsonb) is 'Holder of delivery''s key: gives the handoff back with what must be answered first.';

create function private.answer_question(_question_id uuid, _answer text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  question public.review_questions;
  member public.members;
  kickoff public.kickoffs;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select * into question from public.review_questions
  where id = _question_id and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('question_unknown', 404); end if;
  member := private.acting_on(question.kickoff_id);
  kickoff := private.kickoff_of(question.kickoff_id, member);
  if not private.holds_sales_key(kickoff, member) then perform private.refuse('not_allowed', 403); end if;
  if private.review_state(kickoff) <> 'returned' or question.review_id <> (private.last_decision(kickoff.id)).id then
    perform private.refuse('review_already_requested', 409);
  end if;
  if btrim(coalesce(_answer, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "answer"}'); end if;
  if question.answer = btrim(_answer) then return; end if;
  update public.review_questions set answer = btrim(_answer), answered_by = member.id, answered_at = private.clock()
  where id = question.id;
  perform private.record(kickoff.organization_id, kickoff.id, 'question_answered',
    jsonb_build_object('section', question.section, 'line', question.line_text, 'words', question.words, 'answer', btrim(_answer)), member.id);
end $$;
create function public.answer_question(question_id uuid, answer text) returns void
language sql security invoker set search_path = '' as $$ select private.answer_question($1, $2) $$;
comment on function public.answer_question(uuid, text) is 'Member of sales: answers what delivery asked; may be put better until delivery is asked again.';

grant execute on function
  private.request_review(uuid, int), public.request_review(uuid, int),
  private.accept_handoff(uuid, int, text), public.accept_handoff(uuid, int, text),
  private.return_handoff(uuid, int, jsonb), public.return_handoff(uuid, int, jsonb),
  private.answer_question(uuid, text), public.answer_question(uuid, text)
to authenticated;
