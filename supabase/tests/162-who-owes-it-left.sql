-- Somebody who owes something leaves, or who delivers does: it is somebody else's then, or visibly nobody's.
begin;
select plan(19);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
create temp table handoff as select tests.changed(tests.a_handoff(), 'wifi', '{"text": "Wi-Fi in hall 3, from Rob Reader", "dueOn": "2026-11-06"}') as items;
select tests.a_sent_kickoff('alder', items) from handoff;
create function pg_temp.sends_back() returns void
language sql as $$ select tests.takes('dee@alder.example', 'wifi', tests.a_step('sent_back', '{"words": "Not yet all"}')) $$;

select is((tests.the_milestone()).facts #>> '{open,0,owedBy}', 'Rob Reader', 'Rob owes it');
select is((tests.the_milestone()).awaits, null, 'And delivery has nobody to name');

-- A link that is revoked.
select tests.owes('Rob Reader', 'wifi', tests.a_step('provided', '{"words": "It is up"}'));
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Rob Reader'));
select tests.step_back();
select lives_ok('select pg_temp.sends_back()', 'What he provided can be sent back');
select is(tests.mails('dependency_sent_back'), 0, 'But no mail goes to whom it would not open anything for');
select is((tests.the_milestone()).facts #>> '{open,0,owedBy}', null, 'Nobody is said to owe it');
select is((tests.the_milestone()).awaits, 'name', 'And delivery is told to name somebody');
select tests.act_as('dee@alder.example');
select is(public.milestone_page(tests.the_kickoff()) #>> '{dependencies,0,hasLeft}', 'true', 'Its page says that who owed it has left');
select tests.refused(
  format('select public.assign_dependency(tests.the_kickoff(), tests.line(''wifi''), %L)', jsonb_build_object(
    'recipientId', tests.recipient('Rob Reader'), 'forMilestone', true)), 'recipient_unknown', 404, 'Who left cannot be named');

-- A link that is given again, handed over, replaced.
select public.resend_link(tests.recipient('Rob Reader'));
select tests.deliver();
select tests.step_back();
select is((tests.the_milestone()).awaits, null, 'Who is back owes it again');
select tests.act_as_nobody();
select public.hand_over_link(tests.the_kickoff(), tests.secret('Rob Reader'), 'Nora Next', 'nora@buyer.example', 'Over to you');
select tests.deliver();
select tests.step_back();
select is((tests.the_milestone()).facts #>> '{open,0,owedBy}', 'Nora Next', 'Who takes a link over takes over what is owed, whatever the line says');
select tests.act_as('sam@alder.example');
select public.replace_recipient(tests.recipient('Nora Next'), 'Finn Fresh', 'finn@buyer.example');
select tests.deliver();
select tests.step_back();
select is((tests.the_milestone()).facts #>> '{open,0,owedBy}', 'Finn Fresh', 'So does whom the firm puts in somebody''s place');
select lives_ok($$ select tests.owes('Finn Fresh', 'wifi', tests.a_step('provided', '{"words": "Here"}')) $$, 'Who then provides it');
select lives_ok('select pg_temp.sends_back()', 'And hears of what is missing');
select is(tests.mails('dependency_sent_back', 'finn@buyer.example'), 1, 'At their own address');
select tests.owes('Finn Fresh', 'wifi', tests.a_step('provided', '{"words": "All of it"}'));

-- Who delivers.
select is((tests.the_milestone()).awaited_id, tests.member('dee@alder.example'), 'What was provided waits for the delivery owner');
select tests.remove('dee@alder.example');
select is((tests.the_milestone()).awaited_id, tests.member('ada@alder.example'), 'Who is removed leaves it to an admin');
select tests.act_as('ada@alder.example');
select is(
  (select (i -> 'milestones') @> '[{"awaits": "accept"}]' from public.inbox(null, '{}') i), true, 'Who finds it in their inbox');
select tests.step_back();
select tests.owes('Finn Fresh', 'wifi', tests.a_step('provided', '{"words": "And the plan"}'));
select is(tests.mails('dependency_news', 'ada@alder.example'), 1, 'And is the one who hears of what is new');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
