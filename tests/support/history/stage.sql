-- One act and what the record then says, in one call: a thousand histories of a dozen acts each are to take seconds.
create schema history;

grant usage on schema history to anon, authenticated;

create function history.user_of(_member_id uuid) returns uuid
language sql stable security definer as $$ select user_id from public.members where id = _member_id $$;

create function history.act_as(_role text, _member_id uuid) returns void
language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', history.user_of(_member_id), 'role', _role)::text, true),
    set_config('role', _role, true)
$$;

create function history.step_back() returns void
language sql as $$ select set_config('request.jwt.claims', '', true), set_config('role', 'none', true) $$;

create function history.secret(_recipient_id uuid, _generation int) returns text
language sql immutable as $$ select 'secret of ' || _recipient_id || ' ' || _generation $$;

create function history.deliver_links(_kickoff_id uuid) returns void
language plpgsql as $$
begin
  insert into private.links (recipient_id, generation, secret_hash)
  select id, link_generation, private.digest(history.secret(id, link_generation)) from public.recipients where kickoff_id = _kickoff_id
  on conflict do nothing;
end $$;

create function history.draft(_kickoff_id uuid) returns jsonb
language sql stable as $$
  select jsonb_agg(jsonb_build_object(
    'id', id, 'section', section, 'boundary', boundary, 'text', text, 'detail', detail, 'dueOn', due_on, 'side', side, 'amount', amount,
    'email', email, 'recipientRole', recipient_role, 'recipientSections', recipient_sections, 'visibility', visibility) order by position)
  from public.items where kickoff_id = _kickoff_id
$$;

-- _edit: {line, change: 'edit' | 'remove' | 'last' | 'add', patch}; last: the line moves behind all others.
create function history.edited(_items jsonb, _edit jsonb) returns jsonb
language sql immutable as $$
  select jsonb_agg(case when i ->> 'id' = _edit ->> 'line' then i || (_edit -> 'patch') else i end
    order by i ->> 'id' = _edit ->> 'line' and _edit ->> 'change' = 'last', place)
  from jsonb_array_elements(_items || case when _edit ->> 'change' = 'add'
    then jsonb_build_array(jsonb_build_object('id', _edit -> 'line', 'visibility', 'client')) else '[]' end) with ordinality as line (i, place)
  where i ->> 'id' <> _edit ->> 'line' or _edit ->> 'change' <> 'remove'
$$;

create function history.save(_kickoff_id uuid, _edit jsonb) returns void
language plpgsql as $$
declare
  kickoff public.kickoffs;
  items jsonb := history.edited(history.draft(_kickoff_id), _edit);
begin
  select * into strict kickoff from public.kickoffs where id = _kickoff_id;
  perform public.save_handoff(kickoff.id, kickoff.revision, (
    select to_jsonb(d) || jsonb_build_object(
      'dealType', d.deal_type, 'closedOn', d.closed_on, 'locale', kickoff.locale,
      'salesOwnerId', d.sales_owner_id, 'deliveryOwnerId', d.delivery_owner_id)
    from public.deals d where d.id = kickoff.deal_id), items, array(
    select (i ->> 'id')::uuid from jsonb_array_elements(items) i
    where i ->> 'section' in ('risks', 'pricing_exceptions') and i ->> 'visibility' = 'client'));
end $$;

-- What a member does in the editor, and both sides with their keys, before the buyer gets a next version.
create function history.publish(kickoff_id uuid, edit jsonb, sales uuid, delivery uuid) returns jsonb
language plpgsql as $$
declare
  kickoff public.kickoffs;
begin
  perform history.act_as('authenticated', sales);
  if edit is not null then perform history.save(kickoff_id, edit); end if;
  select * into strict kickoff from public.kickoffs k where k.id = kickoff_id;
  if kickoff.review in ('changed', 'none') then perform public.request_review(kickoff.id, kickoff.revision); end if;
  if kickoff.review in ('changed', 'none', 'requested') then
    perform history.act_as('authenticated', delivery);
    perform public.accept_handoff(kickoff.id, kickoff.revision, 'It is worth it');
    perform history.act_as('authenticated', sales);
  end if;
  return public.publish_changes(kickoff.id, kickoff.revision, 'It was so agreed');
