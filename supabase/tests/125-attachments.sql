-- A file is stored and read only after the database has said yes to this caller, for this path, a moment ago.
begin;
select plan(55);
select tests.a_firm('birch');
select tests.a_sent_kickoff('birch', tests.changed(tests.a_handoff(), 'bea', '{"text": "Bert", "email": "bert@buyer.example"}'));
create temp table theirs as select tests.the_kickoff() as kickoff;
grant select on theirs to public;
select tests.a_firm('alder');
select tests.it_is('2026-11-02 09:00+00');
select tests.a_sent_kickoff('alder');

create function pg_temp.a_file(_more jsonb default '{}') returns jsonb
language sql as $$ select jsonb_build_object('name', 'offer.pdf', 'type', 'application/pdf', 'size', 1000, 'sha256', repeat('ab', 32)) || _more $$;
create function pg_temp.begins(_who text, _more jsonb default '{}') returns jsonb
language sql as $$ select public.begin_attachment(tests.kickoff_of(_who), tests.secret(_who), pg_temp.a_file(_more)) $$;
create function pg_temp.stores(_path text, _size int default 1000) returns void
language sql as $$
  insert into storage.objects (bucket_id, name, metadata) values ('attachments', _path, jsonb_build_object('size', _size))
$$;
create function pg_temp.brings(_who text) returns uuid
language plpgsql as $$
declare
  begun jsonb := pg_temp.begins(_who);
begin
  perform pg_temp.stores(begun ->> 'path');
  return (begun ->> 'attachmentId')::uuid;
end $$;
create function pg_temp.sees(_path text) returns int
language sql as $$ select count(*)::int from storage.objects where name = _path $$;
create function pg_temp.path_of(_id uuid) returns text
language sql security definer as $$ select path from public.attachments where id = _id $$;
create temp table begun (nth int, it jsonb);
create temp table files (name text, id uuid, path text);
grant all on begun, files to public;
grant execute on all functions in schema pg_temp to public;

-- Storing.
select tests.act_as_nobody();
insert into begun select 1, pg_temp.begins('Bea Buyer');
select matches(it ->> 'path', '^[0-9a-f]{64}$', 'The buyer is given a path that nobody guesses') from begun;
select throws_ok(format('select pg_temp.stores(%L)', repeat('0', 64)), '42501', null, 'Nobody stores under a path that was never given out');
select throws_ok(
  $$ insert into storage.objects (bucket_id, name) select 'elsewhere', it ->> 'path' from begun $$, '42501', null, 'A path is good in its own bucket only');
select tests.act_as('sam@alder.example');
select throws_ok(
  $$ select pg_temp.stores(it ->> 'path') from begun $$, '42501', null, 'A path that a buyer was given is not good for a member');
select tests.act_as_nobody();
select tests.later('3 minutes');
select throws_ok($$ select pg_temp.stores(it ->> 'path') from begun $$, '42501', null, 'A path is good for two minutes, not three');
select tests.later('-2 minutes');
select lives_ok($$ select pg_temp.stores(it ->> 'path') from begun $$, 'Within them the file is stored');
select throws_ok($$ select pg_temp.stores(it ->> 'path') from begun $$, '23505', null, 'The path takes no second file');
select is(pg_temp.sees(it ->> 'path'), 0, 'Whoever stored a file cannot for that reason read it') from begun;
select is((select count(*)::int from storage.objects), 0, 'Nobody can list what is there');

-- It comes with a flag.
select lives_ok(
  $$ select public.raise_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.a_flag('outcome') || jsonb_build_object(
       'attachmentIds', jsonb_build_array(it -> 'attachmentId'))) from begun $$, 'The flag takes the file along');
