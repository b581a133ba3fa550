create function private.today(_organization_id uuid) returns date
language sql stable set search_path = '' as $$
  select (private.clock() at time zone time_zone)::date from public.organizations where id = _organization_id
$$;
comment on function private.today(uuid) is 'The day that it is where the firm is.';

create function private.holder(_kickoff_id uuid, _secret text) returns public.recipients
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients;
begin
  select r.* into holder
  from private.links l
  join public.recipients r on r.id = l.recipient_id and r.link_generation = l.generation
  where l.secret_hash = private.digest(_secret)
    and r.kickoff_id = coalesce(_kickoff_id, r.kickoff_id)
    and r.link_revoked_at is null and r.link_expires_at > private.clock();
  if not found then perform private.refuse('link_unknown', 404); end if;
  return holder;
end $$;
comment on function private.holder(uuid, text) is
  'Whose link this is. Unknown, expired, revoked and another kickoff''s links are all the same: unknown.';

create function private.acting_holder(_kickoff_id uuid, _secret text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  kickoff uuid := (private.holder(_kickoff_id, _secret)).kickoff_id;
  acting uuid;
begin
  perform from public.kickoffs where id = kickoff for no key update;
  -- Asked again after the lock: the link may have been revoked, or its holder replaced, while it was waited for.
  acting := (private.holder(_kickoff_id, _secret)).id;
  perform private.check_pace(acting);
  return acting;
end $$;
comment on function private.acting_holder(uuid, text) is 'As holder, for an act: holds the kickoff until the act is done.';

create function private.check_pace(_recipient_id uuid) returns void
language plpgsql stable set search_path = '' as $$
declare
  rule private.attempt_limits;
  starts timestamptz;
begin
  select * into strict rule from private.attempt_limits where attempt = 'act';
  starts := date_bin(rule.window_length, private.clock(), 'epoch');
  if (
    select count(*) from public.events where actor_recipient_id = _recipient_id and at >= starts and at <= private.clock()
  ) >= rule.allowed then
    perform private.refuse('too_many_attempts', 429, jsonb_build_object(
      'retryAfter', ceil(extract(epoch from starts + rule.window_length - private.clock()))));
  end if;
end $$;
comment on function private.check_pace(uuid) is
  'Refuses a recipient who has done too much in this window, whoever they came through; the record counts. The app counts before, refused acts too.';

create function private.open_link(_secret text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(null, _secret);
begin
  return jsonb_build_object('kickoffId', holder.kickoff_id, 'expiresAt', holder.link_expires_at);
end $$;
create function public.open_link(secret text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.open_link($1) $$;
comment on function public.open_link(text) is 'Link: which kickoff it opens. Changes nothing.';

create function private.kickoff_for(_recipient_id uuid) returns public.kickoffs
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
begin
  select k.* into strict kickoff from public.kickoffs k
  join public.recipients r on r.kickoff_id = k.id where r.id = _recipient_id for no key update of k;
  update public.recipients set
    last_acted_at = private.clock(), read_at = coalesce(read_at, private.clock()), reminders = 0, debt_reminders = 0,
    remind_at = private.clock(),
    link_expires_at = greatest(link_expires_at, private.link_expiry(organization_id))
  where id = _recipient_id;
  return kickoff;
end $$;
comment on function private.kickoff_for(uuid) is 'Locks the kickoff for an act of this recipient; acting keeps their link alive.';

create function private.mark_section_as(_recipient_id uuid, _version int, _section text, _is_right boolean) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  seen text := (
    select c.section_hash from public.versions v, private.content_items(v.content) c
    where v.kickoff_id = kickoff.id and v.number = _version and c.section = _section limit 1);
  present text := (
    select c.section_hash from private.content_items((private.current_version(kickoff)).content) c
    where c.section = _section limit 1);
begin
  if present is null then perform private.refuse('line_gone', 409); end if;
  if seen is distinct from present then
    perform private.refuse('version_superseded', 409, jsonb_build_object('version', kickoff.current_version));
  end if;
  if _is_right then
    insert into public.marks (recipient_id, organization_id, kickoff_id, section, section_hash)
    values (_recipient_id, kickoff.organization_id, kickoff.id, _section, present)
    on conflict (recipient_id, section) do update set section_hash = excluded.section_hash, marked_at = excluded.marked_at;
  else
    delete from public.marks where recipient_id = _recipient_id and section = _section;
  end if;
  perform private.record(kickoff.organization_id, kickoff.id,
    case when _is_right then 'section_marked' else 'section_unmarked' end,
    jsonb_build_object('section', _section), null, _recipient_id);
end $$;
comment on function private.mark_section_as(uuid, int, text, boolean) is
  'Calls a section right as it read in that version, or takes it back. Refused when the section reads differently now.';

create function private.mark_section(_kickoff_id uuid, _secret text, _version int, _section text, _is_right boolean) returns void
language sql security definer set search_path = '' as $$
  select private.mark_section_as(private.acting_holder(_kickoff_id, _secret), _version, _section, _is_right)
$$;
create function public.mark_section(kickoff_id uuid, secret text, version int, section text, is_right boolean) returns void
language sql security invoker set search_path = '' as $$ select private.mark_section($1, $2, $3, $4, $5) $$;
comment on function public.mark_section(uuid, text, int, text, boolean) is 'Link: calls a section right, or takes that back.';

create function private.resend_mail(_recipient public.recipients) returns void
language plpgsql set search_path = '' as $$
begin
  update public.recipients set
    link_generation = link_generation + 1, link_revoked_at = null, link_expires_at = private.link_expiry(organization_id),
    stepped_aside_at = null, stepped_aside_as = null
  where id = _recipient.id and link_revoked_at is not null;
  perform private.mail_recipient(_recipient, 'link_resent');
end $$;
comment on function private.resend_mail(public.recipients) is 'Mails a link again; one that has ended is replaced by a new one.';

create function private.request_link(_email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  asking public.recipients;
begin
  for asking in
    select * from public.recipients r
    where r.email = lower(_email) and r.replaced_at is null and r.link_revoked_at is null
    order by r.id for no key update
  loop
    -- Anybody may ask for anybody: once in five minutes is help, more would be a nuisance.
    if not exists (
      select from private.outbox
      where recipient_id = asking.id and kind = 'link_resent' and queued_at > private.clock() - interval '5 minutes'
    ) then
      perform private.resend_mail(asking);
    end if;
  end loop;
end $$;
create function public.request_link(email text) returns void
language sql security invoker set search_path = '' as $$ select private.request_link($1) $$;
comment on function public.request_link(text) is
  'Anybody: mails each of this address''s links to it. Revoked ones stay revoked. The answer never tells whether there were any.';

create function private.request_code(_kickoff_id uuid, _secret text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  holder public.recipients;
  code uuid;
begin
  select * into strict holder from public.recipients where id = private.acting_holder(_kickoff_id, _secret);
  if (
    select count(*) from private.confirmation_codes
    where recipient_id = holder.id and requested_at > private.clock() - interval '10 minutes'
  ) >= 5 then
    perform private.refuse('too_many_attempts', 429, '{"retryAfter": 600}');
  end if;
  insert into private.confirmation_codes (recipient_id) values (holder.id) returning id into code;
  perform private.mail_recipient(holder, 'confirm_code', jsonb_build_object('codeId', code));
end $$;
create function public.request_code(kickoff_id uuid, secret text) returns void
language sql security invoker set search_path = '' as $$ select private.request_code($1, $2) $$;
comment on function public.request_code(uuid, text) is 'Link: asks for a confirmation code by mail; the code before it ends. At most five in ten minutes.';

create function private.redeem_code(_recipient_id uuid, _proof text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  code private.confirmation_codes;
begin
  -- Only the latest counts: each older one would be five tries more.
  select * into code from private.confirmation_codes
  where recipient_id = _recipient_id and proof is not null
  order by requested_at desc, id limit 1 for update;
  if code.used_at is not null or code.tries >= 5 or (code.requested_at > private.clock() - interval '10 minutes') is not true then
    return jsonb_build_object('code', 'code_expired', 'status', 422, 'detail', jsonb_build_object());
  end if;
  if code.proof is distinct from _proof then
    update private.confirmation_codes set tries = tries + 1 where id = code.id;
    return jsonb_build_object('code', 'code_wrong', 'status', 422, 'detail', jsonb_build_object('triesLeft', 4 - code.tries));
  end if;
  update private.confirmation_codes set used_at = private.clock() where id = code.id;
  return null;
end $$;
comment on function private.redeem_code(uuid, text) is
  'Uses up a confirmation code. A refusal is returned, not raised: the try that it cost must be kept.';

grant execute on function
  private.open_link(text), public.open_link(text),
  private.mark_section(uuid, text, int, text, boolean), public.mark_section(uuid, text, int, text, boolean),
  private.request_link(text), public.request_link(text),
  private.request_code(uuid, text), public.request_code(uuid, text)
to anon;

create function private.recipient_to_change(_recipient_id uuid) returns public.recipients
language plpgsql security definer set search_path = '' as $$
declare
  target public.recipients;
begin
  if auth.uid() is null then perform private.refuse('not_signed_in', 401); end if;
  perform from public.kickoffs k join public.recipients r on r.kickoff_id = k.id
  where r.id = _recipient_id and k.organization_id in (select private.my_organizations()) for no key update of k;
  -- Read after the lock: what a colleague or the recipient did meanwhile counts.
  select * into target from public.recipients
  where id = _recipient_id and replaced_at is null and dropped_at is null
    and organization_id in (select private.my_organizations());
  if not found then perform private.refuse('recipient_unknown', 404); end if;
  return target;
end $$;
comment on function private.recipient_to_change(uuid) is 'The recipient that a member''s command is about; holds the kickoff.';

create function private.resend_link(_recipient_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.recipients := private.recipient_to_change(_recipient_id);
  member public.members := private.acting_member(target.organization_id);
begin
  perform private.check_reachable(target.organization_id, target.email);
  perform private.resend_mail(target);
  perform private.record(target.organization_id, target.kickoff_id, 'link_resent', jsonb_build_object('name', target.name), member.id);
  perform private.take_stock(target.kickoff_id);
end $$;
create function public.resend_link(recipient_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.resend_link($1) $$;
comment on function public.resend_link(uuid) is 'Member: mails a recipient their link again; an ended one is replaced by a new one.';

create function private.revoke_link(_recipient_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.recipients := private.recipient_to_change(_recipient_id);
  member public.members := private.acting_member(target.organization_id);
begin
  update public.recipients set link_revoked_at = coalesce(link_revoked_at, private.clock()) where id = target.id;
  perform private.record(target.organization_id, target.kickoff_id, 'link_revoked', jsonb_build_object('name', target.name), member.id);
  perform private.take_stock(target.kickoff_id);
end $$;
create function public.revoke_link(recipient_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.revoke_link($1) $$;
comment on function public.revoke_link(uuid) is 'Member: ends a recipient''s link at their next request.';

create function private.replace_recipient(_recipient_id uuid, _name text, _email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  target public.recipients := private.recipient_to_change(_recipient_id);
  member public.members := private.acting_member(target.organization_id);
begin
  perform private.check_reachable(target.organization_id, _email);
  update public.items set text = _name, email = lower(_email) where kickoff_id = target.kickoff_id and id = target.item_id;
  update public.kickoffs set revision = revision + 1, saved_at = private.clock(), saved_by = member.id
  where id = target.kickoff_id;
  perform private.put_in_place(target, _name, lower(_email), member);
  perform private.take_stock(target.kickoff_id);
end $$;
create function public.replace_recipient(recipient_id uuid, name text, email text) returns void
language sql security invoker set search_path = '' as $$ select private.replace_recipient($1, $2, $3) $$;
comment on function public.replace_recipient(uuid, text, text) is
  'Member: another person or address takes this recipient''s place; the draft''s line follows.';

grant execute on function
  private.resend_link(uuid), public.resend_link(uuid),
  private.revoke_link(uuid), public.revoke_link(uuid),
  private.replace_recipient(uuid, text, text), public.replace_recipient(uuid, text, text)
to authenticated;
