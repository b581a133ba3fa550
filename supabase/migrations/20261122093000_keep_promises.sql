alter table public.organizations
  add planned_margin numeric(4, 1) not null default 30 check (planned_margin between 0 and 100),
  add exposure_threshold numeric(4, 1) not null default 10 check (exposure_threshold between 0 and 100),
  add own_review_allowed boolean not null default false;
comment on column public.organizations.planned_margin is 'The margin that the firm plans with, in percent of a deal''s amount, where a deal has none of its own.';
comment on column public.organizations.exposure_threshold is 'From more than this share of the planned margin on, in percent, only the delivery owner or an admin accepts.';
comment on column public.organizations.own_review_allowed is 'Whether who sold may also accept for delivery, as in a very small firm.';

alter table public.kickoffs
  add planned_margin numeric(4, 1) check (planned_margin between 0 and 100);
comment on column public.kickoffs.planned_margin is 'The margin planned for this deal, in percent of its amount; null is the firm''s usual one.';

create table public.hour_costs (
  organization_id uuid not null references public.organizations,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  hour_cost numeric(16, 3) not null check (hour_cost > 0 and hour_cost <> 'NaN'),
  primary key (organization_id, currency)
);
comment on table public.hour_costs is 'What an hour of work costs the firm, by the currency of the deal: what is at risk is told in the deal''s own money. Set by admins.';
alter table public.hour_costs enable row level security;
revoke all on public.hour_costs from anon, authenticated;
grant select on public.hour_costs to authenticated;
create policy "members read their organization's hour costs" on public.hour_costs for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create table public.promises (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations,
  kickoff_id uuid not null,
  flag_id uuid,
  words text not null check (btrim(words) <> '' and length(words) <= 500),
  priced boolean not null,
  said_by text not null check (btrim(said_by) <> '' and length(said_by) <= 120),
  said_where text not null default '' check (length(said_where) <= 200),
  said_on date check (said_on between '1900-01-01' and '9999-12-31'),
  hours numeric(7, 2) not null check (hours between 0 and 99999.99),
  owner_id uuid not null,
  feasible boolean,
  remark text not null default '' check (length(remark) <= 500),
  judged_by uuid,
  judged_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null default private.clock(),
  removed_at timestamptz,
  check (num_nulls(feasible, judged_by, judged_at) in (0, 3)),
  foreign key (kickoff_id, organization_id) references public.kickoffs (id, organization_id),
  foreign key (flag_id, kickoff_id, organization_id) references public.flags (id, kickoff_id, organization_id),
  foreign key (owner_id, organization_id) references public.members (id, organization_id),
  foreign key (judged_by, organization_id) references public.members (id, organization_id),
  foreign key (added_by, organization_id) references public.members (id, organization_id)
);
comment on table public.promises is 'What was said to win a deal. Internal; what is not in the price is margin at risk. Taken out, it is kept with removed_at.';
comment on column public.promises.flag_id is 'The flag that was honoured with it: what the firm does at its own cost.';
comment on column public.promises.feasible is 'Delivery''s word on it as it reads now; null until given, and again once what was promised is written otherwise.';
create index promises_of_kickoff on public.promises (kickoff_id, added_at, id);
create index promises_of_organization on public.promises (organization_id);
create index promises_of_flag on public.promises (flag_id);
create index promises_by_owner on public.promises (owner_id);
create index promises_by_judge on public.promises (judged_by);
create index promises_by_adder on public.promises (added_by);
alter table public.promises enable row level security;
revoke all on public.promises from anon, authenticated;
grant select on public.promises to authenticated;
create policy "members read their organization's promises" on public.promises for select to authenticated
  using (organization_id = any (array (select private.my_organizations())));

