create function private.due_at(_organization_id uuid, _from timestamptz, _before_start boolean) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  zone text := (select time_zone from public.organizations where id = _organization_id);
  day date := (_from at time zone zone)::date;
begin
  return (private.add_business_days(_organization_id, day, case when _before_start then 1 else 3 end) + time '17:00') at time zone zone;
end $$;
comment on function private.due_at(uuid, timestamptz, boolean) is
  'When a flag must be resolved: 17:00 of the next business day if it must be settled before the work starts, else of the third.';

create function private.first_admin(_organization_id uuid, _rather uuid default null) returns public.members
language sql volatile set search_path = '' as $$
  select * from public.members
  where organization_id = _organization_id and role = 'admin' and deactivated_at is null
  order by id = _rather desc nulls last, invited_at, id limit 1 for share
$$;
comment on function private.first_admin(uuid, uuid) is 'Who answers for an organization when nobody else does: this admin rather than another, if active.';

create function private.answering_role(_kickoff public.kickoffs, _section text, _item_id uuid) returns text
language sql stable set search_path = '' as $$
  select coalesce(
    (select i.answers_for from public.items i where i.kickoff_id = _kickoff.id and i.id = _item_id),
    (select r.owner_role from public.routing r where r.organization_id = _kickoff.organization_id and r.section = _section))
$$;
comment on function private.answering_role(public.kickoffs, text, uuid) is
  'Which side answers: whom the draft''s line names, else the organization''s routing for the section.';

create function private.flag_owner(_kickoff public.kickoffs, _role text) returns public.members
language plpgsql volatile set search_path = '' as $$
declare
  owner public.members;
begin
  -- Held until the flag is theirs: a member who is deactivated meanwhile must not be left with it.
  select m.* into owner
  from public.deals d
  join public.members m on m.id = case _role when 'sales' then d.sales_owner_id else d.delivery_owner_id end
  where d.id = _kickoff.deal_id and m.deactivated_at is null
  for share of m;
  if not found then owner := private.first_admin(_kickoff.organization_id); end if;
  return owner;
end $$;
comment on function private.flag_owner(public.kickoffs, text) is
  'The deal''s sales or delivery owner; an admin when that owner is inactive.';

create function private.mail_member_about(_flag public.flags, _member public.members, _kind text, _more jsonb default '{}') returns void
language sql set search_path = '' as $$
  select private.queue_mail(_flag.organization_id, _flag.kickoff_id, _kind, _member.email, jsonb_build_object(
    'firm', private.firm(_flag.organization_id), 'memberName', _member.name, 'account', d.account,
    'kickoffId', _flag.kickoff_id, 'flagId', _flag.id, 'section', _flag.section,
    'boundary', _flag.line ->> 'boundary', 'lineText', _flag.line ->> 'text', 'kind', _flag.kind, 'words', _flag.words,
    'beforeStart', _flag.before_start, 'recipientName', r.name, 'dueAt', _flag.due_at) || _more)
  from public.recipients r, public.kickoffs k join public.deals d on d.id = k.deal_id
  where r.id = _flag.recipient_id and k.id = _flag.kickoff_id
$$;
comment on function private.mail_member_about(public.flags, public.members, text, jsonb) is
  'Tells a member about a flag, with the line, the buyer''s words and a link to it.';

