create function private.kickoff_rows(_kickoffs public.kickoffs[]) returns jsonb
language sql stable set search_path = '' as $$
  with owners as materialized (
    select id, name from public.members
    where organization_id = _kickoffs[1].organization_id and id = any (array(
      select sales_owner_id from unnest(_kickoffs) union select delivery_owner_id from unnest(_kickoffs)))
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', k.id, 'account', k.account, 'name', k.name, 'dealType', k.deal_type,
    'amount', trim_scale(k.amount)::text, 'currency', k.currency, 'locale', k.locale,
    'salesOwner', sales.name, 'deliveryOwner', delivery.name,
    'version', k.current_version, 'sentAt', k.sent_at, 'confirmedAt', k.confirmed_at,
    'waiting', k.waiting, 'review', k.review, 'openFlags', k.open_flags, 'answeredFlags', k.answered_flags,
    'approvers', k.approvers, 'approversDone', k.approvers_done,
    'milestone', case when k.milestone is not null then
      jsonb_build_object('title', k.milestone, 'dueOn', k.milestone_due_on) end,
    'savedAt', k.saved_at
  ) order by k.place), '[]')
  from (
    select *, row_number() over () as place from unnest(_kickoffs)
  ) k
  join owners sales on sales.id = k.sales_owner_id
  join owners delivery on delivery.id = k.delivery_owner_id
$$;
comment on function private.kickoff_rows(public.kickoffs[]) is
  'Kickoffs as lists show them, in this order. All at once, as flag_rows. Shape: kickoffRowSchema.';

create function private.kickoffs_owned(_member public.members, _filter jsonb, _as text) returns setof public.kickoffs
language plpgsql stable set search_path = '' set plan_cache_mode = 'force_custom_plan' set enable_sort = off as $$
begin
  -- Planned as inbox_flags is.
  return query
  select k.* from public.kickoffs k
  where k.organization_id = _member.organization_id
    and case _as
      when 'sales' then k.sales_owner_id = _member.id
      when 'delivery' then k.delivery_owner_id = _member.id and k.sales_owner_id <> _member.id
      else true end
    and (_filter ->> 'waiting' is null or k.waiting = _filter ->> 'waiting')
    and (_filter ->> 'dealType' is null or k.deal_type = _filter ->> 'dealType')
    and (private.key_id(_filter ->> 'after') is null
      or (k.saved_at, k.id) < (private.key_time(_filter ->> 'after'), private.key_id(_filter ->> 'after')))
  order by k.saved_at desc, k.id desc
  limit private.page_size() + 1;
end $$;
comment on function private.kickoffs_owned(public.members, jsonb, text) is
  'One page of kickoffs, and one more: those of the member as sales or as delivery owner alone, or as anyone all of the organization.';

create function private.listed_kickoffs(_member public.members, _filter jsonb) returns setof public.kickoffs
language sql stable set search_path = '' as $$
  select k.* from (
    select * from private.kickoffs_owned(_member, _filter, 'sales') where _filter ->> 'whose' = 'mine'
    union all
    select * from private.kickoffs_owned(_member, _filter, 'delivery') where _filter ->> 'whose' = 'mine'
    union all
    select * from private.kickoffs_owned(_member, _filter, 'anyone') where coalesce(_filter ->> 'whose', 'all') = 'all') k
  order by k.saved_at desc, k.id desc
  limit private.page_size() + 1
$$;
comment on function private.listed_kickoffs(public.members, jsonb) is 'One page of kickoffs, last saved first, and one more. Filter: kickoffFilterSchema.';

create function public.kickoff_list(organization_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  page int := private.page_size();
  kickoffs public.kickoffs[] := array(select k from private.listed_kickoffs(member, $2) k);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoffs', private.kickoff_rows(kickoffs[1:page]),
    'next', case when cardinality(kickoffs) > page then private.page_key(kickoffs[page].saved_at, kickoffs[page].id) end);
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
    'recipientRole', _item.recipient_role, 'recipientSections', _item.recipient_sections, 'visibility', _item.visibility,
    'answersFor', _item.answers_for, 'timeZone', _item.time_zone,
    'source', case when _item.source_kind is not null then jsonb_build_object(
      'kind', _item.source_kind, 'title', _item.source_title, 'on', _item.source_on, 'by', _item.source_by) end)
$$;
comment on function private.item_json(public.items) is 'Shape: itemSchema.';

create function private.items_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(private.item_json(i) order by i.position), '[]') from public.items i where i.kickoff_id = _kickoff_id
$$;
comment on function private.items_json(uuid) is 'The draft''s lines in order.';

create function private.owners_json(_organization_id uuid) returns jsonb
language sql stable set search_path = '' set enable_seqscan = off as $$
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
      'savedBy', (select name from public.members where id = kickoff.saved_by), 'isOwn', kickoff.saved_by = member.id) end,
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

grant execute on function
  private.digest(text), private.section_rank(text), private.published_line(text, jsonb), private.published_item(public.items),
  private.published_section(text, jsonb), private.draft_content(uuid),
  private.kickoff_rows(public.kickoffs[]), private.kickoffs_owned(public.members, jsonb, text),
  private.listed_kickoffs(public.members, jsonb), private.deal_json(public.kickoffs),
  private.item_json(public.items), private.items_json(uuid), private.owners_json(uuid),
  public.kickoff_list(uuid, jsonb), public.kickoff_draft(uuid, uuid), public.kickoff_preview(uuid)
to authenticated;
