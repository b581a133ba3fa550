-- Göran confirmed everything on the phone, as Tamsin recorded, Åsa all but the line that she flagged. Dragoș has clarified it; the answer waits for her.
-- Elif is on leave and has no link.
do $story$
declare
  kickoff uuid;
  asa uuid;
  goran uuid;
  stand_in uuid;
begin
  perform pg_temp.it_is(7, '15:05');
  kickoff := pg_temp.start_kickoff(6, $deal$
{
  "account": "Vintergäck Energilager AB",
  "name": "Vintergäck RPO förlängning 26/27",
  "dealType": "renewal", "amount": "4680000.00", "currency": "SEK", "closedOn": "2026-09-18", "locale": "en-SE",
  "salesOwner": "tamsin@rowanebb.example.com", "deliveryOwner": "dragos@rowanebb.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Line 2 at Norrbäcken must be manned by 1 July 2027."},
    {"line": 102, "text": "From that day, each week of delay costs you SEK 900,000."},
    {"line": 103, "text": "Two recruiters made 83 hires in the first year. The ramp-up needs far more."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "\"Three in-house recruiters cost me 2.4 million a year. You are at 4.7. Explain.\" What decided it: pay double for 12 months, owe nothing after.", "detail": "Göran, 23 June"},
    {"line": 202, "visibility": "internal", "text": "Göran is a spreadsheet bully, give him a round number and he stops.", "detail": "Tamsin, 23 June"},
    {"line": 203, "visibility": "internal", "text": "Måns fears the work environment authority: overtime is at the legal ceiling & he signed the shift lists himself. He'd be the one in court.", "detail": "Plant tour, 12 August"},
    {"line": 204, "visibility": "internal", "text": "The two bad hires of Q2 are still held against us; Måns keeps talking about them.", "detail": "Call with Åsa and Elif, 9 June"},
    {"line": 205, "visibility": "internal", "text": "Åsa keeps the attrition number out of the board pack: 31% left inside six months.", "detail": "9 June. At signature: \"This is the turnaround year, I told the board so.\""}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "Up to 120 hires by 30 September 2027."},
    {"line": 302, "text": "45 days from approved vacancy to signed offer: a target with reasonable endeavours, without service credits."},
    {"line": 303, "text": "A shortlist of three candidates for each vacancy."},
    {"line": 304, "text": "A report each month: open vacancies, time to hire, declined offers."},
    {"line": 351, "visibility": "internal", "text": "Promised: electricians within 30 days, \"and if we miss it we credit the month\". Section 8 of the SOW says the opposite; the market is 70.", "detail": "Tamsin, email to Måns, cc Åsa, 25 August; Åsa again on 10 September"},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: advertising included like last year. About 60 hours.", "detail": "Tamsin, same email"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: employer brand video for the job page. About 35 hours.", "detail": "Tamsin, same email"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: same-day answers to every candidate. About 90 hours.", "detail": "Tamsin, same email"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: a relocation buddy for each hire, \"someone who finds them a flat\". About 480 hours.", "detail": "Tamsin, plant tour, 12 August"},
    {"line": 356, "visibility": "internal", "text": "Promised, not priced: interview training for 40 team leaders in two languages; half of the night shift's came from <b>elsewhere</b> in Europe. About 48 hours.", "detail": "Agreement call, 10 September: a splendid idea, and no one said who would pay"}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "Three embedded recruiters, one of them on site at Norrbäcken."},
      {"line": 402, "text": "Electricians, process operators & maintenance planners."},
      {"line": 403, "text": "A volume of up to 120 hires between 1 October 2026 and 30 September 2027."},
      {"line": 404, "text": "Sourcing, screening, interview scheduling & offer administration, in your applicant tracking system (ATS)."},
      {"line": 451, "visibility": "internal", "text": "Three numbers in use: SOW 120, CRM 150 (\"split the difference lol\"), Måns's list 168 names by June.", "detail": "12 August"}
    ],
    "excluded": [
      {"line": 411, "text": "Advertising, job boards and agency fees."},
      {"line": 412, "text": "Relocation and housing support."},
      {"line": 413, "text": "Executive search."},
      {"line": 414, "text": "Work permits and background checks."}
    ],
    "assumption": [
      {"line": 421, "text": "Hiring managers interview within five working days of a shortlist."},
      {"line": 422, "text": "Salary ranges are approved before a vacancy opens."},
      {"line": 423, "text": "Our recruiters have ATS access on the first day of service."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Åsa Lindqvist-Ömer", "detail": "Chief Human Resources Officer. Decides, and signed the agreement.", "email": "asa.lo@vintergack.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "Göran Åkerblom", "detail": "Chief Financial Officer. Watches the monthly figure.", "email": "goran.a@vintergack.example", "recipientRole": "approver"},
    {"line": 503, "side": "buyer", "text": "Måns Hägg", "detail": "Plant Director, Norrbäcken. The people we find will work for him.", "email": "mans.h@vintergack.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "buyer", "text": "Elif Sjöstrand", "detail": "Talent Acquisition Manager. Day-to-day contact."},
    {"line": 505, "side": "firm", "text": "Tamsin Brännvall", "detail": "Agreed this with you, and answers for it."},
    {"line": 506, "side": "firm", "text": "Dragoș Eklund", "detail": "Leads the recruiting team."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Elif is on parental leave from 1 October until August; her stand-in is not recruited yet (ironic!).", "detail": "Email to Tamsin, 14 September. Read on the train, not forwarded."}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "third_party", "dueOn": "2026-10-26", "text": "Single sign-on for the new ATS", "detail": "From your IT supplier, \"moving to new ATS this autumn <b>(!)</b>\". No login for external users before that day."},
    {"line": 602, "side": "buyer", "text": "A rolling three-month hiring plan, updated each month", "detail": "From HR. The figures of HR, plant and finance still differ."},
    {"line": 603, "side": "buyer", "text": "Desk, badge and safety training for the recruiter on site", "detail": "From the plant at Norrbäcken."}
  ],
  "risks": [
    {"line": 701, "text": "40% of the offers declined last winter were declined over housing, not pay."},
    {"line": 702, "text": "Because of the audit, managers have no time to interview within five working days in October."},
    {"line": 751, "visibility": "internal", "text": "D: one of the two recruiters has resigned and the other is signed off with burnout. client thinks they get the same team", "detail": "Chat, 26 August. T: not a lie, they'll be \"the Norrbäcken team\""}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "4680000.00", "text": "Twelve months of service in total, excluding VAT"},
    {"line": 802, "amount": "370500.00", "text": "Monthly fee after 5% loyalty discount", "detail": "Instead of SEK 390,000."},
    {"line": 803, "amount": "14000.00", "text": "Each hire from number 121"},
    {"line": 804, "text": "Advertising, job boards and agency fees are paid by you."},
    {"line": 851, "visibility": "internal", "text": "D: we priced this for 95 hires, at 168 we lose money from month seven", "detail": "Chat, 26 August"},
    {"line": 852, "visibility": "internal", "amount": "312000.00", "text": "Last year's ad spend was 312k out of OUR pocket. T: v3 says ads are theirs. nobody reads section 4", "detail": "Chat, 26 August"},
    {"line": 853, "visibility": "internal", "amount": "4446000.00", "text": "+ loyalty 5%: took it off in the contract, CRM still full price", "detail": "Tamsin, 26 August"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-10-05", "text": "Your recruiting team is live in the ATS", "detail": "All three recruiters can log in to the ATS and work in it."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW 2 (renewal 2026/27)", "on": "2026-09-18", "by": "", "lines": [301, 302, 303, 304, 401, 402, 403, 411, 412, 413, 421, 422, 423, 601, 602, 603, 801, 802, 901]},
  {"kind": "call", "title": "Call with the CFO", "on": "2026-06-23", "by": "Göran Åkerblom", "lines": [201, 202]},
  {"kind": "meeting", "title": "Plant tour in Norrbäcken", "on": "2026-08-12", "by": "Måns", "lines": [203, 451]},
  {"kind": "meeting", "title": "Plant tour in Norrbäcken", "on": "2026-08-12", "by": "Tamsin Brännvall", "lines": [355]},
  {"kind": "call", "title": "Teams call with Åsa and Elif", "on": "2026-06-09", "by": "Åsa Lindqvist-Ömer", "lines": [101, 102, 204, 205, 701]},
  {"kind": "mail", "title": "Email to Måns, cc Åsa", "on": "2026-08-25", "by": "Tamsin Brännvall", "lines": [351, 352, 353, 354]},
  {"kind": "call", "title": "Agreement call", "on": "2026-09-10", "by": "", "lines": [356]},
  {"kind": "mail", "title": "Email to Tamsin", "on": "2026-09-14", "by": "Elif", "lines": [702]},
  {"kind": "mail", "title": "Chat", "on": "2026-08-26", "by": "Dragoș Eklund", "lines": [751, 851]},
  {"kind": "mail", "title": "Chat", "on": "2026-08-26", "by": "Tamsin Brännvall", "lines": [852, 853]}
]
$sources$);

  perform pg_temp.it_is(7, '15:40');
  perform pg_temp.request_review(kickoff, '{5,4,4,5,4,3,3,4}');
  perform pg_temp.it_is(6, '08:45');
  perform pg_temp.accept(kickoff, '{5,4,3,5,3,3,2,2}',
    'The relocation buddy is two thirds of it. We price it with a partner in October or take it back.');
  perform pg_temp.it_is(6, '09:30');
  perform public.send_kickoff(kickoff, 1);
  asa := pg_temp.recipient(kickoff, 'Åsa Lindqvist-Ömer');
  goran := pg_temp.recipient(kickoff, 'Göran Åkerblom');

  perform pg_temp.it_is(5, '11:25');
  perform pg_temp.act_as('tamsin@rowanebb.example.com');
  perform public.confirm_on_behalf(goran, 1, null, jsonb_build_object(
    'channel', 'phone', 'givenOn', private.clock()::date,
    'evidence', 'Göran rang from the airport: "I have read it on the plane, the figures are the ones I signed, put my name under it." Åsa was on the line.'));
  perform pg_temp.it_is(4, '16:50');
  stand_in := pg_temp.flag(asa, 1, 'key_stakeholders', pg_temp.line(6, 504), 'missing',
    'Elif is on leave from the first day of your service, and her stand-in is not hired yet. Whom do your people turn to until then?',
    false);
  perform pg_temp.it_is(4, '16:54');
  perform private.confirm_as(asa, 1, 'Åsa Lindqvist-Ömer');
  perform pg_temp.it_is(2, '13:40');
  perform pg_temp.act_as('dragos@rowanebb.example.com');
  perform public.resolve_flag(stand_in, 1, 'clarified',
    'Thank you, we did not have that on the page. Until the stand-in starts, we bring everything that Elif would decide to you in one short list, Mondays before ten, and the plant gets its questions through our recruiter on site. As soon as you have a name, tell us and we put it here.',
    null);
end $story$;
