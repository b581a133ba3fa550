-- A member's file reaches the buyer with an answer, and no other way; whoever brought a file takes it back, and only they.
begin;
select plan(37);
select tests.a_firm('birch');
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');
select tests.flags('Bea Buyer', 'outcome');

create function pg_temp.brings(_path text, _id uuid) returns uuid
language plpgsql as $$
begin
  insert into storage.objects (bucket_id, name, metadata) values ('attachments', _path, '{"size": 1000}');
  return _id;
end $$;
create function pg_temp.begins() returns jsonb
language sql as $$
  select public.begin_team_attachment(tests.the_kickoff(), jsonb_build_object(
    'name', 'contract.pdf', 'type', 'application/pdf', 'size', 1000, 'sha256', repeat('cd', 32)))
$$;
create function pg_temp.member_brings() returns uuid
language sql as $$ select pg_temp.brings(b ->> 'path', (b ->> 'attachmentId')::uuid) from pg_temp.begins() b $$;
create function pg_temp.buyers_files(_who text) returns jsonb
language sql as $$ select public.buyer_page(tests.the_kickoff(), tests.secret(_who)) #> '{flags,0,attachments}' $$;
create function pg_temp.sees(_id uuid) returns int
language sql security definer as $$ select count(*)::int from public.attachments a join storage.objects o on o.name = a.path where a.id = _id $$;
create temp table files (name text, id uuid);
grant all on files to public;
grant execute on all functions in schema pg_temp to public;

-- A member brings one.
select tests.act_as('dee@birch.example');
select tests.refused('select pg_temp.begins()', 'kickoff_unknown', 404, 'Nobody of another organization brings a file to this kickoff');
select tests.act_as_nobody();
select throws_ok('select pg_temp.begins()', '42501', null, 'Nor does nobody');
select tests.act_as('sam@alder.example');
create temp table begun as select pg_temp.begins() as it;
grant select on begun to public;
select tests.act_as('dee@alder.example');
select throws_ok($$ select pg_temp.brings(it ->> 'path', null) from begun $$, '42501', null, 'A path that a colleague was given is not good for another');
select tests.act_as_nobody();
select throws_ok($$ select pg_temp.brings(it ->> 'path', null) from begun $$, '42501', null, 'nor for the buyer''s side');
select tests.act_as('sam@alder.example');
select lives_ok($$ insert into files select 'sams', pg_temp.brings(it ->> 'path', (it ->> 'attachmentId')::uuid) from begun $$, 'It is for whom it was given');
select tests.act_as('dee@alder.example');
select tests.refused(
  $$ select public.reply_to_flag(tests.the_flag(), 'Here', array[id]) from files where name = 'sams' $$, 'attachment_unknown', 404,
  'What a colleague has just stored is not taken for one''s own');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Here', array[id]) from files where name = 'sams' $$,
  'attachment_unknown', 404, 'nor does it come with a buyer''s word');
select is(pg_temp.buyers_files('Bea Buyer'), '[]', 'Before the answer is sent, the buyer knows nothing of it');
select tests.act_as('sam@alder.example');
select tests.refused($$ select public.open_flag_attachment(id) from files where name = 'sams' $$, 'attachment_unknown', 404, 'and nobody opens it');
select lives_ok($$ select public.reply_to_flag(tests.the_flag(), 'Page four of it', array[id]) from files where name = 'sams' $$, 'It goes out with an answer');
select tests.act_as_nobody();
select is(
  (pg_temp.buyers_files('Bea Buyer') -> 0) - '{id,at,size,type}'::text[],
  '{"by": "Sam Sales", "fromFirm": true, "name": "contract.pdf", "removedAt": null, "removedBy": null}', 'The buyer sees whose it is');
select ok(public.open_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) ? 'path', 'and opens it') from files where name = 'sams';
select tests.refused(
  $$ select public.open_attachment(tests.the_kickoff(), tests.secret('Rob Reader'), id) from files where name = 'sams' $$, 'attachment_unknown', 404,
  'A colleague who did not flag the line does not');
select tests.step_back();
select is(
  (select payload -> 'files' from private.outbox where kind = 'flag_answered'), '["contract.pdf"]', 'The mail names it, and does not carry it');
select is(
  (select detail ->> 'name' from public.events where kind = 'file_attached' and actor_member_id = tests.member('sam@alder.example')), 'contract.pdf',
  'The trail tells who brought it');

