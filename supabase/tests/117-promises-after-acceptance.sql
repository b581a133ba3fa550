-- Delivery accepts what is at risk, too: with more of it, above the threshold, it is asked again.
begin;
select plan(37);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.act_as('ada@alder.example');
select public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "100"}]');
select tests.a_draft('alder');
select tests.is_scored(tests.the_kickoff(), 'alder');

create function pg_temp.a_promise(_hours text, _priced boolean) returns jsonb
language sql as $$
  select jsonb_build_object(
    'words', 'Scanners', 'priced', _priced, 'saidBy', 'Sam Sales', 'saidWhere', '', 'saidOn', null, 'hours', _hours,
    'ownerId', tests.member('sam@alder.example'))
$$;
create function pg_temp.promises(_hours text, _priced boolean default false) returns uuid
language sql as $$ select (public.add_promise(tests.the_kickoff(), pg_temp.a_promise(_hours, _priced)) ->> 'promiseId')::uuid $$;
create function pg_temp.changes(_promise uuid, _hours text, _priced boolean default false) returns void
language sql as $$ select public.change_promise(_promise, pg_temp.a_promise(_hours, _priced)) $$;
create function pg_temp.costs(_cost text) returns void
language plpgsql as $$
begin
  perform tests.act_as('ada@alder.example');
  perform public.set_hour_costs(null, case when _cost is null then '[]' else jsonb_build_array(jsonb_build_object('currency', 'EUR', 'hourCost', _cost)) end);
  perform tests.act_as('sam@alder.example');
end $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.review_page(tests.the_kickoff()) $$;
create function pg_temp.review() returns text
language sql as $$ select pg_temp.page() #>> '{kickoff,review}' $$;
create function pg_temp.listed() returns text
language sql as $$ select review from public.kickoffs where id = tests.the_kickoff() $$;
create function pg_temp.accepts(_reason text) returns void
language plpgsql as $$
begin
  perform tests.act_as('dee@alder.example');
  perform public.accept_handoff(tests.the_kickoff(), tests.revision(), _reason);
  perform tests.act_as('sam@alder.example');
end $$;
grant execute on all functions in schema pg_temp to public;

