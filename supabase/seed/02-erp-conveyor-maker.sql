-- Sent a week ago, in German. Three people flagged: one line became version 2 and waits for Ümit Karabıyık,
-- one has an answer in its thread, one waits for Björn. Jürgen Großkopf confirmed all but what he flagged.
do $story$
declare
  kickoff uuid;
  muessig uuid;
  grosskopf uuid;
  karabiyik uuid;
  taeuber uuid;
  scanners uuid;
  history uuid;
  wifi uuid;
begin
  perform pg_temp.it_is(6, '11:10');
  kickoff := pg_temp.start_kickoff(2, $deal$
{
  "account": "Krähwinkler Fördertechnik GmbH",
  "name": "Krähwinkler Fördertechnik – ERP Einführung Phase 1+2",
  "dealType": "new_logo", "amount": "412600.00", "currency": "EUR", "closedOn": "2026-07-17", "locale": "de-DE",
  "salesOwner": "friederike.suhr@hollenkamp-suhr.example.com",
  "deliveryOwner": "bjoern.achterkamp@hollenkamp-suhr.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "Ihr heutiges System wird seit 2023 nicht mehr vom Hersteller betreut."},
    {"line": 102, "text": "Der Einzige, der es neu starten kann, geht im März 2027 in Rente."},
    {"line": 103, "text": "Der Monatsabschluss dauert elf Arbeitstage; die Holding verlangt fünf."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "Zwei gescheiterte Anläufe (2017 & 2021). Wörtlich: »Wenn es ein drittes Mal schiefgeht, muss ich das der Belegschaft nicht mehr erklären, dann bin ich weg.«", "detail": "Dr. Müßig, Telefonat, 21. April. Es geht ihr darum, vor der Belegschaft nicht noch einmal zurückzurudern."},
    {"line": 202, "visibility": "internal", "text": "Über 400 T€ hätte es in den Beirat gemusst, Sitzung erst im Oktober; darunter reichte die Unterschrift von van Kwakkelstein.", "detail": "Verhandlung mit der Holding, 25. Juni"},
    {"line": 203, "visibility": "internal", "text": "Entscheidender Tausch: Scanner raus aus v4, dafür sofort Unterschrift. Ümit weiß das nicht.", "detail": "25. Juni. Müßig meinte, das »regelt sich im Projekt«."},
    {"line": 204, "visibility": "internal", "text": "Nichtstun hieß: Ab April steht im Zweifel die Fertigung, denn nur Herr Dörflinger kann das Altsystem neu starten.", "detail": "Vor Ort, 17. März"},
    {"line": 205, "visibility": "internal", "text": "Die Holding in den Niederlanden will fünf Tage, sonst kommt ein externer Controller ins Haus.", "detail": "Vor Ort, 17. März"},
    {"line": 206, "visibility": "internal", "text": "<b>Do not</b> mention the two cancelled ERP attempts (2017, 2021) in front of the supervisory board; Dr. Müßig inherited both & is tired of hearing about it.", "detail": "CRM, Beschreibung"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "Finanzen, Einkauf und Fertigungsplanung laufen in einem einzigen, betreuten System."},
    {"line": 302, "text": "Beide Phasen gehen am 4. Januar 2027 in Betrieb."},
    {"line": 303, "text": "Der Monatsabschluss gelingt in fünf Arbeitstagen.", "detail": "Ihre Finanzabteilung rechnet damit schon für Januar."},
    {"line": 304, "text": "Übernommen werden Stammdaten, offene Posten und zwei abgeschlossene Geschäftsjahre."},
    {"line": 305, "text": "Nach dem Start begleiten wir Sie zwei Wochen lang aus der Ferne."},
    {"line": 306, "text": "Sechzehn Schulungstage für Ihre Key-User."},
    {"line": 351, "visibility": "internal", "text": "Zugesagt, nicht kalkuliert: Scanner-Schnittstelle vom ersten Tag an. Etwa 80 Stunden.", "detail": "Friederike, Rundgang durch Halle 3, 9. Juni: \"four interfaces, the scanner one is easy\""},
    {"line": 352, "visibility": "internal", "text": "Zugesagt, nicht kalkuliert: Bildschirm in der Kantine mit den Aufträgen des Tages. Etwa 4 Stunden.", "detail": "Friederike, Rundgang, 9. Juni"},
    {"line": 353, "visibility": "internal", "text": "Zugesagt, nicht kalkuliert: alles aus dem Altsystem, zehn Jahre. Etwa 160 Stunden.", "detail": "Friederike, E-Mail an Großkopf zu v2, 22. Mai. v4 sagt zwei Geschäftsjahre; nicht noch mal aufgemacht."},
    {"line": 354, "visibility": "internal", "text": "Zugesagt, nicht kalkuliert: Björn die ersten vier Wochen nach dem Start im Haus, Tickets am selben Tag. Etwa 120 Stunden.", "detail": "Friederike im April; Müßig am Telefon zur Unterschrift, 17. Juli"},
    {"line": 355, "visibility": "internal", "text": "Zugesagt, nicht kalkuliert: zwei zusätzliche Schulungstage. Etwa 16 Stunden.", "detail": "Friederike, Verhandlung, 25. Juni"}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "85 namentliche Nutzer."},
      {"line": 402, "text": "Eine Gesellschaft, ein Werk; Fertigungsplanung für die Hallen 2 und 3."},
      {"line": 403, "text": "Drei Schnittstellen: Bank, Lohnabrechnung und Kunden-EDI."},
      {"line": 404, "text": "Standardberichte und bis zu 12 angepasste Berichte."},
      {"line": 405, "text": "Zwei vollständige Testmigrationen vor dem Start."},
      {"line": 451, "visibility": "internal", "text": "CRM: 4 Schnittstellen, mit »Schnittstelle MDE-Scanner« aus v3. SOW v4: drei.", "detail": "CRM, Interfaces; SOW v4, Abschnitt 2"}
    ],
    "excluded": [
      {"line": 411, "text": "Handscanner und andere Geräte in der Fertigung."},
      {"line": 412, "text": "Elektronisches Archiv für Geschäftsjahre vor den letzten beiden."},
      {"line": 413, "text": "Änderungen am Altsystem."},
      {"line": 414, "text": "Arbeiten an Netzwerk und WLAN."}
    ],
    "assumption": [
      {"line": 421, "text": "Sie übernehmen den Standardprozess, wo nichts anderes vereinbart ist."},
      {"line": 422, "text": "Ihre Key-User stehen ab 1. September 2026 zwei Tage pro Woche bereit."},
      {"line": 423, "text": "Halle 3 hat funktionierendes WLAN, bevor der Abnahmetest beginnt."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "Dr. Hannelore Müßig", "detail": "Geschäftsführerin. Entscheidet und hat unterschrieben.", "email": "h.muessig@kraehwinkler.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "Jürgen Großkopf", "detail": "Kaufmännischer Leiter. Verantwortet die Finanzprozesse.", "email": "j.grosskopf@kraehwinkler.example", "recipientRole": "approver"},
    {"line": 503, "side": "buyer", "text": "Sören Täuber", "detail": "IT-Leiter und Projektleiter auf Ihrer Seite.", "email": "s.taeuber@kraehwinkler.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "buyer", "text": "Ümit Karabıyık", "detail": "Produktionsleiter. Verantwortet die Produktionsprozesse.", "email": "u.karabiyik@kraehwinkler.example", "recipientRole": "reviewer"},
    {"line": 505, "side": "buyer", "text": "Frau Öztürk-Lamprecht", "detail": "Vorsitzende des Betriebsrats."},
    {"line": 506, "side": "firm", "text": "Friederike Suhr", "detail": "Hat das alles mit Ihnen vereinbart und steht dafür ein."},
    {"line": 507, "side": "firm", "text": "Björn Achterkamp", "detail": "Leitet die Umsetzung."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "Täuber wirkt abwesend. Täuber wollte das Projekt selbst machen und ist beleidigt, dass die Geschäftsführung extern vergibt.", "detail": "Vor Ort, 17. März"}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-09-01", "text": "Key-User für zwei Tage pro Woche", "detail": "Von Jürgen Großkopf (Finanzen) und Ümit Karabıyık (Produktion)."},
    {"line": 602, "side": "buyer", "dueOn": "2026-10-16", "text": "Bereinigter Artikelstamm", "detail": "Von Ihrem Projektteam unter Sören Täuber."},
    {"line": 603, "side": "third_party", "dueOn": "2027-01-29", "text": "WLAN in Halle 3", "detail": "Von Ihrem WLAN-Dienstleister, über Sören Täuber. Gebraucht für den Abnahmetest am 30. November 2026 und den Start am 4. Januar 2027."},
    {"line": 651, "side": "buyer", "dueOn": "2026-12-10", "visibility": "internal", "text": "Betriebsvereinbarung vor jeder personenbezogenen Auswertung von Scannern oder Buchungen", "detail": "Anruf der Vorsitzenden, 2. Juli. Müßig: »Das ist mein Thema, nicht Ihres.« Steht nirgends im Vertrag."}
  ],
  "risks": [
    {"line": 701, "text": "Ohne Betriebsvereinbarung kann der Betriebsrat den Test anhalten. Er tagt das nächste Mal am 10. Dezember, nach dem Abnahmetest."},
    {"line": 751, "visibility": "internal", "text": "Björn hat bei 400 Personentagen gewarnt, im Angebot stehen 268, und die Differenz soll »über Standardprozesse« hereinkommen, was bei einem Sonderanlagenbauer mit 1.900 Stücklistenvarianten niemand ernsthaft glaubt, der einmal durch Halle 3 gegangen ist.", "detail": "Chat mit der Geschäftsleitung, 14. Juli"},
    {"line": 752, "visibility": "internal", "text": "Der IT-Leiter ist als Projektleiter benannt, wollte das Projekt aber selbst machen."}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "412600.00", "text": "Auftragswert ohne Umsatzsteuer"},
    {"line": 802, "amount": "0.00", "text": "Zwei zusätzliche Schulungstage", "detail": "Mündlich vereinbart, nicht im Vertrag."},
    {"line": 851, "visibility": "internal", "text": "Wir haben Phase 2 mit 19 % Marge kalkuliert, alles unter 22 % hätte eigentlich abgelehnt werden müssen.", "detail": "Chat, 14. Juli: als Referenz für die Branche durchgewunken. »Bitte nicht in die Übergabe schreiben.«"},
    {"line": 852, "visibility": "internal", "amount": "12600.00", "text": "Das CRM führt noch die Position »Schnittstelle MDE-Scanner« aus v3; gegengezeichnet sind 400.000 EUR.", "detail": "SOW v4, Abschnitt 9"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-09-25", "text": "Prozess-Blueprint freigegeben", "detail": "Jürgen Großkopf (Finanzen) und Ümit Karabıyık (Produktion) haben den Blueprint schriftlich freigegeben."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW HS-2026-031, Version 4", "on": "2026-07-17", "by": "", "lines": [301, 302, 303, 304, 305, 401, 402, 403, 404, 411, 412, 413, 414, 421, 422, 423, 601, 602, 603, 801, 901, 852]},
  {"kind": "meeting", "title": "Vor Ort", "on": "2026-03-17", "by": "Dr. Hannelore Müßig", "lines": [101, 102, 204, 205]},
  {"kind": "call", "title": "Telefonat", "on": "2026-04-21", "by": "Dr. Hannelore Müßig", "lines": [201]},
  {"kind": "meeting", "title": "Verhandlung mit der Holding, Videocall", "on": "2026-06-25", "by": "Dr. Hannelore Müßig", "lines": [202, 203]},
  {"kind": "meeting", "title": "Verhandlung mit der Holding, Videocall", "on": "2026-06-25", "by": "Friederike Suhr", "lines": [355, 802]},
  {"kind": "crm", "title": "Beschreibung", "on": "2026-07-17", "by": "", "lines": [206]},
  {"kind": "crm", "title": "Interfaces", "on": "2026-07-17", "by": "", "lines": [451]},
  {"kind": "meeting", "title": "Rundgang durch Halle 3", "on": "2026-06-09", "by": "Friederike Suhr", "lines": [351, 352]},
  {"kind": "mail", "title": "E-Mail an Großkopf zu Angebot v2", "on": "2026-05-22", "by": "Friederike Suhr", "lines": [353]},
  {"kind": "call", "title": "Telefonat zur Unterschrift", "on": "2026-07-17", "by": "Dr. Hannelore Müßig", "lines": [354]},
  {"kind": "mail", "title": "Chat mit der Geschäftsleitung", "on": "2026-07-14", "by": "Björn Achterkamp", "lines": [751, 851]}
]
$sources$);

  perform pg_temp.it_is(6, '11:40');
  perform pg_temp.request_review(kickoff, '{5,5,3,5,4,4,3,4}');
  perform pg_temp.it_is(5, '08:20');
  perform pg_temp.accept(kickoff, '{4,5,3,5,3,2,2,2}',
    'Referenz für die Branche. Scanner und Altdaten kläre ich vor dem Blueprint als Change Order; ohne beides bleibt das Risiko unter der Schwelle.');
  perform pg_temp.it_is(5, '08:50');
  perform public.send_kickoff(kickoff, 1);
  muessig := pg_temp.recipient(kickoff, 'Dr. Hannelore Müßig');
  grosskopf := pg_temp.recipient(kickoff, 'Jürgen Großkopf');
  karabiyik := pg_temp.recipient(kickoff, 'Ümit Karabıyık');
  taeuber := pg_temp.recipient(kickoff, 'Sören Täuber');

  perform pg_temp.it_is(5, '14:15');
  scanners := pg_temp.flag(karabiyik, 1, 'scope_boundaries', pg_temp.line(2, 403), 'not_agreed',
    'Beim Rundgang durch Halle 3 hieß es vier Schnittstellen, mit den Handscannern vom ersten Tag an. Sonst schreiben meine Leute auf Papier und tippen es nachts ab.',
    true);
  perform pg_temp.it_is(4, '18:40');
  perform private.mark_section_as(muessig, 1, 'business_problem', true);
  perform private.mark_section_as(muessig, 1, 'key_stakeholders', true);
  perform pg_temp.it_is(3, '09:05');
  history := pg_temp.flag(grosskopf, 1, 'promised_outcomes', pg_temp.line(2, 304), 'wrong',
    'Zehn Jahre, nicht zwei. In der E-Mail von Frau Suhr vom 22. Mai steht: »Alles, was im Altsystem steht, finden Sie danach auch im neuen wieder.« Daran hängt unsere Aufbewahrungspflicht.',
    false);
  perform pg_temp.it_is(3, '09:12');
  perform private.confirm_as(grosskopf, 1, 'Jürgen Großkopf');

  perform pg_temp.it_is(2, '10:20');
  perform pg_temp.act_as('friederike.suhr@hollenkamp-suhr.example.com');
  perform public.note_on_flag(scanners,
    'Björn, zur Vorgeschichte: Die Scanner habe ich in v4 gegen die sofortige Unterschrift herausgenommen. Ümit weiß das nicht. Bitte erst mit mir sprechen, dann mit ihm.');
  perform public.reply_to_flag(history,
    'Sehr geehrter Herr Großkopf, Sie zitieren mich richtig, und danke, dass Sie es gleich sagen. Herr Achterkamp und ich prüfen gerade, ob ein lesbares Archiv der älteren Jahre Ihre Aufbewahrungspflicht erfüllt und was es kostet. Sie hören diese Woche von mir.');
  perform pg_temp.it_is(2, '16:10');
  wifi := pg_temp.flag(taeuber, 1, 'delivery_dependencies', pg_temp.line(2, 603), 'wrong',
    'Am 29. Januar ist der Dienstleister fertig, das stimmt. Aber dann kann der Abnahmetest am 30. November in Halle 3 nicht stattfinden: Bis dahin ist nur Halle 2 abgedeckt. Ich habe das im März gesagt und im Juli geschrieben.',
    false);
  perform pg_temp.it_is(1, '09:30');
  perform pg_temp.act_as('bjoern.achterkamp@hollenkamp-suhr.example.com');
  perform public.note_on_flag(wifi,
    'Er hat recht. Entweder testen wir Ende November nur Halle 2, oder der Start rückt. Ich rufe Täuber an, bevor ich hier antworte.');
  perform pg_temp.it_is(1, '11:45');
  perform pg_temp.act_as('friederike.suhr@hollenkamp-suhr.example.com');
  perform public.resolve_flag(scanners, 1, 'amended',
    'In Halle 3 hatte ich vier Schnittstellen zugesagt, mit den Handscannern vom ersten Tag an. So steht es jetzt in der Zeile. Die Geräte selbst beschaffen weiterhin Sie; den Preis der vierten Schnittstelle stimme ich mit Ihrer Geschäftsführung ab.',
    '{"change": "edit", "text": "Vier Schnittstellen: Bank, Lohnabrechnung, Kunden-EDI und Handscanner.", "detail": "", "boundary": "included", "dueOn": null, "amount": null}');
end $story$;
