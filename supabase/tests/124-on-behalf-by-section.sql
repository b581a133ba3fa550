-- What was said on the phone may be about a part of it: the rest still waits for its person's word.
begin;
select plan(13);
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');
create function pg_temp.records(_sections jsonb) returns text
language sql as $$
  select public.confirm_on_behalf(tests.recipient('Bea Buyer'), 1, null, jsonb_build_object(
    'channel', 'phone', 'givenOn', '2026-11-02', 'evidence', 'She rang', 'sections', _sections)) ->> 'number'
$$;
create function pg_temp.hers() returns jsonb
language sql as $$
  select r from jsonb_array_elements(public.kickoff_page(tests.the_kickoff()) -> 'recipients') r where r ->> 'name' = 'Bea Buyer'
$$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('sam@alder.example');
select is(
  pg_temp.hers() -> 'recordableSections',
  '["business_problem", "promised_outcomes", "scope_boundaries", "key_stakeholders", "delivery_dependencies", "risks", "first_milestone"]',
  'A member sees what she has been asked for, beside the lines that she flagged');
select tests.refused($$ select pg_temp.records('[]') $$, 'invalid_input', 422, 'Nobody records a word about nothing');
select tests.refused($$ select pg_temp.records('["pricing_exceptions"]') $$, 'invalid_input', 422, 'nor about a section that she does not read');
select lives_ok($$ select pg_temp.records('["risks", "promised_outcomes"]') $$, 'A word about two sections is recorded');
select tests.step_back();
select set_eq(
  'select item_id from public.confirmed_items', array[tests.line('council'), tests.line('report')], 'It covers their lines, and not what she flagged in them');
select tests.act_as('sam@alder.example');
select is(
  pg_temp.hers() -> 'recordableSections',
  '["business_problem", "scope_boundaries", "key_stakeholders", "delivery_dependencies", "first_milestone"]', 'The rest waits for her word');
select tests.refused($$ select pg_temp.records('["risks"]') $$, 'invalid_input', 422, 'What was recorded is not recorded again');
select lives_ok($$ select pg_temp.records(null) $$, 'Where no section is named, all that is left is meant');
select is(pg_temp.hers() -> 'recordableSections', '[]', 'Then nothing is left');

-- Line by line, after one of them was taken out and another changed.
create function pg_temp.records_lines(_items uuid[]) returns text
language sql as $$
  select public.confirm_on_behalf(
    tests.recipient('Bea Buyer'), tests.version(), _items, '{"channel": "phone", "givenOn": "2026-11-02", "evidence": "She rang"}') ->> 'number'
$$;
grant execute on function pg_temp.records_lines(uuid[]) to public;
select tests.step_back();
select tests.flags('Rob Reader', 'council');
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', '{"change": "remove"}');
select tests.flags('Rob Reader', 'report');
select tests.resolves('sam@alder.example', tests.the_flag(), 'amended', tests.an_edit('Two reports a week'));
select tests.act_as('sam@alder.example');
select tests.refused('select pg_temp.records_lines(array[]::uuid[])', 'nothing_to_confirm', 409, 'Nobody records a word about no line');
select tests.refused(
  $$ select pg_temp.records_lines(array[tests.line('report')]) $$, 'invalid_input', 422, 'Nor past a line that was taken out: she would have agreed to that unasked');
select tests.refused(
  $$ select pg_temp.records_lines(array[tests.line('report'), tests.line('council'), tests.line('outcome')]) $$, 'line_gone', 409, 'Nor about what she flagged');
select lives_ok($$ select pg_temp.records_lines(array[tests.line('report'), tests.line('council')]) $$, 'Where both were spoken about, it is recorded');

select * from finish();
rollback;
