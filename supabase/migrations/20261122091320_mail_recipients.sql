create function private.buyer_mail(_recipient public.recipients, _more jsonb default '{}') returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object(
      'firm', private.firm(k.organization_id), 'locale', k.locale, 'account', v.content ->> 'account',
      'recipientName', _recipient.name, 'salesOwner', v.content ->> 'salesOwner', 'deliveryOwner', v.content ->> 'deliveryOwner'
    ) || _more
    from public.kickoffs k
    join public.versions v on v.kickoff_id = k.id and v.number = k.current_version
    where k.id = _recipient.kickoff_id);
end $$;
comment on function private.buyer_mail(public.recipients, jsonb) is 'What each mail to a buyer holds; all of it from published content.';

create function private.mail_recipient(_recipient public.recipients, _kind text, _more jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
  update public.recipients set
    link_generation = link_generation + 1, link_expires_at = private.link_expiry(organization_id)
  where id = _recipient.id and link_revoked_at is null and link_expires_at <= private.clock();
  if _kind not in ('receipt', 'confirm_code', 'reminder', 'dependencies_due', 'milestone_moved', 'milestone_reached') then
    update public.recipients set asked_at = private.clock(), remind_at = private.clock() where id = _recipient.id;
  end if;
  perform private.queue_mail(_recipient.organization_id, _recipient.kickoff_id, _kind, _recipient.email,
    private.buyer_mail(_recipient, _more), _recipient.id);
end $$;
comment on function private.mail_recipient(public.recipients, text, jsonb) is
  'Queues a mail with the recipient''s link; one that has expired is replaced by a new one, so that no mail carries a dead link. From a mail that asks for something on, the days until a reminder are counted anew.';
