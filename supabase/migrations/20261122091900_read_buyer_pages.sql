create function private.portal_flags(_recipient_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', f.id, 'section', f.section, 'itemId', f.item_id, 'lineText', f.line ->> 'text', 'kind', f.kind, 'words', f.words,
    'beforeStart', f.before_start, 'raisedAt', f.raised_at, 'dueAt', f.due_at, 'owner', owner.name, 'round', f.round,
    'resolution', f.resolution, 'resolvedAt', f.resolved_at, 'resolvedBy', resolver.name,
    'acceptedAt', f.accepted_at, 'withdrawnAt', f.withdrawn_at, 'attachments', private.attachments_json(f.id),
    'answers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'by', a.author, 'fromFirm', a.member_id is not null, 'words', a.words, 'at', a.answered_at) order by a.answered_at, a.id), '[]')
      from public.answers a where a.flag_id = f.id)
  ) order by f.raised_at, f.id), '[]')
  from public.flags f
  join public.members owner on owner.id = f.owner_id
  left join public.members resolver on resolver.id = f.resolved_by
  where f.recipient_id = _recipient_id
$$;
comment on function private.portal_flags(uuid) is 'A recipient''s own flags with their threads. Shape: portalFlagSchema.';

create function private.base_version(_recipient_id uuid) returns int
language sql stable set search_path = '' as $$
  select coalesce(
    (private.latest_confirmation(_recipient_id)).version_number,
    (select min(version_number) from public.flags where recipient_id = _recipient_id),
    (
      select max(v.number) from public.recipients r
      join public.versions v on v.kickoff_id = r.kickoff_id and v.published_at <= r.added_at
      where r.id = _recipient_id))
$$;
comment on function private.base_version(uuid) is
  'The version that this recipient last spoke about; while they have said nothing, the one that they were first sent.';

create function private.changes_since(_recipient_id uuid, _kickoff_id uuid, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(
    jsonb_build_object(
      'itemId', coalesce(present.item_id, past.item_id), 'before', past.item, 'beforeSection', past.section) || private.buyer_cause(
      private.changed_in(
        _kickoff_id, coalesce(present.item_id, past.item_id), private.base_version(_recipient_id),
        (select current_version from public.kickoffs where id = _kickoff_id)),
      _recipient_id)), '[]')
  from (
    select c.* from public.versions v, private.content_items(v.content) c
    where v.kickoff_id = _kickoff_id and v.number = private.base_version(_recipient_id)
  ) past
  full join private.content_items(_content) present on present.item_id = past.item_id
  where private.base_version(_recipient_id) is not null
    and present.item ->> 'hash' is distinct from past.item ->> 'hash'
    and not exists (
      select from private.standing_items(_recipient_id) k
      where k.item_id = present.item_id and k.item_hash = present.item ->> 'hash')
$$;
comment on function private.changes_since(uuid, uuid, jsonb) is
  'The lines that read differently from what this recipient last spoke about, and that they have not confirmed as they read now, each with its reason. `before` null: added; not in the content: removed.';

create function private.confirmed_lines(_recipient_id uuid, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('confirmedAt', given.at, 'itemIds', given.lines) order by given.at, given.id), '[]')
  from (
    select g.id, g.confirmed_at as at, jsonb_agg(c.item_id) as lines
    from private.content_items(_content) c
    join public.confirmed_items k on k.recipient_id = _recipient_id and k.item_id = c.item_id and k.item_hash = c.item ->> 'hash'
    join public.confirmations g on g.id = k.confirmation_id
    where not exists (select from public.disputes d where d.confirmation_id = g.id)
    group by g.id
  ) given
$$;
comment on function private.confirmed_lines(uuid, jsonb) is
  'The lines that this recipient has confirmed as they read now, by the confirmation that first covered them: what did not change keeps its date.';

create function private.confirmation_json(_given public.confirmations) returns jsonb
language sql stable set search_path = '' as $$
  select case when _given.id is not null then jsonb_build_object(
    'number', _given.number, 'version', _given.version_number, 'typedName', _given.typed_name, 'confirmedAt', _given.confirmed_at,
    'onBehalf', case when _given.manner = 'on_behalf' then jsonb_build_object(
      'by', (select name from public.members where id = _given.recorded_by), 'channel', _given.channel, 'givenOn', _given.given_on) end) end
$$;
comment on function private.confirmation_json(public.confirmations) is 'Shape: confirmationSchema.';

create function private.version_json(_version public.versions) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object(
    'number', _version.number, 'contentHash', _version.content_hash, 'publishedAt', _version.published_at, 'why', _version.why)