create function private.mail_owner(_flag public.flags, _kind text, _more jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
declare
  owner public.members;
begin
  select * into owner from public.members where id = _flag.owner_id and deactivated_at is null;
  if not found then owner := private.first_admin(_flag.organization_id); end if;
  perform private.mail_member_about(_flag, owner, _kind, _more);
end $$;
comment on function private.mail_owner(public.flags, text, jsonb) is 'Tells a flag''s owner; an admin where the owner is inactive, so that no word is lost.';

create function private.flagged_line(_kickoff public.kickoffs, _version int, _section text, _item_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  present jsonb;
  seen jsonb;
begin
  select c.item into present from private.content_items((private.current_version(_kickoff)).content) c
  where c.item_id = _item_id and c.section = _section;
  select c.item into seen from public.versions v, private.content_items(v.content) c
  where v.kickoff_id = _kickoff.id and v.number = _version and c.item_id = _item_id and c.section = _section;
  if present is null or seen is null then perform private.refuse('line_gone', 409); end if;
  if present <> seen then
    perform private.refuse('line_changed', 409, jsonb_build_object('version', _kickoff.current_version));
  end if;
  return present;
end $$;
comment on function private.flagged_line(public.kickoffs, int, text, uuid) is
  'The line that a buyer points at, if it still reads as in the version that they saw.';

create function private.raise_flag_as(_recipient_id uuid, _flag jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  raised public.flags;
  owner public.members;
begin
  select * into raised from public.flags
  where recipient_id = _recipient_id and idempotency_key = (_flag ->> 'idempotencyKey')::uuid;
  if found then return jsonb_build_object('flagId', raised.id); end if;

  raised.section := _flag ->> 'section';
  raised.item_id := (_flag ->> 'itemId')::uuid;
  if raised.item_id is not null then
    raised.line := private.flagged_line(kickoff, (_flag ->> 'version')::int, raised.section, raised.item_id);
  elsif private.section_rank(raised.section) is null then
    perform private.refuse('line_gone', 409);
  end if;
  raised.owner_role := private.answering_role(kickoff, raised.section, raised.item_id);
  owner := private.flag_owner(kickoff, raised.owner_role);
  insert into public.flags (
    organization_id, kickoff_id, recipient_id, raised_by, version_number, section, item_id, line, kind, words,
    before_start, idempotency_key, owner_id, owner_role, account, deal_type, due_at)
  select
    kickoff.organization_id, kickoff.id, r.id, r.name, kickoff.current_version, raised.section, raised.item_id, raised.line,
    _flag ->> 'kind', _flag ->> 'words', (_flag ->> 'beforeStart')::boolean, (_flag ->> 'idempotencyKey')::uuid, owner.id, raised.owner_role,
    d.account, d.deal_type, private.due_at(kickoff.organization_id, private.clock(), (_flag ->> 'beforeStart')::boolean)
  from public.recipients r, public.deals d where r.id = _recipient_id and d.id = kickoff.deal_id
  returning * into raised;
  perform private.record(kickoff.organization_id, kickoff.id, 'flag_raised', jsonb_build_object(
    'flagId', raised.id, 'section', raised.section, 'kind', raised.kind, 'words', raised.words,
    'line', raised.line ->> 'text', 'owner', owner.name), null, _recipient_id);
  perform private.attach_files(raised, _recipient_id, null, array(select jsonb_array_elements_text(_flag -> 'attachmentIds'))::uuid[]);
  perform private.mail_owner(raised, 'flag_raised');
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('flagId', raised.id);
end $$;
comment on function private.raise_flag_as(uuid, jsonb) is
  'Raises a flag and brings it to its owner at once. The same idempotency key twice is one flag. Shape: raiseFlagSchema.';

create function private.raise_flag(_kickoff_id uuid, _secret text, _flag jsonb) returns jsonb
language sql security definer set search_path = '' as $$
  select private.raise_flag_as(private.acting_holder(_kickoff_id, _secret), _flag)
$$;
create function public.raise_flag(kickoff_id uuid, secret text, flag jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.raise_flag($1, $2, $3) $$;
comment on function public.raise_flag(uuid, text, jsonb) is 'Link: says that a line or section is off.';

create function private.own_flag(_recipient_id uuid, _flag_id uuid) returns public.flags
language plpgsql set search_path = '' as $$
declare
  own public.flags;
begin
  select * into own from public.flags where id = _flag_id and recipient_id = _recipient_id;
  if not found then perform private.refuse('flag_unknown', 404); end if;
  if own.accepted_at is not null or own.withdrawn_at is not null then perform private.refuse('flag_settled', 409); end if;
  return own;
end $$;
comment on function private.own_flag(uuid, uuid) is 'A flag that this recipient may still act on. The kickoff is held, hence nobody else changes it meanwhile.';

create function private.answer_flag_as(_recipient_id uuid, _flag_id uuid, _words text, _attachment_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  own public.flags := private.own_flag(_recipient_id, _flag_id);
begin
  insert into public.answers (organization_id, kickoff_id, flag_id, recipient_id, author, words)
  select kickoff.organization_id, kickoff.id, own.id, r.id, r.name, _words from public.recipients r where r.id = _recipient_id;
  perform private.record(kickoff.organization_id, kickoff.id, 'buyer_replied',
    jsonb_build_object('flagId', own.id, 'words', _words), null, _recipient_id);
  perform private.attach_files(own, _recipient_id, null, _attachment_ids);
  perform private.mail_owner(own, 'buyer_replied', jsonb_build_object('reply', _words));
end $$;
comment on function private.answer_flag_as(uuid, uuid, text, uuid[]) is 'The buyer adds a word to their flag; its owner is mailed.';

create function private.answer_flag(_kickoff_id uuid, _secret text, _flag_id uuid, _words text, _attachment_ids uuid[]) returns void
language sql security definer set search_path = '' as $$
  select private.answer_flag_as(private.acting_holder(_kickoff_id, _secret), _flag_id, _words, _attachment_ids)
$$;
create function public.answer_flag(kickoff_id uuid, secret text, flag_id uuid, words text, attachment_ids uuid[] default '{}') returns void
language sql security invoker set search_path = '' as $$ select private.answer_flag($1, $2, $3, $4, $5) $$;
comment on function public.answer_flag(uuid, text, uuid, text, uuid[]) is 'Link: writes into the thread of an own flag, with files that it stored just before.';

create function private.withdraw_flag_as(_recipient_id uuid, _flag_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  own public.flags := private.own_flag(_recipient_id, _flag_id);
begin
  update public.flags set withdrawn_at = private.clock() where id = own.id;
  perform private.end_round(own, 'withdrawn');
  perform private.record(kickoff.organization_id, kickoff.id, 'flag_withdrawn', jsonb_build_object('flagId', own.id), null, _recipient_id);
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.withdraw_flag_as(uuid, uuid) is 'The buyer takes a flag back.';

create function private.withdraw_flag(_kickoff_id uuid, _secret text, _flag_id uuid) returns void
language sql security definer set search_path = '' as $$
  select private.withdraw_flag_as(private.acting_holder(_kickoff_id, _secret), _flag_id)
$$;
create function public.withdraw_flag(kickoff_id uuid, secret text, flag_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.withdraw_flag($1, $2, $3) $$;
comment on function public.withdraw_flag(uuid, text, uuid) is 'Link: takes an own flag back.';

create function private.settle_flag_as(_recipient_id uuid, _flag_id uuid, _round int, _accepted boolean, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  own public.flags := private.own_flag(_recipient_id, _flag_id);
begin
  if own.resolved_at is null or own.round is distinct from _round then perform private.refuse('flag_not_resolved', 409); end if;
  if _accepted and own.resolution = 'change_order' then perform private.refuse('invalid_input', 422, '{"field": "accepted"}'); end if;
  if _accepted then
    update public.flags set accepted_at = private.clock() where id = own.id;
    perform private.record(kickoff.organization_id, kickoff.id, 'resolution_accepted',
      jsonb_build_object('flagId', own.id, 'resolution', own.resolution), null, _recipient_id);
  else
    perform private.reopen_flag(own, _recipient_id, _words);
  end if;
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.settle_flag_as(uuid, uuid, int, boolean, text) is
  'The buyer accepts a resolution, or reopens the flag with a reason. Acts on the round that they saw. A change order is not accepted so: an approver decides about it.';

create function private.reopen_flag(_flag public.flags, _recipient_id uuid, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
  reopened public.flags;
begin
  if btrim(coalesce(_words, '')) = '' then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  select * into kickoff from public.kickoffs where id = _flag.kickoff_id;
  reopened := private.next_round(_flag, 'reopened');
  insert into public.answers (organization_id, kickoff_id, flag_id, recipient_id, author, words)
  select kickoff.organization_id, kickoff.id, _flag.id, r.id, r.name, _words from public.recipients r where r.id = _recipient_id;
  perform private.record(kickoff.organization_id, kickoff.id, 'flag_reopened',
    jsonb_build_object('flagId', _flag.id, 'round', reopened.round, 'words', _words), null, _recipient_id);
  perform private.mail_owner(reopened, 'flag_reopened', jsonb_build_object('reopenedWith', _words));
end $$;
comment on function private.reopen_flag(public.flags, uuid, text) is 'A next round: the clock starts anew, the history stays.';

create function private.settle_flag(_kickoff_id uuid, _secret text, _flag_id uuid, _round int, _accepted boolean, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.settle_flag_as(private.acting_holder(_kickoff_id, _secret), _flag_id, _round, _accepted, _words)
$$;
create function public.settle_flag(kickoff_id uuid, secret text, flag_id uuid, round int, accepted boolean, words text) returns void
language sql security invoker set search_path = '' as $$ select private.settle_flag($1, $2, $3, $4, $5, $6) $$;
comment on function public.settle_flag(uuid, text, uuid, int, boolean, text) is 'Link: accepts a resolution or reopens the flag.';

grant execute on function
  private.raise_flag(uuid, text, jsonb), public.raise_flag(uuid, text, jsonb),
  private.answer_flag(uuid, text, uuid, text, uuid[]), public.answer_flag(uuid, text, uuid, text, uuid[]),
  private.withdraw_flag(uuid, text, uuid), public.withdraw_flag(uuid, text, uuid),
  private.settle_flag(uuid, text, uuid, int, boolean, text), public.settle_flag(uuid, text, uuid, int, boolean, text)
to anon;
