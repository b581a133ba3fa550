create function private.milestone_to_change(_kickoff_id uuid) returns public.milestones
language plpgsql stable set search_path = '' as $$
declare
  found_one public.milestones;
begin
  select * into found_one from public.milestones where kickoff_id = _kickoff_id;
  if not found then perform private.refuse('not_sent_yet', 409); end if;
  if found_one.reached_at is not null then perform private.refuse('milestone_reached', 409); end if;
  if found_one.title is null then perform private.refuse('no_milestone', 409); end if;
  return found_one;
end $$;
comment on function private.milestone_to_change(uuid) is 'A milestone that is not reached yet. The kickoff is held, hence nobody else changes it meanwhile.';

create function private.check_mark(_mark jsonb) returns void
language plpgsql immutable set search_path = '' as $$
declare
  wrong text := case
    when length(coalesce(_mark ->> 'words', '')) > 2000 then 'words'
    when private.is_web_address(_mark ->> 'link') = false then 'link' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
end $$;
comment on function private.check_mark(jsonb) is 'What shows that a condition is met: words, a link, files, or nothing. Shape: doneMarkInputSchema.';

create function private.living_mark(_kickoff_id uuid, _hash text) returns public.done_marks
language sql stable set search_path = '' as $$
  select * from public.done_marks where kickoff_id = _kickoff_id and condition_hash = _hash and unmarked_at is null
$$;
comment on function private.living_mark(uuid, text) is 'That a condition is met, as delivery says now; all null where it does not.';

create function private.is_said_again(_earlier public.done_marks, _mark jsonb, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select _earlier.member_id = _member.id and _earlier.words = btrim(coalesce(_mark ->> 'words', ''))
    and _earlier.link is not distinct from _mark ->> 'link'
    and not exists (
      select from jsonb_array_elements_text(coalesce(_mark -> 'attachmentIds', '[]')) file
      where file::uuid not in (select id from public.attachments where done_mark_id = _earlier.id))
$$;
comment on function private.is_said_again(public.done_marks, jsonb, public.members) is 'Whether the same member says the same again: a form that was sent twice.';

create function private.mark_condition(_kickoff_id uuid, _mark jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  milestone public.milestones := private.milestone_to_change(kickoff.id);
  line text := (select c.condition from private.condition_lines(milestone) c where c.condition_hash = _mark ->> 'hash' limit 1);
  earlier public.done_marks := private.living_mark(kickoff.id, _mark ->> 'hash');
  written public.done_marks;
begin
  if line is null then perform private.refuse('condition_unknown', 409); end if;
  perform private.check_mark(_mark);
  if private.is_said_again(earlier, _mark, member) then return; end if;
  -- Two colleagues' evidence for one condition: neither silently puts the other's away.
  if earlier.id is not null then perform private.refuse('condition_met', 409, jsonb_build_object('by', earlier.author)); end if;
  insert into public.done_marks (organization_id, kickoff_id, condition, condition_hash, words, link, member_id, author)
  values (
    kickoff.organization_id, kickoff.id, line, _mark ->> 'hash', btrim(coalesce(_mark ->> 'words', '')), _mark ->> 'link', member.id, member.name)
  returning * into written;
  perform private.record(kickoff.organization_id, kickoff.id, 'condition_marked', jsonb_strip_nulls(jsonb_build_object(
    'condition', line, 'words', written.words, 'link', written.link)), member.id);
  perform private.attach_to_done_mark(written, array(select jsonb_array_elements_text(coalesce(_mark -> 'attachmentIds', '[]')))::uuid[]);
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.mark_condition(kickoff_id uuid, mark jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.mark_condition($1, $2) $$;
comment on function public.mark_condition(uuid, jsonb) is
  'Member: says that a condition of the milestone, as it reads now, is met, and shows it. Shape: doneMarkInputSchema.';

create function private.unmark_condition(_kickoff_id uuid, _hash text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  milestone public.milestones := private.milestone_to_change(kickoff.id);
  taken_back public.done_marks;
begin
  update public.done_marks set unmarked_at = private.clock()
  where kickoff_id = kickoff.id and condition_hash = _hash and unmarked_at is null returning * into taken_back;
  if not found then
    if exists (select from private.condition_lines(milestone) c where c.condition_hash = _hash) then return; end if;
    perform private.refuse('condition_unknown', 409);
  end if;
  -- What is not all done any more is not said to be.
  update public.milestones set claimed_at = null where kickoff_id = kickoff.id and not private.are_conditions_met(milestone);
  perform private.record(kickoff.organization_id, kickoff.id, 'condition_unmarked', jsonb_build_object(
    'condition', taken_back.condition, 'claimEnded', milestone.claimed_at is not null and not private.are_conditions_met(milestone)), member.id);
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.unmark_condition(kickoff_id uuid, hash text) returns void
language sql security invoker set search_path = '' as $$ select private.unmark_condition($1, $2) $$;
comment on function public.unmark_condition(uuid, text) is
  'Member: takes back that a condition is met, and with it what the buyer was asked and has not answered. Twice is once.';

create function private.may_answer(_recipient public.recipients) returns boolean
language sql immutable set search_path = '' as $$ select _recipient.role = 'approver' and private.is_asked(_recipient, 'first_milestone') $$;
comment on function private.may_answer(public.recipients) is 'Whose word makes the milestone reached: an approver who is asked for it; any one of them.';

create function private.reachable_people(_kickoff_id uuid) returns setof public.recipients
language sql stable set search_path = '' as $$
  select * from public.recipients
  where kickoff_id = _kickoff_id and num_nonnulls(replaced_at, dropped_at, link_revoked_at, stepped_aside_at, bounced_at) = 0
$$;
comment on function private.reachable_people(uuid) is 'Those of the buyer''s people whom a mail reaches.';

create function private.claim_milestone(_kickoff_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  milestone public.milestones := private.milestone_to_change(kickoff.id);
begin
  if milestone.claimed_at is not null then return; end if;
  if not private.are_conditions_met(milestone) then perform private.refuse('conditions_open', 409); end if;
  update public.milestones set claimed_at = private.clock() where kickoff_id = kickoff.id;
  perform private.record(kickoff.organization_id, kickoff.id, 'milestone_claimed', jsonb_build_object('title', milestone.title), member.id);
  perform private.mail_recipient(r, 'milestone_claimed', jsonb_build_object(
    'title', milestone.title, 'author', member.name, 'conditions', array(select c.condition from private.condition_lines(milestone) c order by c.place)))
  from private.reachable_people(kickoff.id) r where private.may_answer(r);
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.claim_milestone(kickoff_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.claim_milestone($1) $$;
comment on function public.claim_milestone(uuid) is
  'Member: says that all is done, and asks the buyer''s approvers for their word. Twice is once. Nobody''s silence answers.';

grant execute on function
  private.mark_condition(uuid, jsonb), public.mark_condition(uuid, jsonb),
  private.unmark_condition(uuid, text), public.unmark_condition(uuid, text),
  private.claim_milestone(uuid), public.claim_milestone(uuid), private.may_answer(public.recipients)
to authenticated;
