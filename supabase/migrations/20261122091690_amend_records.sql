create function private.amended_line(_flag public.flags, _present jsonb, _amendment jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select private.published_line(_flag.section, jsonb_build_object(
    'id', case when _amendment ->> 'change' = 'add' then gen_random_uuid() else _flag.item_id end,
    'boundary', case when _flag.section = 'scope_boundaries' then coalesce(_amendment ->> 'boundary', _present ->> 'boundary', 'included') end,
    'text', _amendment ->> 'text',
    'detail', coalesce(_amendment ->> 'detail', ''),
    'dueOn', (_amendment ->> 'dueOn')::date,
    'side', coalesce(_amendment ->> 'side', _present ->> 'side'),
    'amount', trim_scale((_amendment ->> 'amount')::numeric)::text))
$$;
comment on function private.amended_line(public.flags, jsonb, jsonb) is 'The line as it reads after the amendment. Where no side is named, it stays as it was.';

create function private.amend_draft(_flag public.flags, _change text, _line jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if _change = 'remove' then
    delete from public.items where kickoff_id = _flag.kickoff_id and id = (_line ->> 'id')::uuid;
    return;
  end if;
  insert into public.items (kickoff_id, organization_id, id, section, position, boundary, text, detail, due_on, side, amount, visibility)
  values (
    _flag.kickoff_id, _flag.organization_id, (_line ->> 'id')::uuid, _flag.section,
    (select coalesce(max(position), 0) + 1 from public.items where kickoff_id = _flag.kickoff_id),
    _line ->> 'boundary', _line ->> 'text', _line ->> 'detail', (_line ->> 'dueOn')::date, _line ->> 'side',
    (_line ->> 'amount')::numeric, 'client')
  on conflict (kickoff_id, id) do update set
    section = excluded.section, boundary = excluded.boundary, text = excluded.text, detail = excluded.detail,
    due_on = excluded.due_on, side = excluded.side, amount = excluded.amount, visibility = excluded.visibility;
end $$;
comment on function private.amend_draft(public.flags, text, jsonb) is
  'The draft follows the amendment, whatever else is unpublished in it: also a line that it no longer held, or held back, is in it again.';

create function private.amend_person(_kickoff public.kickoffs, _change text, _line jsonb, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  person public.recipients;
begin
  select * into person from public.recipients
  where kickoff_id = _kickoff.id and item_id = (_line ->> 'id')::uuid and replaced_at is null and dropped_at is null;
  if not found then return; end if;
  if _change = 'edit' then
    update public.recipients set name = _line ->> 'text' where id = person.id;
    return;
  end if;
  update public.recipients set dropped_at = private.clock(), link_revoked_at = coalesce(link_revoked_at, private.clock())
  where id = person.id;
  perform private.record(_kickoff.organization_id, _kickoff.id, 'link_revoked', jsonb_build_object('name', person.name), _member.id);
  if not exists (
    select from public.recipients
    where kickoff_id = _kickoff.id and role = 'approver' and replaced_at is null and dropped_at is null
  ) then
    perform private.refuse('no_recipients', 422);
  end if;
end $$;
comment on function private.amend_person(public.kickoffs, text, jsonb, public.members) is
  'Where the amended line names a recipient, they follow it: renamed with it, or without a link once it is gone. Somebody must remain who can approve.';

create function private.has_milestone(_kickoff_id uuid, _section text) returns boolean
language sql stable set search_path = '' as $$
  select _section = 'first_milestone' and exists (
    select from public.items where kickoff_id = _kickoff_id and section = 'first_milestone')
$$;
comment on function private.has_milestone(uuid, text) is 'Whether a line more in this section would be a second first milestone.';

create function private.checked_amendment(_kickoff public.kickoffs, _flag public.flags, _amendment jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  change text := _amendment ->> 'change';
  present jsonb;
  line jsonb;
begin
  if coalesce(change, '') not in ('edit', 'add', 'remove') then
    perform private.refuse('invalid_input', 422, '{"field": "change"}');
  end if;
  select c.item into present from private.content_items((private.current_version(_kickoff)).content) c
  where c.item_id = _flag.item_id and c.section = _flag.section;
  if change in ('edit', 'remove') and present is null then perform private.refuse('line_gone', 409); end if;
  if change = 'add' and private.has_milestone(_kickoff.id, _flag.section) then
    perform private.refuse('invalid_input', 422, '{"field": "change"}');
  end if;
  line := case when change = 'remove' then present else private.amended_line(_flag, present, _amendment) end;
  if change = 'edit' and line = present then perform private.refuse('nothing_changed', 422); end if;
  if change = 'edit' and line ->> 'side' is distinct from 'buyer' and exists (
    select from public.items where kickoff_id = _kickoff.id and id = (line ->> 'id')::uuid and recipient_role is not null
  ) then
    perform private.refuse('invalid_input', 422, '{"field": "side"}');
  end if;
  return jsonb_build_object('change', change, 'before', case when change <> 'add' then present end, 'line', line);
end $$;
comment on function private.checked_amendment(public.kickoffs, public.flags, jsonb) is
  'What an amendment would do to the current version, changing nothing yet: {change, before, line}. line: as it would read, or the one that goes.';

create function private.publish_amendment(
  _kickoff public.kickoffs, _flag public.flags, _amended jsonb, _words text, _member public.members, _told uuid[]
) returns int
language plpgsql set search_path = '' as $$
declare
  content jsonb := (private.current_version(_kickoff)).content;
  change text := _amended ->> 'change';
  line jsonb := _amended -> 'line';
  upcoming int;
begin
  perform private.amend_draft(_flag, change, line);
  perform private.amend_person(_kickoff, change, line, _member);
  update public.kickoffs set revision = revision + 1, saved_at = private.clock(), saved_by = _member.id where id = _kickoff.id;
  upcoming := private.publish(_kickoff, private.amended_content(
    case when exists (select from private.content_items(content) c where c.section = _flag.section) then content
    else private.with_empty_section(content, _flag.section) end,
    _flag.section, line, change), _words, _member, _flag.id);
  perform private.share_amended(_flag, line, change, _member);
  perform private.review_amendment(_kickoff, _flag.section, line, change, _words, _member);
  perform private.mail_next_version(_kickoff.id, upcoming, _words, _told);
  return upcoming;
end $$;
comment on function private.publish_amendment(public.kickoffs, public.flags, jsonb, text, public.members, uuid[]) is
  'Changes the line and publishes the next version in the same step: the buyer waits, hence delivery is asked afterwards. All recipients but _told are mailed.';

create function private.amend(_flag public.flags, _amendment jsonb, _words text, _member public.members) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_of(_flag.kickoff_id, _member);
  amended jsonb := private.checked_amendment(kickoff, _flag, _amendment);
begin
  return jsonb_build_object(
    'version', private.publish_amendment(kickoff, _flag, amended, _words, _member, array[_flag.recipient_id]),
    'newLineText', case when amended ->> 'change' <> 'remove' then amended #> '{line,text}' end);
end $$;
comment on function private.amend(public.flags, jsonb, text, public.members) is
  'An amendment at the firm''s word alone. Who flagged hears of it with the resolution.';

create function private.with_empty_section(_content jsonb, _section text) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_set(_content, '{sections}', (
    select jsonb_agg(s order by private.section_rank(s ->> 'section'))
    from jsonb_array_elements((_content -> 'sections') || jsonb_build_array(private.published_section(_section, '[]'))) s))
$$;
comment on function private.with_empty_section(jsonb, text) is 'Makes room for the first line of a section that a version did not hold.';
