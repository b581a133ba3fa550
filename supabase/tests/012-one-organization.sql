-- What belongs to one organization can neither move to another nor point at it.
begin;
select plan(44);
select tests.a_firm('alder');
select tests.a_firm('birch');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
select tests.flags('Bert', 'outcome');
create temp table theirs as select tests.the_kickoff() as kickoff, tests.the_flag() as flag, tests.recipient('Bert') as recipient;
grant select on theirs to public;
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');

-- As the owner of the database, past every policy: the keys alone.
create function pg_temp.moves(_table text) returns text
language plpgsql as $$
begin
  execute format('update %s set organization_id = $1 where organization_id = $2', _table) using tests.firm('birch'), tests.firm('alder');
  return 'moved';
exception when foreign_key_violation or insufficient_privilege then return 'kept';
end $$;
select tests.resolves('dee@alder.example', tests.the_flag());
select tests.act_as('dee@alder.example');
select public.note_on_flag(tests.the_flag(), 'Between us');
select tests.act_as_nobody();
select public.mark_section(tests.the_kickoff(), tests.secret('Bea Buyer'), 1, 'risks', true);
select tests.step_back();
select tests.confirms('Bea Buyer');
select is(pg_temp.moves(t), 'kept', format('Nobody can move a row of %s to another organization', t))
from unnest(array['public.members', 'public.deals', 'public.kickoffs', 'public.items', 'public.versions', 'public.recipients',
  'public.marks', 'public.confirmations', 'public.confirmed_items', 'public.flags', 'public.answers', 'public.notes', 'public.events',
  'private.outbox']) t;

-- Every reference to something of an organization carries the organization along.
select is_empty($$
  select c.conrelid::regclass, c.conname
  from pg_constraint c
  join pg_attribute to_organization on to_organization.attrelid = c.confrelid and to_organization.attname = 'organization_id'
  join pg_attribute of_organization on of_organization.attrelid = c.conrelid and of_organization.attname = 'organization_id'
  where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not of_organization.attnum = any (c.conkey)
    and c.conname not in ('current_version_exists', 'flags_kickoff_id_version_number_fkey') $$,
  'Every foreign key between rows of an organization carries the organization');
select throws_ok($$ update public.kickoffs set current_version = 9 where id = tests.the_kickoff(); set constraints all immediate $$, '23503', null,
  'A kickoff cannot point at a version that is not its own');
set constraints all deferred;
select throws_ok(
  $$ update public.flags set owner_id = tests.member('dee@birch.example') where id = tests.the_flag() $$, '23503', null,
  'A flag cannot be owned by a member of another organization');
select lives_ok(
  $$ update public.flags set owner_id = tests.member('sam@alder.example') where id = tests.the_flag() $$,
  'A flag can be owned by a colleague');
select throws_ok(
  $$ update public.deals set sales_owner_id = tests.member('sam@birch.example') where organization_id = tests.firm('alder') $$, '23503', null,
  'A deal cannot be owned by a member of another organization');

-- A member of alder at birch's records: as unknown as if they did not exist.
select tests.act_as('ada@alder.example');
select tests.refused(sql, code, status, format('To a member, another organization''s record is unknown: %s', sql))
from (values
  ('select public.kickoff_page((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.kickoff_preview((select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.kickoff_draft(null, (select kickoff from theirs))', 'kickoff_unknown', 404),
  ('select public.save_handoff((select kickoff from theirs), 1, tests.a_deal(''alder''), tests.a_handoff())', 'kickoff_unknown', 404),
  ('select public.send_kickoff((select kickoff from theirs), 1)', 'kickoff_unknown', 404),
  ('select public.publish_changes((select kickoff from theirs), 1, '''')', 'kickoff_unknown', 404),
  ('select public.flag_page((select flag from theirs))', 'flag_unknown', 404),
  ('select public.reply_to_flag((select flag from theirs), ''Hello'')', 'flag_unknown', 404),
  ('select public.note_on_flag((select flag from theirs), ''Hello'')', 'flag_unknown', 404),
  ('select public.resolve_flag((select flag from theirs), 1, ''clarified'', ''Hello'', null)', 'flag_unknown', 404),
  ('select public.reassign_flag((select flag from theirs), tests.member(''ada@alder.example''))', 'flag_unknown', 404),
  ('select public.resend_link((select recipient from theirs))', 'recipient_unknown', 404),
  ('select public.revoke_link((select recipient from theirs))', 'recipient_unknown', 404),
  ('select public.replace_recipient((select recipient from theirs), ''Eve'', ''eve@alder.example'')', 'recipient_unknown', 404),
  ('select public.change_role(tests.member(''dee@birch.example''), ''admin'')', 'member_unknown', 404),
  ('select public.deactivate_member(tests.member(''dee@birch.example''))', 'member_unknown', 404),
  ('select public.reactivate_member(tests.member(''dee@birch.example''))', 'member_unknown', 404),
  ('select public.inbox(tests.firm(''birch''), ''{}'')', 'not_a_member', 403),
  ('select public.settings_page(tests.firm(''birch''))', 'not_a_member', 403),
  ('select public.change_organization(tests.firm(''birch''), ''{"timeZone": "UTC"}'')', 'not_a_member', 403),
  ('select public.create_kickoff(tests.firm(''birch''), tests.a_deal(''alder''), tests.a_handoff())', 'not_a_member', 403)
) as forbidden (sql, code, status);
select ok(not private.has_link((select recipient from theirs), 1), 'Whether another organization''s buyer has a link is nobody''s business');
select ok(private.has_link(tests.recipient('Bea Buyer'), 1), 'Whether one''s own has is');
select tests.refused(
  $$ select public.create_kickoff(tests.firm('alder'), tests.a_deal('birch'), tests.a_handoff()) $$, 'member_inactive', 422,
  'A deal cannot be given to owners of another organization, who are as unknown as nobody');
select lives_ok('select public.kickoff_page(tests.the_kickoff())', 'To a member, their own organization''s record is there');

select * from finish();
rollback;
