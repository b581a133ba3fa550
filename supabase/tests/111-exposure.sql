-- Margin at risk: the arithmetic, in the money of the deal.
begin;
select plan(25);
select tests.a_firm('alder');
select tests.a_draft('alder', jsonb_build_array(tests.item('risks', 'r', 'Risk')));

create function pg_temp.promise(_hours text, _priced boolean default false) returns uuid
language sql as $$
  select (public.add_promise(tests.the_kickoff(), jsonb_build_object(
    'words', 'Said', 'priced', _priced, 'saidBy', 'Sam Sales', 'saidWhere', '', 'saidOn', null, 'hours', _hours,
    'ownerId', tests.member('sam@alder.example'))) ->> 'promiseId')::uuid
$$;
create function pg_temp.exposure() returns jsonb
language sql as $$ select public.promises_page(tests.the_kickoff()) -> 'exposure' $$;
create function pg_temp.deal(_amount text, _currency text) returns void
language plpgsql as $$
begin
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || jsonb_build_object(
    'amount', _amount, 'currency', _currency), jsonb_build_array(tests.item('risks', 'r', 'Risk') || '{"visibility": "internal"}'));
end $$;
create function pg_temp.costs(_costs jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as('ada@alder.example');
  perform public.set_hour_costs(null, _costs);
  perform tests.act_as('sam@alder.example');
end $$;
grant execute on function pg_temp.promise(text, boolean), pg_temp.exposure(), pg_temp.deal(text, text), pg_temp.costs(jsonb) to public;

select tests.act_as('sam@alder.example');
select is(
  pg_temp.exposure(),
  '{"unpricedHours": "0", "hourCost": null, "amount": "0", "plannedMargin": "55800", "share": 0, "threshold": 10, "above": false, "unknown": null}',
  'Where nothing unpriced was promised, nothing is at risk, whatever an hour costs');
select pg_temp.promise('40', true);
select is(pg_temp.exposure() ->> 'unpricedHours', '0', 'What is in the price is not at risk');

-- No cost of an hour in this currency.
create temp table held as select pg_temp.promise('62.5') as id;
grant select on held to public;
select is(
  pg_temp.exposure() @> '{"unpricedHours": "62.5", "hourCost": null, "amount": null, "share": null, "above": true, "unknown": "no_hour_cost"}', true,
  'Without the cost of an hour the exposure is unknown, and unknown counts as above the threshold');
select pg_temp.costs('[{"currency": "USD", "hourCost": "90"}]');
select is(pg_temp.exposure() ->> 'unknown', 'no_hour_cost', 'What an hour costs in another currency does not help');

-- At the threshold, and a cent above. 62.5 hours of 89.28 are 5580, exactly 10 percent of a margin of 55,800.
select pg_temp.costs('[{"currency": "EUR", "hourCost": "89.28"}]');
select is(
  pg_temp.exposure(),
  '{"unpricedHours": "62.5", "hourCost": "89.28", "amount": "5580", "plannedMargin": "55800", "share": 10, "threshold": 10, "above": false, "unknown": null}',
  'Hours times cost, as a share of the planned margin; at the threshold is not above it');
select pg_temp.promise('0.01');
select is((pg_temp.exposure() ->> 'above')::boolean, true, 'A minute more is above it');
select is(pg_temp.exposure() ->> 'amount', '5580.89', 'Money is rounded to the currency''s cents');
select is(jsonb_typeof(pg_temp.exposure() -> 'amount'), 'string', 'Money is never a number of JSON');

-- The planned margin.
select tests.refused(
  $$ select public.set_margin(tests.the_kickoff(), '50') $$, 'not_allowed', 403, 'Sales does not move what its promises are measured by');
select public.save_handoff(tests.the_kickoff(), tests.revision(),
  tests.a_deal('alder') || jsonb_build_object('deliveryOwnerId', tests.member('sam@alder.example')),
  jsonb_build_array(tests.item('risks', 'r', 'Risk') || '{"visibility": "internal"}'));
select tests.refused(
  $$ select public.set_margin(tests.the_kickoff(), '50') $$, 'not_allowed', 403, 'Not even by making the deal their own');
select pg_temp.deal('186000', 'EUR');
select tests.act_as('ada@alder.example');
select public.set_margin(tests.the_kickoff(), '50');
select is(pg_temp.exposure() @> '{"plannedMargin": "93000", "above": false}', true, 'A deal may have a margin of its own');
select is(
  public.promises_page(tests.the_kickoff()) @> '{"marginPercent": "50", "ownMargin": true}', true, 'The page tells that it is the deal''s own');
select public.set_margin(tests.the_kickoff(), '0');
select is(
  pg_temp.exposure() @> '{"amount": "5580.89", "plannedMargin": "0", "share": null, "above": true, "unknown": "no_planned_margin"}', true,
  'Of no margin nothing can be a share: above the threshold, and no division by zero');
select public.set_margin(tests.the_kickoff(), null);
select is(
  public.promises_page(tests.the_kickoff()) @> '{"marginPercent": "30", "ownMargin": false}', true, 'Without its own the firm''s usual one holds again');
select results_eq(
  $$ select detail ->> 'from', detail ->> 'to' from public.events where kind = 'margin_set' order by id $$,
  $$ values (null, '50'), ('50', '0'), ('0', null) $$, 'Who plans another margin leaves a trace');
select tests.refused(format('select public.set_margin(tests.the_kickoff(), %L)', wrong), 'invalid_input', 422, format('No margin is "%s"', wrong))
from unnest(array['-1', '101', '12.34', 'NaN', '']) wrong;

select tests.act_as('sam@alder.example');

-- Three decimals, none, and a deal that brings no money.
select pg_temp.costs('[{"currency": "BHD", "hourCost": "12.345"}, {"currency": "JPY", "hourCost": "7001"}, {"currency": "EUR", "hourCost": "100"}]');
select pg_temp.deal('18450.125', 'BHD');
select is(
  pg_temp.exposure() @> '{"hourCost": "12.345", "amount": "771.686", "plannedMargin": "5535.038", "share": 13.94, "above": true}', true,
  'Bahraini dinars have three decimals');
select pg_temp.deal('2000000', 'JPY');
select is(pg_temp.exposure() @> '{"amount": "437633", "plannedMargin": "600000"}', true, 'Yen have none');
select pg_temp.deal('0', 'EUR');
select is(pg_temp.exposure() @> '{"amount": "6251", "share": null, "above": true, "unknown": "no_planned_margin"}', true, 'A deal for nothing has no margin');

-- What was taken out.
select public.remove_promise((select id from held));
select is(pg_temp.exposure() ->> 'unpricedHours', '0.01', 'What was taken out of the ledger is not at risk');
select tests.step_back();
select tests.a_firm('birch');
select tests.act_as('sam@birch.example');
select tests.refused($$ select public.promises_page(tests.the_kickoff()) $$, 'kickoff_unknown', 404, 'Another organization is told nothing of it');

select * from finish();
rollback;
