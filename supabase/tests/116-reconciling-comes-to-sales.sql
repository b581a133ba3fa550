-- Delivery cannot accept before sales has written why it scored otherwise: so sales is told, and delivery when it is done.
begin;
select plan(12);
select tests.a_firm('alder');
select tests.a_draft('alder');

create function pg_temp.steps() returns jsonb
language sql as $$ select jsonb_path_query_array(public.inbox(null, '{}'), '$.handovers[*].step') $$;
grant execute on function pg_temp.steps() to public;

select tests.act_as('sam@alder.example');
select tests.scores(tests.the_kickoff(), 'sales', 5);
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select is(pg_temp.steps(), '["review"]', 'The review waits for delivery');
select is(tests.mails('review_requested', 'dee@alder.example'), 1, 'Who is mailed');
select public.score_fit(tests.the_kickoff(), 'delivery', (
  select jsonb_object_agg(c ->> 'key', case c ->> 'key' when 'clarity' then 2 else 4 end)
  from jsonb_array_elements(public.fit_page(tests.the_kickoff()) #> '{definition,criteria}') c));
select is(tests.mails('fit_differs', 'sam@alder.example'), 1, 'Where they differ by two or more sales is mailed');
select is(tests.mails('fit_differs'), 1, 'And nobody else');
select is(pg_temp.steps(), '[]', 'Delivery has nothing to do before sales has written');
select tests.refused(
  $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), '') $$, 'fit_unreconciled', 409, 'And does not accept before');
select tests.act_as('sam@alder.example');
select is(pg_temp.steps(), '["reconcile"]', 'It stands in the inbox of sales');
select is(public.inbox(null, '{}') #>> '{handovers,0,differences}', '1', 'With how many differences there are');
select public.reconcile_fit(tests.the_kickoff(), 'clarity', 'The boundary is as it is signed.');
select is(pg_temp.steps(), '[]', 'Until it is written');
select tests.act_as('dee@alder.example');
select is(pg_temp.steps(), '["review"]', 'Then the review waits for delivery again');
select is(tests.mails('review_requested', 'dee@alder.example'), 2, 'Who is told');
select public.reconcile_fit(tests.the_kickoff(), 'clarity', 'Then it is clear to us, too.');
select lives_ok($$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), '') $$, 'Once they have written their line, too, they accept');

select * from finish();
rollback;
