-- What the first milestone is, and what it waits for, is what the current version says; its date is, until the firm moves it.
begin;
select plan(33);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
create temp table handoff as select tests.a_handoff() as items;
create function pg_temp.publishes(_key text, _change jsonb) returns void
language plpgsql as $$
begin
  update handoff set items = tests.changed(items, _key, _change);
  perform tests.a_new_version('alder', items) from handoff;
  perform tests.step_back();
end $$;

select tests.a_draft('alder');
select is_empty($$ select from public.milestones $$, 'Before it is sent there is nothing to track');
select tests.a_sent_kickoff('alder');
select tests.step_back();
select is((tests.the_milestone()).title, 'Blueprint signed', 'Once it is sent, its milestone is tracked');
select is((tests.the_milestone()).due_on, '2026-12-11'::date, 'With the day that the version names');
select is((tests.the_milestone()).first_due_on, '2026-12-11'::date, 'Which is the first that the buyer was told');
select is((tests.dependency('wifi')).due_on, '2027-01-29'::date, 'What it waits for is tracked too');
select is((tests.the_milestone()).state, 'at_risk', 'That it ends after the milestone is known at once');
select is(
  private.milestone_outlook((m).due_on, null, (m).facts, '2026-11-02') #>> '{endsAfter,0,text}', 'Wi-Fi in hall 3', 'And what it is that does')
from tests.the_milestone() m;

-- The date.
select pg_temp.publishes('milestone', '{"dueOn": "2027-02-12"}');
select is((tests.the_milestone()).due_on, '2027-02-12'::date, 'A version that names another day moves it');
select is((tests.the_milestone()).first_due_on, '2026-12-11'::date, 'The first day stays');
select is((tests.the_milestone()).state, 'waiting_for_buyer', 'What comes in time puts nothing at risk; the buyer has not confirmed yet');
select tests.moves('dee@alder.example', '2027-02-12', '2027-02-19');
select pg_temp.publishes('outcome', '{"text": "Month-end in four days"}');
select is((tests.the_milestone()).due_on, '2027-02-19'::date, 'A forecast outlives a version that changes something else');
select pg_temp.publishes('milestone', '{"dueOn": "2027-02-26"}');
select is((tests.the_milestone()).due_on, '2027-02-26'::date, 'But not one that names another day');

-- A promise.
select tests.owes('Bea Buyer', 'wifi', tests.a_step('promised', '{"promisedOn": "2027-02-05", "words": "The cables come late"}'));
select is((tests.dependency('wifi')).state, 'promised', 'Somebody promises what is needed for another day');
select pg_temp.publishes('report', '{"text": "Two reports a week"}');
select is((tests.dependency('wifi')).promised_on, '2027-02-05'::date, 'A promise outlives a version that changes something else');
select pg_temp.publishes('wifi', '{"text": "Wi-Fi in halls 3 and 4"}');
select is((tests.dependency('wifi')).promised_on, '2027-02-05'::date, 'And one that says otherwise what is needed');
select is((tests.dependency('wifi')).text, 'Wi-Fi in halls 3 and 4', 'As which it is tracked');
select pg_temp.publishes('wifi', '{"dueOn": "2027-02-01"}');
select is((tests.dependency('wifi')).state, 'asked', 'It ends where another day is agreed');
select is((tests.dependency('wifi')).promised_on, null, 'With its day');
select tests.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "It is up"}'));
select pg_temp.publishes('wifi', '{"dueOn": "2027-02-08"}');
select is((tests.dependency('wifi')).state, 'provided', 'What is there already stays there');

-- A line that goes, and comes back.
select tests.a_new_version('alder', tests.without(items, 'wifi')) from handoff;
select tests.step_back();
select isnt((tests.dependency('wifi')).gone_at, null, 'What no version asks for any more is kept, as gone');
select tests.refused($$ select tests.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "Here"}')) $$, 'line_gone', 409, 'Nobody provides it');
select tests.step_back();
select is((tests.the_milestone()).facts -> 'total', '0', 'And the milestone does not wait for it');
select tests.a_new_version('alder', items) from handoff;
select tests.step_back();
select is((tests.dependency('wifi')).state, 'provided', 'Asked for again, it is where it was');

-- What was said to be done holds for what it was said of.
select tests.marks('dee@alder.example', 'All owners signed');
select tests.claims('dee@alder.example');
select pg_temp.publishes('council', '{"text": "The works council met"}');
select isnt((tests.the_milestone()).claimed_at, null, 'That it is done outlives a version that changes something else');
select pg_temp.publishes('milestone', '{"detail": "All owners signed\nThe board agreed"}');
select is((tests.the_milestone()).claimed_at, null, 'But not one that changes when it is done');
select tests.act_as('dee@alder.example');
select tests.refused($$ select public.claim_milestone(tests.the_kickoff()) $$, 'conditions_open', 409, 'The new condition is to be met first');
select tests.step_back();
select tests.marks('dee@alder.example', 'The board agreed');
select lives_ok($$ select tests.claims('dee@alder.example') $$, 'Then it can be said again; what was marked and reads the same stays marked');

-- No milestone, and none with a date.
select pg_temp.publishes('milestone', '{"dueOn": null, "text": "Blueprint agreed"}');
select is((tests.the_milestone()).due_on, null, 'A version may name no day');
select is((tests.the_milestone()).state, 'at_risk', 'A milestone without one is at risk');
select tests.moves('dee@alder.example', null, '2027-03-05');
select is((tests.the_milestone()).moves, 1, 'The day that it is given then has moved nothing');
select tests.a_new_version('alder', tests.without(items, 'milestone')) from handoff;
select tests.step_back();
select is((tests.the_milestone()).title || (tests.the_milestone()).due_on, null, 'A version that names no milestone leaves nothing of it, whatever was forecast');
select tests.act_as('dee@alder.example');
select tests.refused($$ select public.claim_milestone(tests.the_kickoff()) $$, 'no_milestone', 409, 'And nothing to be said of it');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
