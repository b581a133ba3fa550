-- A buyer's person hands over, brings a colleague, steps aside or is away. None of it gives anybody more say, or mail to a stranger.
begin;
select plan(48);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.changed(tests.a_handoff(), 'bea', '{"recipientSections": ["business_problem", "promised_outcomes", "scope_boundaries", "key_stakeholders", "delivery_dependencies", "first_milestone"]}')
  || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver') || '{"recipientSections": ["risks"]}'));
create temp table old as select tests.the_kickoff() as kickoff, tests.secret('Bea Buyer') as secret, tests.recipient('Bea Buyer') as id;
grant select on old to public;
create function pg_temp.over(_who text, _name text, _email text, _words text default '') returns void
language sql as $$ select public.hand_over_link(tests.the_kickoff(), tests.secret(_who), _name, _email, _words) $$;
create function pg_temp.brings(_who text, _name text, _email text, _words text default '') returns void
language sql as $$ select public.add_reviewer(tests.the_kickoff(), tests.secret(_who), _name, _email, _words) $$;
create function pg_temp.row(_name text) returns jsonb
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  return (select r from jsonb_array_elements(public.kickoff_page(tests.the_kickoff()) -> 'recipients') r where r ->> 'name' = _name);
end $$;
create function pg_temp.quicker() returns jsonb
language plpgsql as $$
declare
  detail text;
begin
  perform public.save_handoff(tests.the_kickoff(), tests.revision() - 1, tests.a_deal('alder'), tests.a_handoff());
  return null;
exception when others then
  get stacked diagnostics detail = pg_exception_detail;
  return detail;
end $$;
grant execute on function pg_temp.quicker(), pg_temp.over(text, text, text, text), pg_temp.brings(text, text, text, text), pg_temp.row(text) to public;

-- Whom nobody can bring.
select tests.act_as_nobody();
select tests.refused(format('select pg_temp.over(''Bea Buyer'', %L, %L)', name, email), code, status, title)
from (values
  ('Eve', 'eve@elsewhere.example', 'address_elsewhere', 422, 'Nobody hands over to an address at another house'),
  ('Rob Reader', 'rob@buyer.example', 'colleague_known', 409, 'Nobody hands over to who has a link'),
  ('Bea', 'BEA@buyer.example', 'colleague_known', 409, 'Nor to themselves, in other letters'),
  ('', 'nora@buyer.example', 'invalid_input', 422, 'Nor to somebody without a name'),
  (E'Nora\nBcc: all', 'nora@buyer.example', 'invalid_input', 422, 'Nor to a name of two lines'),
  ('Nora', 'nora', 'invalid_input', 422, 'Nor to what is no address'),
  ('Nora', E'nora@buyer.example\nbcc: a@buyer.example', 'invalid_input', 422, 'Nor to two addresses')) nobody (name, email, code, status, title);
select tests.refused(
  format('select pg_temp.over(''Bea Buyer'', ''Nora'', ''nora@buyer.example'', %L)', repeat('x', 301)), 'invalid_input', 422, 'Nor with a page of words');
select tests.refused(
  $$ select public.hand_over_link(tests.the_kickoff(), 'a guess', 'Nora', 'nora@buyer.example', '') $$, 'link_unknown', 404, 'Nobody hands over a link that they do not hold');

-- Handing over.
select tests.step_back();
select tests.flags('Bea Buyer', 'outcome');
select tests.confirms('Bea Buyer');
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.over('Bea Buyer', 'Nora Next', 'Nora@buyer.example', 'I am on leave') $$, 'Bea hands over to Nora');
select tests.refused($$ select public.open_link(secret) from old $$, 'link_unknown', 404, 'Her link ends at once');
select tests.refused(
  $$ select public.hand_over_link(kickoff, secret, 'Eve', 'eve@buyer.example', '') from old $$, 'link_unknown', 404, 'With the old link nobody hands over again');
select tests.step_back();
select is(tests.mails('colleague_asked', 'nora@buyer.example'), 1, 'Nora is mailed');
select is(tests.mails('link_closed', 'bea@buyer.example'), 1, 'Bea hears that her link is closed, in case it was not her');
select is((select recipient_id from private.outbox where kind = 'link_closed'), null, 'That mail carries no link');
select is(tests.mails('people_changed'), 2, 'Both owners hear of it');
select tests.deliver();
select is(
  (select concat_ws(' ', role, sections::text) from public.recipients where id = tests.recipient('Nora Next')),
  'approver {business_problem,promised_outcomes,scope_boundaries,key_stakeholders,delivery_dependencies,first_milestone}', 'Nora has the same say, and no more');
