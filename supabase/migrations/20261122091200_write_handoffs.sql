create function private.kickoff_of(_kickoff_id uuid, _member public.members) returns public.kickoffs
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
begin
  select * into kickoff from public.kickoffs
  where id = _kickoff_id and organization_id = _member.organization_id for no key update;
  if not found then perform private.refuse('kickoff_unknown', 404); end if;
  return kickoff;
end $$;
comment on function private.kickoff_of(uuid, public.members) is 'Locks a kickoff for a command of this member.';

create function private.acting_on(_kickoff_id uuid) returns public.members
language plpgsql stable security definer set search_path = '' as $$
declare
  organization uuid;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  select organization_id into organization from public.kickoffs
  where id = _kickoff_id and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('kickoff_unknown', 404); end if;
  return private.acting_member(organization);
end $$;
comment on function private.acting_on(uuid) is
  'The caller as a member of the kickoff''s organization. Another organization''s kickoff is as unknown as none.';

create function private.check_owners(_organization_id uuid, _deal jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if (
    select count(*) from public.members
    where organization_id = _organization_id and deactivated_at is null
      and id in ((_deal ->> 'salesOwnerId')::uuid, (_deal ->> 'deliveryOwnerId')::uuid)
  ) <> (case when _deal ->> 'salesOwnerId' = _deal ->> 'deliveryOwnerId' then 1 else 2 end) then
    perform private.refuse('member_inactive', 422);
  end if;
end $$;
comment on function private.check_owners(uuid, jsonb) is 'A deal''s owners are active members of the organization.';

create function private.new_owners(_kickoff_id uuid, _deal jsonb) returns table (which text, was text, becomes text)
language sql stable set search_path = '' as $$
  select side.which, was.name, becomes.name
  from public.kickoffs k
  cross join lateral (values
    ('sales', k.sales_owner_id, (_deal ->> 'salesOwnerId')::uuid),
    ('delivery', k.delivery_owner_id, (_deal ->> 'deliveryOwnerId')::uuid)) side (which, was_id, becomes_id)
  join public.members was on was.id = side.was_id
  join public.members becomes on becomes.id = side.becomes_id
  where k.id = _kickoff_id and side.was_id <> side.becomes_id
$$;
comment on function private.new_owners(uuid, jsonb) is 'Which owners a deal is about to change, for the history: who owns a deal decides who answers and who accepts.';

create function private.sections_in(_sections jsonb) returns text[]
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(_sections) = 'array' then array(select jsonb_array_elements_text(_sections)) end
$$;
comment on function private.sections_in(jsonb) is 'Sections as the form sends them; null, or none sent, for all of them.';

create function private.follow_time_zones(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (
    select from public.items i
    where i.kickoff_id = _kickoff_id and i.time_zone is not null
      and i.time_zone not in (select name from pg_catalog.pg_timezone_names)
  ) then
    perform private.refuse('invalid_input', 422, '{"field": "timeZone"}');
  end if;
  update public.recipients r set time_zone = i.time_zone, remind_at = private.clock()
  from public.items i
  where i.kickoff_id = _kickoff_id and r.kickoff_id = _kickoff_id and r.item_id = i.id and r.replaced_at is null
    and r.time_zone is distinct from i.time_zone;
end $$;
comment on function private.follow_time_zones(uuid) is
  'Where somebody works is nothing that the buyer reads: it holds for their reminders at once, without publishing.';

create function private.write_items(_kickoff public.kickoffs, _items jsonb) returns void
language plpgsql set search_path = '' as $$
begin
  if jsonb_typeof(_items) is distinct from 'array' or jsonb_array_length(_items) > 500 then
    perform private.refuse('invalid_input', 422);
  end if;
  delete from public.items where kickoff_id = _kickoff.id;
  insert into public.items (
    kickoff_id, organization_id, id, section, position, boundary, text, detail,
    due_on, side, amount, email, recipient_role, recipient_sections, visibility, source_kind, source_title, source_on, source_by,
    answers_for, time_zone)
  select
    _kickoff.id, _kickoff.organization_id, (i ->> 'id')::uuid, i ->> 'section', place::int, i ->> 'boundary',
    i ->> 'text', coalesce(i ->> 'detail', ''), (i ->> 'dueOn')::date, i ->> 'side', (i ->> 'amount')::numeric,
    lower(i ->> 'email'), i ->> 'recipientRole', private.sections_in(i -> 'recipientSections'), i ->> 'visibility', i #>> '{source,kind}',
    coalesce(i #>> '{source,title}', ''), (i #>> '{source,on}')::date, coalesce(i #>> '{source,by}', ''), i ->> 'answersFor', i ->> 'timeZone'
  from jsonb_array_elements(_items) with ordinality as line (i, place);
  perform private.follow_time_zones(_kickoff.id);
end $$;
comment on function private.write_items(public.kickoffs, jsonb) is 'Replaces the draft''s lines by these, in this order. Shape: itemSchema.';

create function private.refuse_second_start(_kickoff_id uuid, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  started public.kickoffs := private.kickoff_of(_kickoff_id, _member);
begin
  perform private.check_revision(started, null);
end $$;
comment on function private.refuse_second_start(uuid, public.members) is
  'A form that was sent twice, since its answer was lost, starts one kickoff; what the first saved is told as any colleague''s save.';

create function private.create_kickoff(_organization_id uuid, _deal jsonb, _items jsonb, _shared uuid[], _kickoff_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
  deal uuid;
  kickoff public.kickoffs;
begin
  perform private.check_owners(member.organization_id, _deal);
  insert into public.deals (
    organization_id, account, name, deal_type, amount, currency, closed_on, sales_owner_id, delivery_owner_id, delivery_owner_named_by)
  values (
    member.organization_id, _deal ->> 'account', _deal ->> 'name', _deal ->> 'dealType', (_deal ->> 'amount')::numeric,
    _deal ->> 'currency', (_deal ->> 'closedOn')::date, (_deal ->> 'salesOwnerId')::uuid, (_deal ->> 'deliveryOwnerId')::uuid, member.id)
  returning id into deal;
  insert into public.kickoffs (id, organization_id, deal_id, locale, saved_by)
  values (coalesce(_kickoff_id, gen_random_uuid()), member.organization_id, deal, _deal ->> 'locale', member.id)
  on conflict (id) do nothing returning * into kickoff;
  if not found then perform private.refuse_second_start(_kickoff_id, member); end if;
  perform private.write_items(kickoff, _items);
  perform private.record(member.organization_id, kickoff.id, 'kickoff_created',
    jsonb_build_object('account', _deal ->> 'account', 'lines', jsonb_array_length(_items)), member.id);
  perform private.share_lines(kickoff, _shared, member);
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('kickoffId', kickoff.id);
end $$;
create function public.create_kickoff(
  organization_id uuid, deal jsonb, items jsonb, shared uuid[] default '{}', kickoff_id uuid default null
) returns jsonb
language sql security invoker set search_path = '' as $$ select private.create_kickoff($1, $2, $3, $4, $5) $$;
comment on function public.create_kickoff(uuid, jsonb, jsonb, uuid[], uuid) is
  'Member: starts the draft of a closed-won deal. shared: the risks and price exceptions whose words the member has agreed to show. '
  'kickoff_id: made by the form, so that sending it again starts no second one (stale_revision).';

create function private.check_revision(_kickoff public.kickoffs, _revision int) returns void
language plpgsql set search_path = '' as $$
begin
  if _kickoff.revision is distinct from _revision then
    perform private.refuse('stale_revision', 409, jsonb_build_object(
      'revision', _kickoff.revision, 'at', _kickoff.saved_at,
      'by', coalesce(
        (
          select r.name from public.events e join public.recipients r on r.id = e.actor_recipient_id
          where e.kickoff_id = _kickoff.id and e.kind in ('link_handed_over', 'reviewer_added') and e.at = _kickoff.saved_at limit 1),
        (select name from public.members where id = _kickoff.saved_by))));
  end if;
end $$;
comment on function private.check_revision(public.kickoffs, int) is
  'An earlier revision never overwrites a colleague''s later one, nor a buyer''s person whom another put in their place.';

create function private.is_saving_on(_kickoff_id uuid, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((
    select e.kind = 'handoff_saved' and e.actor_member_id = _member.id and e.at > private.clock() - interval '10 minutes'
    from public.events e where e.kickoff_id = _kickoff_id order by e.position desc limit 1), false)
$$;
comment on function private.is_saving_on(uuid, public.members) is
  'A draft saves itself while it is written: the saves of one sitting, with nothing in between, are one line of the history.';

create function private.save_handoff(_kickoff_id uuid, _revision int, _deal jsonb, _items jsonb, _shared uuid[]) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  before jsonb := private.draft_content(_kickoff_id);
begin
  perform private.check_revision(kickoff, _revision);
  perform private.check_owners(member.organization_id, _deal);
  perform private.record(member.organization_id, kickoff.id, 'owner_changed',
    jsonb_build_object('which', o.which, 'from', o.was, 'to', o.becomes), member.id) from private.new_owners(kickoff.id, _deal) o;
  update public.deals set
    account = _deal ->> 'account', name = _deal ->> 'name', deal_type = _deal ->> 'dealType',
    amount = (_deal ->> 'amount')::numeric, currency = _deal ->> 'currency', closed_on = (_deal ->> 'closedOn')::date,
    sales_owner_id = (_deal ->> 'salesOwnerId')::uuid, delivery_owner_id = (_deal ->> 'deliveryOwnerId')::uuid,
    delivery_owner_named_by = case
      when delivery_owner_id = (_deal ->> 'deliveryOwnerId')::uuid then delivery_owner_named_by else member.id end
  where id = kickoff.deal_id;
  update public.flags set account = _deal ->> 'account', deal_type = _deal ->> 'dealType'
  where kickoff_id = kickoff.id and (account, deal_type) is distinct from (_deal ->> 'account', _deal ->> 'dealType');
  update public.kickoffs set
    revision = revision + 1, saved_at = private.clock(), saved_by = member.id, locale = _deal ->> 'locale'
  where id = kickoff.id;
  perform private.write_items(kickoff, _items);
  if not private.is_saving_on(kickoff.id, member) then
    perform private.record(member.organization_id, kickoff.id, 'handoff_saved',
      jsonb_build_object('revision', kickoff.revision + 1, 'lines', jsonb_array_length(_items)), member.id);
  end if;
  perform private.share_lines(kickoff, _shared, member);
  perform private.note_rewriting(kickoff, before, member);
  perform private.take_stock(kickoff.id);
  perform private.mail_new_reviewer(kickoff, member);
  return jsonb_build_object('revision', kickoff.revision + 1);
end $$;
create function public.save_handoff(kickoff_id uuid, revision int, deal jsonb, items jsonb, shared uuid[] default '{}') returns jsonb
language sql security invoker set search_path = '' as $$ select private.save_handoff($1, $2, $3, $4, $5) $$;
comment on function public.save_handoff(uuid, int, jsonb, jsonb, uuid[]) is
  'Member: saves the whole draft over the revision that was read. shared: as in create_kickoff.';

grant execute on function
  private.create_kickoff(uuid, jsonb, jsonb, uuid[], uuid), public.create_kickoff(uuid, jsonb, jsonb, uuid[], uuid),
  private.save_handoff(uuid, int, jsonb, jsonb, uuid[]), public.save_handoff(uuid, int, jsonb, jsonb, uuid[])
to authenticated;
