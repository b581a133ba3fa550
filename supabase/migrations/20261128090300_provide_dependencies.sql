create function private.dependency_to_change(_kickoff_id uuid, _item_id uuid) returns public.dependencies
language plpgsql set search_path = '' as $$
declare
  found_one public.dependencies;
begin
  select * into found_one from public.dependencies where kickoff_id = _kickoff_id and item_id = _item_id and gone_at is null;
  if not found then perform private.refuse('line_gone', 409); end if;
  return found_one;
end $$;
comment on function private.dependency_to_change(uuid, uuid) is 'A dependency that the current version has. The kickoff is held, hence nobody else changes it meanwhile.';

create function private.check_step(_dependency public.dependencies, _step jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  kind text := _step ->> 'kind';
  wrong text := case
    when kind is null or kind not in ('promised', 'provided', 'accepted', 'sent_back') then 'kind'
    when length(coalesce(_step ->> 'words', '')) > 2000 then 'words'
    when private.is_web_address(_step ->> 'link') = false then 'link'
    when kind = 'sent_back' and btrim(coalesce(_step ->> 'words', '')) = '' then 'words' end;
begin
  if wrong is not null then perform private.refuse('invalid_input', 422, jsonb_build_object('field', wrong)); end if;
  if kind = 'sent_back' and _dependency.state not in ('provided', 'accepted')
    or kind = 'accepted' and _dependency.state not in ('provided', 'accepted') then
    perform private.refuse('dependency_not_provided', 409);
  end if;
  if _dependency.state = 'accepted' and kind <> 'sent_back' then perform private.refuse('dependency_accepted', 409); end if;
  if _dependency.state = 'provided' and kind = 'promised' then perform private.refuse('dependency_provided', 409); end if;
end $$;
comment on function private.check_step(public.dependencies, jsonb) is
  'What may follow what: nothing is accepted or sent back before it is there, and no day is promised for what is there already. Shape: dependencyStepInputSchema.';

create function private.check_promise(_dependency public.dependencies, _step jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  day date := (_step ->> 'promisedOn')::date;
  today date := private.today(_dependency.organization_id);
begin
  if day is null or day > today + 730 then perform private.refuse('invalid_input', 422, '{"field": "promisedOn"}'); end if;
  if day < today then perform private.refuse('day_past', 422, jsonb_build_object('field', 'promisedOn', 'today', today)); end if;
  if day > _dependency.due_on and btrim(coalesce(_step ->> 'words', '')) = '' then
    perform private.refuse('reason_required', 422, '{"field": "words"}');
  end if;
end $$;
comment on function private.check_promise(public.dependencies, jsonb) is
  'A promised day lies ahead, at most two years; one that is later than it is needed comes with a reason.';

create function private.state_after(_dependency public.dependencies, _kind text) returns text
language sql immutable set search_path = '' as $$
  select case
    -- What we or a third party owe, nobody but us looks at: there it is accepted at once.
    when _kind = 'provided' and _dependency.side in ('firm', 'third_party') then 'accepted'
    else _kind end
$$;
comment on function private.state_after(public.dependencies, text) is 'Where a dependency stands after a step.';

create function private.write_step(_dependency public.dependencies, _step jsonb, _member public.members, _recipient public.recipients)
returns public.dependency_steps
language plpgsql set search_path = '' as $$
declare
  written public.dependency_steps;
  day date := case when _step ->> 'kind' = 'promised' then (_step ->> 'promisedOn')::date end;
begin
  insert into public.dependency_steps (
    organization_id, kickoff_id, item_id, kind, words, link, promised_on, author, member_id, recipient_id, idempotency_key)
  values (
    _dependency.organization_id, _dependency.kickoff_id, _dependency.item_id, _step ->> 'kind', btrim(coalesce(_step ->> 'words', '')),
    _step ->> 'link', day, coalesce(_recipient.name, _member.name), _member.id, _recipient.id, (_step ->> 'idempotencyKey')::uuid)
  returning * into written;
  update public.dependencies set
    state = private.state_after(_dependency, written.kind),
    promised_on = case when written.kind = 'promised' then day else promised_on end,
    stated_at = case when state = written.kind then stated_at else private.clock() end
  where kickoff_id = _dependency.kickoff_id and item_id = _dependency.item_id;
  perform private.record(written.organization_id, written.kickoff_id, 'dependency_' || written.kind, jsonb_strip_nulls(jsonb_build_object(
    'itemId', written.item_id, 'line', _dependency.text, 'words', written.words, 'link', written.link, 'promisedOn', written.promised_on)),
    _member.id, _recipient.id);
  perform private.attach_to_step(written, array(select jsonb_array_elements_text(coalesce(_step -> 'attachmentIds', '[]')))::uuid[]);
  return written;
end $$;
comment on function private.write_step(public.dependencies, jsonb, public.members, public.recipients) is
  'Adds a step, with its files and its event, and tells where the dependency stands after it.';

create function private.has_step(_kickoff_id uuid, _item_id uuid, _step jsonb) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.dependency_steps
    where kickoff_id = _kickoff_id and item_id = _item_id and idempotency_key = (_step ->> 'idempotencyKey')::uuid)
$$;
comment on function private.has_step(uuid, uuid, jsonb) is 'Whether this very step was taken already: a form sent twice is one.';

create function private.milestone_effect(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('milestoneDueOn', m.due_on, 'pushedDays', o -> 'pushedDays', 'likelyOn', o -> 'likelyOn')
  from public.milestones m, private.milestone_outlook(m.due_on, m.reached_on, m.facts, private.today(m.organization_id)) o
  where m.kickoff_id = _kickoff_id
$$;
comment on function private.milestone_effect(uuid) is 'What all that the milestone waits for does to its date, as things stand today.';

create function private.tell_delivery(_kickoff_id uuid, _kind text, _more jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs;
  owner public.members;
begin
  select * into strict kickoff from public.kickoffs where id = _kickoff_id;
  owner := private.flag_owner(kickoff, 'delivery');
  perform private.queue_mail(kickoff.organization_id, kickoff.id, _kind, owner.email, jsonb_build_object(
    'firm', private.firm(kickoff.organization_id), 'memberName', owner.name, 'account', kickoff.account, 'kickoffId', kickoff.id,
    'milestone', (select title from public.milestones where kickoff_id = kickoff.id)) || _more);
end $$;
comment on function private.tell_delivery(uuid, text, jsonb) is 'Mails who delivers: the deal''s delivery owner, or an admin where that one is not active.';

create function private.mail_step(_step public.dependency_steps) returns void
language plpgsql set search_path = '' as $$
declare
  about jsonb := (
    select jsonb_build_object('itemId', d.item_id, 'lineText', d.text, 'dueOn', d.due_on, 'words', _step.words, 'author', _step.author,
      'link', _step.link, 'files', (select count(*) from public.attachments where step_id = _step.id), 'promisedOn', _step.promised_on)
    from public.dependencies d where d.kickoff_id = _step.kickoff_id and d.item_id = _step.item_id);
begin
  if _step.recipient_id is not null then
    perform private.tell_delivery(_step.kickoff_id, 'dependency_news', about || jsonb_build_object(
      'news', _step.kind, 'recipientName', _step.author) || private.milestone_effect(_step.kickoff_id));
  elsif _step.kind = 'sent_back' then
    perform private.mail_recipient(r, 'dependency_sent_back', about - '{itemId,promisedOn,link,files}'::text[])
    from public.dependencies d join public.recipients r on r.id = d.recipient_id
    where d.kickoff_id = _step.kickoff_id and d.item_id = _step.item_id and private.owes(d) is not null;
  end if;
end $$;
comment on function private.mail_step(public.dependency_steps) is
  'What the buyer''s side says goes to delivery, with what it does to the milestone; what is sent back, to whoever owes it, if they can still be reached.';

create function private.owe_step_as(_recipient_id uuid, _item_id uuid, _step jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  dependency public.dependencies := private.dependency_to_change(kickoff.id, _item_id);
  giver public.recipients;
  written public.dependency_steps;
begin
  if private.has_step(kickoff.id, _item_id, _step) then return; end if;
  if coalesce(_step ->> 'kind', '') not in ('promised', 'provided') then perform private.refuse('invalid_input', 422, '{"field": "kind"}'); end if;
  -- What the firm itself owes is not the buyer's to hand in.
  if dependency.side = 'firm' then perform private.refuse('owed_by_firm', 409); end if;
  perform private.check_step(dependency, _step);
  if _step ->> 'kind' = 'promised' then perform private.check_promise(dependency, _step);
  elsif btrim(coalesce(_step ->> 'words', '')) = '' and _step ->> 'link' is null
    and jsonb_array_length(coalesce(_step -> 'attachmentIds', '[]')) = 0 then
    perform private.refuse('nothing_provided', 422, '{"field": "words"}');
  end if;
  select * into strict giver from public.recipients where id = _recipient_id;
  written := private.write_step(dependency, _step, null, giver);
  perform private.take_milestone_stock(kickoff.id);
  perform private.mail_step(written);
end $$;
comment on function private.owe_step_as(uuid, uuid, jsonb) is
  'One of the buyer''s people provides what is needed (a word, a link or a file), or says until when. Any of them may: who owes it is who is reminded.';

create function private.owe_step(_kickoff_id uuid, _secret text, _item_id uuid, _step jsonb) returns void
language sql security definer set search_path = '' as $$
  select private.owe_step_as(private.acting_holder(_kickoff_id, _secret), _item_id, _step)
$$;
create function public.owe_step(kickoff_id uuid, secret text, item_id uuid, step jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.owe_step($1, $2, $3, $4) $$;
comment on function public.owe_step(uuid, text, uuid, jsonb) is
  'Link: provides a dependency, or promises it for a day. The same idempotency key twice is once. Shape: dependencyStepInputSchema.';

create function private.take_step(_kickoff_id uuid, _item_id uuid, _step jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  dependency public.dependencies := private.dependency_to_change(kickoff.id, _item_id);
begin
  if private.has_step(kickoff.id, _item_id, _step) then return; end if;
  perform private.check_step(dependency, _step);
  if _step ->> 'kind' = 'promised' then perform private.check_promise(dependency, _step); end if;
  perform private.mail_step(private.write_step(dependency, _step, member, null));
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.take_step(kickoff_id uuid, item_id uuid, step jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.take_step($1, $2, $3) $$;
comment on function public.take_step(uuid, uuid, jsonb) is
  'Member: accepts what was provided, sends it back with a reason, or notes what somebody promised or provided elsewhere. Shape: dependencyStepInputSchema.';

create function private.assign_dependency(_kickoff_id uuid, _item_id uuid, _to jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  dependency public.dependencies := private.dependency_to_change(kickoff.id, _item_id);
  chosen_side text := coalesce((private.published_line_of(kickoff, _item_id)) ->> 'side', _to ->> 'side');
  debtor public.recipients;
begin
  if chosen_side is not null and chosen_side not in ('buyer', 'firm', 'third_party') then
    perform private.refuse('invalid_input', 422, '{"field": "side"}');
  end if;
  if chosen_side = 'buyer' and _to ->> 'recipientId' is not null then
    select * into debtor from public.recipients
    where id = (_to ->> 'recipientId')::uuid and kickoff_id = kickoff.id and replaced_at is null and dropped_at is null and link_revoked_at is null;
    if not found then perform private.refuse('recipient_unknown', 404); end if;
  end if;
  update public.dependencies set
    side = chosen_side, recipient_id = debtor.id, named_at = private.clock(), for_milestone = coalesce((_to ->> 'forMilestone')::boolean, for_milestone)
  where kickoff_id = kickoff.id and item_id = dependency.item_id;
  perform private.record(kickoff.organization_id, kickoff.id, 'dependency_assigned', jsonb_build_object(
    'itemId', dependency.item_id, 'line', dependency.text, 'side', chosen_side, 'to', debtor.name,
    'forMilestone', coalesce((_to ->> 'forMilestone')::boolean, dependency.for_milestone)), member.id);
  perform private.take_milestone_stock(kickoff.id);
end $$;
create function public.assign_dependency(kickoff_id uuid, item_id uuid, "to" jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.assign_dependency($1, $2, $3) $$;
comment on function public.assign_dependency(uuid, uuid, jsonb) is
  'Member: says which of the buyer''s people owes a dependency, and whether the first milestone waits for it; whose it is, where the version does not say. Shape: dependencyAssignmentSchema.';

create function private.published_line_of(_kickoff public.kickoffs, _item_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select c.item from private.content_items((private.current_version(_kickoff)).content) c where c.item_id = _item_id
$$;
comment on function private.published_line_of(public.kickoffs, uuid) is 'A line as the current version has it.';

grant execute on function private.owe_step(uuid, text, uuid, jsonb), public.owe_step(uuid, text, uuid, jsonb) to anon;
grant execute on function
  private.take_step(uuid, uuid, jsonb), public.take_step(uuid, uuid, jsonb),
  private.assign_dependency(uuid, uuid, jsonb), public.assign_dependency(uuid, uuid, jsonb)
to authenticated;
