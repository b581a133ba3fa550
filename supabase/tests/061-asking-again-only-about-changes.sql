-- A confirmation covers each line as it read: what is unchanged stays confirmed, what changed is asked again.
begin;
select plan(35);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')));

create function pg_temp.page(_name text default 'Bea Buyer') returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_name)) $$;
create function pg_temp.unconfirmed(_name text default 'Bea Buyer') returns uuid[]
language sql as $$ select array(select jsonb_array_elements_text(pg_temp.page(_name) -> 'unconfirmedItemIds')::uuid) $$;
create function pg_temp.publish(_items jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), _items, tests.shown(_items));
  perform tests.accepted_anew('alder');
  perform public.publish_changes(tests.the_kickoff(), tests.revision(), 'We counted again');
  perform tests.step_back();
end $$;

-- Bea flags a line and confirms the rest, Fin confirms everything. Meanwhile the draft changes elsewhere, unpublished.
select tests.flags('Bea Buyer', 'outcome');
select tests.confirms('Bea Buyer');
select tests.confirms('Fin Finance');
select is(pg_temp.unconfirmed('Fin Finance'), '{}', 'One has confirmed everything');
select is(pg_temp.unconfirmed(), array[tests.line('outcome')], 'The other all but what they flagged');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || '{"account": "CANARY Ltd"}',
  tests.changed(tests.changed(tests.a_handoff(), 'report', '{"text": "CANARY: a report a day"}'), 'excluded', '{"visibility": "internal"}')
    || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver'), tests.item('risks', 'new', 'CANARY: a new risk')), array[tests.line('new')]);
select tests.step_back();
select tests.later('1 hour');
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', tests.an_edit('Month-end in six days'));

select is(tests.version(), 2, 'The amendment is the next version');
select is_empty(
  $$ select from public.versions, jsonb_path_query(content, '$.**') w where w::text like '"%CANARY%' $$, 'It holds nothing of what else is unpublished in the draft');
select is(
  (select count(*)::int from public.versions one join public.versions two on two.kickoff_id = one.kickoff_id,
     private.content_items(one.content) a, private.content_items(two.content) b
   where one.number = 1 and two.number = 2 and a.item_id = b.item_id and a.item = b.item),
  10, 'Every other line is as it was, hash and all');
select is(
  (select array_agg(a.section) from public.versions one join public.versions two on two.kickoff_id = one.kickoff_id,
     lateral (select distinct section, section_hash from private.content_items(one.content)) a,
     lateral (select distinct section, section_hash from private.content_items(two.content)) b
   where one.number = 1 and two.number = 2 and a.section = b.section and a.section_hash <> b.section_hash),
  array['promised_outcomes'], 'Of the sections only the amended one has another hash');
select is(pg_temp.unconfirmed(), array[tests.line('outcome')], 'Who flagged is asked about the amended line alone');
select is(pg_temp.unconfirmed('Fin Finance'), array[tests.line('outcome')], 'So is who had confirmed it as it was');
select is(pg_temp.page('Fin Finance') #>> '{changes,0,before,text}', 'Month-end in five days', 'They see how it read before');
select is(jsonb_array_length(pg_temp.page('Fin Finance') -> 'changes'), 1, 'They see that one change');
select is(jsonb_array_length(pg_temp.page('Rob Reader') -> 'changes'), 1, 'Who has not said anything yet sees what changed since they were first sent it');
select is(tests.waiting(), 'buyer_settles', 'It waits for the flagger to accept');

-- Accepting is not confirming.
select tests.settles('Bea Buyer', tests.the_flag());
select is(tests.waiting(), 'buyer_reads', 'Accepting an amendment does not yet confirm the new line');
select is(pg_temp.unconfirmed(), array[tests.line('outcome')], 'The new line is still to be confirmed');
create temp table receipt as select tests.confirms('Bea Buyer') as number;
select is(pg_temp.unconfirmed(), '{}', 'Then it is confirmed');
select is((select public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number) -> 'confirmedItemIds' from receipt),
  jsonb_build_array(tests.line('outcome')), 'The receipt is about what was confirmed now');
