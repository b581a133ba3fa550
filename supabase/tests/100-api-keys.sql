-- API keys: made and revoked by admins, told apart by nobody who holds none, used for one's own organization alone.
begin;
select plan(43);
select tests.a_firm('alder');
select tests.a_firm('birch');

create function pg_temp.called(_key text, _more jsonb default '{}', _idempotency_key text default null, _deal jsonb default '{}') returns jsonb
language sql as $$
  select public.api_create_kickoff(_key, _idempotency_key, tests.hash(_more::text || _deal::text), jsonb_build_object(
    'externalSystem', 'api', 'externalId', 'A-1',
    'deal', tests.a_deal('alder') - '{salesOwnerId,deliveryOwnerId}'::text[]
      || '{"salesOwnerEmail": "Sam@alder.example", "deliveryOwnerEmail": "dee@alder.example"}' || _deal,
    'lines', jsonb_build_array(tests.item('business_problem', 'p', 'Problem') - 'id' || '{"key": "problem"}')) || _more)
$$;
create function pg_temp.refusal(_answer jsonb) returns text
language sql as $$ select concat_ws(' ', _answer #>> '{refused,status}', _answer #>> '{refused,code}', _answer #>> '{refused,detail,field}') $$;
create function pg_temp.kickoffs() returns int
language sql security definer as $$ select count(*)::int from public.kickoffs $$;
create function pg_temp.last_use(_name text) returns timestamptz
language sql security definer as $$ select last_used_at from public.api_keys where name = _name $$;
grant execute on all functions in schema pg_temp to public;
create temp table keys (id uuid);
grant select, insert on keys to public;

-- Only admins.
select tests.act_as('sam@alder.example');
select tests.refused($$ select public.create_api_key(null, 'CRM', 'abcd1234', tests.hash('alder key')) $$, 'not_allowed', 403, 'A member who is no admin makes no key');
select tests.refused($$ select public.api_keys_page(null) $$, 'not_allowed', 403, 'Nor sees those that there are');
select tests.act_as('ada@birch.example');
select tests.refused($$ select public.create_api_key(tests.firm('alder'), 'CRM', 'abcd1234', tests.hash('alder key')) $$, 'not_a_member', 403,
  'An admin makes no key for another organization');
select tests.act_as('ada@alder.example');
insert into keys select (public.create_api_key(null, 'CRM', 'abcd1234', tests.hash('alder key')) ->> 'apiKeyId')::uuid;
select results_eq($$ select k ->> 'name', k ->> 'prefix', k ->> 'createdBy', k ->> 'lastUsedAt', k ->> 'revokedAt'
  from jsonb_array_elements(public.api_keys_page(null) -> 'keys') k $$,
  $$ values ('CRM', 'abcd1234', 'Ada Admin', null, null) $$, 'An admin makes a key and sees it');
select ok(public.api_keys_page(null)::text not like '%' || tests.hash('alder key') || '%', 'The page does not hold the hash of a key');
select ok(not exists (select from public.events where detail::text like '%' || tests.hash('alder key') || '%'), 'Nor does the history');
select throws_ok(format('select public.create_api_key(null, %s)', wrong), code, null, format('No key is like this: %s', wrong))
from (values
  ($$ 'CRM', 'abcd1234', 'alder key' $$, '23514'), ($$ '', 'abcd1234', tests.hash('x') $$, '23514'),
  ($$ 'CRM', 'AB_D', tests.hash('x') $$, '23514'), ($$ 'CRM', 'abcd1234', tests.hash('alder key') $$, '23505')) as keys (wrong, code);
select throws_ok('select secret_hash from public.api_keys', '42501', null, 'Not even an admin reads the table');
select tests.act_as('ada@birch.example');
select is(jsonb_array_length(public.api_keys_page(null) -> 'keys'), 0, 'Another organization''s admin does not see it');
select tests.refused('select public.revoke_api_key((select id from keys))', 'api_key_unknown', 404, 'Nor ends it');
select tests.act_as('sam@alder.example');
select tests.refused('select public.revoke_api_key((select id from keys))', 'not_allowed', 403, 'Neither does a member who is no admin');

-- Calling.
select tests.act_as_nobody();
select is(pg_temp.refusal(pg_temp.called('no key')), '401 api_key_unknown', 'Who holds no key starts nothing');
select is(pg_temp.refusal(pg_temp.called(null)), '401 api_key_unknown', 'Nor who sends none');
select is(pg_temp.refusal(pg_temp.called(tests.hash('alder key'))), '401 api_key_unknown', 'Nor who knows what the database keeps of it');
select is(pg_temp.kickoffs(), 0, 'Nothing was started');
select is(pg_temp.last_use('CRM'), null, 'The key was not used');
select tests.it_is('2027-03-01 10:00+00');
select is(pg_temp.called('alder key') - 'kickoffId', '{"outcome": "created", "replayed": false}', 'A system that holds the key starts a draft');
select is(pg_temp.last_use('CRM'), '2027-03-01 10:00+00', 'When the key was used is kept');
select tests.act_as('sam@alder.example');
select is(public.kickoff_draft(null, tests.the_kickoff()) #>> '{deal,salesOwnerId}', tests.member('sam@alder.example')::text, 'Owners are found by their mail address');
select is((select concat(actor_member_id, detail ->> 'apiKey') from public.events where kickoff_id = tests.the_kickoff()), 'CRM', 'The history names the key, and no person');
select is((select count(*)::int from public.kickoffs where organization_id = tests.firm('alder')), 1, 'It is the organization''s own');
select tests.act_as_nobody();
select is(pg_temp.called('alder key') ->> 'outcome', 'unchanged', 'The same deal again is the same draft');
select is(pg_temp.called('alder key', _deal => '{"account": "Renamed Ltd"}') ->> 'outcome', 'updated', 'And follows what is new');

-- Refused, and the use kept all the same.
select tests.later('1 minute');
select is(pg_temp.refusal(pg_temp.called('alder key', jsonb_build_object('organizationId', tests.firm('birch')))), '403 not_allowed organizationId',
  'A key is no key to another organization');
select is(pg_temp.last_use('CRM'), '2027-03-01 10:01+00', 'That the key was used is kept, also when the call is refused');
select is(pg_temp.refusal(pg_temp.called('alder key', _deal => '{"salesOwnerEmail": "sam@birch.example"}')), '422 member_unknown deal.salesOwnerEmail',
  'A person of another organization is as unknown as nobody');
select is(pg_temp.refusal(pg_temp.called('alder key', _deal => '{"deliveryOwnerEmail": "nobody@alder.example"}')), '422 member_unknown deal.deliveryOwnerEmail',
  'An unknown owner is named by field');
select is(pg_temp.called('alder key', jsonb_build_object('organizationId', tests.firm('alder'), 'externalId', 'A-2')) ->> 'outcome', 'created',
  'To its own organization it is');

-- Idempotency.
create temp table answers as select pg_temp.called('alder key', '{"externalId": "A-3"}', 'once') as it;
select is((select it ->> 'outcome' from answers), 'created', 'A call with an idempotency key starts a draft');
select is(pg_temp.called('alder key', '{"externalId": "A-3"}', 'once'), (select it || '{"replayed": true}' from answers), 'The same call again is answered alike');
select is(pg_temp.refusal(pg_temp.called('alder key', '{"externalId": "A-4"}', 'once')), '422 idempotency_key_reused',
  'The same idempotency key for another call is refused');
select is(pg_temp.kickoffs(), 3, 'And starts nothing');
select is(pg_temp.refusal(pg_temp.called('alder key', '{"externalId": "A-5"}', 'later', '{"salesOwnerEmail": "x@x.example"}')), '422 member_unknown deal.salesOwnerEmail',
  'A refused call');
select is(pg_temp.called('alder key', '{"externalId": "A-5"}', 'later') ->> 'outcome', 'created', 'May be mended under the same idempotency key');
select tests.act_as('ada@birch.example');
select public.create_api_key(null, 'Other', 'zzzz9999', tests.hash('birch key'));
select tests.act_as_nobody();
select is(pg_temp.called('birch key', '{"externalId": "A-3"}', 'once',
  '{"salesOwnerEmail": "sam@birch.example", "deliveryOwnerEmail": "dee@birch.example"}') ->> 'outcome', 'created',
  'Another organization''s idempotency keys and external ids are its own');

-- Revoked.
select tests.act_as('ada@alder.example');
select lives_ok('select public.revoke_api_key((select id from keys))', 'An admin ends a key');
select lives_ok('select public.revoke_api_key((select id from keys))', 'Twice is as once');
select is((select count(*)::int from public.events where kind = 'api_key_revoked'), 1, 'The history tells of it once');
select tests.act_as_nobody();
select is(pg_temp.called('alder key', '{"externalId": "A-3"}', 'once'), pg_temp.called('no key'), 'A revoked key is as unknown as none, also for what it was answered before');
select is(pg_temp.called('birch key', '{"externalId": "A-3"}', null,
  '{"salesOwnerEmail": "sam@birch.example", "deliveryOwnerEmail": "dee@birch.example"}') ->> 'outcome', 'unchanged', 'Other keys live on');

select * from finish();
rollback;
