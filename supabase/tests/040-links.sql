-- A link is the capability of one recipient in one kickoff, and looks like nothing once it has ended.
begin;
select plan(45);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.changed(tests.a_handoff(), 'bea', '{"text": "Other Bea"}'));
create temp table other as select tests.the_kickoff() as kickoff, tests.secret('Other Bea') as secret;
select tests.a_sent_kickoff('alder');
create temp table mine as select tests.the_kickoff() as kickoff, tests.secret('Bea Buyer') as secret, tests.recipient('Bea Buyer') as id;
grant select on other, mine to public;

select is_empty(
  $$ select from private.links where secret_hash in (select secret from mine) $$, 'No link''s secret is in the database, only its hash');
select tests.act_as_nobody();
select is(public.open_link(secret) ->> 'kickoffId', kickoff::text, 'The buyer''s link opens their kickoff') from mine;
select is(public.buyer_page(kickoff, secret) #>> '{recipient,name}', 'Bea Buyer', 'The buyer reads their page') from mine;

-- Whatever is wrong with a link, each function says the same.
create temp table act as select * from unnest(array[
  'select public.open_link($2)',
  'select public.buyer_page($1, $2)',
  'select public.buyer_changes($1, $2, 1, 1)',
  'select public.kickoff_version($1, $2)',
  'select public.note_reading($1, $2)',
  'select public.receipt_page($1, $2, ''K1'')',
  'select public.mark_section($1, $2, 1, ''risks'', true)',
  'select public.raise_flag($1, $2, ''{}'')',
  'select public.answer_flag($1, $2, gen_random_uuid(), ''Hello'')',
  'select public.withdraw_flag($1, $2, gen_random_uuid())',
  'select public.settle_flag($1, $2, gen_random_uuid(), 1, true, '''')',
  'select public.decide_change_order($1, $2, gen_random_uuid(), true, ''Bea Buyer'', '''')',
  'select public.begin_attachment($1, $2, ''{}'')',
  'select public.open_attachment($1, $2, gen_random_uuid())',
  'select public.remove_attachment($1, $2, gen_random_uuid())',
  'select public.request_code($1, $2)',
  'select public.people_page($1, $2)',
  'select public.hand_over_link($1, $2, ''Eve'', ''eve@buyer.example'', '''')',
  'select public.add_reviewer($1, $2, ''Eve'', ''eve@buyer.example'', '''')',
  'select public.step_aside($1, $2, ''left'')',
  'select public.set_away($1, $2, null)',
  'select public.dispute_confirmation($1, $2, ''K1'', ''No'')',
  'select public.owe_step($1, $2, gen_random_uuid(), ''{}'')',
  'select public.answer_milestone($1, $2, ''{}'')',
  'select public.dispute_milestone_answer($1, $2, gen_random_uuid(), ''No'')',
  'select public.give_pulse($1, $2, ''underway'', ''good'', '''')',
  'select public.buyer_calendar_page($1, $2)',
  'select public.open_buyer_calendar($1, $2, tests.hash(''x''), true)',
  'select public.close_buyer_calendar($1, $2)',
  'select public.confirm_version($1, $2, 1, ''Bea Buyer'', null)']) with ordinality as acts (sql, place);
grant select on act to public;
create function pg_temp.answers(_kickoff uuid, _secret text) returns setof text
language plpgsql as $$
declare
  sql text;
  detail text;
  said text;
begin
  for sql in select act.sql from act order by place loop
    begin
      execute sql using _kickoff, _secret;
      return next 'opened: ' || sql;
    exception when others then
      get stacked diagnostics detail = pg_exception_detail, said = message_text;
      return next concat_ws(' ', sqlstate, said, detail);
    end;
  end loop;
end $$;
grant execute on function pg_temp.answers(uuid, text) to public;
create function pg_temp.is_unknown(_kickoff uuid, _secret text, _title text) returns text
language sql as $$ select set_eq(format('select pg_temp.answers(%L, %L)', _kickoff, _secret), array['PT404 link_unknown {"code": "link_unknown"}'], _title) $$;
grant execute on function pg_temp.is_unknown(uuid, text, text) to public;
select set_eq(
  $$ select substring(sql from 'public\.(\w+)') from act $$,
  $$ select proname::text from pg_proc where pronamespace = 'public'::regnamespace and 'secret' = any (proargnames) $$, 'No act that a link allows is missing from this list');
select pg_temp.is_unknown(kickoff, 'a guess', 'A guessed link is unknown, to every act alike') from mine;
select pg_temp.is_unknown(kickoff, '', 'An empty link is unknown') from mine;
select pg_temp.is_unknown(kickoff, null, 'No link is unknown') from mine;
select is(
  (array(select pg_temp.answers(mine.kickoff, other.secret)))[2:], array_fill('PT404 link_unknown {"code": "link_unknown"}'::text, array[29]),
  'Another kickoff''s link is unknown here') from mine, other;
select tests.step_back();

-- Revoked.
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.revoke_link(id) from mine $$, 'A member revokes a link');
select tests.refused($$ select public.revoke_link(gen_random_uuid()) $$, 'recipient_unknown', 404, 'A member cannot revoke nobody''s link');
select tests.act_as_nobody();
select pg_temp.is_unknown(kickoff, secret, 'A revoked link is unknown at the next request') from mine;
select lives_ok(format('select public.open_link(%L)', tests.secret('Rob Reader')), 'The other recipient''s link lives on');
select lives_ok($$ select public.request_link('bea@buyer.example') $$, 'Whoever asks for a link is answered alike');
select tests.step_back();
select is(
  (select count(*)::int from private.outbox where kind = 'link_resent' and recipient_id = (select id from mine)), 0, 'Asking gives no revoked link back');
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.resend_link(id) from mine $$, 'A member sends a revoked link again');
select tests.step_back();
select tests.refused(format('select public.open_link(%L)', tests.secret('Bea Buyer')), 'link_unknown', 404, 'The new link opens nothing before its mail leaves');
select tests.deliver();
select lives_ok(format('select public.open_link(%L)', tests.secret('Bea Buyer')), 'The new link opens once its mail has left');
select tests.act_as_nobody();
select pg_temp.is_unknown(kickoff, secret, 'The link that was revoked stays dead') from mine;
select tests.step_back();
truncate mine;
insert into mine select tests.the_kickoff(), tests.secret('Bea Buyer'), tests.recipient('Bea Buyer');

-- Sent again while it lives.
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.resend_link(id) from mine $$, 'A member sends a live link again');
select tests.deliver();
select is(tests.secret('Bea Buyer'), (select secret from mine), 'A live link stays the same when it is sent again');

-- Acting extends it, reading does not.
select tests.later('20 days');
create temp table expiry as select link_expires_at from public.recipients where id = (select id from mine);
select tests.act_as_nobody();
select count(public.buyer_page(kickoff, secret)) + count(public.open_link(secret)) from mine, generate_series(1, 100);
select tests.step_back();
select is((select link_expires_at from public.recipients where id = (select id from mine)), (select link_expires_at from expiry),
  'Opening a link a hundred times changes nothing');
select tests.act_as_nobody();
select public.mark_section(kickoff, secret, 1, 'risks', true) from mine;
select tests.step_back();
select is((select link_expires_at from public.recipients where id = (select id from mine)), private.clock() + interval '30 days',
  'Acting keeps the link alive for another thirty days');

-- Expired.
select tests.later('31 days');
select tests.act_as_nobody();
select pg_temp.is_unknown(kickoff, secret, 'An expired link is unknown') from mine;
select lives_ok($$ select public.request_link('Bea@Buyer.example') $$, 'Its holder asks for a new one');
select lives_ok($$ select public.request_link('bea@buyer.example') $$, 'Somebody asks again');
select lives_ok($$ select public.request_link('stranger@buyer.example') $$, 'A stranger who asks is answered alike');
select lives_ok($$ select public.request_link(null) $$, 'Who asks for nobody is answered alike');
select tests.step_back();
select is(
  (select count(*)::int from private.outbox where kind = 'link_resent' and sent_at is null), 2,
  'The link of each of their kickoffs goes to the address on file, once, however often anybody asks');
select tests.deliver();
select lives_ok(format('select public.open_link(%L)', tests.secret('Bea Buyer')), 'The new link opens');
select tests.act_as_nobody();
select pg_temp.is_unknown(kickoff, secret, 'The expired one stays dead') from mine;
select tests.step_back();

-- An expired link in the way of other mail.
select tests.later('40 days');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.changed(tests.a_handoff(), 'outcome', '{"text": "In six days"}'));
select tests.accepted_anew('alder');
select public.publish_changes(tests.the_kickoff(), tests.revision(), 'We counted again');
select tests.deliver();
select lives_ok(format('select public.open_link(%L)', tests.secret('Bea Buyer')), 'No mail carries an expired link');

-- Replaced by another person.
truncate mine;
insert into mine select tests.the_kickoff(), tests.secret('Bea Buyer'), tests.recipient('Bea Buyer');
create temp table receipt as select tests.confirms('Bea Buyer') as number;
grant select on receipt to public;
select tests.act_as('sam@alder.example');
select lives_ok($$ select public.replace_recipient(id, 'Nora Next', 'Nora@Buyer.example') from mine $$, 'A member puts another person in the place of the first');
select tests.refused(
  $$ select public.replace_recipient(id, 'Eve', 'eve@buyer.example') from mine $$, 'recipient_unknown', 404, 'Who was replaced is not replaced again');
select throws_ok(
  format('select public.replace_recipient(tests.recipient(''Nora Next''), %L, %L)', name, email), '23514', null, format('Nobody is replaced by %s <%s>', name, email))
from (values ('', 'eve@buyer.example'), ('Eve', 'eve'), ('Eve', E'eve@buyer.example\nbcc: all@buyer.example')) as nobody (name, email);
select tests.deliver();
select tests.act_as_nobody();
select pg_temp.is_unknown(kickoff, secret, 'A buyer who was replaced cannot act with the old link') from mine;
select is(public.buyer_page(kickoff, tests.secret('Nora Next')) #>> '{recipient,name}', 'Nora Next', 'The other person reads the page') from mine;
select is(public.buyer_page(kickoff, tests.secret('Nora Next')) -> 'confirmation', 'null', 'What the first one confirmed is not taken for the other''s word') from mine;
select tests.refused(
  format('select public.receipt_page(%L, %L, %L)', kickoff, tests.secret('Nora Next'), number), 'link_unknown', 404,
  'A receipt is for who confirmed') from mine, receipt;
select lives_ok(format('select public.open_link(%L)', tests.secret('Rob Reader')), 'The other recipient''s link lives on');
select tests.step_back();
select is((select text from public.items where id = tests.line('bea') and kickoff_id = tests.the_kickoff()), 'Nora Next', 'The draft names the other person');
select isnt_empty($$ select from public.confirmations where recipient_id = (select id from mine) $$, 'What the first one confirmed stays theirs');

-- Mail that still waits for an address which is no longer right.
truncate mine;
insert into mine select tests.the_kickoff(), tests.secret('Nora Next'), tests.recipient('Nora Next');
select tests.act_as('sam@alder.example');
select public.resend_link(id) from mine;
select public.replace_recipient(id, 'Nora Next', 'nora.next@buyer.example') from mine;
select tests.deliver();
select is(
  (select reason from private.outbox where kind = 'link_resent' and to_address = 'nora@buyer.example'), 'recipient_changed',
  'A mail that waited for the old address never leaves with the new link');
select lives_ok(format('select public.open_link(%L)', tests.secret('Nora Next')), 'The new address has its link');

select * from finish();
rollback;
