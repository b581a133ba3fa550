-- One side's scores stay hidden from the other until both are in: through every door, and for everybody.
begin;
select plan(18);
select tests.a_firm('alder');
insert into public.members (organization_id, name, email, role) values (tests.firm('alder'), 'Sue Sales', 'sue@alder.example', 'sales');
select tests.it_is('2026-11-02 09:00+00');
select tests.user_of(email) from public.members;
select tests.a_draft('alder');

-- All that somebody can read: every table, each with all its columns, and every page. Ids of events count on whatever happens, and tell nothing.
create function pg_temp.all_that_is_read() returns text
language plpgsql as $$
declare
  read text := '';
  part text;
  name text;
begin
  for name in
    select c.relnamespace::regnamespace || '.' || c.relname from pg_catalog.pg_class c
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
    order by 1
  loop
    begin
      execute format('select string_agg((to_jsonb(t) - case %L when %L then %L else %L end)::text, %L order by to_jsonb(t) ->> %L, to_jsonb(t)::text) from %s t',
        name, 'public.events', 'id', 'no column', E'\n', 'position', name) into part;
    exception when insufficient_privilege then part := 'hidden';
    end;
    read := read || name || ': ' || coalesce(part, '') || E'\n';
  end loop;
  return read || regexp_replace(concat_ws(E'\n',
    public.kickoff_page(tests.the_kickoff()), public.kickoff_list(null, '{}'), public.inbox(null, '{}'),
    public.kickoff_draft(null, tests.the_kickoff()), public.kickoff_preview(tests.the_kickoff()),
    public.review_page(tests.the_kickoff()), public.promises_page(tests.the_kickoff()), public.contradictions_page(tests.the_kickoff()),
    public.fit_page(tests.the_kickoff()), public.settings_page(null), public.handover_settings_page(null),
    (select f from private.fit_state(tests.the_kickoff()) f), private.history(tests.the_kickoff())), '"id": "\d+"', '', 'g');
end $$;
create function pg_temp.as_read_by(_email text) returns text
language plpgsql as $$
declare
  read text;
begin
  perform tests.act_as(_email);
  read := pg_temp.all_that_is_read();
  perform tests.step_back();
  return read;
end $$;
grant execute on function pg_temp.all_that_is_read() to public;

-- What is read when one side scores everything with this, then undone.
create function pg_temp.read_if(_side text, _score int, _reader text) returns text
language plpgsql as $$
declare
  read text;
begin
  begin
    perform tests.act_as(case _side when 'sales' then 'sam@alder.example' else 'dee@alder.example' end);
    perform tests.scores(tests.the_kickoff(), _side, _score);
    perform tests.step_back();
    read := pg_temp.as_read_by(_reader);
    raise exception using errcode = 'P0099';
  exception when sqlstate 'P0099' then return read;
  end;
end $$;

select is(
  pg_temp.read_if('delivery', 1, reader) = pg_temp.read_if('delivery', 5, reader), true,
  format('Whatever delivery scored, all that %s can read is the same', reader))
from unnest(array['sam@alder.example', 'sue@alder.example', 'ada@alder.example']) reader;
select is(
  pg_temp.read_if('sales', 1, reader) = pg_temp.read_if('sales', 5, reader), true,
  format('Whatever sales scored, all that %s can read is the same', reader))
from unnest(array['dee@alder.example', 'gone@alder.example', 'ada@alder.example']) reader;
select is(
  pg_temp.read_if('sales', 1, 'sam@alder.example') = pg_temp.read_if('sales', 5, 'sam@alder.example'), false,
  'Who scored sees what they scored, so that the comparison would tell');
select isnt(
  pg_temp.read_if('delivery', 1, 'sam@alder.example'), pg_temp.as_read_by('sam@alder.example'), 'That the other side has scored is no secret');

-- A disguise: whoever saves a draft names the deal's owners.
select tests.act_as('dee@alder.example');
select tests.scores(tests.the_kickoff(), 'delivery', 2);
select tests.act_as('sue@alder.example');
select public.save_handoff(tests.the_kickoff(), tests.revision(), tests.a_deal('alder') || jsonb_build_object(
  'deliveryOwnerId', tests.member('sue@alder.example')), tests.a_handoff(), tests.shown(tests.a_handoff()));
select is(
  public.fit_page(tests.the_kickoff()) @> '{"side": "delivery", "in": {"sales": false, "delivery": true}, "delivery": null}', true,
  'Who makes themselves the delivery owner is not shown what delivery scored');
select is(public.fit_page(tests.the_kickoff()) -> 'differences', '[]', 'Nor where the two differ');
select tests.act_as('dee@alder.example');
select is(public.fit_page(tests.the_kickoff()) #> '{delivery,scores,clarity}', '2', 'Who put them in is');

-- The way around the functions.
select throws_ok(format('select %s', call), '42501', null, format('No member calls %s', call))
from (select tests.act_as('sam@alder.example')) acting, unnest(array[
  'private.current_fit(tests.the_kickoff())', 'private.fit_differences(tests.the_kickoff())',
  'private.shown_fit(tests.the_kickoff(), ''delivery'', null, ''[]'')', 'private.fit_is_in(tests.the_kickoff())']) call;
select results_eq(
  $$ select sales, delivery, unreconciled from private.fit_state(tests.the_kickoff()) $$, $$ values (false, true, 0) $$,
  'What a member may ask is who has scored');

-- Both in.
select tests.act_as('sam@alder.example');
select tests.scores(tests.the_kickoff(), 'sales', 5);
select is(public.fit_page(tests.the_kickoff()) #> '{delivery,scores,clarity}', '2', 'With both in, sales sees delivery''s scores');
select tests.act_as('ada@alder.example');
select is(public.fit_page(tests.the_kickoff()) #> '{sales,scores,clarity}', '5', 'And so does who is on no side');

select * from finish();
rollback;
