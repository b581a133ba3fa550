-- Two versions beside each other: for the buyer's people, and for the team. Each change tells why, and for whose flag.
begin;
select plan(36);
select tests.a_firm('birch');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
create temp table theirs as select tests.the_kickoff() as kickoff, tests.secret('Bert') as secret;
grant select on theirs to public;
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder', tests.a_handoff() || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver')));

create function pg_temp.page(_name text) returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_name)) $$;
create function pg_temp.told(_name text, _from int default null, _to int default null) returns jsonb
language sql as $$ select public.buyer_changes(tests.the_kickoff(), tests.secret(_name), _from, _to) $$;
create function pg_temp.cause(_told jsonb, _key text) returns jsonb
language sql as $$ select c - 'itemId' from jsonb_array_elements(_told -> 'causes') c where c ->> 'itemId' = tests.line(_key)::text $$;
create function pg_temp.compared(_from int default null, _to int default null) returns jsonb
language sql as $$ select public.compare_versions_page(tests.the_kickoff(), _from, _to) $$;
grant execute on function pg_temp.page(text), pg_temp.told(text, int, int), pg_temp.cause(jsonb, text), pg_temp.compared(int, int) to public;

-- One version: nothing to compare, and no reason to refuse.
select is(pg_temp.told('Bea Buyer') #> '{past,number}', '1', 'Of one version there is nothing to compare it with but itself');
select is(pg_temp.told('Bea Buyer') -> 'causes', '[]', 'And nothing has changed in it');

-- Version 2 for Bea's flag, after everybody has confirmed what they could; version 3 from the draft.
select tests.flags('Bea Buyer', 'outcome', '{"words": "We said four days"}');
create temp table flag as select tests.the_flag() as id;
grant select on flag to public;
select tests.confirms('Bea Buyer');
select tests.confirms('Fin Finance');
select tests.later('1 day');
select tests.resolves('sam@alder.example', (select id from flag), 'amended', tests.an_edit('Month-end in four days'));
select tests.later('1 day');
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), items, tests.shown(items))
from (
  select tests.without(tests.changed(tests.a_handoff(), 'outcome', '{"text": "Month-end in four days"}'), 'report')
    || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver'), tests.item('promised_outcomes', 'training', 'Two days of training')) as items
) handoff;
select tests.accepted_anew('alder');
select public.publish_changes(tests.the_kickoff(), tests.revision(), 'The report is part of the training');
select tests.step_back();
select is(tests.version(), 3, 'There are three versions');
select is((select flag_id from public.versions where kickoff_id = tests.the_kickoff() and number = 2), (select id from flag), 'A version knows the flag that led to it');
select is((select flag_id from public.versions where kickoff_id = tests.the_kickoff() and number = 3), null, 'One from the draft knows none');

