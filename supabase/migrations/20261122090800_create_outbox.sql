create table private.outbox (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  kickoff_id uuid,
  kind text not null,
  to_address text not null,
  recipient_id uuid,
  instead_of text,
  link_generation int,
  payload jsonb not null,
  queued_at timestamptz not null default private.clock(),
  due_at timestamptz not null default private.clock(),
  attempts int not null default 0,
  lease uuid,
  leased_until timestamptz,
  payload_hash text,
  first_tried_at timestamptz,
  sent_at timestamptz,
  provider_id text,
  delivered_at timestamptz,
  delayed_at timestamptz,
  bounced_at timestamptz,
  bounce_reason text check (bounce_reason ~ '^[a-z_]{1,60}$'),
  complained_at timestamptz,
  failed_at timestamptz,
  parked_at timestamptz,
  reason text,
  check (recipient_id is null or kickoff_id is not null),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table private.outbox is 'Mail to send, written by the commands in their own transaction. Shapes: mailSchema in app/domain/mail.ts.';
comment on column private.outbox.instead_of is 'To whom it would have gone, had mail to their address not come back.';
comment on column private.outbox.link_generation is 'Which link the mail carries; fixed at its first claim, so that each try is byte-identical.';
comment on column private.outbox.payload_hash is 'SHA-256 of what the first try sent; the provider''s idempotency key is this row''s id.';
comment on column private.outbox.delivered_at is 'What the provider told of the mail since it was sent, each with the first time that it was so, in whatever order the news came. The worst is its fate.';
comment on column private.outbox.bounce_reason is 'Why it came back, in the provider''s short words; never an address.';
comment on column private.outbox.failed_at is 'The provider took the mail, and could not send it.';
comment on column private.outbox.reason is 'Why the last try failed or why it is parked: a short word, never an address or a link.';
create index outbox_due on private.outbox (due_at, queued_at, id) where sent_at is null and parked_at is null;
create index outbox_parked on private.outbox (organization_id, parked_at desc) where parked_at is not null;
create index outbox_failed on private.outbox (organization_id, failed_at desc) where failed_at is not null;
create index outbox_by_provider_id on private.outbox (provider_id) where provider_id is not null;
create index outbox_of_recipient on private.outbox (recipient_id, queued_at desc);
create index outbox_of_kickoff on private.outbox (kickoff_id, queued_at desc, id desc);
create index outbox_of_organization on private.outbox (organization_id);
alter table private.outbox enable row level security;
revoke all on private.outbox from anon, authenticated, service_role;

create function private.queue_mail(
  _organization_id uuid, _kickoff_id uuid, _kind text, _to text, _payload jsonb, _recipient_id uuid default null
) returns void
language plpgsql set search_path = '' as $$
declare
  stand_in public.members;
begin
  if private.asks_member(_kind) then
    stand_in := private.stand_in(_organization_id, _kickoff_id, _to);
  end if;
  if stand_in.id is null then
    insert into private.outbox (organization_id, kickoff_id, kind, to_address, recipient_id, payload)
    values (_organization_id, _kickoff_id, _kind, _to, _recipient_id, _payload);
    return;
  end if;
  insert into private.outbox (organization_id, kickoff_id, kind, to_address, instead_of, payload)
  values (_organization_id, _kickoff_id, _kind, stand_in.email, _to, _payload || jsonb_build_object('memberName', stand_in.name));
end $$;
comment on function private.queue_mail(uuid, uuid, text, text, jsonb, uuid) is
  'Part of a command: the mail leaves if and only if the change is committed. What asks a member for an act goes to somebody else where their address is dead.';
