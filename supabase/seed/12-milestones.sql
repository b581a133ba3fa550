-- What came after confirming. The recruiting team is live, and Åsa said so. The films wait for the farms, and their date was moved; releases
-- are there for Bríd to look at. The ERP's date was moved once; what the other deals wait for is late since the autumn in which they were signed.
create function pg_temp.in_working_days(_kickoff uuid, _days int) returns date
language sql as $$ select private.add_business_days(organization_id, current_date, _days) from public.kickoffs where id = _kickoff $$;

create function pg_temp.move(_kickoff uuid, _days int, _reason text, _words text) returns void
language sql as $$
  select public.move_milestone(_kickoff, jsonb_build_object(
    'from', m.due_on, 'to', pg_temp.in_working_days(_kickoff, _days), 'reason', _reason, 'words', _words))
  from public.milestones m where m.kickoff_id = _kickoff
$$;

create function pg_temp.step(_kind text, _words text, _more jsonb default '{}') returns jsonb
language sql as $$
  select jsonb_build_object('kind', _kind, 'words', _words, 'link', null, 'idempotencyKey', gen_random_uuid(), 'attachmentIds', '[]'::jsonb) || _more
$$;

do $story$
declare
  films uuid := (select kickoff_id from public.items where id = pg_temp.line(5, 901));
  recruitment uuid := (select kickoff_id from public.items where id = pg_temp.line(6, 901));
  erp uuid := (select kickoff_id from public.items where id = pg_temp.line(2, 901));
  priyanka uuid := pg_temp.recipient(films, 'Priyanka Wijesūriya');
  bronwyn uuid := pg_temp.recipient(films, 'Bronwyn Szczęsny');
begin
  perform pg_temp.it_is(4, '09:10');
  perform pg_temp.act_as('brid@galahlantern.example.com');
  perform public.assign_dependency(films, pg_temp.line(5, 601), jsonb_build_object('side', 'buyer', 'recipientId', bronwyn, 'forMilestone', true));
  perform pg_temp.move(films, 9, 'buyer_dependency',
    'We show you the treatment once all four farms are named, so that it is written for the people in it.');
  perform public.take_step(films, pg_temp.line(5, 603), pg_temp.step('provided', 'Priyanka on the phone: the last calf came on the 5th.'));
  perform public.take_step(films, pg_temp.line(5, 603), pg_temp.step('accepted', ''));
  perform pg_temp.it_is(3, '10:20');
  perform private.owe_step_as(priyanka, pg_temp.line(5, 602), pg_temp.step('promised',
    'The officer is back on that day and signs for all of you at once.', jsonb_build_object('promisedOn', pg_temp.in_working_days(films, 4))));
  perform pg_temp.it_is(2, '16:05');
  perform private.owe_step_as(bronwyn, pg_temp.line(5, 601), pg_temp.step('provided',
    'All four farms have said yes. The signed releases of three are in this folder, the fourth one comes by post.',
    '{"link": "https://files.saltbushdaughters.example/farms/releases"}'));

  perform pg_temp.it_is(4, '17:10');
  perform pg_temp.act_as('dragos@rowanebb.example.com');
  perform public.take_step(recruitment, pg_temp.line(6, 601), pg_temp.step('provided', 'Single sign-on works since this morning.'));
  perform public.mark_condition(recruitment, jsonb_build_object(
    'hash', private.digest('All three recruiters can log in to the ATS and work in it.'),
    'words', 'All three logged in on Monday and opened their first requisition.', 'link', null, 'attachmentIds', '[]'::jsonb));
  perform pg_temp.it_is(3, '08:30');
  perform public.claim_milestone(recruitment);
  perform pg_temp.it_is(2, '09:05');
  perform private.answer_milestone_as(pg_temp.recipient(recruitment, 'Åsa Lindqvist-Ömer'),
    '{"verdict": "reached", "typedName": "Åsa Lindqvist-Ömer", "words": "They even found the missing badge. Thank you."}');

  perform pg_temp.it_is(3, '14:00');
  perform pg_temp.act_as('bjoern.achterkamp@hollenkamp-suhr.example.com');
  perform pg_temp.move(erp, 14, 'third_party', 'Wir unterschreiben den Blueprint mit allen Prozesspaten; zwei von ihnen sind bis dahin auf der Messe.');
end $story$;
