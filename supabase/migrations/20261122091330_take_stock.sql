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
