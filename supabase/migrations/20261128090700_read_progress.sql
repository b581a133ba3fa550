create function private.is_under_way(_recipient public.recipients) returns boolean
language sql stable set search_path = '' as $$
  select k.confirmed_at is not null or (private.latest_confirmation(_recipient.id)).id is not null
  from public.kickoffs k where k.id = _recipient.kickoff_id
$$;
comment on function private.is_under_way(public.recipients) is
  'Whether this person''s page tells the progress: once the kickoff is confirmed, or they have confirmed their part.';

create function private.told_dependencies(_milestone public.milestones, _recipient public.recipients, _today date) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg((d - 'recipientId' - 'hasLeft' - 'forMilestone') || jsonb_build_object(
    'isMine', coalesce(d ->> 'recipientId' = _recipient.id::text, false)) order by place), '[]')
  from jsonb_array_elements(private.dependencies_json(_milestone, _today)) with ordinality as each (d, place)
$$;
comment on function private.told_dependencies(public.milestones, public.recipients, date) is
  'The dependencies as the buyer''s people read them: without what the firm notes for itself. Shape: toldDependencySchema.';

create function private.progress(_recipient public.recipients) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  milestone public.milestones;
  today date := private.today(_recipient.organization_id);
begin
  if not private.is_under_way(_recipient) then return null; end if;
  select * into milestone from public.milestones where kickoff_id = _recipient.kickoff_id;
  return jsonb_build_object(
    'today', today,
    'title', milestone.title, 'dueOn', milestone.due_on, 'firstDueOn', milestone.first_due_on,
    'claimedAt', milestone.claimed_at, 'reachedOn', milestone.reached_on,
    'outlook', private.milestone_outlook(milestone.due_on, milestone.reached_on, milestone.facts, today),
    'conditions', private.conditions_json(milestone),
    'dependencies', private.told_dependencies(milestone, _recipient, today),
    'moves', private.moves_json(milestone.kickoff_id),
    'answers', private.milestone_answers_json(milestone.kickoff_id),
    'mayAnswer', private.may_answer(_recipient),
    'pulse', private.pulse_json(_recipient));
end $$;
comment on function private.progress(public.recipients) is
  'What happens next, who does it, what is owed and what was said: null while the page is still a summary to confirm. Shape: progressSchema.';
