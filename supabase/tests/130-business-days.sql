-- Business days of the organization, and the hours of whoever is waited for.
begin;
select plan(27);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';
insert into public.holidays (organization_id, on_date, name, is_own) values
  (tests.firm('alder'), '2026-12-25', 'Christmas Day', false),
  (tests.firm('alder'), '2026-12-28', 'Between the years', true),
  (tests.firm('alder'), '2026-12-26', 'Boxing Day, a Saturday', false);

create function pg_temp.day(_from date, _days int) returns text
language sql as $$ select to_char(private.add_business_days(tests.firm('alder'), _from, _days), 'Dy YYYY-MM-DD') $$;
select is(pg_temp.day(_from::date, days), day, format('%s, %s', title, day))
from (values
  ('2026-11-03', 0, 'Tue 2026-11-03', 'None after a day is that day'),
  ('2026-11-03', 1, 'Wed 2026-11-04', 'One after a Tuesday'),
  ('2026-11-06', 1, 'Mon 2026-11-09', 'One after a Friday'),
  ('2026-11-07', 1, 'Mon 2026-11-09', 'One after a Saturday'),
  ('2026-11-06', 10, 'Fri 2026-11-20', 'Ten after a Friday'),
  ('2026-12-23', 1, 'Thu 2026-12-24', 'The day before a holiday counts'),
  ('2026-12-23', 2, 'Tue 2026-12-29', 'Neither Christmas, nor the weekend, nor the firm''s own day off does'),
  ('2026-12-25', 1, 'Tue 2026-12-29', 'One after a holiday')
) as days (_from, days, day, title);
select ok(private.is_business_day(tests.firm('alder'), '2026-12-24'), 'A working day without a holiday is one');
select ok(not private.is_business_day(tests.firm('alder'), '2026-12-25'), 'A holiday is none');
select ok(not private.is_business_day(tests.firm('alder'), '2026-11-07'), 'A Saturday is none');

create function pg_temp.later(_zone text, _from timestamptz, _days int) returns text
language sql as $$
  select to_char(private.business_days_later(tests.firm('alder'), _zone, _from, _days) at time zone 'UTC', 'Dy YYYY-MM-DD HH24:MI')
$$;
select is(pg_temp.later(zone, at::timestamptz, days), moment, format('%s: %s', title, moment))
from (values
  ('Europe/Berlin', '2026-11-03 10:00+00', 2, 'Thu 2026-11-05 10:00', 'At eleven in Berlin, two days on, it is eleven again'),
  ('Europe/Berlin', '2026-11-03 06:00+00', 2, 'Thu 2026-11-05 08:00', 'Asked at seven, the day of the reminder begins at nine'),
  ('Europe/Berlin', '2026-11-03 19:00+00', 2, 'Fri 2026-11-06 08:00', 'Asked in the evening, two days are over the morning after'),
  ('Europe/Berlin', '2026-10-23 10:00+00', 2, 'Tue 2026-10-27 11:00', 'Over the end of summer time in Berlin noon stays noon'),
  ('Europe/Berlin', '2026-03-27 11:00+00', 1, 'Mon 2026-03-30 10:00', 'Over its beginning too'),
  ('America/New_York', '2026-10-30 16:00+00', 1, 'Mon 2026-11-02 17:00', 'Over the end of it in New York, a week later, as well'),
  ('America/New_York', '2026-10-26 13:30+00', 1, 'Tue 2026-10-27 13:30', 'In the week between, New York is where it was'),
  ('Asia/Shanghai', '2026-11-03 15:00+00', 1, 'Thu 2026-11-05 01:00', 'In Shanghai it was past eleven at night: after Wednesday comes Thursday at nine'),
  ('Asia/Shanghai', '2026-11-05 17:00+00', 1, 'Mon 2026-11-09 01:00', 'There it was Friday already'),
  ('Pacific/Auckland', '2026-11-02 20:00+00', 1, 'Tue 2026-11-03 20:00', 'Nine on Tuesday in Auckland, nine on Wednesday'),
  ('Europe/Berlin', '2026-12-23 10:00+00', 2, 'Tue 2026-12-29 10:00', 'Holidays lie between')
) as moments (zone, at, days, moment, title);
select is(
  private.due_at(tests.firm('alder'), '2026-12-23 10:00+00', false), '2026-12-30 16:00+00', 'A flag before Christmas is due after it');

update public.organizations set time_zone = 'Asia/Bahrain', working_days = '{7,1,2,3,4}';
select is(pg_temp.day('2026-11-05', 1), 'Sun 2026-11-08', 'In Bahrain the week begins on Sunday');
select is(pg_temp.day('2026-11-05', 5), 'Thu 2026-11-12', 'And ends on Thursday');
select is(pg_temp.later('Asia/Bahrain', '2026-11-05 09:00+00', 1), 'Sun 2026-11-08 09:00', 'Nobody there is reminded on a Friday or Saturday');

delete from public.holidays where is_own;
select tests.act_as('ada@alder.example');
select public.add_holiday(null, '{"on": "2026-11-08", "name": "Founders'' day"}');
select tests.step_back();
select is(pg_temp.day('2026-11-05', 1), 'Mon 2026-11-09', 'A day off that an admin adds counts from then on');
select * from finish();
rollback;
