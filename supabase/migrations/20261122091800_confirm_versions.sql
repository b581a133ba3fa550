create function private.held_back_items(_recipient_id uuid, _content jsonb) returns setof uuid
language sql stable set search_path = '' as $$
  select c.item_id
  from private.content_items(_content) c
  join public.flags f on f.recipient_id = _recipient_id and f.accepted_at is null and f.withdrawn_at is null
    and (f.item_id = c.item_id or f.item_id is null and f.section = c.section)
$$;
comment on function private.held_back_items(uuid, jsonb) is
  'The lines that this recipient''s unsettled flags keep out of a confirmation: the flagged ones, and all of a flagged section.';

create function private.recordable_items(_recipient_id uuid, _content jsonb) returns setof uuid
language sql stable set search_path = '' as $$
  select u from private.unconfirmed_items(_recipient_id, _content) u
  where u not in (select private.held_back_items(_recipient_id, _content))
$$;
comment on function private.recordable_items(uuid, jsonb) is 'The lines that this recipient is asked for, has not confirmed and has not flagged.';

create function private.recordable_sections(_recipient_id uuid, _content jsonb) returns setof text
language sql stable set search_path = '' as $$
  select c.section from private.recordable_items(_recipient_id, _content) u join private.content_items(_content) c on c.item_id = u
  group by c.section order by private.section_rank(c.section)
$$;
comment on function private.recordable_sections(uuid, jsonb) is 'The sections that hold such lines, in the order of the record.';

create function private.receipt_number() returns text
language sql volatile set search_path = '' as $$
  select 'K' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 12))
$$;
comment on function private.receipt_number() is 'A number that nobody can guess, short enough to read out.';

create function private.confirm_as(_recipient_id uuid, _version int, _typed_name text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  recipient public.recipients;
  version public.versions := private.current_version(kickoff);
  given public.confirmations;
begin
  select * into strict recipient from public.recipients where id = _recipient_id;
  if recipient.role <> 'approver' then perform private.refuse('not_an_approver', 403); end if;
  if version.number is distinct from _version then
    perform private.refuse('version_superseded', 409, jsonb_build_object('version', version.number));
  end if;
  if not exists (
    select from private.unconfirmed_items(_recipient_id, version.content) u
    where u not in (select private.held_back_items(_recipient_id, version.content))
  ) then
    perform private.refuse_empty_confirmation(_recipient_id);
  end if;
  given := private.write_confirmation(recipient, version, _typed_name);
  perform private.record(kickoff.organization_id, kickoff.id, 'version_confirmed', jsonb_build_object(
    'version', version.number, 'contentHash', version.content_hash, 'typedName', _typed_name, 'number', given.number,
    'openFlags', jsonb_array_length(given.open_flags)), null, _recipient_id);
  perform private.mail_receipt(given, recipient, version);
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('number', given.number);
end $$;
comment on function private.confirm_as(uuid, int, text) is
  'Confirms every line of the current version that this approver is asked for and has not flagged, with their typed name.';

create function private.refuse_empty_confirmation(_recipient_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  earlier text := (private.latest_confirmation(_recipient_id)).number;
begin
  if earlier is null then perform private.refuse('nothing_to_confirm', 409); end if;
  perform private.refuse('already_confirmed', 409, jsonb_build_object('number', earlier));
end $$;
comment on function private.refuse_empty_confirmation(uuid) is 'Nothing is left to confirm: all of it is confirmed already, or all of it is flagged.';

create function private.write_confirmation(
  _recipient public.recipients, _version public.versions, _typed_name text, _on_behalf jsonb default null, _only uuid[] default null
) returns public.confirmations
language plpgsql set search_path = '' as $$
declare
  given public.confirmations;
begin
  insert into public.confirmations (
    organization_id, kickoff_id, recipient_id, version_id, version_number, number, typed_name, sections,
    manner, recorded_by, channel, given_on, open_flags)
  values (
    _recipient.organization_id, _recipient.kickoff_id, _recipient.id, _version.id, _version.number, private.receipt_number(), _typed_name,
    _recipient.sections, case when _on_behalf is null then 'portal' else 'on_behalf' end,
    (_on_behalf ->> 'recordedBy')::uuid, _on_behalf ->> 'channel', (_on_behalf ->> 'givenOn')::date,
    coalesce((
      select jsonb_agg(jsonb_build_object('section', section, 'lineText', line ->> 'text', 'words', words) order by raised_at)
      from public.flags where recipient_id = _recipient.id and accepted_at is null and withdrawn_at is null), '[]'))
  returning * into given;
  insert into public.confirmed_items (recipient_id, item_id, item_hash, confirmation_id, organization_id)
  select _recipient.id, c.item_id, c.item ->> 'hash', given.id, _recipient.organization_id
  from private.content_items(_version.content) c
  where private.is_asked(_recipient, c.section) and (_only is null or c.item_id = any (_only))
    and c.item_id not in (select private.held_back_items(_recipient.id, _version.content))
    and not exists (
      select from private.standing_items(_recipient.id) k where k.item_id = c.item_id and k.item_hash = c.item ->> 'hash');
  return given;
end $$;
comment on function private.write_confirmation(public.recipients, public.versions, text, jsonb, uuid[]) is
  'The confirmation, with each line that it newly covers as it reads now: those that the recipient is asked for and has not flagged, or (_only) some of them. _on_behalf: {recordedBy, channel, givenOn}.';

create function private.mail_receipt(_given public.confirmations, _recipient public.recipients, _version public.versions) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.mail_recipient(_recipient, 'receipt', jsonb_build_object(
    'number', _given.number, 'version', _version.number, 'contentHash', _version.content_hash, 'typedName', _given.typed_name,
    'confirmedAt', _given.confirmed_at, 'open', _given.open_flags,
    'confirmedItems', (select count(*) from public.confirmed_items where confirmation_id = _given.id)));
  perform private.queue_mail(_given.organization_id, _given.kickoff_id, 'recipient_confirmed', m.email, jsonb_build_object(
    'firm', private.firm(_given.organization_id), 'memberName', m.name, 'account', d.account, 'kickoffId', _given.kickoff_id,
    'recipientName', _recipient.name, 'version', _version.number, 'openFlags', jsonb_array_length(_given.open_flags)))
  from public.kickoffs k
  join public.deals d on d.id = k.deal_id
  join public.members m on m.id in (d.sales_owner_id, d.delivery_owner_id) and m.deactivated_at is null
  where k.id = _given.kickoff_id;
end $$;
comment on function private.mail_receipt(public.confirmations, public.recipients, public.versions) is 'The receipt to the buyer, the news to both owners.';

create function private.confirm_version(_kickoff_id uuid, _secret text, _version int, _typed_name text, _code_proof text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  holder uuid := private.acting_holder(_kickoff_id, _secret);
  refused jsonb;
begin
  if (
    select o.code_before_confirming from public.organizations o join public.recipients r on r.organization_id = o.id where r.id = holder
  ) then
    refused := private.redeem_code(holder, _code_proof);
    if refused is not null then return jsonb_build_object('refused', refused); end if;
  end if;
  return private.confirm_as(holder, _version, _typed_name);
end $$;
create function public.confirm_version(kickoff_id uuid, secret text, version int, typed_name text, code_proof text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.confirm_version($1, $2, $3, $4, $5) $$;
comment on function public.confirm_version(uuid, text, int, text, text) is
  'Link: confirms all that is not flagged, with a typed name and, where the organization asks for it, a mailed code.';

grant execute on function
  private.confirm_version(uuid, text, int, text, text), public.confirm_version(uuid, text, int, text, text)
to anon;
