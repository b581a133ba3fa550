-- Sales may take its request back until delivery has decided; the handoff then stands where it stood before.
begin;
select plan(26);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');

create function pg_temp.withdraws() returns void
language sql as $$ select public.withdraw_review(tests.the_kickoff()) $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.review_page(tests.the_kickoff()) $$;
create function pg_temp.review() returns text
language sql as $$ select pg_temp.page() #>> '{kickoff,review}' $$;
create function pg_temp.inbox() returns jsonb
language sql as $$ select public.inbox(null, '{}') -> 'handovers' $$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('sam@alder.example');
select tests.refused('select pg_temp.withdraws()', 'review_not_requested', 409, 'Nobody takes back what they have not asked');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.withdraws()', 'not_allowed', 403, 'Delivery does not take sales'' request back');
select is(pg_temp.page() #>> '{handover,mayWithdraw}', 'false', 'Nor is delivery offered to');
select tests.act_as('sam@birch.example');
select tests.refused('select pg_temp.withdraws()', 'kickoff_unknown', 404, 'Nor does another firm');
select tests.act_as('sam@alder.example');
select is(pg_temp.page() #>> '{handover,mayWithdraw}', 'true', 'Sales is');
select lives_ok('select pg_temp.withdraws()', 'And takes it back');
select is(pg_temp.review(), 'none', 'Sales writes again, as before');
select is(tests.waiting(), 'draft', 'The lists say so');
select is(tests.mails('review_withdrawn', 'dee@alder.example'), 1, 'The delivery owner is told');
select is((select detail ->> 'round' from public.events where kind = 'review_withdrawn'), '1', 'The history tells it');
select tests.refused('select pg_temp.withdraws()', 'review_not_requested', 409, 'It is taken back once');
select tests.act_as('dee@alder.example');
select is(pg_temp.inbox(), '[]', 'It waits in delivery''s inbox no more');
select tests.refused(
  $$ select public.accept_handoff(tests.the_kickoff(), 1, '') $$, 'review_not_requested', 409, 'What was taken back is not accepted');

-- After a return.
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select public.return_handoff(tests.the_kickoff(), 1, jsonb_build_array(tests.a_question('outcome', 'Five days from when?')));
select tests.act_as('sam@alder.example');
select public.answer_question((pg_temp.page() #>> '{questions,0,id}')::uuid, 'From the last day');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('ada@alder.example');
select lives_ok('select pg_temp.withdraws()', 'An admin takes the next request back');
select is(pg_temp.review(), 'returned', 'It is returned, as it was');
select is(pg_temp.page() #>> '{handover,decidedBy}', 'Dee Delivery', 'By whom it was');
select tests.act_as('sam@alder.example');
select is(pg_temp.inbox() #>> '{0,by}', 'Dee Delivery', 'The inbox of sales says so');
select lives_ok(
  $$ select public.answer_question((pg_temp.page() #>> '{questions,0,id}')::uuid, 'From the last working day') $$, 'The answer may be put better again');

-- After an acceptance.
select tests.turns_both_keys(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.without(tests.a_handoff(), 'report'), tests.shown(tests.a_handoff()));
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select pg_temp.withdraws();
select is(pg_temp.review(), 'changed', 'What was accepted and changed since is changed');
select is(pg_temp.page() #>> '{handover,reason}', '', 'And reads as delivery decided it');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 2, tests.a_deal('alder'), tests.a_handoff(), tests.shown(tests.a_handoff()));
select pg_temp.withdraws();
select is(pg_temp.review(), 'accepted', 'Put back word for word and taken back, it is accepted as it was');
select is(public.send_kickoff(tests.the_kickoff(), 3), '{"version": 1}', 'And can be sent');
select tests.step_back();
select throws_ok($$ update public.reviews set outcome = 'returned' where outcome = 'withdrawn' $$, '42501', null, 'What was taken back stays so');
select throws_ok(
  $$ insert into public.reviews (organization_id, kickoff_id, round, requested_by, decision, outcome, decided_by, decided_at, content)
     select organization_id, kickoff_id, 99, requested_by, 99, 'withdrawn', requested_by, decided_at, '{}' from public.reviews where round = 1 $$,
  '23514', null, 'And is never an acceptance');
select is((select count(*)::int from public.reviews where outcome = 'withdrawn'), 4, 'Each is kept');
select is_empty('select * from private.broken_events()', 'And the history holds together');

select * from finish();
rollback;
