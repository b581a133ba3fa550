create function private.clock_rules(_organization_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('workingDays', to_jsonb(working_days), 'reminderDays', to_jsonb(reminder_days), 'escalateTo', escalate_to,
    'stallDays', stall_days)
  from public.organizations where id = _organization_id
$$;
comment on function private.clock_rules(uuid) is 'Shape: clockRulesSchema.';

create function private.wind_clocks(_organization_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  update public.organizations set next_digest_at = private.next_digest(id) where id = _organization_id;
  update public.recipients set remind_at = private.clock()
  where kickoff_id in (select kickoff_id from public.milestones where organization_id = _organization_id and reached_at is null)
    and replaced_at is null and link_revoked_at is null;
  update private.stall_clocks set look_at = private.clock() where organization_id = _organization_id and look_at is not null;
end $$;
comment on function private.wind_clocks(uuid) is 'After a change of days or zone the schedule looks anew. Due times that were told already stay as they are.';

create function private.change_clock_rules(_organization_id uuid, _rules jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  update public.organizations set
    working_days = array(select jsonb_array_elements_text(_rules -> 'workingDays')::int),
    reminder_days = array(select jsonb_array_elements_text(_rules -> 'reminderDays')::int),
    escalate_to = _rules ->> 'escalateTo',
    stall_days = (_rules ->> 'stallDays')::int
  where id = admin.organization_id;
  perform private.wind_clocks(admin.organization_id);
  perform private.record(admin.organization_id, null, 'clock_rules_changed', private.clock_rules(admin.organization_id), admin.id);
exception when check_violation or not_null_violation then
  perform private.refuse('invalid_input', 422, jsonb_build_object(
    'field', case when (_rules ->> 'stallDays')::int between 1 and 60 then 'reminderDays' else 'stallDays' end));
end $$;
create function public.change_clock_rules(organization_id uuid, rules jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.change_clock_rules($1, $2) $$;
comment on function public.change_clock_rules(uuid, jsonb) is
  'Admin: on which days the firm works, when silent buyers are reminded, who hears of overdue flags, and when a kickoff counts as stalled.';

create function private.set_holidays(_organization_id uuid, _calendar jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  if jsonb_typeof(_calendar -> 'days') is distinct from 'array' or jsonb_array_length(_calendar -> 'days') > 400 then
    perform private.refuse('invalid_input', 422, '{"field": "country"}');
  end if;
  -- Two admins replacing the calendar at once must not leave a mixture.
  update public.organizations set
    holiday_country = _calendar ->> 'country', holiday_region = _calendar ->> 'region', holidays_until = (_calendar ->> 'until')::date
  where id = admin.organization_id;
  delete from private.left_out_holidays where organization_id = admin.organization_id;
  delete from public.holidays where organization_id = admin.organization_id and not is_own;
  insert into public.holidays (organization_id, on_date, name, is_own)
  select admin.organization_id, (d ->> 'on')::date, left(d ->> 'name', 120), false from jsonb_array_elements(_calendar -> 'days') d
  on conflict do nothing;
  perform private.wind_clocks(admin.organization_id);
  perform private.record(admin.organization_id, null, 'holidays_set', jsonb_build_object(
    'country', _calendar ->> 'country', 'region', _calendar ->> 'region', 'days', jsonb_array_length(_calendar -> 'days')), admin.id);
end $$;
create function public.set_holidays(organization_id uuid, calendar jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.set_holidays($1, $2) $$;
comment on function public.set_holidays(uuid, jsonb) is
  'Admin: the public holidays of a country or region instead of those before; no country, none. Days that the firm added itself stay. Shape: holidayCalendarSchema.';

create function private.add_holiday(_organization_id uuid, _holiday jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
begin
  insert into public.holidays (organization_id, on_date, name, is_own)
  values (admin.organization_id, (_holiday ->> 'on')::date, btrim(_holiday ->> 'name'), true)
  on conflict (organization_id, on_date) do update set name = excluded.name, is_own = true;
  perform private.wind_clocks(admin.organization_id);
  perform private.record(admin.organization_id, null, 'holiday_added', _holiday, admin.id);
end $$;
create function public.add_holiday(organization_id uuid, holiday jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.add_holiday($1, $2) $$;
comment on function public.add_holiday(uuid, jsonb) is 'Admin: a day off of the firm''s own. Shape: holidaySchema.';

create function private.remove_holiday(_organization_id uuid, _on date) returns void
language plpgsql security definer set search_path = '' as $$
declare
  admin public.members := private.acting_admin(_organization_id);
  removed public.holidays;
begin
  delete from public.holidays where organization_id = admin.organization_id and on_date = _on returning * into removed;
  if not found then return; end if;
  if not removed.is_own then
    insert into private.left_out_holidays values (removed.organization_id, removed.on_date, removed.name) on conflict do nothing;
  end if;
  perform private.wind_clocks(admin.organization_id);
  perform private.record(admin.organization_id, null, 'holiday_removed',
    jsonb_build_object('on', removed.on_date, 'name', removed.name), admin.id);
end $$;
create function public.remove_holiday(organization_id uuid, on_date date) returns void
language sql security invoker set search_path = '' as $$ select private.remove_holiday($1, $2) $$;
comment on function public.remove_holiday(uuid, date) is 'Admin: the firm works on that day after all. One that is gone already is no mistake.';

create function public.clock_settings_page(organization_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_member($1);
  firm public.organizations;
begin
  select * into strict firm from public.organizations o where o.id = member.organization_id;
  return jsonb_build_object(
    'frame', private.frame(member),
    'rules', private.clock_rules(firm.id),
    'country', firm.holiday_country, 'region', firm.holiday_region,
    'holidays', (
      select coalesce(jsonb_agg(jsonb_build_object('on', h.on_date, 'name', h.name, 'isOwn', h.is_own) order by h.on_date), '[]')
      from public.holidays h
      where h.organization_id = firm.id and h.on_date >= (private.clock() at time zone firm.time_zone)::date),
    'calendarEnds', firm.holidays_until);
end $$;
comment on function public.clock_settings_page(uuid) is 'Member: by what days and clocks the firm works. Shape: clockSettingsPageSchema.';

grant execute on function
  private.clock_rules(uuid),
  private.change_clock_rules(uuid, jsonb), public.change_clock_rules(uuid, jsonb),
  private.set_holidays(uuid, jsonb), public.set_holidays(uuid, jsonb),
  private.add_holiday(uuid, jsonb), public.add_holiday(uuid, jsonb),
  private.remove_holiday(uuid, date), public.remove_holiday(uuid, date),
  public.clock_settings_page(uuid)
to authenticated;
