create function private.publish(
  _kickoff public.kickoffs, _content jsonb, _why text, _member public.members, _flag_id uuid default null
) returns int
language plpgsql set search_path = '' as $$
declare
  upcoming int := coalesce(_kickoff.current_version, 0) + 1;
begin
  if not exists (select from private.content_items(_content) c where c.section <> 'key_stakeholders') then
    perform private.refuse('nothing_to_send', 422);
  end if;
  insert into public.versions (organization_id, kickoff_id, number, content, content_hash, why, published_at, published_by, flag_id)
  values (
    _kickoff.organization_id, _kickoff.id, upcoming, _content, private.digest(_content::text), _why, private.clock(), _member.id, _flag_id);
  update public.kickoffs set current_version = upcoming, sent_at = coalesce(sent_at, private.clock()) where id = _kickoff.id;
  perform private.record(_kickoff.organization_id, _kickoff.id, 'version_published',
    jsonb_build_object('version', upcoming, 'contentHash', private.digest(_content::text), 'why', _why), _member.id);
  perform private.end_stale_offers(_kickoff, _content);
  return upcoming;
end $$;
comment on function private.publish(public.kickoffs, jsonb, text, public.members, uuid) is
  'Makes this content the current version, with the flag that led to it if one did; offers about lines that it changes end. People alone are nothing to confirm.';

create function private.invite_recipients(_kickoff public.kickoffs, _member public.members) returns uuid[]
language plpgsql set search_path = '' as $$
declare
  person public.items;
  known public.recipients;
  invited uuid[] := '{}';
begin
  for person in
    select * from public.items where kickoff_id = _kickoff.id and recipient_role is not null order by position
  loop
    select * into known from public.recipients where kickoff_id = _kickoff.id and item_id = person.id and replaced_at is null;
    if not found then
      known := private.add_recipient(_kickoff, person, _member);
      invited := invited || known.id;
    elsif known.email <> person.email or known.dropped_at is not null then
      known := private.put_in_place(known, person.text, person.email, _member);
      invited := invited || known.id;
    end if;
    update public.recipients set
      name = person.text, role = person.recipient_role, sections = person.recipient_sections, time_zone = person.time_zone,
      remind_at = private.clock()
    where id = known.id;
  end loop;
  return invited;
end $$;
comment on function private.invite_recipients(public.kickoffs, public.members) is
  'Each stakeholder who is to get a link has one. Returns whom it mailed: new ones, changed addresses, and those who had been dropped. A link that a member revoked stays revoked.';

create function private.add_recipient(_kickoff public.kickoffs, _person public.items, _member public.members)
returns public.recipients
language plpgsql set search_path = '' as $$
declare
  added public.recipients;
begin
  insert into public.recipients (organization_id, kickoff_id, item_id, name, email, role, sections, link_expires_at)
  values (
    _kickoff.organization_id, _kickoff.id, _person.id, _person.text, _person.email, _person.recipient_role, _person.recipient_sections,
    private.link_expiry(_kickoff.organization_id))
  returning * into added;
  perform private.record(_kickoff.organization_id, _kickoff.id, 'recipient_added',
    jsonb_build_object('name', added.name, 'role', added.role), _member.id);
  perform private.mail_link(added);
  return added;
end $$;
comment on function private.add_recipient(public.kickoffs, public.items, public.members) is 'Makes a recipient of a stakeholder and mails their first link.';

create function private.link_expiry(_organization_id uuid) returns timestamptz
language sql stable set search_path = '' as $$
  select private.clock() + make_interval(days => link_days) from public.organizations where id = _organization_id
$$;
comment on function private.link_expiry(uuid) is 'When a link that is used or made now ends.';

create function private.mail_link(_recipient public.recipients) returns void
language sql set search_path = '' as $$
  select private.mail_recipient(_recipient, 'kickoff_sent', jsonb_build_object('version', k.current_version))
  from public.kickoffs k where k.id = _recipient.kickoff_id
$$;
comment on function private.mail_link(public.recipients) is 'Mails somebody the link that they have not had before.';