-- What each of the buyer's people is told on their page.
select is(
  (select c #>> '{flag,isMine}' from jsonb_array_elements(pg_temp.page('Bea Buyer') -> 'changes') c where c ->> 'itemId' = tests.line('outcome')::text), 'true',
  'Who flagged a line is told that it changed at their word');
select is(
  (select c -> 'flag' from jsonb_array_elements(pg_temp.page('Fin Finance') -> 'changes') c where c ->> 'itemId' = tests.line('outcome')::text),
  jsonb_build_object('id', (select id from flag), 'isMine', false, 'by', 'Bea Buyer', 'words', null),
  'A colleague is told whose flag it was, and not its words');
select is(
  (select c -> 'flag' from jsonb_array_elements(pg_temp.page('Fin Finance') -> 'changes') c where c ->> 'itemId' = tests.line('report')::text), 'null',
  'What nobody asked for is told as such');
select is(
  (select jsonb_object_agg(c ->> 'itemId', c ->> 'why') from jsonb_array_elements(pg_temp.page('Fin Finance') -> 'changes') c),
  jsonb_build_object(tests.line('outcome'), 'This is how it is', tests.line('report'), 'The report is part of the training',
    tests.line('training'), 'The report is part of the training'),
  'Each change tells the reason that was given with it, not that of the last version alone');

-- What they confirmed keeps its day.
select is(
  (select jsonb_agg(c ->> 'confirmedAt') from jsonb_array_elements(pg_temp.page('Fin Finance') -> 'confirmedLines') c), '["2026-11-02T09:00:00+00:00"]',
  'What did not change is still confirmed, on the day on which it was');
select tests.settles('Bea Buyer', (select id from flag));
select tests.confirms('Fin Finance');
select results_eq(
  $$ select (c ->> 'confirmedAt')::timestamptz::date, jsonb_array_length(c -> 'itemIds') from jsonb_array_elements(pg_temp.page('Fin Finance') -> 'confirmedLines') c $$,
  $$ values ('2026-11-02'::date, 9), ('2026-11-04', 2) $$, 'Confirming what is new gives that its own day, and leaves the rest its own');

-- Any two versions, whichever is named first.
select is(pg_temp.cause(pg_temp.told('Bea Buyer', 1, 2), 'outcome'), jsonb_build_object('version', 2, 'why', 'This is how it is', 'flag', jsonb_build_object(
  'id', (select id from flag), 'isMine', true, 'by', 'Bea Buyer', 'words', 'We said four days')), 'The buyer reads what they said, and what came of it');
select is(pg_temp.told('Fin Finance', 1, 2) #>> '{causes,0,flag,words}', null, 'Their colleague does not read the words of the flag');
select is(jsonb_array_length(pg_temp.told('Bea Buyer', 1, 3) -> 'causes'), 3, 'From the first to the last, all that changed on the way');
select is(pg_temp.told('Bea Buyer', 3, 1), pg_temp.told('Bea Buyer', 1, 3), 'Named the other way round, the older one is still the earlier');
select is(jsonb_array_length(pg_temp.told('Bea Buyer', 2, 3) -> 'causes'), 2, 'Between two others, only what changed there');
select is(pg_temp.told('Bea Buyer', -5, 99), pg_temp.told('Bea Buyer', 1, 3), 'Numbers that no version has are taken for the nearest');
select is(pg_temp.told('Bea Buyer') #> '{past,number}', '1', 'Where none are named, what is new since they last spoke');
select is(pg_temp.told('Fin Finance') #> '{past,number}', '2', 'Who has confirmed the last one sees what the last one changed');
select is(pg_temp.told('Bea Buyer', 1, 2) #>> '{past,content,sections,1,items,0,text}', 'Month-end in five days', 'They read the earlier version as it was');

-- Moved lines are not changes.
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), items, tests.shown(items))
from (select jsonb_agg(i order by place desc) as items from jsonb_array_elements(public.kickoff_page(tests.the_kickoff()) -> 'items') with ordinality as l (i, place)) turned;
select tests.accepted_anew('alder');
select public.publish_changes(tests.the_kickoff(), tests.revision(), 'In another order');
select tests.step_back();
select is(tests.version(), 4, 'Another order of the lines is another version');
select is(pg_temp.told('Bea Buyer', 3, 4) -> 'causes', '[]', 'In which no line has changed');

-- The version that holds now, for a page that stands open.
select tests.act_as_nobody();
select is(public.kickoff_version(tests.the_kickoff(), tests.secret('Bea Buyer')), 4, 'An open page can ask which version holds now');
select tests.step_back();
select is((select last_acted_at from public.recipients where id = tests.recipient('Rob Reader')), null, 'Who never acted has not acted yet');
select public.kickoff_version(tests.the_kickoff(), tests.secret('Rob Reader'));
select is((select last_acted_at from public.recipients where id = tests.recipient('Rob Reader')), null, 'Asking for the version is no act');

-- Only one's own kickoff, by a link that is alive.
select tests.act_as_nobody();
select tests.refused(sql, 'link_unknown', 404, format('A link opens its own kickoff alone: %s', left(sql, 40)))
from unnest(array[
  $$ select public.buyer_changes((select kickoff from theirs), tests.secret('Bea Buyer'), 1, 1) $$,
  $$ select public.buyer_changes(tests.the_kickoff(), (select secret from theirs), 1, 1) $$,
  $$ select public.kickoff_version((select kickoff from theirs), tests.secret('Bea Buyer')) $$,
  $$ select public.kickoff_version(tests.the_kickoff(), 'no secret') $$ ]) sql;

-- The team: side by side, with the flag behind it; nobody of another organization.
select tests.act_as('dee@alder.example');
select is(array[pg_temp.compared() #>> '{past,number}', pg_temp.compared() #>> '{present,number}'], array['3', '4'], 'A member sees the last two versions');
select is(pg_temp.cause(pg_temp.compared(1, 3), 'outcome') -> 'flag',
  jsonb_build_object('id', (select id from flag), 'by', 'Bea Buyer', 'words', 'We said four days'), 'And the flag behind a change, with its words');
select is(pg_temp.cause(pg_temp.compared(1, 3), 'training') ->> 'publishedBy', 'Sam Sales', 'And who published it');
select is(
  (select jsonb_agg(v -> 'flagId' order by v -> 'number') from jsonb_array_elements(public.kickoff_page(tests.the_kickoff()) -> 'versions') v),
  jsonb_build_array(null, (select id from flag), null, null), 'The list of versions leads to the flags behind them');
select tests.act_as('dee@birch.example');
select tests.refused($$ select pg_temp.compared(1, 2) $$, 'kickoff_unknown', 404, 'To a member of another organization there are no versions');
select is(private.version_numbers(tests.the_kickoff()), '[]', 'Nor do the readings behind the page tell them any');
select tests.step_back();
select tests.a_draft('alder');
select tests.act_as('dee@alder.example');
select tests.refused('select pg_temp.compared()', 'not_sent_yet', 409, 'Of a draft there is no version to compare');

select * from finish();
rollback;
