-- While delivery reviews, nobody comes by its key through the deal's owners, nor has their own words accepted through an import.
begin;
select plan(37);
select tests.a_firm('alder');
insert into public.members (organization_id, name, email, role) values
  (tests.firm('alder'), 'Sue Seller', 'sue@alder.example', 'sales'), (tests.firm('alder'), 'Don Delivery', 'don@alder.example', 'delivery');
select tests.it_is('2026-11-02 09:00+00');

create function pg_temp.under_review() returns void
language plpgsql as $$
begin
  perform tests.a_draft('alder');
  perform tests.is_scored(tests.the_kickoff(), 'alder');
end $$;
create function pg_temp.asks(_email text) returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.request_review(tests.the_kickoff(), tests.revision());
end $$;
create function pg_temp.owned(_sales text, _delivery text) returns jsonb
language sql as $$
  select tests.a_deal('alder') || jsonb_build_object(
    'salesOwnerId', tests.member(_sales || '@alder.example'), 'deliveryOwnerId', tests.member(_delivery || '@alder.example'))
$$;
create function pg_temp.saves(_deal jsonb) returns void
language sql as $$ select public.save_handoff(tests.the_kickoff(), tests.revision(), _deal, tests.a_handoff()) $$;
create function pg_temp.accepts(_reason text default '') returns void
language sql as $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), _reason) $$;

create function pg_temp.review() returns text
language sql as $$ select public.review_page(tests.the_kickoff()) #>> '{kickoff,review}' $$;
create function pg_temp.exported(_word text, _deal jsonb) returns jsonb
language sql as $$
  select jsonb_build_array(jsonb_build_object(
    'externalSystem', 'salesforce', 'externalId', '006', 'deal', _deal, 'lines', jsonb_build_array(
      tests.item('promised_outcomes', 'o', 'Outcome ' || _word) - 'id' || '{"key": "o"}',
      tests.item('key_stakeholders', 'p', 'Ben Buyer', '{"side": "buyer", "email": "ben@buyer.example", "recipientRole": "approver"}') - 'id' || '{"key": "p"}')))
$$;
create function pg_temp.imports(_email text, _word text, _deal jsonb default tests.a_deal('alder')) returns text
language plpgsql as $$
begin
  perform tests.act_as(_email);
  return public.carry_out_import(
    (public.stage_import(null, '{"kind": "crm", "name": "won.json", "content": "{}"}') ->> 'importId')::uuid,
    pg_temp.exported(_word, _deal), null) #>> '{outcomes,0,outcome}';
end $$;
grant execute on all functions in schema pg_temp to public;

-- Who sold steps down and takes delivery's part.
select pg_temp.under_review();
select pg_temp.asks('sue@alder.example');
select tests.act_as('sam@alder.example');
select pg_temp.saves(pg_temp.owned('sue', 'sam'));
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'The seller does not accept by becoming the delivery owner');
select pg_temp.saves(pg_temp.owned('sue', 'dee'));
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Nor after putting everything back');
select tests.act_as('dee@alder.example');
select lives_ok('select pg_temp.accepts()', 'Delivery accepts');

-- A colleague takes the deal over to accept above the threshold.
select tests.step_back();
select pg_temp.under_review();
select tests.act_as('sam@alder.example');
select public.add_promise(tests.the_kickoff(), jsonb_build_object('words', 'A year of support', 'priced', false, 'saidBy', 'Sam',
  'saidWhere', '', 'saidOn', null, 'hours', '9000', 'ownerId', tests.member('sam@alder.example')));
