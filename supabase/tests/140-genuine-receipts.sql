-- Whether a receipt is genuine: told to whoever holds its number and fingerprint, and nothing else to anybody.
begin;
select plan(15);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 23:30+00');
select tests.a_sent_kickoff('alder');
update public.organizations set time_zone = 'Europe/Berlin' where name = 'alder';
select tests.it_is('2026-11-03 23:30+00');
create temp table given as select tests.confirms('Bea Buyer') as number;
alter table given add hash text;
update given set hash = (select content_hash from public.versions where kickoff_id = tests.the_kickoff() and number = 1);
grant select on given to public;

create function pg_temp.asked(_number text, _hash text) returns jsonb
language sql as $$ select public.verify_receipt(_number, _hash) $$;
grant execute on function pg_temp.asked(text, text) to public;

select tests.act_as_nobody();
select is(pg_temp.asked(number, hash), '{"givenOn": "2026-11-04"}', 'Who holds a receipt hears the day on which it was given, as it was at the firm, and nothing else') from given;
select is(pg_temp.asked(n, h), '{"givenOn": null}', format('All else is unknown, and alike: %s', what))
from given, lateral (values
  ('K000000000000', hash, 'a number that nobody was given'),
  (number, repeat('0', 64), 'a wrong fingerprint'),
  (number, overlay(hash placing case left(hash, 1) when 'a' then 'b' else 'a' end from 1 for 1), 'one changed letter'),
  (number, left(hash, 63), 'half a fingerprint'), (number, '', 'none'), (number, null, 'null'), (null, hash, 'no number'),
  (lower(number), hash, 'a number that is spelled otherwise'), (number || ' ', hash, 'one with a space'),
  ('%', hash, 'a pattern'), (number || chr(39) || ' or true --', hash, 'a bit of SQL')) as tried (n, h, what);
select throws_ok('select * from public.confirmations', '42501', null, 'Nobody reads the confirmations themselves');

-- What somebody disputes stands for nothing, and is no longer vouched for.
select tests.step_back();
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
select tests.act_as('sam@birch.example');
create temp table recorded as
  select public.confirm_on_behalf(tests.recipient('Bert'), 1, null, '{"channel": "phone", "givenOn": "2026-11-03", "evidence": "Called."}') ->> 'number' as number;
grant select on recorded to public;
select tests.step_back();
create temp table theirs as select r.number, v.content_hash as hash from recorded r, public.versions v where v.kickoff_id = tests.the_kickoff();
grant select on theirs to public;
select tests.act_as_nobody();
select is(pg_temp.asked(number, hash), '{"givenOn": "2026-11-03"}', 'What was said by phone was given on the day of the call') from theirs;
select public.dispute_confirmation(tests.kickoff_of('Bert'), tests.secret('Bert'), (select number from theirs), 'I never said that');
select is(pg_temp.asked(number, hash), '{"givenOn": null}', 'What its person disputes is not vouched for any more') from theirs;

select * from finish();
rollback;
