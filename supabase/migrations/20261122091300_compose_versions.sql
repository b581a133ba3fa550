create function private.published_line(_section text, _line jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return _line || jsonb_build_object('hash', private.digest(_section || _line::text));
end $$;
comment on function private.published_line(text, jsonb) is
  'A line together with the SHA-256 of where it stands and what it says: moved to another section, it says something else.';

create function private.published_item(_item public.items) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return private.published_line(_item.section, jsonb_build_object(
    'id', _item.id, 'boundary', _item.boundary, 'text', _item.text, 'detail', _item.detail,
    'dueOn', _item.due_on, 'side', _item.side, 'amount', trim_scale(_item.amount)::text));
end $$;
comment on function private.published_item(public.items) is 'A line as the buyer may read it: without its mail address and visibility.';

create function private.section_rank(_section text) returns int
language plpgsql immutable set search_path = '' as $$
begin
  return array_position(array[
    'business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders',
    'delivery_dependencies', 'risks', 'pricing_exceptions', 'first_milestone'], _section);
end $$;
comment on function private.section_rank(text) is 'The buyer''s reading order; null for what the buyer never reads.';

create function private.published_section(_section text, _items jsonb) returns jsonb
language plpgsql immutable set search_path = '' as $$
begin
  return (
    select content || jsonb_build_object('hash', private.digest(content::text))
    from jsonb_build_object('section', _section, 'items', _items) content);
end $$;
comment on function private.published_section(text, jsonb) is 'A section of a version, from its published lines in order, with the SHA-256 of both.';

create function private.draft_content(_kickoff_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'account', d.account, 'firm', o.name, 'locale', k.locale, 'currency', d.currency,
      'salesOwner', sales.name, 'deliveryOwner', delivery.name,
      'sections', coalesce((
        select jsonb_agg(private.published_section(s.section, s.items) order by private.section_rank(s.section))
        from (
          select i.section, jsonb_agg(private.published_item(i) order by i.position) as items
          from public.items i
          where i.kickoff_id = k.id and i.visibility = 'client' and private.section_rank(i.section) is not null
          group by i.section
        ) s), '[]'))
    from public.kickoffs k
    join public.deals d on d.id = k.deal_id
    join public.organizations o on o.id = k.organization_id
    join public.members sales on sales.id = d.sales_owner_id
    join public.members delivery on delivery.id = d.delivery_owner_id
    where k.id = _kickoff_id);
end $$;
comment on function private.draft_content(uuid) is 'What a version published from the draft would hold: client-visible lines alone.';

create function private.amended_content(_content jsonb, _section text, _item jsonb, _change text) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_set(_content, '{sections}', coalesce(jsonb_agg(
    case when s.section ->> 'section' <> _section then s.section
    else private.published_section(_section, (
      select coalesce(jsonb_agg(case when i.item ->> 'id' = _item ->> 'id' then _item else i.item end order by i.place), '[]')
        || case when _change = 'add' then jsonb_build_array(_item) else '[]' end
      from jsonb_array_elements(s.section -> 'items') with ordinality as i (item, place)
      where not (_change = 'remove' and i.item ->> 'id' = _item ->> 'id')))
    end order by s.place) filter (
      where not (_change = 'remove' and s.section ->> 'section' = _section and jsonb_array_length(s.section -> 'items') = 1)
    ), '[]'))
  from jsonb_array_elements(_content -> 'sections') with ordinality as s (section, place)
$$;
comment on function private.amended_content(jsonb, text, jsonb, text) is
  'A version''s content with one line edited, added or removed and nothing else changed: unpublished drafts stay out.';

create function private.content_items(_content jsonb) returns table (section text, section_hash text, item_id uuid, item jsonb)
language plpgsql immutable set search_path = '' as $$
begin
  return query
    select s ->> 'section', s ->> 'hash', (i ->> 'id')::uuid, i
    from jsonb_array_elements(_content -> 'sections') s, jsonb_array_elements(s -> 'items') i;
end $$;
comment on function private.content_items(jsonb) is 'The lines of a version, in order.';

create function private.current_version(_kickoff public.kickoffs) returns public.versions
language plpgsql stable set search_path = '' as $$
declare
  version public.versions;
begin
  select * into version from public.versions where kickoff_id = _kickoff.id and number = _kickoff.current_version;
  return version;
end $$;
comment on function private.current_version(public.kickoffs) is 'The version that holds now; all null before the first.';

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

create function private.buyer_mail(_recipient public.recipients, _more jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'firm', private.firm(k.organization_id), 'locale', k.locale, 'account', v.content ->> 'account',
      'recipientName', _recipient.name, 'salesOwner', v.content ->> 'salesOwner', 'deliveryOwner', v.content ->> 'deliveryOwner'
    ) || _more
    from public.kickoffs k
    join public.versions v on v.kickoff_id = k.id and v.number = k.current_version
    where k.id = _recipient.kickoff_id);
end $$;
comment on function private.buyer_mail(public.recipients, jsonb) is 'What each mail to a buyer holds; all of it from published content.';

