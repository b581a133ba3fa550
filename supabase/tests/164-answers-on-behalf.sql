-- A member records what an approver said of the milestone by phone or mail: as such, with evidence, and the approver has the last word.
begin;
select plan(47);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('abe', 'Abe Approver', 'approver')));
select tests.confirms('Bea Buyer');
select tests.confirms('Abe Approver');
create function pg_temp.records(_more jsonb default '{}', _who text default 'Bea Buyer') returns void
language sql as $$
  select public.record_milestone_answer(tests.recipient(_who),
    '{"verdict": "reached", "words": "Well done", "channel": "phone", "givenOn": "2026-11-05", "evidence": "CANARY-EVIDENCE She rang"}'::jsonb || _more)
$$;
create function pg_temp.last_answer() returns uuid
language sql stable security definer as $$ select id from public.milestone_answers order by said_at desc, manner limit 1 $$;
create function pg_temp.objects(_words text default 'I said no such thing', _who text default 'Bea Buyer') returns void
language sql as $$
  select public.dispute_milestone_answer(tests.the_kickoff(), tests.secret(_who), pg_temp.last_answer(), _words)
$$;
create function pg_temp.page(_who text default 'Bea Buyer') returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_who)) -> 'progress' $$;
grant execute on function pg_temp.records(jsonb, text), pg_temp.objects(text, text), pg_temp.page(text), pg_temp.last_answer() to public;

select tests.it_is('2026-11-06 09:00+00');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.records()', 'milestone_not_claimed', 409, 'Nobody answers before the buyer is asked');
select tests.step_back();
select tests.marks('dee@alder.example', 'All owners signed');
select tests.claims('dee@alder.example');

-- Who may not, and of whom.
select tests.act_as_nobody();
select throws_ok('select pg_temp.records()', '42501', null, 'Nobody of the buyer''s records anything');
select tests.act_as('sam@birch.example');
select tests.refused('select pg_temp.records()', 'recipient_unknown', 404, 'A member of another organization records nothing');
select tests.remove('gone@alder.example');
select tests.act_as('gone@alder.example');
select tests.refused('select pg_temp.records()', 'recipient_unknown', 404, 'Nor does a member who was removed a second ago');
select tests.act_as('sam@alder.example');
select tests.refused($$ select pg_temp.records(_who => 'Rob Reader') $$, 'not_an_approver', 403, 'Nobody answers on behalf of a reviewer');
select tests.refused(format('select pg_temp.records(%L)', more), 'invalid_input', 422, title)
from (values
  ('{"channel": "pigeon"}', 'By phone or mail, and by no other way'),
  ('{"channel": null}', 'Nor without saying how'),
  ('{"evidence": " "}', 'Nor without saying how it is known'),
  (jsonb_build_object('evidence', repeat('x', 2001))::text, 'Nor at any length'),
  ('{"givenOn": "2026-11-07"}', 'Nor on a day that is not yet'),
  ('{"givenOn": "2026-11-01"}', 'Nor before the kickoff was sent'),
  ('{"givenOn": null}', 'Nor on no day'),
  ('{"verdict": "perhaps"}', 'It is yes, or not yet'),
  ('{"verdict": "not_yet", "words": ""}', 'And not yet needs what is missing')) wrong (more, title);

-- Not yet.
select lives_ok($$ select pg_temp.records('{"verdict": "not_yet", "words": "Two are missing", "channel": "mail"}') $$, 'A member records that it is not yet');
select is((tests.the_milestone()).claimed_at, null, 'Which counts as if it was said on the page');
select is(tests.mails('milestone_recorded', 'bea@buyer.example'), 1, 'She is mailed');
select tests.step_back();
select is((select payload ->> 'recordedBy' from private.outbox where kind = 'milestone_not_yet'), 'Sam Sales', 'Delivery hears of it, and from whom it is known');
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.objects(' ') $$, 'invalid_input', 422, 'Nobody objects without a word');
select tests.refused($$ select pg_temp.objects(repeat('x', 2001)) $$, 'invalid_input', 422, 'Nor with a book');
select tests.refused($$ select pg_temp.objects(_who => 'Abe Approver') $$, 'confirmation_unknown', 404, 'Nor for another');

