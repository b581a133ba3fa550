create function private.days(_span interval) returns numeric
language sql immutable set search_path = '' as $$ select round(extract(epoch from _span) / 86400, 1) $$;
comment on function private.days(interval) is 'A span in days of 24 hours, with one decimal.';

create function private.waited_days(_kickoff public.kickoffs) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'sales', private.days(_kickoff.sales_waited + case when _kickoff.turn = 'sales' then running else '0' end),
    'delivery', private.days(_kickoff.delivery_waited + case when _kickoff.turn = 'delivery' then running else '0' end))
  from (select private.clock() - _kickoff.turn_since as running) now
$$;
comment on function private.waited_days(public.kickoffs) is 'How long the handoff has waited for each side in all, the present wait included.';

create function private.obstacles(_kickoff public.kickoffs, _state text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  fit record;
  writing boolean := _state in ('none', 'returned', 'changed');
begin
  select * into strict fit from private.fit_state(_kickoff.id);
  return to_jsonb(array_remove(array[
    case when _state <> 'accepted' and not fit.sales then 'sales_fit_missing' end,
    case when _state = 'requested' and not fit.delivery then 'delivery_fit_missing' end,
    case when _state = 'requested' and fit.unreconciled > 0 then 'fit_unreconciled' end,
    case when private.open_contradictions(_kickoff.id) > 0 then 'contradictions_open' end,
    case when writing and private.open_questions(_kickoff.id) > 0 then 'questions_open' end,
    case when writing and not exists (
      select from private.content_items(private.draft_content(_kickoff.id)) c where c.section <> 'key_stakeholders'
    ) then 'nothing_to_review' end,
    case when not exists (
      select from public.items where kickoff_id = _kickoff.id and recipient_role = 'approver'
    ) then 'no_recipients'
    when private.sections_unasked(_kickoff.id, private.draft_content(_kickoff.id)) <> '[]' then 'section_without_approver' end
  ], null));
end $$;
comment on function private.obstacles(public.kickoffs, text) is
  'What keeps the handoff from its next step: being asked for, accepted, or sent. The same rules as the commands. Shape: handoverObstacleSchema.';

create function private.handover(_kickoff public.kickoffs, _member public.members) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  state text := private.review_state(_kickoff);
  review public.reviews := private.open_review(_kickoff.id);
  decided public.reviews := private.last_decision(_kickoff.id);
begin
  if _kickoff.organization_id not in (select private.my_organizations()) then return null; end if;
  return jsonb_build_object(
    'since', _kickoff.turn_since,
    'waitedDays', private.waited_days(_kickoff),
    'requestedBy', (select name from public.members where id = coalesce(review.requested_by, decided.requested_by)),
    'decidedBy', (select name from public.members where id = decided.decided_by),
    'decidedAt', decided.decided_at,
    'reason', coalesce(decided.reason, ''),
    'openQuestions', case when state = 'returned' then private.open_questions(_kickoff.id) else 0 end,
    'changes', (select count(*) from private.review_changes(_kickoff.id)),
    'exposure', private.exposure(_kickoff.id),
    'obstacles', private.obstacles(_kickoff, state),
    'mayRequest', state in ('none', 'returned', 'changed') and private.holds_sales_key(_kickoff, _member),
    'mayWithdraw', state = 'requested' and private.holds_sales_key(_kickoff, _member),
    'mayDecide', state = 'requested' and private.key_refusal(_kickoff, _member) is null);
end $$;
comment on function private.handover(public.kickoffs, public.members) is
  'Where the two keys stand, for a member of its organization. Shape: handoverSchema.';

create function private.question_json(_question public.review_questions) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _question.id, 'section', _question.section, 'itemId', _question.item_id, 'lineText', _question.line_text,
    'words', _question.words, 'askedBy', asker.name, 'askedAt', _question.asked_at,
    'answer', _question.answer, 'answeredBy', answerer.name, 'answeredAt', _question.answered_at)
  from public.members asker left join public.members answerer on answerer.id = _question.answered_by
  where asker.id = _question.asked_by
$$;
comment on function private.question_json(public.review_questions) is 'Shape: questionSchema.';

