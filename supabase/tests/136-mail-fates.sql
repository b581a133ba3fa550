-- What becomes of a mail after it left: told in any order, and a dead address is mailed no more.
begin;
select plan(41);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('birch');
select tests.a_sent_kickoff('alder');
select tests.step_back();
select tests.later('10 minutes');
update private.outbox set provider_id = kind || ' ' || to_address || ' ' || organization_id;

create function pg_temp.told(_id text, _kind text, _at timestamptz, _who text, _reason text default 'permanent_general') returns text
language sql as $$
  select public.note_mail_fate(_id, 'kickoff_sent ' || _who || ' ' || tests.firm('alder'), _kind, _at, _reason) ->> 'became'
$$;
create function pg_temp.letter(_who text) returns private.outbox
language sql security definer as $$
  select * from private.outbox where kind = 'kickoff_sent' and to_address = _who and organization_id = tests.firm('alder')
$$;
create function pg_temp.news() returns bigint
language sql security definer as $$ select count(*) from private.outbox where kind = 'mail_came_back' $$;
grant execute on function pg_temp.told(text, text, timestamptz, text, text), pg_temp.news() to public;

-- Nobody but the provider's news may tell.
select tests.act_as_nobody();
select throws_ok($$ select pg_temp.told('w0', 'bounced', now(), 'bea@buyer.example') $$, '42501', null, 'Nobody can make an address dead');
select throws_ok($$ select public.reply_by_mail('w0', 'x', 'x', 'x', 'x', false) $$, '42501', null, 'Nor speak for a buyer by mail');
select tests.act_as('ada@alder.example');
select throws_ok($$ select pg_temp.told('w0', 'bounced', now(), 'bea@buyer.example') $$, '42501', null, 'Neither can an admin');
select throws_ok($$ select public.reply_by_mail('w0', 'x', 'x', 'x', 'x', false) $$, '42501', null, 'Who cannot speak for a buyer either');

-- Told in any order, and twice.
select tests.act_as_delivery();
select tests.refused($$ select pg_temp.told('w0', 'eaten', now(), 'bea@buyer.example') $$, 'invalid_input', 422, 'There is no fate that nobody knows');
select is(pg_temp.told('w1', 'delivered', '2026-11-02 09:02+00', 'rob@buyer.example'), 'noted', 'The provider tells that a mail was delivered');
select is(pg_temp.told('w1', 'bounced', '2026-11-02 09:02+00', 'rob@buyer.example'), 'known', 'What was told once is known, whatever it says the second time');
select is(pg_temp.told('w2', 'delayed', '2026-11-02 09:01+00', 'rob@buyer.example'), 'noted', 'It tells late that it was delayed');
select tests.step_back();
select results_eq($$ select (m).delivered_at, (m).delayed_at, (m).bounced_at from pg_temp.letter('rob@buyer.example') m $$,
  $$ values ('2026-11-02 09:02+00'::timestamptz, '2026-11-02 09:01+00'::timestamptz, null::timestamptz) $$, 'Each fact is kept with its time');
select is(pg_temp.news(), 0::bigint, 'Nobody is bothered with mail that arrives');

