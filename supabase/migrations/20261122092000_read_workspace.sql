create function private.flag_row(_flag public.flags, _me uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _flag.id, 'kickoffId', _flag.kickoff_id, 'account', d.account, 'section', _flag.section,
    'boundary', _flag.line ->> 'boundary', 'lineText', _flag.line ->> 'text', 'kind', _flag.kind, 'words', _flag.words,
    'recipientName', _flag.raised_by, 'ownerName', owner.name, 'mine', _flag.owner_id = _me,
    'beforeStart', _flag.before_start, 'raisedAt', _flag.raised_at, 'dueAt', _flag.due_at, 'round', _flag.round,
    'resolution', _flag.resolution, 'resolvedAt', _flag.resolved_at, 'acceptedAt', _flag.accepted_at, 'withdrawnAt', _flag.withdrawn_at)
  from public.kickoffs k
  join public.deals d on d.id = k.deal_id
  join public.members owner on owner.id = _flag.owner_id
  where k.id = _flag.kickoff_id
$$;
comment on function private.flag_row(public.flags, uuid) is 'A flag as lists show it. Shape: inboxFlagSchema.';

create function private.page_key(_at timestamptz, _id uuid) returns text
language sql immutable set search_path = '' as $$ select extract(epoch from _at)::text || '~' || _id $$;
comment on function private.page_key(timestamptz, uuid) is 'Where the next page of a list starts: lists are paged by key, never by offset.';

create function private.key_time(_key text) returns timestamptz
language sql immutable set search_path = '' as $$
  select case when _key ~ '^\d{1,12}(\.\d{1,6})?~[0-9a-f-]{36}$' then to_timestamp(split_part(_key, '~', 1)::numeric) end
$$;
comment on function private.key_time(text) is 'The time in a page key; null for anything that is not one.';

create function private.key_id(_key text) returns uuid
language sql immutable set search_path = '' as $$
  select case when _key ~ '^\d{1,12}(\.\d{1,6})?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then split_part(_key, '~', 2)::uuid end
$$;
comment on function private.key_id(text) is 'The id in a page key; null for anything that is not one.';

create function private.inbox_flags(_member public.members, _filter jsonb) returns setof public.flags
language sql stable set search_path = '' as $$
  select f.* from public.flags f
  where f.organization_id = _member.organization_id
    and (coalesce(_filter ->> 'whose', 'mine') = 'all' or f.owner_id = _member.id)
    and case coalesce(_filter ->> 'state', 'open')
      when 'open' then f.resolved_at is null and f.withdrawn_at is null
      when 'answered' then f.resolved_at is not null and f.accepted_at is null and f.withdrawn_at is null
      else f.accepted_at is not null or f.withdrawn_at is not null end
    and (not coalesce((_filter ->> 'beforeStart')::boolean, false) or f.before_start)
    and (_filter ->> 'dealType' is null or exists (
      select from public.kickoffs k join public.deals d on d.id = k.deal_id
      where k.id = f.kickoff_id and d.deal_type = _filter ->> 'dealType'))
    and (private.key_id(_filter ->> 'after') is null
      or (f.due_at, f.id) > (private.key_time(_filter ->> 'after'), private.key_id(_filter ->> 'after')))
  order by f.due_at, f.id
  limit 51
$$;
comment on function private.inbox_flags(public.members, jsonb) is 'One page of flags, and one more to tell whether there is another. Filter: inboxFilterSchema.';

create function public.inbox(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  flags public.flags[] := array(select f from private.inbox_flags(member, $2) f);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'flags', (
      select coalesce(jsonb_agg(private.flag_row(f, member.id) order by f.due_at, f.id), '[]') from unnest(flags[1:50]) f),
    'next', case when cardinality(flags) > 50 then private.page_key(flags[50].due_at, flags[50].id) end,
    'drafts', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'kickoffId', k.id, 'account', d.account, 'name', d.name, 'savedAt', k.saved_at,
        'lines', (select count(*) from public.items i where i.kickoff_id = k.id),
        'recipients', (select count(*) from public.items i where i.kickoff_id = k.id and i.recipient_role is not null)
      ) order by k.saved_at desc), '[]')
      from public.kickoffs k join public.deals d on d.id = k.deal_id
      where k.organization_id = member.organization_id and k.waiting = 'draft' and d.sales_owner_id = member.id));
end $$;
comment on function public.inbox(uuid, jsonb) is 'Member: what needs them, oldest due first. Shape: inboxSchema.';

