-- A buyer answers a mail about their flag: their word if it is theirs, a note for the owner if it is not, nothing if the address is dead.
begin;
select plan(24);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');

create function pg_temp.registers(_who text, _token text) returns void
language sql as $$ select public.register_reply(tests.recipient(_who), tests.the_flag(), tests.hash(_token)) $$;
create function pg_temp.writes(_id text, _words text, _from text default 'bea@buyer.example', _auto boolean default false, _token text default 'bea''s token') returns text
language sql as $$ select public.reply_by_mail('hook ' || _id, tests.hash(_token), _from, _words, tests.hash(_id), _auto) ->> 'became' $$;
create function pg_temp.thread() returns bigint
language sql security definer as $$ select count(*) from public.answers where flag_id = tests.the_flag() $$;
grant execute on function pg_temp.registers(text, text), pg_temp.writes(text, text, text, boolean, text), pg_temp.thread() to public;

select tests.act_as_delivery();
select is(pg_temp.writes('m0', 'Hello'), 'nothing', 'Nothing comes of a mail to an address that never was');
select tests.refused($$ select pg_temp.registers('Rob Reader', 'rob''s token') $$, 'flag_unknown', 404, 'Nobody gets an address for another one''s flag');
select lives_ok($$ select pg_temp.registers('Bea Buyer', 'bea''s token') $$, 'Delivery makes the address live');
select lives_ok($$ select pg_temp.registers('Bea Buyer', 'bea''s token') $$, 'Again with each mail');
select is(pg_temp.writes('m1', 'We were told four'), 'answer', 'From their own address, it is the buyer''s word');
select is(pg_temp.thread(), 1::bigint, 'In the thread');
select is(public.reply_by_mail('hook m1 again', tests.hash('bea''s token'), 'bea@buyer.example', 'We were told four', tests.hash('m1'), false) ->> 'became', 'known', 'The same mail told twice is one');
select is(pg_temp.thread(), 1::bigint, 'And stands there once');
select tests.step_back();
select is((select count(*)::int from private.outbox where kind = 'buyer_replied' and payload ->> 'reply' = 'We were told four'), 1, 'Its owner is mailed');
select is((select count(*)::int from public.events where kind = 'buyer_replied' and actor_recipient_id = tests.recipient('Bea Buyer')), 1, 'The history names who wrote');

select tests.act_as_delivery();
select is(pg_temp.writes('m2', 'I am Bea, honestly', 'mallory@elsewhere.example'), 'note', 'From another address, it is not');
select is(pg_temp.thread(), 1::bigint, 'The thread stays as it was');
select is(pg_temp.writes('m3', 'I am away until Monday', 'bea@buyer.example', true), 'ignored', 'An automatic reply is ignored');
select tests.act_as('dee@alder.example');
select is(public.flag_page(tests.the_flag()) #>> '{notes,0,by}', 'mallory@elsewhere.example', 'Who answers the flag reads from whom the note came');
select tests.act_as_nobody();
select unalike(public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer'))::text, '%honestly%', 'The buyer''s page does not show it');
select tests.step_back();
select is((select payload ->> 'cause' from private.outbox where kind = 'reply_kept'), 'other_address', 'Its owner is told why it is a note');
select is((select count(*)::int from public.events where kind = 'automatic_reply_ignored'), 1, 'That an automatic reply came is noted');

-- After the flag is settled.
select tests.resolves('dee@alder.example', tests.the_flag(), 'clarified', null);
select tests.act_as_nobody();
select public.settle_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 1, true, '');
select tests.act_as_delivery();
select is(pg_temp.writes('m4', 'One more thing'), 'note', 'To a settled flag, it reaches the owner as a note');
select tests.step_back();
select is((select to_address from private.outbox where kind = 'reply_too_late'), 'bea@buyer.example', 'And the buyer is told so plainly');

-- A program that writes without end.
select tests.act_as_delivery();
select count(*) from generate_series(5, 20) n, pg_temp.writes('m' || n, 'Again', 'mallory@elsewhere.example');
select tests.refused($$ select pg_temp.writes('m21', 'Again', 'mallory@elsewhere.example') $$, 'too_many_attempts', 429, 'Twenty mails an hour are enough');

-- Whoever may no longer act may no longer write.
select tests.later('2 hours');
select tests.step_back();
update public.recipients set link_expires_at = private.clock() where id = tests.recipient('Bea Buyer');
select tests.act_as_delivery();
select is(pg_temp.writes('m30', 'Late'), 'note', 'After the link has expired, it is a note');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.act_as_delivery();
select is(pg_temp.writes('m31', 'Hello?'), 'nothing', 'After it was ended, nothing comes of it');
select is(pg_temp.writes('m32', 'Hello?', 'mallory@elsewhere.example'), 'nothing', 'Whoever writes');
select is(pg_temp.thread(), 2::bigint, 'The thread holds the buyer''s word and the answer that settled it, and no more');

select * from finish();
rollback;
