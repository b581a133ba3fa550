-- A flag reaches one active owner at once, and a clock that runs on working days.
begin;
select plan(29);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.item('pricing_exceptions', 'discount', 'Ten per cent off')));

create function pg_temp.owner_of(_flag uuid) returns text
language sql as $$ select m.email from public.flags f join public.members m on m.id = f.owner_id where f.id = _flag $$;
select is(pg_temp.owner_of(tests.flags('Bea Buyer', line)), owner || '@alder.example', format('A flag on the %s goes to %s', line, owner))
from (values
  ('problem', 'sam'), ('outcome', 'sam'), ('included', 'sam'), ('council', 'sam'), ('discount', 'sam'),
  ('bea', 'dee'), ('wifi', 'dee'), ('milestone', 'dee')
) as routed (line, owner);
select tests.act_as('ada@alder.example');
select public.set_routing(null, '{"risks": "delivery"}');
select tests.step_back();
select is(pg_temp.owner_of(tests.flags('Bea Buyer', 'council')), 'dee@alder.example', 'The firm can route a section to the other owner');

select tests.act_as('dee@alder.example');
select is(
  (select count(*)::int from jsonb_array_elements(public.inbox(null, '{}') -> 'flags')), 4, 'What is theirs stands in the owner''s inbox');
select is(
  (select count(*)::int from jsonb_array_elements(public.inbox(null, '{"whose": "all"}') -> 'flags')), 9, 'The other owner''s stands among all');
select is((public.inbox(null, '{}') #>> '{frame,needsYou}')::int, 4, 'What needs them is counted');
select tests.step_back();

-- Nobody is left with a flag who is no longer there.
select tests.resolves('sam@alder.example', (select id from public.flags where item_id = tests.line('outcome')));
select tests.remove('sam@alder.example');
select is(
  (select count(*)::int from public.flags where owner_id = tests.member('ada@alder.example')), 5, 'All that the buyer has not settled comes to the admin');
select is(tests.mails('flag_raised', 'ada@alder.example'), 4, 'The admin is mailed what still waits for an answer');
select is(pg_temp.owner_of(tests.flags('Bea Buyer', 'report')), 'ada@alder.example', 'A new flag of an inactive owner comes to the admin');
select tests.settles('Bea Buyer', (select id from public.flags where item_id = tests.line('outcome')), false);
select is(
  pg_temp.owner_of((select id from public.flags where item_id = tests.line('outcome'))), 'ada@alder.example', 'So does one that is reopened');
select is(tests.mails('flag_reopened', 'ada@alder.example'), 1, 'The admin hears of it');
select is(tests.mails('flag_reopened', 'sam@alder.example'), 0, 'Who was removed hears of nothing');

-- An admin who leaves hands over to the next one.
select tests.act_as('ada@alder.example');
select public.change_role(tests.member('dee@alder.example'), 'admin');
select public.deactivate_member(tests.member('ada@alder.example'));
select tests.step_back();
select is_empty(
  $$ select from public.flags f join public.members m on m.id = f.owner_id where m.deactivated_at is not null and f.accepted_at is null $$,
  'No flag is left with an admin who left');

-- Deadlines: 17:00 in the firm's zone.
create function pg_temp.due(_at timestamptz, _before_start boolean) returns text
language sql as $$
  select to_char(private.due_at(tests.firm('alder'), _at, _before_start) at time zone 'UTC', 'Dy YYYY-MM-DD HH24:MI')
$$;
select is(pg_temp.due(at::timestamptz, before_start), due, format('%s, %s', title, due))
from (values
  ('2026-11-03 09:00+00', true, 'Wed 2026-11-04 16:00', 'Flagged on a Tuesday, needed before the start: the next day'),
  ('2026-11-03 09:00+00', false, 'Fri 2026-11-06 16:00', 'Flagged on a Tuesday: the third day'),
  ('2026-11-06 09:00+00', true, 'Mon 2026-11-09 16:00', 'Flagged on a Friday, needed before the start: Monday'),
  ('2026-11-06 09:00+00', false, 'Wed 2026-11-11 16:00', 'Flagged on a Friday: the weekend does not count'),
  ('2026-11-07 09:00+00', true, 'Mon 2026-11-09 16:00', 'Flagged on a Saturday: Monday is the first day'),
  ('2026-11-05 23:30+00', true, 'Mon 2026-11-09 16:00', 'Flagged on Thursday in London and Friday in Berlin: Berlin counts'),
  ('2026-10-23 09:00+00', true, 'Mon 2026-10-26 16:00', 'Flagged before the clocks go back: five o''clock afterwards is an hour later'),
  ('2026-03-27 09:00+00', true, 'Mon 2026-03-30 15:00', 'Flagged before the clocks go forward: five o''clock afterwards is an hour earlier')
) as deadlines (at, before_start, due, title);
update public.organizations set time_zone = 'Asia/Bahrain', working_days = '{7,1,2,3,4}';
select is(pg_temp.due('2026-11-05 09:00+00', true), 'Sun 2026-11-08 14:00', 'A firm in Bahrain works on Sunday and not on Friday');
select throws_ok($$ update public.organizations set working_days = '{}' $$, '23514', null, 'A firm works on some day');

select * from finish();
rollback;
