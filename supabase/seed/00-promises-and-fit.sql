-- What the deals of seed/0[1-8] put beside their lines: what an hour costs, what was promised to win them, and where lines contradict each other.
create temp table promised (
  deal int, words text, said_by text, said_where text, said_on date, hours text, feasible boolean, remark text);
insert into promised values
  (1, 'TikTok as a fourth channel inside the same management fee', 'Rhys Abernathy-Cole', 'Email', '2026-07-29', '40', true, 'If one of the other channels runs lighter in the first month.'),
  (1, 'Stand graphics for the November trade fair', 'Rhys Abernathy-Cole', 'Email', '2026-07-29', '20', null, null),
  (1, 'Copy changes turned round within 24 hours', 'Rhys Abernathy-Cole', 'Email', '2026-07-29', '15', false, 'On working days, yes. Not over a weekend.'),
  (1, 'Weekly one-page dashboard with retailer sales ("leave it with me")', 'Rhys Abernathy-Cole', 'Voicemail', '2026-08-03', '30', null, null),
  (2, 'Scanner interface from day one', 'Friederike Suhr', 'Walk-through', '2026-06-09', '80', false, 'Not before the devices are chosen. A change order, or March.'),
  (2, 'Canteen screen with today''s orders', 'Friederike Suhr', 'Walk-through', '2026-06-09', '4', true, 'One standard report on a screen. Fine.'),
  (2, 'Everything in the legacy system, ten years', 'Friederike Suhr', 'Email', '2026-05-22', '160', false, 'A readable archive, yes. Migration, no.'),
  (2, 'Björn on site for the first four weeks after go-live', 'Friederike Suhr', 'Signature call', '2026-07-17', '120', true, 'Two weeks of the four are my holiday unless we move it.'),
  (2, 'Two extra training days', 'Friederike Suhr', 'Negotiation', '2026-06-25', '16', true, ''),
  (3, 'Free retest of criticals within 90 days', 'Delphine Karlsson-Wu', 'Email', '2026-06-11', '32', null, null),
  (3, 'Every message acknowledged within one hour on test nights', 'Delphine Karlsson-Wu', 'Email', '2026-06-11', '24', null, null),
  (3, 'Pennywhistle "should be fine"', 'Delphine Karlsson-Wu', 'Email', '2026-06-24', '50', null, null),
  (3, 'Executive phishing test and Pennywhistle asset list, "see what we can do"', 'Delphine Karlsson-Wu', 'Call', '2026-07-28', '40', null, null),
  (4, 'Yard positions refreshed every few minutes', 'Perpetua Lindqvist-Osei', 'Email', '2026-07-08', '240', false, 'Every quarter of an hour is what the source system gives.'),
  (4, 'Bilingual reports', 'Perpetua Lindqvist-Osei', 'Email', '2026-07-08', '64', true, 'Labels only.'),
  (4, 'Reconciliation questions answered within four hours, any day', 'Perpetua Lindqvist-Osei', 'Signing call', '2026-08-20', '20', null, null),
  (4, 'Dispatcher training for 22 people', 'Perpetua Lindqvist-Osei', 'Signing call', '2026-08-20', '24', null, null),
  (5, 'A dozen socials including verticals', 'Casimir Adeyemi-Holt', 'Email', '2026-07-15', '50', null, null),
  (5, '"We don''t count rounds"', 'Casimir Adeyemi-Holt', 'Email', '2026-07-15', '40', false, 'Three rounds. We have to say so at the treatment.'),
  (5, 'Stills set for the annual report', 'Casimir Adeyemi-Holt', 'Email', '2026-07-15', '16', true, 'On the same shooting day.'),
  (5, 'First cuts 48 hours after the shoot', 'Casimir Adeyemi-Holt', 'Email', '2026-07-15', '12', null, null),
  (5, 'Vietnamese caption version', 'Casimir Adeyemi-Holt', 'Signing', '2026-08-28', '10', null, null),
  (6, 'Advertising included like last year', 'Tamsin Brännvall', 'Email', '2026-08-25', '60', null, null),
  (6, 'Employer brand video', 'Tamsin Brännvall', 'Email', '2026-08-25', '35', null, null),
  (6, 'Same-day answers to every candidate', 'Tamsin Brännvall', 'Email', '2026-08-25', '90', true, 'With the night shift''s mailbox answered next morning.'),
  (6, 'Relocation buddy for each hire', 'Tamsin Brännvall', 'Plant tour', '2026-08-12', '480', false, 'Nobody has 480 hours. A partner could, at a price.'),
  (6, 'Interview training for 40 team leaders, two languages', 'Tamsin Brännvall', 'Call', '2026-09-10', '48', null, null),
  (7, 'Staff canteen layout', 'Rawan Castellane', 'Email', '2026-09-06', '36', null, null),
  (7, 'Drawings in Arabic as well as English', 'Rawan Castellane', 'Email', '2026-09-06', '60', true, 'Drawings, not specifications.'),
  (7, 'Menu design for the café', 'Rawan Castellane', 'Email', '2026-09-06', '24', true, ''),
  (7, 'Shade sail, misting fans, second bar, prayer area (answered with a heart)', 'Rawan Castellane', 'Entry', '2026-09-29', '90', null, null),
  (8, 'Sessions in English, Hindi and Tamil', 'Rukmiṇī Fernandes-Bose', 'E-mail', '2026-08-26', '80', null, null),
  (8, 'Coaching questions answered the same working day', 'Rukmiṇī Fernandes-Bose', 'E-mail', '2026-08-26', '25', null, null),
  (8, 'A few extra seats for Jaipur (20)', 'Rukmiṇī Fernandes-Bose', 'Call', '2026-09-09', '70', null, null),
  (8, 'A week at the central desk', 'Rukmiṇī Fernandes-Bose', 'Voice note', '2026-10-16', '40', null, null);

