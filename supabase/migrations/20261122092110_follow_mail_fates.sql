create function private.is_new_delivery(_webhook_id text) returns boolean
language plpgsql set search_path = '' as $$
declare
  is_new boolean;
begin
  insert into private.webhook_deliveries (id) values (_webhook_id) on conflict do nothing;
  is_new := found;
  delete from private.webhook_deliveries where id in (
    select id from private.webhook_deliveries where came_at < private.clock() - interval '7 days'
    order by came_at limit 100 for update skip locked);
  return is_new;
end $$;
comment on function private.is_new_delivery(text) is
  'Notes what the provider told, in the transaction that acts on it: what failed is told, and done, again.';

create function private.hold_fate(_provider_id text) returns void
language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended(_provider_id, 1)) where _provider_id is not null
$$;
comment on function private.hold_fate(text) is
  'News of a mail and the note that it was sent wait for each other: whichever is second sees the first.';

create function private.is_dead_address(_organization_id uuid, _address text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from private.dead_addresses where organization_id = _organization_id and address = _address and lifted_at is null)
$$;
comment on function private.is_dead_address(uuid, text) is 'Whether mail of this organization no longer goes to this address.';

create function private.asks_member(_kind text) returns boolean
language sql immutable set search_path = '' as $$
  select _kind in (
    'flag_raised', 'flag_reopened', 'flag_overdue', 'buyer_replied', 'reply_kept', 'change_order_ended',
    'review_requested', 'review_returned', 'fit_differs')
$$;
comment on function private.asks_member(text) is
  'Mail to one member of whom an act is waited for. What both owners are told reaches the other anyway; a daily mail is its reader''s own.';

create function private.stand_in(_organization_id uuid, _kickoff_id uuid, _address text) returns public.members
language sql volatile set search_path = '' as $$
  select m.* from public.members m
  left join public.kickoffs k on k.id = _kickoff_id
  where m.organization_id = _organization_id and m.deactivated_at is null
    and private.is_dead_address(_organization_id, _address)
    and not private.is_dead_address(_organization_id, m.email)
    and (m.role = 'admin' or m.id in (k.sales_owner_id, k.delivery_owner_id))
  order by coalesce(m.id in (k.sales_owner_id, k.delivery_owner_id), false) desc, m.invited_at, m.id limit 1
$$;
comment on function private.stand_in(uuid, uuid, text) is
  'Who hears in the place of a member whose address is dead: the deal''s other owner, else an admin. Null where the address is alive, or nobody''s is.';

create function private.pass_on(_mail private.outbox) returns void
language plpgsql set search_path = '' as $$
begin
  if _mail.recipient_id is null and private.asks_member(_mail.kind)
    and (private.stand_in(_mail.organization_id, _mail.kickoff_id, _mail.to_address)).id is not null then
    perform private.queue_mail(_mail.organization_id, _mail.kickoff_id, _mail.kind, _mail.to_address, _mail.payload);
  end if;
end $$;
comment on function private.pass_on(private.outbox) is 'What a member did not get because their address is dead goes to whoever stands in.';

create function private.lose_recipients(_organization_id uuid, _address text) returns void
language plpgsql set search_path = '' as $$
declare
  dead private.dead_addresses;
  candidate public.recipients;
  lost public.recipients;
begin
  select * into strict dead from private.dead_addresses where organization_id = _organization_id and address = _address;
  for candidate in
    select * from public.recipients
    where email = _address and organization_id = _organization_id and bounced_at is null
      and replaced_at is null and dropped_at is null and link_revoked_at is null
    order by kickoff_id, id
  loop
    perform from public.kickoffs where id = candidate.kickoff_id for no key update;
    -- Asked again after the lock: somebody may have put another address in meanwhile.
    update public.recipients set bounced_at = private.clock(), remind_at = private.clock()
    where id = candidate.id and email = _address and bounced_at is null and replaced_at is null
    returning * into lost;
    if not found then continue; end if;
    perform private.record(_organization_id, lost.kickoff_id, case dead.how when 'complained' then 'mail_complained' else 'mail_bounced' end,
      jsonb_build_object('name', lost.name, 'reason', dead.reason));
    perform private.tell_owners(lost.kickoff_id, 'mail_came_back', jsonb_build_object(
      'recipientName', lost.name, 'address', lost.email, 'how', dead.how, 'reason', dead.reason));
  end loop;
end $$;
comment on function private.lose_recipients(uuid, text) is
  'Whoever is to be reached at a dead address: reminders stop, and each deal''s owners hear of it, once.';

create function private.bury_address(_mail private.outbox, _how text, _at timestamptz, _reason text) returns void
language plpgsql set search_path = '' as $$
declare
  known private.dead_addresses;
begin
  insert into private.dead_addresses (organization_id, address, how, reason, died_at)
  values (_mail.organization_id, _mail.to_address, _how, _reason, _at) on conflict do nothing;
  select * into strict known from private.dead_addresses
  where organization_id = _mail.organization_id and address = _mail.to_address for update;
  if known.lifted_at >= _at then return; end if;
  -- A complaint weighs more than a bounce; of the same kind the first stands, in whatever order they are told.
  if known.lifted_at is not null or (_how <> 'complained', _at, _reason) < (known.how <> 'complained', known.died_at, known.reason) then
    update private.dead_addresses set how = _how, reason = _reason, died_at = _at, lifted_at = null
    where organization_id = known.organization_id and address = known.address;
  end if;
  perform private.lose_recipients(_mail.organization_id, _mail.to_address);
