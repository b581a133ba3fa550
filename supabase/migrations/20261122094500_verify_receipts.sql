create function private.verify_receipt(_number text, _hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('givenOn', (
    select coalesce(g.given_on, (g.confirmed_at at time zone o.time_zone)::date)
    from public.confirmations g
    join public.versions v on v.id = g.version_id
    join public.organizations o on o.id = g.organization_id
    where g.number = _number and v.content_hash = _hash
      and not exists (select from public.disputes d where d.confirmation_id = g.id)))
$$;
create function public.verify_receipt(number text, hash text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.verify_receipt($1, $2) $$;
comment on function public.verify_receipt(text, text) is
  'Anybody who holds a receipt: the day on which it was given, in the firm''s time zone, or null. An unknown number, a wrong hash and a confirmation that its person disputed are one and the same.';

grant execute on function private.verify_receipt(text, text), public.verify_receipt(text, text) to anon;