$$;
comment on function private.version_json(public.versions) is 'Shape: versionSummarySchema.';

create function private.current_marks(_recipient_id uuid, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(distinct m.section), '[]')
  from public.marks m join private.content_items(_content) c on c.section = m.section and c.section_hash = m.section_hash
  where m.recipient_id = _recipient_id
$$;
comment on function private.current_marks(uuid, jsonb) is 'The sections called right that still read as they did then.';

create function private.asked_of_others(_recipient public.recipients, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('section', s -> 'section', 'names', (
    select coalesce(jsonb_agg(r.name order by r.added_at, r.name), '[]')
    from private.approvers(_recipient.kickoff_id, _content) a join public.recipients r on r.id = a.recipient_id
    where private.is_asked(r, s ->> 'section')))), '[]')
  from jsonb_array_elements(_content -> 'sections') s
  where not private.is_asked(_recipient, s ->> 'section')
$$;
comment on function private.asked_of_others(public.recipients, jsonb) is
  'The sections for which this approver is not asked, and who is; for whoever is asked for all, none.';

create function private.buyer_page(_kickoff_id uuid, _secret text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
  kickoff public.kickoffs;
  version public.versions;
begin
  select * into strict kickoff from public.kickoffs where id = holder.kickoff_id;
  version := private.current_version(kickoff);
  return jsonb_build_object(
    'kickoff', jsonb_build_object(
      'id', kickoff.id, 'locale', version.content ->> 'locale', 'currency', version.content ->> 'currency',
      'confirmedAt', kickoff.confirmed_at),
    'firm', private.firm(kickoff.organization_id),
    'recipient', jsonb_build_object('id', holder.id, 'name', holder.name, 'role', holder.role),
    'askedOfOthers', private.asked_of_others(holder, version.content),
    'seenDifferently', private.seen_differently(holder, version.content),
    'version', private.version_json(version),
    'content', version.content,
    'marks', private.current_marks(holder.id, version.content),
    'flags', private.portal_flags(holder.id),
    'changeOrders', private.portal_orders(holder),
    'changes', private.changes_since(holder.id, kickoff.id, version.content),
    'confirmedLines', private.confirmed_lines(holder.id, version.content),
    'confirmation', private.confirmation_json(private.latest_confirmation(holder.id)),
    'unconfirmedItemIds', coalesce((select jsonb_agg(u) from private.unconfirmed_items(holder.id, version.content) u), '[]'),
    'progress', private.progress(holder),
    'codeRequired', (select code_before_confirming from public.organizations where id = kickoff.organization_id));
end $$;
create function public.buyer_page(kickoff_id uuid, secret text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.buyer_page($1, $2) $$;
comment on function public.buyer_page(uuid, text) is 'Link: all that the recipient''s page shows. Shape: buyerPageSchema.';

create function private.receipt_json(_given public.confirmations) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'kickoff', jsonb_build_object(
      'id', _given.kickoff_id, 'locale', v.content ->> 'locale', 'currency', v.content ->> 'currency'),
    'firm', private.firm(_given.organization_id),
    'confirmation', private.confirmation_json(_given) || jsonb_build_object(
      'contentHash', v.content_hash, 'recipientName', r.name, 'sections', _given.sections,
      'disputedAt', (select disputed_at from public.disputes where confirmation_id = _given.id),
      'confirmedItems', (select count(*) from public.confirmed_items where confirmation_id = _given.id)),
    'content', v.content,
    'confirmedItemIds', coalesce((
      select jsonb_agg(item_id order by item_id) from public.confirmed_items where confirmation_id = _given.id), '[]'),
    'open', _given.open_flags)
  from public.versions v, public.recipients r
  where v.id = _given.version_id and r.id = _given.recipient_id
$$;
comment on function private.receipt_json(public.confirmations) is 'What was confirmed, when, in what manner, and what stayed open. Shape: receiptSchema.';

create function private.receipt_page(_kickoff_id uuid, _secret text, _number text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
  given public.confirmations;
begin
  select * into given from public.confirmations where recipient_id = holder.id and number = _number;
  if not found then perform private.refuse('link_unknown', 404); end if;
  return private.receipt_json(given);
end $$;
create function public.receipt_page(kickoff_id uuid, secret text, number text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.receipt_page($1, $2, $3) $$;
comment on function public.receipt_page(uuid, text, text) is 'Link: a receipt of its holder. Shape: receiptSchema.';

grant execute on function
  private.buyer_page(uuid, text), public.buyer_page(uuid, text),
  private.receipt_page(uuid, text, text), public.receipt_page(uuid, text, text)
to anon;
