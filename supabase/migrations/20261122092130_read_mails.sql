create function private.mails_json(_kickoff_id uuid, _after text) returns jsonb
language sql stable security definer set search_path = '' as $$
  with page as (
    select o.*, row_number() over (order by o.queued_at desc, o.id desc) as place
    from (
      select * from private.outbox
      where kickoff_id = _kickoff_id and organization_id in (select private.my_organizations())
        and (private.key_id(_after) is null or (queued_at, id) < (private.key_time(_after), private.key_id(_after)))
      order by queued_at desc, id desc limit private.page_size() + 1
    ) o
  )
  select jsonb_build_object(
    'mails', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', p.id, 'kind', p.kind, 'to', p.to_address,
        'name', coalesce(r.name, m.name, (
          select o.name from public.recipients o where o.kickoff_id = p.kickoff_id and o.email = p.to_address order by o.added_at desc limit 1)),
        'toBuyer', m.id is null,
        'queuedAt', p.queued_at, 'sentAt', p.sent_at, 'deliveredAt', p.delivered_at, 'delayedAt', p.delayed_at,
        'bouncedAt', p.bounced_at, 'bounceReason', p.bounce_reason, 'complainedAt', p.complained_at, 'failedAt', p.failed_at,
        'parkedAt', p.parked_at, 'reason', p.reason) order by p.place)
      from page p
      left join public.recipients r on r.id = p.recipient_id
      left join public.members m on p.recipient_id is null and m.organization_id = p.organization_id and m.email = p.to_address
      where p.place <= private.page_size()), '[]'),
    'next', (
      select private.page_key(p.queued_at, p.id) from page p
      where p.place = private.page_size() and exists (select from page where place > private.page_size())))
$$;
comment on function private.mails_json(uuid, text) is
  'A page of the mails of a kickoff of the caller''s organization, newest first, with what became of each; definer, since nobody else reads the outbox.';

create function public.mails_page(kickoff_id uuid, after text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
begin
  return jsonb_build_object('frame', private.frame(member), 'kickoff', private.kickoff_head($1)) || private.mails_json($1, $2);
end $$;
comment on function public.mails_page(uuid, text) is 'Member: what was mailed about a kickoff, to whom, and what became of it. Shape: mailsPageSchema.';
grant execute on function private.mails_json(uuid, text), public.mails_page(uuid, text) to authenticated;
