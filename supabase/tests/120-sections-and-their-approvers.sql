-- Who is asked for certain sections confirms those and no others; a kickoff is confirmed when every section has its approvers.
begin;
select plan(34);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
create temp table handoff as select tests.changed(tests.a_handoff(), 'bea',
    '{"recipientSections": ["business_problem", "promised_outcomes", "scope_boundaries", "key_stakeholders", "delivery_dependencies", "first_milestone"]}')
  || jsonb_build_array(
    tests.a_person('fin', 'Fin Finance', 'approver') || '{"recipientSections": ["pricing_exceptions"]}',
    tests.item('pricing_exceptions', 'total', 'Total as signed', '{"amount": "186000"}')) as items;
grant select on handoff to public;
create function pg_temp.confirm(_name text) returns text
language sql as $$ select public.confirm_version(tests.kickoff_of(_name), tests.secret(_name), tests.version(), _name, null) ->> 'number' $$;
create function pg_temp.page(_name text) returns jsonb
language sql as $$ select public.buyer_page(tests.kickoff_of(_name), tests.secret(_name)) $$;
create function pg_temp.sees() returns jsonb
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  return public.kickoff_page(tests.the_kickoff());
end $$;
grant execute on function pg_temp.confirm(text), pg_temp.page(text), pg_temp.sees() to public;

-- Before sending.
select throws_ok(
  format('select tests.a_draft(''alder'', tests.changed(tests.a_handoff(), %L, %L))', who, change), '23514', null, title)
from (values
  ('rob', '{"recipientSections": ["risks"]}', 'A reviewer is asked for no section'),
  ('bea', '{"recipientSections": []}', 'An approver is not asked for nothing'),
  ('bea', '{"recipientSections": ["buyer_context"]}', 'Nobody is asked for what they never read')) wrong (who, change, title);
select tests.a_draft('alder', items) from handoff;
select tests.is_scored(tests.the_kickoff(), 'alder');
select tests.act_as('sam@alder.example');
select tests.refused(
  $$ select public.request_review(tests.the_kickoff(), 1) $$, 'section_without_approver', 422,
  'Nobody is asked for risks: delivery is not asked either');
