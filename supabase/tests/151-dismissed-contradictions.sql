-- What looked like a contradiction and is none: said once, by a member, of the lines as they read.
begin;
select plan(22);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_draft('alder');
create function pg_temp.dismissed() returns jsonb
language sql as $$ select public.contradictions_page(tests.the_kickoff()) -> 'dismissed' $$;
create function pg_temp.reading(_key text) returns text
language sql as $$ select public.contradictions_page(tests.the_kickoff()) #>> array['readings', tests.line(_key)::text] $$;
create function pg_temp.dismiss(_lines jsonb) returns void
language sql as $$ select public.dismiss_contradiction(tests.the_kickoff(), jsonb_build_object('about', 'count', 'note', '', 'lines', _lines)) $$;
create function pg_temp.saves(_items jsonb) returns void
language sql as $$ select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), _items, tests.shown(_items)) $$;
grant execute on function pg_temp.dismissed(), pg_temp.reading(text), pg_temp.dismiss(jsonb), pg_temp.saves(jsonb) to public;

select tests.act_as('dee@alder.example');
select is(pg_temp.dismissed(), '[]', 'At first nothing is dismissed');
select lives_ok($$ select tests.dismisses('count', 'included', 'promise', 'Two phases') $$, 'A member says that two lines can both be true');
select is(pg_temp.dismissed() #> '{0}', jsonb_build_object(
  'itemIds', (select jsonb_agg(id order by id) from unnest(array[tests.line('included'), tests.line('promise')]) id),
  'about', 'count', 'note', 'Two phases', 'by', 'Dee Delivery', 'at', private.clock()), 'It stands there with who said so, when and why');
select is((public.contradictions_page(tests.the_kickoff()) #>> '{kickoff,openContradictions}')::int, 0, 'It holds nothing up');
select tests.act_as('sam@alder.example');
select lives_ok($$ select tests.dismisses('count', 'promise', 'included', 'I say so too') $$, 'A colleague who says the same in other order says nothing new');
select is(pg_temp.dismissed() #>> '{0,by}', 'Dee Delivery', 'Who said it first stands');
select results_eq(
  $$ select kind, actor_member_id, detail ->> 'note', jsonb_array_length(detail -> 'lines') from public.events where kind = 'contradiction_dismissed' $$,
  $$ values ('contradiction_dismissed', tests.member('dee@alder.example'), 'Two phases', 2) $$, 'The history tells it once, with both lines');

-- For as long as both lines read as they did.
create temp table before (reading text);
grant select, insert on before to public;
insert into before select pg_temp.reading('included');
select pg_temp.saves(tests.changed(tests.a_handoff(), 'outcome', '{"text": "Something else"}'));
select is(jsonb_array_length(pg_temp.dismissed()), 1, 'Another line changes: it holds');
select pg_temp.saves(tests.changed(tests.a_handoff(), 'included', '{"text": "Four interfaces"}'));
select is(pg_temp.dismissed(), '[]', 'One of the two reads otherwise: it is open again');
select isnt(pg_temp.reading('included'), (select reading from before), 'The page tells that the line reads otherwise');
select tests.refused(format('select pg_temp.dismiss(%L)', jsonb_build_array(
    jsonb_build_object('itemId', tests.line('included'), 'reading', (select reading from before)),
    jsonb_build_object('itemId', tests.line('promise'), 'reading', pg_temp.reading('promise')))),
  'line_changed', 409, 'Nobody vouches for what a colleague wrote meanwhile');
select lives_ok($$ select tests.dismisses('count', 'included', 'promise', 'Four, in two phases') $$, 'It can be dismissed as it reads now');
select is(pg_temp.dismissed() #>> '{0,by}', 'Sam Sales', 'By whoever looked at it');
select pg_temp.saves(tests.without(tests.a_handoff(), 'promise'));
select is(pg_temp.dismissed(), '[]', 'Of a line that is gone nothing is left to say');

-- What cannot be dismissed.
select tests.refused(format('select pg_temp.dismiss(%L)', lines), code, status, format('Not dismissed: %s', what))
from (values
  ('one line', jsonb_build_array(jsonb_build_object('itemId', tests.line('wifi'))), 'invalid_input', 422),
  ('a line and itself', jsonb_build_array(jsonb_build_object('itemId', tests.line('wifi')), jsonb_build_object('itemId', tests.line('wifi'))), 'invalid_input', 422),
  ('three lines', jsonb_build_array(
    jsonb_build_object('itemId', tests.line('wifi')), jsonb_build_object('itemId', tests.line('outcome')), jsonb_build_object('itemId', tests.line('included'))), 'invalid_input', 422),
  ('none', 'null', 'invalid_input', 422),
  ('a line that is gone', jsonb_build_array(
    jsonb_build_object('itemId', tests.line('included'), 'reading', pg_temp.reading('included')), jsonb_build_object('itemId', tests.line('promise'), 'reading', '')), 'draft_line_gone', 409)
) as refusals (what, lines, code, status);
select throws_ok(
  $$ select public.dismiss_contradiction(tests.the_kickoff(), jsonb_build_object('about', 'taste', 'lines', jsonb_build_array(
    jsonb_build_object('itemId', tests.line('included'), 'reading', pg_temp.reading('included')),
    jsonb_build_object('itemId', tests.line('wifi'), 'reading', pg_temp.reading('wifi'))))) $$, '23514', null, 'Nor in anything that is not compared');
select throws_ok(
  $$ select public.dismiss_contradiction(tests.the_kickoff(), jsonb_build_object('about', 'count', 'note', repeat('x', 501), 'lines', jsonb_build_array(
    jsonb_build_object('itemId', tests.line('included'), 'reading', pg_temp.reading('included')),
    jsonb_build_object('itemId', tests.line('wifi'), 'reading', pg_temp.reading('wifi'))))) $$, '23514', null, 'Nor with a note without end');
create temp table theirs as select tests.the_kickoff() as kickoff;
grant select on theirs to public;
select tests.act_as('sam@birch.example');
select tests.refused($$ select public.dismiss_contradiction((select kickoff from theirs), '{}') $$, 'kickoff_unknown', 404, 'Nor by another organization');

select * from finish();
rollback;
