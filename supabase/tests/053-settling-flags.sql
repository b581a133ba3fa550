-- The buyer has the last word on each flag of theirs, and on nobody else's.
begin;
select plan(34);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');

create function pg_temp.settle(_accepted boolean, _words text default '', _round int default 1, _name text default 'Bea Buyer') returns void
language sql as $$ select public.settle_flag(tests.the_kickoff(), tests.secret(_name), tests.the_flag(), _round, _accepted, _words) $$;
create function pg_temp.answer(_words text, _name text default 'Bea Buyer') returns void
language sql as $$ select public.answer_flag(tests.the_kickoff(), tests.secret(_name), tests.the_flag(), _words) $$;
create function pg_temp.withdraw(_name text default 'Bea Buyer') returns void
language sql as $$ select public.withdraw_flag(tests.the_kickoff(), tests.secret(_name), tests.the_flag()) $$;
create function pg_temp.flag() returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #> '{flags,-1}' $$;
grant execute on function pg_temp.settle(boolean, text, int, text), pg_temp.answer(text, text), pg_temp.withdraw(text), pg_temp.flag() to public;

select tests.act_as_nobody();
select lives_ok($$ select pg_temp.answer('It was in the mail of 9 July') $$, 'The buyer adds a word to their flag');
select is(pg_temp.flag() #>> '{answers,0,words}', 'It was in the mail of 9 July', 'It stands in the thread');
select is(tests.mails('buyer_replied', 'sam@alder.example'), 1, 'The owner is mailed');
select throws_ok($$ select pg_temp.answer('') $$, '23514', null, 'Nobody answers nothing');
select tests.refused($$ select pg_temp.answer('Me too', 'Rob Reader') $$, 'flag_unknown', 404, 'Another recipient does not answer in their place');
select tests.refused($$ select pg_temp.withdraw('Rob Reader') $$, 'flag_unknown', 404, 'Another recipient does not withdraw it');
select tests.refused($$ select pg_temp.settle(true, _name => 'Rob Reader') $$, 'flag_unknown', 404, 'Another recipient does not accept in their place');
select tests.refused($$ select pg_temp.settle(true) $$, 'flag_not_resolved', 409, 'Nobody accepts what has not been answered');
select tests.step_back();

-- Reopened.
select tests.resolves('sam@alder.example', tests.the_flag());
select tests.later('7 days');
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.settle(true, _round => 2) $$, 'flag_not_resolved', 409, 'Nobody accepts a round that has not been');
select tests.refused($$ select pg_temp.settle(true, _round => null) $$, 'flag_not_resolved', 409, 'Nobody accepts no round');
select tests.refused($$ select pg_temp.settle(false) $$, 'invalid_input', 422, 'Nobody reopens without a reason');
select tests.refused($$ select pg_temp.settle(false, null) $$, 'invalid_input', 422, 'Nor with none at all');
select lives_ok($$ select pg_temp.settle(false, 'That is not what I asked') $$, 'The buyer reopens the flag');
select is(tests.waiting(), 'owner_answers', 'It waits for the owner again');
select is(pg_temp.flag() ->> 'round', '2', 'It is the second round');
select is((pg_temp.flag() ->> 'dueAt')::timestamptz, '2026-11-12 17:00+00', 'The clock starts anew');
select is(jsonb_array_length(pg_temp.flag() -> 'answers'), 3, 'The history stays');
select is(tests.mails('flag_reopened', 'sam@alder.example'), 1, 'The owner is mailed');
select tests.refused($$ select pg_temp.settle(true) $$, 'flag_not_resolved', 409, 'The answer of the first round is no longer there to accept');
select tests.step_back();

-- Accepted.
select tests.resolves('sam@alder.example', tests.the_flag());
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.settle(true, _round => 2) $$, 'The buyer accepts');
select is(tests.waiting(), 'buyer_reads', 'It waits for the buyer to confirm');
select tests.refused($$ select pg_temp.settle(true, _round => 2) $$, 'flag_settled', 409, 'What was accepted is not accepted again');
select tests.refused($$ select pg_temp.settle(false, 'Hm', 2) $$, 'flag_settled', 409, 'What was accepted is not reopened');
select tests.refused($$ select pg_temp.withdraw() $$, 'flag_settled', 409, 'What was accepted is not withdrawn');
select tests.refused($$ select pg_temp.answer('One more thing') $$, 'flag_settled', 409, 'What was accepted is not answered');

-- Withdrawn.
select tests.later('1 minute');
select tests.step_back();
select tests.flags('Bea Buyer', 'wifi');
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.withdraw() $$, 'The buyer takes a flag back');
select tests.refused($$ select pg_temp.withdraw() $$, 'flag_settled', 409, 'It is taken back once');
select is(tests.waiting(), 'buyer_reads', 'Nobody has to answer it');
select tests.step_back();

-- Somebody else takes the flagger's place.
select tests.later('1 minute');
select tests.flags('Rob Reader', 'report');
select tests.resolves('sam@alder.example', tests.the_flag());
create temp table old_link as select tests.secret('Rob Reader') as secret;
grant select on old_link to public;
select tests.act_as('sam@alder.example');
select public.replace_recipient(tests.recipient('Rob Reader'), 'Nora Next', 'nora@buyer.example');
select tests.deliver();
select is(tests.waiting(), 'buyer_settles', 'An answer waits for whoever takes the flagger''s place');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.settle_flag(tests.the_kickoff(), secret, tests.the_flag(), 1, true, '') from old_link $$, 'link_unknown', 404, 'A buyer who was replaced cannot accept');
select lives_ok($$ select pg_temp.settle(true, _name => 'Nora Next') $$, 'Who took their place can');
select tests.step_back();

-- The flagger's link is revoked.
select tests.flags('Nora Next', 'report');
select tests.resolves('sam@alder.example', tests.the_flag());
select tests.act_as('sam@alder.example');
select is(tests.waiting(), 'buyer_settles', 'An answer waits for the flagger');
select public.revoke_link(tests.recipient('Nora Next'));
select is(tests.waiting(), 'buyer_reads', 'Nobody waits for a person who can no longer answer');
select public.resend_link(tests.recipient('Nora Next'));
select is(tests.waiting(), 'buyer_settles', 'With the link the question comes back');

select * from finish();
rollback;