-- 10 percent of a margin of 55,800 are 55.8 hours.
select tests.act_as('sam@alder.example');
create temp table said as select pg_temp.promises('20') as id;
grant select on said to public;
select tests.turns_both_keys(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
create temp table more as select pg_temp.promises('30') as id;
grant select on more to public;
select is(pg_temp.review(), 'accepted', 'Below the threshold sales promises on its own account');
select pg_temp.promises('500', true);
select is(pg_temp.review(), 'accepted', 'What is in the price puts nothing at risk');
select pg_temp.changes(more.id, '36') from more;
select is(pg_temp.review(), 'changed', 'Above the threshold delivery is asked again');
select is(pg_temp.listed(), 'changed', 'The lists say so');
select is(
  pg_temp.page() -> 'risen', (select jsonb_build_array(jsonb_build_object('promiseId', more.id, 'before', null, 'after', '36')) from more),
  'About the promise that was added');
select is(pg_temp.page() -> 'changes', '[]', 'And about no line');
select is(pg_temp.page() #>> '{handover,changes}', '1', 'It counts as a change');
select tests.refused(
  'select public.send_kickoff(tests.the_kickoff(), tests.revision())', 'not_accepted', 409, 'Nothing is sent meanwhile');
select pg_temp.changes(more.id, '35') from more;
select is(pg_temp.review(), 'accepted', 'Lowered again, nothing is to be asked');
select pg_temp.changes(said.id, '90') from said;
select is(
  pg_temp.page() #> '{risen,0}', (select jsonb_build_object('promiseId', least(said.id, more.id)) from said, more) || case
    when (select said.id < more.id from said, more) then '{"before": "20", "after": "90"}' else '{"before": null, "after": "35"}' end::jsonb,
  'Hours that were raised are told, before and after');
select is(jsonb_array_length(pg_temp.page() -> 'risen'), 2, 'With all that came since');
select public.remove_promise(more.id) from more;
select is(jsonb_array_length(pg_temp.page() -> 'risen'), 1, 'But for what was taken out');
select lives_ok('select public.request_review(tests.the_kickoff(), 1)', 'Sales asks about that alone');
select is(tests.mails('review_requested', 'dee@alder.example'), 2, 'Delivery is mailed');
select tests.refused($$ select pg_temp.accepts('') $$, 'reason_required', 422, 'Delivery says why');
select lives_ok($$ select pg_temp.accepts('Worth it') $$, 'And accepts');
select is(pg_temp.review(), 'accepted', 'It is accepted, with so much at risk');
select pg_temp.changes(said.id, '80') from said;
select is(pg_temp.review(), 'accepted', 'With less at risk nothing is asked');
select pg_temp.promises('10');
select is(pg_temp.review(), 'accepted', 'Nor with as much, promised otherwise');
create temp table priced as select pg_temp.promises('5', true) as id;
grant select on priced to public;
select is(pg_temp.review(), 'accepted', 'Nor with something in the price');
select pg_temp.changes(priced.id, '5', false) from priced;
select is(pg_temp.review(), 'changed', 'Taken out of the price, it is asked about');
select public.remove_promise(priced.id) from priced;
select is(pg_temp.listed(), 'accepted', 'Until it is taken out of the ledger');

-- The firm measures otherwise.
select pg_temp.costs('1000');
select is(pg_temp.review(), 'accepted', 'What an hour costs now asks nobody about hours that were accepted');
select pg_temp.costs('1');
select pg_temp.promises('1');
select is(pg_temp.review(), 'accepted', 'Where hours cost little, one more is no matter');
select pg_temp.costs('1000');
select is(pg_temp.review(), 'changed', 'Where they cost more, it is');
select is(pg_temp.listed(), 'changed', 'The lists say so at once');
select tests.act_as('ada@alder.example');
select public.change_handover_rules(null, '{"plannedMargin": "100", "exposureThreshold": "100", "ownReviewAllowed": false}');
select is(pg_temp.listed(), 'accepted', 'Under a higher threshold it is none, and the lists say so');
select public.set_margin(tests.the_kickoff(), '1');
select is(pg_temp.listed(), 'changed', 'With less margin planned it is one again');
select public.set_margin(tests.the_kickoff(), null);
select pg_temp.costs(null);
select is(pg_temp.listed(), 'changed', 'Without a cost of an hour, more hours are asked about');
select pg_temp.changes(said.id, '79') from said;
select is(pg_temp.listed(), 'accepted', 'As many are not');

-- While the buyer has it.
select public.send_kickoff(tests.the_kickoff(), tests.revision());
select pg_temp.promises('400');
select is(pg_temp.review(), 'changed', 'What is promised while the buyer reads is asked about, too');
select is(tests.waiting(), 'buyer_reads', 'The buyer goes on reading');
select public.request_review(tests.the_kickoff(), tests.revision());
select pg_temp.accepts('We manage');
select is(pg_temp.review(), 'accepted', 'Delivery accepts it');

-- While delivery reads.
select pg_temp.promises('5');
select public.request_review(tests.the_kickoff(), tests.revision());
select pg_temp.promises('5');
select tests.act_as('dee@alder.example');
select tests.refused(
  $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), 'We manage', (pg_temp.page() #>> '{handover,exposure,unpricedHours}')::numeric - 5) $$,
  'exposure_risen', 409, 'Nobody accepts more risk than they have seen');
select lives_ok(
  $$ select public.accept_handoff(tests.the_kickoff(), tests.revision(), 'We manage', (pg_temp.page() #>> '{handover,exposure,unpricedHours}')::numeric) $$,
  'Having seen it, they may');
select is(pg_temp.review(), 'accepted', 'All of it is accepted');
select tests.act_as('sam@alder.example');
select is(public.inbox(null, '{}') -> 'handovers', '[]', 'And it waits for nobody: there is nothing to publish');

select * from finish();
rollback;
