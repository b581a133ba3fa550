-- Who owes something far away is reminded in their own morning, also over a change of the clocks.
begin;
select plan(9);
select tests.a_firm('alder');
create function pg_temp.debt_of(_key text, _name text, _due text) returns jsonb
language sql as $$
  select tests.item('delivery_dependencies', _key, 'Something from ' || _name, jsonb_build_object('side', 'buyer', 'dueOn', _due))
$$;
create function pg_temp.mailed_by(_at timestamptz, _to text) returns int
language plpgsql as $$
begin
  perform tests.schedule_at(_at);
  return tests.mails('dependencies_due', _to);
end $$;
savepoint nothing;

-- Eight in the morning in New York is nine in the evening of the same day in Shanghai.
update public.organizations set time_zone = 'America/New_York';
select tests.it_is('2026-11-02 15:00+00');
select tests.a_sent_kickoff('alder', tests.changed(tests.a_handoff(), 'rob', '{"timeZone": "Asia/Shanghai"}')
  || jsonb_build_array(pg_temp.debt_of('near', 'Bea Buyer', '2026-11-20'), pg_temp.debt_of('far', 'Rob Reader', '2026-11-20')));
select tests.confirms('Bea Buyer');
select is(pg_temp.mailed_by('2026-11-17 00:59+00', 'rob@buyer.example'), 0, 'Nobody is reminded in Shanghai before nine');
select is(pg_temp.mailed_by('2026-11-17 01:00+00', 'rob@buyer.example'), 1, 'At nine in Shanghai they are');
select is(tests.mails('dependencies_due', 'bea@buyer.example'), 0, 'While it is evening in New York, where nobody is');
select is(pg_temp.mailed_by('2026-11-17 13:59+00', 'bea@buyer.example'), 0, 'Nor before nine in New York');
select is(pg_temp.mailed_by('2026-11-17 14:00+00', 'bea@buyer.example'), 1, 'Thirteen hours later they are there');
rollback to nothing;

-- In Berlin the clocks go back on Sunday, 25 October: nine o'clock is seven in UTC before it, eight after.
update public.organizations set time_zone = 'Europe/Berlin';
select tests.it_is('2026-10-19 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(pg_temp.debt_of('near', 'Bea Buyer', '2026-10-28')));
select tests.confirms('Bea Buyer');
select is(pg_temp.mailed_by('2026-10-23 06:59+00', 'bea@buyer.example'), 0, 'In summer time nine is not yet');
select is(pg_temp.mailed_by('2026-10-23 07:00+00', 'bea@buyer.example'), 1, 'Now it is');
select is(pg_temp.mailed_by('2026-10-28 07:59+00', 'bea@buyer.example'), 1, 'In winter time it is not at the same moment');
select is(pg_temp.mailed_by('2026-10-28 08:00+00', 'bea@buyer.example'), 2, 'But at nine on the clock on the wall');
select * from finish();
rollback;