-- Each side has room of its own.
select tests.act_as('dee@alder.example');
insert into files select 'dees', pg_temp.member_brings();
select tests.refused(
  $$ select public.reply_to_flag(tests.the_flag(), 'All', array(select pg_temp.member_brings() from generate_series(1, 5))) $$, 'too_many_files', 422,
  'The firm brings five files to a flag');
select lives_ok(
  $$ select public.resolve_flag(tests.the_flag(), 1, 'clarified', 'It is all in there', null, null, array[id]) from files where name = 'dees' $$,
  'A resolution takes a file along, too');
select tests.step_back();
select is((select payload -> 'files' from private.outbox where kind = 'flag_resolved'), '["contract.pdf"]', 'and its mail says so');
insert into files select 'beas', tests.attaches('Bea Buyer', tests.the_flag());

-- Taking back.
select tests.act_as('dee@alder.example');
select tests.refused($$ select public.remove_team_attachment(id) from files where name = 'beas' $$, 'attachment_unknown', 404, 'The firm does not take back what the buyer brought');
select tests.act_as('dee@birch.example');
select tests.refused($$ select public.remove_team_attachment(id) from files where name = 'sams' $$, 'attachment_unknown', 404, 'nor another organization what the firm did');
select tests.act_as_nobody();
select throws_ok($$ select public.remove_team_attachment(id) from files where name = 'sams' $$, '42501', null, 'nor nobody');
select tests.refused(
  $$ select public.remove_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) from files where name = 'sams' $$, 'attachment_unknown', 404,
  'The buyer does not take back what the firm brought');
select tests.refused(
  $$ select public.remove_attachment(tests.the_kickoff(), tests.secret('Rob Reader'), id) from files where name = 'beas' $$, 'attachment_unknown', 404,
  'nor a colleague what they did not');
select lives_ok(
  $$ select public.remove_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) from files where name = 'beas' $$, 'Who brought it takes it back');
select lives_ok(
  $$ select public.remove_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) from files where name = 'beas' $$, 'Said twice, it does no harm');
select tests.refused(
  $$ select public.open_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) from files where name = 'beas' $$, 'attachment_unknown', 404,
  'Then nobody opens it any more');
select tests.act_as('sam@alder.example');
select tests.refused($$ select public.open_flag_attachment(id) from files where name = 'beas' $$, 'attachment_unknown', 404, 'No member either');
select is(
  (select f ->> 'removedBy' from files b, jsonb_array_elements(public.flag_page(tests.the_flag()) -> 'attachments') f where b.name = 'beas' and f ->> 'id' = b.id::text),
  'Bea Buyer', 'Both sides read that it was there, and who took it back');
select tests.step_back();
select is((select count(*)::int from public.events where kind = 'file_removed'), 1, 'The trail tells it, once');
select is((select sha256 from public.attachments a join files f on f.id = a.id where f.name = 'beas'), tests.hash('offer'), 'and the record keeps which file it was');

-- What is settled stays, but for what was never for the buyer.
insert into files select 'last', tests.attaches('Bea Buyer', tests.the_flag());
select tests.act_as_nobody();
select public.settle_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 1, true, '');
select tests.refused(
  $$ select public.remove_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) from files where name = 'last' $$, 'flag_settled', 409,
  'What a settled flag rests on stays');
select tests.act_as('dee@alder.example');
select lives_ok($$ select public.remove_team_attachment(id) from files where name = 'sams' $$, 'A member takes back a colleague''s file, also later');

-- The schedule clears it away.
select tests.step_back();
select tests.act_as_delivery();
create temp table stale as select jsonb_array_elements_text(public.stale_attachments()) as path;
select tests.step_back();
select set_eq(
  'select path from stale', $$ select a.path from public.attachments a join files f on f.id = a.id where f.name in ('beas', 'sams') $$,
  'What was taken back is to be cleared away, and nothing that stands');
select lives_ok($$ select public.forget_attachments(array(select path from stale)) $$, 'Said before its bytes are gone');
select is((select count(*)::int from public.attachments where cleared_at is not null), 0, 'that notes nothing');
set local storage.can_delete = 'true';
delete from storage.objects where name in (select path from stale);
select public.forget_attachments(array(select path from stale) || array(select path from public.attachments where removed_at is null));
select is((select count(*)::int from public.attachments where cleared_at is not null and removed_at is not null), 2, 'Afterwards it is noted');
select is(public.stale_attachments(), '[]', 'and done');

select * from finish();
rollback;
