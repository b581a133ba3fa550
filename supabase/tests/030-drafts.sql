-- Writing a handoff: nothing of a colleague's is overwritten, and nothing gets in that no page could show.
begin;
select plan(37);
select tests.a_firm('alder');
select tests.act_as('dee@alder.example');

select lives_ok($$ select public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff(), tests.shown(tests.a_handoff())) $$, 'A member starts a draft');
select is((select count(*)::int from public.items), jsonb_array_length(tests.a_handoff()), 'Every line is there');
select results_eq(
  $$ select id from public.items order by position $$,
  $$ select (i ->> 'id')::uuid from jsonb_array_elements(tests.a_handoff()) with ordinality as line (i, place) order by place $$,
  'The lines keep their ids and their order');
select is(tests.waiting(), 'draft', 'A draft waits to be sent');
select is(public.kickoff_preview(tests.the_kickoff()) -> 'content' ->> 'account', 'Buyer Ltd', 'A member previews what the buyer would see');
select is_empty(
  $$ select from jsonb_path_query(public.kickoff_preview(tests.the_kickoff()) -> 'content', '$.**') w where w::text like '"%CANARY%' $$,
  'The preview holds no internal word');

select lives_ok($$ select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.without(tests.a_handoff(), 'report')) $$,
  'A member saves over the revision that they read');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.a_handoff()) $$, 'stale_revision', 409,
  'A colleague who read an earlier revision does not overwrite the later one');
select tests.refused(
  $$ select public.save_handoff(tests.the_kickoff(), null, tests.a_deal('alder'), tests.a_handoff()) $$, 'stale_revision', 409,
  'Nor does who names none');
select is_empty($$ select from public.items where id = tests.line('report') $$, 'What the first one saved stands');
select tests.refused(
  $$ select public.send_kickoff(tests.the_kickoff(), 1) $$, 'stale_revision', 409, 'Nobody sends a draft that they have not read as it is');
select lives_ok(
  $$ select public.save_handoff(tests.the_kickoff(), 2, tests.a_deal('alder') || '{"amount": "5.125", "currency": "BHD"}', tests.a_handoff()) $$,
  'The colleague saves over the later one once they have read it');
select is(public.kickoff_draft(null, tests.the_kickoff()) #>> '{deal,amount}', '5.125', 'Three decimals of money are kept');
select is(
  public.kickoff_draft(null, tests.the_kickoff()) #>> '{kickoff,savedBy}', 'Sam Sales', 'The draft tells who saved it last');
select is(public.kickoff_draft(null, tests.the_kickoff()) #> '{kickoff,isOwn}', 'true', 'And them that it was themselves');
select tests.act_as('dee@alder.example');
select is(public.kickoff_draft(null, tests.the_kickoff()) #> '{kickoff,isOwn}', 'false', 'And a colleague that it was not');
select tests.act_as('sam@alder.example');

select tests.refused(
  $$ select public.save_handoff(gen_random_uuid(), 1, tests.a_deal('alder'), tests.a_handoff()) $$, 'kickoff_unknown', 404,
  'Nobody saves a kickoff that is not there');
select tests.refused(
  format('select public.create_kickoff(null, tests.a_deal(''alder''), %s)', items), 'invalid_input', 422, 'Lines that are none are refused')
from unnest(array['null', $$ '{"id": 1}' $$,
  $$ (select jsonb_agg(tests.item('risks', 'r' || n, 'Risk')) from generate_series(1, 501) n) $$]) items;
select tests.refused(
  $$ select public.create_kickoff(null, tests.a_deal('alder') || jsonb_build_object('salesOwnerId', gen_random_uuid()), tests.a_handoff()) $$,
  'member_inactive', 422, 'A deal''s owner is somebody');
select lives_ok(
  $$ select public.create_kickoff(null, tests.a_deal('alder') || jsonb_build_object('salesOwnerId', tests.member('dee@alder.example')), tests.a_handoff(), tests.shown(tests.a_handoff())) $$,
  'One person may own a deal in sales and in delivery');
select tests.remove('gone@alder.example');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.create_kickoff(null, tests.a_deal('alder') || jsonb_build_object('salesOwnerId', tests.member('gone@alder.example')), tests.a_handoff()) $$,
  'member_inactive', 422, 'A deal''s owner is still there');

select throws_ok(
  format('select public.create_kickoff(null, tests.a_deal(''alder''), jsonb_build_array(%s))', item), code, null, format('No line is like this: %s', item))
from (values
  ($$ tests.item('promises', 'x', 'A section that is none') $$, '23514'),
  ($$ tests.item('risks', 'x', '') $$, '23514'),
  ($$ tests.item('risks', 'x', repeat('x', 1001)) $$, '23514'),
  ($$ tests.item('scope_boundaries', 'x', 'A scope that is neither in nor out') $$, '23514'),
  ($$ tests.item('buyer_context', 'x', 'A context that the buyer would read') $$, '23514'),
  ($$ tests.a_person('x', 'Somebody with two addresses', 'approver') || '{"email": "a@b.example, c@d.example"}' $$, '23514'),
  ($$ tests.a_person('x', 'Somebody in secret', 'approver') || '{"visibility": "internal"}' $$, '23514'),
  ($$ tests.a_person('x', 'Somebody of the firm', 'approver') || '{"side": "firm"}' $$, '23514'),
  ($$ tests.item('risks', 'x', 'Money that is none', '{"amount": "NaN"}') $$, '23514'),
  ($$ tests.item('risks', 'x', 'A day that never comes', '{"dueOn": "infinity"}') $$, '23514'),
  ($$ tests.item('first_milestone', 'x', 'One'), tests.item('first_milestone', 'y', 'Two') $$, '23505'),
  ($$ tests.item('risks', 'x', 'One'), tests.item('risks', 'x', 'The same one') $$, '23505'),
  ($$ tests.item('risks', 'x', 'No id', '{"id": null}') $$, '23502')
) as lines (item, code);
select is((select count(*)::int from public.kickoffs), 2, 'Of what was refused, nothing is left half-written');

select * from finish();
rollback;