end $$;
comment on function private.bury_address(private.outbox, text, timestamptz, text) is
  'Mail no longer goes to the address of this one. News from before an admin let it be tried again changes nothing.';

create function private.apply_fate(_mail_id uuid, _kind text, _at timestamptz, _reason text) returns void
language plpgsql set search_path = '' as $$
declare
  mail private.outbox;
  was_lost boolean := (select num_nonnulls(bounced_at, complained_at) > 0 from private.outbox where id = _mail_id);
  came_back boolean := _kind in ('bounced', 'suppressed');
begin
  update private.outbox set
    delivered_at = case when _kind = 'delivered' then least(delivered_at, _at) else delivered_at end,
    delayed_at = case when _kind = 'delayed' then least(delayed_at, _at) else delayed_at end,
    failed_at = case when _kind = 'failed' then least(failed_at, _at) else failed_at end,
    complained_at = case when _kind = 'complained' then least(complained_at, _at) else complained_at end,
    bounced_at = case when came_back then least(bounced_at, _at) else bounced_at end,
    bounce_reason = case
      when came_back and (bounced_at is null or (_at, _reason) < (bounced_at, bounce_reason)) then _reason else bounce_reason end
  where id = _mail_id returning * into mail;
  if came_back or _kind = 'complained' then
    perform private.bury_address(mail, case when came_back then 'bounced' else 'complained' end, _at, _reason);
    if not was_lost then perform private.pass_on(mail); end if;
  end if;
end $$;
comment on function private.apply_fate(uuid, text, timestamptz, text) is
  'Keeps what became of a mail as facts with their first time, so that the order in which they are told does not matter: delivered never hides a bounce.';

create function private.take_early_fates(_mail private.outbox) returns void
language plpgsql set search_path = '' as $$
declare
  early private.early_fates;
begin
  if _mail.sent_at is null then return; end if;
  for early in delete from private.early_fates where provider_id = _mail.provider_id returning * loop
    perform private.apply_fate(_mail.id, early.kind, early.at, early.reason);
  end loop;
end $$;
comment on function private.take_early_fates(private.outbox) is 'What the provider told of a mail before it was known to be sent.';

create function private.note_mail_fate(_webhook_id text, _provider_id text, _kind text, _at timestamptz, _reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  mail_id uuid;
  at timestamptz := least(_at, private.clock());
begin
  if _kind is null or _kind not in ('sent', 'delivered', 'delayed', 'bounced', 'suppressed', 'complained', 'failed') then
    perform private.refuse('invalid_input', 422, '{"field": "kind"}');
  end if;
  if not private.is_new_delivery(_webhook_id) then return '{"became": "known"}'; end if;
  if _kind = 'sent' then return '{"became": "noted"}'; end if;
  perform private.hold_fate(_provider_id);
  select id into mail_id from private.outbox where provider_id = _provider_id and sent_at is not null;
  if found then
    perform private.apply_fate(mail_id, _kind, at, _reason);
    return '{"became": "noted"}';
  end if;
  insert into private.early_fates (provider_id, kind, at, reason) values (_provider_id, _kind, at, _reason) on conflict do nothing;
  delete from private.early_fates where (provider_id, kind, early_fates.at) in (
    select e.provider_id, e.kind, e.at from private.early_fates e where e.came_at < private.clock() - interval '1 day'
    order by e.came_at limit 100 for update skip locked);
  return '{"became": "early"}';
end $$;
create function public.note_mail_fate(webhook_id text, provider_id text, kind text, at timestamptz, reason text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.note_mail_fate($1, $2, $3, $4, $5) $$;
comment on function public.note_mail_fate(text, text, text, timestamptz, text) is
  'The mail provider tells what became of a mail. The same delivery twice is one; a bounce or a complaint ends mail to that address.';
grant execute on function
  private.note_mail_fate(text, text, text, timestamptz, text), public.note_mail_fate(text, text, text, timestamptz, text)
to service_role;

create function private.lift_dead_address(_organization_id uuid, _address text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
  revived public.recipients;
begin
  update private.dead_addresses set lifted_at = private.clock()
  where organization_id = admin.organization_id and address = lower(_address) and lifted_at is null;
  if not found then return; end if;
  perform private.record(admin.organization_id, null, 'address_lifted', jsonb_build_object('address', lower(_address)), admin.id);
  perform from public.kickoffs where id in (
    select kickoff_id from public.recipients where organization_id = admin.organization_id and email = lower(_address) and bounced_at is not null)
  order by id for no key update;
  for revived in
    update public.recipients set bounced_at = null, remind_at = private.clock()
    where organization_id = admin.organization_id and email = lower(_address) and bounced_at is not null returning *
  loop
    perform private.record(revived.organization_id, revived.kickoff_id, 'recipient_reachable', jsonb_build_object('name', revived.name), admin.id);
  end loop;
end $$;
create function public.lift_dead_address(organization_id uuid, address text) returns void
language sql security invoker set search_path = '' as $$ select private.lift_dead_address($1, $2) $$;
comment on function public.lift_dead_address(uuid, text) is 'Admin: lets an address be mailed again from which mail had come back.';
grant execute on function private.lift_dead_address(uuid, text), public.lift_dead_address(uuid, text) to authenticated;

create function private.check_reachable(_organization_id uuid, _address text) returns void
language plpgsql set search_path = '' as $$
begin
  if private.is_dead_address(_organization_id, lower(_address)) then
    perform private.refuse('address_dead', 409, '{"field": "email"}');
  end if;
end $$;
comment on function private.check_reachable(uuid, text) is 'Refuses to mail somebody at an address from which mail came back: it would not leave.';
