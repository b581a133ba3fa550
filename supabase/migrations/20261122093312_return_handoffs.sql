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
  private.return_handoff(uuid, int, jsonb), public.return_handoff(uuid, int, jsonb),
  private.answer_question(uuid, text), public.answer_question(uuid, text)
to authenticated;
