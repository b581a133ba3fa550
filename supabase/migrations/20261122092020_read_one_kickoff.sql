create function private.has_link(_recipient_id uuid, _generation int) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.links l join public.recipients r on r.id = l.recipient_id
    where l.recipient_id = _recipient_id and l.generation = _generation
      and r.organization_id in (select private.my_organizations()))
$$;
comment on function private.has_link(uuid, int) is
  'Whether a recipient of the caller''s organization was sent this link; definer, because nobody may read the links.';

create function private.dead_address(_organization_id uuid, _address text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('how', d.how, 'at', d.died_at)
  from private.dead_addresses d
  where d.organization_id = _organization_id and d.address = _address and d.lifted_at is null
    and d.organization_id in (select private.my_organizations())
$$;
comment on function private.dead_address(uuid, text) is
  'Since when mail of the caller''s organization no longer goes to an address, and why; null while it does. Definer, because nobody may read the table.';

create function private.away_until(_recipient public.recipients) returns date
language sql stable set search_path = '' as $$
  select _recipient.away_until where _recipient.away_until >= private.today(_recipient.organization_id)
$$;
comment on function private.away_until(public.recipients) is 'Until when somebody is away; null when they are back.';

create function private.recipient_json(_recipient public.recipients, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', _recipient.id, 'name', _recipient.name, 'email', _recipient.email, 'role', _recipient.role, 'sections', _recipient.sections,
    'broughtBy', (select name from public.recipients where id = _recipient.brought_by),
    'steppedAside', _recipient.stepped_aside_as, 'awayUntil', private.away_until(_recipient),
    'disputed', (
      select jsonb_build_object('at', d.disputed_at, 'words', d.words) from public.disputes d
      where d.recipient_id = _recipient.id order by d.disputed_at desc limit 1),
    'evidence', (
      select e.words from public.evidence e where e.confirmation_id = (private.latest_confirmation(_recipient.id)).id),
    'link', case
      when _recipient.link_revoked_at is not null then 'revoked'
      when _recipient.link_expires_at <= private.clock() then 'expired'
      when private.has_link(_recipient.id, _recipient.link_generation) then 'live'
      else 'none' end,
    'linkExpiresAt', _recipient.link_expires_at, 'lastActedAt', _recipient.last_acted_at,
    'readAt', _recipient.read_at, 'reminders', _recipient.reminders, 'remindedAt', _recipient.reminded_at,
    'deadAddress', private.dead_address(_recipient.organization_id, _recipient.email),
    'marks', private.current_marks(_recipient.id, _content),
    'confirmation', private.confirmation_json(private.latest_confirmation(_recipient.id)),
    'unconfirmedItems', (select count(*) from private.unconfirmed_items(_recipient.id, _content)),
    'recordableSections', coalesce((select jsonb_agg(s) from private.recordable_sections(_recipient.id, _content) s), '[]'))
$$;
comment on function private.recipient_json(public.recipients, jsonb) is 'A recipient as the team sees them. Shape: recipientSchema.';

create function public.kickoff_page(kickoff_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  kickoff public.kickoffs;
  content jsonb;
begin
  select * into strict kickoff from public.kickoffs k where k.id = $1;
  content := (private.current_version(kickoff)).content;
  return jsonb_build_object(
    'frame', private.frame(member),
    'kickoff', private.kickoff_rows(array[kickoff]) -> 0,
    'revision', kickoff.revision,
    'deal', private.deal_json(kickoff),
    'items', private.items_json(kickoff.id),
    'recipients', (
      select coalesce(jsonb_agg(private.recipient_json(r, content) order by r.role, r.added_at, r.name), '[]')
      from public.recipients r where r.kickoff_id = kickoff.id and r.replaced_at is null and r.dropped_at is null),
    'flags', private.flag_rows(array(
      select f from public.flags f where f.kickoff_id = kickoff.id
      order by f.resolved_at is not null or f.withdrawn_at is not null, f.due_at, f.id), member),
    'versions', (
      select coalesce(jsonb_agg(private.version_json(v) || jsonb_build_object('flagId', v.flag_id) order by v.number desc), '[]')
      from public.versions v where v.kickoff_id = kickoff.id),
    'changeOrders', private.team_orders(kickoff.id),
    'acceptedOrders', private.accepted_orders(kickoff.id),
    'disagreements', private.disagreements_json(kickoff.id, content),
    'sectionsWithoutApprover', coalesce((
      select jsonb_agg(s) from private.sections_without_approver(kickoff.id, content) s), '[]'),
    'unpublishedChanges', kickoff.sent_at is not null and private.has_unpublished_changes(kickoff),
    'handover', private.handover(kickoff, member),
    'openContradictions', private.open_contradictions(kickoff.id),
    'pace', private.pace(kickoff.id),
    'milestone', private.milestone_rows(array(select m from public.milestones m where m.kickoff_id = kickoff.id)) -> 0,
    'daysOff', private.days_off(kickoff),
    'history', private.history(kickoff.id));
end $$;
comment on function public.kickoff_page(uuid) is 'Member: one kickoff on one page. Shape: kickoffPageSchema.';

create function public.flag_page(flag_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  flag public.flags;
  kickoff public.kickoffs;
  member public.members;
begin
  select * into flag from public.flags f where f.id = $1;
  if not found then perform private.refuse('flag_unknown', 404); end if;
  member := private.acting_member(flag.organization_id);
  select * into strict kickoff from public.kickoffs k where k.id = flag.kickoff_id;
  return jsonb_build_object(
    'frame', private.frame(member),
    'flag', (private.flag_rows(array[flag], member) -> 0) || jsonb_build_object(
      'ownerId', flag.owner_id, 'ownerRole', flag.owner_role, 'itemId', flag.item_id),
    'kickoff', (
      select jsonb_build_object(
        'id', kickoff.id, 'name', d.name, 'account', d.account, 'locale', kickoff.locale, 'version', kickoff.current_version)
      from public.deals d where d.id = kickoff.deal_id),
    'disagreement', (
      select d from jsonb_array_elements(private.disagreements_json(kickoff.id, (private.current_version(kickoff)).content)) d
      where d ->> 'itemId' = flag.item_id::text),
    'raisedOnVersion', flag.version_number,
    'changeOrders', private.team_orders(kickoff.id, flag.id),
    'currency', kickoff.currency,
    'line', (select private.item_json(i) from public.items i where i.kickoff_id = flag.kickoff_id and i.id = flag.item_id),
    'answers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'by', a.author, 'fromFirm', a.member_id is not null, 'words', a.words, 'at', a.answered_at) order by a.answered_at, a.id), '[]')
      from public.answers a where a.flag_id = flag.id),
    'notes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'by', coalesce(m.name, n.from_address), 'byMail', n.from_address is not null, 'words', n.words, 'at', n.noted_at)
        order by n.noted_at, n.id), '[]')
      from public.notes n left join public.members m on m.id = n.member_id where n.flag_id = flag.id),
    'attachments', private.attachments_json(flag.id),
    'resolvedBy', (select name from public.members m where m.id = flag.resolved_by),
    'owners', private.owners_json(flag.organization_id));
end $$;
comment on function public.flag_page(uuid) is 'Member: one flag with its thread and its internal notes. Shape: flagPageSchema.';

grant execute on function
  private.content_items(jsonb), private.current_version(public.kickoffs), private.version_json(public.versions),
  private.latest_confirmation(uuid), private.confirmation_json(public.confirmations), private.current_marks(uuid, jsonb),
  private.unconfirmed_items(uuid, jsonb), private.gone_items(public.recipients, uuid[]), private.held_back_items(uuid, jsonb), private.recordable_items(uuid, jsonb),
  private.recordable_sections(uuid, jsonb), private.has_unpublished_changes(public.kickoffs),
  private.standing_items(uuid), private.is_asked(public.recipients, text), private.approvers(uuid, jsonb),
  private.sections_without_approver(uuid, jsonb), private.today(uuid), private.away_until(public.recipients),
  private.has_link(uuid, int), private.dead_address(uuid, text), private.recipient_json(public.recipients, jsonb),
  public.kickoff_page(uuid), public.flag_page(uuid)
to authenticated;
