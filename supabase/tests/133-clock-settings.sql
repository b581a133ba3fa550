-- Admins set the days and clocks of their firm; the rest of it reads them.
begin;
select plan(36);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 11:00+00');

create function pg_temp.page() returns jsonb language sql as $$ select public.clock_settings_page(null) $$;
grant execute on function pg_temp.page() to public;

select tests.act_as('dee@alder.example');
select is(pg_temp.page() -> 'rules', '{"escalateTo": "other_owner", "workingDays": [1, 2, 3, 4, 5], "reminderDays": [2, 5, 10], "stallDays": 5}', 'A firm starts with the usual rules');
select is(pg_temp.page() -> 'holidays', '[]', 'And without holidays');
select tests.refused($$ select public.change_clock_rules(null, '{"workingDays": [1], "reminderDays": [], "escalateTo": "nobody", "stallDays": 5}') $$, 'not_allowed', 403, 'Only admins change the rules');
select tests.refused($$ select public.set_holidays(null, '{"country": null, "region": null, "days": []}') $$, 'not_allowed', 403, 'Or the calendar');
select tests.refused($$ select public.add_holiday(null, '{"on": "2026-12-28", "name": "Ours"}') $$, 'not_allowed', 403, 'Or add a day');
select tests.refused($$ select public.remove_holiday(null, '2026-12-28') $$, 'not_allowed', 403, 'Or take one out');

select tests.act_as('ada@alder.example');
select lives_ok($$ select public.change_clock_rules(null, '{"workingDays": [7,1,2,3,4], "reminderDays": [1, 3], "escalateTo": "admin", "stallDays": 8}') $$, 'An admin does');
select is(pg_temp.page() -> 'rules', '{"escalateTo": "admin", "workingDays": [7, 1, 2, 3, 4], "reminderDays": [1, 3], "stallDays": 8}', 'And everybody reads it');
select tests.refused(format('select public.change_clock_rules(null, %L)', rules), 'invalid_input', 422, format('Nobody sets %s', title))
from (values
  ('{"workingDays": [], "reminderDays": [2], "escalateTo": "admin", "stallDays": 5}', 'a week without a day'),
  ('{"workingDays": [8], "reminderDays": [2], "escalateTo": "admin", "stallDays": 5}', 'an eighth day'),
  ('{"workingDays": [1], "reminderDays": [5, 2], "escalateTo": "admin", "stallDays": 5}', 'a second reminder before the first'),
  ('{"workingDays": [1], "reminderDays": [1, 2, 3, 4], "escalateTo": "admin", "stallDays": 5}', 'a fourth reminder'),
  ('{"workingDays": [1], "reminderDays": [0], "escalateTo": "admin", "stallDays": 5}', 'a reminder at once'),
  ('{"workingDays": [1], "reminderDays": [2], "escalateTo": "everybody", "stallDays": 5}', 'an escalation to everybody'),
  ('{"workingDays": [1], "reminderDays": [2], "escalateTo": "admin", "stallDays": 0}', 'a kickoff that stalls at once'),
  ('{"workingDays": [1], "reminderDays": [2], "escalateTo": "admin", "stallDays": 61}', 'one that stalls after a quarter of a year'),
  ('{"workingDays": [1], "reminderDays": [2], "escalateTo": "admin"}', 'no stall at all')
) as wrong (rules, title);

select public.add_holiday(null, '{"on": "2026-12-28", "name": "Ours"}');
select public.set_holidays(null, '{"country": "DE", "region": "NW", "until": "2026-12-31", "days": [{"on": "2026-12-25", "name": "Christmas Day"}, {"on": "2026-12-28", "name": "Not theirs"}, {"on": "2026-10-03", "name": "Gone by"}]}');
select is(
  pg_temp.page() -> 'holidays',
  '[{"on": "2026-12-25", "name": "Christmas Day", "isOwn": false}, {"on": "2026-12-28", "name": "Ours", "isOwn": true}]',
  'A calendar comes beside the firm''s own days, and what is over is not shown');
