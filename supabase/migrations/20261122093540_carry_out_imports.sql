create function private.import_deals(_organization_id uuid, _saver_id uuid, _actor_id uuid, _origin jsonb, _deals jsonb) returns jsonb
language plpgsql set search_path = '' set work_mem = '64MB' as $$
declare
  arrived jsonb;
  fresh jsonb;
  drafts jsonb;
  outcomes jsonb;
begin
  perform private.check_exports(_organization_id, _deals);
  -- Two imports of one deal at once would both find it new.
  perform pg_advisory_xact_lock(hashtextextended('import ' || _organization_id, 0));
  -- What a colleague is saving at this moment is by hand too, and what they are sending is sent.
  perform from public.kickoffs k
  where k.sent_at is null and k.id in (
    select same.id from jsonb_array_elements(_deals) i
    join public.deals d on d.organization_id = _organization_id
      and d.external_system = i ->> 'externalSystem' and d.external_id = i ->> 'externalId'
    join public.kickoffs same on same.deal_id = d.id)
  order by k.id for no key update;
  select
    jsonb_agg(jsonb_build_object(
      'externalSystem', i -> 'externalSystem', 'externalId', i -> 'externalId', 'kickoffId', k.id, 'account', d.account,
      'outcome', 'already_sent', 'kept', 0)) filter (where k.sent_at is not null),
    jsonb_agg(i) filter (where k.id is null),
    jsonb_agg(i || jsonb_build_object('kickoffId', k.id, 'organizationId', _organization_id)) filter (where k.id is not null and k.sent_at is null)
  into outcomes, fresh, drafts
  from jsonb_array_elements(_deals) i
  left join public.deals d on d.organization_id = _organization_id
    and d.external_system = i ->> 'externalSystem' and d.external_id = i ->> 'externalId'
  left join public.kickoffs k on k.deal_id = d.id;
  arrived := coalesce(outcomes, '[]')
    || private.start_imported(_organization_id, _saver_id, _actor_id, _origin, coalesce(fresh, '[]'))
    || private.follow_exports(_organization_id, _saver_id, _actor_id, _origin, coalesce(drafts, '[]'));
  return (
    select jsonb_agg(o.outcome - 'externalSystem' order by i.place)
    from jsonb_array_elements(_deals) with ordinality as i (deal, place)
    join jsonb_array_elements(arrived) as o (outcome)
      on o.outcome -> 'externalSystem' = i.deal -> 'externalSystem' and o.outcome -> 'externalId' = i.deal -> 'externalId');
end $$;
comment on function private.import_deals(uuid, uuid, uuid, jsonb, jsonb) is
  'Imports all of these deals or none. The saver stands in the drafts, the actor (null: another system) in the events. Answer: [importOutcomeSchema], in order.';

