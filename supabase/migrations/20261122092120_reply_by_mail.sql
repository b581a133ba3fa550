create function private.register_reply(_recipient_id uuid, _flag_id uuid, _token_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into private.reply_addresses (token_hash, organization_id, kickoff_id, recipient_id, flag_id)
  select _token_hash, f.organization_id, f.kickoff_id, f.recipient_id, f.id
  from public.flags f where f.id = _flag_id and f.recipient_id = _recipient_id
  on conflict do nothing;
  if not exists (select from private.reply_addresses where token_hash = _token_hash) then perform private.refuse('flag_unknown', 404); end if;
end $$;
create function public.register_reply(recipient_id uuid, flag_id uuid, token_hash text) returns void
language sql security invoker set search_path = '' as $$ select private.register_reply($1, $2, $3) $$;
comment on function public.register_reply(uuid, uuid, text) is
  'Delivery: makes an address live to which somebody can reply about their flag, by the hash of its token.';

create function private.answerable(_token_hash text) returns public.recipients
language plpgsql set search_path = '' as $$
declare
  holder public.recipients;
begin
  perform from public.kickoffs k join private.reply_addresses a on a.kickoff_id = k.id
  where a.token_hash = _token_hash for no key update of k;
  -- Read after the lock: whoever was replaced, or lost their link meanwhile, can no longer speak through an old mail.
  select r.* into holder
  from private.reply_addresses a
  join public.recipients r on r.id = a.recipient_id
  join public.flags f on f.id = a.flag_id and f.recipient_id = r.id
  where a.token_hash = _token_hash and r.replaced_at is null and r.dropped_at is null and r.link_revoked_at is null;
  return holder;
end $$;
comment on function private.answerable(text) is 'Whose reply address this is, while they may speak; null for an unknown or dead one. Holds the kickoff.';

create function private.keep_as_note(_flag public.flags, _from text, _words text, _why text) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.notes (organization_id, kickoff_id, flag_id, from_address, words)
  values (_flag.organization_id, _flag.kickoff_id, _flag.id, _from, _words);
  perform private.record(_flag.organization_id, _flag.kickoff_id, 'reply_kept_as_note',
    jsonb_build_object('flagId', _flag.id, 'from', _from, 'why', _why));
  perform private.mail_owner(_flag, 'reply_kept', jsonb_build_object('reply', _words, 'fromAddress', _from, 'cause', _why));
end $$;
comment on function private.keep_as_note(public.flags, text, text, text) is
  'A mail that is not the buyer''s word in the thread: its owner has it as an internal note, and is told why.';

create function private.why_not_an_answer(_holder public.recipients, _flag public.flags, _from text) returns text
language sql stable set search_path = '' as $$
  select case
    when _from <> _holder.email then 'other_address'
    when _flag.accepted_at is not null or _flag.withdrawn_at is not null then 'settled'
    when _holder.link_expires_at <= private.clock() then 'expired' end
$$;
comment on function private.why_not_an_answer(public.recipients, public.flags, text) is
  'Why a mail does not count as its holder''s word: it came from another address, the flag is settled, or their link has expired. Null: it counts.';

create function private.reply_by_mail(
  _webhook_id text, _token_hash text, _from text, _words text, _message_hash text, _is_automatic boolean
) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  holder public.recipients;
  flag public.flags;
  why text;
  came text;
begin
  if not private.is_new_delivery(_webhook_id) then return '{"became": "known"}'; end if;
  holder := private.answerable(_token_hash);
  if holder.id is null then return '{"became": "nothing"}'; end if;
  select f.* into strict flag from public.flags f join private.reply_addresses a on a.flag_id = f.id where a.token_hash = _token_hash;
  why := private.why_not_an_answer(holder, flag, _from);
  came := case when _is_automatic then 'ignored' when why is null then 'answer' else 'note' end;
  insert into private.mailed_replies (token_hash, message_hash, became) values (_token_hash, _message_hash, came) on conflict do nothing;
  if not found then return '{"became": "known"}'; end if;
  -- More than a person writes is a program, and its mails would be answered with mails.
  if (
    select count(*) from private.mailed_replies where token_hash = _token_hash and came_at > private.clock() - interval '1 hour'
  ) > 20 then
    perform private.refuse('too_many_attempts', 429, '{"retryAfter": 3600}');
  end if;
  if came = 'ignored' then
    perform private.record(flag.organization_id, flag.kickoff_id, 'automatic_reply_ignored',
      jsonb_build_object('flagId', flag.id, 'name', holder.name));
  elsif came = 'answer' then
    perform private.answer_flag_as(holder.id, flag.id, _words, '{}');
  else
    perform private.keep_as_note(flag, _from, _words, why);
    if why = 'settled' then
      perform private.mail_recipient(holder, 'reply_too_late', jsonb_build_object('lineText', flag.line ->> 'text', 'reply', _words));
    end if;
  end if;
  return jsonb_build_object('became', came);
end $$;
create function public.reply_by_mail(
  webhook_id text, token_hash text, from_address text, words text, message_hash text, is_automatic boolean
) returns jsonb
language sql security invoker set search_path = '' as $$ select private.reply_by_mail($1, $2, $3, $4, $5, $6) $$;
comment on function public.reply_by_mail(text, text, text, text, text, boolean) is
  'A mail came to a reply address. From the recipient''s own address it is their word in the thread; from another it is a note to the owner, never the buyer''s word.';

grant execute on function
  private.register_reply(uuid, uuid, text), public.register_reply(uuid, uuid, text),
  private.reply_by_mail(text, text, text, text, text, boolean), public.reply_by_mail(text, text, text, text, text, boolean)
to service_role;
