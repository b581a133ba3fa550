-- In the recruitment deal Måns, who only reads along, asks for more hires; what Tamsin offers at a price waits for Åsa or Göran.
-- In the campaign deal Tobias was promised help with a data feed, which Imke takes on at the firm's cost; he has not said yet whether that settles it.
do $story$
declare
  recruitment uuid := (select kickoff_id from public.items where id = pg_temp.line(6, 403));
  campaign uuid := (select kickoff_id from public.items where id = pg_temp.line(1, 604));
  hires uuid;
  feed uuid;
begin
  perform pg_temp.it_is(3, '10:05');
  hires := pg_temp.flag(pg_temp.recipient(recruitment, 'Måns Hägg'), 1, 'scope_boundaries', pg_temp.line(6, 403), 'wrong',
    'My list for both lines has 168 names to find, and I sent it to Tamsin in August. 120 gets me to Easter.',
    false);
  perform pg_temp.it_is(1, '09:35');
  perform pg_temp.act_as('tamsin@rowanebb.example.com');
  perform public.resolve_flag(hires, 1, 'change_order',
    'You sent me the list, and the signed volume stayed at 120. We can carry all 168 with the same team if the last 48 are ordered now, at less than the agreed SEK 14,000 each.',
    '{"change": "edit", "text": "A volume of up to 168 hires between 1 October 2026 and 30 September 2027.", "detail": "", "boundary": "included", "dueOn": null, "amount": null}',
    '{"reference": "CO-1", "amount": "624000.00", "currency": "SEK", "ifDeclined": "The volume stays at 120. Each hire from number 121 costs SEK 14,000, as agreed, and is found when the team has room for it."}');

  perform pg_temp.it_is(2, '13:15');
  feed := pg_temp.flag(pg_temp.recipient(campaign, 'Tobias Quennell'), 1, 'delivery_dependencies', pg_temp.line(1, 604), 'unclear',
    'Nobody here can set up the feed from the retailers'' portal. Rhys said on the phone that your people have done it for others and would do it for us.',
    false);
  perform pg_temp.it_is(1, '11:20');
  perform pg_temp.act_as('imke@tallowfinch.example.com');
  perform public.resolve_flag(feed, 1, 'honoured',
    'We set it up once you have given us access: two short sessions with your retailers, in September. You need nobody for it on your side but the person who signs for the access.',
    null, '{"hours": "12"}');
end $story$;