create function private.currency_digits(_currency text) returns int
language sql immutable set search_path = '' as $$
  select case
    when _currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when _currency in (
      'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
    else 2 end
$$;
comment on function private.currency_digits(text) is 'How many decimals a currency''s money has (ISO 4217).';

create function private.exposure(_kickoff_id uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'unpricedHours', trim_scale(unpriced.hours)::text,
      'hourCost', trim_scale(c.hour_cost)::text,
      'amount', trim_scale(round(risk.amount, private.currency_digits(d.currency)))::text,
      'plannedMargin', trim_scale(round(risk.margin, private.currency_digits(d.currency)))::text,
      'share', case when risk.amount = 0 then 0 when risk.margin > 0 then round(100 * risk.amount / risk.margin, 2) end,
      'threshold', trim_scale(o.exposure_threshold),
      'above', obstacle.unknown is not null or 100 * risk.amount > o.exposure_threshold * risk.margin,
      'unknown', obstacle.unknown)
    from public.kickoffs k
    join public.deals d on d.id = k.deal_id
    join public.organizations o on o.id = k.organization_id
    left join public.hour_costs c on c.organization_id = k.organization_id and c.currency = d.currency
    cross join lateral (
      select coalesce(sum(p.hours), 0) as hours from public.promises p
      where p.kickoff_id = k.id and not p.priced and p.removed_at is null
    ) unpriced
    cross join lateral (
      -- A hundredth instead of a division, which would round before the threshold is asked.
      select case when unpriced.hours = 0 then 0 else unpriced.hours * c.hour_cost end as amount,
        d.amount * coalesce(k.planned_margin, o.planned_margin) * 0.01 as margin
    ) risk
    cross join lateral (
      select case
        when risk.amount is null then 'no_hour_cost'
        when risk.amount > 0 and risk.margin = 0 then 'no_planned_margin' end as unknown
    ) obstacle
    where k.id = _kickoff_id);
end $$;
comment on function private.exposure(uuid) is
  'Margin at risk before the work starts: unpriced hours times what an hour costs. The threshold is asked of the exact figures, shown are rounded ones. Shape: exposureSchema.';

create function private.promises_json(_kickoff_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'words', p.words, 'priced', p.priced, 'saidBy', p.said_by, 'saidWhere', p.said_where, 'saidOn', p.said_on,
    'hours', trim_scale(p.hours)::text, 'ownerId', p.owner_id, 'owner', owner.name, 'flagId', p.flag_id,
    'feasible', p.feasible, 'remark', p.remark, 'judgedBy', judge.name, 'addedAt', p.added_at) order by p.added_at, p.id), '[]')
  from public.promises p
  join public.members owner on owner.id = p.owner_id
  left join public.members judge on judge.id = p.judged_by
  where p.kickoff_id = _kickoff_id and p.removed_at is null
$$;
comment on function private.promises_json(uuid) is 'The ledger of a kickoff, oldest first. Shape: promiseSchema.';

create function private.promise_to_change(_promise_id uuid) returns public.promises
language plpgsql security definer set search_path = '' as $$
declare
  promise public.promises;
begin
  perform from public.kickoffs k join public.promises p on p.kickoff_id = k.id
  where p.id = _promise_id and k.organization_id in (select private.my_organizations()) for no key update of k;
  -- Read after the lock: a colleague may have taken it out meanwhile.
  if found then select * into promise from public.promises where id = _promise_id and removed_at is null; end if;
  if promise.id is null then perform private.refuse('promise_unknown', 404); end if;
  return promise;
end $$;
comment on function private.promise_to_change(uuid) is 'The promise that a command is about; holds its kickoff. Another organization''s is as unknown as none.';

