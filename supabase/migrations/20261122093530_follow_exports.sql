create type private.line_fate as (kickoff_id uuid, item_id uuid, fate text, hash text, item jsonb);
comment on type private.line_fate is
  'What an import does to one line. added, changed, dropped: follows the export; same: reads alike; kept: a member''s change stays, also a line that they removed; forgotten: removed by hand and no longer exported.';

create function private.line_fates(_arrived jsonb) returns setof private.line_fate
language sql stable set search_path = '' as $$
  with
    arrived as materialized (select (a ->> 'kickoffId')::uuid as kickoff_id from jsonb_array_elements(_arrived) a),
    exported as materialized (
      select i.kickoff_id, i.id as item_id, i as item, private.line_hash(i) as hash from private.exported_items(_arrived) i),
    present as materialized (
      select i.kickoff_id, i.id as item_id, i.position, i.section, private.line_hash(i) as hash
      from arrived a join public.items i on i.kickoff_id = a.kickoff_id),
    left_behind as materialized (
      select a.kickoff_id, l.key::uuid as item_id, l.value as hash
      from arrived a join private.imported_deals d on d.kickoff_id = a.kickoff_id cross join lateral jsonb_each_text(d.lines) l),
    fates as (
      select
        kickoff_id, item_id, e.item, p.position, coalesce(e.hash, l.hash) as hash,
        case
          when e.hash = p.hash then 'same'
          when e.hash is null and l.hash = p.hash then 'dropped'
          when e.hash is null and p.hash is null then 'forgotten'
          when l.hash = p.hash then 'changed'
          when l.hash is null and p.hash is null then 'added'
          else 'kept' end as fate
      from exported e
      full join left_behind l using (kickoff_id, item_id)
      left join present p using (kickoff_id, item_id)),
    ends as (select p.kickoff_id, max(p.position) as position from present p group by p.kickoff_id),
    milestones as (
      select p.kickoff_id from present p left join fates f on f.kickoff_id = p.kickoff_id and f.item_id = p.item_id
      where p.section = 'first_milestone' and f.fate is distinct from 'dropped')
  select
    f.kickoff_id, f.item_id,
    case when m.kickoff_id is not null and f.fate = 'added' and (f.item).section = 'first_milestone' then 'kept' else f.fate end,
    f.hash,
    case when f.fate in ('added', 'changed') then
      to_jsonb(f.item) || jsonb_build_object('position', coalesce(f.position, coalesce(e.position, 0) + (f.item).position)) end
  from fates f left join ends e on e.kickoff_id = f.kickoff_id left join milestones m on m.kickoff_id = f.kickoff_id
$$;
comment on function private.line_fates(jsonb) is
  'Compares drafts with an export and with what the last import left. A milestone that a member wrote is kept rather than a second one added.';

create function private.deal_fates(_arrived jsonb) returns table (kickoff_id uuid, deal jsonb, said jsonb, is_changed boolean, kept int)
language sql stable set search_path = '' as $$
  with compared as materialized (
    select k.id, private.deal_json(k) as present, d.deal as left_behind, private.exported_deal(a -> 'deal') as said
    from jsonb_array_elements(_arrived) a
    join public.kickoffs k on k.id = (a ->> 'kickoffId')::uuid
    join private.imported_deals d on d.kickoff_id = k.id)
  select
    c.id, fields.becomes, c.said, fields.becomes <> c.present, fields.kept::int
  from compared c
  cross join lateral (
    select
      jsonb_object_agg(field, case when by_hand then c.present -> field else c.said -> field end) as becomes,
      count(*) filter (where by_hand and c.present -> field <> c.said -> field) as kept
    from (
      select field, case
        -- An amount means nothing without its currency.
        when field in ('amount', 'currency') then
          c.present -> 'amount' <> c.left_behind -> 'amount' or c.present -> 'currency' <> c.left_behind -> 'currency'
        else c.present -> field <> c.left_behind -> field end as by_hand
      from jsonb_object_keys(c.said) field) f) fields
$$;
comment on function private.deal_fates(jsonb) is
  'What each deal becomes, field by field: a field that a member changed stays, all others read as the export says.';

create function private.follow_lines(_fates private.line_fate[]) returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.items i using unnest(_fates) f
  where i.kickoff_id = f.kickoff_id and i.id = f.item_id and f.fate in ('changed', 'dropped');
  insert into public.items
  select i.* from unnest(_fates) f cross join lateral jsonb_populate_record(null::public.items, f.item) i
  where f.fate in ('added', 'changed');
end $$;
comment on function private.follow_lines(private.line_fate[]) is 'Adds, replaces in their place and takes out the lines that follow the export.';

