-- Delivery marks what is met and says that all is done; one of the buyer's approvers says whether it is. Silence says nothing.
begin;
select plan(63);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
create temp table handoff as select tests.changed(tests.a_handoff(), 'milestone', '{"detail": "All owners signed\n\n The board agreed "}')
  || jsonb_build_array(
    tests.a_person('abe', 'Abe Approver', 'approver'),
    tests.a_person('fin', 'Fin Finance', 'approver') || '{"recipientSections": ["pricing_exceptions", "business_problem"]}') as items;
select tests.a_draft('alder', items) from handoff;
create temp table draft as select tests.the_kickoff() as kickoff;
grant select on draft to public;
select tests.a_sent_kickoff('alder', items) from handoff;
create function pg_temp.answers(_who text, _verdict text, _more jsonb default '{}') returns void
language sql as $$
  select public.answer_milestone(tests.kickoff_of('Bea Buyer'), tests.secret(_who), jsonb_build_object(
    'verdict', _verdict, 'typedName', _who, 'words', case _verdict when 'not_yet' then 'The scanners are missing' else '' end) || _more)
$$;
create function pg_temp.marks(_condition text, _more jsonb default '{}') returns void
language sql as $$
  select public.mark_condition(tests.kickoff_of('Bea Buyer'), jsonb_build_object(
    'hash', tests.hash(_condition), 'words', 'See the minutes', 'link', null, 'attachmentIds', '[]'::jsonb) || _more)
$$;
create function pg_temp.unmarks(_condition text) returns void
language sql as $$ select public.unmark_condition(tests.kickoff_of('Bea Buyer'), tests.hash(_condition)) $$;
create function pg_temp.claims() returns void
language sql as $$ select public.claim_milestone(tests.kickoff_of('Bea Buyer')) $$;
create function pg_temp.it() returns public.milestones
language sql security definer as $$ select * from public.milestones where kickoff_id = tests.kickoff_of('Bea Buyer') $$;
create function pg_temp.events(_kind text) returns int
language sql security definer as $$ select count(*)::int from public.events where kind = _kind and kickoff_id = tests.kickoff_of('Bea Buyer') $$;
grant execute on all functions in schema pg_temp to public;

-- Marking.
select tests.act_as('dee@alder.example');
select tests.refused('select public.claim_milestone(kickoff) from draft', 'not_sent_yet', 409, 'Before it is sent there is nothing to say');
select tests.refused('select public.milestone_page(kickoff) from draft', 'not_sent_yet', 409, 'Nor a page to look at');
select tests.refused($$ select pg_temp.marks('All owners agreed') $$, 'condition_unknown', 409, 'Nothing is marked that is not a condition of the milestone');
select tests.refused($$ select pg_temp.marks('All owners signed', '{"link": "ftp://elsewhere"}') $$, 'invalid_input', 422, 'Nor shown by a link that is none');
select tests.refused(
  format('select pg_temp.marks(''All owners signed'', %L)', jsonb_build_object('words', repeat('x', 2001))), 'invalid_input', 422, 'Nor by too many words');
select lives_ok($$ select pg_temp.marks('All owners signed', '{"link": "https://firm.example/minutes"}') $$, 'A condition is marked, with what shows it');
select lives_ok($$ select pg_temp.marks('All owners signed', '{"link": "https://firm.example/minutes"}') $$, 'The same form twice');
select is(pg_temp.events('condition_marked'), 1, 'Is once');
select tests.act_as('sam@alder.example');
select tests.refused($$ select pg_temp.marks('All owners signed') $$, 'condition_met', 409, 'A colleague''s evidence is not put away by another''s');
select tests.refused('select pg_temp.claims()', 'conditions_open', 409, 'While a condition is open, nobody says that all is done');
select lives_ok($$ select pg_temp.marks('The board agreed') $$, 'The next one is marked; spaces around it do not matter');
select is((pg_temp.it()).awaits, 'claim', 'It waits for delivery to say that all is done');
select lives_ok($$ select pg_temp.unmarks('The board agreed') $$, 'A mark can be taken back');
select lives_ok($$ select pg_temp.unmarks('The board agreed') $$, 'Twice is once');
select is(pg_temp.events('condition_unmarked'), 1, 'Which the history tells once');
select tests.refused($$ select pg_temp.unmarks('Nothing') $$, 'condition_unknown', 409, 'What is no condition cannot be taken back');
select lives_ok($$ select pg_temp.marks('The board agreed', '{"words": "Otherwise shown"}') $$, 'And made again, shown by something else');

-- Nobody answers what is not asked.
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.answers('Bea Buyer', 'reached') $$, 'milestone_not_claimed', 409, 'Before delivery says so, the buyer is not asked');
select throws_ok('select pg_temp.claims()', '42501', null, 'Nor do they say it for delivery');
select tests.act_as('dee@alder.example');
select lives_ok('select pg_temp.claims()', 'Delivery says that all is done');
select lives_ok('select pg_temp.claims()', 'Twice is once');
select is(tests.mails('milestone_claimed', 'bea@buyer.example') + tests.mails('milestone_claimed', 'abe@buyer.example'), 2, 'Each approver who is asked for it hears of it');
select is(tests.mails('milestone_claimed'), 2, 'And nobody else: no reviewer, nobody who is asked for something else');
select tests.step_back();
select results_eq(
  $$ select recipient_id, payload - '{firm,locale,account,recipientName,salesOwner,deliveryOwner}'::text[] from private.outbox where kind = 'milestone_claimed' and to_address = 'bea@buyer.example' $$,
  $$ values (tests.recipient('Bea Buyer'), '{"title": "Blueprint signed", "author": "Dee Delivery", "conditions": ["All owners signed", "The board agreed"]}'::jsonb) $$,
  'With her own link, who says so, and what it was that had to be done');
