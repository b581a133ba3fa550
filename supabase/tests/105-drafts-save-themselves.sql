-- A draft saves itself while somebody writes: nothing is started twice, and the history stays readable.
begin;
select plan(9);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.act_as('dee@alder.example');

select is(
  public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff(), tests.shown(tests.a_handoff()), tests.line('sent twice')) ->> 'kickoffId',
  tests.line('sent twice')::text, 'A form names the kickoff that it starts');
select tests.refused(
  $$ select public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff(), tests.shown(tests.a_handoff()), tests.line('sent twice')) $$,
  'stale_revision', 409, 'Sent again, since its answer was lost, it starts no second one');
select is((select count(*)::int from public.kickoffs), 1, 'There is one kickoff');
select is((select count(*)::int from public.deals), 1, 'and one deal');
select tests.act_as('dee@birch.example');
select tests.refused(
  $$ select public.create_kickoff(null, tests.a_deal('birch'), tests.a_handoff(), tests.shown(tests.a_handoff()), tests.line('sent twice')) $$,
  'kickoff_unknown', 404, 'Another firm learns nothing of it');
select isnt(
  public.create_kickoff(null, tests.a_deal('birch'), tests.a_handoff(), tests.shown(tests.a_handoff())) ->> 'kickoffId',
  tests.line('sent twice')::text, 'A form that names none gets a new one');

select tests.act_as('dee@alder.example');
select public.save_handoff(tests.line('sent twice'), 1, tests.a_deal('alder'), tests.a_handoff());
select public.save_handoff(tests.line('sent twice'), 2, tests.a_deal('alder'), tests.without(tests.a_handoff(), 'report'));
select is(
  (select count(*)::int from public.events where kickoff_id = tests.line('sent twice') and kind = 'handoff_saved'), 1,
  'The saves of one sitting are one line of the history');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.line('sent twice'), 3, tests.a_deal('alder'), tests.a_handoff());
select tests.act_as('dee@alder.example');
select public.save_handoff(tests.line('sent twice'), 4, tests.a_deal('alder'), tests.a_handoff());
select is(
  (select count(*)::int from public.events where kickoff_id = tests.line('sent twice') and kind = 'handoff_saved'), 3,
  'A colleague in between, and who goes on after them, are told of');
select tests.later('11 minutes');
select public.save_handoff(tests.line('sent twice'), 5, tests.a_deal('alder'), tests.a_handoff());
select is(
  (select count(*)::int from public.events where kickoff_id = tests.line('sent twice') and kind = 'handoff_saved'), 4,
  'So is who comes back later');
select * from finish();
rollback;
