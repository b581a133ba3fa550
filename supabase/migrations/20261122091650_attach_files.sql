create function private.grant_storage(_path text, _act text, _user_id uuid, _span interval) returns void
language sql set search_path = '' as $$
  delete from private.storage_grants where expires_at < private.clock() - interval '1 hour';
  insert into private.storage_grants (path, act, user_id, expires_at) values (_path, _act, _user_id, private.clock() + _span)
  on conflict (path, act, user_id) do update set granted_at = excluded.granted_at, expires_at = excluded.expires_at
$$;
comment on function private.grant_storage(text, text, uuid, interval) is 'Lets one caller store or fetch one file for a moment.';

create function private.issue_attachment(_kickoff public.kickoffs, _recipient public.recipients, _member public.members, _file jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  issued public.attachments;
begin
  -- Nobody fills the bucket with files that nothing carries.
  if (
    select count(*) from public.attachments
    where (recipient_id = _recipient.id or member_id = _member.id) and stored_at is null and issued_at > private.clock() - interval '1 hour'
  ) >= 10 then
    perform private.refuse('too_many_attempts', 429, '{"retryAfter": 600}');
  end if;
  if not private.fits_type(_file ->> 'name', _file ->> 'type') then
    perform private.refuse('invalid_input', 422, '{"field": "file"}');
  end if;
  insert into public.attachments (organization_id, kickoff_id, recipient_id, member_id, author, name, type, size, sha256)
  values (_kickoff.organization_id, _kickoff.id, _recipient.id, _member.id, coalesce(_recipient.name, _member.name),
    _file ->> 'name', _file ->> 'type', (_file ->> 'size')::int, _file ->> 'sha256')
  returning * into issued;
  perform private.grant_storage(issued.path, 'store', _member.user_id, interval '2 minutes');
  return jsonb_build_object('attachmentId', issued.id, 'path', issued.path);
end $$;
comment on function private.issue_attachment(public.kickoffs, public.recipients, public.members, jsonb) is
  'Gives out a path for one file of this recipient or this member. Ten a person wait at most for what they come with.';

create function private.begin_attachment(_kickoff_id uuid, _secret text, _file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  bringer uuid := private.acting_holder(_kickoff_id, _secret);
begin
  return private.issue_attachment(k, r, null, _file)
  from public.recipients r join public.kickoffs k on k.id = r.kickoff_id where r.id = bringer;
end $$;
create function public.begin_attachment(kickoff_id uuid, secret text, file jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.begin_attachment($1, $2, $3) $$;
comment on function public.begin_attachment(uuid, text, jsonb) is
  'Link: gives out a path under which one file can be stored within two minutes. Shape: newAttachmentSchema.';

create function private.begin_team_attachment(_kickoff_id uuid, _file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
begin
  return private.issue_attachment(k, null, member, _file) from public.kickoffs k where k.id = _kickoff_id;
end $$;
create function public.begin_team_attachment(kickoff_id uuid, file jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.begin_team_attachment($1, $2) $$;
comment on function public.begin_team_attachment(uuid, jsonb) is
  'Member: gives out a path under which one file can be stored within two minutes. Shape: newAttachmentSchema.';

create function private.has_arrived(_attachment public.attachments) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from storage.objects o
    where o.bucket_id = 'attachments' and o.name = _attachment.path and (o.metadata ->> 'size')::bigint = _attachment.size);
end $$;
comment on function private.has_arrived(public.attachments) is 'Whether as many bytes as were announced lie in the bucket.';

create function private.take_attachment(_id uuid, _kickoff_id uuid, _recipient_id uuid, _member_id uuid) returns public.attachments
language plpgsql set search_path = '' as $$
declare
  file public.attachments;
begin
  select * into file from public.attachments
  where id = _id and kickoff_id = _kickoff_id and recipient_id is not distinct from _recipient_id and member_id is not distinct from _member_id
    and stored_at is null and issued_at > private.clock() - interval '30 minutes'
  for update;
  if not found or not private.has_arrived(file) then perform private.refuse('attachment_unknown', 404); end if;
  delete from private.storage_grants where path = file.path;
  return file;
end $$;
comment on function private.take_attachment(uuid, uuid, uuid, uuid) is
  'What this recipient or this member has just stored for the kickoff, to be tied, once, to what it came with.';

create function private.attach_files(_flag public.flags, _recipient_id uuid, _member_id uuid, _ids uuid[]) returns text[]
language plpgsql set search_path = '' as $$
declare
  file public.attachments;
  names text[] := '{}';
begin
  -- Five from each side: neither can leave the other without room.
  if (
    select count(*) from public.attachments where flag_id = _flag.id and (member_id is null) = (_member_id is null) and removed_at is null
  ) + cardinality(_ids) > 5 then
    perform private.refuse('too_many_files', 422);
  end if;
  foreach file.id in array _ids loop
    file := private.take_attachment(file.id, _flag.kickoff_id, _recipient_id, _member_id);
    update public.attachments set flag_id = _flag.id, stored_at = private.clock() where id = file.id;
    perform private.record(_flag.organization_id, _flag.kickoff_id, 'file_attached', jsonb_build_object(
      'flagId', _flag.id, 'name', file.name, 'type', file.type, 'size', file.size, 'sha256', file.sha256), _member_id, _recipient_id);
    names := names || file.name;
  end loop;
  return names;
end $$;
comment on function private.attach_files(public.flags, uuid, uuid, uuid[]) is
  'Ties what this recipient or this member has just stored to a flag, each file once, five a side; part of the act that it came with. Returns their names.';

create function private.attachments_json(_flag_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'by', a.author, 'fromFirm', a.member_id is not null, 'name', a.name, 'type', a.type, 'size', a.size, 'at', a.stored_at,
    'removedAt', a.removed_at, 'removedBy', a.removed_by) order by a.stored_at, a.id), '[]')
  from public.attachments a where a.flag_id = _flag_id
$$;
comment on function private.attachments_json(uuid) is 'A flag''s files of both sides, without where they lie. Shape: attachmentSchema.';

create function private.handed_out(_attachment public.attachments, _user_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
begin
  perform private.grant_storage(_attachment.path, 'fetch', _user_id, interval '1 minute');
  return jsonb_build_object(
    'path', _attachment.path, 'name', _attachment.name, 'type', _attachment.type, 'size', _attachment.size, 'sha256', _attachment.sha256);
end $$;
comment on function private.handed_out(public.attachments, uuid) is 'Where a file lies, for one who may read it within the next minute. Shape: openedAttachmentSchema.';

create function private.open_attachment(_kickoff_id uuid, _secret text, _attachment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  reader public.recipients := private.holder(_kickoff_id, _secret);
  file public.attachments;
begin
  select a.* into file from public.attachments a left join public.flags f on f.id = a.flag_id
  where a.id = _attachment_id and a.removed_at is null and (f.recipient_id = reader.id or private.is_for_all(a, reader));
  if not found then perform private.refuse('attachment_unknown', 404); end if;
  return private.handed_out(file, null);
end $$;
create function public.open_attachment(kickoff_id uuid, secret text, attachment_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.open_attachment($1, $2, $3) $$;
comment on function public.open_attachment(uuid, text, uuid) is
  'Link: lets its holder fetch, within a minute, a file of their own flag, or one that shows how the first milestone stands.';

create function private.open_flag_attachment(_attachment_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  file public.attachments;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select * into file from public.attachments
  where id = _attachment_id and stored_at is not null and removed_at is null and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('attachment_unknown', 404); end if;
  return private.handed_out(file, auth.uid());
end $$;
create function public.open_flag_attachment(attachment_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.open_flag_attachment($1) $$;
comment on function public.open_flag_attachment(uuid) is 'Member: may fetch a file of a flag, a dependency or a milestone of their organization within a minute.';

create function private.remove_attachment_as(_attachment public.attachments, _member public.members, _recipient public.recipients) returns void
language plpgsql set search_path = '' as $$
begin
  if _attachment.removed_at is not null then return; end if;
  update public.attachments set removed_at = private.clock(), removed_by = coalesce(_member.name, _recipient.name) where id = _attachment.id;
  delete from private.storage_grants where path = _attachment.path;
  perform private.record(_attachment.organization_id, _attachment.kickoff_id, 'file_removed',
    private.came_with(_attachment) || jsonb_build_object('name', _attachment.name, 'sha256', _attachment.sha256), _member.id, _recipient.id);
end $$;
comment on function private.remove_attachment_as(public.attachments, public.members, public.recipients) is
  'From now on nobody fetches the file; the schedule clears its bytes away. Said twice, it does no harm.';

create function private.remove_attachment(_kickoff_id uuid, _secret text, _attachment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  acting uuid := private.acting_holder(_kickoff_id, _secret);
  kickoff public.kickoffs := private.kickoff_for(acting);
  file public.attachments;
begin
  select a.* into file from public.attachments a left join public.flags f on f.id = a.flag_id
  where a.id = _attachment_id and a.kickoff_id = kickoff.id and a.recipient_id is not null and (f.recipient_id = acting or a.step_id is not null);
  if not found then perform private.refuse('attachment_unknown', 404); end if;
  if file.flag_id is not null then perform private.own_flag(acting, file.flag_id);
  elsif exists (select from public.milestones m where m.kickoff_id = kickoff.id and m.reached_at is not null) then
    perform private.refuse('milestone_reached', 409);
  end if;
  perform private.remove_attachment_as(file, null, r) from public.recipients r where r.id = acting;
end $$;
create function public.remove_attachment(kickoff_id uuid, secret text, attachment_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.remove_attachment($1, $2, $3) $$;
comment on function public.remove_attachment(uuid, text, uuid) is
  'Link: takes back a file that the buyer''s side brought: to an own flag until it is settled, to a dependency until the milestone is reached.';

create function private.remove_team_attachment(_attachment_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  file public.attachments;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  perform from public.kickoffs k join public.attachments a on a.kickoff_id = k.id
  where a.id = _attachment_id and a.organization_id in (select private.my_organizations()) for no key update of k;
  -- Read after the lock: a colleague may have taken it back meanwhile.
  select * into file from public.attachments
  where id = _attachment_id and member_id is not null and stored_at is not null and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('attachment_unknown', 404); end if;
  perform private.remove_attachment_as(file, private.acting_member(file.organization_id), null);
end $$;
create function public.remove_team_attachment(attachment_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.remove_team_attachment($1) $$;
comment on function public.remove_team_attachment(uuid) is
  'Member: takes back a file that somebody of the firm brought, also of a flag that is settled or a milestone that is reached: it may never have been for the buyer.';

create function private.stale_attachments() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(s.path), '[]') from (
    (select path from public.attachments where stored_at is null and issued_at < private.clock() - interval '1 hour'
    order by issued_at limit 100)
    union all
    (select path from public.attachments where removed_at is not null and cleared_at is null order by removed_at limit 100)) s
$$;
create function public.stale_attachments() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.stale_attachments() $$;
comment on function public.stale_attachments() is
  'Schedule: paths that were given out over an hour ago for what never came, and can no longer be tied to anything; and those of files that were removed.';

create function private.forget_attachments(_paths text[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid[] := array(
    select a.id from public.attachments a
    where a.path = any (_paths) and not exists (select from storage.objects o where o.bucket_id = 'attachments' and o.name = a.path));
  forgotten int;
begin
  update public.attachments set cleared_at = private.clock() where id = any (gone) and removed_at is not null and cleared_at is null;
  delete from public.attachments where id = any (gone) and stored_at is null and issued_at < private.clock() - interval '1 hour';
  get diagnostics forgotten = row_count;
  return jsonb_build_object('forgotten', forgotten);
end $$;
create function public.forget_attachments(paths text[]) returns jsonb
language sql security invoker set search_path = '' as $$ select private.forget_attachments($1) $$;
comment on function public.forget_attachments(text[]) is
  'Schedule: where nothing lies any more, forgets a stale path, and notes of a removed file that it is gone. Said twice, it does no harm.';

grant execute on function
  private.begin_attachment(uuid, text, jsonb), public.begin_attachment(uuid, text, jsonb),
  private.open_attachment(uuid, text, uuid), public.open_attachment(uuid, text, uuid),
  private.remove_attachment(uuid, text, uuid), public.remove_attachment(uuid, text, uuid)
to anon;
grant execute on function
  private.begin_team_attachment(uuid, jsonb), public.begin_team_attachment(uuid, jsonb),
  private.attachments_json(uuid), private.open_flag_attachment(uuid), public.open_flag_attachment(uuid),
  private.remove_team_attachment(uuid), public.remove_team_attachment(uuid)
to authenticated;
grant execute on function
  private.stale_attachments(), public.stale_attachments(), private.forget_attachments(text[]), public.forget_attachments(text[])
to service_role;
