-- By what rules handoffs are handed over: set by admins, read by members.
begin;
select plan(34);
select tests.a_firm('alder');
select tests.a_firm('birch');

create function pg_temp.page(_path text) returns jsonb
language sql as $$ select public.handover_settings_page(null) #> _path::text[] $$;
grant execute on function pg_temp.page(text) to public;

select tests.act_as('dee@alder.example');
select is(
  pg_temp.page('{rules}'), '{"plannedMargin": "30", "exposureThreshold": "10", "ownReviewAllowed": false}',
  'A firm starts with a margin of 30 percent, a threshold of 10, and two people for two keys');
select is(pg_temp.page('{hourCosts}'), '[]', 'And has told no cost of an hour');
select is(
  (select jsonb_agg(c -> 'key') from jsonb_array_elements(pg_temp.page('{definition,criteria}')) c),
  '["revenue", "urgency", "logo_quality", "probability_to_close", "clarity", "scope_control", "customer_readiness", "margin_quality"]',
  'Fit starts with what sales looks at and what delivery looks at');
select tests.refused(sql, 'not_allowed', 403, format('Only an admin: %s', sql))
from unnest(array[
  $$ select public.change_handover_rules(null, '{"plannedMargin": "1", "exposureThreshold": "100", "ownReviewAllowed": true}') $$,
  $$ select public.set_hour_costs(null, '[]') $$,
  $$ select public.set_fit_definition(null, '[{"key": "a", "name": "A", "question": "", "weight": 1}]') $$]) sql;

select tests.act_as('ada@alder.example');
select lives_ok(
  $$ select public.change_handover_rules(null, '{"plannedMargin": "22.5", "exposureThreshold": "15", "ownReviewAllowed": true}') $$, 'An admin sets the rules');
select is(pg_temp.page('{rules}'), '{"plannedMargin": "22.5", "exposureThreshold": "15", "ownReviewAllowed": true}', 'The rules hold');
select throws_ok(
  format('select public.change_handover_rules(null, %L)', '{"plannedMargin": "30", "exposureThreshold": "10", "ownReviewAllowed": false}'::jsonb || wrong),
  code, null, format('No rule is %s', wrong))
from (values
  ('{"plannedMargin": "101"}'::jsonb, '23514'), ('{"plannedMargin": "-1"}', '23514'), ('{"plannedMargin": null}', '23502'),
  ('{"exposureThreshold": "NaN"}', '23514'), ('{"exposureThreshold": "100.1"}', '23514'), ('{"ownReviewAllowed": null}', '23502')
) as rules (wrong, code);

select lives_ok(
  $$ select public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "95"}, {"currency": "BHD", "hourCost": "18.750"}]') $$, 'An admin tells what an hour costs');
select lives_ok($$ select public.set_hour_costs(null, '[{"currency": "EUR", "hourCost": "97.50"}]') $$, 'And tells it anew');
select is(pg_temp.page('{hourCosts}'), '[{"currency": "EUR", "hourCost": "97.5"}]', 'The new list replaces the old one');
select tests.refused(
  format('select public.set_hour_costs(null, %L)', wrong), 'invalid_input', 422, format('No list of costs is %s', wrong))
from unnest(array['{}', 'null', '[{"currency": "EUR", "hourCost": "1"}, {"currency": "EUR", "hourCost": "2"}]']) wrong;
select throws_ok(format('select public.set_hour_costs(null, %L)', wrong), code, null, format('No hour costs %s', wrong))
from (values
  ('[{"currency": "EUR", "hourCost": "0"}]', '23514'), ('[{"currency": "EUR", "hourCost": "NaN"}]', '23514'),
  ('[{"currency": "Euro", "hourCost": "1"}]', '23514'), ('[{"currency": "EUR"}]', '23502')
) as costs (wrong, code);
select is(pg_temp.page('{hourCosts}'), '[{"currency": "EUR", "hourCost": "97.5"}]', 'What was refused changed nothing');

select is(
  public.set_fit_definition(null, pg_temp.page('{definition,criteria}')), '{"version": 1}', 'Saved as it was, the definition is no new version');
select is(
  public.set_fit_definition(null, jsonb_set(pg_temp.page('{definition,criteria}'), '{0,weight}', '9')), '{"version": 2}', 'Weighted otherwise, it is');
select is(pg_temp.page('{definition,criteria,0,weight}'), '9', 'And holds from now on');
select tests.refused(
  format('select public.set_fit_definition(null, %L)', wrong), 'invalid_input', 422, format('Fit is not defined by %s', wrong))
from unnest(array['[]', '{}', 'null',
  '[{"key": "a", "name": "A", "question": "", "weight": 11}]',
  '[{"key": "a", "name": "A", "question": "", "weight": 1}, {"key": "a", "name": "B", "question": "", "weight": 1}]']) wrong;
select bag_eq(
  $$ select kind from public.events where kind in ('handover_rules_changed', 'hour_costs_set', 'fit_definition_set') $$,
  $$ values ('handover_rules_changed'), ('hour_costs_set'), ('hour_costs_set'), ('fit_definition_set') $$,
  'The history tells each change');

select * from finish();
rollback;
