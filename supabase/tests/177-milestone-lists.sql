-- The list of first milestones: every filter alone and together, page by page, and nobody sees another firm's.
begin;
select plan(33);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');

-- Milestones as commands leave them behind, more than a page of them.
create function pg_temp.a_milestone(_firm text, _account text, _due_on date, _more jsonb default '{}') returns uuid
language plpgsql as $$
declare
  kickoff uuid;
  items jsonb := tests.changed(tests.without(tests.a_handoff(), 'wifi'), 'milestone', jsonb_build_object('dueOn', _due_on));
begin
  kickoff := tests.a_sent_kickoff(_firm, items);
  perform tests.step_back();
  update public.deals d set account = _account, deal_type = coalesce(_more ->> 'dealType', d.deal_type),
    delivery_owner_id = coalesce(tests.member(_more ->> 'delivery'), d.delivery_owner_id), sales_owner_id = coalesce(tests.member(_more ->> 'sales'), d.sales_owner_id)
  from public.kickoffs k where k.id = kickoff and d.id = k.deal_id;
  perform private.take_milestone_stock(kickoff);
  return kickoff;
end $$;
create function pg_temp.listed(_filter jsonb default '{}') returns text[]
language sql as $$ select array(select m ->> 'account' from jsonb_array_elements(public.milestone_list(null, _filter) -> 'milestones') m) $$;
grant execute on function pg_temp.listed(jsonb) to public;
create function pg_temp.all_pages(_filter jsonb default '{}') returns text[]
language plpgsql as $$
declare
  page jsonb;
  accounts text[] := '{}';
  after text;
begin
  for turn in 1 .. 50 loop
    page := public.milestone_list(null, _filter || jsonb_build_object('after', after));
    accounts := accounts || array(select m ->> 'account' from jsonb_array_elements(page -> 'milestones') m);
    after := page ->> 'next';
    exit when after is null;
  end loop;
  return accounts;
end $$;
grant execute on function pg_temp.all_pages(jsonb) to public;

select tests.act_as('ada@alder.example');
select is(pg_temp.listed(), '{}', 'A firm that sent nothing has no milestones');
select tests.step_back();
select pg_temp.a_milestone('alder', 'Ash', '2026-12-11');
select pg_temp.a_milestone('alder', 'Beech', '2026-10-30', '{"dealType": "pilot"}');
select pg_temp.a_milestone('alder', 'Cedar', null, '{"dealType": "pilot", "delivery": "sam@alder.example"}');
select pg_temp.a_milestone('alder', 'ash', '2026-11-20', '{"delivery": "ada@alder.example", "sales": "ada@alder.example"}');
select pg_temp.a_milestone('birch', 'Ash', '2026-11-09');

