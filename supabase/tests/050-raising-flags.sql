-- The buyer points at what is off, in the words of what they saw.
begin;
select plan(37);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder');

create function pg_temp.raise(_flag jsonb) returns uuid
language sql as $$ select (public.raise_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), _flag) ->> 'flagId')::uuid $$;
create function pg_temp.page() returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) $$;
grant execute on function pg_temp.raise(jsonb), pg_temp.page() to public;

select tests.act_as_nobody();
select lives_ok($$ select pg_temp.raise(tests.a_flag('outcome', '{"words": "Five days, we heard four", "beforeStart": true}')) $$, 'The buyer flags a line');
select is(pg_temp.page() #>> '{flags,0,words}', 'Five days, we heard four', 'The buyer sees their flag at once');
select is(pg_temp.page() #>> '{flags,0,lineText}', 'Month-end in five days', 'The flag quotes the line as it read');
select is(pg_temp.page() #>> '{flags,0,owner}', 'Sam Sales', 'The buyer sees who will answer');
select is(tests.waiting(), 'owner_answers', 'The kickoff waits for the owner');
select is(tests.mails('flag_raised', 'sam@alder.example'), 1, 'The owner is mailed');
select is(tests.mails('flag_raised'), 1, 'Nobody else is mailed');
select is(
  public.buyer_page(tests.the_kickoff(), tests.secret('Rob Reader')) -> 'flags', '[]', 'Another recipient does not see it');

select tests.later('1 minute');
select isnt(pg_temp.raise(tests.a_flag('report')), tests.the_flag(), 'Another flag is another one');
select tests.later('1 minute');
create temp table twice as select tests.a_flag('wifi') as flag;
select is(pg_temp.raise(flag), pg_temp.raise(flag || '{"words": "The same form, sent again"}'), 'The same form sent twice is one flag') from twice;
select tests.later('1 minute');
select is(jsonb_array_length(pg_temp.page() -> 'flags'), 3, 'It is counted once');
select is(pg_temp.page() #>> '{flags,2,words}', 'We heard something else', 'What was said first stands');

select lives_ok(
  $$ select pg_temp.raise(tests.a_flag('risk', '{"section": "risks", "itemId": null, "kind": "missing"}')) $$, 'The buyer flags a whole section');
select lives_ok(
  $$ select pg_temp.raise(tests.a_flag('price', '{"section": "pricing_exceptions", "itemId": null, "kind": "missing"}')) $$,
  'The buyer misses a whole section');
select tests.refused(
  $$ select pg_temp.raise(tests.a_flag('context', '{"itemId": null}')) $$, 'line_gone', 409, 'Nobody flags the section that no buyer reads');
select tests.refused($$ select pg_temp.raise(tests.a_flag('risk')) $$, 'line_gone', 409, 'Nobody flags an internal line, which answers as if it were not there');
select tests.refused($$ select pg_temp.raise(tests.a_flag('nothing', '{"section": "risks"}')) $$, 'line_gone', 409, 'Nobody flags a line that never was');
select tests.refused($$ select pg_temp.raise(tests.a_flag('outcome', '{"section": "risks"}')) $$, 'line_gone', 409, 'Nobody flags a line where it does not stand');
select tests.refused($$ select pg_temp.raise(tests.a_flag('outcome', '{"version": 7}')) $$, 'line_gone', 409, 'Nobody flags a version that is not there');
select throws_ok(format('select pg_temp.raise(tests.a_flag(''council'', %L))', wrong), code, null, format('No flag is like this: %s', left(wrong, 60)))
from (values
  ('{"kind": "ugly"}', '23514'), ('{"words": ""}', '23514'), ('{"words": "   "}', '23514'), ('{"words": null}', '23502'),
  (jsonb_build_object('words', repeat('x', 2001))::text, '23514'), ('{"beforeStart": null}', '23502'), ('{"idempotencyKey": null}', '23502'),
  ('{"idempotencyKey": "once"}', '22P02'), ('{"itemId": "here"}', '22P02')
) as flags (wrong, code);
select is(jsonb_array_length(pg_temp.page() -> 'flags'), 5, 'Of what was refused, nothing is left');

-- The line changes under the buyer's hands.
create temp table seen as select tests.a_flag('included') as included, tests.a_flag('excluded') as excluded, tests.a_flag('council') as council;
grant select on seen to public;
select tests.act_as('sam@alder.example');
select public.save_handoff(tests.the_kickoff(), 1, tests.a_deal('alder'),
  tests.without(tests.changed(tests.a_handoff(), 'included', '{"text": "Four interfaces"}'), 'excluded'));
select tests.accepted_anew('alder');
select public.publish_changes(tests.the_kickoff(), 2, 'We counted again');
select tests.act_as_nobody();
select tests.refused('select pg_temp.raise(included) from seen', 'line_changed', 409, 'Nobody flags a line that reads differently by now');
select tests.refused('select pg_temp.raise(excluded) from seen', 'line_gone', 409, 'Nobody flags a line that is gone');
select lives_ok('select pg_temp.raise(council) from seen', 'A line that still reads as it did can be flagged from the old page');
select is(pg_temp.page() #>> '{flags,0,lineText}', 'Month-end in five days', 'Earlier flags keep quoting what was flagged');

-- Marks: a reading aid, no confirmation.
select tests.refused(
  $$ select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'scope_boundaries', true) $$, 'version_superseded', 409,
  'Nobody calls a section right that reads differently by now');
select tests.refused(
  $$ select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 2, 'pricing_exceptions', true) $$, 'line_gone', 409,
  'Nobody calls a section right that is not there');
select lives_ok(
  $$ select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'business_problem', true) $$, 'The buyer calls a section right');
select is(pg_temp.page() -> 'marks', '["business_problem"]', 'They find their mark again');

select * from finish();
rollback;
