create function private.tell_owners(_kickoff_id uuid, _kind text, _more jsonb) returns void
language sql volatile set search_path = '' as $$
  select private.queue_mail(k.organization_id, k.id, _kind, m.email, jsonb_build_object(
    'firm', private.firm(k.organization_id), 'memberName', m.name, 'account', k.account, 'kickoffId', k.id) || _more)
  from public.kickoffs k
  join public.members m on m.id in (
    select case when o.deactivated_at is null then o.id else (private.first_admin(k.organization_id)).id end
    from public.members o where o.id in (k.sales_owner_id, k.delivery_owner_id))
  where k.id = _kickoff_id
$$;
comment on function private.tell_owners(uuid, text, jsonb) is
  'Mails both owners of a deal, once each; an admin in the place of one who is no longer active.';

create function private.colleagues_brought(_kickoff_id uuid) returns int
language sql stable set search_path = '' as $$
  select count(*)::int from public.events where kickoff_id = _kickoff_id and kind in ('link_handed_over', 'reviewer_added')
$$;
comment on function private.colleagues_brought(uuid) is 'How often a buyer''s person has had somebody mailed about this kickoff. Ten times at most.';

create function private.check_colleague(_holder public.recipients, _name text, _email text, _words text) returns void
language plpgsql stable set search_path = '' as $$
declare
  wrong text := case
    when length(btrim(coalesce(_name, ''))) not between 1 and 200 or _name ~ '[[:cntrl:]]' then 'name'
    when private.is_mail_address(lower(_email)) is not true then 'email'
    when length(coalesce(_words, '')) > 300 then 'words' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
  if exists (
    select from public.recipients where kickoff_id = _holder.kickoff_id and email = lower(_email) and replaced_at is null
  ) then
    perform private.refuse('colleague_known', 409);
  end if;
  -- Whoever holds a link may not have our mail sent to just anybody, nor take the kickoff out of the house.
  if split_part(lower(_email), '@', 2) not in (
    select split_part(email, '@', 2) from public.recipients where kickoff_id = _holder.kickoff_id
  ) then
    perform private.refuse('address_elsewhere', 422);
  end if;
  if private.colleagues_brought(_holder.kickoff_id) >= 10 then perform private.refuse('too_many_colleagues', 409); end if;
end $$;
comment on function private.check_colleague(public.recipients, text, text, text) is
  'Whom a buyer''s person may bring: a colleague, at a mail domain that the kickoff goes to anyway, who has no link yet; ten a kickoff.';

create function private.draft_follows(_kickoff_id uuid) returns void
language sql set search_path = '' as $$
  update public.kickoffs set revision = revision + 1, saved_at = private.clock() where id = _kickoff_id
$$;
comment on function private.draft_follows(uuid) is 'A buyer''s person has changed a stakeholder line: a draft that somebody holds open meanwhile must not undo it.';

