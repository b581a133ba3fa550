-- The people and builders that the other files act with. Committed, unlike what those files do: each of them rolls back.
create extension if not exists pgtap with schema extensions;
begin;
drop schema if exists tests cascade;
create schema tests;
grant usage on schema tests to anon, authenticated, service_role;

create function tests.member(_email text) returns uuid
language sql stable security definer as $$ select id from public.members where email = _email $$;

create function tests.firm(_name text) returns uuid
language sql stable security definer as $$ select id from public.organizations where name = _name $$;

create function tests.user_of(_email text) returns uuid
language plpgsql volatile security definer as $$
begin
  update public.members set user_id = gen_random_uuid() where email = _email and user_id is null;
  return (select user_id from public.members where email = _email);
end $$;

-- Who acts from now on, until somebody else does or the transaction ends.
create function tests.act_as(_email text) returns void
language plpgsql as $$
begin
  perform set_config('request.jwt.claims', jsonb_build_object('sub', tests.user_of(_email), 'role', 'authenticated')::text, true);
  perform set_config('role', 'authenticated', true);
end $$;

create function tests.act_as_nobody() returns void
language sql as $$
  select set_config('request.jwt.claims', '{"role": "anon"}', true), set_config('role', 'anon', true)
$$;

create function tests.act_as_delivery() returns void
language sql as $$
  select set_config('request.jwt.claims', '{"role": "service_role"}', true), set_config('role', 'service_role', true)
$$;

create function tests.step_back() returns void
language sql as $$ select set_config('request.jwt.claims', '', true), set_config('role', 'none', true) $$;
comment on function tests.step_back() is 'The owner of the database again, who may look at everything.';

create function tests.it_is(_now timestamptz) returns void
language sql as $$ select set_config('app.now', _now::text, true) $$;

create function tests.later(_span interval) returns void
language sql security definer as $$ select tests.it_is(private.clock() + _span) $$;

create function tests.a_firm(_name text) returns uuid
language plpgsql as $$
declare
  organization uuid := (private.found_organization(_name, 'Ada Admin', 'ada@' || _name || '.example') ->> 'organizationId')::uuid;
begin
  insert into public.members (organization_id, name, email, role) values
    (organization, 'Sam Sales', 'sam@' || _name || '.example', 'sales'),
    (organization, 'Dee Delivery', 'dee@' || _name || '.example', 'delivery'),
    (organization, 'Gone Member', 'gone@' || _name || '.example', 'delivery');
  return organization;
end $$;
comment on function tests.a_firm(text) is 'ada (admin), sam (sales), dee and gone (delivery), all @<name>.example.';

create function tests.remove(_email text) returns void
language plpgsql as $$
begin
  perform tests.act_as('ada@' || split_part(_email, '@', 2));
  perform public.deactivate_member(tests.member(_email));
  perform tests.step_back();
end $$;
comment on function tests.remove(text) is 'Their admin deactivates them: a member removed a second ago.';

create function tests.line(_key text) returns uuid
language sql immutable as $$ select md5('line ' || _key)::uuid $$;

create function tests.item(_section text, _key text, _text text, _more jsonb default '{}') returns jsonb
language sql immutable as $$
  select jsonb_build_object(
    'id', tests.line(_key), 'section', _section, 'boundary', null, 'text', _text, 'detail', '', 'dueOn', null, 'side', null,
    'amount', null, 'email', null, 'recipientRole', null, 'visibility', 'client', 'source', null) || _more
$$;

create function tests.a_person(_key text, _name text, _role text) returns jsonb
language sql immutable as $$
  select tests.item('key_stakeholders', _key, _name, jsonb_build_object(
    'side', 'buyer', 'email', _key || '@buyer.example', 'recipientRole', _role))
$$;

