-- A flag is honoured at the firm's cost, or answered with a change order that an approver accepts or declines.
begin;
select plan(68);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.act_as('ada@alder.example');
select public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "100"}]');
select tests.step_back();
select tests.a_sent_kickoff('alder');

create function pg_temp.resolve(_resolution text, _amendment jsonb, _terms jsonb) returns jsonb
language sql as $$ select public.resolve_flag(tests.the_flag(), tests.round(tests.the_flag()), _resolution, 'This is how it is', _amendment, _terms) $$;
create function pg_temp.ledger() returns text[]
language sql stable security definer as $$
  select array(
    select concat_ws('; ', p.words, trim_scale(p.hours), p.said_by, p.said_where, o.name, case when p.priced then 'priced' end)
    from public.promises p join public.members o on o.id = p.owner_id where p.removed_at is null order by p.added_at, p.id)
$$;
create function pg_temp.line(_key text) returns text
language sql stable security definer as $$
  select c.item ->> 'text' from public.versions v, private.content_items(v.content) c
  where v.kickoff_id = tests.the_kickoff() and v.number = tests.version() and c.item_id = tests.line(_key)
$$;
create function pg_temp.page(_name text) returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_name)) $$;
create function pg_temp.decide(_name text, _accepted boolean, _typed_name text default 'Bea Buyer', _words text default '') returns jsonb
language sql as $$
  select public.decide_change_order(tests.the_kickoff(), tests.secret(_name), tests.the_order(tests.the_flag()), _accepted, _typed_name, _words)
$$;
grant execute on function pg_temp.resolve(text, jsonb, jsonb), pg_temp.ledger(), pg_temp.line(text), pg_temp.page(text),
  pg_temp.decide(text, boolean, text, text) to public;

-- Honoured.
select tests.flags('Bea Buyer', 'outcome', '{"words": "We were told four days"}');
select tests.act_as('dee@alder.example');
select tests.refused(format('select pg_temp.resolve(''honoured'', null, %L)', terms), 'invalid_input', 422, format('Nobody honours a flag with %s hours', coalesce(terms, 'no')))
from unnest(array[null, '{}', '{"hours": "many"}', '{"hours": "-1"}', '{"hours": "100000"}']) terms;
select is(pg_temp.resolve('honoured', null, '{"hours": "12.5"}'), '{"version": null}', 'The owner takes it on at the firm''s cost');
select is(
  pg_temp.ledger(), array['We were told four days; 12.5; Sam Sales; Flag of Bea Buyer; Sam Sales'],
  'It stands in the ledger: what was flagged, how many hours, that sales said it and sees to it');
