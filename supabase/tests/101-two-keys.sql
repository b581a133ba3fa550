-- Nobody sends with one key: sales asks, delivery accepts, and never the same person unless the firm has decided so.
begin;
select plan(60);
select tests.a_firm('alder');
select tests.a_firm('birch');
insert into public.members (organization_id, name, email, role) values
  (tests.firm('alder'), 'Sue Seller', 'sue@alder.example', 'sales'), (tests.firm('alder'), 'Don Delivery', 'don@alder.example', 'delivery');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('alder');

create function pg_temp.asks() returns void
language sql as $$ select public.request_review(tests.the_kickoff(), tests.revision()) $$;
create function pg_temp.accepts(_reason text default '') returns void
language sql as $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), _reason) $$;
create function pg_temp.returns(_questions jsonb) returns void
language sql as $$ select public.return_handoff(tests.the_kickoff(), tests.revision(), _questions) $$;
create function pg_temp.sends() returns jsonb
language sql as $$ select public.send_kickoff(tests.the_kickoff(), tests.revision()) $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.review_page(tests.the_kickoff()) $$;
create function pg_temp.review() returns text
language sql as $$ select pg_temp.page() #>> '{kickoff,review}' $$;
create function pg_temp.obstacles() returns jsonb
language sql as $$ select pg_temp.page() #> '{handover,obstacles}' $$;
create function pg_temp.inbox() returns jsonb
language sql as $$ select public.inbox(null, '{}') -> 'handovers' $$;
grant execute on function pg_temp.asks(), pg_temp.accepts(text), pg_temp.returns(jsonb), pg_temp.sends(), pg_temp.page(), pg_temp.review(),
  pg_temp.obstacles(), pg_temp.inbox() to public;

-- One key alone.
select tests.act_as('sam@alder.example');
select tests.refused('select pg_temp.sends()', 'not_accepted', 409, 'Sales does not send what delivery never saw');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.sends()', 'not_accepted', 409, 'Nor does delivery');
select tests.act_as('ada@alder.example');
select tests.refused('select pg_temp.sends()', 'not_accepted', 409, 'Nor does an admin');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.accepts()', 'review_not_requested', 409, 'Delivery does not accept what sales has not handed over');
select tests.refused('select pg_temp.asks()', 'not_allowed', 403, 'Nor does it turn sales'' key');
select tests.act_as('sam@birch.example');
select tests.refused('select pg_temp.asks()', 'kickoff_unknown', 404, 'Another firm knows nothing of it');
select tests.refused('select pg_temp.accepts()', 'kickoff_unknown', 404, 'And has none of its keys');
select tests.act_as('sam@alder.example');
select is(pg_temp.obstacles(), '["sales_fit_missing"]', 'Sales is told what is still missing');
select tests.refused('select pg_temp.asks()', 'fit_missing', 409, 'Nothing is handed over before sales has scored fit');
select tests.scores(tests.the_kickoff(), 'sales');
select tests.refused($$ select public.request_review(tests.the_kickoff(), 7) $$, 'stale_revision', 409, 'Nobody hands over a draft that they have not read');

-- Two lines that cannot both be right.
create temp table tied as select public.tie_contradiction(tests.the_kickoff(), jsonb_build_object(
  'about', 'count', 'itemIds', jsonb_build_array(tests.line('included'), tests.line('excluded')), 'note', '')) ->> 'contradictionId' as id;
select tests.refused('select pg_temp.asks()', 'contradictions_open', 409, 'Nothing is handed over that contradicts itself');
select public.settle_contradiction(id::uuid, 'Three it is') from tied;
select lives_ok('select pg_temp.asks()', 'Sales asks for delivery''s key');
select tests.refused('select pg_temp.asks()', 'review_already_requested', 409, 'Once');
select is(tests.waiting(), 'delivery_reviews', 'The handoff waits for delivery');
select is(tests.mails('review_requested', 'dee@alder.example'), 1, 'The delivery owner is mailed');
select is(pg_temp.inbox(), '[]', 'It waits in no inbox of sales');

