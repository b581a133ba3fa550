-- Publishing also decides who holds a link. What a member revoked on purpose, it leaves revoked.
begin;
select plan(31);
select tests.a_firm('alder');
select tests.a_sent_kickoff('alder');

create function pg_temp.publishes(_items jsonb) returns jsonb
language plpgsql as $$
declare
  published jsonb;
begin
  perform tests.act_as('sam@alder.example');
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder'), _items);
  perform tests.accepted_anew('alder');
  published := public.publish_changes(tests.the_kickoff(), tests.revision(), 'People change');
  perform tests.step_back();
  perform tests.deliver();
  return published;
end $$;
create function pg_temp.opens(_name text) returns boolean
language plpgsql as $$
begin
  perform public.open_link(tests.secret(_name));
  return true;
exception when sqlstate 'PT404' then return false;
end $$;
create function pg_temp.has_changes() returns text
language plpgsql as $$
begin
  perform tests.act_as('sam@alder.example');
  return public.kickoff_page(tests.the_kickoff()) ->> 'unpublishedChanges';
end $$;
grant execute on function pg_temp.has_changes() to public;
create temp table handoff as select tests.a_handoff() as items;

select is(pg_temp.has_changes(), 'false', 'After sending, nothing is unpublished');
select tests.step_back();
select ok(pg_temp.opens('Bea Buyer'), 'The approver''s link opens');

-- Somebody new.
update handoff set items = items || jsonb_build_array(tests.a_person('fin', 'Fin Finance', 'approver'));
select is(pg_temp.publishes(items), '{"version": 2}', 'A new person is a new version, since the buyer reads who is who') from handoff;
select ok(pg_temp.opens('Fin Finance'), 'The new person has a link');
select is(tests.mails('kickoff_sent', 'fin@buyer.example'), 1, 'The new person gets the first mail of all');
select is(tests.mails('version_published', 'fin@buyer.example'), 0, 'The new person is not told of a next version');
select is(tests.mails('version_published', 'bea@buyer.example'), 1, 'The others are told of the next version');

-- Another address.
create temp table old_link as select tests.secret('Fin Finance') as secret;
update handoff set items = tests.changed(items, 'fin', '{"email": "finance@buyer.example"}');
select is(pg_temp.publishes(items), '{"version": 2}', 'Another address is no new version: the buyer does not read addresses') from handoff;
select tests.refused(
  format('select public.open_link(%L)', secret), 'link_unknown', 404, 'The link that went to the old address is dead at once') from old_link;
select ok(pg_temp.opens('Fin Finance'), 'The link that went to the new address opens');
select ok(pg_temp.opens('Bea Buyer'), 'The links of the others live on');
select is(tests.mails('kickoff_sent', 'finance@buyer.example'), 1, 'The new address is mailed');

-- Another role.
update handoff set items = tests.changed(items, 'fin', '{"recipientRole": "reviewer"}');
select is(pg_temp.publishes(items), '{"version": 2}', 'Another role is no new version either') from handoff;
select is((select role from public.recipients where id = tests.recipient('Fin Finance')), 'reviewer', 'The new role holds');
select ok(pg_temp.opens('Fin Finance'), 'Whose role changed keeps their link');

-- Revoked on purpose.
select tests.act_as('sam@alder.example');
select public.revoke_link(tests.recipient('Fin Finance'));
select is(pg_temp.has_changes(), 'false', 'A revoked link is nothing to publish');
select tests.step_back();
update handoff set items = tests.changed(items, 'outcome', '{"text": "In six days"}');
select is(pg_temp.publishes(items), '{"version": 3}', 'Something else is published') from handoff;
select ok(not pg_temp.opens('Fin Finance'), 'Whose link was revoked on purpose gets none by publishing');
select is(tests.mails('version_published', 'finance@buyer.example'), 0, 'Nor any mail');
select tests.act_as('sam@alder.example');
select public.resend_link(tests.recipient('Fin Finance'));
select tests.deliver();
select ok(pg_temp.opens('Fin Finance'), 'A member gives the link back by sending it again');

-- Dropped, and taken back.
create temp table dropped as select tests.recipient('Rob Reader') as id, tests.secret('Rob Reader') as secret;
grant select on dropped to public;
update handoff set items = tests.changed(items, 'rob', '{"recipientRole": null}');
select is(pg_temp.publishes(items), '{"version": 3}', 'Who is no longer to get a link is still read about') from handoff;
select ok(not pg_temp.opens('Rob Reader'), 'The link of who is no longer to get one is dead');
select is(pg_temp.has_changes(), 'false', 'After that, nothing is unpublished');
select tests.refused(
  $$ select public.resend_link(id) from dropped $$, 'recipient_unknown', 404, 'Nobody mails a link to who is no longer to get one');
select tests.step_back();
update handoff set items = tests.changed(items, 'rob', '{"recipientRole": "reviewer"}');
select lives_ok($$ select pg_temp.publishes(items) from handoff $$, 'They are named again');
select is(tests.recipient('Rob Reader'), (select id from dropped), 'Who is named again is the same person, with all that they said');
select ok(pg_temp.opens('Rob Reader'), 'They have a link again');
select tests.refused(format('select public.open_link(%L)', secret), 'link_unknown', 404, 'It is not the old one') from dropped;

-- Nobody left to approve.
update handoff set items = tests.changed(items, 'bea', '{"recipientRole": "reviewer"}');
select tests.refused($$ select pg_temp.publishes(items) from handoff $$, 'no_recipients', 422, 'Somebody must remain who can approve');
select tests.step_back();
select is(
  (select string_agg(kind, ' ' order by id) from public.events where kind in ('recipient_added', 'recipient_replaced', 'link_revoked', 'link_resent')),
  'recipient_added recipient_added recipient_added recipient_replaced link_revoked link_resent link_revoked recipient_replaced',
  'The history tells who was let in and out');
select is_empty($$ select * from private.broken_events() $$, 'The history is whole');

select * from finish();
rollback;
