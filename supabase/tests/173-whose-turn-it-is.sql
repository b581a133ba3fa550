-- Whose turn it is in each state of a kickoff: they, and nobody else, hear that it stalls.
begin;
select plan(18);
select tests.a_firm('alder');

-- Three weeks later, a Monday: who was told, and what is next.
create function pg_temp.told() returns text
language plpgsql as $$
begin
  perform tests.schedule_at('2026-11-23 11:00+00');
  return (
    select string_agg(concat_ws(' ', to_address, payload ->> 'step', payload ->> 'buyerName'), ', ') from private.outbox where kind = 'kickoff_stalled');
end $$;

select tests.it_is('2026-11-02 11:00+00');
savepoint monday;
select tests.a_draft('alder');
savepoint drafted;
select is(pg_temp.told(), 'sam@alder.example write', 'Sales, while the handoff is written');
rollback to drafted;
select tests.remove('sam@alder.example');
select is(pg_temp.told(), 'ada@alder.example write', 'An admin, where its sales owner has left');
rollback to drafted;
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select is(pg_temp.told(), 'dee@alder.example review', 'Delivery, once it is asked for its review');
rollback to monday;
select tests.a_returned_kickoff('alder', '[{"section": "risks", "itemId": null, "words": "Which ones?"}]');
select is(pg_temp.told(), 'sam@alder.example answer_delivery', 'Sales, once delivery has returned it');
rollback to monday;
select tests.an_accepted_kickoff('alder');
select is(pg_temp.told(), 'sam@alder.example send', 'Sales, once it can be sent');
rollback to monday;
select tests.a_sent_kickoff('alder');
savepoint sent;
select is(pg_temp.told(), 'sam@alder.example ask_to_confirm Bea Buyer', 'Sales, while the buyer reads');
rollback to sent;
select tests.flags('Bea Buyer', 'outcome');
select is(pg_temp.told(), 'sam@alder.example answer_flag Bea Buyer', 'The owner of a flag, while it is open: sales'' where it was sold');
rollback to sent;
select tests.flags('Rob Reader', 'wifi');
savepoint flagged;
select is(pg_temp.told(), 'dee@alder.example answer_flag Rob Reader', 'Delivery''s where it is about how it will be done');
select is((select payload ->> 'flagId' from private.outbox where kind = 'kickoff_stalled'), tests.the_flag()::text, 'With the flag that it is about');
rollback to flagged;
select tests.act_as('ada@alder.example');
select public.reassign_flag(tests.the_flag(), tests.member('ada@alder.example'));
select tests.step_back();
select is(pg_temp.told(), 'ada@alder.example answer_flag Rob Reader', 'Whoever it was handed to');
rollback to flagged;
select tests.resolves('dee@alder.example', tests.the_flag());
select is(pg_temp.told(), 'dee@alder.example ask_to_settle Rob Reader', 'Its owner still, while the buyer says whether that settles it');
rollback to sent;
select tests.confirms('Bea Buyer');
savepoint confirmed;
select is(pg_temp.told(), 'dee@alder.example deliver', 'Delivery, once it is confirmed');
rollback to confirmed;
select tests.remove('dee@alder.example');
select is(pg_temp.told(), 'ada@alder.example deliver', 'An admin, where its delivery owner has left');
rollback to confirmed;
select tests.act_as_nobody();
select public.owe_step(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.line('wifi'), jsonb_build_object(
  'kind', 'provided', 'words', 'It works', 'link', null, 'attachmentIds', '[]'::jsonb, 'idempotencyKey', gen_random_uuid()));
select tests.step_back();
select is(pg_temp.told(), 'dee@alder.example accept', 'Delivery, who has not looked at what was provided');
rollback to confirmed;
update public.milestones set claimed_at = private.clock();
select is(pg_temp.told(), 'dee@alder.example ask_whether_done', 'Delivery, while the buyer does not say whether it is done');
update public.milestones set reached_at = private.clock(), reached_on = '2026-11-23';
update private.stall_clocks set look_at = private.clock(), told_at = null;
delete from private.outbox where kind = 'kickoff_stalled';
select is(pg_temp.told(), null, 'Nobody, once the first milestone is reached');
select is((select look_at from private.stall_clocks), null, 'And nobody looks again');
rollback to confirmed;
select tests.schedule_at('2026-11-23 11:00+00');
select is((select count(*)::int from public.events where kind = 'kickoff_stalled'), 1, 'It is told once in each');
select * from finish();
rollback;