-- Who may accept.
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Sales does not accept its own handoff');
select tests.refused($$ select pg_temp.returns('[]') $$, 'own_handoff', 403, 'Nor returns it');
select tests.act_as('sue@alder.example');
select tests.refused('select pg_temp.accepts()', 'not_allowed', 403, 'Nor does a colleague of sales');
select tests.act_as('dee@alder.example');
select is(pg_temp.inbox() #>> '{0,step}', 'review', 'It is in the delivery owner''s inbox');
select is(pg_temp.inbox() #>> '{0,by}', 'Sam Sales', 'With who asked');
select is(public.inbox(null, '{}') #>> '{frame,needsYou}', '1', 'And counted');
select tests.refused('select pg_temp.accepts()', 'fit_missing', 409, 'Nothing is accepted before delivery has scored fit');
select tests.refused('select pg_temp.sends()', 'not_accepted', 409, 'Nothing is sent while delivery reviews');

-- Returned with questions.
select tests.refused($$ select pg_temp.returns('[]') $$, 'no_questions', 422, 'Nothing is returned without a question');
select tests.refused($$ select pg_temp.returns('{}') $$, 'invalid_input', 422, 'Questions are a list');
select tests.refused(
  $$ select pg_temp.returns(jsonb_build_array(tests.a_question('outcome', 'Why?') || '{"section": "risks"}')) $$, 'line_gone', 409,
  'A question is tied to a line that is there');
select throws_ok($$ select pg_temp.returns(jsonb_build_array(tests.a_question('outcome', ' '))) $$, '23514', null, 'A question has words');
select lives_ok(
  $$ select pg_temp.returns(jsonb_build_array(tests.a_question('outcome', 'Five days from when?'), '{"section": "risks", "itemId": null, "words": "All of them?"}'::jsonb)) $$,
  'Delivery returns the handoff with two questions');
select is(tests.waiting(), 'sales_answers', 'It waits for sales to answer');
select tests.refused(
  $$ select public.answer_question((pg_temp.page() #>> '{questions,0,id}')::uuid, 'So it is') $$, 'not_allowed', 403, 'Delivery does not answer itself');
select tests.act_as('sam@birch.example');
select tests.refused($$ select public.answer_question(gen_random_uuid(), 'Hello') $$, 'question_unknown', 404, 'Nobody answers what was not asked');
select tests.act_as('sam@alder.example');
select is(pg_temp.inbox() #>> '{0,questions}', '2', 'Two questions are in the sales owner''s inbox');
select is(pg_temp.inbox() #>> '{0,question}', 'Five days from when?', 'With the first of them');
select is(pg_temp.page() #>> '{questions,0,lineText}', 'Month-end in five days', 'Each with the line as it read');
select tests.refused('select pg_temp.asks()', 'questions_open', 409, 'Nothing is handed over again before each is answered');
select tests.refused(
  $$ select public.answer_question((pg_temp.page() #>> '{questions,0,id}')::uuid, ' ') $$, 'invalid_input', 422, 'With words');
select lives_ok($$ select public.answer_question((q ->> 'id')::uuid, 'From the last day') from jsonb_array_elements(pg_temp.page() -> 'questions') q $$, 'Sales answers');
select lives_ok('select pg_temp.asks()', 'And hands over again');
select tests.refused(
  $$ select public.answer_question((pg_temp.page() #>> '{questions,0,id}')::uuid, 'Or not') $$, 'review_already_requested', 409, 'What delivery reads again is not answered differently');

-- Accepted.
select tests.act_as('dee@alder.example');
select tests.scores(tests.the_kickoff(), 'delivery');
select tests.refused($$ select public.accept_handoff(tests.the_kickoff(), 7, '') $$, 'stale_revision', 409, 'Nobody accepts a draft that they have not read');
select lives_ok($$ select pg_temp.accepts('Looks right') $$, 'Delivery accepts');
select tests.refused('select pg_temp.accepts()', 'review_not_requested', 409, 'Once');
select is(tests.waiting(), 'ready_to_send', 'It waits to be sent');
select is(tests.mails('review_accepted', 'sam@alder.example'), 1, 'The sales owner is mailed');
select tests.act_as('sam@alder.example');
select is(pg_temp.inbox() #>> '{0,step}', 'send', 'And finds it in the inbox');
select tests.refused('select pg_temp.asks()', 'nothing_changed', 409, 'What is accepted is not asked about');
select is(pg_temp.sends(), '{"version": 1}', 'With both keys it is sent');
select is(pg_temp.inbox(), '[]', 'It waits in nobody''s inbox any more');
select tests.step_back();
select throws_ok($$ update public.reviews set reason = 'Never said' where outcome = 'accepted' $$, '42501', null, 'A decision stays as it was taken');
select throws_ok($$ delete from public.reviews $$, '42501', null, 'And is there for good');

-- The firm decides that one person may turn both keys; then that person does.
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Before that, sales cannot');
select tests.step_back();
update public.organizations set own_review_allowed = true where id = tests.firm('alder');
select tests.act_as('sue@alder.example');
select tests.refused('select pg_temp.accepts()', 'not_allowed', 403, 'It is no leave for whoever works in sales');
select tests.act_as('sam@alder.example');
select lives_ok('select pg_temp.accepts()', 'Allowed to, who handed over accepts');
select tests.step_back();
update public.organizations set own_review_allowed = false where id = tests.firm('alder');

-- Who rewrites the handoff while it is reviewed does not accept their own words.
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'outcome', '{"text": "Whenever"}'));
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Delivery does not accept what it wrote itself meanwhile');
select tests.act_as('don@alder.example');
select lives_ok('select pg_temp.accepts()', 'A colleague of delivery, who read it, may');

-- Above the threshold.
select tests.step_back();
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select public.add_promise(tests.the_kickoff(), jsonb_build_object('words', 'A year of support', 'priced', false, 'saidBy', 'Sam',
  'saidWhere', '', 'saidOn', null, 'hours', '9000', 'ownerId', tests.member('sam@alder.example')));
select pg_temp.asks();
select tests.act_as('don@alder.example');
select tests.refused($$ select pg_temp.accepts('We manage') $$, 'above_threshold', 403, 'With that much at risk, not anybody in delivery accepts');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.accepts()', 'reason_required', 422, 'The delivery owner says why');
select lives_ok($$ select pg_temp.accepts('The account is worth it') $$, 'And then accepts');
select is(pg_temp.page() #>> '{handover,reason}', 'The account is worth it', 'The reason is kept');

select * from finish();
rollback;
