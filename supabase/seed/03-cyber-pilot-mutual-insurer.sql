-- A complete draft, handed over: delivery reviews it and has not scored fit yet.
do $story$
declare
  kickoff uuid;
begin
  perform pg_temp.it_is(1, '14:10');
  kickoff := pg_temp.start_kickoff(3, $deal$
{
  "account": "Copperkettle Mutual Insurance Society",
  "name": "Copperkettle Mutual / security assessment PILOT",
  "dealType": "pilot", "amount": "64000.00", "currency": "USD", "closedOn": "2026-07-30", "locale": "en-US",
  "salesOwner": "delphine@gantrylane.example.com", "deliveryOwner": "obadiah@gantrylane.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Your reinsurer wants evidence of independent security testing before the treaty renews on January 1, 2027."},
    {"line": 102, "text": "Its questionnaire asks for \"independent testing in last 12 months\". Today your answer is no."},
    {"line": 103, "text": "Answering no would cost you roughly $900,000 on the treaty."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "The last vendor delivered a 900-page export. Renée: \"I want ten things I can fix, not nine hundred I can't.\"", "detail": "Scoping call, May 6"},
    {"line": 202, "visibility": "internal", "text": "What decided it: pay for independence now, in a small pilot, instead of the auditor's free test, which the reinsurer may refuse.", "detail": "Call with Marcus, May 20"},
    {"line": 203, "visibility": "internal", "text": "Claims went down for 6 hrs in March in hail season and the board blamed Marcus personally. Any outage during testing and he's done, his words.", "detail": "Call, May 20. So: no daytime testing."},
    {"line": 204, "visibility": "internal", "text": "Follow-on: a twelve-month program across all subsidiaries, about 310,000, if the readout goes well.", "detail": "CRM"},
    {"line": 205, "visibility": "internal", "text": "=HYPERLINK is not a strategy", "detail": "The conference talk at which they heard of us (CRM)"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "Rules of engagement & a test plan."},
    {"line": 302, "text": "An external penetration test of up to 40 internet-facing addresses."},
    {"line": 303, "text": "An internal penetration test at two sites."},
    {"line": 304, "text": "One half-day tabletop exercise for up to 12 people."},
    {"line": 305, "text": "A technical report in plain English, with every finding rated by likelihood and business effect."},
    {"line": 306, "answersFor": "delivery", "text": "An executive summary of no more than six pages, for your internal use."},
    {"line": 307, "text": "One 90-minute readout."},
    {"line": 308, "text": "The final report on September 25, in time for your risk committee on October 6.", "detail": "Board packs lock on September 30."},
    {"line": 351, "visibility": "internal", "text": "Promised, not priced: free retest of criticals within 90 days. About 32 hours.", "detail": "Delphine, proposal email, June 11: \"on the house\""},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: every message acknowledged within one hour on test nights. About 24 hours.", "detail": "Delphine, same email"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: Pennywhistle \"should be fine\". About 50 hours.", "detail": "Delphine to Renée, June 24; never confirmed"},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: phishing test of the executive floor and an asset list of Pennywhistle, \"see what we can do\". About 40 hours.", "detail": "Delphine, call with Renée, July 28"},
    {"line": 355, "visibility": "internal", "text": "+1 from Ana-Lucía: examiner letter template, two pages, on our letterhead", "detail": "Call, July 28. She wants to hand the summary to the reinsurer and the state examiner."}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "Two sites: Head Office and the Claims Center."},
      {"line": 402, "text": "Testing on weekdays between 7 p.m. and 5 a.m. Central, never during the day."},
      {"line": 451, "visibility": "internal", "text": "The CRM says 3 sites: HQ; claims center; Pennywhistle Life (acquired Jan).", "detail": "Note the <b>Pennywhistle</b> network is flat, nobody has an asset list, and the people who built it were let go at acquisition."}
    ],
    "excluded": [
      {"line": 411, "text": "Fixing findings."},
      {"line": 412, "text": "Retesting after fixes."},
      {"line": 413, "text": "Social engineering, physical entry and denial-of-service testing."},
      {"line": 414, "text": "Subsidiaries."},
      {"line": 415, "text": "Systems hosted by third parties."}
    ],
    "assumption": [
      {"line": 421, "text": "No change freeze prevents testing in the agreed window."},
      {"line": 422, "text": "Test accounts and network access are ready three business days before testing starts."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Renée Thibodeaux-Vance", "detail": "CISO. Approves the rules of engagement.", "email": "renee.tv@copperkettle.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "Marcus Oyelaran-Dietz", "detail": "Chief Operating Officer. Signed the agreement.", "email": "marcus.od@copperkettle.example", "recipientRole": "approver"},
    {"line": 503, "side": "buyer", "text": "Dale Rutkovsky", "detail": "IT Operations Manager. Controls test accounts and maintenance windows.", "email": "dale.r@copperkettle.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "buyer", "text": "Ana-Lucía Peñaranda", "detail": "Head of Compliance. Wants a document for the reinsurer and the state examiner.", "email": "al.penaranda@copperkettle.example", "recipientRole": "reviewer"},
    {"line": 505, "side": "firm", "text": "Delphine Karlsson-Wu", "detail": "Agreed this with you, and answers for it."},
    {"line": 506, "side": "firm", "text": "Obadiah Szymborski", "detail": "Leads the testing."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Renée on Dale's email: \"Dale is protecting his patch, he failed the last audit and hid two findings. Work around him.\"", "detail": "Forwarded July 22 with \"fyi\""}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-08-14", "text": "Approval of the rules of engagement", "detail": "From Renée Thibodeaux-Vance."},
    {"line": 602, "side": "buyer", "dueOn": "2026-09-28", "text": "End of the Q3 change freeze on all production networks", "detail": "From Dale Rutkovsky, who needs two weeks' notice for accounts after it. Testing is to be complete on September 11."},
    {"line": 603, "side": "buyer", "text": "Test accounts, address ranges and an on-call contact", "detail": "From Dale Rutkovsky, three business days before testing starts."},
    {"line": 604, "side": "third_party", "text": "Written permission from any hosting provider whose systems are touched", "detail": "Asked for by your team, before testing starts."}
  ],
  "risks": [
    {"line": 701, "text": "An outage during claims season. If anything we touch slows the claims system, we stop first and ask afterwards, whatever the plan says."},
    {"line": 702, "text": "In your words: \"The hail season runs through the middle of September & we have <b>no</b> slack.\""},
    {"line": 751, "visibility": "internal", "text": "Nobody asked Dale about test accounts; the freeze has no exceptions unless Marcus signs.", "detail": "Dale's email to Renée, July 22"},
    {"line": 752, "visibility": "internal", "text": "Staffing. Obadiah: \"cool so I staff it with the two juniors\". Delphine: \"don't say that out loud, she asked for the senior team by name\"", "detail": "Internal DM, July 1"}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "64000.00", "text": "Fixed fee for the pilot"},
    {"line": 802, "amount": "-32000.00", "text": "50% of this fee is credited if you sign the twelve-month program by December 31, 2026"},
    {"line": 851, "visibility": "internal", "text": "Landing price was 78k, we took it down to 64k to beat zero. We only make money if the program follows, the pilot alone is about 6 points margin", "detail": "Internal DM, July 1"},
    {"line": 852, "visibility": "internal", "text": "Marcus: \"and the pilot fee comes off the big one if we go ahead by New Year.\" Delphine said yep; legal later made it 50% and nobody walked him through that line.", "detail": "Verbal yes, July 15"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-08-14", "text": "Rules of engagement signed", "detail": "Renée Thibodeaux-Vance has approved the rules of engagement and the test plan in writing."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW GL-0417-P", "on": "2026-07-30", "by": "", "lines": [301, 302, 303, 304, 305, 306, 307, 308, 401, 402, 411, 412, 413, 414, 415, 421, 422, 601, 603, 604, 801, 802, 901]},
  {"kind": "call", "title": "Scoping call", "on": "2026-05-06", "by": "Renée Thibodeaux-Vance", "lines": [101, 102, 103, 201]},
  {"kind": "call", "title": "Call with Marcus", "on": "2026-05-20", "by": "Marcus Oyelaran-Dietz", "lines": [202, 203, 701]},
  {"kind": "crm", "title": "Description", "on": "2026-07-30", "by": "", "lines": [204, 205, 451]},
  {"kind": "mail", "title": "Proposal email to Renée", "on": "2026-06-11", "by": "Delphine Karlsson-Wu", "lines": [351, 352]},
  {"kind": "mail", "title": "Email to Renée", "on": "2026-06-24", "by": "Delphine Karlsson-Wu", "lines": [353]},
  {"kind": "call", "title": "Call with Renée", "on": "2026-07-28", "by": "Delphine Karlsson-Wu", "lines": [354]},
  {"kind": "call", "title": "Call with Renée", "on": "2026-07-28", "by": "Ana-Lucía Peñaranda", "lines": [355, 504]},
  {"kind": "mail", "title": "Email to Renée, forwarded", "on": "2026-07-22", "by": "Dale Rutkovsky", "lines": [602, 751]},
  {"kind": "mail", "title": "Forwarded with \"fyi\"", "on": "2026-07-22", "by": "Renée Thibodeaux-Vance", "lines": [551]},
  {"kind": "mail", "title": "Internal DM", "on": "2026-07-01", "by": "Obadiah Szymborski", "lines": [752]},
  {"kind": "mail", "title": "Internal DM", "on": "2026-07-01", "by": "Delphine Karlsson-Wu", "lines": [851]},
  {"kind": "call", "title": "Verbal yes", "on": "2026-07-15", "by": "Marcus Oyelaran-Dietz", "lines": [852]}
]
$sources$);

  perform pg_temp.it_is(1, '15:20');
  perform pg_temp.request_review(kickoff, '{4,5,4,5,4,4,3,3}');
end $story$;
