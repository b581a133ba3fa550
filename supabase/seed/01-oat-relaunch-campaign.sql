-- Sent three working days ago. Siobhán has begun to read and flagged two lines; nobody has answered her:
-- one answer is late, the other due soon.
do $story$
declare
  kickoff uuid;
  siobhan uuid;
begin
  perform pg_temp.it_is(4, '16:20');
  kickoff := pg_temp.start_kickoff(1, $deal$
{
  "account": "Brambleworth Oat Company Ltd",
  "name": "Brambleworth Oat – autumn relaunch campaign",
  "dealType": "new_logo", "amount": "186000.00", "currency": "GBP", "closedOn": "2026-08-06", "locale": "en-GB",
  "salesOwner": "rhys@tallowfinch.example.com", "deliveryOwner": "imke@tallowfinch.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Unaided awareness of Brambleworth has been stuck at 9% for two years."},
    {"line": 102, "text": "Shoppers treat the carton as the fallback: \"the carton people buy when the other one has sold out\"."},
    {"line": 103, "text": "Two national grocers review the category in January 2027."},
    {"line": 104, "text": "A delisting at either of them would cost about £2.1m a year at retail."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "The campaign must be visibly live before the board sits down on 15 October.", "detail": "Siobhán after the pitch, 18 June"},
    {"line": 202, "visibility": "internal", "text": "The board is deciding whether the CMO role survives the restructure.", "detail": "Siobhán in the corridor, 18 June. So the date is personal for her."},
    {"line": 203, "visibility": "internal", "text": "What decided it: live in mid-October at about £40k more, rather than slower and cheaper in December with the incumbent. Gethin picked the date.", "detail": "Call with Gethin and Siobhán, 9 July"},
    {"line": 204, "visibility": "internal", "text": "Doing nothing lost: a delisting in January at c. £2.1m a year, and £640k of old-pack stock is written down either way.", "detail": "Discovery call, 28 May"},
    {"line": 205, "visibility": "internal", "text": "Off the record: the incumbent's account lead is on long-term leave and they sent juniors. We won that one by default.", "detail": "Tobias, 9 July"},
    {"line": 206, "visibility": "internal", "text": "Named team; launch before the October board; the <b>no added oil</b> story", "detail": "CRM, closed-won reason"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "Your campaign is live in all channels on 12 October 2026, before your board meets on the 15th."},
    {"line": 302, "text": "A messaging platform and creative territory.", "detail": "PDF, up to 30 pages"},
    {"line": 303, "text": "One 30-second film edit, 12 statics and 6 out-of-home layouts, made from your existing footage.", "detail": "Final artwork"},
    {"line": 304, "text": "Paid media, set up and managed for 10 weeks."},
    {"line": 305, "text": "Two measurement reports, at week 5 and week 10.", "detail": "16 November and 21 December 2026"},
    {"line": 306, "text": "Unaided awareness is reported against the 9% baseline. The result is reported, not guaranteed."},
    {"line": 351, "visibility": "internal", "text": "Siobhán heard a promise of ten per cent. Rhys said that we would *expect* double-digit awareness; she wrote it down, underlined it & said \"ten, then\".", "detail": "Call, 9 July; \"ten per cent, four channels, before the fifteenth\" at signature, 6 August"},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: TikTok as a fourth channel inside the same management fee. About 40 hours.", "detail": "Rhys, email to Siobhán, cc Tobias, 29 July"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: stand graphics for the Harrogate trade fair in November. About 20 hours.", "detail": "Rhys, same email"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: copy changes turned round within 24 hours. About 15 hours.", "detail": "Rhys, same email"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: a weekly one-page dashboard with retailer sales. About 30 hours.", "detail": "Rhys to Tobias, 3 August: \"leave it with me\". The one shown in the pitch was a mock-up."}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "Three paid channels: paid search, Meta & out-of-home."},
      {"line": 402, "text": "Planning and buying on your own media budget of up to £420,000."},
      {"line": 403, "text": "Two rounds of consolidated feedback on each deliverable."},
      {"line": 404, "text": "One brand-tracker wave before launch and one after."},
      {"line": 405, "text": "Great Britain."},
      {"line": 451, "visibility": "internal", "text": "The CRM says 4 channels sold; the SOW says three."}
    ],
    "excluded": [
      {"line": 411, "text": "Media spend."},
      {"line": 412, "text": "New photography or filming."},
      {"line": 413, "text": "Packaging."},
      {"line": 414, "text": "PR and influencer fees."},
      {"line": 415, "text": "Trade events and point-of-sale material."},
      {"line": 416, "text": "Any market other than Great Britain."}
    ],
    "assumption": [
      {"line": 421, "text": "Your existing footage is cleared for paid use until at least 31 December 2026."},
      {"line": 422, "text": "The \"no added oil\" claim may be used in advertising from the launch date."},
      {"line": 423, "text": "Feedback reaches us consolidated, from one approver."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Siobhán Ní Dhuibhir", "detail": "Chief Marketing Officer. Decides, and signed the agreement.", "email": "siobhan@brambleworth.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "Gethin Parry-Lloyd", "detail": "Chief Financial Officer. Holds the budget.", "email": "gethin@brambleworth.example", "recipientRole": "reviewer"},
    {"line": 503, "side": "buyer", "text": "Tobias Quennell", "detail": "Head of E-commerce. Holds the media budget.", "email": "tobias@brambleworth.example", "recipientRole": "reviewer"},
    {"line": 504, "answersFor": "sales", "side": "buyer", "text": "Zoë Okonjo-Blythe", "detail": "Head of Brand. Approves deliverables within 3 working days."},
    {"line": 505, "side": "firm", "text": "Rhys Abernathy-Cole", "detail": "Agreed this with you, and answers for it."},
    {"line": 506, "side": "firm", "text": "Imke Vandersloot", "detail": "Leads the work."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Zoë Okonjo-Blythe, the named approver, finished on 31 July; no replacement before October.", "detail": "Officially she \"left to travel\". Zoë was pushed, Siobhán wants the brand seat for her own hire. Voicemail from Tobias, 3 August"},
    {"line": 552, "side": "buyer", "visibility": "internal", "text": "Approvals go \"through Siobhán's office, I suppose\"; her diary is full until 20 September.", "detail": "Same voicemail"}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-08-21", "text": "Footage, logo files and brand guidelines", "detail": "From your marketing team."},
    {"line": 602, "side": "buyer", "dueOn": "2026-08-28", "text": "Access to your media accounts", "detail": "From your team."},
    {"line": 603, "side": "third_party", "dueOn": "2026-10-23", "text": "Clearance letter for the \"no added oil\" claim", "detail": "From your regulatory adviser, through Tobias Quennell. The campaign is to go live with the claim on 12 October."},
    {"line": 604, "side": "buyer", "text": "Sales feed from your retailers' portal, for a dashboard that shows sales", "detail": "Nobody at Brambleworth is named for it yet."},
    {"line": 651, "side": "firm", "visibility": "internal", "text": "The claims letter is due eleven days after launch; Imke has not been asked what that means for the ads.", "detail": "Email from Tobias, 27 July. \"didn't yet, contract week\""}
  ],
  "risks": [
    {"line": 701, "text": "\"No added oil\" may not be cleared for advertising before 23 October, which is after the launch."},
    {"line": 751, "visibility": "internal", "text": "Gethin is sceptical and nearly stopped the deal on price. He calls agencies expensive mood boards and only stayed because the chair was on the call.", "detail": "Pitch, 18 June; call, 9 July: \"What am I paying for that I couldn't get for half from the people we have?\""}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "186000.00", "text": "Our fee in total, excluding VAT"},
    {"line": 802, "amount": "-7500.00", "text": "Credit for your signature", "detail": "Taken off the two measurement reports: £31,500 becomes £24,000."},
    {"line": 851, "visibility": "internal", "text": "The credit had expired on 31 July and was honoured below the margin floor: \"we're at 31% with the credit and the floor is 35. ok this once, don't put it in writing as a precedent\"", "detail": "Dagny, Slack, 30 July"},
    {"line": 852, "visibility": "internal", "amount": "178500.00", "text": "= 186000 - 7500 in the sheet, CRM still shows gross, will fix after holiday", "detail": "Rhys, 30 July"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-09-07", "text": "Messaging platform presented", "detail": "You have seen the messaging platform and creative territory, and your approver has confirmed them in writing."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW TF-SOW-2026-118 v3", "on": "2026-08-06", "by": "", "lines": [301, 302, 303, 304, 305, 306, 401, 402, 403, 404, 411, 412, 413, 414, 421, 422, 423, 601, 602, 603, 801, 802, 901]},
  {"kind": "call", "title": "Discovery call", "on": "2026-05-28", "by": "Siobhán Ní Dhuibhir", "lines": [101, 102, 103, 204]},
  {"kind": "meeting", "title": "Pitch", "on": "2026-06-18", "by": "Siobhán Ní Dhuibhir", "lines": [201, 202, 751]},
  {"kind": "call", "title": "Call with Gethin and Siobhán", "on": "2026-07-09", "by": "Siobhán Ní Dhuibhir", "lines": [203, 351]},
  {"kind": "call", "title": "Call with Gethin and Siobhán", "on": "2026-07-09", "by": "Tobias", "lines": [205]},
  {"kind": "crm", "title": "Closed-won reason", "on": "2026-08-06", "by": "", "lines": [206, 451]},
  {"kind": "mail", "title": "Email to Siobhán, cc Tobias", "on": "2026-07-29", "by": "Rhys Abernathy-Cole", "lines": [352, 353, 354]},
  {"kind": "call", "title": "Voicemail from Tobias", "on": "2026-08-03", "by": "Rhys Abernathy-Cole", "lines": [355]},
  {"kind": "mail", "title": "Slack thread on the price", "on": "2026-07-30", "by": "Dagny", "lines": [851]},
  {"kind": "mail", "title": "Slack thread on the price", "on": "2026-07-30", "by": "Rhys Abernathy-Cole", "lines": [852]}
]
$sources$);

  perform pg_temp.it_is(4, '16:45');
  perform pg_temp.request_review(kickoff, '{4,5,4,4,3,3,3,3}');
  perform pg_temp.it_is(3, '09:05');
  perform pg_temp.accept(kickoff, '{4,4,4,4,3,2,3,2}', '');
  perform pg_temp.it_is(3, '09:40');
  perform public.send_kickoff(kickoff, 1);

  siobhan := pg_temp.recipient(kickoff, 'Siobhán Ní Dhuibhir');
  perform pg_temp.it_is(3, '18:10');
  perform private.mark_section_as(siobhan, 1, 'business_problem', true);
  perform pg_temp.it_is(2, '08:15');
  perform private.mark_section_as(siobhan, 1, 'first_milestone', true);
  perform pg_temp.flag(siobhan, 1, 'scope_boundaries', pg_temp.line(1, 401), 'missing',
    'TikTok is missing. Rhys wrote on 29 July that it makes sense as the fourth channel and that you can run it inside the same management fee. Four channels is what we agreed to.',
    true);
  perform pg_temp.it_is(2, '08:20');
  perform pg_temp.flag(siobhan, 1, 'key_stakeholders', pg_temp.line(1, 504), 'wrong',
    'Zoë left us at the end of July. Approvals go through my office until she is replaced, so please don''t wait for her.',
    false);
end $story$;