create function tests.a_handoff() returns jsonb
language sql immutable as $$
  select jsonb_build_array(
    tests.item('business_problem', 'problem', 'Month-end takes eleven days'),
    tests.item('buyer_context', 'context', 'CANARY-CONTEXT', '{"visibility": "internal", "detail": "CANARY-CONTEXT-DETAIL"}'),
    tests.item('promised_outcomes', 'outcome', 'Month-end in five days'),
    tests.item('promised_outcomes', 'report', 'One report a week'),
    tests.item('promised_outcomes', 'promise', 'CANARY-PROMISE', '{"visibility": "internal"}'),
    tests.item('scope_boundaries', 'included', 'Three interfaces', '{"boundary": "included"}'),
    tests.item('scope_boundaries', 'excluded', 'The archive', '{"boundary": "excluded"}'),
    tests.a_person('bea', 'Bea Buyer', 'approver'),
    tests.a_person('rob', 'Rob Reader', 'reviewer'),
    tests.item('key_stakeholders', 'chief', 'CANARY-CHIEF', '{"side": "firm", "visibility": "internal", "email": "canary@firm.example"}'),
    tests.item('delivery_dependencies', 'wifi', 'Wi-Fi in hall 3', '{"side": "buyer", "dueOn": "2027-01-29"}'),
    tests.item('risks', 'risk', 'CANARY-RISK', '{"visibility": "internal"}'),
    tests.item('risks', 'council', 'The works council meets in December'),
    tests.item('pricing_exceptions', 'price', 'CANARY-PRICE', '{"visibility": "internal", "amount": "4711.25"}'),
    tests.item('first_milestone', 'milestone', 'Blueprint signed', '{"dueOn": "2026-12-11", "detail": "All owners signed"}'))
$$;

create function tests.without(_items jsonb, _key text) returns jsonb
language sql immutable as $$
  select jsonb_agg(i) from jsonb_array_elements(_items) i where i ->> 'id' <> tests.line(_key)::text
$$;

create function tests.changed(_items jsonb, _key text, _change jsonb) returns jsonb
language sql immutable as $$
  select jsonb_agg(case when i ->> 'id' = tests.line(_key)::text then i || _change else i end) from jsonb_array_elements(_items) i
$$;

create function tests.a_deal(_firm text) returns jsonb
language sql stable as $$
  select jsonb_build_object(
    'account', 'Buyer Ltd', 'name', 'CANARY-DEAL', 'dealType', 'new_logo', 'amount', '186000.00', 'currency', 'EUR',
    'closedOn', '2026-08-06', 'locale', 'en-GB',
    'salesOwnerId', tests.member('sam@' || _firm || '.example'), 'deliveryOwnerId', tests.member('dee@' || _firm || '.example'))
$$;

create function tests.shown(_items jsonb) returns uuid[]
language sql immutable as $$
  select array_agg((i ->> 'id')::uuid) from jsonb_array_elements(_items) i
  where i ->> 'section' in ('risks', 'pricing_exceptions') and i ->> 'visibility' = 'client'
$$;
comment on function tests.shown(jsonb) is 'The lines that a member is asked about before the buyer sees them.';

create function tests.a_draft(_firm text, _items jsonb default tests.a_handoff()) returns uuid
language plpgsql as $$
declare
  kickoff uuid;
begin
  perform tests.act_as('sam@' || _firm || '.example');
  kickoff := public.create_kickoff(tests.firm(_firm), tests.a_deal(_firm), _items, tests.shown(_items)) ->> 'kickoffId';
  perform tests.step_back();
  return kickoff;
end $$;

