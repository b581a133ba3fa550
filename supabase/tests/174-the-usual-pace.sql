-- How long a kickoff takes, beside what is usual in its organization.
begin;
select plan(12);
select tests.a_firm('alder');
select tests.a_firm('birch');
update public.organizations set time_zone = 'Europe/Berlin';

-- The deals were signed on 6 August. Bea reads two days after each was sent, late in the evening in Berlin.
create function pg_temp.a_read_kickoff(_sent timestamptz) returns void
language plpgsql as $$
begin
  perform tests.it_is(_sent);
  perform tests.a_sent_kickoff('alder');
  perform tests.it_is(_sent + interval '2 days');
  perform tests.act_as_nobody();
  perform public.note_reading(tests.the_kickoff(), tests.secret('Bea Buyer'));
  perform tests.step_back();
end $$;
create function pg_temp.pace_seen_by(_who text) returns jsonb
language plpgsql as $$
declare
  pace jsonb;
begin
  perform tests.act_as(_who);
  pace := public.kickoff_page(tests.the_kickoff()) -> 'pace';
  perform tests.step_back();
  return pace;
end $$;

select pg_temp.a_read_kickoff('2026-08-10 21:30+00');
select pg_temp.a_read_kickoff('2026-08-11 09:00+00');
select pg_temp.a_read_kickoff('2026-08-12 09:00+00');
select pg_temp.a_read_kickoff('2026-08-13 09:00+00');
select tests.schedule_at('2026-08-17 05:00+00');
select is(
  pg_temp.pace_seen_by('dee@alder.example') -> 'usual', '{"sent": null, "opened": null, "confirmed": null, "reached": null}',
  'Four kickoffs do not make a usual');
select pg_temp.a_read_kickoff('2026-08-26 09:00+00');
select tests.confirms('Bea Buyer');
select is(pg_temp.pace_seen_by('dee@alder.example') #> '{usual,sent}', 'null', 'A fifth counts from the next morning on');
select tests.schedule_at('2026-08-31 06:00+00');
select is(pg_temp.pace_seen_by('dee@alder.example') #> '{usual,sent}', '6', 'The median of 4, 5, 6, 7 and 20 days is six: one that took long does not move it');
select is(pg_temp.pace_seen_by('dee@alder.example') #> '{usual,opened}', '2', 'From sending to the first reading it is two');
select is(pg_temp.pace_seen_by('dee@alder.example') #> '{usual,confirmed}', 'null', 'One that was confirmed makes no usual');
select is(
  pg_temp.pace_seen_by('dee@alder.example') - 'usual' - 'today',
  '{"signedOn": "2026-08-06", "sentOn": "2026-08-26", "openedOn": "2026-08-28", "confirmedOn": "2026-08-28", "reachedOn": null}',
  'A kickoff shows when it came to each stage');
select is(pg_temp.pace_seen_by('dee@alder.example') ->> 'today', '2026-08-31', 'And the day that it is');
create function pg_temp.milestone_pace() returns jsonb
language plpgsql as $$
declare
  pace jsonb;
begin
  perform tests.act_as('dee@alder.example');
  pace := public.milestone_page(tests.the_kickoff()) -> 'pace';
  perform tests.step_back();
  return pace;
end $$;
select is(pg_temp.milestone_pace(), pg_temp.pace_seen_by('dee@alder.example'), 'The page of its milestone shows the same');

create function pg_temp.buffers_of_pace() returns int
language plpgsql as $$
declare
  plan json;
begin
  perform private.pace(tests.the_kickoff());
  execute format('explain (analyze, buffers, format json) select private.pace(%L)', tests.the_kickoff()) into plan;
  return (plan #>> '{0,Plan,Shared Hit Blocks}')::int + (plan #>> '{0,Plan,Shared Read Blocks}')::int;
end $$;
select cmp_ok(pg_temp.buffers_of_pace(), '<', 100, 'It costs a page less than a hundred buffers');

select tests.a_draft('birch');
select tests.schedule_at('2026-09-01 06:00+00');
select is(
  pg_temp.pace_seen_by('dee@birch.example') -> 'usual', '{"sent": null, "opened": null, "confirmed": null, "reached": null}',
  'Another firm has its own usual');
select is(pg_temp.pace_seen_by('dee@birch.example') -> 'sentOn', 'null', 'A draft was signed, and nothing else yet');
select is((select sent from public.usual_paces where organization_id = tests.firm('alder')), 6, 'A quiet day changes nothing');
select * from finish();
rollback;