select is(
  public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer')) #>> '{flags,0,attachments,0,name}', 'offer.pdf', 'The buyer sees it with their flag');
select ok(
  strpos(public.buyer_page(tests.the_kickoff(), tests.secret('Bea Buyer'))::text, it ->> 'path') = 0, 'Where it lies is on no page') from begun;
select throws_ok($$ select pg_temp.stores(it ->> 'path') from begun $$, '42501', null, 'A path that was used is not good any more');
select tests.refused(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Again', array[(it ->> 'attachmentId')::uuid]) from begun $$,
  'attachment_unknown', 404, 'A file is tied once');
select tests.step_back();
insert into files select 'offer', (it ->> 'attachmentId')::uuid, it ->> 'path' from begun;
select is((select count(*)::int from public.events where kind = 'file_attached'), 1, 'The trail tells of it');
select is((select count(*)::int from private.storage_grants where path = (select path from files)), 0, 'Nothing is left of what was allowed');

-- Reading.
select tests.act_as_nobody();
select is(pg_temp.sees(path), 0, 'Nobody reads a file for which they hold nothing but the path') from files;
select is(
  public.open_attachment(tests.the_kickoff(), tests.secret('Bea Buyer'), id) ->> 'path', path, 'The buyer asks for their file') from files;
select is(pg_temp.sees(path), 1, 'Then it can be read') from files;
select is((select count(*)::int from storage.objects), 1, 'That one, and no other');
select tests.act_as('sam@alder.example');
select is(pg_temp.sees(path), 0, 'That the buyer may read it now is not good for a member') from files;
select tests.act_as_nobody();
select tests.later('61 seconds');
select is(pg_temp.sees(path), 0, 'After a minute it is closed again') from files;
select tests.refused(
  $$ select public.open_attachment(tests.the_kickoff(), tests.secret('Rob Reader'), id) from files $$, 'attachment_unknown', 404,
  'Another person of the same buyer is not given it');
select tests.refused(
  $$ select public.open_attachment((select kickoff from theirs), tests.secret_of(tests.recipient('Bert'), 1), id) from files $$, 'attachment_unknown', 404,
  'Another kickoff''s link does not open it');
select tests.refused(
  $$ select public.open_attachment((select kickoff from theirs), tests.secret('Bea Buyer'), id) from files $$, 'link_unknown', 404,
  'Nor is a link good at another kickoff');
select tests.refused(
  $$ select public.open_attachment(tests.the_kickoff(), 'a guess', id) from files $$, 'link_unknown', 404, 'Nor is a guess');
select throws_ok($$ select public.open_flag_attachment(id) from files $$, '42501', null, 'Nobody opens it as a member without being one');

select tests.act_as('dee@alder.example');
select is(public.open_flag_attachment(id) ->> 'path', path, 'A member of the firm may read it') from files;
select is(pg_temp.sees(path), 1, 'and does') from files;
select tests.act_as('sam@alder.example');
select is(pg_temp.sees(path), 0, 'Their colleague asks first, too') from files;
select tests.act_as('dee@birch.example');
select tests.refused($$ select public.open_flag_attachment(id) from files $$, 'attachment_unknown', 404, 'To another organization''s member it does not exist');
select is(pg_temp.sees(path), 0, 'nor can they read it while others may') from files;
select is_empty($$ select from public.attachments $$, 'nor that there is one');
select tests.step_back();
select tests.remove('gone@alder.example');
select tests.act_as('gone@alder.example');
select tests.refused($$ select public.open_flag_attachment(id) from files $$, 'attachment_unknown', 404, 'To a member removed a second ago neither');
select tests.act_as('dee@alder.example');
select throws_ok('select path from public.attachments', '42501', null, 'No member reads where files lie');
select throws_ok($$ delete from storage.objects $$, '42501', null, 'Nobody deletes one past the API');

-- What is taken at all.
select tests.act_as_nobody();
select throws_ok(format('select pg_temp.begins(''Bea Buyer'', %L)', wrong), code, null, format('No file is like this: %s', wrong))
from (values
  ('{"name": "offer.svg", "type": "image/svg+xml"}', 'PT422'), ('{"name": "offer.html"}', 'PT422'), ('{"name": "offer.pdf.exe"}', 'PT422'),
  ('{"name": "a/../offer.pdf"}', 'PT422'), ('{"name": "offer\n.pdf"}', 'PT422'), ('{"name": null}', 'PT422'),
  ('{"size": 10485761}', '23514'), ('{"size": 0}', '23514'), ('{"sha256": "short"}', '23514')
) as files (wrong, code);
select tests.refused(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Here', array[(pg_temp.begins('Bea Buyer') ->> 'attachmentId')::uuid]) $$,
  'attachment_unknown', 404, 'A file that never arrived is tied to nothing');
insert into files select 'robs', id, pg_temp.path_of(id) from (select pg_temp.brings('Rob Reader') as id) b;
select tests.refused(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Here', array[id]) from files where name = 'robs' $$,
  'attachment_unknown', 404, 'Nor is what somebody else brought');
select tests.refused(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Here', array(select pg_temp.brings('Bea Buyer') from generate_series(1, 5))) $$,
  'too_many_files', 422, 'A flag holds five files');
select lives_ok(
  $$ select public.answer_flag(tests.the_kickoff(), tests.secret('Bea Buyer'), tests.the_flag(), 'Here', array(select pg_temp.brings('Bea Buyer') from generate_series(1, 4))) $$,
  'and not one more than five');
select tests.later('1 minute');
select lives_ok($$ select pg_temp.begins('Bea Buyer') from generate_series(1, 10) $$, 'Ten files may wait for a flag');
select tests.refused($$ select pg_temp.begins('Bea Buyer') $$, 'too_many_attempts', 429, 'but nobody fills the bucket');

-- What no flag ever took.
select tests.act_as_delivery();
select is(public.stale_attachments(), '[]', 'Within the hour nothing is cleared away');
select tests.later('2 hours');
select tests.step_back();
select set_eq(
  $$ select p from jsonb_array_elements_text(public.stale_attachments()) p $$,
  $$ select path from public.attachments where flag_id is null $$, 'Then all that no flag took is');
select tests.act_as_nobody();
select tests.refused(
  $$ select public.raise_flag(tests.the_kickoff(), tests.secret('Rob Reader'), tests.a_flag('wifi') || jsonb_build_object('attachmentIds', jsonb_build_array(id))) from files where name = 'robs' $$,
  'attachment_unknown', 404, 'and can no longer be tied to one');
select tests.act_as_delivery();
select is(public.forget_attachments(array(select path from files)) ->> 'forgotten', '0', 'A path under which something lies is not forgotten');

select * from finish();
rollback;