-- A bounce.
select tests.act_as_delivery();
select is(pg_temp.told('w3', 'bounced', '2026-11-02 09:00+00', 'bea@buyer.example'), 'noted', 'A mail comes back');
select is(pg_temp.told('w4', 'delivered', '2026-11-02 09:05+00', 'bea@buyer.example'), 'noted', 'A later word that it was delivered');
select tests.step_back();
select is((m).bounced_at, '2026-11-02 09:00+00'::timestamptz, 'Does not hide it') from pg_temp.letter('bea@buyer.example') m;
select is(pg_temp.news(), 2::bigint, 'Both owners are mailed at once');
select is((select count(*)::int from public.events where kind = 'mail_bounced' and kickoff_id = tests.the_kickoff()), 1, 'The history tells it');
select is((select payload ->> 'address' from private.outbox where kind = 'mail_came_back' limit 1), 'bea@buyer.example', 'And the owners are told which address it was');
select isnt((select bounced_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'Reminders stop');
select is((select count(*)::int from public.recipients where bounced_at is not null), 1, 'Another organization''s recipient at the same address is left alone');
select ok(not private.is_dead_address(tests.firm('birch'), 'bea@buyer.example'), 'Whose mail goes there as ever');
select tests.act_as_delivery();
select pg_temp.told('w5', 'bounced', '2026-11-02 09:00+00', 'bea@buyer.example');
select tests.step_back();
select is(pg_temp.news(), 2::bigint, 'The same told again under another id mails nobody again');

-- No further mail.
select tests.act_as('dee@alder.example');
select is(public.kickoff_page(tests.the_kickoff()) #>> '{recipients,0,deadAddress,how}', 'bounced', 'The team sees that the link went to a dead address');
select tests.refused(format('select public.resend_link(%L)', tests.recipient('Bea Buyer')), 'address_dead', 409, 'Nobody mails the link there again');
select lives_ok(format('select public.resend_link(%L)', tests.recipient('Rob Reader')), 'Others get theirs');
select tests.act_as_nobody();
select public.request_link('bea@buyer.example');
select tests.deliver();
select is((select array_agg(distinct reason) from private.outbox where kind = 'link_resent' and to_address = 'bea@buyer.example' and organization_id = tests.firm('alder')),
  '{address_dead}', 'What is asked for all the same is set aside');
select is((select count(*)::int from private.outbox where kind = 'link_resent' and to_address = 'bea@buyer.example' and organization_id = tests.firm('birch') and sent_at is not null),
  1, 'The other organization''s leaves');
select tests.act_as('sam@alder.example');
select ok(public.mails_page(tests.the_kickoff(), null) -> 'mails' @> '[{"to": "bea@buyer.example", "kind": "link_resent", "reason": "address_dead"}]', 'The page of mails tells why');

-- Ways out.
select tests.refused($$ select public.lift_dead_address(null, 'bea@buyer.example') $$, 'not_allowed', 403, 'A member does not let the address be tried again');
select tests.act_as('ada@alder.example');
select is(public.settings_page(null) #>> '{deadAddresses,0,address}', 'bea@buyer.example', 'An admin sees the address');
select tests.later('1 hour');
select lives_ok($$ select public.lift_dead_address(null, 'bea@buyer.example') $$, 'And lets it be tried again');
select is(public.settings_page(null) -> 'deadAddresses', '[]', 'It is no longer dead');
select tests.act_as_delivery();
select pg_temp.told('w6', 'bounced', '2026-11-02 09:30+00', 'bea@buyer.example');
select tests.step_back();
select is((select bounced_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'News from before that changes nothing');
select tests.later('1 hour');
select tests.act_as_delivery();
select pg_temp.told('w7', 'complained', '2026-11-02 11:00+00', 'bea@buyer.example');
select tests.step_back();
select is((select how from private.dead_addresses), 'complained', 'A complaint after that does');
select is(pg_temp.news(), 4::bigint, 'And the owners hear of it');
select tests.act_as('sam@alder.example');
select tests.refused(format('select public.replace_recipient(%L, ''Bea Buyer'', ''bea@buyer.example'')', tests.recipient('Bea Buyer')), 'address_dead', 409, 'The same address is no other one');
select lives_ok(format('select public.replace_recipient(%L, ''Bea Buyer'', ''beatrix@buyer.example'')', tests.recipient('Bea Buyer')), 'Another address');
select tests.deliver();
select tests.step_back();
select isnt((select max(sent_at) from private.outbox where to_address = 'beatrix@buyer.example'), null, 'Gets its mail');
select is((select bounced_at from public.recipients where id = tests.recipient('Bea Buyer')), null, 'And the person can be reached again');

-- The firm's own people; news that comes before the note that the mail was sent.
select tests.act_as('ada@alder.example');
select public.retry_mail((m ->> 'id')::uuid) from jsonb_array_elements(public.settings_page(null) -> 'parkedMail') m limit 1;
select tests.act_as_delivery();
select is(public.note_mail_fate('w8', 'early bird', 'bounced', '2026-11-02 11:00+00', 'permanent_no_email') ->> 'became', 'early', 'News can come before delivery knows the id');
select tests.step_back();
insert into private.outbox (organization_id, kind, to_address, payload)
select tests.firm('alder'), 'member_invited', 'sam@alder.example', '{}';
select tests.act_as_delivery();
select public.settle_mail((m ->> 'id')::uuid, (m ->> 'lease')::uuid, '{"outcome": "sent", "providerId": "early bird"}')
from jsonb_array_elements(public.claim_mail(1000, 60)) m where m ->> 'to' = 'sam@alder.example';
select tests.step_back();
select ok(private.is_dead_address(tests.firm('alder'), 'sam@alder.example'), 'It is not lost');
select tests.act_as('ada@alder.example');
select is(public.inbox(null, '{}') -> 'unreachable', '["Sam Sales"]', 'An admin sees in the inbox whom of the firm mail no longer reaches');
select tests.act_as('dee@alder.example');
select is(public.inbox(null, '{}') -> 'unreachable', '[]', 'Others do not');

select * from finish();
rollback;
