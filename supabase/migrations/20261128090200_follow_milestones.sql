create function private.published_milestone(_version public.versions) returns jsonb
language sql stable set search_path = '' as $$
  select c.item from private.content_items(_version.content) c where c.section = 'first_milestone' limit 1
$$;
comment on function private.published_milestone(public.versions) is 'The line of the first milestone as this version has it; null where it names none.';

create function private.follow_milestone_line(_kickoff public.kickoffs, _version public.versions) returns void
language plpgsql set search_path = '' as $$
declare
  line jsonb := private.published_milestone(_version);
  agreed date := (line ->> 'dueOn')::date;
begin
  insert into public.milestones as m (
    kickoff_id, organization_id, version_number, item_id, title, done_when, agreed_on, first_due_on, due_on,
    account, account_key, name, deal_type, sales_owner_id, delivery_owner_id, signed_on, sent_at)
  select
    _kickoff.id, _kickoff.organization_id, _version.number, (line ->> 'id')::uuid, line ->> 'text', coalesce(line ->> 'detail', ''),
    agreed, agreed, agreed, d.account, lower(d.account), d.name, d.deal_type, d.sales_owner_id, d.delivery_owner_id, d.closed_on, _kickoff.sent_at
  from public.deals d where d.id = _kickoff.deal_id
  on conflict (kickoff_id) do update set
    version_number = excluded.version_number, item_id = excluded.item_id, title = excluded.title, done_when = excluded.done_when,
    agreed_on = excluded.agreed_on, first_due_on = coalesce(m.first_due_on, excluded.agreed_on),
    due_on = case when excluded.title is null or m.agreed_on is distinct from excluded.agreed_on then excluded.agreed_on else m.due_on end,
    claimed_at = case
      when m.reached_at is not null or (m.title, m.done_when) is not distinct from (excluded.title, excluded.done_when) then m.claimed_at end;
end $$;
comment on function private.follow_milestone_line(public.kickoffs, public.versions) is
  'What the milestone is follows the version. Its date does where the version names another one than before; else the last forecast holds. Delivery''s word that it is done holds for what it was said of.';

create function private.follow_dependency_lines(_version public.versions) returns void
language plpgsql set search_path = '' as $$
begin
  update public.dependencies d set gone_at = coalesce(d.gone_at, private.clock())
  where d.kickoff_id = _version.kickoff_id and d.item_id not in (
    select c.item_id from private.content_items(_version.content) c where c.section = 'delivery_dependencies');
  insert into public.dependencies as d (kickoff_id, item_id, organization_id, place, text, detail, due_on, side)
  select _version.kickoff_id, (line.item ->> 'id')::uuid, _version.organization_id, line.place, line.item ->> 'text', line.item ->> 'detail',
    (line.item ->> 'dueOn')::date, line.item ->> 'side'
  from jsonb_array_elements(_version.content -> 'sections') s, jsonb_array_elements(s -> 'items') with ordinality as line (item, place)
  where s ->> 'section' = 'delivery_dependencies'
  on conflict (kickoff_id, item_id) do update set
    place = excluded.place, text = excluded.text, detail = excluded.detail, due_on = excluded.due_on, gone_at = null,
    side = coalesce(excluded.side, d.side),
    recipient_id = case when coalesce(excluded.side, d.side) = 'buyer' then d.recipient_id end,
    promised_on = case when d.due_on is not distinct from excluded.due_on then d.promised_on end,
    state = case when d.state = 'promised' and d.due_on is distinct from excluded.due_on then 'asked' else d.state end;
end $$;
comment on function private.follow_dependency_lines(public.versions) is
  'What is needed, from whom and by when follows the version; a promise for a day ends where another day is agreed.';

create function private.name_debtors(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.dependencies d set recipient_id = found.recipient_id
  from (
    select e.item_id, (array_agg(r.id))[1] as recipient_id
    from public.dependencies e
    join public.recipients r on r.kickoff_id = e.kickoff_id and r.replaced_at is null and r.dropped_at is null and r.link_revoked_at is null
      and position(lower(r.name) in lower(e.text || ' ' || e.detail)) > 0
    where e.kickoff_id = _kickoff_id and e.side = 'buyer' and e.named_at is null and e.gone_at is null
    group by e.item_id having count(*) = 1) found
  where d.kickoff_id = _kickoff_id and d.item_id = found.item_id and d.recipient_id is distinct from found.recipient_id;
end $$;
comment on function private.name_debtors(uuid) is
  'Where a line names exactly one of the buyer''s people, they owe it, until a member says otherwise.';

create function private.follow_version(_kickoff public.kickoffs) returns void
language plpgsql set search_path = '' as $$
declare
  version public.versions := private.current_version(_kickoff);
begin
  if exists (select from public.milestones where kickoff_id = _kickoff.id and version_number = version.number) then return; end if;
  perform private.follow_milestone_line(_kickoff, version);
  perform private.follow_dependency_lines(version);
end $$;
comment on function private.follow_version(public.kickoffs) is 'Milestone and dependencies become what the current version says.';

create function private.take_milestone_stock(_kickoff_id uuid) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
  milestone public.milestones;
begin
  select * into strict kickoff from public.kickoffs where id = _kickoff_id;
  perform private.follow_version(kickoff);
  perform private.name_debtors(kickoff.id);
  update public.milestones m set
    account = d.account, account_key = lower(d.account), name = d.name, deal_type = d.deal_type,
    sales_owner_id = d.sales_owner_id, delivery_owner_id = d.delivery_owner_id, signed_on = d.closed_on,
    sent_at = kickoff.sent_at, confirmed_at = kickoff.confirmed_at
  from public.deals d
  where m.kickoff_id = kickoff.id and d.id = kickoff.deal_id
  returning m.* into milestone;
  perform private.reckon(milestone);
  perform private.look_at_debtors(kickoff.id);
end $$;
comment on function private.take_milestone_stock(uuid) is
  'Ends each command that may change where the first milestone of a kickoff that was sent stands.';
