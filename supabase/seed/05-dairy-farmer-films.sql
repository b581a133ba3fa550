-- Confirmed. Two lines were flagged and amended on the way; both approvers confirmed the third version.
do $story$
declare
  kickoff uuid;
  hakon uuid;
  bronwyn uuid;
  priyanka uuid;
  price uuid;
  farms uuid;
begin
  perform pg_temp.it_is(11, '09:15');
  kickoff := pg_temp.start_kickoff(5, $deal$
{
  "account": "Saltbush & Daughters Dairy Co-operative Ltd",
  "name": "Saltbush & Daughters – farmer film series",
  "dealType": "new_logo", "amount": "128700.00", "currency": "AUD", "closedOn": "2026-08-28", "locale": "en-AU",
  "salesOwner": "casimir@galahlantern.example.com", "deliveryOwner": "brid@galahlantern.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Supermarket own-label products have taken a fifth of your shelf space."},
    {"line": 102, "text": "Farms are leaving for a rival that pays two cents a litre more."},
    {"line": 103, "text": "If 25 more of them leave, the dryer is no longer viable."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "Members see the hero film at the AGM on 26 November, before they vote on the new supply agreement.", "detail": "CRM. Marketing wants shoppers; both were promised the same hero film."},
    {"line": 202, "visibility": "internal", "text": "If the supply agreement falls over he reckons the chair will have his head, he's already been told so in private.", "detail": "Håkon, phone, 14 July"},
    {"line": 203, "visibility": "internal", "text": "What decided it: real farms in calving season, messy, over a polished studio version by October. \"Every dollar on film is a dollar not in the cheque.\"", "detail": "Håkon, phone, 14 July"},
    {"line": 204, "visibility": "internal", "text": "Priyanka says Bronwyn treats members like extras in her showreel. Members only trust Priyanka.", "detail": "Farm visit, 1 July"},
    {"line": 205, "visibility": "internal", "text": "Signed ~ 4:50pm AEST. Håkon: \"I want my old man's generation to recognise themselves on that screen. On the night.\"", "detail": "28 August"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "One hero film of 90 seconds."},
    {"line": 302, "text": "Four farmer stories of 60 seconds each."},
    {"line": 303, "text": "Six cutdowns of 15 seconds each."},
    {"line": 304, "text": "The final hero film by 13 November 2026, all films by 20 November."},
    {"line": 305, "text": "Your older farmers recognise themselves on that screen, on the night."},
    {"line": 351, "visibility": "internal", "text": "Promised, not priced: a dozen socials, verticals too. About 50 hours.", "detail": "Cas, email to Bronwyn, 15 July"},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: \"We don't count rounds, we keep going until you love it.\" About 40 hours.", "detail": "Cas, same email"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: a stills set for the annual report. About 16 hours.", "detail": "Cas, same email"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: first cuts 48 hours after the shoot. About 12 hours.", "detail": "Cas, same email"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: a Vietnamese caption version for the new families. About 10 hours.", "detail": "Cas to Bronwyn at signature, 28 August: \"easy\""}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "Four shoot days on four farms, one of them a drone day."},
      {"line": 402, "text": "A crew of five, licensed music and English captions."},
      {"line": 403, "text": "Two rounds of revisions on each film, collected by you."},
      {"line": 404, "text": "The six cutdowns in 16:9."},
      {"line": 405, "text": "Use of the films for organic web & social, in Australia, for 24 months."},
      {"line": 451, "visibility": "internal", "text": "Bronwyn wants telly for the Christmas spots & to keep it for ever. \"yeah we'll sort usage out in the paperwork\"; the paperwork says web & social, 24 months.", "detail": "11 August. Music for TV would be another 11k or so, plus talent."}
    ],
    "excluded": [
      {"line": 411, "text": "Paid television, cinema and out-of-home use."},
      {"line": 412, "text": "Vertical or square versions."},
      {"line": 413, "text": "Stills photography."},
      {"line": 414, "text": "Casting and travel of participants."},
      {"line": 415, "text": "Raw footage."}
    ],
    "assumption": [
      {"line": 421, "text": "You nominate four farms and have their signed releases before the first shoot day."},
      {"line": 422, "text": "The weather holds on the planned days. A lost day is charged at AUD 7,800."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Håkon Dalgleish", "detail": "Chief Executive. Decides, and signed the agreement.", "email": "hakon@saltbushdaughters.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "Bronwyn Szczęsny", "detail": "General Manager, Marketing. Approves each film.", "email": "bronwyn@saltbushdaughters.example", "recipientRole": "approver"},
    {"line": 503, "side": "buyer", "text": "Priyanka Wijesūriya", "detail": "Member Relations Manager. Our way to the farms.", "email": "priyanka@saltbushdaughters.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "firm", "text": "Casimir Adeyemi-Holt", "detail": "Agreed this with you, and answers for it."},
    {"line": 505, "side": "firm", "text": "Bríd Nakagawa", "detail": "Produces the films."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "+61 3 5550 0142 is the farm gate phone, no mobile reception past the dairy"},
    {"line": 552, "side": "buyer", "visibility": "internal", "text": "Håkon's daughter's farm has to be one of the four: \"yes and it's the ugliest farm in Gippsland. smile\"", "detail": "Cas to Bríd, 20 August"}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-09-21", "text": "Four farms nominated, with signed releases", "detail": "From Saltbush & Daughters, before the first shoot day."},
    {"line": 602, "side": "buyer", "dueOn": "2026-10-02", "text": "Farm access and biosecurity clearance for the crew", "detail": "From Priyanka Wijesūriya. The first shoot day is 21 September."},
    {"line": 603, "side": "buyer", "dueOn": "2026-10-05", "text": "End of calving", "detail": "On the four farms."},
    {"line": 604, "side": "firm", "text": "<b>Watch:</b> biosecurity sign-in on every farm, no dogs, boots disinfected.", "detail": "Our crew, each day."},
    {"line": 651, "side": "buyer", "visibility": "internal", "text": "Who finds the farmers is open: Bronwyn told Priyanka that we do; nobody has started. Bríd: \"we can't cast, we don't know any farmers\"", "detail": "Text from Priyanka, 19 August; internal, 20 August"}
  ],
  "risks": [
    {"line": 701, "text": "Weather and calving can cost shoot days; a lost day costs AUD 7,800."},
    {"line": 751, "visibility": "internal", "text": "The track she fell in love with at the pitch is not in our library, it belongs to a cousin of our editor, there's no licence for anything at all yet, and I played it anyway because the room needed a lift.", "detail": "Cas, 11 August"},
    {"line": 752, "visibility": "internal", "text": "Cas: \"don't raise it before they sign, Håkon is looking for a way out\"", "detail": "Internal, 20 August"}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "128700.00", "text": "Price of all films in total"},
    {"line": 851, "visibility": "internal", "text": "Our real cost is 96 on a good day. Bríd thinks it's 112 with calving weather, so we're buying the logo here, basically.", "detail": "Cas, 5 August"},
    {"line": 852, "visibility": "internal", "text": "= 117000*1.1 and that's what I put in the CRM", "detail": "Cas, 5 August. Board approved \"128-ish all up\"; nobody asked whether with GST."}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-09-11", "text": "Treatment approved", "detail": "Bronwyn Szczęsny has approved the treatment in writing."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW GLP-0264", "on": "2026-08-28", "by": "", "lines": [301, 302, 303, 304, 305, 401, 402, 403, 411, 412, 413, 421, 422, 601, 603, 604, 701, 901]},
  {"kind": "crm", "title": "Description", "on": "2026-08-28", "by": "", "lines": [201, 801]},
  {"kind": "call", "title": "Phone call", "on": "2026-07-14", "by": "Håkon Dalgleish", "lines": [202, 203]},
  {"kind": "meeting", "title": "Farm visit", "on": "2026-07-01", "by": "Priyanka Wijesūriya", "lines": [204]},
  {"kind": "call", "title": "First call", "on": "2026-06-02", "by": "Bronwyn Szczęsny", "lines": [101, 102]},
  {"kind": "mail", "title": "Signature", "on": "2026-08-28", "by": "Håkon Dalgleish", "lines": [205]},
  {"kind": "mail", "title": "Email to Bronwyn", "on": "2026-07-15", "by": "Casimir Adeyemi-Holt", "lines": [351, 352, 353, 354]},
  {"kind": "mail", "title": "Signature", "on": "2026-08-28", "by": "Casimir Adeyemi-Holt", "lines": [355]},
  {"kind": "meeting", "title": "Rights and usage", "on": "2026-08-11", "by": "Bronwyn Szczęsny", "lines": [451]},
  {"kind": "meeting", "title": "Rights and usage", "on": "2026-08-11", "by": "Casimir Adeyemi-Holt", "lines": [751]},
  {"kind": "mail", "title": "Text message", "on": "2026-08-19", "by": "Priyanka Wijesūriya", "lines": [602]},
  {"kind": "mail", "title": "Internal thread", "on": "2026-08-20", "by": "Casimir Adeyemi-Holt", "lines": [752]},
  {"kind": "mail", "title": "Budget thread", "on": "2026-08-05", "by": "Casimir Adeyemi-Holt", "lines": [851, 852]}
]
$sources$);

  perform pg_temp.it_is(11, '09:50');
  perform pg_temp.request_review(kickoff, '{3,5,4,5,4,3,4,3}');
  perform pg_temp.it_is(10, '07:20');
  perform pg_temp.accept(kickoff, '{3,5,4,4,3,3,3,2}',
    'Most of it is one extra edit week. I cap the rounds at three when we present the treatment.');
  perform pg_temp.it_is(10, '07:40');
  perform public.send_kickoff(kickoff, 1);
  hakon := pg_temp.recipient(kickoff, 'Håkon Dalgleish');
  bronwyn := pg_temp.recipient(kickoff, 'Bronwyn Szczęsny');
  priyanka := pg_temp.recipient(kickoff, 'Priyanka Wijesūriya');

  perform pg_temp.it_is(10, '09:20');
  farms := pg_temp.flag(priyanka, 1, 'delivery_dependencies', pg_temp.line(5, 602), 'wrong',
    'The officer won''t clear outside crews before Friday 2 October, no exceptions since the mastitis scare, and calving runs to the 5th. So nobody can film on 21 September.',
    true);
  perform pg_temp.it_is(9, '08:05');
  price := pg_temp.flag(hakon, 1, 'pricing_exceptions', pg_temp.line(5, 801), 'unclear',
    'Is that with or without GST? What I signed says 117,000 plus GST.',
    false);

  perform pg_temp.it_is(9, '10:30');
  perform pg_temp.act_as('brid@galahlantern.example.com');
  perform public.resolve_flag(farms, 1, 'amended',
    'No crew can be cleared before 2 October, so the first shoot day moves to Tuesday 6 October, after calving. The date of the hero film stays.',
    '{"change": "edit", "text": "Farm access and biosecurity clearance for the crew", "detail": "From Priyanka Wijesūriya. The first shoot day is 6 October.", "boundary": null, "dueOn": "2026-10-02", "amount": null}');
  perform pg_temp.it_is(8, '09:50');
  perform pg_temp.act_as('casimir@galahlantern.example.com');
  perform public.resolve_flag(price, 1, 'amended',
    'Our figure had the tax inside and did not say so. It is 117,000 plus 11,700 GST, as signed, and the line now says that.',
    '{"change": "edit", "text": "Price of all films in total, plus GST", "detail": "With GST of 11,700 that is AUD 128,700.", "boundary": null, "dueOn": null, "amount": "117000.00"}');

  perform pg_temp.it_is(8, '11:10');
  perform pg_temp.act_as('brid@galahlantern.example.com');
  perform public.accept_handoff(kickoff, 3, 'The figure is the one they signed.');

  perform pg_temp.it_is(7, '06:55');
  perform private.settle_flag_as(priyanka, farms, 1, true, '');
  perform pg_temp.it_is(6, '08:30');
  perform private.settle_flag_as(hakon, price, 1, true, '');
  perform pg_temp.it_is(6, '08:34');
  perform private.confirm_as(hakon, 3, 'Håkon Dalgleish');
  perform pg_temp.it_is(5, '12:15');
  perform private.confirm_as(bronwyn, 3, 'Bronwyn Szczęsny');
end $story$;
