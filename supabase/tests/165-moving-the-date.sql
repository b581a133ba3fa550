-- The firm moves the first milestone's date: from the date that holds, to a day on which it works, with a reason and a sentence.
begin;
select plan(33);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('abe', 'Abe Approver', 'approver')));
select tests.act_as('ada@alder.example');
select public.add_holiday(null, '{"on": "2026-12-24", "name": "Christmas Eve"}');
select tests.step_back();
create function pg_temp.moves(_to date, _more jsonb default '{}') returns void
language sql as $$
  select public.move_milestone(tests.the_kickoff(), jsonb_build_object(
    'from', '2026-12-11', 'to', _to, 'reason', 'third_party', 'words', ' The carrier comes a week later ') || _more)
$$;
grant execute on function pg_temp.moves(date, jsonb) to public;

-- Who may not, and where to.
select tests.act_as_nobody();
select throws_ok($$ select pg_temp.moves('2026-12-18') $$, '42501', null, 'Nobody of the buyer''s moves it');
select tests.act_as('dee@birch.example');
select tests.refused($$ select pg_temp.moves('2026-12-18') $$, 'kickoff_unknown', 404, 'Nor does a member of another organization');
select tests.act_as('dee@alder.example');
select tests.refused(format('select pg_temp.moves(%L, %L)', day, more), code, status, title)
from (values
  ('2026-12-18', '{"reason": "weather"}', 'invalid_input', 422, 'The reason is one of a short list'),
  ('2026-12-18', '{"reason": null}', 'invalid_input', 422, 'And there is one'),
  ('2026-12-18', '{"words": " "}', 'invalid_input', 422, 'The buyer is told why, in a sentence'),
  ('2026-12-18', jsonb_build_object('words', repeat('x', 501))::text, 'invalid_input', 422, 'That is one'),
  ('2026-12-11', '{}', 'nothing_changed', 409, 'It moves to another day'),
  ('2026-10-30', '{}', 'day_past', 422, 'That has not passed'),
  ('2026-08-05', '{}', 'before_signature', 422, 'Nor lies before the signature'),
  ('2036-11-03', '{}', 'invalid_input', 422, 'Nor beyond reckoning'),
  (null, '{}', 'invalid_input', 422, 'And there is one'),
  ('2026-12-18', '{"from": "2026-12-10"}', 'forecast_stale', 409, 'It moves from the date that holds'),
  ('2026-12-18', '{"from": null}', 'forecast_stale', 409, 'Also where none was seen')) wrong (day, more, code, status, title);
create function pg_temp.off(_to date) returns jsonb
language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.moves(_to);
  return null;
exception when others then
  get stacked diagnostics said = pg_exception_detail;
  return said::jsonb - 'code';
end $$;
select is(pg_temp.off('2026-12-24'), '{"field": "to", "holiday": "Christmas Eve", "next": "2026-12-25"}', 'Not to a holiday, which is named, with the next day on which they work');
select is(pg_temp.off('2026-12-19'), '{"field": "to", "holiday": null, "next": "2026-12-21"}', 'Nor to a day that is none of their week');
select is((tests.the_milestone()).due_on, '2026-12-11'::date, 'Nothing was moved');

-- It moves.
select tests.confirms('Bea Buyer');
select tests.act_as('dee@alder.example');
select lives_ok($$ select pg_temp.moves('2026-12-18') $$, 'It moves to a day on which they work');
select is((tests.the_milestone()).due_on, '2026-12-18'::date, 'Which holds from now on');
select is((tests.the_milestone()).first_due_on, '2026-12-11'::date, 'The first one stays');
select is((tests.the_milestone()).moves, 1, 'It is counted');
select is(
  (public.milestone_page(tests.the_kickoff()) #> '{moves,0}') - 'at',
  '{"from": "2026-12-11", "to": "2026-12-18", "reason": "third_party", "words": "The carrier comes a week later", "by": "Dee Delivery"}', 'With why, and by whom');
select is(tests.mails('milestone_moved', 'bea@buyer.example'), 1, 'Whose page tells the progress hears of it');
select is(tests.mails('milestone_moved'), 1, 'Who still has to confirm reads the date when they do');
select tests.step_back();
select is(
  (select payload - '{firm,locale,account,recipientName,salesOwner,deliveryOwner}'::text[] from private.outbox where kind = 'milestone_moved'),
  '{"title": "Blueprint signed", "fromOn": "2026-12-11", "toOn": "2026-12-18", "firstDueOn": "2026-12-11", "moveReason": "third_party",
    "words": "The carrier comes a week later", "author": "Dee Delivery"}', 'The mail holds the new day, the one before and the first');
select tests.act_as_nobody();
select is(
  public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{progress,moves,0,words}', 'The carrier comes a week later', 'Her page tells it, too');
select tests.act_as('sam@alder.example');
create function pg_temp.who_moved() returns text
language plpgsql as $$
declare
  said text;
begin
  perform pg_temp.moves('2026-12-21');
  return null;
exception when others then
  get stacked diagnostics said = pg_exception_detail;
  return said::jsonb ->> 'by';
end $$;
select is(pg_temp.who_moved(), 'Dee Delivery', 'A colleague who saw the date before is told who moved it');
select lives_ok($$ select pg_temp.moves('2026-12-21', '{"from": "2026-12-18"}') $$, 'And may move it from there');
select is((tests.the_milestone()).first_due_on, '2026-12-11'::date, 'The first one stays, however often');
select is((tests.the_milestone()).moves, 2, 'Each move is counted');
select tests.step_back();
select throws_ok($$ update public.forecasts set words = 'x' $$, '42501', null, 'What was said of it stays, for the database''s owner too');
select tests.marks('dee@alder.example', 'All owners signed');
select tests.claims('dee@alder.example');
select lives_ok($$ select tests.moves('dee@alder.example', '2026-12-21', '2026-12-22') $$, 'While the buyer is asked, it may still move');
select tests.answers('Bea Buyer', 'reached');
select tests.act_as('dee@alder.example');
select tests.refused($$ select pg_temp.moves('2026-12-23', '{"from": "2026-12-22"}') $$, 'milestone_reached', 409, 'What is reached does not');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
