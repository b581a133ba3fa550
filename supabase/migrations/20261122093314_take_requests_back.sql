create function private.withdraw_review(_kickoff_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  member public.members := private.acting_on(_kickoff_id);
  kickoff public.kickoffs := private.kickoff_of(_kickoff_id, member);
  review public.reviews := private.open_review(kickoff.id);
  reviewer public.members;
begin
  if not private.holds_sales_key(kickoff, member) then perform private.refuse('not_allowed', 403); end if;
  if review.id is null then
    perform private.refuse('review_not_requested', 409, jsonb_build_object('review', private.review_state(kickoff)));
  end if;
  reviewer := private.delivery_side(kickoff);
  perform private.decide(review, member, 'withdrawn', '', null);
  perform private.record(kickoff.organization_id, kickoff.id, 'review_withdrawn', jsonb_build_object('round', review.round), member.id);
  perform private.take_stock(kickoff.id);
  perform private.mail_handover(kickoff, reviewer, 'review_withdrawn', '{}', member);
end $$;
create function public.withdraw_review(kickoff_id uuid) returns void
language sql security invoker set search_path = '' as $$ select private.withdraw_review($1) $$;
comment on function public.withdraw_review(uuid) is
  'Member of sales: takes the request back before delivery has decided; the handoff stands again where it stood before, and who reviews is told.';

grant execute on function private.withdraw_review(uuid), public.withdraw_review(uuid) to authenticated;
