create function private.is_misdirected(_mail private.outbox) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.recipients r
    where r.id = _mail.recipient_id
      and (r.email <> _mail.to_address or r.link_revoked_at is not null or r.replaced_at is not null))
$$;
comment on function private.is_misdirected(private.outbox) is
  'Whether a mail waits for somebody who has been replaced, revoked or moved to another address since: it would carry the new link to the old address.';

create function private.claim_mail(_max_rows int, _lease_seconds int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  mail private.outbox;
  claimed jsonb := '[]';
begin
  for mail in
    select * from private.outbox o
    where o.sent_at is null and o.parked_at is null and o.due_at <= private.clock()
      and (o.leased_until is null or o.leased_until < private.clock())
    order by o.due_at, o.queued_at, o.id
    for update skip locked
  loop
    exit when jsonb_array_length(claimed) >= _max_rows;
    if private.is_moot(mail) then
      update private.outbox set parked_at = private.clock(), reason = 'moot', lease = null, leased_until = null where id = mail.id;
    elsif private.is_misdirected(mail) then
      update private.outbox set parked_at = private.clock(), reason = 'recipient_changed', lease = null, leased_until = null
      where id = mail.id;
    elsif private.is_dead_address(mail.organization_id, mail.to_address) then
      update private.outbox set parked_at = private.clock(), reason = 'address_dead', lease = null, leased_until = null where id = mail.id;
      perform private.lose_recipients(mail.organization_id, mail.to_address);
      perform private.pass_on(mail);
    elsif private.leaves_at(mail) > private.clock() then
      update private.outbox set due_at = private.leaves_at(mail) where id = mail.id;
    else
      claimed := claimed || private.lease_mail(mail.id, _lease_seconds);
    end if;
  end loop;
  return claimed;
end $$;
comment on function private.claim_mail(int, int) is 'Leases what is due, oldest first; what may no longer leave is parked on the way, what may not leave yet waits.';

create function private.lease_mail(_mail_id uuid, _lease_seconds int) returns jsonb
language sql set search_path = '' as $$
  update private.outbox o set
    lease = gen_random_uuid(),
    leased_until = private.clock() + make_interval(secs => _lease_seconds),
    attempts = o.attempts + 1,
    link_generation = coalesce(o.link_generation, (select r.link_generation from public.recipients r where r.id = o.recipient_id))
  where o.id = _mail_id
  returning jsonb_build_object(
    'id', id, 'lease', lease, 'attempt', attempts, 'kind', kind, 'to', to_address, 'recipientId', recipient_id,
    'generation', link_generation, 'payload', payload, 'payloadHash', payload_hash, 'firstTriedAt', first_tried_at)
$$;
comment on function private.lease_mail(uuid, int) is 'One mail under a new lease. Shape: claimedMailSchema.';

create function public.claim_mail(max_rows int, lease_seconds int) returns jsonb
language sql security invoker set search_path = '' as $$ select private.claim_mail($1, $2) $$;
comment on function public.claim_mail(int, int) is 'Delivery: mails that are due, oldest first, under a lease. Shape: claimedMailSchema.';

create function private.register_link(_recipient_id uuid, _generation int, _secret_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.recipients
    where id = _recipient_id and link_generation = _generation and link_revoked_at is null and replaced_at is null
  ) then
    perform private.refuse('link_unknown', 404);
  end if;
  insert into private.links (recipient_id, generation, secret_hash) values (_recipient_id, _generation, _secret_hash)
  on conflict (recipient_id, generation) do nothing;
end $$;
create function public.register_link(recipient_id uuid, generation int, secret_hash text) returns void
language sql security invoker set search_path = '' as $$ select private.register_link($1, $2, $3) $$;
comment on function public.register_link(uuid, int, text) is 'Delivery: makes a link live, by the hash of its secret; refused for one that has ended.';

create function private.register_code(_code_id uuid, _proof text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update private.confirmation_codes set proof = coalesce(proof, _proof)
  where id = _code_id and used_at is null and requested_at > private.clock() - interval '10 minutes';
  if not found then perform private.refuse('code_expired', 422); end if;
end $$;
create function public.register_code(code_id uuid, proof text) returns void
language sql security invoker set search_path = '' as $$ select private.register_code($1, $2) $$;
comment on function public.register_code(uuid, text) is 'Delivery: makes a confirmation code valid, by its keyed proof; refused for one that has ended.';

create function private.note_mail_try(_mail_id uuid, _lease uuid, _payload_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  update private.outbox set
    payload_hash = coalesce(payload_hash, _payload_hash), first_tried_at = coalesce(first_tried_at, private.clock())
  where id = _mail_id and lease = _lease and leased_until >= private.clock();
  return jsonb_build_object('held', found);
end $$;
create function public.note_mail_try(mail_id uuid, lease uuid, payload_hash text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.note_mail_try($1, $2, $3) $$;
comment on function public.note_mail_try(uuid, uuid, text) is 'Delivery: notes what is about to leave, before it leaves. held: whether the lease still stands.';

create function private.settle_mail(_mail_id uuid, _lease uuid, _result jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  settled private.outbox;
begin
  perform private.hold_fate(_result ->> 'providerId');
  update private.outbox set
    lease = null, leased_until = null, reason = _result ->> 'reason',
    sent_at = case when _result ->> 'outcome' = 'sent' then private.clock() end,
    provider_id = _result ->> 'providerId',
    -- The provider certainly took none of the tries: the clock of its idempotency window has not begun.
    first_tried_at = case when not coalesce((_result ->> 'mayHaveArrived')::boolean, true) then null else first_tried_at end,
    payload_hash = case when not coalesce((_result ->> 'mayHaveArrived')::boolean, true) then null else payload_hash end,
    parked_at = case when _result ->> 'outcome' = 'parked' then private.clock() end,
    due_at = case
      when _result ->> 'outcome' = 'retry' then private.clock() + make_interval(secs => (_result ->> 'afterSeconds')::double precision)
      else due_at end
  where id = _mail_id and lease = _lease and sent_at is null and parked_at is null
  returning * into settled;
  if not found then return '{"held": false}'; end if;
  perform private.take_early_fates(settled);
  return '{"held": true}';
end $$;
create function public.settle_mail(mail_id uuid, lease uuid, result jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.settle_mail($1, $2, $3) $$;
comment on function public.settle_mail(uuid, uuid, jsonb) is
  'Delivery: what became of a try. A worker whose lease another one took over changes nothing.';

create function private.retry_mail(_mail_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  parked private.outbox;
  admin public.members;
begin
  select * into parked from private.outbox
  where id = _mail_id and (parked_at is not null or failed_at is not null and delivered_at is null) and organization_id in (select private.my_organizations()) for update;
  if not found then perform private.refuse('invalid_input', 404); end if;
  admin := private.acting_admin(parked.organization_id);
  -- A person decided: it is a new sending, under a new idempotency key.
  update private.outbox set
    id = gen_random_uuid(), parked_at = null, reason = null, attempts = 0, due_at = private.clock(),
    payload_hash = null, first_tried_at = null, link_generation = null,
    sent_at = null, provider_id = null, delayed_at = null, bounced_at = null, bounce_reason = null, complained_at = null, failed_at = null
  where id = parked.id;
  perform private.record(parked.organization_id, parked.kickoff_id, 'mail_retried', jsonb_build_object('kind', parked.kind), admin.id);
end $$;
create function public.retry_mail(mail_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.retry_mail($1) $$;
comment on function public.retry_mail(uuid) is 'Admin: lets a parked mail be tried again.';

grant execute on function
  private.claim_mail(int, int), public.claim_mail(int, int),
  private.register_link(uuid, int, text), public.register_link(uuid, int, text),
  private.register_code(uuid, text), public.register_code(uuid, text),
  private.note_mail_try(uuid, uuid, text), public.note_mail_try(uuid, uuid, text),
  private.settle_mail(uuid, uuid, jsonb), public.settle_mail(uuid, uuid, jsonb)
to service_role;
grant execute on function private.retry_mail(uuid), public.retry_mail(uuid) to authenticated;

create function private.demo_recipient() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('recipientId', r.id, 'generation', r.link_generation, 'memberEmail', m.email)
  from public.recipients r
  join public.kickoffs k on k.id = r.kickoff_id
  join public.deals d on d.id = k.deal_id
  join public.members m on m.id = d.sales_owner_id
  where r.role = 'approver' and r.replaced_at is null and r.link_revoked_at is null and r.link_expires_at > private.clock()
  order by (k.waiting = 'owner_answers') desc, (k.locale like 'en%') desc, r.added_at, r.id limit 1
$$;
comment on function private.demo_recipient() is 'Whose link the start of a demo prints. Callable by the database owner only.';
