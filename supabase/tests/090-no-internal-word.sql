-- A canary in every internal field, and nowhere that the buyer's path can reach.
begin;
select plan(53);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');

-- Internal lines and the deal's own name are canaries already (tests.a_handoff, tests.a_deal); the rest is planted here.
update public.members set email = 'canary.' || split_part(email, '@', 1) || '@alder.example' where name in ('Sam Sales', 'Dee Delivery');
create temp table handoff as select tests.changed(tests.changed(tests.a_handoff(),
  'outcome', '{"detail": "By June", "source": {"kind": "call", "title": "CANARY-SOURCE", "on": "2026-05-01", "by": "CANARY-SPEAKER"}}'), 'bea', '{"email": "canary-bea@buyer.example"}') as items;
create function pg_temp.as_sam() returns void
language sql as $$ select tests.act_as('canary.sam@alder.example') $$;
grant select on handoff to public;
grant execute on function pg_temp.as_sam() to public;
create function pg_temp.reconcile() returns void
language sql as $$
  select public.reconcile_fit(tests.the_kickoff(), d ->> 'criterion', 'CANARY-FIT')
  from jsonb_array_elements(public.fit_page(tests.the_kickoff()) -> 'differences') d
$$;
grant execute on function pg_temp.reconcile() to public;
create function pg_temp.keys() returns void
language plpgsql as $$
begin
  perform pg_temp.as_sam();
  -- An amendment by sales has asked delivery by itself.
  if (select k.review from public.kickoffs k where k.id = tests.the_kickoff()) <> 'requested' then
    perform public.request_review(tests.the_kickoff(), tests.revision());
  end if;
  perform tests.act_as('canary.dee@alder.example');
  if tests.revision() = 1 then
    perform public.return_handoff(tests.the_kickoff(), 1, '[{"section": "risks", "itemId": null, "words": "CANARY-QUESTION"}]');
    perform pg_temp.as_sam();
    perform public.answer_question((select id from public.review_questions), 'CANARY-REPLY');
    perform public.request_review(tests.the_kickoff(), 1);
    perform tests.act_as('canary.dee@alder.example');
    perform public.judge_promise((select id from public.promises), '{"feasible": false, "remark": "CANARY-REMARK"}');
    perform tests.scores(tests.the_kickoff(), 'delivery', 1);
    perform pg_temp.reconcile();
    perform pg_temp.as_sam();
    perform pg_temp.reconcile();
    perform tests.act_as('canary.dee@alder.example');
  end if;
  perform public.accept_handoff(tests.the_kickoff(), tests.revision(), 'CANARY-REASON');
  perform pg_temp.as_sam();
end $$;
grant execute on function pg_temp.keys() to public;
-- The milestone: answered on behalf, objected to, moved, reached.
create function pg_temp.records(_verdict text) returns void
language sql as $$
  select public.record_milestone_answer(tests.recipient('Bea Buyer'), jsonb_build_object(
    'verdict', _verdict, 'words', 'As she said', 'channel', 'phone', 'givenOn', private.today(tests.firm('alder')), 'evidence', 'CANARY-HEARSAY'))
$$;
grant execute on function pg_temp.records(text) to public;
create function pg_temp.works() returns void
language plpgsql as $$
declare
  dee text := 'canary.dee@alder.example';
begin
  perform tests.owes('Bea Buyer', 'wifi', tests.a_step('provided', '{"words": "It is up"}'));
  perform tests.act_as(dee);
  perform public.assign_dependency(tests.the_kickoff(), tests.line('wifi'), jsonb_build_object(
    'side', 'buyer', 'recipientId', tests.recipient('Bea Buyer'), 'forMilestone', false));
  perform tests.takes(dee, 'wifi', tests.a_step('sent_back', '{"words": "Not yet all"}'));
  perform tests.moves(dee, (tests.the_milestone()).due_on, '2026-12-18');
  perform tests.marks(dee, 'All owners signed');
  perform tests.claims(dee);
  perform tests.act_as(dee);
  perform pg_temp.records('not_yet');
  perform public.claim_milestone(tests.the_kickoff());
  perform tests.act_as_nobody();
  perform public.answer_milestone(tests.the_kickoff(), tests.secret('Bea Buyer'), '{"verdict": "reached", "typedName": "Bea", "words": "Well done"}');
end $$;
select pg_temp.as_sam();
select public.create_kickoff(null,
  tests.a_deal('birch') || jsonb_build_object(
    'amount', '47110815', 'salesOwnerId', tests.member('canary.sam@alder.example'), 'deliveryOwnerId', tests.member('canary.dee@alder.example')),
  items, array[tests.line('council')]) from handoff;