select pg_temp.asks('sam@alder.example');
select tests.act_as('don@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'don'));
select tests.refused($$ select pg_temp.accepts('We manage') $$, 'own_handoff', 403, 'Nobody makes themselves the one who may accept that much');
select tests.act_as('ada@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'dee'));
select tests.act_as('dee@alder.example');
select lives_ok($$ select pg_temp.accepts('We manage') $$, 'Whom somebody else made the delivery owner may');
select tests.step_back();
select pg_temp.under_review();
select pg_temp.asks('sam@alder.example');
select tests.act_as('ada@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'ada'));
select lives_ok('select pg_temp.accepts()', 'An admin, who holds the key anyway, may take a deal over');

-- Nor for one amended line.
select tests.step_back();
select tests.a_sent_kickoff('alder');
select tests.act_as('sam@alder.example');
select pg_temp.saves(pg_temp.owned('sue', 'sam'));
select tests.step_back();
select tests.resolves('sam@alder.example', tests.flags('Bea Buyer', 'outcome'), 'amended', tests.an_edit('Whenever'));
select tests.act_as('sam@alder.example');
select is(pg_temp.review(), 'requested', 'What a seller amends as the delivery owner, delivery is asked about');
select tests.step_back();
select tests.a_sent_kickoff('alder');
select tests.resolves('dee@alder.example', tests.flags('Bea Buyer', 'outcome'), 'amended', tests.an_edit('Whenever'));
select tests.act_as('sam@alder.example');
select is(pg_temp.review(), 'accepted', 'What delivery amends is accepted thereby');

-- An export rewrites the draft meanwhile.
select tests.step_back();
select is(pg_temp.imports('sam@alder.example', '1'), 'created', 'A deal is imported');
select tests.step_back();
select tests.is_scored(tests.the_kickoff(), 'alder');
select pg_temp.asks('sam@alder.example');
select is(pg_temp.imports('don@alder.example', '2'), 'updated', 'While delivery reviews it, delivery imports it again');
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Who imported other words does not accept them');
select tests.act_as('dee@alder.example');
select lives_ok('select pg_temp.accepts()', 'A colleague, who read them, may');
select tests.step_back();
select is(pg_temp.imports('sam@alder.example', '3'), 'updated', 'Imported anew after that');
select is(tests.waiting(), 'draft', 'It waits for sales to ask again');
select is(pg_temp.imports('sam@alder.example', '2'), 'updated', 'Imported as it was accepted');
select is(tests.waiting(), 'ready_to_send', 'It can be sent, and the lists say so');

-- The export names another delivery owner while delivery reviews.
select pg_temp.imports('sam@alder.example', '4');
select pg_temp.asks('sam@alder.example');
select is(tests.mails('review_requested', 'don@alder.example'), 0, 'Whom the review does not wait for is not mailed');
select pg_temp.imports('sam@alder.example', '4', pg_temp.owned('sam', 'don'));
select is(tests.mails('review_requested', 'don@alder.example'), 1, 'To whom it comes by an import is');
select tests.act_as('don@alder.example');
select lives_ok('select pg_temp.accepts()', 'And accepts, for it was somebody else who named them');

-- Nor before anybody asked.
select tests.step_back();
select pg_temp.under_review();
select tests.act_as('sue@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'sue'));
select results_eq(
  $$ select m.name, e.detail ->> 'which', e.detail ->> 'from', e.detail ->> 'to' from public.events e
     join public.members m on m.id = e.actor_member_id where e.kickoff_id = tests.the_kickoff() and e.kind = 'owner_changed' $$,
  $$ values ('Sue Seller', 'delivery', 'Dee Delivery', 'Sue Seller') $$, 'The history tells who put whom in as the delivery owner');
select pg_temp.saves(pg_temp.owned('sam', 'sue'));
select is(
  (select count(*)::int from public.events where kickoff_id = tests.the_kickoff() and kind = 'owner_changed'), 1, 'Once: nobody new is no change');
select pg_temp.asks('sam@alder.example');
select is(public.review_page(tests.the_kickoff()) #>> '{handover,mayDecide}', 'false', 'Who asked does not decide');
select tests.act_as('sue@alder.example');
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Who put themselves in as the delivery owner does not accept');
select ok(not public.inbox(null, '{}') -> 'handovers' @> '[{"step": "review"}]', 'Nor does it wait for them');
select tests.step_back();
update public.organizations set own_review_allowed = true where id = tests.firm('alder');
select tests.act_as('sue@alder.example');
select is(public.review_page(tests.the_kickoff()) #>> '{handover,mayDecide}', 'true', 'They may where the firm has allowed one person both keys');
select tests.step_back();
update public.organizations set own_review_allowed = false where id = tests.firm('alder');
select tests.act_as('don@alder.example');
select lives_ok('select pg_temp.accepts()', 'A colleague in delivery accepts, and with it who delivers');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), pg_temp.owned('sam', 'sue'), tests.without(tests.a_handoff(), 'report'));
select pg_temp.asks('sam@alder.example');
select tests.act_as('sue@alder.example');
select lives_ok('select pg_temp.accepts()', 'From then on the delivery owner holds the key, by whose hand they ever came to it');
select tests.step_back();
select pg_temp.under_review();
select tests.act_as('don@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'don'));
select tests.act_as('ada@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'dee'));
select pg_temp.saves(pg_temp.owned('sam', 'don'));
select pg_temp.asks('sam@alder.example');
select tests.act_as('don@alder.example');
select lives_ok('select pg_temp.accepts()', 'Whom an admin confirmed as the delivery owner accepts');

-- Nor by an import, whoever sends it.
select is(pg_temp.imports('don@alder.example', '4', pg_temp.owned('sue', 'dee')), 'updated', 'An export names other owners');
select results_eq(
  $$ select e.detail ->> 'importName', e.detail ->> 'which', e.detail ->> 'from', e.detail ->> 'to' from public.events e
     where e.kind = 'owner_changed' and e.detail ? 'importName' order by e.id desc limit 2 $$,
  $$ values ('won.json', 'delivery', 'Don Delivery', 'Dee Delivery'), ('won.json', 'sales', 'Sam Sales', 'Sue Seller') $$,
  'The history tells of each, and from which upload');
create function pg_temp.calls(_word text) returns text
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  return public.api_create_kickoff('alder key', _word, tests.hash(_word), (pg_temp.exported(_word, tests.a_deal('alder') || jsonb_build_object(
    'salesOwnerEmail', 'sam@alder.example', 'deliveryOwnerEmail', 'dee@alder.example')) -> 0) || '{"externalSystem": "api", "externalId": "A-1"}') ->> 'outcome';
end $$;
grant execute on function pg_temp.calls(text) to public;
select tests.act_as('ada@alder.example');
select public.create_api_key(null, 'CRM', 'abcd1234', tests.hash('alder key'));
select is(pg_temp.calls('1'), 'created', 'Another system sends a deal');
select tests.step_back();
select tests.is_scored(tests.the_kickoff(), 'alder');
select pg_temp.asks('sam@alder.example');
select is(pg_temp.calls('2'), 'updated', 'And sends it again, reading otherwise, while delivery reviews it');
select tests.act_as('ada@alder.example');
select tests.refused('select pg_temp.accepts()', 'own_handoff', 403, 'Who made its key does not accept what it wrote');
select tests.act_as('dee@alder.example');
select lives_ok('select pg_temp.accepts()', 'The delivery owner, whom that system named, may');
select tests.step_back();
select is_empty('select * from private.broken_events()', 'And the histories hold together');

-- Whoever delivers may take a colleague's deal over, and accept what any of them might.
select tests.step_back();
select pg_temp.under_review();
select tests.act_as('don@alder.example');
select pg_temp.saves(pg_temp.owned('sam', 'don'));
select pg_temp.asks('sam@alder.example');
select tests.act_as('sam@alder.example');
select public.add_promise(tests.the_kickoff(), jsonb_build_object('words', 'A year of support', 'priced', false, 'saidBy', 'Sam',
  'saidWhere', '', 'saidOn', null, 'hours', '9000', 'ownerId', tests.member('sam@alder.example')));
select tests.act_as('don@alder.example');
select tests.refused($$ select pg_temp.accepts('We manage') $$, 'above_threshold', 403, 'Who delivers does not name themselves to accept that much');
select tests.act_as('sam@alder.example');
select public.remove_promise((public.promises_page(tests.the_kickoff()) #>> '{promises,0,id}')::uuid);
select tests.act_as('don@alder.example');
select lives_ok('select pg_temp.accepts()', 'But accepts what any colleague in delivery might');

select * from finish();
rollback;
