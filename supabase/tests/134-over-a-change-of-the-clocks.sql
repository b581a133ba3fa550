-- In Berlin the clocks go back on Sunday, 25 October 2026, and forward on 29 March: five in the afternoon stays five.
begin;
select plan(14);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.runs(_at timestamptz, _what text) returns int
language sql as $$ select (tests.schedule_at(_at) ->> _what)::int $$;
create function pg_temp.due_of(_flag uuid) returns timestamptz
language sql as $$ select due_at from public.flags where id = _flag $$;
create function pg_temp.reopened_at(_at timestamptz) returns timestamptz
language plpgsql as $$
begin
  perform tests.it_is(_at);
  perform tests.resolves('sam@alder.example', tests.the_flag());
  perform tests.settles('Rob Reader', tests.the_flag(), false);
  return pg_temp.due_of(tests.the_flag());
end $$;
savepoint autumn;

-- Friday noon.
select tests.it_is('2026-10-23 10:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.due_of(tests.flags('Rob Reader', 'report', '{"beforeStart": true}')), '2026-10-26 16:00+00', 'What must be settled first is due on Monday at five');
select is(pg_temp.due_of(tests.flags('Rob Reader', 'outcome')), '2026-10-28 16:00+00', 'Anything else on Wednesday at five');
savepoint flagged;
select is(pg_temp.runs('2026-10-28 15:59+00', 'escalated'), 1, 'One minute to five on Wednesday only Monday''s has lapsed');
select is(pg_temp.runs('2026-10-28 16:00+00', 'escalated'), 1, 'At five the other one does');
select is(pg_temp.runs('2026-10-28 16:01+00', 'escalated'), 0, 'And nothing does twice');
rollback to flagged;
select is(pg_temp.reopened_at('2026-10-25 00:30+00'), '2026-10-28 16:00+00', 'Reopened at half past two on Sunday, it is due on Wednesday');
select is(pg_temp.reopened_at('2026-10-25 01:30+00'), '2026-10-28 16:00+00', 'Reopened an hour later, when it is half past two again, too');
rollback to flagged;
select is(pg_temp.runs('2026-10-25 00:30+00', 'reminded') + pg_temp.runs('2026-10-25 01:30+00', 'reminded'), 0, 'In the hour that comes twice nobody is reminded');
select is(pg_temp.runs('2026-10-27 10:59+00', 'reminded'), 0, 'Two business days are not over on Tuesday before noon');
select is(pg_temp.runs('2026-10-27 11:00+00', 'reminded'), 1, 'At noon they are');
select is(pg_temp.runs('2026-10-27 12:00+00', 'reminded'), 0, 'An hour later that was not another noon');
select tests.it_is('2026-10-25 22:30+00');
select is(private.today(tests.firm('alder')), '2026-10-25', 'Half past eleven at night is still Sunday for what was said on the phone');
rollback to autumn;

select tests.it_is('2026-03-27 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.due_of(tests.flags('Rob Reader', 'report', '{"beforeStart": true}')), '2026-03-30 15:00+00', 'In spring Monday at five comes an hour sooner');
select is(pg_temp.reopened_at('2026-03-29 01:30+00'), '2026-03-30 15:00+00', 'Reopened in the hour that is left out, it is due then, too');
select * from finish();
rollback;
