-- Sent yesterday; nobody at the railway has acted yet. The CFO is asked for the price alone, Maëlle for all the rest.
do $story$
declare
  kickoff uuid;
begin
  perform pg_temp.it_is(2, '16:30');
  kickoff := pg_temp.start_kickoff(4, $deal$
{
  "account": "Société ferroviaire Grande-Épinette inc.",
  "name": "Grande-Épinette – warehouse to lakehouse (expansion)",
  "dealType": "expansion", "amount": "538000.00", "currency": "CAD", "closedOn": "2026-08-20", "locale": "en-CA",
  "salesOwner": "perpetua@pinefather.example.com", "deliveryOwner": "kwabena@pinefather.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Nightly loads overrun into the morning shift about twice a week."},
    {"line": 102, "text": "Dispatchers then plan from the day before, « avec les chiffres d'hier », & phone each yard to check."},
    {"line": 103, "text": "The licence of the old platform ends on 30 November 2026."},
    {"line": 104, "text": "Renewing it for a year would cost about CAD 74,000 and bring you nothing new."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "The CFO restated a quarter in 2024 because two reports disagreed: \"Convince me that the wrong number will not be *my* wrong number.\"", "detail": "Bélanger in person, Montréal, 21 May. The tool doesn't matter to him at all."},
    {"line": 202, "visibility": "internal", "text": "What decided it: a four-week parallel run with daily reconciliation at CAD 42,000, over a cheaper \"big bang\" weekend. He took the safe one.", "detail": "Bélanger, 21 May"},
    {"line": 203, "visibility": "internal", "text": "Maëlle and Noémie don't speak. Noémie wanted the VP job, and Maëlle will cut her reports first if anything slips.", "detail": "Steering dinner, 30 June. Keep Noémie happy with something visible."},
    {"line": 204, "visibility": "internal", "text": "Bélanger was looking for a reason to push everything into the next fiscal year, which starts in January.", "detail": "Before signature, August"},
    {"line": 205, "visibility": "internal", "text": "Maëlle's predecessor tried to build it in-house & lost 14 months.", "detail": "Video call, 9 April"},
    {"line": 206, "visibility": "internal", "text": "Same team as the assessment, please: the client asked for Kwabena by name <b>three times</b>.", "detail": "CRM"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "140 pipelines, migrated and tested."},
    {"line": 302, "text": "64 reports re-pointed to the new platform."},
    {"line": 303, "text": "Four weeks of parallel run, reconciled every day."},
    {"line": 304, "text": "Your reporting is cut over on 11 December 2026."},
    {"line": 305, "text": "Yard positions as they are today. The streaming option (« en temps réel ») was not selected."},
    {"line": 351, "visibility": "internal", "text": "Spoken promise: \"You won't need to renew, we'll be off it before the thirtieth.\"", "detail": "Perpetua to Bélanger, 21 May; Maëlle at signature, 20 August: \"off the old thing on the thirtieth\""},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: yard positions refreshed every few minutes. About 240 hours.", "detail": "Perpetua, email to Noémie, 8 July, cc nobody. The CRM amount of 538,000 includes the option that nobody ordered."},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: bilingual reports, évidemment. About 64 hours.", "detail": "Perpetua, same email"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: reconciliation questions answered within four hours, any day. About 20 hours.", "detail": "Perpetua, signing call, 20 August"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: dispatcher training for 22 people. About 24 hours.", "detail": "Perpetua to Noémie, signing call, 20 August: \"we'd fit it in\""}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "answersFor": "delivery", "text": "The 140 batch pipelines listed in Annex 1."},
      {"line": 402, "text": "Further pipelines at CAD 1,900 each, when you order them."},
      {"line": 403, "text": "Reports as they are, in their source language."},
      {"line": 404, "text": "One production and one test environment."},
      {"line": 405, "text": "Handover to your team in three half-day sessions."}
    ],
    "excluded": [
      {"line": 411, "text": "Streaming or near-real-time feeds."},
      {"line": 412, "text": "New reports, report redesign and translation."},
      {"line": 413, "text": "Decommissioning of the old platform, and its licences."},
      {"line": 414, "text": "Correcting data quality at the source."}
    ],
    "assumption": [
      {"line": 421, "text": "Annex 1 is complete."},
      {"line": 422, "text": "Your lead DBA is available to us 16 hours a week until the reporting cutover."},
      {"line": 423, "text": "A pipeline takes no more than 12 hours on average."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Maëlle Thériault-Gagné", "detail": "VP, Data & Analytics. Decides, and signed the agreement.", "email": "maelle.tg@grande-epinette.example", "recipientRole": "approver", "recipientSections": ["business_problem", "promised_outcomes", "scope_boundaries", "key_stakeholders", "delivery_dependencies", "risks", "first_milestone"]},
    {"line": 502, "side": "buyer", "text": "François-Xavier Bélanger", "detail": "CFO. If a number is off, he wants to hear it the same morning.", "email": "fx.belanger@grande-epinette.example", "recipientRole": "approver", "recipientSections": ["pricing_exceptions"]},
    {"line": 503, "side": "buyer", "text": "Noémie Desrosiers", "detail": "Director, Operations Planning. Her team plans with the result.", "email": "n.desrosiers@grande-epinette.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "buyer", "text": "Rajesh Venkataraghavan", "detail": "Lead Database Administrator. With us 16 hours a week until the reporting cutover."},
    {"line": 505, "side": "firm", "text": "Perpetua Lindqvist-Osei", "detail": "Agreed this with you, and answers for it."},
    {"line": 506, "side": "firm", "text": "Kwabena Tremblay-Stone", "detail": "Leads the work, as in the assessment."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Rajesh has resigned, last day 4 September; not announced. She'll name someone \"once HR posts the role\".", "detail": "Maëlle by phone, 12 August. She underpaid him for years and he told her so in the exit meeting."}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-09-08", "text": "Read access to the source systems", "detail": "From your team."},
    {"line": 602, "side": "buyer", "dueOn": "2026-09-14", "text": "Cloud tenancy and network link", "detail": "From your team."},
    {"line": 603, "side": "buyer", "text": "CDC credentials for the rolling-stock system", "detail": "Nobody is named for them yet; about 30 pipelines cannot be tested without."},
    {"line": 604, "answersFor": "sales", "side": "buyer", "dueOn": "2026-12-11", "text": "The old platform stays readable until the reporting cutover", "detail": "From your team. Its licence ends on 30 November."}
  ],
  "risks": [
    {"line": 701, "text": "The scheduler held 187 active pipelines in July; 47 of them are not in Annex 1."},
    {"line": 751, "visibility": "internal", "text": "Kwabena: \"1,900 per pipeline is under water on anything with CDC, we need 2,600\". He wants it noted that he said no.", "detail": "Pricing thread, 5 August"},
    {"line": 752, "visibility": "internal", "text": "The plan: \"Keep Annex 1 at 140 and we make it back on change orders\"", "detail": "Perpetua, pricing thread, 5 August"}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "492000.00", "text": "Total as signed, taxes extra"},
    {"line": 802, "amount": "46000.00", "text": "Option not selected: streaming yard positions"},
    {"line": 851, "visibility": "internal", "text": "= that is literally the plan, margin 24% if they grow to 187, 9% if they don't", "detail": "Pricing thread, 5 August"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-09-25", "text": "Landing zone accepted", "detail": "The landing zone and its security baseline stand in your own tenancy, and you have accepted them in writing."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW 2 under the master agreement of 12 May 2025", "on": "2026-08-20", "by": "", "lines": [301, 302, 303, 304, 305, 401, 402, 403, 411, 412, 413, 421, 422, 423, 601, 602, 603, 801, 802, 901]},
  {"kind": "meeting", "title": "Twenty minutes in Montréal", "on": "2026-05-21", "by": "Bélanger", "lines": [201, 202]},
  {"kind": "meeting", "title": "Twenty minutes in Montréal", "on": "2026-05-21", "by": "Perpetua Lindqvist-Osei", "lines": [351]},
  {"kind": "meeting", "title": "Steering dinner", "on": "2026-06-30", "by": "", "lines": [203]},
  {"kind": "call", "title": "Video call", "on": "2026-04-09", "by": "Maëlle", "lines": [101, 102, 205]},
  {"kind": "crm", "title": "Description", "on": "2026-08-20", "by": "", "lines": [206]},
  {"kind": "mail", "title": "Email to Noémie", "on": "2026-07-08", "by": "Perpetua Lindqvist-Osei", "lines": [352, 353]},
  {"kind": "call", "title": "Signing call", "on": "2026-08-20", "by": "Perpetua Lindqvist-Osei", "lines": [354, 355]},
  {"kind": "mail", "title": "Internal pricing thread", "on": "2026-08-05", "by": "Kwabena Tremblay-Stone", "lines": [751]},
  {"kind": "mail", "title": "Internal pricing thread", "on": "2026-08-05", "by": "Perpetua Lindqvist-Osei", "lines": [752, 851]}
]
$sources$);

  perform pg_temp.it_is(2, '17:00');
  perform pg_temp.request_review(kickoff, '{4,4,4,5,3,3,3,3}');
  perform pg_temp.it_is(1, '13:50');
  perform pg_temp.accept(kickoff, '{4,3,4,5,3,2,3,2}', '');
  perform pg_temp.it_is(1, '14:30');
  perform public.send_kickoff(kickoff, 1);
end $story$;