end $$;

create function history.state(_kickoff_id uuid) returns jsonb
language plpgsql stable as $$
begin
  return (
    select jsonb_build_object(
      'current', k.current_version, 'waiting', k.waiting, 'confirmedAt', k.confirmed_at, 'revision', k.revision,
      'versions', (
        select jsonb_agg(jsonb_build_object('number', number, 'hash', content_hash, 'digest', private.digest(content::text)) order by number)
        from public.versions where kickoff_id = k.id),
      'lines', (
        select jsonb_agg(jsonb_build_object('id', i -> 'id', 'section', s -> 'section', 'text', i -> 'text', 'hash', i -> 'hash'))
        from jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') i),
      'people', (
        select jsonb_agg(jsonb_build_object(
          'id', r.id, 'line', r.item_id, 'name', r.name, 'role', r.role, 'sections', r.sections, 'generation', r.link_generation,
          'live', r.link_revoked_at is null, 'gone', r.replaced_at is not null or r.dropped_at is not null,
          'unconfirmed', case when r.replaced_at is null then array(select distinct private.unconfirmed_items(r.id, v.content) order by 1) end)
          order by r.added_at, r.id)
        from public.recipients r where r.kickoff_id = k.id),
      'confirmations', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'number', g.number, 'person', g.recipient_id, 'version', g.version_number, 'onBehalf', g.manner = 'on_behalf',
          'disputed', exists (select from public.disputes d where d.confirmation_id = g.id),
          'lines', array(select i.item_id || ' ' || i.item_hash from public.confirmed_items i where i.confirmation_id = g.id order by 1))
          order by g.confirmed_at, g.id), '[]')
        from public.confirmations g where g.kickoff_id = k.id),
      'flags', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', f.id, 'person', f.recipient_id, 'section', f.section, 'line', f.item_id, 'version', f.version_number, 'hash', f.line -> 'hash',
          'round', f.round, 'resolution', f.resolution, 'settled', f.accepted_at is not null or f.withdrawn_at is not null,
          'offers', (
            select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'before', o.amended #> '{before,hash}')), '[]')
            from public.change_orders o where o.flag_id = f.id and o.decided_at is null and o.ended_at is null)) order by f.raised_at, f.id), '[]')
        from public.flags f where f.kickoff_id = k.id),
      'events', (select count(*) from public.events where kickoff_id = k.id),
      'timesConfirmed', (
        select count(*) filter (where kind = 'kickoff_confirmed') - count(*) filter (where kind = 'kickoff_reopened')
        from public.events where kickoff_id = k.id),
      'mails', (select count(*) from private.outbox where kickoff_id = k.id),
      'strayMails', (
        select count(*) from private.outbox o where o.kickoff_id = k.id and o.recipient_id is not null
          and o.to_address not in (select r.email from public.recipients r where r.id = o.recipient_id)
          and o.queued_at = private.clock()))
    from public.kickoffs k join public.versions v on v.kickoff_id = k.id and v.number = k.current_version
    where k.id = _kickoff_id);
end $$;

-- _act: {at, role, memberId, name, arguments}. An expected refusal is given back with its code; anything else ends the history.
create function history.act(_kickoff_id uuid, _act jsonb) returns jsonb
language plpgsql as $$
declare
  refused text;
  answer jsonb;
begin
  perform set_config('app.now', _act ->> 'at', true);
  begin
    perform history.act_as(_act ->> 'role', (_act ->> 'memberId')::uuid);
    execute format('select to_jsonb(%s(%s)::text)', _act ->> 'name', (
      select string_agg(format('%I => %L', key, value), ', ') from jsonb_each_text(_act -> 'arguments'))) into answer;
    perform history.step_back();
    set constraints all immediate;
  exception when others then
    if sqlstate not like 'PT%' then raise; end if;
    refused := sqlerrm;
  end;
  perform history.step_back();
  perform history.deliver_links(_kickoff_id);
  return jsonb_build_object('refused', refused, 'answer', answer, 'state', history.state(_kickoff_id));
end $$;

grant execute on all functions in schema history to anon, authenticated;
