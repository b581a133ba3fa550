create table public.holidays (
  organization_id uuid not null references public.organizations,
  on_date date not null check (on_date between '1900-01-01' and '9999-12-31'),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  is_own boolean not null,
  primary key (organization_id, on_date)
);
comment on table public.holidays is 'Days on which no deadline of an organization counts. Changed by its admins through commands.';
comment on column public.holidays.is_own is 'Added by an admin; the others are of the calendar of the organization''s country and region.';
alter table public.holidays enable row level security;
revoke all on public.holidays from anon, authenticated;
grant select on public.holidays to authenticated;
create policy "members read their organization's holidays" on public.holidays for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create index organizations_by_end_of_calendar on public.organizations (holidays_until) where holiday_country is not null;

create table private.left_out_holidays (
  organization_id uuid not null references public.organizations,
  on_date date not null,
  name text not null,
  primary key (organization_id, on_date)
);
comment on table private.left_out_holidays is
  'Days of the calendar that an admin took out. One that was out in the last year taken over stays out, by its name, in the years that the schedule adds.';
alter table private.left_out_holidays enable row level security;
revoke all on private.left_out_holidays from anon, authenticated, service_role;

create function private.is_business_day(_organization_id uuid, _day date) returns boolean
language sql stable set search_path = '' as $$
  select extract(isodow from _day) = any (o.working_days)
    and not exists (select from public.holidays h where h.organization_id = o.id and h.on_date = _day)
  from public.organizations o where o.id = _organization_id
$$;
comment on function private.is_business_day(uuid, date) is 'A working day of the week that is no holiday of the organization.';

create function private.add_business_days(_organization_id uuid, _from date, _days int) returns date
language plpgsql stable set search_path = '' as $$
declare
  day date := _from;
  left_over int := _days;
begin
  while left_over > 0 loop
    day := day + 1;
    if private.is_business_day(_organization_id, day) then left_over := left_over - 1; end if;
  end loop;
  return day;
end $$;
comment on function private.add_business_days(uuid, date, int) is
  'The so-manieth business day after this day, which itself does not count, whether it is one or not.';

create function private.next_working_moment(_organization_id uuid, _zone text, _at timestamptz) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  here timestamp := _at at time zone _zone;
  day date := here::date;
begin
  if private.is_business_day(_organization_id, day) and here::time < '17:00' then
    return greatest(_at, (day + time '09:00') at time zone _zone);
  end if;
  return (private.add_business_days(_organization_id, day, 1) + time '09:00') at time zone _zone;
end $$;
comment on function private.next_working_moment(uuid, text, timestamptz) is
  'This moment if it lies between nine and five, in this zone, on a business day of the organization; else the next one that does.';

create function private.business_days_later(_organization_id uuid, _zone text, _from timestamptz, _days int) returns timestamptz
language sql stable set search_path = '' as $$
  select private.next_working_moment(_organization_id, _zone,
    (private.add_business_days(_organization_id, here::date, _days) + here::time) at time zone _zone)
  from (select _from at time zone _zone as here) start
$$;
comment on function private.business_days_later(uuid, text, timestamptz, int) is
  'The same time of day so many business days later, as the clock on the wall in this zone shows it; within working hours, and never earlier.';
