create table public.pulses (
  recipient_id uuid not null,
  occasion text not null check (occasion in ('underway', 'reached')),
  organization_id uuid not null,
  kickoff_id uuid not null,
  face text not null check (face in ('good', 'okay', 'bad')),
  words text not null default '' check (length(words) <= 500),
  given_at timestamptz not null default private.clock(),
  primary key (recipient_id, occasion),
  foreign key (recipient_id, kickoff_id, organization_id) references public.recipients (id, kickoff_id, organization_id)
);
comment on table public.pulses is 'How it is going, as one of the buyer''s people said in one tap: once while the work is under way, once when the first milestone was reached.';
comment on column public.pulses.words is 'A line of their own, with the tap or added to it later; empty where they wrote none.';
create index pulses_of_kickoff on public.pulses (kickoff_id, given_at);
create index pulses_of_organization on public.pulses (organization_id);
alter table public.pulses enable row level security;
revoke all on public.pulses from anon, authenticated;
grant select on public.pulses to authenticated;
create policy "members read their organization's pulses" on public.pulses for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.pulse_occasion(_recipient public.recipients) returns text
language sql stable set search_path = '' as $$
  select case
    when not private.is_under_way(_recipient) then null
    when m.reached_at is not null then 'reached'
    when k.confirmed_at is null then null
    when private.clock() >= private.business_days_later(o.id, o.time_zone, k.confirmed_at, 5) then 'underway' end
  from public.kickoffs k
  join public.organizations o on o.id = k.organization_id
  join public.milestones m on m.kickoff_id = k.id
  where k.id = _recipient.kickoff_id
$$;
comment on function private.pulse_occasion(public.recipients) is
  'What this person can say now how it goes: the work, from five business days after all was confirmed; or how it went, once the first milestone is reached. Null: it is too early.';

create function private.pulse_json(_recipient public.recipients) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'asks', case when p.recipient_id is null then now_is.occasion end,
    'given', case when p.recipient_id is not null then jsonb_build_object('occasion', p.occasion, 'face', p.face, 'words', p.words) end)
  from (select private.pulse_occasion(_recipient) as occasion) now_is
  left join public.pulses p on p.recipient_id = _recipient.id and p.occasion = now_is.occasion
$$;
comment on function private.pulse_json(public.recipients) is
  'Whether this person is asked how it is going, or what they said of the present occasion. Shape: askedPulseSchema.';

create function private.pulses_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'name', r.name, 'occasion', p.occasion, 'face', p.face, 'words', p.words, 'at', p.given_at) order by p.given_at desc, r.name), '[]')
  from public.pulses p join public.recipients r on r.id = p.recipient_id
  where p.kickoff_id = _kickoff_id
$$;
comment on function private.pulses_json(uuid) is 'What the buyer''s people said of how it is going, newest first. Shape: pulseSchema.';
grant execute on function private.pulses_json(uuid) to authenticated;

create function private.mail_low_pulse(_kickoff public.kickoffs, _pulse public.pulses, _name text) returns void
language plpgsql set search_path = '' as $$
declare
  owners uuid[] := array[(private.flag_owner(_kickoff, 'sales')).id, (private.flag_owner(_kickoff, 'delivery')).id];
begin
  perform private.queue_mail(_kickoff.organization_id, _kickoff.id, 'pulse_low', m.email, jsonb_build_object(
    'firm', private.firm(_kickoff.organization_id), 'memberName', m.name, 'account', _kickoff.account, 'kickoffId', _kickoff.id,
    'recipientName', _name, 'occasion', _pulse.occasion, 'words', _pulse.words))
  from public.members m where m.id = any (owners);
end $$;
comment on function private.mail_low_pulse(public.kickoffs, public.pulses, text) is 'Both owners hear at once that it goes badly; who is both, once.';

create function private.give_pulse_as(_recipient_id uuid, _occasion text, _face text, _words text) returns void
language plpgsql set search_path = '' as $$
declare
  kickoff public.kickoffs := private.kickoff_for(_recipient_id);
  giver public.recipients;
  given public.pulses;
  said text := btrim(coalesce(_words, ''));
begin
  if (_face in ('good', 'okay', 'bad')) is not true then perform private.refuse('invalid_input', 422, '{"field": "face"}'); end if;
  if length(said) > 500 then perform private.refuse('invalid_input', 422, '{"field": "words"}'); end if;
  select * into strict giver from public.recipients where id = _recipient_id;
  if (private.pulse_occasion(giver) = _occasion) is not true then perform private.refuse('pulse_not_asked', 409); end if;
  select * into given from public.pulses where recipient_id = giver.id and occasion = _occasion;
  if given.face <> _face or given.words <> '' and said not in ('', given.words) then perform private.refuse('pulse_given', 409); end if;
  if said in ('', given.words) and given.recipient_id is not null then return; end if;
  insert into public.pulses (recipient_id, occasion, organization_id, kickoff_id, face, words)
  values (giver.id, _occasion, kickoff.organization_id, kickoff.id, _face, said)
  on conflict (recipient_id, occasion) do update set words = excluded.words;
  perform private.record(kickoff.organization_id, kickoff.id, 'pulse_given',
    jsonb_build_object('occasion', _occasion, 'face', _face, 'words', said), null, giver.id);
  if given.recipient_id is null and _face = 'bad' then
    select * into strict given from public.pulses where recipient_id = giver.id and occasion = _occasion;
    perform private.mail_low_pulse(kickoff, given, giver.name);
  end if;
end $$;
comment on function private.give_pulse_as(uuid, text, text, text) is
  'How it is going: one face a person and occasion, for good; its line may come with it or be added later, once. The same again is no mistake.';

create function private.give_pulse(_kickoff_id uuid, _secret text, _occasion text, _face text, _words text) returns void
language sql security definer set search_path = '' as $$
  select private.give_pulse_as(private.acting_holder(_kickoff_id, _secret), _occasion, _face, _words)
$$;
create function public.give_pulse(kickoff_id uuid, secret text, occasion text, face text, words text) returns void
language sql security invoker set search_path = '' as $$ select private.give_pulse($1, $2, $3, $4, $5) $$;
comment on function public.give_pulse(uuid, text, text, text, text) is 'Link: says how it is going, with a face and a line of their own.';
grant execute on function
  private.give_pulse(uuid, text, text, text, text), public.give_pulse(uuid, text, text, text, text)
to anon;