select is(concat_ws(' ', pg_temp.page() ->> 'country', pg_temp.page() ->> 'region', pg_temp.page() ->> 'calendarEnds'), 'DE NW 2026-12-31', 'It is told whose calendar it is and how far it goes');
select public.set_holidays(null, '{"country": "BH", "region": null, "days": [{"on": "2026-12-16", "name": "National Day"}]}');
select is(
  (select string_agg(h ->> 'name', ', ') from jsonb_array_elements(pg_temp.page() -> 'holidays') h), 'National Day, Ours',
  'Another calendar takes the place of the first, the firm''s own days stay');
select public.remove_holiday(null, '2026-12-16');
select public.remove_holiday(null, '2026-12-16');
select is((select count(*)::int from jsonb_array_elements(pg_temp.page() -> 'holidays')), 1, 'A day is taken out, once');
select tests.refused(
  $$ select public.set_holidays(null, jsonb_build_object('country', 'DE', 'region', null, 'days', (select jsonb_agg('{}'::jsonb) from generate_series(1, 401)))) $$,
  'invalid_input', 422, 'No calendar is endless');
select throws_ok(sql, code, null, format('Nobody sets this: %s', left(sql, 100)))
from (values
  ($$ select public.add_holiday(null, '{"on": "2026-12-29", "name": " "}') $$, '23514'),
  (format('select public.add_holiday(null, %L)', jsonb_build_object('on', '2026-12-29', 'name', repeat('x', 121))), '23514'),
  ($$ select public.add_holiday(null, '{"on": "10000-01-01", "name": "Far off"}') $$, '23514'),
  ($$ select public.add_holiday(null, '{"on": null, "name": "Never"}') $$, '23502'),
  ($$ select public.set_holidays(null, '{"country": "Germany", "region": null, "days": []}') $$, '23514'),
  ($$ select public.set_holidays(null, '{"country": null, "region": "NW", "days": []}') $$, '23514'),
  ($$ select public.set_holidays(null, '{"country": null, "region": null, "until": "2028-12-31", "days": []}') $$, '23514')) wrong (sql, code);
select is((select count(*)::int from jsonb_array_elements(pg_temp.page() -> 'holidays')), 1, 'And what was refused has changed nothing');
select tests.step_back();
select is(
  (select array_agg(kind order by id) from public.events where organization_id = tests.firm('alder') and kind ~ 'clock|holiday'),
  array['clock_rules_changed', 'holiday_added', 'holidays_set', 'holidays_set', 'holiday_removed'], 'The record tells who set what');
select tests.act_as('ada@birch.example');
select is(pg_temp.page() -> 'holidays', '[]', 'Another firm has its own');
select tests.step_back();

-- A change winds the clocks.
update public.organizations set working_days = '{1,2,3,4,5}', reminder_days = '{10}', time_zone = 'UTC', next_digest_at = null where id = tests.firm('alder');
select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select private.run_schedule();
select is((select remind_at from public.recipients where id = tests.recipient('Bea Buyer')), '2026-11-16 11:00+00', 'A reminder is planned for ten business days on');
select is((select next_digest_at from public.organizations where id = tests.firm('alder')), '2026-11-03 08:00+00', 'The daily mail for tomorrow');
select tests.act_as('ada@alder.example');
select public.change_clock_rules(null, '{"workingDays": [3,4], "reminderDays": [2], "escalateTo": "admin", "stallDays": 5}');
select tests.step_back();
select private.run_schedule();
select is((select remind_at from public.recipients where id = tests.recipient('Bea Buyer')), '2026-11-05 11:00+00', 'After two days of a firm that works on Wednesdays and Thursdays it is Thursday');
select is((select next_digest_at from public.organizations where id = tests.firm('alder')), '2026-11-04 08:00+00', 'And the daily mail comes on Wednesday');
select * from finish();
rollback;
