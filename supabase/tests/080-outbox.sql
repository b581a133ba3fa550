-- Mail to send: claimed under a lease, settled once, parked where an admin sees it.
begin;
select plan(37);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.an_accepted_kickoff('alder');
delete from private.outbox;
select tests.act_as('sam@alder.example');
select public.send_kickoff(tests.the_kickoff(), 1);
select tests.step_back();
update private.outbox set due_at = due_at - interval '1 minute' where to_address = 'bea@buyer.example';

create temp table claims (nth int, mail jsonb);
grant all on claims to public;
create function pg_temp.claim(_rows int default 1) returns jsonb
language sql as $$ select public.claim_mail(_rows, 60) $$;
create function pg_temp.settle(_mail jsonb, _result jsonb) returns boolean
language sql as $$ select (public.settle_mail((_mail ->> 'id')::uuid, (_mail ->> 'lease')::uuid, _result) ->> 'held')::boolean $$;
create function pg_temp.note(_mail jsonb) returns boolean
language sql as $$ select (public.note_mail_try((_mail ->> 'id')::uuid, (_mail ->> 'lease')::uuid, 'abc') ->> 'held')::boolean $$;
grant execute on function pg_temp.claim(int), pg_temp.settle(jsonb, jsonb), pg_temp.note(jsonb) to public;

select tests.act_as_delivery();
insert into claims select 1, pg_temp.claim() -> 0;
select results_eq(
  $$ select mail ->> 'to', mail ->> 'kind', mail ->> 'attempt', mail ->> 'generation', mail ->> 'firstTriedAt' from claims where nth = 1 $$,
  $$ values ('bea@buyer.example', 'kickoff_sent', '1', '1', null::text) $$, 'Delivery claims the mail that is due the longest');
insert into claims select 2, pg_temp.claim() -> 0;
select is((select mail ->> 'to' from claims where nth = 2), 'rob@buyer.example', 'A second worker gets the next one');
select is(pg_temp.claim(10), '[]', 'A third one gets none');
select ok(pg_temp.note(mail), 'A try is noted before it leaves') from claims where nth = 1;
select ok(pg_temp.settle(mail, '{"outcome": "sent", "providerId": "p1"}'), 'What was sent is settled') from claims where nth = 1;
select ok(not pg_temp.settle(mail, '{"outcome": "parked", "reason": "mail_refused"}'), 'What was sent stays sent') from claims where nth = 1;

-- A lease runs out.
select tests.later('61 seconds');
select ok(not pg_temp.note(mail), 'A worker that wakes after its lease does not send') from claims where nth = 2;
insert into claims select 3, pg_temp.claim() -> 0;
select is((select mail ->> 'id' from claims where nth = 3), (select mail ->> 'id' from claims where nth = 2), 'Another worker takes the mail over');
select is((select mail ->> 'attempt' from claims where nth = 3), '2', 'It is the second attempt');
select ok(not pg_temp.settle(mail, '{"outcome": "sent", "providerId": "p2"}'), 'The first worker cannot overwrite the result of the second') from claims where nth = 2;
select ok(pg_temp.note(mail), 'The second notes its try') from claims where nth = 3;
select ok(pg_temp.settle(mail, '{"outcome": "retry", "afterSeconds": 300, "reason": "no_clear_answer", "mayHaveArrived": true}'), 'It is to be tried again') from claims where nth = 3;
select is(pg_temp.claim(), '[]', 'Not before the wait is over');
select tests.later('301 seconds');
insert into claims select 4, pg_temp.claim() -> 0;
select results_eq(
  $$ select mail ->> 'attempt', mail ->> 'payloadHash', (mail ->> 'firstTriedAt')::timestamptz from claims where nth = 4 $$,
  $$ values ('3', 'abc', '2026-11-02 09:01:01+00'::timestamptz) $$, 'The next worker learns what the first try may have sent, and when');
