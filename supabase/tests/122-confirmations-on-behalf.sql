-- A member records what an approver said by phone or mail: as such, with evidence, and the approver has the last word.
begin;
select plan(42);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.it_is('2026-11-04 09:00+00');
create function pg_temp.records(_more jsonb default '{}', _who text default 'Bea Buyer', _version int default 1, _items uuid[] default null) returns text
language sql as $$
  select public.confirm_on_behalf(tests.recipient(_who), _version, _items,
    '{"channel": "phone", "givenOn": "2026-11-03", "evidence": "CANARY-EVIDENCE She said yes to all of it"}'::jsonb || _more) ->> 'number'
$$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) $$;
create function pg_temp.objects(_number text, _words text default 'I said no such thing', _who text default 'Bea Buyer') returns void
language sql as $$ select public.dispute_confirmation(tests.kickoff_of(_who), tests.secret(_who), _number, _words) $$;
grant execute on function pg_temp.records(jsonb, text, int, uuid[]), pg_temp.page(), pg_temp.objects(text, text, text) to public;

-- Who may not, and of whom.
select tests.act_as_nobody();
select throws_ok($$ select pg_temp.records() $$, '42501', null, 'Nobody of the buyer''s records anything');
select tests.act_as('sam@birch.example');
select tests.refused($$ select pg_temp.records() $$, 'recipient_unknown', 404, 'A member of another organization records nothing');
select tests.act_as('sam@alder.example');
select tests.refused($$ select pg_temp.records(_who => 'Rob Reader') $$, 'not_an_approver', 403, 'Nobody confirms on behalf of a reviewer');
select tests.refused($$ select pg_temp.records(_version => 2) $$, 'version_superseded', 409, 'Nor a version that is not the present one');
select tests.refused(format('select pg_temp.records(%L)', more), 'invalid_input', 422, title)
from (values
  ('{"channel": "pigeon"}', 'By phone or mail, and by no other way'),
  ('{"channel": null}', 'Nor without saying how'),
  ('{"evidence": " "}', 'Nor without saying how it is known'),
  (jsonb_build_object('evidence', repeat('x', 2001))::text, 'Nor at any length'),
  ('{"givenOn": "2026-11-05"}', 'Nor on a day that is not yet'),
  ('{"givenOn": "2026-11-01"}', 'Nor before the version was published'),
  ('{"givenOn": null}', 'Nor on no day')) wrong (more, title);
select tests.refused(
  format('select pg_temp.records(_items => %L)', array[tests.line('risk')]), 'line_gone', 409, 'Nor a line that she does not read');
select tests.remove('gone@alder.example');
select tests.act_as('gone@alder.example');
select tests.refused($$ select pg_temp.records() $$, 'recipient_unknown', 404, 'Nor does a member who was removed a second ago');

-- All but the flagged, as such.
select tests.step_back();
select tests.flags('Bea Buyer', 'outcome');
select tests.act_as('sam@alder.example');
select matches(pg_temp.records(), '^K[0-9A-F]{12}$', 'A member records it');
select tests.refused($$ select pg_temp.records() $$, 'already_confirmed', 409, 'Once');
select tests.step_back();
create temp table given as select * from public.confirmations;
grant select on given to public;
select is((select concat_ws(' ', manner, channel, given_on::text) from given), 'on_behalf phone 2026-11-03', 'It is kept as what it is');
select is((select recorded_by from given), tests.member('sam@alder.example'), 'With who recorded it');
select is_empty($$ select from public.confirmed_items where item_id = tests.line('outcome') $$, 'What she flagged is not covered');
select is(tests.mails('confirmed_on_behalf', 'bea@buyer.example'), 1, 'She is mailed');
select is(tests.mails('receipt'), 0, 'It is no receipt of hers');
select is(tests.mails('recipient_confirmed'), 2, 'Both owners hear of it');
select is_empty($$ select from private.outbox where payload::text ~ 'CANARY-EVIDENCE' $$, 'No mail holds how it is known');
select is_empty($$ select from public.events where detail::text ~ 'CANARY-EVIDENCE' $$, 'Nor does the history');
select tests.act_as_nobody();
select is(
  pg_temp.page() #> '{confirmation,onBehalf}', '{"by": "Sam Sales", "channel": "phone", "givenOn": "2026-11-03"}', 'Her page says by whom it was recorded, and how she gave it');
select unalike(pg_temp.page()::text, '%CANARY-EVIDENCE%', 'But not how it is known');
select is(
  public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number) #>> '{confirmation,onBehalf,by}', 'Sam Sales', 'So does the receipt') from given;
select unalike(public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number)::text, '%CANARY%', 'The receipt holds no evidence') from given;

-- She objects.
select tests.refused(format('select pg_temp.objects(%L, %L)', number, ' '), 'invalid_input', 422, 'Nobody objects without a word') from given;
select tests.refused(format('select pg_temp.objects(%L, %L)', number, repeat('x', 2001)), 'invalid_input', 422, 'Nor with a book') from given;
select tests.refused(format('select pg_temp.objects(%L, ''No'', ''Rob Reader'')', number), 'confirmation_unknown', 404, 'Nobody objects for another') from given;
select lives_ok(format('select pg_temp.objects(%L)', number), 'She says that she never said so') from given;
select lives_ok(format('select pg_temp.objects(%L)', number), 'Twice is once') from given;
select is(pg_temp.page() -> 'confirmation', 'null', 'It stands for nothing any more');
select tests.step_back();
select is(tests.mails('confirmation_disputed'), 2, 'Both owners hear of it, once');
select isnt_empty($$ select from public.confirmations $$, 'The record keeps what was recorded');
select tests.act_as('sam@alder.example');
select is(public.team_receipt(tests.the_kickoff(), number) #>> '{confirmation,onBehalf,by}', 'Sam Sales', 'Members read the receipt, too') from given;
select tests.refused($$ select public.team_receipt(tests.the_kickoff(), 'K000000000000') $$, 'confirmation_unknown', 404, 'There is none that was not given');
select tests.refused($$ select pg_temp.records() $$, 'recipient_objected', 409, 'Nobody records for her again');
select tests.step_back();
create temp table own as select tests.confirms('Bea Buyer') as number;
grant select on own to public;
select matches(number, '^K[0-9A-F]{12}$', 'She confirms herself') from own;
select tests.act_as_nobody();
select tests.refused(format('select pg_temp.objects(%L)', number), 'confirmation_unknown', 404, 'And does not object to that') from own;
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.step_back();
select tests.a_sent_kickoff('alder');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select tests.refused(
  $$ select pg_temp.records('{"givenOn": "2026-11-04"}') $$, 'recipient_without_link', 409, 'Nobody confirms on behalf of somebody who could not be told');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
