create function private.flag_to_resolve(_flag_id uuid) returns public.flags
language plpgsql security definer set search_path = '' as $$
declare
  target public.flags;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  perform from public.flags f join public.kickoffs k on k.id = f.kickoff_id
  where f.id = _flag_id and f.organization_id in (select private.my_organizations()) for no key update of k;
  if not found then perform private.refuse('flag_unknown', 404); end if;
  -- Read after the lock: what a colleague did meanwhile counts.
  select * into strict target from public.flags where id = _flag_id;
  return target;
end $$;
comment on function private.flag_to_resolve(uuid) is 'The flag that a member''s command is about; holds its kickoff.';

create function private.check_unsettled(_flag public.flags) returns void
language plpgsql set search_path = '' as $$
begin
  if _flag.accepted_at is not null or _flag.withdrawn_at is not null then perform private.refuse('flag_settled', 409); end if;
end $$;
comment on function private.check_unsettled(public.flags) is 'What the buyer has settled stays settled.';

create function private.write_answer(_flag public.flags, _member public.members, _words text) returns void
language sql set search_path = '' as $$
  insert into public.answers (organization_id, kickoff_id, flag_id, member_id, author, words)
  values (_flag.organization_id, _flag.kickoff_id, _flag.id, _member.id, _member.name, _words)
$$;
comment on function private.write_answer(public.flags, public.members, text) is 'The firm''s word in the buyer''s thread.';

create function private.mail_flagger(_flag public.flags, _kind text, _more jsonb) returns void
language sql set search_path = '' as $$
  select private.mail_recipient(r, _kind, jsonb_build_object('lineText', _flag.line ->> 'text', 'yourWords', _flag.words) || _more)
  from public.recipients r where r.id = _flag.recipient_id and r.link_revoked_at is null
$$;
comment on function private.mail_flagger(public.flags, text, jsonb) is 'Tells the buyer''s person what became of their flag.';