create function tests.scores(_kickoff uuid, _side text, _score int default 4) returns void
language sql as $$
  select public.score_fit(_kickoff, _side, (
    select jsonb_object_agg(c ->> 'key', _score)
    from jsonb_array_elements(public.fit_page(_kickoff) #> '{definition,criteria}') c))
$$;
comment on function tests.scores(uuid, text, int) is 'The caller scores every criterion alike, for this side.';

create function tests.asks_for_review(_kickoff uuid, _firm text) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@' || _firm || '.example');
  perform public.request_review(_kickoff, tests.revision_of(_kickoff));
  perform tests.step_back();
end $$;

create function tests.accepts(_kickoff uuid, _firm text) returns void
language plpgsql as $$
begin
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.accept_handoff(_kickoff, tests.revision_of(_kickoff), '');
  perform tests.step_back();
end $$;

create function tests.turns_both_keys(_kickoff uuid, _firm text) returns void
language sql as $$ select tests.asks_for_review(_kickoff, _firm), tests.accepts(_kickoff, _firm) $$;
comment on function tests.turns_both_keys(uuid, text) is 'sam asks, dee accepts what the draft says now. Nobody acts afterwards.';

create function tests.accepted_anew(_firm text) returns void
language plpgsql as $$
declare
  state text := (select k.review from public.kickoffs k where k.id = tests.the_kickoff());
begin
  if state = 'changed' then perform tests.asks_for_review(tests.the_kickoff(), _firm); end if;
  if state in ('changed', 'requested') then perform tests.accepts(tests.the_kickoff(), _firm); end if;
  perform tests.act_as('sam@' || _firm || '.example');
end $$;
comment on function tests.accepted_anew(text) is 'Delivery accepts what sam has just saved, if the buyer would see any of it; sam acts on.';

create function tests.is_scored(_kickoff uuid, _firm text) returns void
language plpgsql as $$
begin
  perform tests.act_as('sam@' || _firm || '.example');
  perform tests.scores(_kickoff, 'sales');
  perform tests.act_as('dee@' || _firm || '.example');
  perform tests.scores(_kickoff, 'delivery');
  perform tests.step_back();
end $$;

create function tests.a_returned_kickoff(_firm text, _questions jsonb) returns uuid
language plpgsql as $$
declare
  kickoff uuid := tests.a_draft(_firm);
begin
  perform tests.is_scored(kickoff, _firm);
  perform tests.asks_for_review(kickoff, _firm);
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.return_handoff(kickoff, 1, _questions);
  perform tests.step_back();
  return kickoff;
end $$;

create function tests.an_accepted_kickoff(_firm text, _items jsonb default tests.a_handoff()) returns uuid
language plpgsql as $$
declare
  kickoff uuid := tests.a_draft(_firm, _items);
begin
  perform tests.is_scored(kickoff, _firm);
  perform tests.turns_both_keys(kickoff, _firm);
  return kickoff;
end $$;

create function tests.the_kickoff() returns uuid
language plpgsql stable security definer as $$
begin
  return (
    select kickoff_id from public.events where kind = 'kickoff_created' order by id desc limit 1);
end $$;
comment on function tests.the_kickoff() is 'The one that was started last.';

create function tests.revision() returns int
language sql stable security definer as $$ select revision from public.kickoffs where id = tests.the_kickoff() $$;

create function tests.revision_of(_kickoff uuid) returns int
language sql stable security definer as $$ select revision from public.kickoffs where id = _kickoff $$;

create function tests.recipient(_name text) returns uuid
language sql stable security definer as $$
  select id from public.recipients where name = _name and replaced_at is null
  order by kickoff_id = tests.the_kickoff() desc limit 1
$$;

create function tests.kickoff_of(_name text) returns uuid
language sql stable security definer as $$ select kickoff_id from public.recipients where id = tests.recipient(_name) $$;

create function tests.secret_of(_recipient_id uuid, _generation int) returns text
language sql immutable as $$ select 'secret of ' || _recipient_id || ' ' || _generation $$;

create function tests.secret(_name text) returns text
language sql stable security definer as $$
  select tests.secret_of(id, link_generation) from public.recipients where id = tests.recipient(_name)
$$;
comment on function tests.secret(text) is 'What the last mail to this person carried, once it was delivered.';

create function tests.hash(_words text) returns text
language sql immutable as $$ select encode(sha256(_words::bytea), 'hex') $$;

create function tests.proof(_code_id text) returns text
language sql immutable as $$ select tests.hash('code ' || _code_id) $$;

create function tests.deliver() returns int
language plpgsql as $$
declare
  mail jsonb;
  delivered int := 0;
begin
  perform tests.act_as_delivery();
  for mail in select * from jsonb_array_elements(public.claim_mail(1000, 60)) loop
    if mail ->> 'recipientId' is not null then
      perform public.register_link((mail ->> 'recipientId')::uuid, (mail ->> 'generation')::int,
        tests.hash(tests.secret_of((mail ->> 'recipientId')::uuid, (mail ->> 'generation')::int)));
    end if;
    if mail ->> 'kind' = 'confirm_code' then
      perform public.register_code((mail #>> '{payload,codeId}')::uuid, tests.proof(mail #>> '{payload,codeId}'));
    end if;
    perform public.note_mail_try((mail ->> 'id')::uuid, (mail ->> 'lease')::uuid, 'hash');
    perform public.settle_mail((mail ->> 'id')::uuid, (mail ->> 'lease')::uuid, '{"outcome": "sent", "providerId": "p"}');
    delivered := delivered + 1;
  end loop;
  perform tests.step_back();
  return delivered;
end $$;
comment on function tests.deliver() is 'All mail that is due goes out, and with it each link becomes live.';

create function tests.a_sent_kickoff(_firm text, _items jsonb default tests.a_handoff()) returns uuid
language plpgsql as $$
declare
  kickoff uuid := tests.an_accepted_kickoff(_firm, _items);
begin
  perform tests.act_as('sam@' || _firm || '.example');
  perform public.send_kickoff(kickoff, 1);
  perform tests.deliver();
  return kickoff;
end $$;

create function tests.version() returns int
language sql stable security definer as $$ select current_version from public.kickoffs where id = tests.the_kickoff() $$;

create function tests.a_flag(_key text, _more jsonb default '{}') returns jsonb
language sql volatile security definer as $$
  select jsonb_build_object(
    'version', tests.version(), 'itemId', tests.line(_key), 'kind', 'wrong', 'words', 'We heard something else', 'beforeStart', false,
    'section', (select section from public.items where kickoff_id = tests.the_kickoff() and id = tests.line(_key)),
    'idempotencyKey', gen_random_uuid()) || _more
$$;
comment on function tests.a_flag(text, jsonb) is 'What a buyer sends who points at this line.';

create function tests.a_question(_key text, _words text) returns jsonb
language sql stable security definer as $$
  select jsonb_build_object('section', i.section, 'itemId', i.id, 'words', _words)
  from (select * from public.items where id = tests.line(_key) limit 1) i
$$;

create function tests.flags(_name text, _key text, _more jsonb default '{}') returns uuid
language plpgsql as $$
declare
  flag uuid;
begin
  perform tests.act_as_nobody();
  flag := public.raise_flag(tests.kickoff_of(_name), tests.secret(_name), tests.a_flag(_key, _more)) ->> 'flagId';
  perform tests.step_back();
  return flag;
end $$;

create function tests.schedule_at(_at timestamptz) returns jsonb
language plpgsql as $$
declare
  done jsonb;
begin
  perform tests.it_is(_at);
  perform tests.act_as_delivery();
  done := public.run_schedule();
  perform tests.step_back();
  if (done ->> 'failed')::int > 0 then raise exception 'the schedule failed'; end if;
  return done;
end $$;
comment on function tests.schedule_at(timestamptz) is 'It is this moment, and a server looks at the clock.';

create function tests.attaches(_name text, _flag uuid) returns uuid
language plpgsql as $$
declare
  begun jsonb;
begin
  perform tests.act_as_nobody();
  begun := public.begin_attachment(tests.kickoff_of(_name), tests.secret(_name),
    jsonb_build_object('name', 'offer.pdf', 'type', 'application/pdf', 'size', 1000, 'sha256', tests.hash('offer')));
  insert into storage.objects (bucket_id, name, metadata) values ('attachments', begun ->> 'path', '{"size": 1000}');
  perform public.answer_flag(tests.kickoff_of(_name), tests.secret(_name), _flag, 'Here it is', array[(begun ->> 'attachmentId')::uuid]);
  perform public.open_attachment(tests.kickoff_of(_name), tests.secret(_name), (begun ->> 'attachmentId')::uuid);
  perform tests.step_back();
  return (begun ->> 'attachmentId')::uuid;
end $$;
comment on function tests.attaches(text, uuid) is 'The buyer stores a file, writes to their flag with it, and opens it.';

create function tests.the_flag() returns uuid
language sql stable security definer as $$
  select (detail ->> 'flagId')::uuid from public.events where kind = 'flag_raised' order by id desc limit 1
$$;
comment on function tests.the_flag() is 'The one that was raised last.';

create function tests.confirms(_name text) returns text
language plpgsql as $$
declare
  number text;
begin
  perform tests.act_as_nobody();
  number := public.confirm_version(tests.kickoff_of(_name), tests.secret(_name), tests.version(), _name, null) ->> 'number';
  perform tests.step_back();
  return number;
end $$;

create function tests.settles(_name text, _flag uuid, _accepted boolean default true) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.settle_flag(tests.kickoff_of(_name), tests.secret(_name), _flag, tests.round(_flag), _accepted, 'Not yet');
  perform tests.step_back();
end $$;

create function tests.round(_flag uuid) returns int
language sql stable security definer as $$ select round from public.flags where id = _flag $$;

create function tests.terms(_more jsonb default '{}') returns jsonb
language sql immutable as $$
  select '{"reference": "CO-7", "amount": "12600.50", "currency": "EUR", "ifDeclined": "It stays as it is."}' || _more
$$;
comment on function tests.terms(jsonb) is 'What a change order costs, and what happens if it is declined.';

create function tests.resolves(
  _email text, _flag uuid, _resolution text default 'clarified', _amendment jsonb default null, _terms jsonb default null
) returns void
language plpgsql as $$
begin
  perform tests.act_as(_email);
  perform public.resolve_flag(_flag, tests.round(_flag), _resolution, 'This is how it is', _amendment, _terms);
  perform tests.step_back();
end $$;

create function tests.the_order(_flag uuid) returns uuid
language sql stable security definer as $$
  select id from public.change_orders where flag_id = _flag order by round desc limit 1
$$;

create function tests.decides(_name text, _order uuid, _accepted boolean default true) returns void
language plpgsql as $$
begin
  perform tests.act_as_nobody();
  perform public.decide_change_order(tests.kickoff_of(_name), tests.secret(_name), _order, _accepted, _name, 'So be it');
  perform tests.step_back();
end $$;
comment on function tests.decides(text, uuid, boolean) is 'One of the buyer''s people accepts or declines a change order under their name.';

create function tests.an_edit(_text text) returns jsonb
language sql immutable as $$
  select jsonb_build_object('change', 'edit', 'text', _text, 'detail', '', 'boundary', null, 'dueOn', null, 'amount', null)
$$;

create function tests.waiting() returns text
language sql stable security definer as $$ select waiting from public.kickoffs where id = tests.the_kickoff() $$;

create function tests.mails(_kind text, _to text default null) returns int
language sql stable security definer as $$
  select count(*)::int from private.outbox where kind = _kind and to_address = coalesce(_to, to_address)
$$;

create function tests.imports_and_templates(_firm text) returns void
language plpgsql as $$
declare
  items jsonb := jsonb_build_array(tests.item('risks', 'r', 'Works council'));
begin
  perform tests.act_as('dee@' || _firm || '.example');
  perform public.save_template(null, jsonb_build_object('name', 'ERP', 'dealType', 'pilot', 'items', items));
  perform public.carry_out_import(
    (public.stage_import(null, '{"kind": "csv", "name": "won.csv", "content": "id"}') ->> 'importId')::uuid,
    jsonb_build_array(jsonb_build_object('externalSystem', 'csv', 'externalId', '1', 'deal', tests.a_deal(_firm), 'lines', '[]'::jsonb)),
    '{"signature": "id", "mapping": {}}');
  perform tests.act_as('ada@' || _firm || '.example');
  perform public.create_api_key(null, 'CRM', 'abcd1234', tests.hash(_firm || ' key'));
  perform tests.act_as_nobody();
  perform public.api_create_kickoff(_firm || ' key', 'once', tests.hash('call'), jsonb_build_object(
    'externalSystem', 'api', 'externalId', '1', 'lines', '[]'::jsonb, 'deal', tests.a_deal(_firm) || jsonb_build_object(
      'salesOwnerEmail', 'sam@' || _firm || '.example', 'deliveryOwnerEmail', 'dee@' || _firm || '.example')));
  perform tests.step_back();
end $$;
comment on function tests.imports_and_templates(text) is 'dee keeps a template and imports a deal; another system of the firm sends one.';

create function tests.dismisses(_about text, _one text, _other text, _note text default '') returns void
language sql as $$
  select public.dismiss_contradiction(tests.the_kickoff(), jsonb_build_object('about', _about, 'note', _note, 'lines', (
    select jsonb_agg(jsonb_build_object('itemId', i.id, 'reading', private.line_reading(i)))
    from public.items i where i.kickoff_id = tests.the_kickoff() and i.id in (tests.line(_one), tests.line(_other)))))
$$;
comment on function tests.dismisses(text, text, text, text) is 'Whoever acts says that these two lines can both be true, as they read now.';

-- A refusal is its code and its HTTP status, not any exception.
create function tests.refused(_sql text, _code text, _status int, _title text) returns text
language plpgsql as $$
declare
  state text;
  detail text;
begin
  execute _sql;
  return fail(_title) || E'\n' || diag('nothing was refused');
exception when others then
  get stacked diagnostics state = returned_sqlstate, detail = pg_exception_detail;
  return is(
    concat_ws(' ', state, coalesce(substring(detail from '"code": "([a-z_]+)"'), sqlerrm)), 'PT' || _status || ' ' || _code, _title);
end $$;

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'a_sent_kickoff', 'The people of the tests are there');
select * from finish();
commit;
