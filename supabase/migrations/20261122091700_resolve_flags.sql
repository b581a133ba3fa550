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
  select private.mail_recipient(r, _kind, jsonb_build_object(
    'flagId', _flag.id, 'lineText', _flag.line ->> 'text', 'yourWords', _flag.words) || _more)
  from public.recipients r where r.id = _flag.recipient_id and r.link_revoked_at is null
$$;
comment on function private.mail_flagger(public.flags, text, jsonb) is 'Tells the buyer''s person what became of their flag.';

create function private.reply_to_flag(_flag_id uuid, _words text, _attachment_ids uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
  files text[];
begin
  perform private.check_unsettled(flag);
  perform private.write_answer(flag, member, _words);
  perform private.record(flag.organization_id, flag.kickoff_id, 'flag_answered',
    jsonb_build_object('flagId', flag.id, 'words', _words), member.id);
  files := private.attach_files(flag, null, member.id, _attachment_ids);
  perform private.mail_flagger(flag, 'flag_answered', jsonb_build_object('answer', _words, 'author', member.name, 'files', files));
end $$;
create function public.reply_to_flag(flag_id uuid, words text, attachment_ids uuid[] default '{}') returns void
language sql security invoker set search_path = '' as $$ select private.reply_to_flag($1, $2, $3) $$;
comment on function public.reply_to_flag(uuid, text, uuid[]) is
  'Member: answers in the buyer''s thread, with files that were stored just before; the buyer is mailed.';

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

create function private.carry_out_resolution(
  _flag public.flags, _resolution text, _words text, _amendment jsonb, _terms jsonb, _member public.members
) returns jsonb
language plpgsql set search_path = '' as $$
declare
  done jsonb := '{}';
begin
  if _resolution = 'change_order' then return private.offer_change_order(_flag, _amendment, _terms, _words, _member); end if;
  if _resolution = 'amended' or (_resolution = 'honoured' and jsonb_typeof(_amendment) = 'object') then
    done := private.amend(_flag, _amendment, _words, _member);
  end if;
  if _resolution = 'honoured' then perform private.honour(_flag, _terms, _member); end if;
  return done;
end $$;
comment on function private.carry_out_resolution(public.flags, text, text, jsonb, jsonb, public.members) is
  'What a resolution means for the record and the ledger; returns what the mail to the buyer tells of it.';

create function private.resolve_flag(
  _flag_id uuid, _round int, _resolution text, _words text, _amendment jsonb, _terms jsonb, _attachment_ids uuid[]
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  flag public.flags := private.flag_to_resolve(_flag_id);
  member public.members := private.acting_member(flag.organization_id);
  done jsonb;
  files text[];
begin
  perform private.check_unsettled(flag);
  if flag.resolved_at is not null or flag.round is distinct from _round then
    perform private.refuse('flag_already_resolved', 409, jsonb_build_object(
      'at', flag.resolved_at, 'resolution', flag.resolution, 'by', (select name from public.members where id = flag.resolved_by)));
  end if;
  if btrim(coalesce(_words, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  if coalesce(_resolution, '') not in ('clarified', 'amended', 'honoured', 'change_order') then
    perform private.refuse('invalid_input', 422, '{"field": "resolution"}');
  end if;
  done := private.carry_out_resolution(flag, _resolution, _words, _amendment, _terms, member);
  update public.flags set resolution = _resolution, resolved_at = private.clock(), resolved_by = member.id
  where id = flag.id returning * into flag;
  perform private.write_answer(flag, member, _words);
  perform private.record(flag.organization_id, flag.kickoff_id, 'flag_resolved', jsonb_build_object(
    'flagId', flag.id, 'round', flag.round, 'resolution', _resolution, 'words', _words, 'version', done -> 'version', 'order', done -> 'order'), member.id);
  files := private.attach_files(flag, null, member.id, _attachment_ids);
  perform private.mail_flagger(flag, 'flag_resolved', jsonb_build_object(
    'resolution', _resolution, 'answer', _words, 'author', member.name, 'newLineText', done ->> 'newLineText', 'order', done -> 'order',
    'files', files));
  perform private.take_stock(flag.kickoff_id);
  return jsonb_build_object('version', done -> 'version');
end $$;
create function public.resolve_flag(
  flag_id uuid, round int, resolution text, words text, amendment jsonb, terms jsonb default null, attachment_ids uuid[] default '{}'
) returns jsonb
language sql security invoker set search_path = '' as $$ select private.resolve_flag($1, $2, $3, $4, $5, $6, $7) $$;
comment on function public.resolve_flag(uuid, int, text, text, jsonb, jsonb, uuid[]) is
  'Member: ends this round of a flag: clarified; amended (publishes the next version); honoured at the firm''s cost (terms: {hours}), amending or not; '
  'or change_order, which stages the amendment until an approver accepts it (terms: changeOrderTermsSchema). Only the buyer withdraws. Files that were stored just before go along with the words.';

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
     or awaited_id = target.id or id in (select kickoff_id from public.milestones where awaited_id = target.id)
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
  private.reply_to_flag(uuid, text, uuid[]), public.reply_to_flag(uuid, text, uuid[]),
  private.note_on_flag(uuid, text), public.note_on_flag(uuid, text),
  private.resolve_flag(uuid, int, text, text, jsonb, jsonb, uuid[]), public.resolve_flag(uuid, int, text, text, jsonb, jsonb, uuid[]),
  private.reassign_flag(uuid, uuid), public.reassign_flag(uuid, uuid),
  private.deactivate_member(uuid), public.deactivate_member(uuid)
to authenticated;
