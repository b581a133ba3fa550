create function private.with_line(_content jsonb, _section text, _line jsonb, _change text) returns jsonb
language sql stable set search_path = '' as $$
  select private.amended_content(
    case when exists (select from private.content_items(_content) c where c.section = _section) then _content
    else private.with_empty_section(_content, _section) end,
    _section, _line,
    case
      when _change = 'remove' then 'remove'
      when exists (select from private.content_items(_content) c where c.section = _section and c.item_id = (_line ->> 'id')::uuid) then 'edit'
      else 'add' end)
$$;
comment on function private.with_line(jsonb, text, jsonb, text) is 'Accepted content that takes over one line as it reads now, whether it held that line before or not.';

create function private.review_amendment(
  _kickoff public.kickoffs, _section text, _line jsonb, _change text, _words text, _member public.members
) returns void
language plpgsql set search_path = '' as $$
declare
  accepted public.reviews := private.last_accepted(_kickoff.id);
begin
  -- Whoever works in sales can make themselves a deal's delivery owner, and here nobody else turns a key.
  if private.key_refusal(_kickoff, _member) is null and (
    _member.role <> 'sales' or (select own_review_allowed from public.organizations where id = _kickoff.organization_id)
  ) then
    insert into public.reviews (
      organization_id, kickoff_id, round, by_amendment, requested_by, decision, outcome, decided_by, decided_at, reason, content,
      sales_owner_id, delivery_owner_id, unpriced)
    select
      _kickoff.organization_id, _kickoff.id, 1 + count(*), true, _member.id, 1 + count(decision), 'accepted', _member.id, private.clock(),
      _words, private.with_line(accepted.content, _section, _line, _change),
      accepted.sales_owner_id, accepted.delivery_owner_id, accepted.unpriced
    from public.reviews where kickoff_id = _kickoff.id;
    perform private.record(_kickoff.organization_id, _kickoff.id, 'amendment_accepted',
      jsonb_build_object('section', _section, 'line', _line ->> 'text'), _member.id);
  elsif private.review_state(_kickoff) = 'changed' then
    perform private.start_review(_kickoff, _member);
    perform private.take_stock(_kickoff.id);
    perform private.mail_reviewer(_kickoff.id, _member);
  end if;
end $$;
comment on function private.review_amendment(public.kickoffs, text, jsonb, text, text, public.members) is
  'An amended line is published at once. By a holder of delivery''s key it is accepted thereby, that line alone, with all else as it was accepted before; by sales it asks delivery. A review, or a return, that is under way covers it.';

create function private.takes_key(_before public.kickoffs, _member public.members) returns boolean
language sql stable set search_path = '' as $$
  select
    (_before.sales_owner_id = _member.id and d.sales_owner_id <> _member.id)
    -- An admin holds delivery's key whosever deal it is.
    or (_member.role <> 'admin' and _before.delivery_owner_id <> _member.id and d.delivery_owner_id = _member.id)
  from public.deals d where d.id = _before.deal_id
$$;
comment on function private.takes_key(public.kickoffs, public.members) is
  'Whether a member has just stepped down as a deal''s sales owner, or put themselves in as its delivery owner.';

create function private.seen_words(_content jsonb) returns jsonb
language sql immutable set search_path = '' as $$ select _content - '{firm,salesOwner,deliveryOwner}'::text[] $$;
comment on function private.seen_words(jsonb) is 'What somebody writes for the buyer: all of a draft''s content but the names of the firm and its people.';

create function private.note_rewriting(_kickoff public.kickoffs, _before jsonb, _member public.members) returns void
language sql set search_path = '' as $$
  update public.reviews set rewritten_by = rewritten_by || _member.id
  where kickoff_id = _kickoff.id and decided_at is null and _member.id <> all (rewritten_by)
    and (
      private.seen_words(_before) is distinct from private.seen_words(private.draft_content(_kickoff.id))
      or private.takes_key(_kickoff, _member))
$$;
comment on function private.note_rewriting(public.kickoffs, jsonb, public.members) is
  'Who changes what the buyer would see while delivery reviews it, or whose deal it is to their own advantage, cannot accept that round. Given as it was before.';

create function private.sales_side(_kickoff public.kickoffs) returns public.members
language plpgsql volatile set search_path = '' as $$
declare
  owner public.members;
