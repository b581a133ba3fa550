alter table public.attachments
  add column step_id uuid,
  add column done_mark_id uuid,
  drop constraint stored_with_what_it_came_for,
  add constraint stored_with_what_it_came_for check (num_nonnulls(flag_id, step_id, done_mark_id) = (stored_at is not null)::int),
  add foreign key (step_id, kickoff_id, organization_id) references public.dependency_steps (id, kickoff_id, organization_id),
  add foreign key (done_mark_id, kickoff_id, organization_id) references public.done_marks (id, kickoff_id, organization_id);
comment on column public.attachments.step_id is 'The step of a dependency that it came with; done_mark_id: the condition of the milestone that it shows to be met. Both sides read these.';
create index attachments_of_step on public.attachments (step_id);
create index attachments_of_done_mark on public.attachments (done_mark_id);
grant select (step_id, done_mark_id) on public.attachments to authenticated;

create function private.attach_to_step(_step public.dependency_steps, _ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  file public.attachments;
begin
  if (
    select count(*) from public.attachments a join public.dependency_steps s on s.id = a.step_id
    where s.kickoff_id = _step.kickoff_id and s.item_id = _step.item_id and a.removed_at is null
  ) + cardinality(_ids) > 20 then
    perform private.refuse('too_many_files', 422);
  end if;
  foreach file.id in array _ids loop
    file := private.take_attachment(file.id, _step.kickoff_id, _step.recipient_id, _step.member_id);
    update public.attachments set step_id = _step.id, stored_at = private.clock() where id = file.id;
    perform private.record(_step.organization_id, _step.kickoff_id, 'file_attached', jsonb_build_object(
      'itemId', _step.item_id, 'name', file.name, 'type', file.type, 'size', file.size, 'sha256', file.sha256),
      _step.member_id, _step.recipient_id);
  end loop;
end $$;
comment on function private.attach_to_step(public.dependency_steps, uuid[]) is
  'Ties what its author has just stored to a step of a dependency; twenty a dependency.';

create function private.attach_to_done_mark(_mark public.done_marks, _ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  file public.attachments;
begin
  if cardinality(_ids) > 5 then perform private.refuse('too_many_files', 422); end if;
  foreach file.id in array _ids loop
    file := private.take_attachment(file.id, _mark.kickoff_id, null, _mark.member_id);
    update public.attachments set done_mark_id = _mark.id, stored_at = private.clock() where id = file.id;
    perform private.record(_mark.organization_id, _mark.kickoff_id, 'file_attached', jsonb_build_object(
      'condition', _mark.condition, 'name', file.name, 'type', file.type, 'size', file.size, 'sha256', file.sha256), _mark.member_id);
  end loop;
end $$;
comment on function private.attach_to_done_mark(public.done_marks, uuid[]) is
  'Ties what a member has just stored to a condition that is met, to show it; five a condition.';

create function private.files_json(_step_id uuid, _done_mark_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  -- Column by column: members may read these, and never where a file lies.
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'by', a.author, 'fromFirm', a.member_id is not null, 'name', a.name, 'type', a.type, 'size', a.size, 'at', a.stored_at,
    'removedAt', a.removed_at, 'removedBy', a.removed_by) order by a.stored_at, a.id), '[]')
  from public.attachments a where a.step_id = _step_id or a.done_mark_id = _done_mark_id
$$;
comment on function private.files_json(uuid, uuid) is 'What came with a step, or with a condition that is met. Shape: attachmentSchema.';

create function private.came_with(_attachment public.attachments) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'flagId', _attachment.flag_id,
    'itemId', (select item_id from public.dependency_steps where id = _attachment.step_id),
    'condition', (select condition from public.done_marks where id = _attachment.done_mark_id)))
$$;
comment on function private.came_with(public.attachments) is 'What a file came with, as events name it: a flag, a dependency or a condition.';

create function private.is_for_all(_attachment public.attachments, _reader public.recipients) returns boolean
language sql stable set search_path = '' as $$
  select _attachment.kickoff_id = _reader.kickoff_id and (
    _attachment.step_id is not null
    or exists (select from public.done_marks m where m.id = _attachment.done_mark_id and m.unmarked_at is null))
$$;
comment on function private.is_for_all(public.attachments, public.recipients) is
  'Whether a file shows how this person''s milestone stands: what came with a dependency, or with a condition that is met. A flag''s files are their own.';
