-- Who staffs an organization: its admins, and there is always one.
begin;
select plan(32);
select tests.a_firm('alder');
select tests.a_firm('birch');

select tests.act_as('ada@alder.example');
select lives_ok(
  $$ select public.invite_member(tests.firm('alder'), '{"name": "Nia New", "email": "Nia@Alder.example", "role": "sales"}') $$,
  'An admin invites a person');
select is(tests.mails('member_invited', 'nia@alder.example'), 1, 'Who is invited is mailed, at the address in lower case');
select isnt_empty($$ select from public.members where email = 'nia@alder.example' and role = 'sales' $$, 'Who is invited stands among the members');
select tests.refused(
  $$ select public.invite_member(tests.firm('alder'), '{"name": "Nia Again", "email": "nia@alder.example", "role": "admin"}') $$, 'member_exists', 409,
  'Nobody is invited twice');
select is(tests.mails('member_invited', 'nia@alder.example'), 1, 'Who was there already is not mailed again');
select throws_ok(
  format('select public.invite_member(tests.firm(''alder''), %L)', invite), '23514', null, format('Nobody is invited as %s', invite))
from unnest(array[
  '{"name": "Eve", "email": "eve@alder.example", "role": "owner"}', '{"name": "Eve", "email": "eve", "role": "sales"}',
  '{"name": "Eve", "email": "eve@alder.example\nbcc: all@alder.example", "role": "sales"}', '{"name": "", "email": "eve@alder.example", "role": "sales"}'
]) invite;

select lives_ok($$ select public.change_role(tests.member('sam@alder.example'), 'admin') $$, 'An admin makes a colleague admin');
select is((select role from public.members where email = 'sam@alder.example'), 'admin', 'The new role holds');
select throws_ok($$ select public.change_role(tests.member('sam@alder.example'), 'owner') $$, '23514', null, 'There is no role that nobody knows');
select lives_ok($$ select public.change_role(tests.member('sam@alder.example'), 'sales') $$, 'An admin takes it back');
select tests.refused($$ select public.change_role(tests.member('ada@alder.example'), 'sales') $$, 'last_admin', 409, 'The last admin cannot step down');
select tests.refused($$ select public.deactivate_member(tests.member('ada@alder.example')) $$, 'last_admin', 409, 'The last admin cannot leave');
select tests.refused($$ select public.deactivate_member(gen_random_uuid()) $$, 'member_unknown', 404, 'Nobody is deactivated who is not there');

select tests.act_as('gone@alder.example');
select lives_ok($$ select public.inbox(null, '{}') $$, 'A member reads their inbox');
select tests.act_as('ada@alder.example');
select lives_ok($$ select public.deactivate_member(tests.member('gone@alder.example')) $$, 'An admin deactivates a member');
select tests.act_as('gone@alder.example');
select tests.refused($$ select public.inbox(null, '{}') $$, 'not_a_member', 403, 'A member removed a second ago reads nothing');
select tests.refused(
  $$ select public.create_kickoff(null, tests.a_deal('alder'), tests.a_handoff()) $$, 'not_a_member', 403, 'A member removed a second ago starts nothing');
select tests.act_as('ada@alder.example');
select lives_ok($$ select public.reactivate_member(tests.member('gone@alder.example')) $$, 'An admin gives a membership back');
select tests.act_as('gone@alder.example');
select lives_ok($$ select public.inbox(null, '{}') $$, 'Who was given their membership back reads their inbox');

select tests.act_as('sam@alder.example');
select tests.refused(sql, 'not_allowed', 403, format('A member who is no admin cannot: %s', sql))
from unnest(array[
  $$ select public.invite_member(null, '{"name": "Eve", "email": "eve@alder.example", "role": "admin"}') $$,
  $$ select public.change_role(tests.member('sam@alder.example'), 'admin') $$,
  $$ select public.deactivate_member(tests.member('ada@alder.example')) $$,
  $$ select public.reactivate_member(tests.member('gone@alder.example')) $$,
  $$ select public.set_routing(null, '{"risks": "delivery"}') $$,
  $$ select public.change_organization(null, '{"name": "Sam Inc", "accent": "#000000", "timeZone": "UTC", "linkDays": 1, "codeBeforeConfirming": false}') $$
]) sql;

select set_config('request.jwt.claims', '{"role": "authenticated"}', true);
select tests.refused($$ select public.inbox(null, '{}') $$, 'not_signed_in', 401, 'Without a member''s token there is no inbox');
select tests.refused($$ select public.kickoff_page(gen_random_uuid()) $$, 'not_signed_in', 401, 'Without a member''s token there is no kickoff');
select tests.act_as_nobody();
select throws_ok($$ select public.inbox(null, '{}') $$, '42501', null, 'Nobody cannot even ask for an inbox');

select tests.step_back();
select set_eq(
  $$ select kind from public.events where chain_id = tests.firm('alder') $$,
  array['organization_founded', 'member_invited', 'role_changed', 'member_deactivated', 'member_reactivated'],
  'What an admin did is in the organization''s history, and nothing that was refused');

select * from finish();
rollback;
