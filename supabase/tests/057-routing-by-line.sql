-- A line can name which owner answers for it; the buyer never learns that it does.
begin;
select plan(9);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder',
  tests.changed(tests.changed(tests.a_handoff(), 'outcome', '{"answersFor": "delivery"}'), 'wifi', '{"answersFor": "sales"}'));

create function pg_temp.owner_of(_flag uuid) returns text
language sql as $$ select m.name || ', for ' || f.owner_role from public.flags f join public.members m on m.id = f.owner_id where f.id = _flag $$;
select is(pg_temp.owner_of(tests.flags('Bea Buyer', line)), owner, format('A flag on the %s goes to %s', line, owner))
from (values
  ('outcome', 'Dee Delivery, for delivery'), ('wifi', 'Sam Sales, for sales'),
  ('report', 'Sam Sales, for sales'), ('milestone', 'Dee Delivery, for delivery')
) as routed (line, owner);
select is(
  pg_temp.owner_of(tests.flags('Bea Buyer', 'outcome', '{"itemId": null, "kind": "missing"}')), 'Sam Sales, for sales',
  'A flag on the whole section goes where the section does');
select tests.act_as_nobody();
select unalike(public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer'))::text, '%answersFor%', 'The buyer does not read who answers for what');
select tests.act_as('sam@alder.example');
select ok(
  not (public.kickoff_page(tests.the_kickoff()) ->> 'unpublishedChanges')::boolean, 'Who answers is no part of a version');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.a_handoff());
select tests.step_back();
select is(pg_temp.owner_of(tests.flags('Rob Reader', 'outcome')), 'Sam Sales, for sales', 'Named no longer, the section''s owner answers at once');
select tests.act_as('sam@alder.example');
select throws_ok(
  $$ select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'report', '{"answersFor": "ada"}')) $$,
  '23514', null, 'Nobody answers for a line but one of the two owners');

select * from finish();
rollback;
