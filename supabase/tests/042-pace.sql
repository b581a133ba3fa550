-- Twenty acts a minute a link, also for who holds a live link and calls the database past the app.
begin;
select plan(10);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00:30+00');
select tests.a_sent_kickoff('alder');

create function pg_temp.mark(_name text) returns void
language sql as $$ select public.mark_section(tests.the_kickoff(), tests.secret(_name), 1, 'risks', true) $$;
grant execute on function pg_temp.mark(text) to public;

select tests.act_as_nobody();
select lives_ok($$ select pg_temp.mark('Bea Buyer') from generate_series(1, 20) $$, 'A buyer acts twenty times in a minute');
select tests.refused(act, 'too_many_attempts', 429, format('The next act waits: %s', act))
from unnest(array[
  $$ select pg_temp.mark('Bea Buyer') $$,
  $$ select public.raise_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.a_flag('council')) $$,
  $$ select public.request_code(tests.the_kickoff(), tests.secret('Bea Buyer')) $$,
  $$ select public.confirm_version(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'Bea Buyer', null) $$]) act;
select is(
  public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{recipient,name}', 'Bea Buyer', 'They read on meanwhile');
select lives_ok($$ select pg_temp.mark('Rob Reader') $$, 'Nobody else waits for it');
select tests.step_back();
select is(
  (select count(*)::int from public.events where actor_recipient_id = tests.recipient('Bea Buyer')), 20, 'Of what was refused, nothing is left');
select tests.later('29 seconds');
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.mark('Bea Buyer') $$, 'too_many_attempts', 429, 'The minute is not over');
select tests.step_back();
select tests.later('1 second');
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.mark('Bea Buyer') $$, 'With the next minute they act again');

select * from finish();
rollback;
