-- One of the buyer's people says in one tap how it is going: once under way, once when it was reached.
begin;
select plan(38);
select tests.a_firm('alder');
update public.organizations set time_zone = 'Europe/Berlin';

create function pg_temp.says(_name text, _occasion text, _face text, _words text default '') returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.give_pulse(tests.kickoff_of(_name), tests.secret(_name), _occasion, _face, _words);
  perform tests.step_back();
end $$;
create function pg_temp.sees(_name text) returns jsonb
language plpgsql as $$
declare
  seen jsonb;
begin
  perform tests.act_as_nobody();
  seen := public.buyer_page(tests.kickoff_of(_name), tests.secret(_name)) #> '{progress,pulse}';
  perform tests.step_back();
  return seen;
end $$;
create function pg_temp.team_sees() returns jsonb
language plpgsql as $$
declare
  seen jsonb;
begin
  perform tests.act_as('dee@alder.example');
  seen := public.milestone_page(tests.the_kickoff()) -> 'pulses';
  perform tests.step_back();
  return seen;
end $$;
create function pg_temp.is_refused(_name text, _occasion text, _face text, _words text, _code text, _status int, _title text) returns text
language plpgsql as $$
declare
  answer text;
begin
  perform tests.act_as_nobody();
  answer := tests.refused(
    format('select public.give_pulse(%L, %L, %L, %L, %L)', tests.kickoff_of(_name), tests.secret(_name), _occasion, _face, _words), _code, _status, _title);
  perform tests.step_back();
  return answer;
end $$;

select tests.it_is('2026-11-02 11:00+00');
select tests.a_sent_kickoff('alder');
select is(pg_temp.sees('Bea Buyer'), null, 'Nobody is asked before they have confirmed');
select pg_temp.is_refused('Bea Buyer', 'underway', 'good', '', 'pulse_not_asked', 409, 'Nor heard');
select tests.confirms('Bea Buyer');
select is(pg_temp.sees('Bea Buyer'), '{"asks": null, "given": null}', 'Nor just after it');
select tests.it_is('2026-11-09 10:59+00');
select is(pg_temp.sees('Bea Buyer') ->> 'asks', null, 'Nor before five business days are over');
select pg_temp.is_refused('Bea Buyer', 'underway', 'good', '', 'pulse_not_asked', 409, 'Who says it unasked is refused');
select tests.it_is('2026-11-09 11:00+00');
select is(pg_temp.sees('Bea Buyer') ->> 'asks', 'underway', 'Then the buyer is asked how it is going');
select is(pg_temp.sees('Rob Reader') ->> 'asks', 'underway', 'And so is who reads along');
select pg_temp.is_refused('Bea Buyer', 'reached', 'good', '', 'pulse_not_asked', 409, 'How it went is not asked yet');
select pg_temp.is_refused('Bea Buyer', null, 'good', '', 'pulse_not_asked', 409, 'Nor anything else');
select pg_temp.is_refused('Bea Buyer', 'underway', null, '', 'invalid_input', 422, 'A form that was sent without a face says nothing');
select pg_temp.is_refused('Bea Buyer', 'underway', 'ecstatic', '', 'invalid_input', 422, 'There are three faces');
select pg_temp.is_refused('Bea Buyer', 'underway', 'good', repeat('x', 501), 'invalid_input', 422, 'And a line is no letter');
select is((select count(*)::int from public.pulses), 0, 'Nothing of that was kept');
savepoint asked;

