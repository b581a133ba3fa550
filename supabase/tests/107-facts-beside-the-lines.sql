-- After acceptance delivery is asked again about what the buyer reads beside the lines: the account, the language, who sold and delivers.
begin;
select plan(20);
select tests.a_firm('alder');
insert into public.members (organization_id, name, email, role) values (tests.firm('alder'), 'Don Delivery', 'don@alder.example', 'delivery');
select tests.it_is('2026-11-02 09:00+00');
select tests.an_accepted_kickoff('alder');

create function pg_temp.saves(_deal jsonb default '{}', _items jsonb default tests.a_handoff()) returns void
language sql as $$
  select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || _deal, _items, tests.shown(_items))
$$;
create function pg_temp.delivered_by(_name text) returns jsonb
language sql as $$ select jsonb_build_object('deliveryOwnerId', tests.member(_name || '@alder.example')) $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.review_page(tests.the_kickoff()) $$;
create function pg_temp.review() returns text
language sql as $$ select pg_temp.page() #>> '{kickoff,review}' $$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('sam@alder.example');
select pg_temp.saves('{"name": "Another name", "amount": "1.00", "closedOn": "2026-08-07", "dealType": "pilot", "currency": "CHF"}');
select is(pg_temp.review(), 'accepted', 'What of the deal the buyer does not read may change');
select pg_temp.saves('{"account": "Buyer Holding"}');
select is(pg_temp.review(), 'changed', 'Under which name the buyer is addressed may not');
select is(
  pg_temp.page() -> 'facts', '[{"fact": "account", "before": "Buyer Ltd", "after": "Buyer Holding"}]', 'Delivery is shown that alone, before and after');
select is(pg_temp.page() -> 'changes', '[]', 'And no line');
select is(pg_temp.page() #>> '{handover,changes}', '1', 'It counts as a change');
select tests.refused(
  'select public.send_kickoff(tests.the_kickoff(), tests.revision())', 'not_accepted', 409, 'Nothing is sent before delivery has accepted it');
select pg_temp.saves();
select is(pg_temp.review(), 'accepted', 'Put back, nothing is to be asked');
select pg_temp.saves('{"locale": "de-DE"}');
select is(pg_temp.page() -> 'facts', '[{"fact": "locale", "before": "en-GB", "after": "de-DE"}]', 'Nor may the language change in which they read');
select tests.step_back();
insert into public.members (organization_id, name, email, role) values (tests.firm('alder'), 'Sue Seller', 'sue@alder.example', 'sales');
select tests.act_as('sam@alder.example');
select pg_temp.saves(pg_temp.delivered_by('don') || jsonb_build_object('salesOwnerId', tests.member('sue@alder.example')));
select is(
  pg_temp.page() -> 'facts',
  '[{"fact": "salesOwner", "before": "Sam Sales", "after": "Sue Seller"}, {"fact": "deliveryOwner", "before": "Dee Delivery", "after": "Don Delivery"}]',
  'Nor who sold to them and who delivers');
select pg_temp.saves(pg_temp.delivered_by('don'), tests.without(tests.a_handoff(), 'report'));
select is(pg_temp.page() #>> '{handover,changes}', '2', 'A line taken out counts beside it');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select is(tests.mails('review_requested', 'don@alder.example'), 1, 'Asked again, the new delivery owner is mailed');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select is(pg_temp.review(), 'accepted', 'Delivery accepts them');
select is(public.send_kickoff(tests.the_kickoff(), tests.revision()), '{"version": 1}', 'And it is sent');

-- The same people under other names.
select tests.step_back();
update public.members set name = 'Donald Delivery' where email = 'don@alder.example';
update public.organizations set name = 'alder and sons' where id = tests.firm('alder');
select tests.act_as('sam@alder.example');
select is(pg_temp.review(), 'accepted', 'Who is renamed is still the one whom delivery accepted, and the firm is the firm');
select is(pg_temp.page() -> 'facts', '[]', 'Nobody is asked about it');
select tests.step_back();
update public.organizations set name = 'alder' where id = tests.firm('alder');

-- An amended line is accepted, the rest of what is in the draft is not.
select tests.deliver();
select tests.act_as('sam@alder.example');
select pg_temp.saves(pg_temp.delivered_by('don') || '{"account": "Buyer Holding"}', tests.without(tests.a_handoff(), 'report'));
select tests.step_back();
select tests.resolves('don@alder.example', tests.flags('Bea Buyer', 'outcome'), 'amended', tests.an_edit('Month-end in six days'));
select tests.act_as('sam@alder.example');
select is(pg_temp.page() -> 'changes', '[]', 'Delivery amends a line and accepts it thereby');
select is(pg_temp.page() #>> '{facts,0,after}', 'Buyer Holding', 'It is still to be asked about the account');
select tests.asks_for_review(tests.the_kickoff(), 'alder');
select tests.accepts(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select is(public.publish_changes(tests.the_kickoff(), tests.revision(), 'Your new name') ->> 'version', '3', 'Accepted, it is published');
select is(public.kickoff_page(tests.the_kickoff()) ->> 'unpublishedChanges', 'false', 'With nothing left to publish');
select ok(
  not exists (select from public.versions where content::text like '%' || tests.member('don@alder.example') || '%'), 'No version names a member by their id');

select * from finish();
rollback;