do $rules$
declare
  organization uuid := (select id from public.organizations where name = 'Hollenkamp Suhr');
begin
  perform pg_temp.it_is(30, '09:30');
  perform pg_temp.act_as('henrike.hollenkamp@hollenkamp-suhr.example.com');
  perform public.set_hour_costs(organization, '[
    {"currency": "GBP", "hourCost": "70"}, {"currency": "EUR", "hourCost": "85"}, {"currency": "USD", "hourCost": "110"},
    {"currency": "CAD", "hourCost": "105"}, {"currency": "AUD", "hourCost": "100"}, {"currency": "SEK", "hourCost": "780"},
    {"currency": "BHD", "hourCost": "14.500"}, {"currency": "INR", "hourCost": "1400"}]');
  perform public.change_handover_rules(organization, '{"plannedMargin": "30", "exposureThreshold": "25", "ownReviewAllowed": false}');
end $rules$;

-- The sales owner, who acts, writes the ledger of a deal and ties what does not agree.
create function pg_temp.keep_promises(_deal int, _kickoff uuid) returns void
language plpgsql as $$
declare
  contradiction jsonb;
  tied uuid;
begin
  perform public.add_promise(_kickoff, jsonb_build_object(
    'words', p.words, 'priced', false, 'saidBy', p.said_by, 'saidWhere', p.said_where, 'saidOn', p.said_on, 'hours', p.hours,
    'ownerId', (select d.sales_owner_id from public.kickoffs k join public.deals d on d.id = k.deal_id where k.id = _kickoff)))
  from promised p where p.deal = _deal;
  if _deal in (2, 3, 8) then
    -- The seller's notes tell another margin than the usual one.
    perform pg_temp.act_as_owner(_kickoff, 'delivery');
    perform public.set_margin(_kickoff, case _deal when 2 then '19' when 3 then '6' else '41' end);
    perform pg_temp.act_as_owner(_kickoff, 'sales');
  end if;
  if _deal <> 2 then return; end if;
  for contradiction in select * from jsonb_array_elements('[
    {"about": "amount", "lines": [801, 852], "note": "Das CRM führt noch die Position aus v3.", "settlement": "Gegengezeichnet sind 400.000 EUR; das CRM zieht Friederike nach."},
    {"about": "count", "lines": [403, 451], "note": "SOW v4: drei. CRM: vier, mit den Scannern.", "settlement": "Es gilt die SOW: drei. Mit Ümit spricht Friederike selbst."}]')
  loop
    tied := (public.tie_contradiction(_kickoff, jsonb_build_object(
      'about', contradiction ->> 'about', 'note', contradiction ->> 'note', 'itemIds', (
        select jsonb_agg(pg_temp.line(_deal, line::int)) from jsonb_array_elements_text(contradiction -> 'lines') line))) ->> 'contradictionId')::uuid;
    perform public.settle_contradiction(tied, contradiction ->> 'settlement');
  end loop;
end $$;

-- The delivery owner, who acts, says which promises can be kept.
create function pg_temp.judge_promises(_kickoff uuid) returns void
language sql as $$
  select public.judge_promise(p.id, jsonb_build_object('feasible', said.feasible, 'remark', said.remark))
  from public.promises p join promised said on said.words = p.words and said.feasible is not null
  where p.kickoff_id = _kickoff
$$;

-- Where the scores differ by two or more, each side writes its line; the delivery owner acts on.
create function pg_temp.reconcile(_kickoff uuid) returns void
language plpgsql as $$
declare
  differing jsonb := jsonb_path_query_array(public.fit_page(_kickoff), '$.differences[*].criterion');
  line record;
begin
  for line in
    select * from (values
      ('sales', 'scope_control', 'I sold the boundary as it is signed; what was said beside it stands in the ledger.'),
      ('sales', 'margin_quality', 'The price holds if the unpriced promises are taken up with the customer now, not in month three.'),
      ('delivery', 'scope_control', 'Agreed on the signed text. I raise the two promises that stretch it before the first milestone.'),
      ('delivery', 'margin_quality', 'It is thin. I plan without reserve, and report each week what the promises cost.')
    ) as lines (side, criterion, words) where differing ? lines.criterion
  loop
    perform pg_temp.act_as_owner(_kickoff, line.side);
    perform public.reconcile_fit(_kickoff, line.criterion, line.words);
  end loop;
  perform pg_temp.act_as_owner(_kickoff, 'delivery');
end $$;
