create function private.latest_confirmation(_recipient_id uuid) returns public.confirmations
language sql stable set search_path = '' as $$
  select * from public.confirmations
  where recipient_id = _recipient_id and not exists (select from public.disputes d where d.confirmation_id = confirmations.id)
  order by version_number desc, confirmed_at desc, id limit 1
$$;
comment on function private.latest_confirmation(uuid) is 'A recipient''s last word that they stand by; all null when there is none.';

create function private.standing_items(_recipient_id uuid) returns table (item_id uuid, item_hash text)
language plpgsql stable set search_path = '' as $$
begin
  return query
    select k.item_id, k.item_hash from public.confirmed_items k
    where k.recipient_id = _recipient_id and not exists (select from public.disputes d where d.confirmation_id = k.confirmation_id);
end $$;
comment on function private.standing_items(uuid) is
  'The lines that a recipient confirmed, as they read then; without what was recorded on their behalf and they say they never said.';

create function private.is_asked(_recipient public.recipients, _section text) returns boolean
language plpgsql immutable set search_path = '' as $$
begin
  return _recipient.sections is null or _section = any (_recipient.sections);
end $$;
comment on function private.is_asked(public.recipients, text) is 'Whether this recipient''s word is wanted for a section. Reading and flagging is for everybody.';

create function private.gone_items(_recipient public.recipients, _item_ids uuid[]) returns setof uuid
language sql stable set search_path = '' as $$
  select distinct past.item_id
  from public.versions v, private.content_items(v.content) past
  where v.kickoff_id = _recipient.kickoff_id and past.item_id = any (_item_ids) and private.is_asked(_recipient, past.section)
    and v.id in (select g.version_id from public.confirmations g where g.recipient_id = _recipient.id)
    and v.number = (
      select max(g.version_number) from public.confirmations g
      where g.recipient_id = _recipient.id and (g.sections is null or past.section = any (g.sections))
        and not exists (select from public.disputes d where d.confirmation_id = g.id))
$$;
comment on function private.gone_items(public.recipients, uuid[]) is
  'Those of these lines that stood in the version in which this recipient last confirmed their section.';

create function private.unconfirmed_items(_recipient_id uuid, _content jsonb) returns setof uuid
language plpgsql stable set search_path = '' as $$
declare
  person public.recipients;
  standing uuid[];
begin
  select * into person from public.recipients where id = _recipient_id;
  if not found then return; end if;
  return query
    select c.item_id from private.content_items(_content) c
    where private.is_asked(person, c.section)
      and (c.item_id, c.item ->> 'hash') not in (select k.item_id, k.item_hash from private.standing_items(person.id) k);
  standing := array(
    select k.item_id from private.standing_items(person.id) k
    except select c.item_id from private.content_items(_content) c);
  if cardinality(standing) > 0 then return query select private.gone_items(person, standing); end if;
end $$;
comment on function private.unconfirmed_items(uuid, jsonb) is
  'Of what this recipient is asked for, the lines that they have not confirmed as they read in this content, and those that are gone since they last confirmed that section: silence confirms neither.';

create function private.approvers(_kickoff_id uuid, _content jsonb) returns table (recipient_id uuid, has_confirmed boolean)
language plpgsql stable set search_path = '' as $$
begin
  return query
    with heard as materialized (
      select r as person, not exists (select from private.unconfirmed_items(r.id, _content)) as has_confirmed
      from public.recipients r
      where r.kickoff_id = _kickoff_id and r.role = 'approver' and r.replaced_at is null and r.dropped_at is null)
    select (h.person).id, h.has_confirmed from heard h
    where case
      when h.has_confirmed then exists (select from private.content_items(_content) c where private.is_asked(h.person, c.section))
      else (h.person).link_revoked_at is null end;
end $$;
comment on function private.approvers(uuid, jsonb) is
  'Whose word is needed for this content: of each approver for whose sections it holds a line. Who can no longer give it is not waited for; who gave it before their link was revoked has given it.';

create function private.sections_without_approver(_kickoff_id uuid, _content jsonb) returns setof text
language sql stable set search_path = '' as $$
  select s ->> 'section' from jsonb_array_elements(_content -> 'sections') s
  where not exists (
    select from private.approvers(_kickoff_id, _content) a join public.recipients r on r.id = a.recipient_id
    where private.is_asked(r, s ->> 'section'))
$$;
comment on function private.sections_without_approver(uuid, jsonb) is
  'What nobody confirms, say since the only one who was asked for it has left: a kickoff is not confirmed while there is such a section.';