select tests.act_as('ada@alder.example');
select is(pg_temp.listed(), array['Beech', 'ash', 'Ash', 'Cedar'], 'Due first first, without a date last');
select is(pg_temp.listed('{"state": "late"}'), array['Beech'], 'By state: late');
select is(pg_temp.listed('{"state": "at_risk"}'), array['Cedar'], 'At risk is what has no date');
select is(pg_temp.listed('{"state": "waiting_for_buyer"}'), array['ash', 'Ash'], 'What nobody confirmed waits for the buyer');
select is(pg_temp.listed('{"state": "on_track"}'), '{}', 'Nothing is on track yet');
select is(pg_temp.listed('{"dealType": "pilot"}'), array['Beech', 'Cedar'], 'By deal type');
select is(pg_temp.listed('{"account": "ASH"}'), array['ash', 'Ash'], 'By account, however it is written');
select is(pg_temp.listed('{"account": "Ash", "dealType": "pilot"}'), '{}', 'By two at once');
select is(pg_temp.listed(jsonb_build_object('owner', tests.member('sam@alder.example'))), array['Beech', 'Ash', 'Cedar'], 'Of one owner, once where they own both ends');
select is(pg_temp.listed(jsonb_build_object('owner', tests.member('dee@alder.example'))), array['Beech', 'Ash'], 'Of one who delivers');
select is(pg_temp.listed(jsonb_build_object('owner', tests.member('dee@alder.example'), 'state', 'late')), array['Beech'], 'Of an owner and in a state');
select is(pg_temp.listed('{"whose": "mine"}'), array['ash'], 'One''s own');
select is(pg_temp.listed(jsonb_build_object('owner', tests.member('dee@birch.example'))), '{}', 'Another firm''s member owns none of these');
select is(pg_temp.listed(jsonb_build_object('whose', 'mine', 'owner', tests.member('dee@alder.example'))), array['Beech', 'Ash'], 'A named owner counts before one''s own');
select is((public.milestone_list(null, '{}') #> '{milestones,0,outlook,state}') #>> '{}', 'late', 'Each row tells how it stands');
select is((public.milestone_list(null, '{}') ->> 'today')::date, '2026-11-02', 'And the page on which day that is');

select tests.step_back();
-- A title as long as they may be, in letters that take most room, and do not compress.
update public.milestones set awaits = 'claim', awaits_since = private.clock(), awaited_id = tests.member('ada@alder.example'),
  title = (select string_agg(chr(20000 + (n * 7919 % 9973)), '') from generate_series(1, 1000) n)
where account = 'Cedar';
select tests.act_as('ada@alder.example');
select is((public.inbox(null, '{}') #>> '{milestones,0,account}'), 'Cedar', 'However long its title, what waits for somebody stands in their inbox');
select is((public.inbox(null, '{"dealType": "new_logo"}') -> 'milestones'), '[]', 'By deal type, as all else there');
select tests.step_back();
update public.milestones set awaits = null, awaits_since = null, awaited_id = null where account = 'Cedar';
update public.milestones set reached_at = private.clock(), reached_on = '2026-10-28' where account = 'Beech';
select private.take_milestone_stock(kickoff_id) from public.milestones where account = 'Beech';
select tests.act_as('ada@alder.example');
select is(pg_temp.listed(), array['ash', 'Ash', 'Cedar'], 'What is reached is left out');
select is(pg_temp.listed('{"state": "reached"}'), array['Beech'], 'Unless it is asked for');
select is(pg_temp.listed('{"account": "beech"}'), array['Beech'], 'Or its account is');
select is((public.milestone_list(null, '{"state": "reached"}') #> '{milestones,0,outlook,state}') #>> '{}', 'reached', 'It is told as reached');

select tests.step_back();
select pg_temp.a_milestone('alder', 'Page ' || lpad(n::text, 3, '0'), date '2027-01-04' + n / 3) from generate_series(1, private.page_size() * 2 + 3) n;
select tests.act_as('ada@alder.example');
select is(cardinality(pg_temp.listed()), private.page_size(), 'A page is no longer than a page');
select is(cardinality(pg_temp.all_pages()), private.page_size() * 2 + 6, 'All pages together have all, also those that are due on one day');
select is(
  (select count(distinct a)::int from unnest(pg_temp.all_pages()) a), private.page_size() * 2 + 6, 'Each once');
select is(cardinality(pg_temp.all_pages(jsonb_build_object('owner', tests.member('sam@alder.example')))), private.page_size() * 2 + 5, 'So have those of an owner');
select is(pg_temp.listed('{"after": "nonsense"}'), pg_temp.listed(), 'A key that is none starts at the first page');

select tests.act_as('sam@birch.example');
select is(pg_temp.listed(), array['Ash'], 'Another firm sees its own alone');
select is(pg_temp.listed(jsonb_build_object('account', 'Cedar')), '{}', 'Also where it asks for an account by name');
select throws_ok(format('select public.milestone_list(%L, ''{}'')', tests.firm('alder')), 'PT403', null, 'It cannot ask for another firm''s');
select tests.step_back();
select tests.remove('dee@alder.example');
select tests.act_as('dee@alder.example');
select is((select count(*)::int from public.milestones), 0, 'A member who was removed a second ago reads none');
select tests.step_back();
select tests.act_as_nobody();
select throws_ok('select public.milestone_list(null, ''{}'')', '42501', null, 'Nobody may ask without being signed in');

select * from finish();
rollback;
