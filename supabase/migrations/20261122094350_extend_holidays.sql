create function private.calendars_to_extend() returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'organizationId', o.id, 'country', o.holiday_country, 'region', o.holiday_region, 'until', o.holidays_until)), '[]')
  from (
    select * from public.organizations
    where holiday_country is not null and holidays_until < (private.clock() at time zone 'UTC')::date + 400
    order by holidays_until, id limit 20) o
$$;
create function public.calendars_to_extend() returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.calendars_to_extend() $$;
comment on function public.calendars_to_extend() is
  'Schedule: organizations whose calendar of public holidays ends within 400 days, and where. Shape: endingCalendarSchema.';

create function private.left_out_by_name(_organization_id uuid, _until date) returns setof text
language sql stable set search_path = '' as $$
  select name from private.left_out_holidays
  where organization_id = _organization_id and date_trunc('year', on_date) = date_trunc('year', _until)
  except
  select name from public.holidays
  where organization_id = _organization_id and not is_own and date_trunc('year', on_date) = date_trunc('year', _until)
$$;
comment on function private.left_out_by_name(uuid, date) is
  'The holidays on which the firm works, in the last year taken over. A feast of several days of which one was left is none of them.';

create function private.extend_holidays(_organization_id uuid, _until date, _calendar jsonb) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  ends date := (_calendar ->> 'until')::date;
  left_out text[] := array(select private.left_out_by_name(_organization_id, _until));
  added int;
begin
  -- Whoever is second, or comes after an admin chose another calendar, finds another end than the one it was told.
  update public.organizations set holidays_until = ends
  where id = _organization_id and holidays_until = _until and ends > _until
    and holiday_country = _calendar ->> 'country' and holiday_region is not distinct from _calendar ->> 'region';
  if not found then return false; end if;
  insert into public.holidays (organization_id, on_date, name, is_own)
  select _organization_id, (d ->> 'on')::date, left(d ->> 'name', 120), false from jsonb_array_elements(_calendar -> 'days') d
  where (d ->> 'on')::date > _until and left(d ->> 'name', 120) <> all (left_out)
  on conflict do nothing;
  get diagnostics added = row_count;
  insert into private.left_out_holidays
  select _organization_id, (d ->> 'on')::date, left(d ->> 'name', 120) from jsonb_array_elements(_calendar -> 'days') d
  where (d ->> 'on')::date > _until and left(d ->> 'name', 120) = any (left_out)
  on conflict do nothing;
  perform private.wind_clocks(_organization_id);
  perform private.record(_organization_id, null, 'holidays_extended', jsonb_build_object('until', ends, 'days', added));
  return true;
end $$;
create function public.extend_holidays(organization_id uuid, until date, calendar jsonb) returns boolean
language sql security invoker set search_path = '' as $$ select private.extend_holidays($1, $2, $3) $$;
comment on function public.extend_holidays(uuid, date, jsonb) is
  'Schedule: adds the days after this end of an organization''s calendar, but for the holidays that its admins took out. Said twice, or by two servers, it is done once. Shape: holidayCalendarSchema.';

grant execute on function
  private.calendars_to_extend(), public.calendars_to_extend(),
  private.extend_holidays(uuid, date, jsonb), public.extend_holidays(uuid, date, jsonb)
to service_role;