select tests.scores(tests.the_kickoff(), 'sales');
select public.add_promise(tests.the_kickoff(), jsonb_build_object(
  'words', 'CANARY-PROMISED', 'priced', false, 'saidBy', 'CANARY-TEMPTER', 'saidWhere', 'CANARY-ROOM', 'saidOn', null, 'hours', '80',
  'ownerId', tests.member('canary.sam@alder.example')));
select public.settle_contradiction((public.tie_contradiction(tests.the_kickoff(), jsonb_build_object(
  'about', 'count', 'itemIds', jsonb_build_array(tests.line('outcome'), tests.line('council')), 'note', 'CANARY-TIED')
  ) ->> 'contradictionId')::uuid, 'CANARY-SETTLED');
select pg_temp.keys();
select public.send_kickoff(tests.the_kickoff(), 1);
select tests.deliver();

-- A whole story: flag, note, answers, amendment, reopening, a draft that changed in secret, confirmation, receipt, new links.
select tests.flags('Bea Buyer', 'outcome', '{"words": "Four days"}');
create temp table flag as select tests.the_flag() as id;
grant select on flag to public;
select pg_temp.as_sam();
select public.note_on_flag(id, 'CANARY-NOTE') from flag;
select public.reply_to_flag(id, 'We look into it') from flag;
select public.save_handoff(tests.the_kickoff(), 1,
  (public.kickoff_page(tests.the_kickoff()) -> 'deal') || '{"name": "CANARY-RENAMED"}',
  tests.changed(items, 'council', '{"visibility": "internal", "text": "CANARY-UNPUBLISHED"}')
    || jsonb_build_array(tests.item('risks', 'new', 'A new risk')), array[tests.line('new')]) from handoff;
select public.resolve_flag(id, 1, 'amended', 'We counted again', tests.an_edit('Month-end in four days') || '{"detail": "By June"}') from flag;
select tests.deliver();
select tests.settles('Bea Buyer', id, false) from flag;
select tests.resolves('canary.dee@alder.example', id) from flag;
select tests.act_as_nobody();
select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), id, 'Thank you') from flag;
select tests.step_back();
select tests.settles('Bea Buyer', id) from flag;
select tests.flags('Bea Buyer', 'risk', '{"section": "pricing_exceptions", "itemId": null, "kind": "missing", "words": "The discount"}');
select tests.act_as_nobody();
select public.request_code(tests.the_kickoff(), tests.secret('Bea Buyer'));
select public.request_link('canary-bea@buyer.example');
select tests.step_back();
create temp table receipt as select tests.confirms('Bea Buyer') as number;
grant select on receipt to public;
select pg_temp.as_sam();
select public.revoke_link(tests.recipient('Rob Reader'));
select public.resend_link(tests.recipient('Rob Reader'));
select public.replace_recipient(tests.recipient('Rob Reader'), 'Nora Next', 'canary-nora@buyer.example');
select pg_temp.keys();
select public.publish_changes(tests.the_kickoff(), tests.revision(), 'A smaller risk');
select public.confirm_on_behalf(tests.recipient('Bea Buyer'), 3, null, jsonb_build_object(
  'channel', 'mail', 'givenOn', private.today(tests.firm('alder')), 'evidence', 'CANARY-EVIDENCE'));
select tests.step_back();
select pg_temp.works();
select tests.act_as_nobody();
select public.add_reviewer(tests.the_kickoff(), tests.secret('Bea Buyer'), 'Tom Tech', 'tom@buyer.example', 'Please read along');
select tests.deliver();
select tests.act_as_nobody();
select public.hand_over_link(tests.the_kickoff(), tests.secret('Tom Tech'), 'Tim Tech', 'tim@buyer.example', 'Over to you');
select tests.deliver();

-- Every word of the product's that is internal: all canaries, the amount, and who wrote what in secret.
create function pg_temp.leaks(_what jsonb) returns setof text
language sql as $$
  select w #>> '{}' from jsonb_path_query(_what, 'strict $.**') w
  where jsonb_typeof(w) in ('string', 'number') and w #>> '{}' ~* 'canary|47110815|4711\.25'
$$;
grant execute on function pg_temp.leaks(jsonb) to public;
select isnt_empty(
  $$ select pg_temp.leaks(to_jsonb(i)) from public.items i $$, 'The canaries are in the draft, and would be found');
