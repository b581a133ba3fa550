create function public.team_receipt(kickoff_id uuid, number text) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  member public.members := private.acting_on($1);
  given public.confirmations;
begin
  select * into given from public.confirmations g
  where g.kickoff_id = $1 and g.organization_id = member.organization_id and g.number = $2;
  if not found then perform private.refuse('confirmation_unknown', 404); end if;
  return private.receipt_json(given);
end $$;
comment on function public.team_receipt(uuid, text) is 'Member: a receipt as its holder has it. Shape: receiptSchema.';

grant execute on function private.firm(uuid), private.receipt_json(public.confirmations), public.team_receipt(uuid, text) to authenticated;