create function private.hand_over_link_as(_recipient_id uuid, _name text, _email text, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  giver public.recipients;
  heir public.recipients;
begin
  select * into strict giver from public.recipients where id = _recipient_id;
  perform private.check_colleague(giver, _name, _email, _words);
  update public.items set text = btrim(_name), email = lower(_email) where kickoff_id = kickoff.id and id = giver.item_id;
  perform private.draft_follows(kickoff.id);
  heir := private.move_link(giver, btrim(_name), lower(_email), giver.id);
  perform private.record(kickoff.organization_id, kickoff.id, 'link_handed_over',
    jsonb_build_object('from', giver.name, 'to', heir.name, 'words', coalesce(_words, '')), null, giver.id);
  perform private.mail_recipient(heir, 'colleague_asked', jsonb_build_object(
    'version', kickoff.current_version, 'fromName', giver.name, 'inPlace', true, 'words', coalesce(_words, '')));
  perform private.mail_closed_link(giver, 'handed_over');
  perform private.tell_owners(kickoff.id, 'people_changed', jsonb_build_object(
    'news', 'handed_over', 'recipientName', giver.name, 'otherName', heir.name, 'until', null, 'words', coalesce(_words, '')));
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.hand_over_link_as(uuid, text, text, text) is
  'A colleague takes this person''s place, with the same say and no more: the old link ends, a new one is mailed, both owners and the old address hear of it.';

create function private.mail_closed_link(_recipient public.recipients, _how text) returns void
language sql set search_path = '' as $$
  select private.queue_mail(_recipient.organization_id, _recipient.kickoff_id, 'link_closed', _recipient.email,
    private.buyer_mail(_recipient, jsonb_build_object('how', _how)))
$$;
comment on function private.mail_closed_link(public.recipients, text) is
  'Tells somebody that their link was given away or closed through it, in case that was not them. The mail carries no link.';

create function private.add_reviewer_as(_recipient_id uuid, _name text, _email text, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  giver public.recipients;
  line uuid := gen_random_uuid();
  added public.recipients;
begin
  select * into strict giver from public.recipients where id = _recipient_id;
  perform private.check_colleague(giver, _name, _email, _words);
  insert into public.items (kickoff_id, organization_id, id, section, position, text, side, email, recipient_role, visibility)
  select kickoff.id, kickoff.organization_id, line, 'key_stakeholders', coalesce(max(position), 0) + 1,
    btrim(_name), 'buyer', lower(_email), 'reviewer', 'client'
  from public.items where kickoff_id = kickoff.id;
  perform private.draft_follows(kickoff.id);
  insert into public.recipients (organization_id, kickoff_id, item_id, name, email, role, brought_by, link_expires_at)
  values (
    kickoff.organization_id, kickoff.id, line, btrim(_name), lower(_email), 'reviewer', giver.id,
    private.link_expiry(kickoff.organization_id))
  returning * into added;
  perform private.record(kickoff.organization_id, kickoff.id, 'reviewer_added',
    jsonb_build_object('name', added.name, 'words', coalesce(_words, '')), null, giver.id);
  perform private.mail_recipient(added, 'colleague_asked', jsonb_build_object(
    'version', kickoff.current_version, 'fromName', giver.name, 'inPlace', false, 'words', coalesce(_words, '')));
  perform private.tell_owners(kickoff.id, 'people_changed', jsonb_build_object(
    'news', 'reviewer_added', 'recipientName', giver.name, 'otherName', added.name, 'until', null, 'words', coalesce(_words, '')));
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.add_reviewer_as(uuid, text, text, text) is
  'A colleague reads along and flags; nobody but the firm makes an approver. The draft gets a line for them, and who brought them is kept.';

create function private.step_aside_as(_recipient_id uuid, _reason text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  leaver public.recipients;
begin
  if _reason is null or _reason not in ('wrong_person', 'left') then perform private.refuse('invalid_input', 422, '{"field": "reason"}'); end if;
  update public.recipients set
    stepped_aside_at = private.clock(), stepped_aside_as = _reason, link_revoked_at = private.clock()
  where id = _recipient_id returning * into leaver;
  perform private.record(kickoff.organization_id, kickoff.id, 'recipient_stepped_aside',
    jsonb_build_object('reason', _reason), null, leaver.id);
  perform private.mail_closed_link(leaver, _reason);
  perform private.tell_owners(kickoff.id, 'people_changed', jsonb_build_object(
    'news', _reason, 'recipientName', leaver.name, 'otherName', null, 'until', null, 'words', ''));
  perform private.take_stock(kickoff.id);
end $$;
comment on function private.step_aside_as(uuid, text) is
  'They are not the one, or have left: the link ends, and both owners hear that somebody else must be asked. What they said before stays.';

create function private.set_away_as(_recipient_id uuid, _until date) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  today date := private.today(kickoff.organization_id);
  known public.recipients;
begin
  if _until < today or _until > today + 365 then perform private.refuse('invalid_input', 422, '{"field": "until"}'); end if;
  select * into strict known from public.recipients where id = _recipient_id;
  if private.away_until(known) is not distinct from _until then return; end if;
  update public.recipients set away_until = _until where id = known.id;
  if not exists (
    select from public.events
    where kickoff_id = kickoff.id and actor_recipient_id = known.id and kind = 'recipient_away' and at > private.clock() - interval '1 hour'
  ) then
    perform private.tell_owners(kickoff.id, 'people_changed', jsonb_build_object(
      'news', case when _until is null then 'back' else 'away' end, 'recipientName', known.name, 'otherName', null,
      'until', _until, 'words', ''));
  end if;
  perform private.record(kickoff.organization_id, kickoff.id, 'recipient_away', jsonb_build_object('until', _until), null, known.id);
end $$;
comment on function private.set_away_as(uuid, date) is
  'Out of office until that day, or back (null): no reminders before, and both owners hear of it, once in an hour at most.';

create function private.people_page(_kickoff_id uuid, _secret text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
  content jsonb;
begin
  select (private.current_version(k)).content into strict content from public.kickoffs k where k.id = holder.kickoff_id;
  return jsonb_build_object(
    'kickoff', jsonb_build_object('id', holder.kickoff_id, 'locale', content ->> 'locale', 'currency', content ->> 'currency'),
    'firm', private.firm(holder.organization_id),
    'account', content ->> 'account', 'salesOwner', content ->> 'salesOwner', 'deliveryOwner', content ->> 'deliveryOwner',
    'recipient', jsonb_build_object('name', holder.name, 'role', holder.role, 'awayUntil', private.away_until(holder)),
    'today', private.today(holder.organization_id),
    'brought', (
      select coalesce(jsonb_agg(r.name order by r.added_at), '[]') from public.recipients r
      where r.brought_by = holder.id and r.replaced_at is null and r.dropped_at is null),
    'mayBring', private.colleagues_brought(holder.kickoff_id) < 10);
end $$;
create function public.people_page(kickoff_id uuid, secret text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.people_page($1, $2) $$;
comment on function public.people_page(uuid, text) is 'Link: where its holder hands over, brings a colleague, or steps aside. Shape: peoplePageSchema.';

create function private.hand_over_link(_kickoff_id uuid, _secret text, _name text, _email text, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.hand_over_link_as(private.acting_holder(_kickoff_id, _secret), _name, _email, _words)
$$;
create function public.hand_over_link(kickoff_id uuid, secret text, name text, email text, words text) returns void
language sql security invoker set search_path = '' as $$ select private.hand_over_link($1, $2, $3, $4, $5) $$;
comment on function public.hand_over_link(uuid, text, text, text, text) is 'Link: puts a colleague in its holder''s place. The link ends.';

create function private.add_reviewer(_kickoff_id uuid, _secret text, _name text, _email text, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.add_reviewer_as(private.acting_holder(_kickoff_id, _secret), _name, _email, _words)
$$;
create function public.add_reviewer(kickoff_id uuid, secret text, name text, email text, words text) returns void
language sql security invoker set search_path = '' as $$ select private.add_reviewer($1, $2, $3, $4, $5) $$;
comment on function public.add_reviewer(uuid, text, text, text, text) is 'Link: lets a colleague read along.';

create function private.step_aside(_kickoff_id uuid, _secret text, _reason text) returns void
language sql security definer set search_path = '' as $$
  select private.step_aside_as(private.acting_holder(_kickoff_id, _secret), _reason)
$$;
create function public.step_aside(kickoff_id uuid, secret text, reason text) returns void
language sql security invoker set search_path = '' as $$ select private.step_aside($1, $2, $3) $$;
comment on function public.step_aside(uuid, text, text) is 'Link: says that its holder is not the right person (wrong_person), or has left. The link ends.';

create function private.set_away(_kickoff_id uuid, _secret text, _until date) returns void
language sql security definer set search_path = '' as $$
  select private.set_away_as(private.acting_holder(_kickoff_id, _secret), _until)
$$;
create function public.set_away(kickoff_id uuid, secret text, until date) returns void
language sql security invoker set search_path = '' as $$ select private.set_away($1, $2, $3) $$;
comment on function public.set_away(uuid, text, date) is 'Link: its holder is out of office until that day, or back.';

grant execute on function
  private.people_page(uuid, text), public.people_page(uuid, text),
  private.hand_over_link(uuid, text, text, text, text), public.hand_over_link(uuid, text, text, text, text),
  private.add_reviewer(uuid, text, text, text, text), public.add_reviewer(uuid, text, text, text, text),
  private.step_aside(uuid, text, text), public.step_aside(uuid, text, text),
  private.set_away(uuid, text, date), public.set_away(uuid, text, date)
to anon;