create function private.move_link(_known public.recipients, _name text, _email text, _brought_by uuid) returns public.recipients
language plpgsql set search_path = '' as $$
declare
  successor public.recipients;
begin
  if lower(_known.name) = lower(_name) then
    update public.recipients set
      email = _email, link_generation = link_generation + 1, link_revoked_at = null, dropped_at = null,
      stepped_aside_at = null, stepped_aside_as = null, away_until = null, bounced_at = null, reminders = 0,
      link_expires_at = private.link_expiry(_known.organization_id)
    where id = _known.id returning * into successor;
  else
    update public.recipients set replaced_at = private.clock(), link_revoked_at = coalesce(link_revoked_at, private.clock())
    where id = _known.id;
    insert into public.recipients (organization_id, kickoff_id, item_id, name, email, role, sections, brought_by, link_expires_at)
    values (
      _known.organization_id, _known.kickoff_id, _known.item_id, _name, _email, _known.role, _known.sections, _brought_by,
      private.link_expiry(_known.organization_id))
    returning * into successor;
    update public.flags set recipient_id = successor.id
    where recipient_id = _known.id and accepted_at is null and withdrawn_at is null;
    update public.dependencies set recipient_id = successor.id where recipient_id = _known.id and state <> 'accepted';
  end if;
  return successor;
end $$;
comment on function private.move_link(public.recipients, text, text, uuid) is
  'The same person at another address, or another person in their place with the same say and no more: the old link ends. What was confirmed stays with whom it was confirmed by; unsettled flags, and what they owe, pass on.';

create function private.put_in_place(_known public.recipients, _name text, _email text, _member public.members)
returns public.recipients
language plpgsql set search_path = '' as $$
declare
  successor public.recipients := private.move_link(_known, _name, _email, null);
begin
  perform private.record(_known.organization_id, _known.kickoff_id, 'recipient_replaced',
    jsonb_build_object('from', _known.name, 'to', _name), _member.id);
  perform private.mail_link(successor);
  return successor;
end $$;
comment on function private.put_in_place(public.recipients, text, text, public.members) is
  'A member moves a link; the new one is mailed.';

create function private.drop_recipients(_kickoff public.kickoffs, _member public.members) returns void
language plpgsql set search_path = '' as $$
declare
  dropped public.recipients;
begin
  for dropped in
    update public.recipients r set
      dropped_at = private.clock(), link_revoked_at = coalesce(link_revoked_at, private.clock())
    where r.kickoff_id = _kickoff.id and r.replaced_at is null and r.dropped_at is null
      and not exists (
        select from public.items i where i.kickoff_id = r.kickoff_id and i.id = r.item_id and i.recipient_role is not null)
    returning r.*
  loop
    perform private.record(_kickoff.organization_id, _kickoff.id, 'link_revoked',
      jsonb_build_object('name', dropped.name), _member.id);
  end loop;
end $$;
comment on function private.drop_recipients(public.kickoffs, public.members) is 'Who is no longer to get a link loses it.';

create function private.check_approvers(_kickoff_id uuid, _content jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  unasked jsonb;
begin
  if not exists (select from public.items where kickoff_id = _kickoff_id and recipient_role = 'approver') then
    perform private.refuse('no_recipients', 422);
  end if;
  unasked := private.sections_unasked(_kickoff_id, _content);
  if unasked <> '[]' then perform private.refuse('section_without_approver', 422, jsonb_build_object('sections', unasked)); end if;
end $$;
comment on function private.check_approvers(uuid, jsonb) is 'Somebody on the buyer''s side is asked for each section that they would read.';

create function private.sections_unasked(_kickoff_id uuid, _content jsonb) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(s -> 'section'), '[]') from jsonb_array_elements(_content -> 'sections') s
  where not exists (
    select from public.items i
    where i.kickoff_id = _kickoff_id and i.recipient_role = 'approver'
      and (i.recipient_sections is null or s ->> 'section' = any (i.recipient_sections)))
$$;
comment on function private.sections_unasked(uuid, jsonb) is 'The sections for which the draft asks nobody.';

