-- What people do once the work is under way, for the files that follow. Committed, as 000-people.sql is.
begin;
create function tests.a_step(_kind text, _more jsonb default '{}') returns jsonb
language sql volatile as $$
  select jsonb_build_object('kind', _kind, 'words', '', 'link', null, 'idempotencyKey', gen_random_uuid(), 'attachmentIds', '[]'::jsonb) || _more
$$;

create function tests.owes(_name text, _key text, _step jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.owe_step(tests.kickoff_of(_name), tests.secret(_name), tests.line(_key), _step);
  perform tests.step_back();
end $$;
comment on function tests.owes(text, text, jsonb) is 'One of the buyer''s people provides or promises what the work waits for.';

create function tests.takes(_email text, _key text, _step jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.take_step(tests.the_kickoff(), tests.line(_key), _step);
  perform tests.step_back();
end $$;

create function tests.marks(_email text, _condition text, _more jsonb default '{}') returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.mark_condition(tests.the_kickoff(), jsonb_build_object(
    'hash', tests.hash(_condition), 'words', 'See the minutes', 'link', null, 'attachmentIds', '[]'::jsonb) || _more);
  perform tests.step_back();
end $$;

create function tests.claims(_email text) returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.claim_milestone(tests.the_kickoff());
  perform tests.step_back();
end $$;

create function tests.answers(_name text, _verdict text, _more jsonb default '{}') returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.answer_milestone(tests.kickoff_of(_name), tests.secret(_name), jsonb_build_object(
    'verdict', _verdict, 'typedName', _name, 'words', case _verdict when 'not_yet' then 'The scanners are missing' else '' end) || _more);
  perform tests.step_back();
end $$;

create function tests.moves(_email text, _from date, _to date, _more jsonb default '{}') returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.move_milestone(tests.the_kickoff(), jsonb_build_object(
    'from', _from, 'to', _to, 'reason', 'third_party', 'words', 'The carrier comes a week later') || _more);
  perform tests.step_back();
end $$;

create function tests.the_milestone() returns public.milestones
language sql stable security definer as $$ select * from public.milestones where kickoff_id = tests.the_kickoff() $$;

create function tests.dependency(_key text) returns public.dependencies
language sql stable security definer as $$
  select * from public.dependencies where kickoff_id = tests.the_kickoff() and item_id = tests.line(_key)
$$;

create function tests.a_new_version(_firm text, _items jsonb) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@' || _firm || '.example');
  perform public.save_handoff(tests.the_kickoff(), tests.revision(), public.kickoff_page(tests.the_kickoff()) -> 'deal', _items, tests.shown(_items));
  perform tests.accepted_anew(_firm);
  perform public.publish_changes(tests.the_kickoff(), tests.revision(), 'We spoke about it');
  perform tests.deliver();
end $$;
comment on function tests.a_new_version(text, jsonb) is 'sam saves these lines, delivery accepts them, the buyer is sent them.';

create function tests.brings(_name text) returns uuid
language plpgsql as $$
declare
  begun jsonb := public.begin_attachment(tests.kickoff_of(_name), tests.secret(_name),
    jsonb_build_object('name', 'plan.pdf', 'type', 'application/pdf', 'size', 1000, 'sha256', tests.hash('plan')));
begin
  insert into storage.objects (bucket_id, name, metadata) values ('attachments', begun ->> 'path', '{"size": 1000}');
  return (begun ->> 'attachmentId')::uuid;
end $$;
comment on function tests.brings(text) is 'Whoever acts for this person stores a file that is tied to nothing yet.';

create function tests.brings_for_the_firm() returns uuid
language plpgsql as $$
declare
  begun jsonb := public.begin_team_attachment(tests.the_kickoff(),
    jsonb_build_object('name', 'minutes.pdf', 'type', 'application/pdf', 'size', 1000, 'sha256', tests.hash('minutes')));
begin
  insert into storage.objects (bucket_id, name, metadata) values ('attachments', begun ->> 'path', '{"size": 1000}');
  return (begun ->> 'attachmentId')::uuid;
end $$;

create function tests.works(_firm text, _buyer text) returns void
language plpgsql as $$
declare
  dee text := 'dee@' || _firm || '.example';
begin
  perform tests.owes(_buyer, 'wifi', tests.a_step('provided', '{"words": "It is up"}'));
  perform tests.marks(dee, 'All owners signed');
  perform tests.claims(dee);
  perform tests.act_as(dee);
  perform public.record_milestone_answer(tests.recipient(_buyer), jsonb_build_object(
    'verdict', 'not_yet', 'words', 'One is missing', 'channel', 'phone', 'givenOn', private.today(tests.firm(_firm)), 'evidence', 'They rang'));
  perform tests.step_back();
  perform tests.moves(dee, (tests.the_milestone()).due_on, private.add_business_days(tests.firm(_firm), private.today(tests.firm(_firm)), 30));
end $$;
comment on function tests.works(text, text) is 'A dependency is provided, the milestone said to be done and not yet so, and its date moved.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'the_milestone', 'What people do once the work is under way is there');
select * from finish();
commit;