create function private.kickoff_row(_kickoff public.kickoffs) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _kickoff.id, 'account', d.account, 'name', d.name, 'dealType', d.deal_type,
    'amount', trim_scale(d.amount)::text, 'currency', d.currency, 'locale', _kickoff.locale,
    'salesOwner', sales.name, 'deliveryOwner', delivery.name,
    'version', _kickoff.current_version, 'sentAt', _kickoff.sent_at, 'confirmedAt', _kickoff.confirmed_at,
    'waiting', _kickoff.waiting, 'openFlags', _kickoff.open_flags, 'answeredFlags', _kickoff.answered_flags,
    'approvers', people.approvers, 'approversDone', people.done,
    'milestone', (
      select jsonb_build_object('title', i.text, 'dueOn', i.due_on) from public.items i
      where i.kickoff_id = _kickoff.id and i.section = 'first_milestone'),
    'savedAt', _kickoff.saved_at)
  from public.deals d
  join public.members sales on sales.id = d.sales_owner_id
  join public.members delivery on delivery.id = d.delivery_owner_id
  cross join lateral (
    select count(*) as approvers, count(*) filter (
      where not exists (
        select from private.unconfirmed_items(r.id, (private.current_version(_kickoff)).content))) as done
    from public.recipients r
    where r.kickoff_id = _kickoff.id and r.role = 'approver' and r.replaced_at is null and r.link_revoked_at is null
  ) people
  where d.id = _kickoff.deal_id
$$;
comment on function private.kickoff_row(public.kickoffs) is 'A kickoff as lists show it. Shape: kickoffRowSchema.';

create function private.listed_kickoffs(_member public.members, _filter jsonb) returns setof public.kickoffs
language sql stable set search_path = '' as $$
  select k.* from public.kickoffs k join public.deals d on d.id = k.deal_id
  where k.organization_id = _member.organization_id
    and (coalesce(_filter ->> 'whose', 'all') = 'all' or _member.id in (d.sales_owner_id, d.delivery_owner_id))
    and (_filter ->> 'waiting' is null or k.waiting = _filter ->> 'waiting')
    and (_filter ->> 'dealType' is null or d.deal_type = _filter ->> 'dealType')
    and (private.key_id(_filter ->> 'after') is null
      or (k.saved_at, k.id) < (private.key_time(_filter ->> 'after'), private.key_id(_filter ->> 'after')))
  order by k.saved_at desc, k.id desc
  limit 51
$$;
comment on function private.listed_kickoffs(public.members, jsonb) is 'One page of kickoffs, last saved first, and one more. Filter: kickoffFilterSchema.';

create function public.kickoff_list(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page jsonb;
  last public.kickoffs;
begin
  select jsonb_agg(private.kickoff_row(k)) into page
  from (select * from private.listed_kickoffs(member, $2) limit 50) k;
  select * into last from private.listed_kickoffs(member, $2) offset 49 limit 1;
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoffs', coalesce(page, '[]'),
    'next', case when (select count(*) from private.listed_kickoffs(member, $2)) > 50
      then private.page_key(last.saved_at, last.id) end);
end $$;
comment on function public.kickoff_list(uuid, jsonb) is 'Member: the kickoffs and what each waits for. Shape: kickoffListSchema.';

create function private.deal_json(_kickoff public.kickoffs) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'account', account, 'name', name, 'dealType', deal_type, 'amount', trim_scale(amount)::text, 'currency', currency,
    'closedOn', closed_on, 'locale', _kickoff.locale, 'salesOwnerId', sales_owner_id, 'deliveryOwnerId', delivery_owner_id)
  from public.deals where id = _kickoff.deal_id
$$;
comment on function private.deal_json(public.kickoffs) is 'Shape: dealSchema.';

create function private.item_json(_item public.items) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _item.id, 'section', _item.section, 'boundary', _item.boundary, 'text', _item.text, 'detail', _item.detail,
    'dueOn', _item.due_on, 'side', _item.side, 'amount', trim_scale(_item.amount)::text, 'email', _item.email,
    'recipientRole', _item.recipient_role, 'visibility', _item.visibility)
$$;
comment on function private.item_json(public.items) is 'Shape: itemSchema.';

create function private.items_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(private.item_json(i) order by i.position), '[]') from public.items i where i.kickoff_id = _kickoff_id
$$;
comment on function private.items_json(uuid) is 'The draft''s lines in order.';

create function private.owners_json(_organization_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'role', role) order by name)
  from public.members where organization_id = _organization_id and deactivated_at is null
