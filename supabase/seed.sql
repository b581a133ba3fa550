-- The demo: one firm and the eight deals of tests/deals, each in another state.
-- What the buyers read is what SOW and CRM say, before anybody found what is off; the rest of the packets is internal.
-- The deals follow in seed/*.sql, in order, in the same session: they use the helpers below.

-- Moves the clock to a working day before today, so that the demo is alive whenever it is set up.
create function pg_temp.it_is(_working_days_ago int, _at time) returns void
language sql as $$
  select set_config('app.now', ((day + _at) at time zone 'Europe/Berlin')::text, true)
  from (
    select day::date as day
    from generate_series(current_date - 60, current_date - 1, interval '1 day') day
    where extract(isodow from day) < 6
    order by day desc offset _working_days_ago - 1 limit 1
  ) working
$$;

do $found$
declare
  organization uuid;
begin
  perform pg_temp.it_is(30, '09:00');
  organization := private.found_organization(
    'Hollenkamp Suhr', 'Henrike Hollenkamp', 'henrike.hollenkamp@hollenkamp-suhr.example.com') ->> 'organizationId';
  update public.organizations set accent = '#1f5f4a', time_zone = 'Europe/Berlin' where id = organization;
  insert into public.members (organization_id, name, email, role) values
    (organization, 'Rhys Abernathy-Cole', 'rhys@tallowfinch.example.com', 'sales'),
    (organization, 'Imke Vandersloot', 'imke@tallowfinch.example.com', 'delivery'),
    (organization, 'Friederike Suhr', 'friederike.suhr@hollenkamp-suhr.example.com', 'sales'),
    (organization, 'Björn Achterkamp', 'bjoern.achterkamp@hollenkamp-suhr.example.com', 'delivery'),
    (organization, 'Delphine Karlsson-Wu', 'delphine@gantrylane.example.com', 'sales'),
    (organization, 'Obadiah Szymborski', 'obadiah@gantrylane.example.com', 'delivery'),
    (organization, 'Perpetua Lindqvist-Osei', 'perpetua@pinefather.example.com', 'sales'),
    (organization, 'Kwabena Tremblay-Stone', 'kwabena@pinefather.example.com', 'delivery'),
    (organization, 'Casimir Adeyemi-Holt', 'casimir@galahlantern.example.com', 'sales'),
    (organization, 'Bríd Nakagawa', 'brid@galahlantern.example.com', 'delivery'),
    (organization, 'Tamsin Brännvall', 'tamsin@rowanebb.example.com', 'sales'),
    (organization, 'Dragoș Eklund', 'dragos@rowanebb.example.com', 'delivery'),
    (organization, 'Rawan Castellane', 'rawan@marrowlintel.example.com', 'sales'),
    (organization, 'Iñaki Bhattarai', 'inaki@marrowlintel.example.com', 'delivery'),
    (organization, 'Rukmiṇī Fernandes-Bose', 'rukmini@banyanbrass.example.com', 'sales'),
    (organization, 'Tenzin Chaudhary-Webb', 'tenzin@banyanbrass.example.com', 'delivery');
  update public.members set joined_at = invited_at where organization_id = organization;
end $found$;

create function pg_temp.member(_email text) returns uuid
language sql as $$ select id from public.members where email = _email $$;

create function pg_temp.act_as(_email text) returns void
language sql as $$ select private.act_as(pg_temp.member(_email)) $$;

-- A line's id tells its deal and its number, so that tests can name it: tests/support/deals.ts.
create function pg_temp.line(_deal int, _number int) returns uuid
language sql as $$
  select format('%s-0000-4000-8000-%s', lpad(_deal::text, 8, '0'), lpad(_number::text, 12, '0'))::uuid
$$;

-- Where a line was found. Sources name their lines by number, so that each is written once: [{kind, title, on, by, lines}].
create function pg_temp.source(_sources jsonb, _line int) returns jsonb
language sql as $$
  select source - 'lines' from jsonb_array_elements(_sources) source where source -> 'lines' @> to_jsonb(_line) limit 1
$$;

-- A handoff grouped by section (the scope by boundary, too) as the items that create_kickoff takes.
create function pg_temp.items(_deal int, _handoff jsonb, _sources jsonb) returns jsonb
language sql as $$
  select jsonb_agg(
    '{"boundary": null, "detail": "", "dueOn": null, "side": null, "amount": null,
      "email": null, "recipientRole": null, "visibility": "client"}'
    || jsonb_build_object('id', pg_temp.line(_deal, (line ->> 'line')::int), 'section', section, 'boundary', boundary,
      'source', pg_temp.source(_sources, (line ->> 'line')::int))
    || (line - 'line')
    order by (line ->> 'line')::int)
  from (
    select section, null as boundary, lines from jsonb_each(_handoff) each (section, lines)
    where section <> 'scope_boundaries'
    union all
    select 'scope_boundaries', boundary, lines from jsonb_each(_handoff -> 'scope_boundaries') each (boundary, lines)
  ) part, jsonb_array_elements(lines) line
$$;

-- Starts a draft as the sales owner, who agrees to show the buyer what it shows. The deal names its owners by mail address.
create function pg_temp.start_kickoff(_number int, _deal jsonb, _handoff jsonb, _sources jsonb) returns uuid
language plpgsql as $$
declare
  items jsonb := pg_temp.items(_number, _handoff, _sources);
  kickoff uuid;
begin
  perform pg_temp.act_as(_deal ->> 'salesOwner');
  kickoff := public.create_kickoff(
    (select id from public.organizations where name = 'Hollenkamp Suhr'),
    (_deal - 'salesOwner' - 'deliveryOwner') || jsonb_build_object(
      'salesOwnerId', pg_temp.member(_deal ->> 'salesOwner'),
      'deliveryOwnerId', pg_temp.member(_deal ->> 'deliveryOwner')),
    items,
    array(select (i ->> 'id')::uuid from jsonb_array_elements(items) i where i ->> 'visibility' = 'client')) ->> 'kickoffId';
  perform pg_temp.keep_promises(_number, kickoff);
  return kickoff;
end $$;

-- An owner of the kickoff's deal acts from now on.
create function pg_temp.act_as_owner(_kickoff uuid, _side text) returns void
language sql as $$
  select private.act_as(case _side when 'sales' then d.sales_owner_id else d.delivery_owner_id end)
  from public.kickoffs k join public.deals d on d.id = k.deal_id where k.id = _kickoff
$$;

-- One side's owner scores fit: 1 to 5 for each criterion, in the order of the definition.
create function pg_temp.score(_kickoff uuid, _side text, _scores int[]) returns void
language plpgsql as $$
begin
  perform pg_temp.act_as_owner(_kickoff, _side);
  perform public.score_fit(_kickoff, _side, (
    select jsonb_object_agg(criterion ->> 'key', _scores[place])
    from jsonb_array_elements(public.fit_page(_kickoff) #> '{definition,criteria}') with ordinality as c (criterion, place)));
end $$;

-- The sales owner scores and asks for delivery's key.
create function pg_temp.request_review(_kickoff uuid, _scores int[]) returns void
language plpgsql as $$
begin
  perform pg_temp.score(_kickoff, 'sales', _scores);
  perform public.request_review(_kickoff, 1);
end $$;

-- The delivery owner scores, says what can be kept, and accepts; whose turn it is then is sales', who sends.
create function pg_temp.accept(_kickoff uuid, _scores int[], _reason text) returns void
language plpgsql as $$
begin
  perform pg_temp.score(_kickoff, 'delivery', _scores);
  perform pg_temp.reconcile(_kickoff);
  perform pg_temp.judge_promises(_kickoff);
  perform public.accept_handoff(_kickoff, 1, _reason);
  perform pg_temp.act_as_owner(_kickoff, 'sales');
end $$;

create function pg_temp.recipient(_kickoff uuid, _name text) returns uuid
language sql as $$ select id from public.recipients where kickoff_id = _kickoff and name = _name $$;

-- The buyer's person points at one line, or at a whole section where _line is null.
create function pg_temp.flag(
  _recipient uuid, _version int, _section text, _line uuid, _kind text, _words text, _before_start boolean
) returns uuid
language sql as $$
  select (private.raise_flag_as(_recipient, jsonb_build_object(
    'version', _version, 'section', _section, 'itemId', _line, 'kind', _kind, 'words', _words,
    'beforeStart', _before_start, 'idempotencyKey', gen_random_uuid())) ->> 'flagId')::uuid
$$;
