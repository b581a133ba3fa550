-- After acceptance delivery is asked again about what changed for the buyer, and about nothing else.
begin;
select plan(33);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.an_accepted_kickoff('alder');

create function pg_temp.saves(_items jsonb, _deal jsonb default '{}') returns void
language sql as $$
  select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || _deal, _items, tests.shown(_items))
$$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.review_page(tests.the_kickoff()) $$;
create function pg_temp.review() returns text
language sql as $$ select pg_temp.page() #>> '{kickoff,review}' $$;
create function pg_temp.sends() returns jsonb
language sql as $$ select public.send_kickoff(tests.the_kickoff(), tests.revision()) $$;
create function pg_temp.publishes() returns jsonb
language sql as $$ select public.publish_changes(tests.the_kickoff(), tests.revision(), 'We counted again') $$;
grant execute on function pg_temp.saves(jsonb, jsonb), pg_temp.page(), pg_temp.review(), pg_temp.sends(), pg_temp.publishes() to public;

select tests.act_as('sam@alder.example');
select is(pg_temp.review(), 'accepted', 'Delivery accepted the draft');
select pg_temp.saves(tests.changed(tests.a_handoff(), 'risk', '{"text": "Another secret", "source": {"kind": "mail", "title": "", "on": null, "by": ""}}'));
select is(pg_temp.review(), 'accepted', 'What the buyer does not see may change');
select is(pg_temp.page() -> 'changes', '[]', 'Delivery is asked nothing');
select pg_temp.saves(tests.changed(tests.a_handoff(), 'outcome', '{"text": "Month-end in four days"}'));
select is(pg_temp.review(), 'changed', 'What the buyer would see may not');
select is(tests.waiting(), 'draft', 'It waits for sales to ask again');
select is(
  pg_temp.page() -> 'changes',
  jsonb_build_array(jsonb_build_object(
    'section', 'promised_outcomes', 'itemId', tests.line('outcome'), 'before', 'Month-end in five days', 'after', 'Month-end in four days')),
  'Delivery is shown that line alone, before and after');
select tests.refused('select pg_temp.sends()', 'not_accepted', 409, 'The changed line is not sent');
select pg_temp.saves(tests.a_handoff());
select is(pg_temp.review(), 'accepted', 'Taken back word for word, nothing is to be asked');
select pg_temp.saves(tests.changed(tests.a_handoff(), 'wifi', '{"dueOn": "2027-02-26"}'));
select is(pg_temp.page() #>> '{changes,0,after}', 'Wi-Fi in hall 3 · 2027-02-26', 'A change beside the text is told, too');
select pg_temp.saves(tests.changed(tests.without(tests.a_handoff(), 'report'), 'price', '{"visibility": "client"}'));
select is(pg_temp.page() #>> '{handover,changes}', '2', 'A line taken out and a line shown are two changes');
select is(pg_temp.page() #> '{changes,0,after}', 'null', 'A line taken out reads as nothing');
select is(pg_temp.page() #> '{changes,1,before}', 'null', 'A line shown read as nothing');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select is(
  (select payload ->> 'changes' from private.outbox where kind = 'review_requested' order by queued_at desc, (payload ->> 'changes')::int desc limit 1), '2',
  'The mail tells how much there is to look at');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select pg_temp.saves(tests.changed(tests.without(tests.a_handoff(), 'report'), 'price', '{"visibility": "client"}'), '{"currency": "CHF"}');
select is(pg_temp.page() #>> '{changes,0,after}', 'CANARY-PRICE · 4711.25 CHF', 'An amount in another currency is another amount');
select tests.accepted_anew('alder');
select is(pg_temp.sends(), '{"version": 1}', 'What delivery accepted anew is sent');

-- While the buyer has it.
select tests.deliver();
select tests.act_as('sam@alder.example');
select pg_temp.saves(tests.without(tests.a_handoff(), 'price'));
select tests.refused('select pg_temp.publishes()', 'not_accepted', 409, 'A change is not published with one key either');
select is(tests.waiting(), 'buyer_reads', 'The buyer goes on reading meanwhile');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select is(public.inbox(null, '{}') #>> '{handovers,0,changes}', '2', 'The delivery owner finds the changes in the inbox');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select is(public.inbox(null, '{}') #>> '{handovers,0,step}', 'send', 'Then the sales owner finds them, to publish');
select is(pg_temp.publishes(), '{"version": 2}', 'With both keys they are published');
select is(public.inbox(null, '{}') -> 'handovers', '[]', 'And wait in no inbox');

-- The buyer waits: an amendment is published at once.
select tests.step_back();
select tests.deliver();
select tests.flags('Bea Buyer', 'outcome');
select tests.resolves('dee@alder.example', tests.the_flag(), 'amended', tests.an_edit('Month-end in six days'));
select tests.act_as('dee@alder.example');
select is(pg_temp.review(), 'accepted', 'Who holds delivery''s key accepts by amending');
select is(tests.version(), 3, 'It is published');
select pg_temp.saves(tests.changed(tests.changed(tests.without(tests.a_handoff(), 'price'), 'outcome', '{"text": "Month-end in six days"}'),
  'excluded', '{"text": "No archive"}'));
select tests.step_back();
select tests.settles('Bea Buyer', tests.the_flag());
select tests.flags('Bea Buyer', 'wifi');
select tests.resolves('dee@alder.example', tests.the_flag(), 'amended', tests.an_edit('Wi-Fi in hall 4'));
select tests.act_as('dee@alder.example');
select is(pg_temp.review(), 'changed', 'Amending accepts the amended line, not what else is in the draft');
select is(pg_temp.page() #>> '{changes,0,after}', 'No archive', 'That is still to be asked about');
select is(pg_temp.page() #>> '{handover,changes}', '1', 'Alone');
select pg_temp.saves(tests.changed(tests.changed(tests.without(tests.a_handoff(), 'price'), 'outcome', '{"text": "Month-end in six days"}'),
  'wifi', '{"text": "Wi-Fi in hall 4", "dueOn": null}'));
select is(pg_temp.review(), 'accepted', 'Taken back, nothing is left to ask');
select tests.step_back();
select tests.settles('Bea Buyer', tests.the_flag());
select tests.flags('Bea Buyer', 'council');
create temp table mails as select tests.mails('review_requested', 'dee@alder.example') as before;
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', tests.an_edit('The works council meets in March'));
select is(tests.version(), 5, 'What sales amends is published at once, too');
select is(tests.mails('review_requested', 'dee@alder.example'), before + 1, 'And asks delivery by itself') from mails;
select tests.act_as('dee@alder.example');
select is(pg_temp.review(), 'requested', 'Delivery reviews it afterwards');
select is(pg_temp.page() #>> '{changes,0,after}', 'The works council meets in March', 'That change');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.act_as('dee@alder.example');
select is(pg_temp.review(), 'accepted', 'And accepts it');
select is(public.kickoff_page(tests.the_kickoff()) ->> 'unpublishedChanges', 'false', 'With nothing left to publish');

select * from finish();
rollback;
