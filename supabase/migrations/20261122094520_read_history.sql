create function private.event_side(_event public.events) returns text
language sql immutable set search_path = '' as $$
  select case
    when _event.kind in ('link_resent', 'recipient_reminded', 'dependencies_reminded', 'flag_escalated', 'kickoff_stalled') or _event.kind like 'mail\_%' then 'mails'
    when _event.actor_recipient_id is not null then 'buyer'
    when _event.actor_member_id is not null then 'team'
    else 'itself' end
$$;
comment on function private.event_side(public.events) is 'Whose doing an event is: the buyer''s, the team''s, a mail that went or failed, or what followed by itself.';

create function private.event_json(_event public.events) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _event.id::text, 'position', _event.position, 'kind', _event.kind, 'at', _event.at, 'side', private.event_side(_event),
    'actor', coalesce(
      (select name from public.members where id = _event.actor_member_id),
      (select name from public.recipients where id = _event.actor_recipient_id)),
    'detail', _event.detail)
$$;
comment on function private.event_json(public.events) is 'Shape: historyEntrySchema.';

create function private.history(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(private.event_json(e) order by (e).position desc), '[]')
  from (select e from public.events e where kickoff_id = _kickoff_id order by position desc limit 6) newest
$$;
comment on function private.history(uuid) is 'The last few events of a kickoff, newest first.';

create function private.chain(_kickoff_id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'events', c.position, 'lastHash', c.hash, 'isUnbroken', not exists (select from private.broken_events(c.chain_id)))
  from private.chain_ends c
  where c.chain_id = _kickoff_id and c.organization_id in (select private.my_organizations())
$$;
comment on function private.chain(uuid) is
  'How many events a kickoff has, and whether each is as it was written, for members of its organization; definer, because nobody may read where the chains end. Shape: chainSchema.';

create function private.history_page_rows(_kickoff_id uuid, _filter jsonb, _size int) returns public.events[]
language plpgsql stable set search_path = '' as $$
declare
  after int := (_filter ->> 'after')::int;
begin
  if _filter ->> 'order' = 'oldest' then
    return array(
      select e from public.events e
      where e.kickoff_id = _kickoff_id and e.position > coalesce(after, 0)
        and (_filter ->> 'who' is null or private.event_side(e) = _filter ->> 'who')
      order by e.position limit _size + 1);
  end if;
  return array(
    select e from public.events e
    where e.kickoff_id = _kickoff_id and (after is null or e.position < after)
      and (_filter ->> 'who' is null or private.event_side(e) = _filter ->> 'who')
    order by e.position desc limit _size + 1);
end $$;
comment on function private.history_page_rows(uuid, jsonb, int) is
  'One page of a kickoff''s events, and one more to tell whether there is another. Filter: historyFilterSchema.';

create function public.history_page(kickoff_id uuid, filter jsonb) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  size int := 40;
  found public.events[] := private.history_page_rows($1, $2, size);
  page public.events[] := found[:size];
begin
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_head($1),
    'entries', (
      select coalesce(jsonb_agg(private.event_json(e) order by case $2 ->> 'order' when 'oldest' then e.position else -e.position end), '[]')
      from unnest(page) e),
    'next', case when cardinality(found) > cardinality(page) then page[cardinality(page)].position end,
    'chain', private.chain($1));
end $$;
comment on function public.history_page(uuid, jsonb) is 'Member: the history of a kickoff, a page at a time. Shape: historyPageSchema.';

create function public.export_history(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
  perform private.acting_on($1);
  return jsonb_build_object(
    'kickoff', private.kickoff_head($1),
    'timeZone', (select o.time_zone from public.organizations o join public.kickoffs k on k.organization_id = o.id where k.id = $1),
    'chain', private.chain($1),
    'events', (
      select jsonb_agg(private.event_json(e) || jsonb_build_object(
        'actorMemberId', e.actor_member_id, 'actorRecipientId', e.actor_recipient_id,
        'sealed', private.sealed_words(e), 'previousHash', e.previous_hash, 'hash', e.hash) order by e.position)
      from public.events e where e.kickoff_id = $1));
end $$;
comment on function public.export_history(uuid) is
  'Member: all events of a kickoff with what is needed to verify their chain: hash = SHA-256 of previousHash followed by sealed. Shape: exportedHistorySchema.';

grant execute on function
  private.sealed_words(public.events), private.event_side(public.events), private.event_json(public.events), private.history(uuid),
  private.chain(uuid), private.history_page_rows(uuid, jsonb, int), public.history_page(uuid, jsonb), public.export_history(uuid)
to authenticated;
