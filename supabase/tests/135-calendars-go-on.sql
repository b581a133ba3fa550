-- A calendar of public holidays goes on without a person, and never brings back what a person took out.
begin;
select plan(14);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 11:00+00');
create function pg_temp.a_calendar(_year int, _until date) returns jsonb
language sql as $$
  select jsonb_build_object('country', 'DE', 'region', 'NW', 'until', _until, 'days', jsonb_agg(jsonb_build_object('on', y || d, 'name', n)))
  from generate_series(_year, extract(year from _until)::int) y,
    (values ('-05-01', 'Labour Day'), ('-10-03', 'Unity Day'), ('-12-25', 'Christmas'), ('-12-26', 'Christmas')) days (d, n)
$$;
create function pg_temp.extends(_after date default '2027-12-31', _more jsonb default '{}') returns boolean
language sql as $$ select public.extend_holidays(tests.firm('alder'), _after, pg_temp.a_calendar(2028, '2029-12-31') || _more) $$;
create function pg_temp.days_of(_year int) returns text
language sql security definer as $$
  select string_agg(to_char(on_date, 'MM-DD'), ' ' order by on_date) from public.holidays
  where organization_id = tests.firm('alder') and extract(year from on_date) = _year
$$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('ada@alder.example');
select public.set_holidays(null, pg_temp.a_calendar(2026, '2027-12-31'));
select public.remove_holiday(null, '2026-05-01');
select public.remove_holiday(null, '2027-10-03');
select public.remove_holiday(null, '2027-12-26');
select public.add_holiday(null, '{"on": "2028-12-25", "name": "Ours"}');
select throws_ok($$ select pg_temp.extends() $$, '42501', null, 'No member extends a calendar by hand');
select tests.act_as_nobody();
select throws_ok($$ select public.calendars_to_extend() $$, '42501', null, 'Nobody asks whose calendar ends');

select tests.act_as_delivery();
select is(public.calendars_to_extend(), '[]', 'While it goes on for more than a year, it is left alone');
select tests.it_is('2026-12-01 11:00+00');
select is(
  (public.calendars_to_extend() -> 0) - 'organizationId', '{"country": "DE", "region": "NW", "until": "2027-12-31"}',
  'Four hundred days before its end it is to be extended, and no other firm''s');
select is(jsonb_array_length(public.calendars_to_extend()), 1, 'A firm that chose no country has none');
select is(pg_temp.extends('2026-12-31'), false, 'Whoever was told another end extends nothing');
select is(pg_temp.extends(_more => '{"region": null}'), false, 'nor whoever has the calendar of another region');
select is(pg_temp.extends(), true, 'Then it is');
select is(pg_temp.extends(), false, 'Once, however many servers look');
select is(public.calendars_to_extend(), '[]', 'and no more is to be done');
select is(pg_temp.days_of(2028), '05-01 12-25 12-26', 'A holiday that was out in the last year stays out; one that was out earlier, or of which a day was left, comes');
select tests.step_back();
select is((select name from public.holidays where on_date = '2028-12-25'), 'Ours', 'A day of the firm''s own stays');
select is((select detail ->> 'until' from public.events where kind = 'holidays_extended'), '2029-12-31', 'The trail tells it');
select is(pg_temp.days_of(2026), '10-03 12-25 12-26', 'What was there before is untouched');

select * from finish();
rollback;