$$;
comment on function private.owners_json(uuid) is 'Who can own a deal or a flag: the active members.';

create function public.kickoff_draft(organization_id uuid, kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := case when $2 is null then private.acting_member($1) else private.acting_on($2) end;
  kickoff public.kickoffs;
begin
  select * into kickoff from public.kickoffs k where k.id = $2;
  return jsonb_build_object(
    'frame', private.frame(member),
    'owners', private.owners_json(member.organization_id),
    'kickoff', case when kickoff.id is not null then jsonb_build_object(
      'id', kickoff.id, 'revision', kickoff.revision, 'savedAt', kickoff.saved_at, 'version', kickoff.current_version,
      'savedBy', (select name from public.members where id = kickoff.saved_by)) end,
    'deal', case when kickoff.id is not null then private.deal_json(kickoff) end,
    'items', private.items_json($2));
end $$;
comment on function public.kickoff_draft(uuid, uuid) is 'Member: the draft to edit, or an empty one. Shape: draftSchema.';

create function public.kickoff_preview(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
begin
  return jsonb_build_object(
    'frame', private.frame(member), 'kickoffId', $1,
    'version', (select current_version from public.kickoffs k where k.id = $1),
    'recipientName', (
      select text from public.items i
      where i.kickoff_id = $1 and i.recipient_role is not null order by i.recipient_role, i.position limit 1),
    'content', private.draft_content($1));
end $$;
comment on function public.kickoff_preview(uuid) is 'Member: what the buyer would see if the draft were published now. Shape: previewSchema.';

create function private.recipient_json(_recipient public.recipients, _content jsonb) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'id', _recipient.id, 'name', _recipient.name, 'email', _recipient.email, 'role', _recipient.role,
    'link', case
      when _recipient.link_revoked_at is not null then 'revoked'
      when _recipient.link_expires_at <= private.clock() then 'expired'
      when exists (
        select from private.links l
        where l.recipient_id = _recipient.id and l.generation = _recipient.link_generation) then 'live'
      else 'none' end,
    'linkExpiresAt', _recipient.link_expires_at, 'lastActedAt', _recipient.last_acted_at,
    'marks', private.current_marks(_recipient.id, _content),
    'confirmation', private.confirmation_json(private.latest_confirmation(_recipient.id)),
    'unconfirmedItems', (select count(*) from private.unconfirmed_items(_recipient.id, _content)))
$$;
comment on function private.recipient_json(public.recipients, jsonb) is
  'A recipient as the team sees them; definer, because only here a member may learn whether a link exists. Shape: recipientSchema.';

create function private.history(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', e.id::text, 'kind', e.kind, 'at', e.at, 'actor', coalesce(m.name, r.name), 'detail', e.detail) order by e.position desc), '[]')
  from (select * from public.events where kickoff_id = _kickoff_id order by position desc limit 100) e
  left join public.members m on m.id = e.actor_member_id
  left join public.recipients r on r.id = e.actor_recipient_id
$$;
comment on function private.history(uuid) is 'The last hundred events of a kickoff, newest first.';

create function public.kickoff_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  kickoff public.kickoffs;
  content jsonb;
begin
  select * into strict kickoff from public.kickoffs k where k.id = $1;
  content := (private.current_version(kickoff)).content;
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_row(kickoff),
    'revision', kickoff.revision,
    'deal', private.deal_json(kickoff),
    'items', private.items_json(kickoff.id),
    'recipients', (
      select coalesce(jsonb_agg(private.recipient_json(r, content) order by r.role, r.added_at, r.name), '[]')
      from public.recipients r where r.kickoff_id = kickoff.id and r.replaced_at is null),
    'flags', (
      select coalesce(jsonb_agg(private.flag_row(f, member.id) order by f.raised_at), '[]')
      from public.flags f where f.kickoff_id = kickoff.id),
    'versions', (
      select coalesce(jsonb_agg(private.version_json(v) order by v.number desc), '[]')
      from public.versions v where v.kickoff_id = kickoff.id),
    'unpublishedChanges', coalesce(private.has_unpublished_changes(kickoff), false),
    'history', private.history(kickoff.id));
end $$;
comment on function public.kickoff_page(uuid) is 'Member: one kickoff on one page. Shape: kickoffPageSchema.';

create function public.flag_page(flag_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  flag public.flags;
  kickoff public.kickoffs;
  member public.members;
begin
  select * into flag from public.flags f where f.id = $1;
  if not found then perform private.refuse('flag_unknown', 404); end if;
  member := private.acting_member(flag.organization_id);
  select * into strict kickoff from public.kickoffs k where k.id = flag.kickoff_id;
  return jsonb_build_object(
    'frame', private.frame(member),
    'flag', private.flag_row(flag, member.id) || jsonb_build_object(
      'ownerId', flag.owner_id, 'ownerRole', flag.owner_role, 'itemId', flag.item_id),
    'kickoff', (
      select jsonb_build_object(
        'id', kickoff.id, 'name', d.name, 'account', d.account, 'locale', kickoff.locale, 'version', kickoff.current_version)
      from public.deals d where d.id = kickoff.deal_id),
    'raisedOnVersion', flag.version_number,
    'line', (select private.item_json(i) from public.items i where i.kickoff_id = flag.kickoff_id and i.id = flag.item_id),
    'answers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'by', a.author, 'fromFirm', a.member_id is not null, 'words', a.words, 'at', a.answered_at) order by a.answered_at, a.id), '[]')
      from public.answers a where a.flag_id = flag.id),
    'notes', (
      select coalesce(jsonb_agg(jsonb_build_object('by', m.name, 'words', n.words, 'at', n.noted_at) order by n.noted_at, n.id), '[]')
      from public.notes n join public.members m on m.id = n.member_id where n.flag_id = flag.id),
    'resolvedBy', (select name from public.members m where m.id = flag.resolved_by),
    'owners', private.owners_json(flag.organization_id));
end $$;
comment on function public.flag_page(uuid) is 'Member: one flag with its thread and its internal notes. Shape: flagPageSchema.';

create function private.parked_mail(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', o.id, 'kind', o.kind, 'to', o.to_address, 'parkedAt', o.parked_at, 'reason', coalesce(o.reason, '')) order by o.parked_at desc), '[]')
  from (
    select * from private.outbox
    where organization_id = _organization_id and parked_at is not null
      and exists (
        select from public.members m
        where m.organization_id = _organization_id and m.user_id = (select auth.uid()) and m.role = 'admin' and m.deactivated_at is null)
    order by parked_at desc limit 100
  ) o
$$;
comment on function private.parked_mail(uuid) is 'Mail that could not be sent, for admins only; definer, since nobody else reads the outbox.';

create function public.settings_page(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'settings', (
      select jsonb_build_object('name', o.name, 'accent', o.accent, 'timeZone', o.time_zone, 'linkDays', o.link_days,
        'codeBeforeConfirming', o.code_before_confirming)
      from public.organizations o where o.id = member.organization_id),
    'routing', (
      select jsonb_object_agg(r.section, r.owner_role) from public.routing r where r.organization_id = member.organization_id),
    'members', (
      select jsonb_agg(jsonb_build_object(
        'id', m.id, 'name', m.name, 'email', m.email, 'role', m.role, 'joinedAt', m.joined_at, 'deactivatedAt', m.deactivated_at)
        order by m.deactivated_at nulls first, m.name)
      from public.members m where m.organization_id = member.organization_id),
    'parkedMail', private.parked_mail(member.organization_id));
end $$;
comment on function public.settings_page(uuid) is 'Member: the organization''s settings; parked mail for admins. Shape: settingsPageSchema.';

grant execute on function
  private.clock(), private.refuse(text, int, jsonb), private.digest(text), private.with_hash(jsonb), private.section_rank(text),
  private.acting_member(uuid), private.acting_on(uuid), private.frame(public.members), private.flag_row(public.flags, uuid),
  private.page_key(timestamptz, uuid), private.key_time(text), private.key_id(text),
  private.inbox_flags(public.members, jsonb), private.listed_kickoffs(public.members, jsonb),
  private.kickoff_row(public.kickoffs), private.deal_json(public.kickoffs), private.item_json(public.items),
  private.items_json(uuid), private.owners_json(uuid), private.draft_content(uuid), private.published_item(public.items),
  private.published_section(text, jsonb), private.content_items(jsonb), private.current_version(public.kickoffs),
  private.unconfirmed_items(uuid, jsonb), private.has_unpublished_changes(public.kickoffs),
  private.recipient_json(public.recipients, jsonb), private.history(uuid), private.version_json(public.versions),
  private.parked_mail(uuid),
  public.inbox(uuid, jsonb), public.kickoff_list(uuid, jsonb), public.kickoff_draft(uuid, uuid),
  public.kickoff_preview(uuid), public.kickoff_page(uuid), public.flag_page(uuid), public.settings_page(uuid)
to authenticated;
