-- What an admin sets for the firm.
begin;
select plan(13);
select tests.a_firm('alder');

create function pg_temp.settings(_more jsonb default '{}') returns jsonb
language sql as $$
  select '{"name": "Alder & Sons", "accent": "#112233", "timeZone": "Europe/Berlin", "linkDays": 14, "codeBeforeConfirming": true}'::jsonb || _more
$$;
grant execute on function pg_temp.settings(jsonb) to public;

select tests.act_as('ada@alder.example');
select lives_ok($$ select public.change_organization(null, pg_temp.settings('{"note": "unasked"}')) $$, 'An admin changes the firm''s settings');
select results_eq(
  $$ select name, accent, time_zone, link_days, code_before_confirming from public.organizations $$,
  $$ values ('Alder & Sons', '#112233', 'Europe/Berlin', 14, true) $$, 'The settings hold');
select ok(
  not (select detail ? 'note' from public.events where kind = 'organization_changed'), 'The history keeps what was set, and nothing that came along');
select tests.refused(
  $$ select public.change_organization(null, pg_temp.settings('{"timeZone": "Berlin"}')) $$, 'invalid_input', 422, 'A time zone that nobody knows is refused');
select throws_ok(format('select public.change_organization(null, pg_temp.settings(%L))', wrong), code, null, format('Nobody sets %s', wrong))
from (values
  ('{"accent": "red"}', '23514'), ('{"linkDays": 0}', '23514'), ('{"linkDays": 366}', '23514'), ('{"name": ""}', '23514'),
  ('{"name": null}', '23502')
) as refusals (wrong, code);

select lives_ok($$ select public.set_routing(null, '{"risks": "delivery", "buyer_context": "sales"}') $$, 'An admin routes a section to delivery');
select results_eq(
  $$ select section, owner_role from public.routing where section in ('risks', 'pricing_exceptions', 'buyer_context') order by 1 $$,
  $$ values ('pricing_exceptions', 'sales'), ('risks', 'delivery') $$,
  'Only that section is routed anew, and none that the buyer never reads');
select throws_ok($$ select public.set_routing(null, '{"risks": "admin"}') $$, '23514', null, 'No section is routed to somebody who owns no deal');
select is(
  (select detail ->> 'risks' from public.events where kind = 'routing_set'), 'delivery', 'The history holds the routing as it became');

select * from finish();
rollback;