create function public.review_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  kickoff public.kickoffs;
begin
  select * into strict kickoff from public.kickoffs k where k.id = $1;
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_head($1),
    'handover', private.handover(kickoff, member),
    'items', private.items_json($1),
    'changes', (
      select coalesce(jsonb_agg(jsonb_build_object('section', c.section, 'itemId', c.item_id, 'before', c.before, 'after', c.after)), '[]')
      from private.review_changes($1) c where c.section is not null),
    'facts', (
      select coalesce(jsonb_agg(jsonb_build_object('fact', c.fact, 'before', c.before, 'after', c.after)), '[]')
      from private.review_changes($1) c where c.fact <> 'promise'),
    'risen', (
      select coalesce(jsonb_agg(jsonb_build_object('promiseId', c.item_id, 'before', c.before, 'after', c.after)), '[]')
      from private.review_changes($1) c where c.fact = 'promise'),
    'promises', private.promises_json($1),
    'questions', (
      select coalesce(jsonb_agg(private.question_json(q) order by q.asked_at desc, q.position), '[]')
      from public.review_questions q where q.kickoff_id = $1));
end $$;
comment on function public.review_page(uuid) is
  'Member: the handoff with its sources, what changed since delivery accepted it, promises and questions. Shape: reviewPageSchema.';

create function private.tell_kickoff_of_review() returns trigger
language plpgsql set search_path = '' as $$
declare
  asked public.review_questions;
begin
  select * into asked from public.review_questions
  where review_id = (private.last_decision(new.kickoff_id)).id and answered_at is null order by position limit 1;
  update public.kickoffs set
    asked_by = coalesce((
      select m.name from public.reviews r join public.members m on m.id = coalesce(r.decided_by, r.requested_by)
      where r.kickoff_id = new.kickoff_id and r.outcome is distinct from 'withdrawn' order by r.decision desc nulls first limit 1), ''),
    open_questions = private.open_questions(new.kickoff_id),
    question_id = asked.id,
    question = case when length(asked.words) <= 100 then asked.words end
  where id = new.kickoff_id;
  return null;
end $$;
comment on function private.tell_kickoff_of_review() is 'A kickoff tells the inbox who asked or decided last, a request that was taken back aside, and what is still to be answered.';
create trigger kickoffs_follow_their_reviews after insert or update on public.reviews
  for each row execute function private.tell_kickoff_of_review();
create trigger kickoffs_follow_answers after update on public.review_questions
  for each row execute function private.tell_kickoff_of_review();

create function private.awaiting_handovers(_member_id uuid, _deal_type text) returns table (count int, rows jsonb)
language sql stable set search_path = '' as $$
  select
    case when _deal_type is null then count(*)
      else (select count(*) from (select from public.kickoffs where awaited_id = _member_id limit 100) k) end,
    coalesce(jsonb_agg(jsonb_build_object(
      'kickoffId', k.id, 'account', k.account, 'name', k.name,
      'step', case
        when k.lines_owed > 0 then 'reconcile' when k.review = 'requested' then 'review' when k.review = 'returned' then 'answer' else 'send' end,
      'since', k.turn_since, 'by', k.asked_by,
      'questions', case when k.review = 'returned' then k.open_questions else 0 end,
      'question', case when k.review = 'returned' then
        coalesce(k.question, (select q.words from public.review_questions q where q.id = k.question_id)) end,
      'changes', k.changed_lines, 'differences', k.lines_owed
    ) order by k.place) filter (where k.place <= private.page_size()), '[]')
  from (
    select *, row_number() over (order by turn_since, id) as place
    from (
      -- Two branches, of which one is never begun: each has an index that it reads in order.
      (select id, account, name, review, turn_since, asked_by, open_questions, question_id, question, changed_lines, lines_owed
      from public.kickoffs where _deal_type is null and awaited_id = _member_id order by turn_since, id limit 100)
      union all
      (select id, account, name, review, turn_since, asked_by, open_questions, question_id, question, changed_lines, lines_owed
      from public.kickoffs where _deal_type is not null and awaited_id = _member_id and deal_type = _deal_type
      order by turn_since, id limit private.page_size())) either) k
$$;
comment on function private.awaiting_handovers(uuid, text) is
  'The handoffs that wait for this member: how many of all deal types, up to a hundred, and a page of those of one type or (null) of all, longest first: to review, to reconcile, to answer, or to send. Shape: inboxHandoverSchema.';

grant execute on function
  private.open_questions(uuid), private.handover(public.kickoffs, public.members),
  private.question_json(public.review_questions), public.review_page(uuid), private.awaiting_handovers(uuid, text)
to authenticated;