select is((select recipient_id from public.flags), tests.recipient('Nora Next'), 'What is unsettled passes on to her');
select isnt_empty($$ select from public.confirmations where recipient_id = (select id from old) $$, 'What Bea confirmed stays Bea''s');
select is((select text || email from public.items where kickoff_id = tests.the_kickoff() and id = tests.line('bea')), 'Nora Nextnora@buyer.example', 'The draft names Nora');
select is(pg_temp.row('Nora Next') ->> 'broughtBy', 'Bea Buyer', 'The team sees who brought her');
select tests.refused(
  $$ select public.save_handoff(tests.the_kickoff(), tests.revision() - 1, tests.a_deal('alder'), tests.a_handoff()) $$, 'stale_revision', 409,
  'A draft that somebody holds open does not put Bea back');
select is(pg_temp.quicker() ->> 'by', 'Bea Buyer', 'It is told who was quicker');

-- A reviewer hands over no approval.
select tests.act_as_nobody();
select lives_ok($$ select pg_temp.over('Rob Reader', 'Ria Reader', 'ria@buyer.example') $$, 'A reviewer hands over');
select tests.step_back();
select tests.deliver();
select is((select role from public.recipients where id = tests.recipient('Ria Reader')), 'reviewer', 'Who takes a reviewer''s place reviews');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.confirm_version(tests.the_kickoff(), tests.secret('Ria Reader'), 1, 'Ria', null) $$, 'not_an_approver', 403, 'They confirm nothing');

-- Colleagues who read along.
select lives_ok($$ select pg_temp.brings('Ria Reader', 'Tom Tech', 'tom@buyer.example', 'Please look at the Wi-Fi') $$, 'A reviewer brings a colleague');
select tests.step_back();
select tests.deliver();
select is((select role from public.recipients where id = tests.recipient('Tom Tech')), 'reviewer', 'Nobody of the buyer''s makes an approver');
select tests.act_as_nobody();
select lives_ok($$ select public.buyer_page(tests.the_kickoff(), tests.secret('Tom Tech')) $$, 'The colleague reads the page');
select tests.refused($$ select pg_temp.brings('Ria Reader', 'Tom', 'tom@buyer.example') $$, 'colleague_known', 409, 'Nobody is brought twice');
select tests.refused($$ select pg_temp.brings('Ria Reader', 'Eve', 'eve@elsewhere.example') $$, 'address_elsewhere', 422, 'Nobody has a stranger mailed');
select is(jsonb_array_length(public.people_page(tests.the_kickoff(), tests.secret('Ria Reader')) -> 'brought'), 1, 'Their page says whom they brought');
select pg_temp.brings('Ria Reader', 'Colleague ' || n, 'c' || n || '@buyer.example') from generate_series(1, 7) n;
select tests.refused($$ select pg_temp.brings('Fin Finance', 'One more', 'more@buyer.example') $$, 'too_many_colleagues', 409, 'Ten a kickoff, whoever brings them');
select tests.refused($$ select pg_temp.over('Fin Finance', 'One more', 'more@buyer.example') $$, 'too_many_colleagues', 409, 'Handing over counts, too');
select is(public.people_page(tests.the_kickoff(), tests.secret('Fin Finance')) ->> 'mayBring', 'false', 'The page says so before');

-- Away.
select lives_ok($$ select public.set_away(tests.the_kickoff(), tests.secret('Fin Finance'), '2026-11-20') $$, 'Fin is away');
select tests.refused(
  format('select public.set_away(tests.the_kickoff(), tests.secret(''Fin Finance''), %L)', day), 'invalid_input', 422, format('Nobody is away until %s', day))
from unnest(array['2026-11-01', '2028-01-01']) day;
select is(pg_temp.row('Fin Finance') ->> 'awayUntil', '2026-11-20', 'The team sees it');
select tests.act_as_nobody();
select public.set_away(tests.the_kickoff(), tests.secret('Fin Finance'), '2026-11-21');
select tests.step_back();
select is((select count(*)::int from private.outbox where kind = 'people_changed' and payload ->> 'news' = 'away'), 2, 'The owners are told once an hour, however often the day changes');

select tests.act_as_nobody();
select lives_ok($$ select public.set_away(tests.the_kickoff(), tests.secret('Fin Finance'), null) $$, 'Fin is back earlier');
select is(pg_temp.row('Fin Finance') ->> 'awayUntil', null, 'Which the team sees, too');
select tests.step_back();

-- Stepping aside.
create temp table gone as select tests.secret('Fin Finance') as secret;
grant select on gone to public;
select tests.act_as_nobody();
select tests.refused($$ select public.step_aside(tests.the_kickoff(), tests.secret('Fin Finance'), 'bored') $$, 'invalid_input', 422, 'There is no other reason');
select lives_ok($$ select public.step_aside(tests.the_kickoff(), tests.secret('Fin Finance'), 'wrong_person') $$, 'Fin is not the right person');
select tests.refused($$ select public.open_link(secret) from gone $$, 'link_unknown', 404, 'Fin''s link ends');
select is(pg_temp.row('Fin Finance') ->> 'steppedAside', 'wrong_person', 'The team sees why');
select public.resend_link(tests.recipient('Fin Finance'));
select is(pg_temp.row('Fin Finance') ->> 'steppedAside', null, 'A member who mails the link again has it forgotten');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