select tests.act_as('dee@alder.example');
select is((pg_temp.it()).state, 'waiting_for_buyer', 'It waits for their word');
select lives_ok($$ select pg_temp.unmarks('The board agreed') $$, 'What delivery takes back');
select is((pg_temp.it()).claimed_at, null, 'It does not say any more');
select tests.act_as_delivery();
select is(
  (select count(*)::int from jsonb_array_elements(public.claim_mail(1000, 1)) m where m ->> 'kind' = 'milestone_claimed'), 0, 'And a question that has not left yet does not leave');
select tests.act_as('dee@alder.example');
select pg_temp.marks('The board agreed');
select pg_temp.claims();

-- The buyer's word.
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.answers('Rob Reader', 'reached') $$, 'not_an_approver', 403, 'A reviewer''s word does not count');
select tests.refused($$ select pg_temp.answers('Fin Finance', 'reached') $$, 'not_an_approver', 403, 'Nor an approver''s who is asked for something else');
select tests.refused($$ select pg_temp.answers('Bert', 'reached') $$, 'link_unknown', 404, 'Nor another buyer''s');
select tests.refused(format('select pg_temp.answers(''Bea Buyer'', %L, %L)', verdict, more), 'invalid_input', 422, title)
from (values
  ('maybe', '{}', 'It is yes, or not yet'),
  ('reached', '{"typedName": " "}', 'Yes needs a name'),
  ('reached', '{"typedName": null}', 'One that is typed'),
  ('reached', jsonb_build_object('typedName', repeat('x', 201))::text, 'That ends'),
  ('not_yet', jsonb_build_object('words', repeat('x', 2001))::text, 'What is missing is no book'),
  ('not_yet', '{"words": " "}', 'Not yet needs a line')) wrong (verdict, more, title);
select lives_ok($$ select pg_temp.answers('Bea Buyer', 'not_yet') $$, 'One of them says what is missing');
select is((pg_temp.it()).claimed_at, null, 'Nobody is asked any more');
select is((pg_temp.it()).awaits, 'rework', 'Delivery is to mend it');
select is(tests.mails('milestone_not_yet', 'dee@alder.example'), 1, 'And hears of it');
select is(tests.mails('milestone_not_yet'), 1, 'Nobody else does');
select tests.refused($$ select pg_temp.answers('Bea Buyer', 'not_yet') $$, 'milestone_not_claimed', 409, 'Twice is once');
select tests.act_as('dee@alder.example');
select lives_ok('select pg_temp.claims()', 'Delivery says again that it is done');
select is((pg_temp.it()).awaits, null, 'And has nothing to mend any more');

-- Silence.
select tests.step_back();
select tests.it_is('2027-11-02 09:00+00');
select private.reckon_milestones(50);
select is((pg_temp.it()).reached_at, null, 'A year of silence reaches nothing');
select is((pg_temp.it()).state, 'waiting_for_buyer', 'And what was done in time is not late for it');
select tests.it_is('2026-12-01 23:30+00');
select is((pg_temp.it()).reached_on, null, 'Until somebody says so');
select tests.confirms('Abe Approver');
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.answers('Abe Approver', 'reached', '{"typedName": "Abraham Approver", "words": "Well done"}') $$, 'Another approver says yes');
select is((pg_temp.it()).state, 'reached', 'It is reached');
select is((pg_temp.it()).reached_on, '2026-12-01'::date, 'On the day that it is where the firm is');
select is(
  public.buyer_page(tests.kickoff_of('Bea Buyer'), tests.secret('Abe Approver')) #>> '{progress,answers,1,name}', 'Abraham Approver', 'Under the name that they typed');
select is(tests.mails('buyer_said_reached', 'sam@alder.example') + tests.mails('buyer_said_reached', 'dee@alder.example'), 2, 'Both owners hear of it');
select is(tests.mails('milestone_reached', 'abe@buyer.example'), 1, 'So do those of the buyer''s people who are under way');
select is(tests.mails('milestone_reached'), 1, 'And who still has to confirm, not before');
select tests.refused($$ select pg_temp.answers('Bea Buyer', 'reached') $$, 'milestone_reached', 409, 'What is reached is reached');
select tests.refused($$ select pg_temp.answers('Bea Buyer', 'not_yet') $$, 'milestone_reached', 409, 'Also where another differs');
select tests.act_as('dee@alder.example');
select tests.refused(sql, 'milestone_reached', 409, format('Nothing is done to it any more: %s', left(sql, 30)))
from unnest(array['select pg_temp.claims()', $$ select pg_temp.marks('All owners signed') $$, $$ select pg_temp.unmarks('All owners signed') $$]) sql;
select is((pg_temp.it()).awaits, null, 'And it waits for nobody');
select tests.step_back();
select is(
  (select detail -> 'conditions' from public.events where kind = 'milestone_reached'), '["All owners signed", "The board agreed"]', 'The record holds what exactly was said to be reached');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
