create function private.check_recorded_answer(_recipient public.recipients, _record jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  sent_on date := (
    select (k.sent_at at time zone o.time_zone)::date
    from public.kickoffs k join public.organizations o on o.id = k.organization_id where k.id = _recipient.kickoff_id);
begin
  if not private.may_answer(_recipient) then perform private.refuse('not_an_approver', 403); end if;
  if _recipient.link_revoked_at is not null then perform private.refuse('recipient_without_link', 409); end if;
  if private.has_objected(_recipient.id) then perform private.refuse('recipient_objected', 409); end if;
  perform private.check_source(_recipient.organization_id, sent_on, _record);
end $$;
comment on function private.check_recorded_answer(public.recipients, jsonb) is
  'Nobody answers on behalf of whose word is not asked for, of whom could not be told of it, or of whom said once that they never said so.';

create function private.record_milestone_answer(_recipient_id uuid, _record jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  recipient public.recipients := private.recipient_to_change(_recipient_id);
  member public.members := private.acting_member(recipient.organization_id);
  milestone public.milestones := private.milestone_to_change(recipient.kickoff_id);
  given public.milestone_answers;
begin
  perform private.check_recorded_answer(recipient, _record);
  perform private.check_answer(milestone, _record);
  given := private.write_answer(recipient, (_record - '{typedName,evidence}'::text[]) || jsonb_build_object('recordedBy', member.id));
  insert into public.milestone_evidence (answer_id, organization_id, kickoff_id, words)
  values (given.id, given.organization_id, given.kickoff_id, btrim(_record ->> 'evidence'));
  perform private.record(given.organization_id, given.kickoff_id, 'milestone_answer_recorded', jsonb_build_object(
    'name', recipient.name, 'verdict', given.verdict, 'words', given.words, 'channel', given.channel, 'givenOn', given.given_on)
    || private.milestone_terms(given.kickoff_id), member.id);
  perform private.mail_recipient(recipient, 'milestone_recorded', jsonb_build_object(
    'title', milestone.title, 'verdict', given.verdict, 'words', given.words, 'author', member.name,
    'channel', given.channel, 'givenOn', given.given_on));
  perform private.mail_answer(given);
  perform private.take_milestone_stock(given.kickoff_id);
end $$;
create function public.record_milestone_answer(recipient_id uuid, record jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.record_milestone_answer($1, $2) $$;
comment on function public.record_milestone_answer(uuid, jsonb) is
  'Member: records what an approver said of the milestone by phone or mail, with how it is known. They are mailed and can object. record: {verdict, words, channel, givenOn, evidence}.';

create function private.undo_answer(_given public.milestone_answers) returns void
language plpgsql set search_path = '' as $$
declare
  milestone public.milestones;
begin
  -- A later answer has taken its place already.
  if exists (
    select from public.milestone_answers
    where kickoff_id = _given.kickoff_id and disputed_at is null and said_at > _given.said_at
  ) then return; end if;
  select * into strict milestone from public.milestones where kickoff_id = _given.kickoff_id;
  update public.milestones set
    reached_at = null, reached_on = null,
    claimed_at = case when private.are_conditions_met(milestone) then coalesce(claimed_at, private.clock()) end
  where kickoff_id = _given.kickoff_id;
end $$;
comment on function private.undo_answer(public.milestone_answers) is
  'It is as before the answer: delivery says that it is done, and the buyer is asked.';

create function private.dispute_milestone_answer_as(_recipient_id uuid, _answer_id uuid, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  given public.milestone_answers;
begin
  select * into given from public.milestone_answers where id = _answer_id and recipient_id = _recipient_id and manner = 'on_behalf';
  if not found then perform private.refuse('confirmation_unknown', 404); end if;
  if length(btrim(coalesce(_words, ''))) not between 1 and 2000 then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  if given.disputed_at is not null then return; end if;
  update public.milestone_answers set disputed_at = private.clock(), dispute = btrim(_words) where id = given.id;
  perform private.undo_answer(given);
  perform private.record(kickoff.organization_id, kickoff.id, 'milestone_answer_disputed',
    jsonb_build_object('verdict', given.verdict, 'words', btrim(_words)), null, _recipient_id);
  perform private.tell_owners(kickoff.id, 'milestone_disputed', jsonb_build_object(
    'milestone', (select title from public.milestones where kickoff_id = kickoff.id), 'verdict', given.verdict, 'words', btrim(_words),
    'recipientName', (select name from public.recipients where id = _recipient_id),
    'recordedBy', (select name from public.members where id = given.recorded_by)));
  perform private.take_milestone_stock(kickoff.id);
end $$;
comment on function private.dispute_milestone_answer_as(uuid, uuid, text) is
  'That is not what I said: what was recorded in their name stands for nothing any more, they are asked themselves, and both owners hear of it.';

create function private.dispute_milestone_answer(_kickoff_id uuid, _secret text, _answer_id uuid, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.dispute_milestone_answer_as(private.acting_holder(_kickoff_id, _secret), _answer_id, _words)
$$;
create function public.dispute_milestone_answer(kickoff_id uuid, secret text, answer_id uuid, words text) returns void
language sql security invoker set search_path = '' as $$ select private.dispute_milestone_answer($1, $2, $3, $4) $$;
comment on function public.dispute_milestone_answer(uuid, text, uuid, text) is 'Link: objects to what was recorded of the milestone in its holder''s name.';

grant execute on function private.record_milestone_answer(uuid, jsonb), public.record_milestone_answer(uuid, jsonb) to authenticated;
grant execute on function
  private.dispute_milestone_answer(uuid, text, uuid, text), public.dispute_milestone_answer(uuid, text, uuid, text)
to anon;
