-- What a member changed by hand stays through every later import; what the buyer has is not touched.
begin;
select plan(21);
select tests.a_firm('alder');

create function pg_temp.a_line(_key text, _section text, _text text, _more jsonb default '{}') returns jsonb
language sql as $$ select tests.item(_section, _key, _text, _more) - 'id' || jsonb_build_object('key', _key) $$;
create function pg_temp.exported(_word text, _deal jsonb default '{}', _without text default '') returns jsonb
language sql as $$
  select jsonb_build_array(jsonb_build_object(
    'externalSystem', 'salesforce', 'externalId', '006', 'deal', tests.a_deal('alder') || _deal,
    'lines', (
      select jsonb_agg(l order by place) from unnest(array[
        pg_temp.a_line('problem', 'business_problem', 'Problem ' || _word),
        pg_temp.a_line('outcome', 'promised_outcomes', 'Outcome ' || _word),
        pg_temp.a_line('product', 'scope_boundaries', 'Product ' || _word, '{"boundary": "included"}'),
        pg_temp.a_line('date', 'first_milestone', 'Milestone ' || _word)]) with ordinality as line (l, place)
      where l ->> 'key' <> _without)))
$$;
create function pg_temp.imported(_deals jsonb) returns text
language sql as $$
  select concat_ws(' ', o ->> 'outcome', o ->> 'kept') from jsonb_array_elements(public.carry_out_import(
    (public.stage_import(null, '{"kind": "crm", "name": "won.json", "content": "{}"}') ->> 'importId')::uuid, _deals, null) -> 'outcomes') o
$$;
create function pg_temp.it() returns uuid
language sql security definer as $$
  select k.id from public.kickoffs k join public.deals d on d.id = k.deal_id where d.external_id = '006'
$$;
create function pg_temp.draft() returns jsonb
language sql as $$ select public.kickoff_draft(null, pg_temp.it()) $$;
create function pg_temp.saves(_deal jsonb, _items jsonb) returns jsonb
language sql as $$ select public.save_handoff(pg_temp.it(), (pg_temp.draft() #>> '{kickoff,revision}')::int, pg_temp.draft() -> 'deal' || _deal, _items) $$;
create function pg_temp.texts() returns text
language sql as $$ select string_agg(i ->> 'text', ', ' order by place) from jsonb_array_elements(pg_temp.draft() -> 'items') with ordinality as line (i, place) $$;
create function pg_temp.reworded(_from text, _to text) returns jsonb
language sql as $$
  select jsonb_agg(case i ->> 'text' when _from then i || jsonb_build_object('text', _to) else i end)
  from jsonb_array_elements(pg_temp.draft() -> 'items') i
$$;
create function pg_temp.less(_text text) returns jsonb
language sql as $$ select jsonb_agg(i) from jsonb_array_elements(pg_temp.draft() -> 'items') i where i ->> 'text' <> _text $$;
grant execute on all functions in schema pg_temp to public;

select tests.act_as('sam@alder.example');
select is(pg_temp.imported(pg_temp.exported('1')), 'created 0', 'A deal is imported');
select pg_temp.saves('{"name": "What we call it"}', pg_temp.reworded('Problem 1', 'The problem in our words'));
select is(pg_temp.imported(pg_temp.exported('1')), 'unchanged 2', 'The same export again leaves two changes by hand, and says so');
select is(pg_temp.imported(pg_temp.exported('2', '{"name": "What the CRM calls it now", "account": "Renamed Ltd"}')), 'updated 2',
  'A later export is followed but for what was changed by hand');
select is(pg_temp.texts(), 'The problem in our words, Outcome 2, Product 2, Milestone 2', 'The reworded line stays, the others follow');
select is(pg_temp.draft() #>> '{deal,name}', 'What we call it', 'The field that a member changed stays');
select is(pg_temp.draft() #>> '{deal,account}', 'Renamed Ltd', 'A field that nobody changed follows');

select pg_temp.saves('{}', pg_temp.less('Product 2'));
select is(pg_temp.imported(pg_temp.exported('3', '{"name": "What we call it"}')), 'updated 2', 'A line that was removed counts as kept; a field that the CRM now has alike does not');
select is(pg_temp.texts(), 'The problem in our words, Outcome 3, Milestone 3', 'What was removed by hand stays removed');
select is(pg_temp.imported(pg_temp.exported('4', '{"name": "A newer name"}')), 'updated 2', 'A field that reads as the export again follows it again');
select is(pg_temp.draft() #>> '{deal,name}', 'A newer name', 'And is what the CRM calls it');

select pg_temp.saves('{}', pg_temp.reworded('Outcome 4', 'The outcome in our words'));
select is(pg_temp.imported(pg_temp.exported('4', '{"name": "A newer name"}', 'outcome')), 'unchanged 3', 'A reworded line stays when the export drops it');
select is(pg_temp.imported(pg_temp.exported('5', '{"name": "A newer name"}', 'date')), 'updated 3', 'A line that nobody touched goes with the export');
select is(pg_temp.texts(), 'The problem in our words, The outcome in our words', 'The milestone is gone');
select pg_temp.saves('{"amount": "1"}', (pg_temp.draft() -> 'items') || tests.item('first_milestone', 'ours', 'Our milestone'));
select is(pg_temp.imported(pg_temp.exported('6', '{"name": "A newer name", "currency": "SEK"}')), 'unchanged 6',
  'A milestone that a member wrote is not doubled, and an amount by hand keeps its currency');
select is(pg_temp.texts(), 'The problem in our words, The outcome in our words, Our milestone', 'Theirs is the only one');
select is((select currency from public.deals), 'EUR', 'The amount is in the currency in which it was typed');

select is((pg_temp.draft() #>> '{kickoff,savedBy}'), 'Sam Sales', 'An import that changes nothing does not look like a saving');
select is(pg_temp.draft() #>> '{kickoff,revision}', (select revision::text from public.kickoffs), 'Nor is the revision another');

-- Sent.
select tests.step_back();
update public.kickoffs set sent_at = private.clock() where id = pg_temp.it();
select tests.act_as('sam@alder.example');
select is(pg_temp.imported(pg_temp.exported('7', '{"account": "Another Ltd"}')), 'already_sent 0', 'What the buyer has is not touched');
select results_eq($$ select account from public.deals $$, $$ values ('Buyer Ltd') $$, 'Not its deal');
select is(pg_temp.texts(), 'The problem in our words, The outcome in our words, Our milestone', 'And not one line');

select * from finish();
rollback;
