create function private.remember_import(_kickoffs uuid[]) returns void
language sql set search_path = '' as $$
  insert into private.imported_deals (kickoff_id, organization_id, deal, lines)
  select k.id, k.organization_id, private.deal_json(k), coalesce(l.lines, '{}')
  from public.kickoffs k
  left join (
    select i.kickoff_id, jsonb_object_agg(i.id, private.line_hash(i)) as lines
    from public.items i where i.kickoff_id = any (_kickoffs) group by i.kickoff_id) l on l.kickoff_id = k.id
  where k.id = any (_kickoffs)
$$;
comment on function private.remember_import(uuid[]) is 'Notes of kickoffs that an import just started what it said.';

create function private.start_imported(_organization_id uuid, _saver_id uuid, _actor_id uuid, _origin jsonb, _deals jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
  arrived jsonb;
begin
  select jsonb_agg(d || jsonb_build_object(
    'dealId', gen_random_uuid(), 'kickoffId', gen_random_uuid(), 'organizationId', _organization_id)) into arrived
  from jsonb_array_elements(_deals) d;
  if arrived is null then return '[]'; end if;
  insert into public.deals (
    id, organization_id, account, name, deal_type, amount, currency, closed_on,
    sales_owner_id, delivery_owner_id, delivery_owner_named_by, external_system, external_id)
  select
    (a ->> 'dealId')::uuid, _organization_id, a #>> '{deal,account}', a #>> '{deal,name}', a #>> '{deal,dealType}',
    (a #>> '{deal,amount}')::numeric, a #>> '{deal,currency}', (a #>> '{deal,closedOn}')::date, (a #>> '{deal,salesOwnerId}')::uuid,
    (a #>> '{deal,deliveryOwnerId}')::uuid, _actor_id, a ->> 'externalSystem', a ->> 'externalId'
  from jsonb_array_elements(arrived) a;
  -- With what its lines will say of it: the trigger on them then has nothing to write ten thousand times.
  insert into public.kickoffs (
    id, organization_id, deal_id, locale, saved_by, lines, recipients, milestone, milestone_due_on)
  select
    (a ->> 'kickoffId')::uuid, _organization_id, (a ->> 'dealId')::uuid, a #>> '{deal,locale}', _saver_id,
    jsonb_array_length(a -> 'lines'), draft.recipients, draft.milestone, draft.milestone_due_on
  from jsonb_array_elements(arrived) a
  cross join lateral (
    select
      count(l ->> 'recipientRole') as recipients,
      min(l ->> 'text') filter (where l ->> 'section' = 'first_milestone') as milestone,
      min((l ->> 'dueOn')::date) filter (where l ->> 'section' = 'first_milestone') as milestone_due_on
    from jsonb_array_elements(a -> 'lines') l) draft;
  insert into public.items select * from private.exported_items(arrived);
  perform private.remember_import(array(select (a ->> 'kickoffId')::uuid from jsonb_array_elements(arrived) a));
  perform private.record_many(_organization_id, _actor_id, 'kickoff_created', (
    select jsonb_agg(jsonb_build_object('kickoffId', a -> 'kickoffId', 'detail', _origin || jsonb_build_object(
      'account', a #> '{deal,account}', 'lines', jsonb_array_length(a -> 'lines'), 'externalSystem', a -> 'externalSystem')))
    from jsonb_array_elements(arrived) a));
  return (
    select jsonb_agg(jsonb_build_object(
      'externalSystem', a -> 'externalSystem', 'externalId', a -> 'externalId', 'kickoffId', a -> 'kickoffId',
      'account', a #> '{deal,account}', 'outcome', 'created', 'kept', 0))
    from jsonb_array_elements(arrived) a);
end $$;
comment on function private.start_imported(uuid, uuid, uuid, jsonb, jsonb) is
  'Starts a draft for each deal that was not there, all at once. Origin goes into each event.';
