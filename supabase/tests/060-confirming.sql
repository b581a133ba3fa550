-- A confirmation is an approver's typed name under what they read; silence is none.
begin;
select plan(38);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');

create function pg_temp.confirm(_version int default 1, _typed_name text default 'Bea Buyer', _name text default 'Bea Buyer') returns text
language sql as $$ select public.confirm_version(tests.the_kickoff(), tests.secret(_name), _version, _typed_name, null) ->> 'number' $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) $$;
grant execute on function pg_temp.confirm(int, text, text), pg_temp.page() to public;

select tests.act_as_nobody();
select tests.refused($$ select pg_temp.confirm(_name => 'Rob Reader') $$, 'not_an_approver', 403, 'A reviewer reads and flags, and does not confirm');
select tests.refused($$ select pg_temp.confirm(2) $$, 'version_superseded', 409, 'Nobody confirms a version that is not the present one');
select tests.refused($$ select pg_temp.confirm(null) $$, 'version_superseded', 409, 'Nobody confirms no version');
select throws_ok(format('select pg_temp.confirm(1, %L)', typed), code, null, format('Nobody confirms with the name %L', left(typed, 10)))
from (values ('', '23514'), ('   ', '23514'), (null, '23502'), (repeat('x', 201), '23514')) as names (typed, code);
select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, s, true) from unnest(array[
  'business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders', 'delivery_dependencies', 'risks', 'first_milestone']) s;
select is(jsonb_array_length(pg_temp.page() -> 'marks'), 7, 'The buyer calls every section right');
select is(tests.waiting(), 'buyer_reads', 'Marks alone confirm nothing');

-- All but the flagged.
select tests.step_back();
select tests.flags('Bea Buyer', 'outcome');
select tests.flags('Bea Buyer', 'council', '{"itemId": null, "kind": "missing"}');
select tests.act_as_nobody();
create temp table receipts as select pg_temp.confirm(1, 'B. Buyer') as number;
select matches((select number from receipts), '^K[0-9A-F]{12}$', 'The buyer confirms all but what they flagged');
select is(pg_temp.page() #>> '{confirmation,typedName}', 'B. Buyer', 'Their page shows what they typed');
select set_eq(
  $$ select jsonb_array_elements_text(pg_temp.page() -> 'unconfirmedItemIds')::uuid $$, array[tests.line('outcome'), tests.line('council')],
  'The flagged line, and every line of the flagged section, stay unconfirmed');
select tests.refused($$ select pg_temp.confirm() $$, 'already_confirmed', 409, 'Confirming again confirms nothing more');
select is(tests.waiting(), 'owner_answers', 'The kickoff waits for the owner');
create temp table seen as select public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number) as receipt from receipts;
select is((select (receipt #>> '{confirmation,confirmedItems}')::int from seen), 8, 'The receipt counts the lines that were confirmed');
select is((select jsonb_array_length(receipt -> 'open') from seen), 2, 'The receipt lists what was left out');
select is((select receipt #>> '{confirmation,contentHash}' from seen), pg_temp.page() #>> '{version,contentHash}', 'The receipt names the version by its hash');
select tests.refused(
  $$ select public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), 'K000000000000') $$, 'link_unknown', 404, 'There is no receipt that was not given');
select tests.refused(
  format('select public.receipt_page(tests.the_kickoff(), tests.secret(''Rob Reader''), %L)', (select number from receipts)), 'link_unknown', 404,
  'Another recipient does not read it');
select is(tests.mails('receipt', 'bea@buyer.example'), 1, 'The receipt is mailed');
select is(tests.mails('recipient_confirmed', 'sam@alder.example') + tests.mails('recipient_confirmed', 'dee@alder.example'), 2, 'Both owners hear of it');

-- The rest.
select tests.step_back();
select tests.resolves('sam@alder.example', id) from public.flags where item_id is not null;
select tests.settles('Bea Buyer', id) from public.flags where item_id is not null;
select tests.act_as_nobody();
select public.withdraw_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag());
select is(tests.waiting(), 'buyer_reads', 'With every flag settled it waits for the buyer''s word on the rest');
select tests.later('1 minute');
select isnt(pg_temp.confirm(), (select number from receipts), 'The buyer confirms the rest, and gets another receipt');
select is(tests.waiting(), 'confirmed', 'The kickoff is confirmed');
select is(pg_temp.page() -> 'unconfirmedItemIds', '[]', 'Nothing is left to confirm');
select is((pg_temp.page() #>> '{kickoff,confirmedAt}')::timestamptz, '2026-11-02 09:01+00', 'The moment is kept');
select is(tests.mails('kickoff_confirmed', 'sam@alder.example') + tests.mails('kickoff_confirmed', 'dee@alder.example'), 2, 'Both owners hear that all is confirmed');

-- A flag afterwards.
select tests.step_back();
select tests.flags('Rob Reader', 'wifi');
select is(tests.waiting(), 'owner_answers', 'A flag of a reviewer reopens a confirmed kickoff');
select is((select confirmed_at from public.kickoffs where id = tests.the_kickoff()), null, 'It is confirmed no longer');
select tests.resolves('dee@alder.example', tests.the_flag());
select tests.settles('Rob Reader', tests.the_flag());
select is(tests.waiting(), 'confirmed', 'Once it is settled, what was confirmed holds without another word');

-- People who go.
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select is(tests.waiting(), 'confirmed', 'Whose link is revoked after they confirmed has confirmed');
select public.resend_link(tests.recipient('Bea Buyer'));
select public.replace_recipient(tests.recipient('Bea Buyer'), 'Nora Next', 'nora@buyer.example');
select tests.deliver();
select is(tests.waiting(), 'buyer_reads', 'Whoever takes an approver''s place is asked for a word of their own');
select tests.confirms('Nora Next');
select is(tests.waiting(), 'confirmed', 'They give it');

-- Nobody who approves.
select tests.a_sent_kickoff('alder');
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Bea Buyer'));
select is(tests.waiting(), 'buyer_reads', 'Where nobody can approve nothing is confirmed');
select tests.step_back();
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')));
select tests.confirms('Bea Buyer');
select is(tests.waiting(), 'buyer_reads', 'With two approvers, one word is not enough');
select tests.act_as('sam@alder.example');
select is(
  (select concat_ws('/', k ->> 'approversDone', k ->> 'approvers') from jsonb_array_elements(public.kickoff_list(null, '{}') -> 'kickoffs') k
   where k ->> 'id' = tests.the_kickoff()::text), '1/2', 'The list tells how many have given theirs');
select public.revoke_link(tests.recipient('Fin Finance'));
select is(tests.waiting(), 'confirmed', 'Nobody waits for an approver who can no longer answer');
select tests.step_back();
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