create function private.check_both_keys(_kickoff public.kickoffs) returns void
language plpgsql set search_path = '' as $$
declare
  state text := private.review_state(_kickoff);
begin
  if state <> 'accepted' then perform private.refuse('not_accepted', 409, jsonb_build_object('review', state)); end if;
  perform private.check_contradictions(_kickoff.id);
end $$;
comment on function private.check_both_keys(public.kickoffs) is
  'Sales asked and delivery accepted, word for word what the buyer would read, and no two lines of it contradict each other.';

create function private.send_kickoff(_kickoff_id uuid, _revision int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  content jsonb := private.draft_content(_kickoff_id);
begin
  if kickoff.sent_at is not null then
    perform private.refuse('already_sent', 409, jsonb_build_object('at', kickoff.sent_at));
  end if;
  perform private.check_revision(kickoff, _revision);
  perform private.check_approvers(kickoff.id, content);
  perform private.check_both_keys(kickoff);
  perform private.publish(kickoff, content, '', member);
  perform private.invite_recipients(kickoff, member);
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('version', 1);
end $$;
create function public.send_kickoff(kickoff_id uuid, revision int) returns jsonb
language sql security invoker set search_path = '' as $$ select private.send_kickoff($1, $2) $$;
comment on function public.send_kickoff(uuid, int) is 'Member: publishes version 1 and mails each recipient their link. Needs an approver, and both keys: delivery accepted what it says.';

create function private.mail_next_version(_kickoff_id uuid, _version int, _why text, _except uuid[]) returns void
language sql set search_path = '' as $$
  select private.mail_recipient(r, 'version_published', jsonb_build_object('version', _version, 'why', _why))
  from public.recipients r
  where r.kickoff_id = _kickoff_id and r.replaced_at is null and r.link_revoked_at is null and r.id <> all (_except)
$$;
comment on function private.mail_next_version(uuid, int, text, uuid[]) is
  'Tells the recipients of a new version, except those who hear of it in another mail.';

create function private.has_unpublished_changes(_kickoff public.kickoffs) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return (
    select private.digest(private.draft_content(_kickoff.id)::text) <> (private.current_version(_kickoff)).content_hash
      or exists (
        select
        from (select * from public.items where kickoff_id = _kickoff.id and recipient_role is not null) i
        full join (
          select * from public.recipients where kickoff_id = _kickoff.id and replaced_at is null and dropped_at is null
        ) r on r.item_id = i.id
        where i.id is null or r.id is null or i.recipient_role <> r.role or i.email <> r.email
          or i.recipient_sections is distinct from r.sections));
end $$;
comment on function private.has_unpublished_changes(public.kickoffs) is
  'Whether the draft differs from what the buyer has, in what they read or in who of them holds a link. Null before anything was sent.';

create function private.publish_changes(_kickoff_id uuid, _revision int, _why text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  content jsonb := private.draft_content(_kickoff_id);
  number int := kickoff.current_version;
  invited uuid[];
begin
  if kickoff.sent_at is null then perform private.refuse('not_sent_yet', 409); end if;
  perform private.check_revision(kickoff, _revision);
  perform private.check_approvers(kickoff.id, content);
  if not private.has_unpublished_changes(kickoff) then perform private.refuse('nothing_changed', 409); end if;
  perform private.check_both_keys(kickoff);
  if private.digest(content::text) <> (private.current_version(kickoff)).content_hash then
    number := private.publish(kickoff, content, _why, member);
  end if;
  invited := private.invite_recipients(kickoff, member);
  perform private.drop_recipients(kickoff, member);
  if number > kickoff.current_version then perform private.mail_next_version(kickoff.id, number, _why, invited); end if;
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('version', number);
end $$;
create function public.publish_changes(kickoff_id uuid, revision int, why text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.publish_changes($1, $2, $3) $$;
comment on function public.publish_changes(uuid, int, text) is 'Member: publishes what changed in the draft, and delivery accepted, as the next version and tells the recipients why.';

grant execute on function
  private.send_kickoff(uuid, int), public.send_kickoff(uuid, int),
  private.publish_changes(uuid, int, text), public.publish_changes(uuid, int, text)
to authenticated;