create function private.check_promise_owner(_organization_id uuid, _owner_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if not exists (
    select from public.members where id = _owner_id and organization_id = _organization_id and deactivated_at is null
  ) then
    perform private.refuse('member_inactive', 422, '{"field": "ownerId"}');
  end if;
end $$;
comment on function private.check_promise_owner(uuid, uuid) is 'Whoever answers for a promise is an active member of the organization.';

create function private.add_promise(_kickoff_id uuid, _promise jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  added public.promises;
begin
  perform private.check_promise_owner(member.organization_id, (_promise ->> 'ownerId')::uuid);
  insert into public.promises (
    organization_id, kickoff_id, words, priced, said_by, said_where, said_on, hours, owner_id, added_by)
  values (
    member.organization_id, kickoff.id, _promise ->> 'words', (_promise ->> 'priced')::boolean, _promise ->> 'saidBy',
    coalesce(_promise ->> 'saidWhere', ''), (_promise ->> 'saidOn')::date, (_promise ->> 'hours')::numeric,
    (_promise ->> 'ownerId')::uuid, member.id)
  returning * into added;
  perform private.record(member.organization_id, kickoff.id, 'promise_added', jsonb_build_object(
    'words', added.words, 'priced', added.priced, 'hours', trim_scale(added.hours)::text, 'saidBy', added.said_by), member.id);
  perform private.take_stock(kickoff.id);
  return jsonb_build_object('promiseId', added.id);
end $$;
create function public.add_promise(kickoff_id uuid, promise jsonb) returns jsonb
language sql security invoker set search_path = '' as $$ select private.add_promise($1, $2) $$;
comment on function public.add_promise(uuid, jsonb) is 'Member: notes what was said to win the deal. Shape: promiseInputSchema.';

create function private.change_promise(_promise_id uuid, _promise jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  before public.promises := private.promise_to_change(_promise_id);
  member public.members := private.acting_member(before.organization_id);
  after public.promises;
begin
  perform private.check_promise_owner(before.organization_id, (_promise ->> 'ownerId')::uuid);
  update public.promises set
    words = _promise ->> 'words', priced = (_promise ->> 'priced')::boolean, said_by = _promise ->> 'saidBy',
    said_where = coalesce(_promise ->> 'saidWhere', ''), said_on = (_promise ->> 'saidOn')::date,
    hours = (_promise ->> 'hours')::numeric, owner_id = (_promise ->> 'ownerId')::uuid
  where id = before.id returning * into after;
  if (after.words, after.priced, after.hours) is distinct from (before.words, before.priced, before.hours) then
    -- Delivery's word was about what it read.
    update public.promises set feasible = null, remark = '', judged_by = null, judged_at = null where id = before.id;
  end if;
  perform private.record(before.organization_id, before.kickoff_id, 'promise_changed', jsonb_build_object(
    'words', after.words, 'priced', after.priced, 'hours', trim_scale(after.hours)::text,
    'before', jsonb_build_object('words', before.words, 'priced', before.priced, 'hours', trim_scale(before.hours)::text)), member.id);
  perform private.take_stock(before.kickoff_id);
end $$;
create function public.change_promise(promise_id uuid, promise jsonb) returns void
language sql security invoker set search_path = '' as $$ select private.change_promise($1, $2) $$;
comment on function public.change_promise(uuid, jsonb) is 'Member: writes a promise anew; what delivery said about other words or hours no longer counts.';

create function private.remove_promise(_promise_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  promise public.promises := private.promise_to_change(_promise_id);
  member public.members := private.acting_member(promise.organization_id);
begin
  update public.promises set removed_at = private.clock() where id = promise.id;
  perform private.record(promise.organization_id, promise.kickoff_id, 'promise_removed', jsonb_build_object(
    'words', promise.words, 'priced', promise.priced, 'hours', trim_scale(promise.hours)::text), member.id);
  perform private.take_stock(promise.kickoff_id);
end $$;
create function public.remove_promise(promise_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.remove_promise($1) $$;
comment on function public.remove_promise(uuid) is 'Member: takes a promise out of the ledger; the history keeps it.';

grant execute on function
  private.currency_digits(text), private.exposure(uuid), private.promises_json(uuid),
  private.add_promise(uuid, jsonb), public.add_promise(uuid, jsonb),
  private.change_promise(uuid, jsonb), public.change_promise(uuid, jsonb),
  private.remove_promise(uuid), public.remove_promise(uuid)
to authenticated;
