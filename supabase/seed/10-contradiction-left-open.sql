-- In the training deal, which delivery has returned, one contradiction is open: the seats.
do $story$
declare
  kickoff uuid := (select kickoff_id from public.items where id = pg_temp.line(8, 401));
begin
  perform pg_temp.it_is(2, '16:55');
  perform pg_temp.act_as_owner(kickoff, 'delivery');
  perform public.tie_contradiction(kickoff, jsonb_build_object(
    'about', 'count', 'note', 'Sixty in the SOW, eighty in the CRM.', 'itemIds', jsonb_build_array(pg_temp.line(8, 401), pg_temp.line(8, 451))));
end $story$;