-- Yes, from somebody else.
select tests.claims('dee@alder.example');
select tests.act_as('sam@alder.example');
select tests.later('1 minute');
select lives_ok($$ select pg_temp.records(_who => 'Abe Approver') $$, 'A member records that it is reached');
select tests.refused($$ select pg_temp.records(_who => 'Abe Approver') $$, 'milestone_reached', 409, 'Once');
select is((tests.the_milestone()).reached_on, '2026-11-05'::date, 'On the day on which it was said');
select is(public.milestone_page(tests.the_kickoff()) #>> array['evidence', pg_temp.last_answer()::text], 'CANARY-EVIDENCE She rang', 'The team reads how it is known');
select tests.step_back();
select is((select concat_ws(' ', manner, channel, given_on::text) from public.milestone_answers where id = pg_temp.last_answer()), 'on_behalf phone 2026-11-05', 'It is kept as what it is');
select is(tests.mails('milestone_reached', 'bea@buyer.example'), 1, 'The others are told that it is reached');
select is(tests.mails('milestone_reached', 'abe@buyer.example'), 0, 'He is not thanked for what he may not have said');
select is(tests.mails('milestone_recorded', 'abe@buyer.example'), 1, 'But told of it');
select is(tests.mails('buyer_said_reached'), 2, 'Both owners hear of it');
select is_empty($$ select from private.outbox where payload::text ~ 'CANARY-EVIDENCE' $$, 'No mail holds how it is known');
select is_empty($$ select from public.events where detail::text ~ 'CANARY-EVIDENCE' $$, 'Nor does the history');
select tests.act_as_nobody();
select unalike(pg_temp.page()::text, '%CANARY%', 'Nor does any of the buyer''s pages');
select is(pg_temp.page() #>> '{answers,1,onBehalf,by}', 'Sam Sales', 'Which say by whom it was recorded');

-- He objects.
select tests.refused($$ select pg_temp.objects() $$, 'confirmation_unknown', 404, 'Another approver does not object for him');
select lives_ok($$ select pg_temp.objects(_who => 'Abe Approver') $$, 'He says that he never said so');
select lives_ok($$ select pg_temp.objects(_who => 'Abe Approver') $$, 'Twice is once');
select is((tests.the_milestone()).reached_at, null, 'It is not reached any more');
select isnt((tests.the_milestone()).claimed_at, null, 'But still said to be done, so that he is asked himself');
select is(tests.mails('milestone_disputed'), 2, 'Both owners hear of it, once');
select is(pg_temp.page('Abe Approver') #>> '{answers,1,disputed,words}', 'I said no such thing', 'The record keeps both');
select tests.act_as('sam@alder.example');
select tests.refused($$ select pg_temp.records(_who => 'Abe Approver') $$, 'recipient_objected', 409, 'Nobody records for him again');
select tests.refused($$ select public.confirm_on_behalf(tests.recipient('Abe Approver'), 1, null,
  '{"channel": "phone", "givenOn": "2026-11-05", "evidence": "He rang"}') $$, 'recipient_objected', 409, 'Not even a confirmation');
select tests.step_back();
select lives_ok($$ select tests.answers('Abe Approver', 'reached') $$, 'He says it himself');
create temp table own as select id from public.milestone_answers where manner = 'portal';
grant select on own to public;
select tests.act_as_nobody();
select tests.refused(
  format('select public.dispute_milestone_answer(tests.the_kickoff(), tests.secret(''Abe Approver''), %L, ''Not me'')', id),
  'confirmation_unknown', 404, 'And does not object to that') from own;
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.a_sent_kickoff('alder');
select tests.marks('dee@alder.example', 'All owners signed');
select tests.claims('dee@alder.example');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.refused('select pg_temp.records()', 'recipient_without_link', 409, 'Nobody answers on behalf of somebody who could not be told');

select * from finish();
rollback;
