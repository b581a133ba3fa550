create function private.has_objected(_recipient_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from public.disputes where recipient_id = _recipient_id)
    or exists (select from public.milestone_answers where recipient_id = _recipient_id and disputed_at is not null)
$$;
comment on function private.has_objected(uuid) is
  'Whether this person has said of what was recorded in their name that they never said so: nobody records for them again.';

create function private.check_source(_organization_id uuid, _earliest date, _record jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  given date := (_record ->> 'givenOn')::date;
  wrong text := case
    when _record ->> 'channel' is null or _record ->> 'channel' not in ('phone', 'mail') then 'channel'
    when length(btrim(coalesce(_record ->> 'evidence', ''))) not between 1 and 2000 then 'evidence'
    when given is null or given > private.today(_organization_id) or given < _earliest then 'givenOn' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
end $$;
comment on function private.check_source(uuid, date, jsonb) is
  'How what somebody said is known: by phone or mail, with evidence, on a day that is not yet to come nor before they could have said it.';

create function private.check_record(_recipient public.recipients, _version public.versions, _number int, _record jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  published_on date := (
    select (_version.published_at at time zone time_zone)::date from public.organizations where id = _recipient.organization_id);
begin
  if _recipient.role <> 'approver' then perform private.refuse('not_an_approver', 403); end if;
  if _recipient.link_revoked_at is not null then perform private.refuse('recipient_without_link', 409); end if;
  if private.has_objected(_recipient.id) then perform private.refuse('recipient_objected', 409); end if;
  if _version.number is distinct from _number then
    perform private.refuse('version_superseded', 409, jsonb_build_object('version', _version.number));
  end if;
  perform private.check_source(_recipient.organization_id, published_on, _record);
end $$;
comment on function private.check_record(public.recipients, public.versions, int, jsonb) is
  'Nobody confirms on behalf of a reviewer, of whom could not be told of it, or of whom said once that they never said so; nor a version before it was published, nor without saying how it is known.';

create function private.recordable_lines(_recipient_id uuid, _content jsonb, _sections jsonb) returns uuid[]
language sql stable set search_path = '' as $$
  select array(
    select u from private.recordable_items(_recipient_id, _content) u
    left join private.content_items(_content) c on c.item_id = u
    where c.item_id is null or _sections ? c.section)
$$;
comment on function private.recordable_lines(uuid, jsonb, jsonb) is
  'The lines of these sections that may be recorded. A line that is no longer there is spoken about with any of them.';

create function private.check_recordable(_recipient_id uuid, _version public.versions, _item_ids uuid[]) returns void
language plpgsql stable set search_path = '' as $$
declare
  askable uuid[] := array(select private.recordable_items(_recipient_id, _version.content));
begin
  if cardinality(askable) = 0 then perform private.refuse_empty_confirmation(_recipient_id); end if;
  if _item_ids is null then return; end if;
  if cardinality(_item_ids) = 0 then perform private.refuse('nothing_to_confirm', 409); end if;
  if not _item_ids <@ askable then perform private.refuse('line_gone', 409); end if;
  -- A removed line is acknowledged by any later confirmation: it must have been spoken about, too.
  if exists (
    select from unnest(askable) u
    where u <> all (_item_ids) and not exists (select from private.content_items(_version.content) c where c.item_id = u)
  ) then
    perform private.refuse('invalid_input', 422, '{"field": "itemIds"}');
  end if;
end $$;
comment on function private.check_recordable(uuid, public.versions, uuid[]) is 'What may be recorded: lines that the person is asked for, has not confirmed and has not flagged.';

create function private.confirm_on_behalf(_recipient_id uuid, _version int, _item_ids uuid[], _record jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  recipient public.recipients := private.recipient_to_change(_recipient_id);
  member public.members := private.acting_member(recipient.organization_id);
  version public.versions;
  lines uuid[] := _item_ids;
  given public.confirmations;
begin
  select (private.current_version(k)).* into strict version from public.kickoffs k where k.id = recipient.kickoff_id;
  perform private.check_record(recipient, version, _version, _record);
  if jsonb_typeof(_record -> 'sections') = 'array' then
    if not exists (
      select from private.recordable_sections(recipient.id, version.content) s where _record -> 'sections' ? s
    ) then perform private.refuse('invalid_input', 422, '{"field": "sections"}'); end if;
    lines := private.recordable_lines(recipient.id, version.content, _record -> 'sections');
  end if;
  perform private.check_recordable(recipient.id, version, lines);
  given := private.write_confirmation(recipient, version, left(recipient.name, 200), _record || jsonb_build_object('recordedBy', member.id), lines);
  insert into public.evidence (confirmation_id, organization_id, kickoff_id, recipient_id, words)
  values (given.id, given.organization_id, given.kickoff_id, given.recipient_id, btrim(_record ->> 'evidence'));
  perform private.record(given.organization_id, given.kickoff_id, 'confirmation_recorded', jsonb_build_object(
    'name', recipient.name, 'version', version.number, 'contentHash', version.content_hash, 'number', given.number,
    'channel', given.channel, 'givenOn', given.given_on, 'openFlags', jsonb_array_length(given.open_flags)), member.id);
  perform private.mail_recorded(given, recipient, member);
  perform private.take_stock(given.kickoff_id);
  return jsonb_build_object('number', given.number);
end $$;
create function public.confirm_on_behalf(recipient_id uuid, version int, item_ids uuid[], record jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.confirm_on_behalf($1, $2, $3, $4) $$;
comment on function public.confirm_on_behalf(uuid, int, uuid[], jsonb) is
  'Member: records what an approver confirmed by phone or mail, with how it is known; these lines, or (null) all that they are asked for and did not flag. They are mailed and can object. record: {channel, givenOn, evidence}, and sections, where it is about the lines of these alone.';

create function private.mail_recorded(_given public.confirmations, _recipient public.recipients, _member public.members) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.mail_recipient(_recipient, 'confirmed_on_behalf', jsonb_build_object(
    'number', _given.number, 'version', _given.version_number, 'author', _member.name, 'channel', _given.channel,
    'givenOn', _given.given_on, 'open', jsonb_array_length(_given.open_flags),
    'confirmedItems', (select count(*) from public.confirmed_items where confirmation_id = _given.id)));
  perform private.tell_owners(_given.kickoff_id, 'recipient_confirmed', jsonb_build_object(
    'recipientName', _recipient.name, 'version', _given.version_number, 'openFlags', jsonb_array_length(_given.open_flags),
    'recordedBy', _member.name, 'channel', _given.channel));
end $$;
comment on function private.mail_recorded(public.confirmations, public.recipients, public.members) is
  'The person is told what was recorded in their name, and both owners that it was.';

create function private.dispute_confirmation_as(_recipient_id uuid, _number text, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  given public.confirmations;
begin
  select * into given from public.confirmations where recipient_id = _recipient_id and number = _number and manner = 'on_behalf';
  if not found then perform private.refuse('confirmation_unknown', 404); end if;
  if length(btrim(coalesce(_words, ''))) not between 1 and 2000 then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  insert into public.disputes (confirmation_id, organization_id, kickoff_id, recipient_id, words)
  values (given.id, given.organization_id, given.kickoff_id, given.recipient_id, btrim(_words)) on conflict do nothing;
  if not found then return; end if;
  perform private.record(kickoff.organization_id, kickoff.id, 'confirmation_disputed',
    jsonb_build_object('number', given.number, 'version', given.version_number, 'words', btrim(_words)), null, _recipient_id);
  perform private.tell_owners(kickoff.id, 'confirmation_disputed', jsonb_build_object(
    'version', given.version_number, 'words', btrim(_words),
    'recipientName', (select name from public.recipients where id = _recipient_id),
    'recordedBy', (select name from public.members where id = given.recorded_by)));
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.dispute_confirmation_as(uuid, text, text) is
  'That is not what I said: what was recorded in their name stands for nothing any more, they are asked themselves, and both owners hear of it.';

create function private.dispute_confirmation(_kickoff_id uuid, _secret text, _number text, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.dispute_confirmation_as(private.acting_holder(_kickoff_id, _secret), _number, _words)
$$;
create function public.dispute_confirmation(kickoff_id uuid, secret text, number text, words text) returns void
language sql security invoker set search_path = '' as $$ select private.dispute_confirmation($1, $2, $3, $4) $$;
comment on function public.dispute_confirmation(uuid, text, text, text) is 'Link: objects to what was recorded in its holder''s name.';

grant execute on function
  private.confirm_on_behalf(uuid, int, uuid[], jsonb), public.confirm_on_behalf(uuid, int, uuid[], jsonb)
to authenticated;
grant execute on function
  private.dispute_confirmation(uuid, text, text, text), public.dispute_confirmation(uuid, text, text, text)
to anon;