begin
  select m.* into owner from public.deals d join public.members m on m.id = d.sales_owner_id
  where d.id = _kickoff.deal_id and m.deactivated_at is null for share of m;
  if not found then owner := private.first_admin(_kickoff.organization_id); end if;
  return owner;
end $$;
comment on function private.sales_side(public.kickoffs) is 'Who answers and sends: the deal''s sales owner; an admin when inactive.';

create function private.delivery_side(_kickoff public.kickoffs) returns public.members
language plpgsql volatile set search_path = '' as $$
declare
  owner public.members;
begin
  select m.* into owner from public.deals d join public.members m on m.id = d.delivery_owner_id
  where d.id = _kickoff.deal_id and m.deactivated_at is null for share of m;
  if not found or private.key_refusal(_kickoff, owner) is not null then
    select m.* into owner from public.members m
    where m.organization_id = _kickoff.organization_id and m.role = 'admin' and m.deactivated_at is null
    order by private.key_refusal(_kickoff, m) is not null, m.invited_at, m.id limit 1 for share of m;
  end if;
  return owner;
end $$;
comment on function private.delivery_side(public.kickoffs) is
  'Who reviews: the deal''s delivery owner; an admin when that one is inactive or does not hold the key, rather one who holds it.';

create function private.awaited_member(_kickoff public.kickoffs, _review text, _turn text) returns uuid
language sql volatile set search_path = '' as $$
  select case
    when _turn = 'delivery' then (private.delivery_side(_kickoff)).id
    when _turn = 'reconciling' then (private.sales_side(_kickoff)).id
    when _turn = 'sales' and _review in ('returned', 'accepted') then (private.sales_side(_kickoff)).id end
$$;
comment on function private.awaited_member(public.kickoffs, text, text) is
  'Whose inbox says that a handoff waits: while delivery reviews, sales'' where delivery cannot accept before sales has explained its scores (reconciling). What sales is still writing waits in nobody''s.';

create function private.mail_handover(
  _kickoff public.kickoffs, _to public.members, _kind text, _more jsonb, _actor public.members
) returns void
language plpgsql set search_path = '' as $$
begin
  if _to.id = _actor.id then return; end if;
  perform private.queue_mail(_kickoff.organization_id, _kickoff.id, _kind, _to.email, jsonb_build_object(
    'firm', private.firm(_kickoff.organization_id), 'memberName', _to.name, 'account', d.account, 'kickoffId', _kickoff.id,
    'actorName', _actor.name) || _more)
  from public.deals d where d.id = _kickoff.deal_id;
end $$;
comment on function private.mail_handover(public.kickoffs, public.members, text, jsonb, public.members) is
  'Tells a colleague that the handoff is with them now. Nobody is mailed about what they just did themselves.';

create function private.mail_reviewer(_kickoff_id uuid, _actor public.members) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
  exposure jsonb := private.exposure(_kickoff_id);
begin
  select * into strict kickoff from public.kickoffs where id = _kickoff_id;
  perform private.mail_handover(kickoff, private.delivery_side(kickoff), 'review_requested', jsonb_build_object(
    'changes', kickoff.changed_lines, 'exposureShare', exposure -> 'share', 'above', exposure -> 'above'), _actor);
end $$;
comment on function private.mail_reviewer(uuid, public.members) is 'Tells who reviews, with how much margin is at risk.';

create function private.mail_new_reviewer(_before public.kickoffs, _actor public.members) returns void
language plpgsql set search_path = '' as $$
begin
  if exists (
    select from public.kickoffs
    where id = _before.id and review = 'requested' and lines_owed = 0 and awaited_id is distinct from _before.awaited_id
  ) then
    perform private.mail_reviewer(_before.id, _actor);
  end if;
end $$;
comment on function private.mail_new_reviewer(public.kickoffs, public.members) is 'A review that came to somebody else is told to them.';

create function private.hand_over_handoffs(_from public.members, _admin public.members) returns void
language plpgsql set search_path = '' as $$
declare
  orphan public.kickoffs;
begin
  for orphan in
    select * from public.kickoffs
    where awaited_id = _from.id or id in (select kickoff_id from public.milestones where awaited_id = _from.id) order by id
  loop
    perform private.take_stock(orphan.id);
    perform private.mail_new_reviewer(orphan, _admin);
  end loop;
end $$;
comment on function private.hand_over_handoffs(public.members, public.members) is 'Handoffs, and milestones, that waited for a member who left wait for an admin.';
