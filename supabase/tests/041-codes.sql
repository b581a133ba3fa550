-- Where the organization asks for it, a code by mail before confirming: ten minutes, five tries, one use.
begin;
select plan(23);
select tests.a_firm('alder');
update public.organizations set code_before_confirming = true;
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');

create function pg_temp.confirms(_proof text) returns jsonb
language sql as $$
  select public.confirm_version(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer'), tests.version(), 'Bea Buyer', _proof)
$$;
create function pg_temp.asks() returns void
language sql as $$ select public.request_code(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer')) $$;
create function pg_temp.the_proof(_nth int) returns text
language sql security definer as $$
  select tests.proof(payload ->> 'codeId') from private.outbox where kind = 'confirm_code' order by queued_at, id offset _nth - 1 limit 1
$$;
grant execute on function pg_temp.confirms(text), pg_temp.asks(), pg_temp.the_proof(int) to public;

select tests.act_as_nobody();
select is(public.buyer_page(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer')) ->> 'codeRequired', 'true', 'The buyer learns that a code is needed');
select is(pg_temp.confirms(null) #>> '{refused,code}', 'code_expired', 'Nobody confirms without having asked for a code');
select lives_ok('select pg_temp.asks()', 'The buyer asks for a code');
select is(pg_temp.confirms(pg_temp.the_proof(1)) #>> '{refused,code}', 'code_expired', 'A code that has not left by mail is none');
select tests.deliver();
select tests.act_as_nobody();
select is(pg_temp.confirms(tests.hash('a guess')) -> 'refused', '{"code": "code_wrong", "status": 422, "detail": {"triesLeft": 4}}', 'A wrong code costs a try');
select is(pg_temp.confirms(null) #>> '{refused,detail,triesLeft}', '3', 'So does none');
select is(tests.waiting(), 'buyer_reads', 'With a wrong code nothing is confirmed');
select matches(pg_temp.confirms(pg_temp.the_proof(1)) ->> 'number', '^K[0-9A-F]{12}$', 'With the right code the buyer confirms');
select tests.step_back();
select isnt_empty('select from private.confirmation_codes where used_at is not null and tries = 2', 'The code is used up and its tries are kept');

-- Something new to confirm.
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'outcome', '{"text": "In six days"}'));
select tests.accepted_anew('alder');
select public.publish_changes(tests.the_kickoff(), 2, 'We counted again');
select tests.act_as_nobody();
select is(pg_temp.confirms(pg_temp.the_proof(1)) #>> '{refused,code}', 'code_expired', 'A code that was used is none');
select tests.later('1 minute');
select pg_temp.asks();
select tests.deliver();
select tests.later('11 minutes');
select tests.act_as_nobody();
select is(pg_temp.confirms(pg_temp.the_proof(2)) #>> '{refused,code}', 'code_expired', 'A code is none after ten minutes');

select tests.later('1 minute');
select pg_temp.asks();
select tests.deliver();
select tests.later('1 minute');
select tests.act_as_nobody();
select pg_temp.asks();
select tests.deliver();
select tests.act_as_nobody();
select is(pg_temp.confirms(pg_temp.the_proof(3)) #>> '{refused,code}', 'code_wrong', 'The code before the latest is none: several would be as many more tries');
select is(
  array(select pg_temp.confirms(tests.hash('guess ' || n)) #>> '{refused,detail,triesLeft}' from generate_series(1, 4) n), array['3', '2', '1', '0'],
  'Five wrong codes use up the tries');
select is(pg_temp.confirms(pg_temp.the_proof(4)) #>> '{refused,code}', 'code_expired', 'After five tries the right code is none');
select is(pg_temp.confirms(pg_temp.the_proof(3)) #>> '{refused,code}', 'code_expired', 'Nor is an earlier one');

select lives_ok(format('select pg_temp.asks() from generate_series(1, 3)'), 'The buyer may ask five times in ten minutes');
select tests.refused('select pg_temp.asks()', 'too_many_attempts', 429, 'More often than that nobody asks');
select tests.deliver();
select tests.later('11 minutes');
select tests.act_as_nobody();
select lives_ok('select pg_temp.asks()', 'Ten minutes later the buyer asks again');
select tests.deliver();
select tests.act_as_nobody();
select tests.refused(
  $$ select public.confirm_version(tests.kickoff_of('Bea Buyer'), tests.secret('Bea Buyer'), 1, 'Bea Buyer',
       pg_temp.the_proof((select tests.mails('confirm_code')))) $$, 'version_superseded', 409, 'The right code does not confirm an old version');
select ok(pg_temp.confirms(pg_temp.the_proof(tests.mails('confirm_code'))) ? 'number', 'The code is not used up by a refusal: the buyer confirms the new version with it');

select tests.act_as_delivery();
select tests.refused($$ select public.register_code(gen_random_uuid(), tests.hash('x')) $$, 'code_expired', 422, 'Delivery registers no code that nobody asked for');
select tests.refused($$ select public.register_link(gen_random_uuid(), 1, tests.hash('x')) $$, 'link_unknown', 404, 'Delivery registers no link of nobody');
select tests.refused(
  $$ select public.register_link(tests.recipient('Bea Buyer'), 2, tests.hash('x')) $$, 'link_unknown', 404, 'Delivery registers no link that is not the present one');

select * from finish();
rollback;