select pg_temp.says('Bea Buyer', 'underway', 'okay');
select is(pg_temp.sees('Bea Buyer'), '{"asks": null, "given": {"occasion": "underway", "face": "okay", "words": ""}}', 'One tap is enough, and she is not asked again');
select is(pg_temp.sees('Rob Reader') ->> 'given', null, 'What she said is not shown to her colleague');
select is(pg_temp.sees('Rob Reader') ->> 'asks', 'underway', 'Who is still asked');
select pg_temp.says('Bea Buyer', 'underway', 'okay');
select is((select count(*)::int from public.events where kind = 'pulse_given'), 1, 'A button that was pressed twice is one');
select pg_temp.is_refused('Bea Buyer', 'underway', 'good', '', 'pulse_given', 409, 'Another face later is refused');
select pg_temp.says('Bea Buyer', 'underway', 'okay', ' The scanners are late ');
select is(pg_temp.sees('Bea Buyer') #>> '{given,words}', 'The scanners are late', 'A line can be added');
select pg_temp.says('Bea Buyer', 'underway', 'okay', 'The scanners are late');
select pg_temp.says('Bea Buyer', 'underway', 'okay');
select is(pg_temp.sees('Bea Buyer') #>> '{given,words}', 'The scanners are late', 'It stays');
select pg_temp.is_refused('Bea Buyer', 'underway', 'okay', 'Forget it', 'pulse_given', 409, 'And is not changed');
select is(tests.mails('pulse_low'), 0, 'Nobody is alarmed');
select results_eq(
  $$ select kind, actor_recipient_id, detail ->> 'face' as face, detail ->> 'words' as words from public.events where kind = 'pulse_given' order by id $$,
  $$ select 'pulse_given', tests.recipient('Bea Buyer'), 'okay', words from unnest(array['', 'The scanners are late']) words $$, 'The history tells both');
select is((pg_temp.team_sees() -> 0) - 'at', '{"name": "Bea Buyer", "occasion": "underway", "face": "okay", "words": "The scanners are late"}', 'The team reads it');

select tests.it_is('2026-11-14 22:00+00');
select pg_temp.says('Rob Reader', 'underway', 'bad', 'Nobody calls back');
select is(tests.mails('pulse_low'), 2, 'Who says that it goes badly is heard by both owners');
select set_eq(
  $$ select to_address, due_at <= private.clock() as is_due, payload ->> 'words' as words from private.outbox where kind = 'pulse_low' $$,
  $$ values ('sam@alder.example', true, 'Nobody calls back'), ('dee@alder.example', true, 'Nobody calls back') $$, 'At once, at whatever hour, with the line');
select pg_temp.says('Rob Reader', 'underway', 'bad', 'Nobody calls back');
select is(tests.mails('pulse_low'), 2, 'And once');
rollback to asked;
select pg_temp.says('Rob Reader', 'underway', 'bad');
select pg_temp.says('Rob Reader', 'underway', 'bad', 'Nobody calls back');
select is(tests.mails('pulse_low'), 2, 'A line that comes later mails nobody again');
rollback to asked;
update public.deals set delivery_owner_id = sales_owner_id;
select pg_temp.says('Rob Reader', 'underway', 'bad');
select is(tests.mails('pulse_low'), 1, 'Who owns it on both sides hears once');
rollback to asked;
select tests.remove('sam@alder.example');
select pg_temp.says('Rob Reader', 'underway', 'bad');
select is(tests.mails('pulse_low', 'sam@alder.example') + tests.mails('pulse_low', 'ada@alder.example'), 1, 'An admin hears for an owner who has left');
rollback to asked;

-- Reached.
select pg_temp.says('Bea Buyer', 'underway', 'okay');
update public.milestones set reached_at = private.clock(), reached_on = '2026-11-09', state = 'reached';
select is(pg_temp.sees('Bea Buyer'), '{"asks": "reached", "given": null}', 'Once it is reached, she is asked a second time');
select pg_temp.is_refused('Bea Buyer', 'underway', 'okay', 'Late', 'pulse_not_asked', 409, 'What was asked before is over, also for a line');
select pg_temp.is_refused('Rob Reader', 'underway', 'good', '', 'pulse_not_asked', 409, 'And for who never answered');
select pg_temp.says('Bea Buyer', 'reached', 'good', 'Thank you');
select is(pg_temp.sees('Bea Buyer') #>> '{given,face}', 'good', 'She says how it went');
select is(jsonb_array_length(pg_temp.team_sees()), 2, 'The team reads both');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Rob Reader'));
select tests.step_back();
select pg_temp.is_refused('Rob Reader', 'reached', 'good', '', 'link_unknown', 404, 'Whose link was ended says nothing any more');
select is((select count(*)::int from public.pulses), 2, 'Twice is all that anybody is asked');
select is((select count(*)::int from public.pulses where recipient_id = tests.recipient('Rob Reader')), 0, 'And nothing is said in anybody''s name');
select * from finish();
rollback;
