create table private.calendar_feeds (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null,
  member_id uuid,
  kickoff_id uuid,
  recipient_id uuid,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null default private.clock(),
  closed_at timestamptz,
  check (num_nonnulls(member_id, recipient_id) = 1),
  check ((kickoff_id is null) = (recipient_id is null)),
  foreign key (member_id, organization_id) references public.members (id, organization_id),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table private.calendar_feeds is 'Calendars that a member or a buyer''s person subscribes to under an address of their own. No API role reads it.';
comment on column private.calendar_feeds.secret_hash is 'SHA-256 of the secret in the address, which is shown once and kept nowhere.';
comment on column private.calendar_feeds.closed_at is 'When its holder closed it or opened another in its place, or when what they hold it by was ended. For good.';
create unique index one_open_calendar_a_member on private.calendar_feeds (member_id) where closed_at is null;
create unique index one_open_calendar_a_recipient on private.calendar_feeds (recipient_id) where closed_at is null;
create index calendar_feeds_of_organization on private.calendar_feeds (organization_id);
create index calendar_feeds_of_member on private.calendar_feeds (member_id);
create index calendar_feeds_of_recipient on private.calendar_feeds (recipient_id);
alter table private.calendar_feeds enable row level security;
revoke all on private.calendar_feeds from anon, authenticated, service_role;

create function private.end_calendar() returns trigger
language plpgsql set search_path = '' as $$
begin
  update private.calendar_feeds set closed_at = private.clock() where closed_at is null and new.id in (member_id, recipient_id);
  return null;
end $$;
comment on function private.end_calendar() is
  'A calendar ends with its holder''s membership or link, whichever command ends that, and does not come back with a new one. A link that has merely become too old does not end it: it tells days alone.';
create trigger calendars_end_with_the_membership after update on public.members for each row
  when (old.deactivated_at is null and new.deactivated_at is not null) execute function private.end_calendar();
create trigger calendars_end_with_the_link after update on public.recipients for each row
  when (
    old.link_revoked_at is null and new.link_revoked_at is not null or old.replaced_at is null and new.replaced_at is not null
    or old.dropped_at is null and new.dropped_at is not null or old.email <> new.email)
  execute function private.end_calendar();

create function private.feed_of(_member_id uuid, _recipient_id uuid) returns private.calendar_feeds
language sql stable set search_path = '' as $$
  select f from private.calendar_feeds f where (f.member_id = _member_id or f.recipient_id = _recipient_id) and f.closed_at is null
$$;
comment on function private.feed_of(uuid, uuid) is 'The calendar that a member or a recipient has open; nulls where there is none.';

create function private.open_feed(_feed private.calendar_feeds, _replacing boolean) returns void
language plpgsql set search_path = '' as $$
declare
  before private.calendar_feeds := private.feed_of(_feed.member_id, _feed.recipient_id);
begin
  if _feed.secret_hash ~ '^[0-9a-f]{64}$' is not true then perform private.refuse('invalid_input', 422); end if;
  -- Somebody's calendar program reads it: a form sent twice, or by a scanner, must not take it from them.
  if before.id is not null and _replacing is not true then perform private.refuse('calendar_open', 409); end if;
  update private.calendar_feeds set closed_at = private.clock() where id = before.id;
  insert into private.calendar_feeds (organization_id, member_id, kickoff_id, recipient_id, secret_hash)
  values (_feed.organization_id, _feed.member_id, _feed.kickoff_id, _feed.recipient_id, _feed.secret_hash)
  on conflict (secret_hash) do nothing;
  if not found then perform private.refuse('invalid_input', 422); end if;
end $$;
comment on function private.open_feed(private.calendar_feeds, boolean) is
  'Opens a calendar under a new address. One that is open already ends with it, and only where that is said.';

create function private.close_feed(_member_id uuid, _recipient_id uuid) returns boolean
language plpgsql set search_path = '' as $$
begin
  update private.calendar_feeds f set closed_at = private.clock()
  where f.id = (private.feed_of(_member_id, _recipient_id)).id;
  return found;
end $$;
comment on function private.close_feed(uuid, uuid) is 'Ends a calendar at its next request. Whether there was one.';

create function private.open_calendar(_organization_id uuid, _secret_hash text, _replacing boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
  feed private.calendar_feeds;
begin
  -- Two at once would both find none open.
  perform from public.members where id = member.id for no key update;
  feed.organization_id := member.organization_id;
  feed.member_id := member.id;
  feed.secret_hash := _secret_hash;
  perform private.open_feed(feed, _replacing);
  perform private.record(member.organization_id, null, 'calendar_opened', '{}', member.id);
end $$;
create function public.open_calendar(organization_id uuid, secret_hash text, replacing boolean) returns void
language sql security invoker set search_path = '' as $$ select private.open_calendar($1, $2, $3) $$;
comment on function public.open_calendar(uuid, text, boolean) is
  'Member: opens a calendar of their own first milestones under a secret address, in place of the one before where replacing says so. The database never learns the address.';

create function private.close_calendar(_organization_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
begin
  if private.close_feed(member.id, null) then
    perform private.record(member.organization_id, null, 'calendar_closed', '{}', member.id);
  end if;
end $$;
create function public.close_calendar(organization_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.close_calendar($1) $$;
comment on function public.close_calendar(uuid) is 'Member: ends their calendar at its next request.';

create function private.open_buyer_calendar(_kickoff_id uuid, _secret text, _feed_hash text, _replacing boolean) returns void
language plpgsql security definer set search_path = '' as $$
declare
  holder public.recipients;
  feed private.calendar_feeds;
begin
  select * into strict holder from public.recipients where id = private.acting_holder(_kickoff_id, _secret);
  feed.organization_id := holder.organization_id;
  feed.kickoff_id := holder.kickoff_id;
  feed.recipient_id := holder.id;
  feed.secret_hash := _feed_hash;
  perform private.open_feed(feed, _replacing);
  perform private.record(holder.organization_id, holder.kickoff_id, 'calendar_opened', '{}', null, holder.id);
end $$;
create function public.open_buyer_calendar(kickoff_id uuid, secret text, feed_hash text, replacing boolean) returns void
language sql security invoker set search_path = '' as $$ select private.open_buyer_calendar($1, $2, $3, $4) $$;
comment on function public.open_buyer_calendar(uuid, text, text, boolean) is
  'Link: opens a calendar of the first milestone for its holder, as open_calendar. No word about the handoff, so that reminders go on.';

create function private.close_buyer_calendar(_kickoff_id uuid, _secret text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  holder public.recipients;
begin
  select * into strict holder from public.recipients where id = private.acting_holder(_kickoff_id, _secret);
  if private.close_feed(null, holder.id) then
    perform private.record(holder.organization_id, holder.kickoff_id, 'calendar_closed', '{}', null, holder.id);
  end if;
end $$;
create function public.close_buyer_calendar(kickoff_id uuid, secret text) returns void
language sql security invoker set search_path = '' as $$ select private.close_buyer_calendar($1, $2) $$;
comment on function public.close_buyer_calendar(uuid, text) is 'Link: ends its holder''s calendar at its next request.';

create function private.calendar_settings_page(_organization_id uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  member public.members := private.acting_member(_organization_id);
begin
  return jsonb_build_object('frame', private.frame(member), 'openedAt', (private.feed_of(member.id, null)).opened_at);
end $$;
create function public.calendar_settings_page(organization_id uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.calendar_settings_page($1) $$;
comment on function public.calendar_settings_page(uuid) is 'Member: since when their calendar is open. Shape: calendarSettingsPageSchema.';

create function private.buyer_calendar_page(_kickoff_id uuid, _secret text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  holder public.recipients := private.holder(_kickoff_id, _secret);
  content jsonb;
begin
  select (private.current_version(k)).content into strict content from public.kickoffs k where k.id = holder.kickoff_id;
  return jsonb_build_object(
    'kickoff', jsonb_build_object('id', holder.kickoff_id, 'locale', content ->> 'locale', 'currency', content ->> 'currency'),
    'firm', private.firm(holder.organization_id),
    'account', content ->> 'account',
    'openedAt', (private.feed_of(null, holder.id)).opened_at);
end $$;
create function public.buyer_calendar_page(kickoff_id uuid, secret text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.buyer_calendar_page($1, $2) $$;
comment on function public.buyer_calendar_page(uuid, text) is 'Link: since when its holder''s calendar is open. Shape: buyerCalendarPageSchema.';

grant execute on function
  private.open_calendar(uuid, text, boolean), public.open_calendar(uuid, text, boolean),
  private.close_calendar(uuid), public.close_calendar(uuid),
  private.calendar_settings_page(uuid), public.calendar_settings_page(uuid)
to authenticated;
grant execute on function
  private.open_buyer_calendar(uuid, text, text, boolean), public.open_buyer_calendar(uuid, text, text, boolean),
  private.close_buyer_calendar(uuid, text), public.close_buyer_calendar(uuid, text),
  private.buyer_calendar_page(uuid, text), public.buyer_calendar_page(uuid, text)
to anon;