select pg_temp.settle(mail, '{"outcome": "retry", "afterSeconds": 10, "reason": "provider_busy", "mayHaveArrived": false}') from claims where nth = 4;
select tests.later('11 seconds');
insert into claims select 5, pg_temp.claim() -> 0;
select is((select mail ->> 'firstTriedAt' from claims where nth = 5), null, 'A try that certainly did not arrive is forgotten');
select ok(pg_temp.settle(mail, '{"outcome": "parked", "reason": "mail_refused"}'), 'What cannot be sent is parked') from claims where nth = 5;
select tests.later('1 day');
select is(pg_temp.claim(), '[]', 'What is parked waits for a person');

-- Who sees it.
select tests.act_as('ada@alder.example');
select is(public.settings_page(null) #>> '{parkedMail,0,reason}', 'mail_refused', 'An admin sees what could not be sent, and why');
select tests.act_as('sam@alder.example');
select is(public.settings_page(null) -> 'parkedMail', '[]', 'Others do not');
select tests.refused(format('select public.retry_mail(%L)', mail ->> 'id'), 'not_allowed', 403, 'Nor do they let it go') from claims where nth = 5;
select tests.act_as('ada@birch.example');
select is(public.settings_page(null) -> 'parkedMail', '[]', 'Nor does an admin of another organization');
select tests.refused(format('select public.retry_mail(%L)', mail ->> 'id'), 'invalid_input', 404, 'To whom it is unknown') from claims where nth = 5;
select tests.act_as('ada@alder.example');
select lives_ok(format('select public.retry_mail(%L)', mail ->> 'id'), 'An admin lets it be tried again') from claims where nth = 5;
select tests.refused(format('select public.retry_mail(%L)', mail ->> 'id'), 'invalid_input', 404, 'Once') from claims where nth = 5;
select tests.act_as_delivery();
insert into claims select 6, pg_temp.claim() -> 0;
select isnt((select mail ->> 'id' from claims where nth = 6), (select mail ->> 'id' from claims where nth = 5), 'It goes out under a key of its own');
select is((select mail ->> 'attempt' from claims where nth = 6), '1', 'It counts its attempts anew');

-- Whom it was for is no longer there.
select tests.step_back();
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Rob Reader'));
select tests.later('61 seconds');
select tests.act_as_delivery();
select is(pg_temp.claim(), '[]', 'Mail to somebody whose link was revoked is not handed out');
select tests.step_back();
select is((select reason from private.outbox where to_address = 'rob@buyer.example'), 'recipient_changed', 'It is parked instead');
select is(pg_temp.settle(mail, '{"outcome": "sent", "providerId": "p6"}'), false, 'Who held it before can no longer settle it') from claims where nth = 6;

-- One that makes trouble holds up no other.
insert into private.outbox (organization_id, kind, to_address, payload)
select tests.firm('alder'), 'member_invited', 'person' || n || '@alder.example', '{}' from generate_series(1, 20) n;
select tests.act_as_delivery();
select is(jsonb_array_length(pg_temp.claim(5)), 5, 'Delivery claims as many as it asks for');
select is(jsonb_array_length(pg_temp.claim(100)), 15, 'And the rest');
select is((select count(*)::int from jsonb_array_elements(pg_temp.claim(100))), 0, 'And each once');

-- The limiter counts, also for acts that are refused.
select tests.act_as_nobody();
select is(
  (select count(*)::int from generate_series(1, 25) where (public.spend_attempt('act', tests.hash('bea')) ->> 'allowed')::boolean), 20, 'Twenty acts a minute are allowed');
select is((public.spend_attempt('act', tests.hash('rob')) ->> 'allowed')::boolean, true, 'Somebody else is not held up');
select cmp_ok((public.spend_attempt('act', tests.hash('bea')) ->> 'retryAfter')::int, '<=', 60, 'Who is held up learns until when');
select tests.later('1 minute');
select is((public.spend_attempt('act', tests.hash('bea')) ->> 'allowed')::boolean, true, 'A minute later they act again');
select tests.refused($$ select public.spend_attempt('guess', tests.hash('bea')) $$, 'invalid_input', 422, 'There is no limit that nobody knows');

select * from finish();
rollback;