select isnt_empty(
  $$ select pg_temp.leaks(to_jsonb(n)) from public.notes n $$, 'They are in the notes, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(d)) from public.deals d $$, 'They are in the deal, and would be found');

select isnt_empty($$ select pg_temp.leaks(to_jsonb(q)) from public.review_questions q $$, 'They are in delivery''s questions, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(r)) from public.reviews r $$, 'They are in the reviews, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(p)) from public.promises p $$, 'They are in what was promised, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(c)) from public.contradictions c $$, 'They are in what was settled, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(l)) from private.fit_lines l $$, 'They are in the lines on fit, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(e)) from public.evidence e $$, 'They are in how a confirmation is known, and would be found');
select isnt_empty($$ select pg_temp.leaks(to_jsonb(e)) from public.milestone_evidence e $$, 'They are in how an answer on the milestone is known, and would be found');
select isnt_empty($$ select from public.items where source_by ~ 'CANARY' $$, 'They are in where a line comes from, and would be found');

select is((select count(*)::int from public.versions), 3, 'There are three versions to look through');
select is_empty(format($$ select pg_temp.leaks(content) from public.versions where number = %s $$, n), format('Version %s holds no internal word', n))
from generate_series(1, 3) n;
select is_empty($$ select pg_temp.leaks(to_jsonb(v)) from public.versions v $$, 'Nor does what is told of a version');

select tests.act_as_nobody();
select is_empty(
  format('select pg_temp.leaks(public.buyer_page(tests.the_kickoff(), tests.secret(%L)))', who), format('%s''s page holds no internal word', who))
from unnest(array['Bea Buyer', 'Nora Next']) who;
select is(
  public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{progress,outlook,state}', 'reached', 'Bea''s page tells how the milestone stands');
select is_empty(
  $$ select from jsonb_path_query(public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')), 'strict $.**') p
     where jsonb_typeof(p) = 'object' and p ?| array['forMilestone', 'recipientId', 'hasLeft', 'evidence', 'awaits'] and not p ? 'verdict' $$,
  'And nothing of what the firm notes for itself');
select ok(
  public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer'))::text ~ 'Month-end in four days.*', 'The page is the whole page');
select is_empty(
  $$ select pg_temp.leaks(public.receipt_page(tests.the_kickoff(), tests.secret('Bea Buyer'), number)) from receipt $$, 'The receipt holds no internal word');
select is_empty(
  format('select pg_temp.leaks(public.buyer_changes(tests.the_kickoff(), tests.secret(%L), 1, 3))', who), format('What changed, as %s reads it, holds no internal word', who))
from unnest(array['Bea Buyer', 'Nora Next']) who;
select is_empty(
  $$ select pg_temp.leaks(public.people_page(tests.the_kickoff(), tests.secret('Bea Buyer'))) $$, 'The page about people holds no internal word');
select is_empty(
  $$ select pg_temp.leaks(public.open_link(tests.secret('Bea Buyer'))) $$, 'Opening the link tells no internal word');
select tests.step_back();

-- Mail to the buyer, kind by kind, each of which was sent.
create temp table buyer_mails as select kind, payload from private.outbox where recipient_id is not null or kind = 'link_closed';
select set_eq(
  'select distinct kind from buyer_mails', array['kickoff_sent', 'flag_answered', 'flag_resolved', 'version_published', 'confirm_code', 'link_resent', 'receipt',
    'confirmed_on_behalf', 'colleague_asked', 'link_closed',
    'dependency_sent_back', 'milestone_moved', 'milestone_claimed', 'milestone_recorded', 'milestone_reached'],
  'The story sent each kind of mail that buyers get');
select is_empty(format('select pg_temp.leaks(payload) from buyer_mails where kind = %L', kind), format('No %s holds an internal word', kind))
from unnest(array['kickoff_sent', 'flag_answered', 'flag_resolved', 'version_published', 'confirm_code', 'link_resent', 'receipt',
    'confirmed_on_behalf', 'colleague_asked', 'link_closed',
    'dependency_sent_back', 'milestone_moved', 'milestone_claimed', 'milestone_recorded', 'milestone_reached']) kind;
select is_empty(
  format('select from buyer_mails where payload ? %L', key), format('No mail to a buyer has a word under %s', key))
from unnest(array['note', 'notes', 'items', 'deal', 'kickoffId', 'amount', 'detail', 'email']) key;

-- Refusals are read by the buyer's path, too.
create function pg_temp.said(_sql text) returns text
language plpgsql as $$
declare
  detail text;
  said text;
begin
  execute _sql;
  return null;
exception when others then
  get stacked diagnostics detail = pg_exception_detail, said = message_text;
  return said || coalesce(detail, '');
end $$;
grant execute on function pg_temp.said(text) to public;
select tests.act_as_nobody();
select unalike(pg_temp.said(sql), '%CANARY%', format('Refusing tells no internal word: %s', left(sql, 40)))
from unnest(array[
  $$ select public.raise_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.a_flag('risk')) $$,
  $$ select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'buyer_context', true) $$,
  $$ select public.confirm_version(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'Bea', null) $$
]) sql;

select * from finish();
rollback;
