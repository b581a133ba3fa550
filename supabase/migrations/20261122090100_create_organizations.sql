create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 120),
  accent text not null default '#1f5f4a' check (accent ~ '^#[0-9a-f]{6}$'),
  time_zone text not null default 'UTC' check (time_zone = 'UTC' or time_zone ~ '^[A-Z][A-Za-z_]+/'),
  locale text not null default 'en',
  link_days int not null default 30 check (link_days between 1 and 365),
  code_before_confirming boolean not null default false,
  show_contradictions boolean not null default false,
  working_days int[] not null default '{1,2,3,4,5}'
    check (working_days <@ '{1,2,3,4,5,6,7}' and cardinality(working_days) > 0),
  holiday_country text check (holiday_country ~ '^[A-Z]{2}$'),
  holiday_region text check (holiday_region is null or length(holiday_region) between 1 and 20 and holiday_country is not null),
  holidays_until date check (holidays_until is null or holiday_country is not null),
  reminder_days int[] not null default '{2,5,10}'
    check (cardinality(reminder_days) <= 3 and 1 <= all (reminder_days) and 60 >= all (reminder_days)
      and coalesce(reminder_days[1] < reminder_days[2], true) and coalesce(reminder_days[2] < reminder_days[3], true)),
  escalate_to text not null default 'other_owner' check (escalate_to in ('other_owner', 'admin', 'nobody')),
  stall_days int not null default 5 check (stall_days between 1 and 60),
  next_digest_at timestamptz,
  founded_at timestamptz not null default private.clock()
);
comment on table public.organizations is 'The firm that sells and delivers (tenant). Changed by its admins through commands.';
comment on column public.organizations.accent is 'The firm''s colour, #rrggbb; contrast is corrected when shown.';
comment on column public.organizations.time_zone is 'IANA zone in which deadlines are business days.';
comment on column public.organizations.link_days is 'How many days a buyer''s link lives, counted anew at each act.';
comment on column public.organizations.show_contradictions is 'Whether two of the buyer''s people who see a line differently are told so on their pages.';
comment on column public.organizations.working_days is 'ISO days of the week (1 = Monday) on which deadlines count.';
comment on column public.organizations.holiday_country is 'Whose public holidays stand in public.holidays (ISO 3166), with the region where they differ by region.';
comment on column public.organizations.holidays_until is 'Through which day that calendar was taken over; the schedule takes over the years after.';
comment on column public.organizations.reminder_days is 'After how many business days without a word a buyer is reminded: at most three times, none where empty.';
comment on column public.organizations.escalate_to is 'Who hears when a flag''s due time has passed, besides its owner.';
comment on column public.organizations.stall_days is 'After how many business days on which nothing moved whoever''s turn it is in a kickoff is told.';
comment on column public.organizations.next_digest_at is 'When its members are next mailed what waits for them; null until the schedule has looked.';
create index organizations_by_digest on public.organizations (next_digest_at);
alter table public.organizations enable row level security;
revoke all on public.organizations from anon, authenticated;
grant select on public.organizations to authenticated;

create table public.members (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  user_id uuid,
  name text not null check (length(name) between 1 and 120),
  email text not null check (private.is_mail_address(email)),
  role text not null check (role in ('admin', 'sales', 'delivery')),
  invited_by uuid,
  invited_at timestamptz not null default private.clock(),
  joined_at timestamptz,
  deactivated_at timestamptz,
  unique (organization_id, email),
  unique (id, organization_id),
  foreign key (invited_by, organization_id) references public.members (id, organization_id)
);
comment on table public.members is 'A person of an organization. Invited by an admin; deactivated, never deleted, since the record names them.';
comment on column public.members.user_id is 'Supabase Auth user, linked by mail address at the first sign-in.';
create index members_by_user on public.members (user_id) where deactivated_at is null;
create index members_by_email on public.members (email);
create index members_by_inviter on public.members (invited_by);
alter table public.members enable row level security;
revoke all on public.members from anon, authenticated;
grant select on public.members to authenticated;

create table public.routing (
  organization_id uuid not null references public.organizations,
  section text not null,
  owner_role text not null check (owner_role in ('sales', 'delivery')),
  primary key (organization_id, section)
);
comment on table public.routing is 'Which owner of a deal a flag on a section goes to. Changed by admins.';
alter table public.routing enable row level security;
revoke all on public.routing from anon, authenticated;
grant select on public.routing to authenticated;

create function private.my_organizations() returns setof uuid
language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
begin
  return query
    select organization_id from public.members
    where user_id = (select auth.uid()) and deactivated_at is null;
end $$;
comment on function private.my_organizations() is 'The organizations that the caller is an active member of.';
grant execute on function private.my_organizations() to authenticated;

create policy "members read their own organization" on public.organizations for select to authenticated
  using (id = any (array (select private.my_organizations())));
create policy "members read their colleagues" on public.members for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));
create policy "members read their organization's routing" on public.routing for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.admit_invited_user() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (
    select from public.members where email = lower(new.email) and deactivated_at is null
  ) then
    raise exception 'not invited' using errcode = 'PT403';
  end if;
  return new;
end $$;
comment on function private.admit_invited_user() is 'Supabase Auth makes users of members only: a stranger''s address gets no user, hence no code.';
create trigger admit_invited_user before insert on auth.users
  for each row execute function private.admit_invited_user();

create function private.keep_without_password() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Else whoever signs up with a member's address before that member does would keep a way in.
  new.encrypted_password := null;
  return new;
end $$;
comment on function private.keep_without_password() is 'Members sign in with a mailed code and in no other way.';
create trigger keep_without_password before insert or update of encrypted_password on auth.users
  for each row execute function private.keep_without_password();

create function private.link_user_to_members() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.members set user_id = new.id where email = lower(new.email) and user_id is distinct from new.id;
  return null;
end $$;
comment on function private.link_user_to_members() is
  'Members are invited by mail address before their user exists, or before it has proven that address.';
create trigger link_user_to_members after insert or update of last_sign_in_at on auth.users
  for each row execute function private.link_user_to_members();
