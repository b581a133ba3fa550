-- Supabase Auth makes users of members only, and knows no password of theirs.
begin;
select plan(12);
select tests.a_firm('alder');
select tests.a_firm('birch');

create function pg_temp.signs_up(_email text) returns uuid
language sql as $$
  insert into auth.users (id, email, encrypted_password, email_confirmed_at) values (gen_random_uuid(), _email, 'a hash', now()) returning id
$$;

select throws_ok($$ select pg_temp.signs_up('stranger@elsewhere.example') $$, 'PT403', 'not invited', 'A stranger becomes no user, hence gets no code');
select lives_ok($$ select pg_temp.signs_up('Sam@Alder.example') $$, 'A member becomes a user, however they write their address');
select is(
  (select user_id from public.members where email = 'sam@alder.example'), (select id from auth.users where lower(email) = 'sam@alder.example'),
  'The user is the member who was invited by that address');
select is(
  (select encrypted_password from auth.users where lower(email) = 'sam@alder.example'), null,
  'Who signs up with a member''s address and a password of their own does not keep a way in');
select lives_ok($$ update auth.users set encrypted_password = 'another hash' where lower(email) = 'sam@alder.example' $$, 'Auth may try to set one later');
select is((select encrypted_password from auth.users where lower(email) = 'sam@alder.example'), null, 'It is not kept either');

select tests.remove('gone@alder.example');
select throws_ok($$ select pg_temp.signs_up('gone@alder.example') $$, 'PT403', 'not invited', 'A member who was removed becomes no user');

select tests.act_as('ada@birch.example');
select lives_ok(
  $$ select public.invite_member(null, '{"name": "Sam Sales", "email": "sam@alder.example", "role": "sales"}') $$, 'A second organization invites the same person');
select tests.step_back();
select is((select count(distinct user_id)::int from public.members where email = 'sam@alder.example'), 1, 'They are one user in both');

select set_config('request.jwt.claims', jsonb_build_object('sub', (select id from auth.users limit 1), 'role', 'authenticated')::text, true),
  set_config('role', 'authenticated', true);
select lives_ok('select public.note_arrival()', 'Who signed in has joined');
select tests.step_back();
select is(
  (select count(*)::int from public.members where email = 'sam@alder.example' and joined_at is not null), 2, 'They have joined both organizations');
update public.members set user_id = gen_random_uuid() where email = 'dee@alder.example';
select pg_temp.signs_up('dee@alder.example');
select is(
  (select user_id from public.members where email = 'dee@alder.example'), (select id from auth.users where email = 'dee@alder.example'),
  'Who has the address is the member, whoever was taken for them before');

select * from finish();
rollback;
