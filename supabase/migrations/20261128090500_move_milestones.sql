create function private.check_move(_milestone public.milestones, _move jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  wrong text := case
    when _move ->> 'reason' is null or _move ->> 'reason' not in ('buyer_dependency', 'scope_change', 'our_capacity', 'third_party', 'estimate') then 'reason'
    when length(btrim(coalesce(_move ->> 'words', ''))) not between 1 and 500 then 'words' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
  if (_move ->> 'from')::date is distinct from _milestone.due_on then
    perform private.refuse('forecast_stale', 409, jsonb_build_object('dueOn', _milestone.due_on, 'by', (
      select f.author from public.forecasts f
      where f.kickoff_id = _milestone.kickoff_id and f.to_on = _milestone.due_on order by f.made_at desc, f.id limit 1)));
  end if;
  if (_move ->> 'to')::date = _milestone.due_on then perform private.refuse('nothing_changed', 409); end if;
end $$;
comment on function private.check_move(public.milestones, jsonb) is
  'A move has a reason and a sentence for the buyer, starts from the date that holds now, and goes elsewhere. Shape: moveInputSchema.';

create function private.check_new_day(_milestone public.milestones, _day date) returns void
language plpgsql stable set search_path = '' as $$
declare
  today date := private.today(_milestone.organization_id);
  off jsonb;
begin
  if _day is null or _day > today + 1830 then perform private.refuse('invalid_input', 422, '{"field": "to"}'); end if;
  if _day < _milestone.signed_on then
    perform private.refuse('before_signature', 422, jsonb_build_object('field', 'to', 'signedOn', _milestone.signed_on));
  end if;
  if _day < today then perform private.refuse('day_past', 422, jsonb_build_object('field', 'to', 'today', today)); end if;
  off := private.day_off(_milestone.organization_id, _day);
  if off is not null then perform private.refuse('day_off', 422, off || '{"field": "to"}'); end if;
end $$;
comment on function private.check_new_day(public.milestones, date) is
  'A day that lies ahead, five years at most, not before the deal was signed, and on which somebody of the firm works.';

create function private.write_forecast(_milestone public.milestones, _move jsonb, _member public.members) returns public.forecasts
language plpgsql set search_path = '' as $$
declare
  made public.forecasts;
begin
  insert into public.forecasts (organization_id, kickoff_id, from_on, to_on, reason, words, member_id, author)
  values (
    _milestone.organization_id, _milestone.kickoff_id, _milestone.due_on, (_move ->> 'to')::date, _move ->> 'reason', btrim(_move ->> 'words'),
    _member.id, _member.name)
  returning * into made;
  update public.milestones set
    due_on = made.to_on,
    first_due_on = coalesce(first_due_on, made.to_on),
    moves = moves + (made.from_on is not null)::int
  where kickoff_id = made.kickoff_id;
  perform private.record(made.organization_id, made.kickoff_id, 'milestone_moved', jsonb_build_object(
    'from', made.from_on, 'to', made.to_on, 'reason', made.reason, 'words', made.words), _member.id);
  return made;
end $$;
comment on function private.write_forecast(public.milestones, jsonb, public.members) is
  'The date that holds from now on. The first one that the buyer was told stays; the first of all has moved nothing.';

create function private.mail_move(_made public.forecasts) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.mail_recipient(r, 'milestone_moved', jsonb_build_object(
    'title', m.title, 'fromOn', _made.from_on, 'toOn', _made.to_on, 'firstDueOn', m.first_due_on,
    'moveReason', _made.reason, 'words', _made.words, 'author', _made.author))
  from public.milestones m, private.reachable_people(_made.kickoff_id) r
  where m.kickoff_id = _made.kickoff_id and private.is_under_way(r);
end $$;
comment on function private.mail_move(public.forecasts) is 'All of the buyer''s people whose page tells the progress hear of the new date, and why.';

create function private.move_milestone(_kickoff_id uuid, _move jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  milestone public.milestones := private.milestone_to_change(kickoff.id);
begin
  perform private.check_move(milestone, _move);
  perform private.check_new_day(milestone, (_move ->> 'to')::date);
  perform private.mail_move(private.write_forecast(milestone, _move, member));
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.move_milestone(kickoff_id uuid, move jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.move_milestone($1, $2) $$;
comment on function public.move_milestone(uuid, jsonb) is
  'Member: a new forecast of the milestone''s date, why, and the sentence that the buyer reads. Shape: moveInputSchema.';

grant execute on function private.move_milestone(uuid, jsonb), public.move_milestone(uuid, jsonb) to authenticated;