create function private.reply_to_flag(_flag_id uuid, _words text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
begin
  perform private.check_unsettled(flag);
  perform private.write_answer(flag, member, _words);
  perform private.record(flag.organization_id, flag.kickoff_id, 'flag_answered',
    jsonb_build_object('flagId', flag.id, 'words', _words), member.id);
  perform private.mail_flagger(flag, 'flag_answered', jsonb_build_object('answer', _words, 'author', member.name));
end $$;
create function public.reply_to_flag(flag_id uuid, words text) returns void
language sql security invoker set search_path = '' as $$ select private.reply_to_flag($1, $2) $$;
comment on function public.reply_to_flag(uuid, text) is 'Member: answers in the buyer''s thread; the buyer is mailed.';

create function private.note_on_flag(_flag_id uuid, _words text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
begin
  insert into public.notes (organization_id, kickoff_id, flag_id, member_id, words)
  values (flag.organization_id, flag.kickoff_id, flag.id, member.id, _words);
  perform private.record(flag.organization_id, flag.kickoff_id, 'note_left', jsonb_build_object('flagId', flag.id), member.id);
end $$;
create function public.note_on_flag(flag_id uuid, words text) returns void
language sql security invoker set search_path = '' as $$ select private.note_on_flag($1, $2) $$;
comment on function public.note_on_flag(uuid, text) is 'Member: leaves a note that never reaches the buyer.';

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

create function private.amend(_flag public.flags, _amendment jsonb, _words text, _member public.members) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_of(_flag.kickoff_id, _member);
  content jsonb := (private.current_version(kickoff)).content;
  change text := _amendment ->> 'change';
  present jsonb;
  line jsonb;
  upcoming int;
begin
  if coalesce(change, '') not in ('edit', 'add', 'remove') then
    perform private.refuse('invalid_input', 422, '{"field": "change"}');
  end if;
  select c.item into present from private.content_items(content) c where c.item_id = _flag.item_id and c.section = _flag.section;
  if change in ('edit', 'remove') and present is null then perform private.refuse('line_gone', 409); end if;
  if change = 'add' and _flag.section = 'first_milestone' and exists (
    select from public.items where kickoff_id = kickoff.id and section = 'first_milestone'
  ) then
    perform private.refuse('invalid_input', 422, '{"field": "change"}');
  end if;
  line := case when change = 'remove' then present else private.amended_line(_flag, present, _amendment) end;
  if change = 'edit' and line = present then perform private.refuse('nothing_changed', 422); end if;
  if change = 'edit' and line ->> 'side' is distinct from 'buyer' and exists (
    select from public.items where kickoff_id = kickoff.id and id = (line ->> 'id')::uuid and recipient_role is not null
  ) then
    perform private.refuse('invalid_input', 422, '{"field": "side"}');
  end if;
  perform private.amend_draft(_flag, change, line);
  perform private.amend_person(kickoff, change, line, _member);
  update public.kickoffs set revision = revision + 1, saved_at = private.clock(), saved_by = _member.id where id = kickoff.id;
  upcoming := private.publish(kickoff, private.amended_content(
    case when exists (select from private.content_items(content) c where c.section = _flag.section) then content
    else private.with_empty_section(content, _flag.section) end,
    _flag.section, line, change), _words, _member);
  perform private.share_amended(_flag, line, change, _member);
  perform private.review_amendment(kickoff, _flag.section, line, change, _words, _member);
  perform private.mail_next_version(kickoff.id, upcoming, _words, array[_flag.recipient_id]);
  return jsonb_build_object('version', upcoming, 'newLineText', case when change <> 'remove' then line ->> 'text' end);
end $$;
comment on function private.amend(public.flags, jsonb, text, public.members) is
  'Changes the flagged line and publishes the next version in the same step: the buyer waits, hence delivery is asked afterwards. The other recipients are told of the version.';

create function private.with_empty_section(_content jsonb, _section text) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_set(_content, '{sections}', (
    select jsonb_agg(s order by private.section_rank(s ->> 'section'))
    from jsonb_array_elements((_content -> 'sections') || jsonb_build_array(private.published_section(_section, '[]'))) s))
$$;
comment on function private.with_empty_section(jsonb, text) is 'Makes room for the first line of a section that a version did not hold.';

create function private.resolve_flag(_flag_id uuid, _round int, _resolution text, _words text, _amendment jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
  amended jsonb := '{}';
begin
  perform private.check_unsettled(flag);
  if flag.resolved_at is not null or flag.round is distinct from _round then
    perform private.refuse('flag_already_resolved', 409, jsonb_build_object(
      'at', flag.resolved_at, 'resolution', flag.resolution, 'by', (select name from public.members where id = flag.resolved_by)));
  end if;
  if btrim(coalesce(_words, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  if _resolution = 'amended' then amended := private.amend(flag, _amendment, _words, member); end if;
  update public.flags set resolution = _resolution, resolved_at = private.clock(), resolved_by = member.id
  where id = flag.id returning * into flag;
  perform private.write_answer(flag, member, _words);
  perform private.record(flag.organization_id, flag.kickoff_id, 'flag_resolved', jsonb_build_object(
    'flagId', flag.id, 'round', flag.round, 'resolution', _resolution, 'words', _words, 'version', amended -> 'version'), member.id);
  perform private.mail_flagger(flag, 'flag_resolved', jsonb_build_object(
    'resolution', _resolution, 'answer', _words, 'author', member.name, 'newLineText', amended ->> 'newLineText'));
  perform private.take_stock(flag.kickoff_id);
  return jsonb_build_object('version', amended -> 'version');
end $$;
create function public.resolve_flag(flag_id uuid, round int, resolution text, words text, amendment jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.resolve_flag($1, $2, $3, $4, $5) $$;
comment on function public.resolve_flag(uuid, int, text, text, jsonb) is
  'Member: ends this round of a flag: clarified, amended (publishes the next version), or withdrawn at the buyer''s word.';

create function private.reassign_flag(_flag_id uuid, _member_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
  owner public.members;
begin
  perform private.check_unsettled(flag);
  select * into owner from public.members
  where id = _member_id and organization_id = flag.organization_id and deactivated_at is null for share;
  if not found then perform private.refuse('member_inactive', 422); end if;
  update public.flags set owner_id = owner.id where id = flag.id returning * into flag;
  perform private.record(flag.organization_id, flag.kickoff_id, 'flag_reassigned',
    jsonb_build_object('flagId', flag.id, 'to', owner.name), member.id);
  if owner.id <> member.id then perform private.mail_owner(flag, 'flag_raised'); end if;
end $$;
create function public.reassign_flag(flag_id uuid, member_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.reassign_flag($1, $2) $$;
comment on function public.reassign_flag(uuid, uuid) is 'Member: hands a flag to another active member, who is mailed.';

create function private.hand_over_flags(_from public.members, _heir public.members, _admin public.members) returns void
language plpgsql set search_path = '' as $$
declare
  orphan public.flags;
begin
  for orphan in
    update public.flags set owner_id = _heir.id
    where owner_id = _from.id and accepted_at is null and withdrawn_at is null returning *
  loop
    perform private.record(orphan.organization_id, orphan.kickoff_id, 'flag_reassigned',
      jsonb_build_object('flagId', orphan.id, 'to', _heir.name), _admin.id);
    if orphan.resolved_at is null then perform private.mail_owner(orphan, 'flag_raised'); end if;
  end loop;
end $$;
comment on function private.hand_over_flags(public.members, public.members, public.members) is
  'All that the buyer has not settled passes on; what still waits for an answer is mailed.';

create function private.deactivate_member(_member_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.members := private.member_to_change(_member_id);
  admin public.members := private.acting_admin(target.organization_id);
begin
  -- Kickoffs before members, as every command on a flag holds them.
  perform from public.kickoffs
  where id in (select kickoff_id from public.flags where owner_id = target.id and accepted_at is null and withdrawn_at is null)
     or awaited_id = target.id
  order by id for no key update;
  update public.members set deactivated_at = coalesce(deactivated_at, private.clock()) where id = target.id;
  perform private.keep_an_admin(target.organization_id);
  perform private.hand_over_flags(target, private.first_admin(target.organization_id, admin.id), admin);
  perform private.hand_over_handoffs(target, admin);
  perform private.record(target.organization_id, null, 'member_deactivated', jsonb_build_object('name', target.name), admin.id);
end $$;
create function public.deactivate_member(member_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.deactivate_member($1) $$;
comment on function public.deactivate_member(uuid) is
  'Admin: ends a membership at the next request. Open flags, and handoffs that wait for that member, come to the admin: none is without an active owner.';

grant execute on function
  private.reply_to_flag(uuid, text), public.reply_to_flag(uuid, text),
  private.note_on_flag(uuid, text), public.note_on_flag(uuid, text),
  private.resolve_flag(uuid, int, text, text, jsonb), public.resolve_flag(uuid, int, text, text, jsonb),
  private.reassign_flag(uuid, uuid), public.reassign_flag(uuid, uuid),
  private.deactivate_member(uuid), public.deactivate_member(uuid)
to authenticated;
