create table private.attempt_limits (
  attempt text primary key,
  allowed int not null,
  window_length interval not null
);
comment on table private.attempt_limits is 'How many attempts of a kind a subject has in a window.';
alter table private.attempt_limits enable row level security;
revoke all on private.attempt_limits from anon, authenticated, service_role;
insert into private.attempt_limits values
  ('bad_link', 10, '1 minute'),
  ('act', 20, '1 minute'),
  ('sign_in_mail', 5, '15 minutes'),
  ('sign_in_address', 30, '15 minutes'),
  ('sign_in_code', 5, '15 minutes'),
  ('link_request', 3, '15 minutes'),
  ('bad_api_key', 10, '1 minute'),
  ('verify', 10, '1 minute');

create table private.attempts (
  attempt text not null references private.attempt_limits,
  subject text not null check (subject ~ '^[0-9a-f]{64}$'),
  window_starts_at timestamptz not null,
  spent int not null,
  primary key (attempt, subject, window_starts_at)
);
comment on table private.attempts is 'Counters of the limiter, for any number of app instances. Subjects are keyed hashes.';
create index attempts_by_age on private.attempts (window_starts_at);
alter table private.attempts enable row level security;
revoke all on private.attempts from anon, authenticated, service_role;

create function private.spend_attempt(_attempt text, _subject text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  rule private.attempt_limits;
  starts timestamptz;
  so_far int;
begin
  select * into rule from private.attempt_limits where attempt = _attempt;
  if not found then perform private.refuse('invalid_input', 422); end if;
  starts := date_bin(rule.window_length, private.clock(), 'epoch');
  insert into private.attempts values (_attempt, _subject, starts, 1)
  on conflict (attempt, subject, window_starts_at) do update set spent = attempts.spent + 1
  returning spent into so_far;
  if so_far = 1 then
    delete from private.attempts where window_starts_at < private.clock() - interval '1 hour';
  end if;
  return jsonb_build_object(
    'allowed', so_far <= rule.allowed,
    'retryAfter', ceil(extract(epoch from starts + rule.window_length - private.clock()))
  );
end $$;
create function public.spend_attempt(attempt text, subject text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.spend_attempt($1, $2) $$;
comment on function public.spend_attempt(text, text) is 'Counts one attempt; tells whether it is within the limit, and the seconds until the next window.';
grant execute on function private.spend_attempt(text, text), public.spend_attempt(text, text) to anon;