create function private.write_deals(_saver_id uuid, _actor_id uuid, _fates jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  update public.deals d set
    account = f #>> '{deal,account}', name = f #>> '{deal,name}', deal_type = f #>> '{deal,dealType}',
    amount = (f #>> '{deal,amount}')::numeric, currency = f #>> '{deal,currency}', closed_on = (f #>> '{deal,closedOn}')::date,
    sales_owner_id = (f #>> '{deal,salesOwnerId}')::uuid, delivery_owner_id = (f #>> '{deal,deliveryOwnerId}')::uuid,
    delivery_owner_named_by = case
      when d.delivery_owner_id = (f #>> '{deal,deliveryOwnerId}')::uuid then d.delivery_owner_named_by else _actor_id end
  from jsonb_array_elements(_fates) f join public.kickoffs k on k.id = (f ->> 'kickoff_id')::uuid
  where d.id = k.deal_id and (f ->> 'is_changed')::boolean;
  update public.kickoffs k set
    revision = revision + 1, saved_at = private.clock(), saved_by = _saver_id, locale = f #>> '{deal,locale}'
  from jsonb_array_elements(_fates) f
  where k.id = (f ->> 'kickoff_id')::uuid;
end $$;
comment on function private.write_deals(uuid, uuid, jsonb) is 'Saves the drafts that an import changed. Whom another system (actor null) names as delivery owner, no member has named.';

create function private.record_new_owners(_organization_id uuid, _actor_id uuid, _origin jsonb, _which text, _fates jsonb) returns void
language sql set search_path = '' as $$
  select private.record_many(_organization_id, _actor_id, 'owner_changed', (
    select jsonb_agg(jsonb_build_object('kickoffId', f -> 'kickoff_id', 'detail', _origin || jsonb_build_object(
      'which', o.which, 'from', o.was, 'to', o.becomes)))
    from jsonb_array_elements(_fates) f
    cross join lateral private.new_owners((f ->> 'kickoff_id')::uuid, f -> 'deal') o
    where (f ->> 'is_changed')::boolean and o.which = _which))
$$;
comment on function private.record_new_owners(uuid, uuid, jsonb, text, jsonb) is 'Tells the histories whose sales or delivery owner an import is about to change. One which at a time: an event a chain.';

create function private.follow_up_imports(_before public.kickoffs[], _contents jsonb, _fates jsonb, _saver_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  saver public.members;
  kickoff public.kickoffs;
begin
  select * into strict saver from public.members where id = _saver_id;
  for kickoff in
    select b.* from unnest(_before) b
    where b.id in (select (f ->> 'kickoff_id')::uuid from jsonb_array_elements(_fates) f) order by b.id
  loop
    perform private.note_rewriting(kickoff, _contents -> kickoff.id::text, saver);
    perform private.take_stock(kickoff.id);
    perform private.mail_new_reviewer(kickoff, saver);
  end loop;
end $$;
comment on function private.follow_up_imports(public.kickoffs[], jsonb, jsonb, uuid) is
  'Of the drafts that delivery has seen, as they were before, and that an import changed: where they stand now, and that who imported, or made the key of the system that did, does not accept those words.';

create function private.follow_exports(_organization_id uuid, _saver_id uuid, _actor_id uuid, _origin jsonb, _arrived jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  lines private.line_fate[];
  deals jsonb;
  changed jsonb;
  seen public.kickoffs[];
  contents jsonb;
begin
  select array_agg(k), jsonb_object_agg(k.id, private.draft_content(k.id)) filter (where k.review = 'requested') into seen, contents
  from public.kickoffs k
  where k.id in (select (a ->> 'kickoffId')::uuid from jsonb_array_elements(_arrived) a) and k.review <> 'none';
  lines := array(select f from private.line_fates(_arrived) f);
  select
    coalesce(jsonb_agg(f.fate), '[]'),
    jsonb_agg(f.fate) filter (where f.fate -> 'is_changed' = 'true' or f.fate -> 'changes' <> '0') into deals, changed
  from (
    select to_jsonb(d) || jsonb_build_object(
      'lines', coalesce(l.lines, '{}'), 'changes', coalesce(l.changes, 0), 'kept', d.kept + coalesce(l.kept, 0)) as fate
    from private.deal_fates(_arrived) d
    left join (
      select f.kickoff_id,
        jsonb_object_agg(f.item_id, f.hash) filter (where f.fate <> 'dropped') as lines,
        count(*) filter (where f.fate in ('added', 'changed', 'dropped')) as changes,
        count(*) filter (where f.fate = 'kept') as kept
      from unnest(lines) f group by f.kickoff_id) l on l.kickoff_id = d.kickoff_id) f;
  perform private.follow_lines(lines);
  update private.imported_deals i set deal = f -> 'said', lines = f -> 'lines', imported_at = private.clock()
  from jsonb_array_elements(deals) f where i.kickoff_id = (f ->> 'kickoff_id')::uuid;
  if changed is not null then
    perform private.record_new_owners(_organization_id, _actor_id, _origin, 'sales', changed);
    perform private.record_new_owners(_organization_id, _actor_id, _origin, 'delivery', changed);
    perform private.write_deals(_saver_id, _actor_id, changed);
    perform private.follow_up_imports(seen, contents, changed, _saver_id);
    perform private.record_many(_organization_id, _actor_id, 'handoff_imported', (
      select jsonb_agg(jsonb_build_object('kickoffId', f -> 'kickoff_id', 'detail', _origin || jsonb_build_object(
        'lines', f -> 'changes', 'kept', f -> 'kept')))
      from jsonb_array_elements(changed) f));
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'externalSystem', a -> 'externalSystem', 'externalId', a -> 'externalId', 'kickoffId', a -> 'kickoffId',
      'account', f #> '{deal,account}', 'kept', f -> 'kept', 'outcome', case
        when f -> 'is_changed' = 'true' or f -> 'changes' <> '0' then 'updated' else 'unchanged' end)), '[]')
    from jsonb_array_elements(_arrived) a
    join jsonb_array_elements(deals) f on f ->> 'kickoff_id' = a ->> 'kickoffId');
end $$;
comment on function private.follow_exports(uuid, uuid, uuid, jsonb, jsonb) is
  'Lets drafts that came from an export, held by the caller, follow it, all at once; what members changed by hand stays.';
