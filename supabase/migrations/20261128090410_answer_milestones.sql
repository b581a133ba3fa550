create function private.check_answer(_milestone public.milestones, _answer jsonb) returns void
language plpgsql immutable set search_path = '' as $$
declare
  verdict text := _answer ->> 'verdict';
  words text := btrim(coalesce(_answer ->> 'words', ''));
  wrong text := case
    when verdict is null or verdict not in ('reached', 'not_yet') then 'verdict'
    when verdict = 'not_yet' and words = '' or length(words) > 2000 then 'words' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
  if _milestone.claimed_at is null then perform private.refuse('milestone_not_claimed', 409); end if;
end $$;
comment on function private.check_answer(public.milestones, jsonb) is
  'Yes, or not yet and what is missing; and only once delivery has said that it is done.';

create function private.write_answer(_recipient public.recipients, _answer jsonb) returns public.milestone_answers
language plpgsql set search_path = '' as $$
declare
  given public.milestone_answers;
begin
  insert into public.milestone_answers (
    organization_id, kickoff_id, recipient_id, verdict, typed_name, words, manner, recorded_by, channel, given_on)
  values (
    _recipient.organization_id, _recipient.kickoff_id, _recipient.id, _answer ->> 'verdict',
    coalesce(btrim(_answer ->> 'typedName'), left(_recipient.name, 200)), btrim(coalesce(_answer ->> 'words', '')),
    case when _answer ->> 'recordedBy' is null then 'portal' else 'on_behalf' end, (_answer ->> 'recordedBy')::uuid, _answer ->> 'channel',
    coalesce((_answer ->> 'givenOn')::date, private.today(_recipient.organization_id)))
  returning * into given;
  update public.milestones set
    reached_at = case when given.verdict = 'reached' then given.said_at end,
    reached_on = case when given.verdict = 'reached' then given.given_on end,
    claimed_at = case when given.verdict = 'reached' then claimed_at end
  where kickoff_id = given.kickoff_id;
  return given;
end $$;
comment on function private.write_answer(public.recipients, jsonb) is
  'An approver''s word on the milestone, and what follows from it. On behalf, _answer has recordedBy, channel and givenOn.';

create function private.reached_facts(_given public.milestone_answers) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'title', m.title, 'reachedOn', m.reached_on, 'firstDueOn', m.first_due_on, 'saidBy', _given.typed_name, 'words', _given.words,
    'conditions', array(select c.condition from private.condition_lines(m) c order by c.place))
  from public.milestones m where m.kickoff_id = _given.kickoff_id
$$;
comment on function private.reached_facts(public.milestone_answers) is 'What was reached, when, and who said so: both sides are told the same.';

create function private.mail_answer(_given public.milestone_answers) returns void
language plpgsql set search_path = '' as $$
declare
  told jsonb := jsonb_strip_nulls(jsonb_build_object(
    'recipientName', (select name from public.recipients where id = _given.recipient_id),
    'recordedBy', (select name from public.members where id = _given.recorded_by), 'channel', _given.channel));
begin
  if _given.verdict = 'not_yet' then
    perform private.tell_delivery(_given.kickoff_id, 'milestone_not_yet', told || jsonb_build_object('words', _given.words));
    return;
  end if;
  perform private.tell_owners(_given.kickoff_id, 'buyer_said_reached', told || private.reached_facts(_given));
  perform private.mail_recipient(r, 'milestone_reached', private.reached_facts(_given))
  from private.reachable_people(_given.kickoff_id) r
  -- Who may still object is asked whether they said so, not thanked for it.
  where private.is_under_way(r) and (_given.manner = 'portal' or r.id <> _given.recipient_id);
end $$;
comment on function private.mail_answer(public.milestone_answers) is
  'That it is reached, all who are under way and both owners hear; that it is not, who delivers.';

create function private.answer_milestone_as(_recipient_id uuid, _answer jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  answering public.recipients;
  given public.milestone_answers;
  typed text := case when _answer ->> 'verdict' = 'reached' then btrim(coalesce(_answer ->> 'typedName', '')) end;
begin
  select * into strict answering from public.recipients where id = _recipient_id;
  if not private.may_answer(answering) then perform private.refuse('not_an_approver', 403); end if;
  perform private.check_answer(private.milestone_to_change(kickoff.id), _answer);
  if length(typed) not between 1 and 200 then perform private.refuse('invalid_input', 422, '{"field": "typedName"}'); end if;
  given := private.write_answer(answering, jsonb_build_object('verdict', _answer -> 'verdict', 'words', _answer -> 'words', 'typedName', typed));
  if given.verdict = 'reached' then
    perform private.record(kickoff.organization_id, kickoff.id, 'milestone_reached', jsonb_build_object(
      'typedName', given.typed_name, 'words', given.words) || private.milestone_terms(kickoff.id), null, _recipient_id);
  else
    perform private.record(kickoff.organization_id, kickoff.id, 'milestone_not_yet', jsonb_build_object('words', given.words), null, _recipient_id);
  end if;
  perform private.mail_answer(given);
  perform private.take_milestone_stock(kickoff.id);
end $$;
comment on function private.answer_milestone_as(uuid, jsonb) is
  'An approver says that the milestone is reached, with their typed name, or what is not done yet.';

create function private.milestone_terms(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'title', m.title, 'reachedOn', m.reached_on, 'version', m.version_number,
    'conditions', array(select c.condition from private.condition_lines(m) c order by c.place))
  from public.milestones m where m.kickoff_id = _kickoff_id
$$;
comment on function private.milestone_terms(uuid) is 'What exactly was said to be reached, for the record.';

create function private.answer_milestone(_kickoff_id uuid, _secret text, _answer jsonb) returns void
language sql security definer set search_path = '' as $$
  select private.answer_milestone_as(private.acting_holder(_kickoff_id, _secret), _answer)
$$;
create function public.answer_milestone(kickoff_id uuid, secret text, answer jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.answer_milestone($1, $2, $3) $$;
comment on function public.answer_milestone(uuid, text, jsonb) is
  'Link: its holder, an approver, says that the milestone is reached, or not yet and why. Shape: milestoneAnswerInputSchema.';

grant execute on function private.answer_milestone(uuid, text, jsonb), public.answer_milestone(uuid, text, jsonb) to anon;