select is((select public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number) #>> '{confirmation,version}' from receipt), '2',
  'The receipt names the version');
select is(tests.waiting(), 'buyer_reads', 'It waits for the other approver');
select tests.confirms('Fin Finance');
select is(tests.waiting(), 'confirmed', 'All have confirmed all');

-- A line is taken away: nobody's silence agrees to that.
create temp table handoff as select tests.changed(tests.a_handoff(), 'outcome', '{"text": "Month-end in six days"}')
  || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')) as items;
select tests.later('1 hour');
select pg_temp.publish(tests.without(items, 'report')) from handoff;
select is(tests.waiting(), 'buyer_reads', 'A kickoff from which a confirmed line was taken away is confirmed no longer');
select is(pg_temp.unconfirmed(), array[tests.line('report')], 'The buyer is asked about the line that is gone');
select is(pg_temp.page() #>> '{changes,0,before,text}', 'One report a week', 'They see what it was');
select tests.confirms('Bea Buyer');
select tests.confirms('Fin Finance');
select is(tests.waiting(), 'confirmed', 'Once they confirm, it is confirmed without that line');
select is(pg_temp.page() -> 'changes', '[]', 'Nothing is new any more');

-- The line comes back, as it was.
select tests.later('1 hour');
select pg_temp.publish(items) from handoff;
select is(pg_temp.unconfirmed(), '{}', 'A line that comes back as it was confirmed is confirmed');
select is(tests.waiting(), 'confirmed', 'Nobody is asked again about words that they have confirmed');

-- A line moves to another section.
select tests.later('1 hour');
select pg_temp.publish(tests.without(items, 'report') || jsonb_build_array(tests.item('risks', 'report', 'One report a week'))) from handoff;
select is(pg_temp.unconfirmed(), array[tests.line('report')], 'A line that moves to another section says something else');
select tests.confirms('Bea Buyer');
select tests.confirms('Fin Finance');

-- The order of lines, and a line of the scope that changes sides.
select tests.later('1 hour');
select pg_temp.publish(tests.changed(tests.without(items, 'problem'), 'excluded', '{"boundary": "included"}')
  || jsonb_build_array(tests.item('business_problem', 'problem', 'Month-end takes eleven days'))) from handoff;
select ok(tests.line('excluded') = any (pg_temp.unconfirmed()), 'What was excluded and is included now has changed');
select ok(not tests.line('problem') = any (pg_temp.unconfirmed()), 'What stands elsewhere in its section has not');
select ok(not tests.line('included') = any (pg_temp.unconfirmed()), 'Its neighbours have not');

-- A mark holds as long as the section reads as it did.
select tests.act_as_nobody();
select public.mark_section(tests.the_kickoff(), tests.secret('Rob Reader'), tests.version(), s, true) from unnest(array['risks', 'business_problem']) s;
select tests.step_back();
select pg_temp.publish(tests.changed(items, 'council', '{"text": "The works council meets in January"}')) from handoff;
select is(pg_temp.page('Rob Reader') -> 'marks', '["business_problem"]', 'The mark on a section that changed is gone, the other stays');
select tests.refused(
  $$ select public.mark_section(tests.the_kickoff(), tests.secret('Rob Reader'), 1, 'risks', true) $$, 'version_superseded', 409,
  'From an old page nobody marks what has changed');
select tests.refused(
  $$ select public.confirm_version(tests.the_kickoff(), tests.secret('Fin Finance'), 1, 'Fin Finance', null) $$, 'version_superseded', 409,
  'From an old page nobody confirms');

-- Everything flagged.
select tests.a_sent_kickoff('alder', jsonb_build_array(tests.item('risks', 'only', 'The only line'), tests.a_person('bea', 'Bea Buyer', 'approver')));
select tests.flags('Bea Buyer', 'only');
select tests.flags('Bea Buyer', 'bea');
select tests.refused($$ select tests.confirms('Bea Buyer') $$, 'nothing_to_confirm', 409, 'Who has flagged everything has nothing to confirm');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