create function private.stage_import(_organization_id uuid, _upload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
  staged uuid;
begin
  if octet_length(_upload ->> 'content') > 5 * 1024 * 1024 then
    perform private.refuse('invalid_input', 422, '{"field": "content"}');
  end if;
  delete from public.imports where done_at is null and staged_at < private.clock() - interval '1 day';
  insert into public.imports (organization_id, kind, name, content, staged_by)
  values (member.organization_id, _upload ->> 'kind', left(_upload ->> 'name', 200), _upload ->> 'content', member.id)
  returning id into staged;
  return jsonb_build_object('importId', staged);
end $$;
create function public.stage_import(organization_id uuid, upload jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.stage_import($1, $2) $$;
comment on function public.stage_import(uuid, jsonb) is
  'Member: keeps an upload {kind, name, content} to be looked at, for a day. Nothing is imported by it.';

create function private.acting_on_import(_import_id uuid) returns public.imports
language plpgsql stable security definer set search_path = '' as $$
declare
  staged public.imports;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select i.* into staged from public.imports i join public.members m on m.id = i.staged_by
  where i.id = _import_id and m.user_id = auth.uid() and m.deactivated_at is null
    and (i.done_at is not null or i.staged_at >= private.clock() - interval '1 day');
  if not found then perform private.refuse('import_unknown', 404); end if;
  return staged;
end $$;
comment on function private.acting_on_import(uuid) is 'An upload of the caller''s own; a colleague''s is as unknown as none.';

create function private.remember_mapping(_member public.members, _mapping jsonb) returns void
language sql set search_path = '' as $$
  insert into public.csv_mappings (organization_id, signature, mapping, saved_by)
  select _member.organization_id, _mapping ->> 'signature', _mapping -> 'mapping', _member.id
  where jsonb_typeof(_mapping) = 'object'
  on conflict (organization_id, signature) do update
  set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = private.clock()
$$;
comment on function private.remember_mapping(public.members, jsonb) is 'A CSV with the same columns is read like this from now on.';

create function private.carry_out_import(_import_id uuid, _deals jsonb, _mapping jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  staged public.imports := private.acting_on_import(_import_id);
  member public.members;
  result jsonb;
begin
  -- Sent twice at once, the second waits here and is answered as the first was.
  select * into strict staged from public.imports where id = _import_id for no key update;
  if staged.done_at is not null then return jsonb_build_object('outcomes', staged.outcomes); end if;
  member := private.acting_member(staged.organization_id);
  result := private.import_deals(
    member.organization_id, member.id, member.id, jsonb_build_object('importName', staged.name), _deals);
  perform private.remember_mapping(member, _mapping);
  update public.imports set done_at = private.clock(), outcomes = result, content = null where id = staged.id;
  perform private.record(member.organization_id, null, 'deals_imported', (
    select jsonb_build_object('name', staged.name) || jsonb_object_agg(counted.outcome, counted.n)
    from (select o ->> 'outcome' as outcome, count(*) as n from jsonb_array_elements(result) o group by 1) counted), member.id);
  return jsonb_build_object('outcomes', result);
end $$;
create function public.carry_out_import(import_id uuid, deals jsonb, mapping jsonb) returns jsonb
language sql security invoker set search_path = '' set statement_timeout = '55s' as $$ select private.carry_out_import($1, $2, $3) $$;
comment on function public.carry_out_import(uuid, jsonb, jsonb) is
  'Member: makes drafts of these deals, all or none; submitted again, it answers what became of them the first time. Ten thousand take longer than PostgREST''s usual eight seconds, so it has a time of its own. Shapes: [importedDealSchema], {signature, mapping} or null.';

create function private.known_deals(_organization_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'externalSystem', d.external_system, 'externalId', d.external_id, 'kickoffId', k.id, 'sent', k.sent_at is not null)), '[]')
  from (
    select kickoff_id from private.imported_deals
    where organization_id = _organization_id and organization_id in (select private.my_organizations())
    order by imported_at desc limit 20000) i
  join public.kickoffs k on k.id = i.kickoff_id
  join public.deals d on d.id = k.deal_id
$$;
comment on function private.known_deals(uuid) is 'Which deals were imported before: the latest 20,000. Only for members.';

create function private.staged_import(_import_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  staged public.imports := private.acting_on_import(_import_id);
  member public.members := private.acting_member(staged.organization_id);
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'import', jsonb_build_object(
      'id', staged.id, 'kind', staged.kind, 'name', staged.name, 'content', coalesce(staged.content, ''),
      'stagedAt', staged.staged_at, 'doneAt', staged.done_at, 'outcomes', staged.outcomes),
    'owners', (
      select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'role', m.role, 'email', m.email) order by m.name)
      from public.members m where m.organization_id = member.organization_id and m.deactivated_at is null),
    'mappings', (
      select coalesce(jsonb_agg(jsonb_build_object('signature', m.signature, 'mapping', m.mapping)), '[]') from (
        select * from public.csv_mappings c where c.organization_id = member.organization_id order by c.saved_at desc limit 100) m),
    'known', private.known_deals(member.organization_id));
end $$;
create function public.staged_import(import_id uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.staged_import($1) $$;
comment on function public.staged_import(uuid) is 'Member: an upload of their own, and what is needed to read it. Shape: stagedImportSchema.';

grant execute on function
  private.stage_import(uuid, jsonb), public.stage_import(uuid, jsonb),
  private.carry_out_import(uuid, jsonb, jsonb), public.carry_out_import(uuid, jsonb, jsonb),
  private.staged_import(uuid), public.staged_import(uuid)
to authenticated;