select is(public.promises_page(tests.the_kickoff()) #>> '{exposure,amount}', '1250', 'What it costs is margin at risk');
select is((public.promises_page(tests.the_kickoff()) #>> '{promises,0,flagId}')::uuid, tests.the_flag(), 'The ledger leads to the flag');
select tests.act_as_nobody();
select is(pg_temp.page('Bea Buyer') #>> '{flags,0,resolution}', 'honoured', 'The buyer reads that it is at our cost');
select unalike(pg_temp.page('Bea Buyer')::text, '%12.5%', 'And of no hours');
select tests.step_back();
select unalike(string_agg(payload::text, ' '), '%12.5%', 'No mail to a buyer knows of them') from private.outbox where recipient_id is not null;
select tests.settles('Bea Buyer', tests.the_flag(), false);
select is(pg_temp.ledger(), '{}', 'Where the buyer reopens the flag, what was promised lapses: the next answer counts');
select tests.resolves('sam@alder.example', tests.the_flag(), 'honoured', tests.an_edit('Month-end in four days'), '{"hours": "20"}');
select is(pg_temp.line('outcome'), 'Month-end in four days', 'What is honoured may change the record, too');
select is(pg_temp.ledger(), array['We were told four days; 20; Sam Sales; Flag of Bea Buyer; Sam Sales'], 'It is in the ledger once');
select tests.settles('Bea Buyer', tests.the_flag());
select is(pg_temp.ledger(), array['We were told four days; 20; Sam Sales; Flag of Bea Buyer; Sam Sales'], 'What the buyer accepted stays promised');
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'wifi', jsonb_build_object('words', repeat('x', 600)));
select tests.resolves('sam@alder.example', tests.the_flag(), 'honoured', null, '{"hours": "1"}');
select alike((pg_temp.ledger())[2], 'xxx%…; 1; Dee Delivery;%; Dee Delivery', 'However much was said, and on delivery''s side it is delivery''s');
select tests.act_as_nobody();
select public.withdraw_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag());
select tests.step_back();
select is(cardinality(pg_temp.ledger()), 1, 'What the buyer takes back is promised no more');

-- A change order is offered.
select tests.later('1 minute');
select tests.flags('Rob Reader', 'included', '{"words": "Not for the others"}');
select tests.act_as('sam@alder.example');
select tests.refused(format('select pg_temp.resolve(''change_order'', tests.an_edit(''Four interfaces''), tests.terms(%L))', wrong), 'invalid_input', 422, format('Nothing is offered at %s', left(wrong, 40)))
from unnest(array['{"reference": " "}', '{"amount": "much"}', '{"amount": null}', '{"currency": "euro"}', '{"ifDeclined": ""}',
  jsonb_build_object('reference', repeat('x', 61))::text]) wrong;
select tests.refused($$ select pg_temp.resolve('change_order', null, tests.terms()) $$, 'invalid_input', 422, 'Nothing is offered without saying what changes');
select tests.refused($$ select pg_temp.resolve('change_order', tests.an_edit('Three interfaces'), tests.terms()) $$, 'nothing_changed', 422, 'Nobody pays for a line that stays as it is');
select lives_ok($$ select pg_temp.resolve('change_order', tests.an_edit('Four interfaces'), tests.terms()) $$, 'The owner offers a change at a price');
select is(pg_temp.line('included'), 'Three interfaces', 'Nothing is published yet');
select is((select text from public.items where id = tests.line('included')), 'Three interfaces', 'Nor does the draft change');
select is(tests.waiting(), 'buyer_settles', 'It waits for the buyer');
select is(tests.mails('flag_resolved', 'rob@buyer.example'), 1, 'Who flagged is mailed the offer');
select is(tests.mails('change_order_offered', 'bea@buyer.example'), 1, 'So is the approver, who decides');
select is(
  public.flag_page(tests.the_flag()) #>> '{changeOrders,0,reference}', 'CO-7', 'The team sees the offer on the flag');

-- Who sees it, and who decides.
select tests.act_as_nobody();
select is(
  (pg_temp.page(name) #> '{changeOrders,0}') - '{id,flagId,before,after,itemId,offeredAt,words}'::text[],
  jsonb_build_object(
    'reference', 'CO-7', 'amount', '12600.5', 'currency', 'EUR', 'ifDeclined', 'It stays as it is.', 'section', 'scope_boundaries',
    'offeredBy', 'Sam Sales', 'flaggedBy', 'Rob Reader', 'decision', null, 'decidedAt', null, 'decidedBy', null) || own,
  format('%s reads what it costs, and whether it is theirs to decide', name))
from (values
  ('Rob Reader', '{"mine": true, "mayDecide": false}'::jsonb), ('Bea Buyer', '{"mine": false, "mayDecide": true}')) as readers (name, own);
select is(pg_temp.page('Bea Buyer') #>> '{changeOrders,0,after,text}', 'Four interfaces', 'And how the line would read');
select unalike(pg_temp.page('Bea Buyer')::text, '%Not for the others%', 'What the colleague wrote stays between them and the firm');
select tests.refused($$ select pg_temp.decide('Rob Reader', true) $$, 'not_an_approver', 403, 'A reviewer does not decide');
select tests.refused(
  $$ select public.settle_flag(tests.the_kickoff(), tests.secret('Rob Reader'), tests.the_flag(), 1, true, '') $$, 'invalid_input', 422,
  'Nor does accepting the answer accept the price');
select tests.refused($$ select pg_temp.decide('Bea Buyer', true, ' ') $$, 'invalid_input', 422, 'Nobody decides without their name');
select tests.refused($$ select pg_temp.decide('Bea Buyer', null) $$, 'invalid_input', 422, 'Nobody decides neither way');
select throws_ok($$ select pg_temp.decide('Bea Buyer', true, repeat('x', 201)) $$, '23514', null, 'Nobody signs without end');
select tests.refused(
  $$ select public.decide_change_order(tests.the_kickoff(), tests.secret('Bea Buyer'), gen_random_uuid(), true, 'Bea', '') $$,
  'change_order_unknown', 404, 'Nobody decides about what is not there');

-- Accepted.
select is(pg_temp.decide('Bea Buyer', true, 'Bea Buyer', 'Fine'), '{"version": 3}', 'The approver accepts');
select tests.step_back();
select is(pg_temp.line('included'), 'Four interfaces', 'The change is published');
select is((select text from public.items where id = tests.line('included')), 'Four interfaces', 'The draft follows');
select is((select accepted_at is not null from public.flags where id = tests.the_flag()), true, 'The flag is settled');
select is(tests.mails('change_order_decided', owner || '@alder.example'), 1, format('%s hears of it', owner)) from unnest(array['sam', 'dee']) owner;
select is(tests.mails('version_published', 'rob@buyer.example'), 2, 'Who flagged hears of the version');
select tests.act_as_nobody();
select ok(
  pg_temp.page('Bea Buyer') -> 'unconfirmedItemIds' @> to_jsonb(tests.line('included')), 'Accepting confirms nothing: the changed line waits for the approver''s word');
select tests.refused($$ select pg_temp.decide('Bea Buyer', true) $$, 'change_order_decided', 409, 'It is not accepted twice');
select tests.refused($$ select pg_temp.decide('Bea Buyer', false) $$, 'change_order_decided', 409, 'Nor declined afterwards');
select tests.act_as('sam@alder.example');
select is(
  public.kickoff_page(tests.the_kickoff()) -> 'acceptedOrders', '[{"currency": "EUR", "amount": "12600.5"}]', 'The amount stays in the record');

-- Declined.
select tests.step_back();
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'report');
select tests.resolves('sam@alder.example', tests.the_flag(), 'change_order', '{"change": "remove"}', tests.terms('{"reference": "CO-8"}'));
select tests.act_as_nobody();
select is(pg_temp.decide('Bea Buyer', false), '{"version": null}', 'The approver declines');
select tests.step_back();
select is(pg_temp.line('report'), 'One report a week', 'The line stays');
select is(tests.waiting(), 'buyer_reads', 'The flag is settled');
select tests.act_as('sam@alder.example');
select is(
  jsonb_path_query_array(public.kickoff_page(tests.the_kickoff()), '$.changeOrders[*].decision'), '["accepted", "declined"]', 'The team sees the fate of each');

-- An offer that no longer stands.
select tests.step_back();
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'wifi');
select tests.resolves('dee@alder.example', tests.the_flag(), 'change_order', tests.an_edit('Wi-Fi in all halls'), tests.terms('{"reference": "CO-9"}'));
select tests.settles('Bea Buyer', tests.the_flag(), false);
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.decide('Bea Buyer', true) $$, 'change_order_stale', 409, 'A misunderstanding that the buyer reopened is not accepted');
select tests.step_back();
select tests.resolves('dee@alder.example', tests.the_flag(), 'change_order', tests.an_edit('Wi-Fi in hall 4'), tests.terms('{"reference": "CO-10"}'));
create temp table offered as select tests.the_flag() as flag;
grant select on offered to public;
select tests.later('1 minute');
select tests.flags('Rob Reader', 'wifi');
select tests.resolves('dee@alder.example', tests.the_flag(), 'amended', tests.an_edit('Wi-Fi in hall 5'));
select is((select concat_ws(' ', round, coalesce(resolution, 'open')) from public.flags, offered where id = flag), '3 open', 'Once the line reads otherwise, the flag is open again');
select is(tests.mails('change_order_ended', 'dee@alder.example'), 1, 'Its owner is told to offer anew');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.decide_change_order(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_order(flag), true, 'Bea', '') from offered $$,
  'change_order_stale', 409, 'Nobody accepts a change of a line that is no longer so');
select tests.step_back();

-- An offer that can no longer be carried out.
select tests.later('1 minute');
select tests.flags('Rob Reader', 'bea');
select tests.act_as('dee@alder.example');
select tests.refused(
  $$ select pg_temp.resolve('change_order', '{"change": "remove"}', tests.terms()) $$, 'invalid_input', 422, 'Nobody offers to take out the last one who could accept');
select tests.step_back();
select tests.later('1 minute');
select tests.flags('Rob Reader', 'milestone');
select tests.resolves('dee@alder.example', tests.the_flag(), 'amended', '{"change": "remove"}');
select tests.later('1 minute');
select tests.flags('Bea Buyer', 'milestone', '{"itemId": null, "section": "first_milestone"}');
select tests.resolves('dee@alder.example', tests.the_flag(), 'change_order', '{"change": "add", "text": "Go-live", "dueOn": "2027-01-11"}', tests.terms('{"reference": "CO-11"}'));
update offered set flag = tests.the_flag();
select tests.later('1 minute');
select tests.flags('Rob Reader', 'milestone', '{"itemId": null, "section": "first_milestone"}');
select tests.resolves('dee@alder.example', tests.the_flag(), 'amended', '{"change": "add", "text": "Blueprint", "dueOn": "2026-12-11"}');
select tests.act_as_nobody();
select is(
  public.decide_change_order(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_order(flag), true, 'Bea', '') #>> '{refused,code}',
  'change_order_stale', 'Nobody accepts a second first milestone') from offered;
select tests.step_back();
select is((select concat_ws(' ', round, coalesce(resolution, 'open')) from public.flags, offered where id = flag), '2 open', 'The flag is open again');
select is(tests.mails('change_order_ended', 'dee@alder.example'), 2, 'And its owner hears so');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.decide_change_order(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_order(flag), true, 'Bea', '') from offered $$,
  'change_order_stale', 409, 'It stays over');
select tests.step_back();
select is_empty('select * from private.broken_events()', 'The trail is whole');

select * from finish();
rollback;