create function private.mail_recipient(_recipient public.recipients, _kind text, _more jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
  update public.recipients set
    link_generation = link_generation + 1, link_expires_at = private.link_expiry(organization_id)
  where id = _recipient.id and link_revoked_at is null and link_expires_at <= private.clock();
  if _kind not in ('receipt', 'confirm_code', 'reminder', 'dependencies_due', 'milestone_moved', 'milestone_reached') then
    update public.recipients set asked_at = private.clock(), remind_at = private.clock() where id = _recipient.id;
  end if;
  perform private.queue_mail(_recipient.organization_id, _recipient.kickoff_id, _kind, _recipient.email,
    private.buyer_mail(_recipient, _more), _recipient.id);
end $$;
comment on function private.mail_recipient(public.recipients, text, jsonb) is
  'Queues a mail with the recipient''s link; one that has expired is replaced by a new one, so that no mail carries a dead link. From a mail that asks for something on, the days until a reminder are counted anew.';

create function private.count_up(_kickoff_id uuid) returns public.kickoffs
language plpgsql set search_path = '' as $$
declare
  counted public.kickoffs;
begin
  update public.kickoffs k set
    open_flags = (select count(*) from public.flags where kickoff_id = k.id and resolved_at is null and withdrawn_at is null),
    answered_flags = (
      select count(*) from public.flags f join public.recipients r on r.id = f.recipient_id
      where f.kickoff_id = k.id and f.resolved_at is not null and f.accepted_at is null and f.withdrawn_at is null
        and (r.link_revoked_at is null or f.resolution = 'change_order')),
    (approvers, approvers_done) = (
      select count(*), count(*) filter (where a.has_confirmed) from private.approvers(k.id, (private.current_version(k)).content) a)
  where k.id = _kickoff_id returning * into counted;
  return counted;
end $$;
comment on function private.count_up(uuid) is 'Counts what a kickoff waits for. Whoever lost their link cannot accept an answer: it is not waited for. About a change order somebody else can decide.';

create function private.take_stock(_kickoff_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  kickoff public.kickoffs;
  complete boolean;
begin
  kickoff := private.count_up(_kickoff_id);
  complete := kickoff.approvers > 0 and kickoff.approvers_done = kickoff.approvers
    and kickoff.open_flags = 0 and kickoff.answered_flags = 0
    and not exists (
      select from private.sections_without_approver(kickoff.id, (private.current_version(kickoff)).content));
  perform private.pass_turn(kickoff);
  update public.kickoffs set
    confirmed_at = case when complete then coalesce(confirmed_at, private.clock()) end,
    waiting = case
      when sent_at is null and review = 'requested' then 'delivery_reviews'
      when sent_at is null and review = 'returned' then 'sales_answers'
      when sent_at is null and review = 'accepted' then 'ready_to_send'
      when sent_at is null then 'draft'
      when open_flags > 0 then 'owner_answers'
      when answered_flags > 0 then 'buyer_settles'
      when complete then 'confirmed'
      else 'buyer_reads' end
  where id = kickoff.id;
  if complete and kickoff.confirmed_at is null then perform private.announce_confirmed(kickoff); end if;
  if not complete and kickoff.confirmed_at is not null then
    perform private.record(kickoff.organization_id, kickoff.id, 'kickoff_reopened');
  end if;
  if kickoff.sent_at is not null then
    perform private.tell_disagreements(kickoff);
    perform private.take_milestone_stock(kickoff.id);
  end if;
end $$;
comment on function private.take_stock(uuid) is
  'Ends each command that may change where a kickoff stands. Confirmed: every approver confirmed every line of theirs in the current version as it reads, every section has one, and no flag is unsettled.';

create function private.pass_turn(_kickoff public.kickoffs) returns void
language plpgsql set search_path = '' as $$
declare
  changes int := (select count(*) from private.review_changes(_kickoff.id));
  state text := private.review_state(_kickoff, changes);
  side text := case
    when state = 'requested' then 'delivery'
    when state <> 'accepted' or _kickoff.sent_at is null or private.has_unpublished_changes(_kickoff) then 'sales' end;
  passed boolean := side is distinct from _kickoff.turn;
  owed int := case when side = 'delivery' then private.lines_owed(_kickoff.id) else 0 end;
  waited interval := case when passed then private.clock() - _kickoff.turn_since else '0' end;
begin
  update public.kickoffs set
    review = state,
    changed_lines = changes,
    turn = side,
    turn_since = case when passed then private.clock() else turn_since end,
    sales_waited = sales_waited + case when _kickoff.turn = 'sales' then waited else '0' end,
    delivery_waited = delivery_waited + case when _kickoff.turn = 'delivery' then waited else '0' end,
    lines_owed = owed,
    awaited_id = private.awaited_member(_kickoff, state, case when owed > 0 then 'reconciling' else side end)
  where id = _kickoff.id;
end $$;
comment on function private.pass_turn(public.kickoffs) is
  'Whose key the handoff waits for now, and how long it waited for each. Once the buyer has all that was accepted, for neither.';

create function private.announce_confirmed(_kickoff public.kickoffs) returns void
language plpgsql set search_path = '' as $$
begin
  perform private.record(_kickoff.organization_id, _kickoff.id, 'kickoff_confirmed',
    jsonb_build_object('version', _kickoff.current_version));
  perform private.queue_mail(_kickoff.organization_id, _kickoff.id, 'kickoff_confirmed', m.email, jsonb_build_object(
    'firm', private.firm(_kickoff.organization_id), 'memberName', m.name, 'account', d.account, 'kickoffId', _kickoff.id,
    'recipientName', (
      select r.name from public.confirmations c join public.recipients r on r.id = c.recipient_id
      where c.kickoff_id = _kickoff.id order by c.version_number desc, c.confirmed_at desc, c.id limit 1),
    'version', _kickoff.current_version))
  from public.deals d
  join public.members m on m.id in (d.sales_owner_id, d.delivery_owner_id) and m.deactivated_at is null
  where d.id = _kickoff.deal_id;
end $$;
comment on function private.announce_confirmed(public.kickoffs) is 'Both owners hear that a kickoff is confirmed.';