select is(
  pg_temp.sees() #> '{handover,obstacles}', '["section_without_approver"]', 'The page of the kickoff says so beforehand');
select tests.step_back();
update handoff set items = tests.changed(items, 'fin', '{"recipientSections": ["pricing_exceptions", "risks"]}');
select tests.a_sent_kickoff('alder', items) from handoff;
select is((select sections from public.recipients where id = tests.recipient('Fin Finance')), '{pricing_exceptions,risks}', 'It is sent once somebody is asked for each');

-- Each their own.
select tests.act_as_nobody();
select is(
  pg_temp.page('Bea Buyer') -> 'askedOfOthers',
  '[{"section": "risks", "names": ["Fin Finance"]}, {"section": "pricing_exceptions", "names": ["Fin Finance"]}]',
  'Bea reads which parts are another''s, and whose');
select is(pg_temp.page('Rob Reader') -> 'askedOfOthers', '[]', 'Who only reads along is told nothing of the kind');
select set_eq(
  $$ select jsonb_array_elements_text(pg_temp.page('Fin Finance') -> 'unconfirmedItemIds')::uuid $$, array[tests.line('council'), tests.line('total')],
  'Finance is asked for its own lines alone');
select lives_ok($$ select pg_temp.confirm('Bea Buyer') $$, 'Bea confirms');
select tests.step_back();
select is_empty(
  $$ select from public.confirmed_items where recipient_id = tests.recipient('Bea Buyer') and item_id in (tests.line('council'), tests.line('total')) $$,
  'Her name stands for no line of another''s');
select is(tests.waiting(), 'buyer_reads', 'The kickoff is not confirmed while finance has not spoken');
select tests.flags('Bea Buyer', 'total', '{"words": "Is that with tax?"}');
select is(tests.waiting(), 'owner_answers', 'Another''s part is everybody''s to flag');
select tests.resolves('sam@alder.example', tests.the_flag());
select tests.settles('Bea Buyer', tests.the_flag());
select tests.act_as_nobody();
select tests.refused($$ select pg_temp.confirm('Bea Buyer') $$, 'already_confirmed', 409, 'Bea has nothing more to confirm');
select lives_ok($$ select pg_temp.confirm('Fin Finance') $$, 'Finance confirms');
select is(tests.waiting(), 'confirmed', 'With every section''s word, the kickoff is confirmed');
create temp table receipt as select pg_temp.page('Fin Finance') #>> '{confirmation,number}' as number;
select is(
  public.receipt_page(tests.the_kickoff(), tests.secret('Fin Finance'), number) #> '{confirmation,sections}', '["pricing_exceptions", "risks"]',
  'The receipt keeps what finance was asked for') from receipt;
select is(
  public.receipt_page(tests.the_kickoff(), tests.secret('Fin Finance'), number) #> '{confirmation,confirmedItems}', '2', 'It counts their lines alone') from receipt;

-- An amendment asks the one whose section it is in.
select tests.step_back();
select tests.flags('Rob Reader', 'total', '{"words": "It was 180"}');
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', tests.an_edit('Total as countersigned') || '{"amount": "180000"}');
select tests.settles('Rob Reader', tests.the_flag());
select tests.act_as_nobody();
select is(jsonb_array_length(pg_temp.page('Fin Finance') -> 'unconfirmedItemIds'), 1, 'An amended price is finance''s to confirm');
select is(pg_temp.page('Bea Buyer') -> 'unconfirmedItemIds', '[]', 'Bea is not asked for it');
select is(tests.waiting(), 'buyer_reads', 'The kickoff waits for finance');
select lives_ok($$ select pg_temp.confirm('Fin Finance') $$, 'Finance confirms the new price');
select is(tests.waiting(), 'confirmed', 'All is confirmed again');

-- The only one who is asked for a section leaves.
select tests.step_back();
select tests.a_sent_kickoff('alder', items) from handoff;
select tests.confirms('Bea Buyer');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Fin Finance'));
select is(tests.waiting(), 'buyer_reads', 'A section whose only approver has no link any more is not taken for confirmed');
select is(pg_temp.sees() -> 'sectionsWithoutApprover', '["risks", "pricing_exceptions"]', 'The team is told which');
select public.save_handoff(
  tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), tests.changed(items, 'fin', '{"recipientSections": ["risks"]}')) from handoff;
select tests.refused(
  $$ select public.publish_changes(tests.the_kickoff(), tests.revision(), 'x') $$, 'section_without_approver', 422,
  'Nothing is published that leaves a section to nobody');
select tests.step_back();
update handoff set items = tests.changed(items, 'bea', '{"recipientSections": null}');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), items) from handoff;
select is(pg_temp.sees() ->> 'unpublishedChanges', 'true', 'Who is asked for what is something to publish');
select tests.accepted_anew('alder');
select is(public.publish_changes(tests.the_kickoff(), tests.revision(), 'Bea for all') ->> 'version', '1', 'It is no new version: the buyer reads the same');
select tests.act_as_nobody();
select is(jsonb_array_length(pg_temp.page('Bea Buyer') -> 'unconfirmedItemIds'), 2, 'Bea is asked for the rest now; what she confirmed stays');
select lives_ok($$ select pg_temp.confirm('Bea Buyer') $$, 'She gives it');
select is(tests.waiting(), 'confirmed', 'And the kickoff is confirmed');

-- An approver for whose sections there is no line.
select tests.step_back();
update handoff set items = tests.without(tests.without(tests.changed(items, 'bea', '{"recipientSections": null}'), 'council'), 'total');
select tests.a_sent_kickoff('alder', items) from handoff;
select tests.confirms('Bea Buyer');
select is(tests.waiting(), 'confirmed', 'Who has nothing to confirm is neither waited for nor taken for somebody who has');
select is((select approvers from public.kickoffs where id = tests.the_kickoff()), 1, 'They are not counted');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
