-- A draft just begun: nothing is excluded, nobody gets a link, the milestone has neither a date nor a done-when.
do $story$
begin
  perform pg_temp.it_is(1, '10:25');
  perform pg_temp.start_kickoff(8, $deal$
{
  "account": "Peacock Ledger Co-operative Bank Ltd",
  "name": "Peacock Ledger Co-operative Bank – branch manager programme (pilot)",
  "dealType": "pilot", "amount": "3850000.00", "currency": "INR", "closedOn": "2026-10-23", "locale": "en-IN",
  "salesOwner": "rukmini@banyanbrass.example.com", "deliveryOwner": "tenzin@banyanbrass.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "22% of loan files are returned by your central desk for rework."},
    {"line": 102, "text": "Each return costs 2.6 days and about ₹1,450, roughly ₹1.9 crore a year."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "Regulator's thematic visit Jan–Mar. Kavya signed last year's remediation letter personally, and she thinks the CHRO will let her take the blame for it.", "detail": "Kavya, 4 August"},
    {"line": 202, "visibility": "internal", "text": "What decided it: a small paid pilot *with* a before/after measure over a cheap roll-out to 340 w/o any. Kavya took the pilot, CHRO wanted the roll-out and a \"leadership brand\". <b>Same budget line.</b>", "detail": "Negotiation, 7 October; CRM"},
    {"line": 203, "visibility": "internal", "text": "Internal academy runs a two-day course since 2019. Mīnākṣī wrote that course. Nobody dares tell her that it is the problem.", "detail": "14 July"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "Two cohorts of branch managers trained, three days in person each."},
    {"line": 302, "text": "Two 45-minute coaching calls for each participant."},
    {"line": 303, "text": "A baseline and a closing assessment, and a pilot report."},
    {"line": 304, "text": "The pilot counts as a success by completion, participant rating & the report delivered."},
    {"line": 351, "visibility": "internal", "text": "Kavya expects 15% fewer returned files: \"Fifteen per cent. I will hold you to it with affection.\" The acceptance criteria do not contain it.", "detail": "Proposal e-mail, 26 August; signature, 23 October"},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: sessions in English, हिन्दी and தமிழ். About 80 hours.", "detail": "Rukmiṇī, proposal e-mail, 26 August"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: coaching questions answered the same working day. About 25 hours.", "detail": "Rukmiṇī, same e-mail"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: a few extra seats for Jaipur (20). About 70 hours.", "detail": "Rukmiṇī to Harpreet Gill, 9 September"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: a week at the central desk, to hear *why* files come back, from an outsider first & <b>not</b> from audit. About 40 hours.", "detail": "Rukmiṇī to Kavya, 16 October"}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "60 participants in two cohorts of 30: Chennai and Pune."},
      {"line": 402, "text": "Facilitation and materials in English."},
      {"line": 451, "visibility": "internal", "text": "CRM: Participants__c 80; Languages__c \"English; Hindi; Tamil\".", "detail": "SOW: 60, English."}
    ],
    "assumption": [
      {"line": 421, "text": "Participants are released for all three days."},
      {"line": 422, "text": "Assessments run on your LMS with single sign-on."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Kavya D'Costa", "detail": "Chief Operating Officer. Decides and measures.", "email": "kavya.dcosta@peacockledger.example"},
    {"line": 502, "side": "buyer", "text": "Dr. Śrīnivāsan Raghunāthan", "detail": "Chief Human Resources Officer. Signed the agreement.", "email": "srinivasan.r@peacockledger.example"},
    {"line": 503, "side": "buyer", "text": "Mīnākṣī Subramaniam", "detail": "Head, Learning & Development. Coordinates.", "email": "minakshi.s@peacockledger.example"},
    {"line": 504, "side": "buyer", "text": "Harpreet \"Harry\" Gill", "detail": "Zonal Head, North.", "email": "harpreet.gill@peacockledger.example"},
    {"line": 505, "side": "firm", "text": "Rukmiṇī Fernandes-Bose", "detail": "Agreed this with you, and answers for it."},
    {"line": 506, "side": "firm", "text": "Tenzin Chaudhary-Webb", "detail": "Leads the programme."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Tenzin: who is the client, HR or ops? RFB: \"whoever is in the room. keep them apart till the second invoice is paid\"", "detail": "21 October"}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "text": "Baseline assessment on the LMS on 4 November", "detail": "Single sign-on for external assessments goes live on 27 November."},
    {"line": 602, "side": "buyer", "text": "Cohort 1 released for three days from 9 November, in Chennai"},
    {"line": 603, "side": "buyer", "dueOn": "2026-10-28", "text": "24 anonymised loan files", "detail": "Not begun yet, and nobody is named for them."}
  ],
  "risks": [
    {"line": 701, "text": "Cohort 1 starts the day after Diwali; many managers are on leave."},
    {"line": 751, "visibility": "internal", "text": "Harpreet: \"Seats are political, ma'am.\" He'll block nominations if North is left out. Has done before.", "detail": "Phone, 9 September"},
    {"line": 752, "visibility": "internal", "text": "A third of the returns may be the desk's own fault; Kavya suspects it.", "detail": "Voice note, 16 October"}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "3400000.00", "text": "Programme fee, GST 18% extra"},
    {"line": 802, "amount": "450000.00", "text": "Cap on trainers' travel, which is charged at actuals"},
    {"line": 851, "visibility": "internal", "amount": "3850000.00", "text": "They heard \"38 and a half\", for Kavya with everything, GST too. With GST it is 40.12 + travel. Did not spell it out.", "detail": "Negotiation, 7 October"},
    {"line": 852, "visibility": "internal", "text": "Ours: 41% margin on paper, but only if Tenzin's team reuses the insurance client's workbook with the logo swapped. Tenzin does not love this.", "detail": "7 October"}
  ],
  "first_milestone": [
    {"line": 901, "text": "Programme design signed off"}
  ]
}
$handoff$);
end $story$;
