-- How long a handoff has waited for each side, and for whom it waits when people leave.
begin;
select plan(28);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');

create function pg_temp.handover() returns jsonb
language sql as $$ select public.kickoff_page(tests.the_kickoff()) -> 'handover' $$;
create function pg_temp.waited() returns jsonb
language sql as $$ select pg_temp.handover() -> 'waitedDays' $$;
create function pg_temp.inbox() returns jsonb
language sql as $$ select public.inbox(null, '{}') -> 'handovers' $$;
grant execute on function pg_temp.handover(), pg_temp.waited(), pg_temp.inbox() to public;

select tests.later('36 hours');
select tests.act_as('sam@alder.example');
select is(pg_temp.waited(), '{"sales": 1.5, "delivery": 0.0}', 'A draft waits for sales');
select is((pg_temp.handover() ->> 'mayRequest')::boolean, true, 'Sales may hand it over');
select is(pg_temp.inbox(), '[]', 'What sales is still writing waits in no inbox');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.later('2 days');
select tests.act_as('dee@alder.example');
select is(pg_temp.waited(), '{"sales": 1.5, "delivery": 2.0}', 'Handed over, it waits for delivery');
select is((pg_temp.handover() ->> 'since')::timestamptz, '2026-11-03 21:00+00'::timestamptz, 'Since it was handed over');
select is((pg_temp.handover() ->> 'mayDecide')::boolean, true, 'Delivery may decide');
select tests.act_as('sam@alder.example');
select is((pg_temp.handover() ->> 'mayDecide')::boolean, false, 'Sales may not');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'outcome', '{"text": "In six days"}'));
select is((pg_temp.handover() ->> 'since')::timestamptz, '2026-11-03 21:00+00'::timestamptz, 'Saving does not start the wait anew');

-- Who reviews when the delivery owner leaves, or another one comes.
select tests.step_back();
select tests.remove('dee@alder.example');
select tests.act_as('ada@alder.example');
select is(pg_temp.inbox() #>> '{0,step}', 'review', 'When the delivery owner leaves, it waits for an admin');
select is(tests.mails('review_requested', 'ada@alder.example'), 0, 'Who saw to that herself is not mailed about it');
select public.reactivate_member(tests.member('dee@alder.example'));
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 2, tests.a_deal('alder') || jsonb_build_object('deliveryOwnerId', tests.member('gone@alder.example')), tests.a_handoff());
select is(tests.mails('review_requested', 'gone@alder.example'), 1, 'Another delivery owner is told that it is with them');
select tests.act_as('gone@alder.example');
select is(pg_temp.inbox() #>> '{0,step}', 'review', 'And finds it in the inbox');
select tests.act_as('ada@alder.example');
select is(pg_temp.inbox(), '[]', 'No longer does the admin');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 3, tests.a_deal('alder'), tests.a_handoff());
select tests.act_as('dee@alder.example');
select public.return_handoff(tests.the_kickoff(), 4, jsonb_build_array(
  '{"section": "risks", "itemId": null, "words": "Which ones?"}'::jsonb,
  jsonb_build_object('section', 'risks', 'itemId', null, 'words', repeat('And since when? ', 10))));
select tests.later('12 hours');
select is(pg_temp.waited(), '{"sales": 2.0, "delivery": 2.0}', 'Returned, it waits for sales again, and what was waited is kept');
select is(pg_temp.handover() ->> 'openQuestions', '2', 'With questions');
select is(pg_temp.handover() -> 'obstacles', '["questions_open"]', 'Which stands in the way');
select tests.act_as('sam@alder.example');
select is(
  (pg_temp.inbox() -> 0) - '{account,name,kickoffId,since,changes,differences}'::text[],
  '{"step": "answer", "by": "Dee Delivery", "questions": 2, "question": "Which ones?"}', 'Its inbox says so, with the first of them');
select public.answer_question(id, 'All of them') from public.review_questions where position = 1;
select is(pg_temp.inbox() #>> '{0,question}', btrim(repeat('And since when? ', 10)), 'Then with the next, however long');
select is(pg_temp.inbox() #>> '{0,questions}', '1', 'And how many there are still');
select public.answer_question(id, 'All of them') from public.review_questions where position = 2;
select is(pg_temp.inbox() #> '{0,question}', 'null', 'Until all are answered');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.later('1 day');
select tests.act_as('sam@alder.example');
select is(pg_temp.waited(), '{"sales": 3.0, "delivery": 2.0}', 'Accepted, it waits for sales to send');
select is(pg_temp.handover() ->> 'decidedBy', 'Dee Delivery', 'With who accepted');
select public.send_kickoff(tests.the_kickoff(), 4);
select tests.later('9 days');
select is(pg_temp.waited(), '{"sales": 3.0, "delivery": 2.0}', 'Once it was sent, it waits for neither');
select tests.step_back();
select results_eq(
  $$ select kind from public.events where kind like 'review%' or kind = 'question_answered' order by id $$,
  array['review_requested', 'review_returned', 'question_answered', 'question_answered', 'review_requested', 'review_accepted'], 'Each step is in the history');
select is_empty('select * from private.broken_events()', 'And the history holds together');


-- An admin asked, and the delivery owner leaves.
insert into public.members (organization_id, name, email, role, invited_at)
values (tests.firm('alder'), 'Abe Admin', 'abe@alder.example', 'admin', '2100-01-01');
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.act_as('ada@alder.example');
select public.request_review(tests.the_kickoff(), 1);
select tests.step_back();
select tests.remove('dee@alder.example');
select tests.act_as('ada@alder.example');
select is(pg_temp.inbox(), '[]', 'It does not wait for the admin who asked, and who could not accept it');
select tests.act_as('abe@alder.example');
select is(pg_temp.inbox() #>> '{0,step}', 'review', 'It waits for another one');
select lives_ok($$ select public.accept_handoff(tests.the_kickoff(), 1, '') $$, 'Who accepts it');

select * from finish();
rollback;
