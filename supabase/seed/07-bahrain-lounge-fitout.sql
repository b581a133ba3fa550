-- Sent three working days ago, in Arabic. Layla and Yousif flagged in Arabic, Nadège in English; all three are open.
do $story$
declare
  kickoff uuid;
  layla uuid;
  yousif uuid;
  nadege uuid;
begin
  perform pg_temp.it_is(4, '10:00');
  kickoff := pg_temp.start_kickoff(7, $deal$
{
  "account": "شركة سبع قواقع للضيافة ذ.م.م",
  "name": "شركة سبع قواقع للضيافة – three outlets fit-out",
  "dealType": "new_logo", "amount": "96450.000", "currency": "BHD", "closedOn": "2026-10-08", "locale": "ar-BH",
  "salesOwner": "rawan@marrowlintel.example.com", "deliveryOwner": "inaki@marrowlintel.example.com"
}
$deal$, $handoff$
{
  "business_problem": [
    {"line": 101, "text": "يخرج نزلاء الفندق إلى مقاهٍ خارجه بدلاً من الجلوس في منافذكم."},
    {"line": 102, "text": "تقلّ إيرادات المنافذ الثلاثة عن الميزانية بنحو ١١٬٢٠٠٫٥٠٠ دينار بحريني في الشهر."},
    {"line": 103, "text": "تدقّق العلامة التجارية للفندق في خدمات الأغذية والمشروبات في شهر مارس، وقد تستبدل المشغّل."}
  ],
  "buyer_context": [
    {"line": 201, "visibility": "internal", "text": "It's about her uncles. They told the family board she'd be \"a decorator, not a director\". She wants one outlet open, with people in it, on National Day.", "detail": "Coffee with Layla, 12 July. Turnover is secondary, she said so."},
    {"line": 202, "visibility": "internal", "text": "What decided it: free and ordinary from a cousin's contracting firm, or paid and hers. Paid, if it's fast, and she'll be held to it at home.", "detail": "Presentation, 11 August"},
    {"line": 203, "visibility": "internal", "text": "يوسف ما عنده أي صلاحية، كل شيء يرجع لزوج ليلى ولازم نمر عليه أول.", "detail": "11 August. Our official contact decides nothing, husband does."},
    {"line": 204, "visibility": "internal", "text": "Leaving it another season = Nadège's word \"hemorrhage\": c. BHD 134k a year.", "detail": "First visit, 24 June"},
    {"line": 205, "visibility": "internal", "text": "Landlord: <b>Landlord approval needed for the roof.</b> \"Quiet luxury, no gold\".", "detail": "CRM"}
  ],
  "promised_outcomes": [
    {"line": 301, "text": "فكرة تصميمية وتصميم داخلي: خياران للصالة، وخيار للمقهى، وخيار للكشك."},
    {"line": 302, "text": "حزمة فنية كاملة: رسومات ومواصفات ووثائق مناقصة."},
    {"line": 303, "text": "إشراف على الموقع بزيارة كل أسبوع، من بدء العمل حتى اكتماله."},
    {"line": 304, "text": "إدارة شراء الأثاث، وتسددون فواتير الموردين مباشرةً."},
    {"line": 305, "text": "اكتمال الأعمال في جميع المنافذ في ٢٨ يناير ٢٠٢٧."},
    {"line": 351, "visibility": "internal", "text": "Promised: rooftop by the 10th of December for National Day, \"Inshallah, we'll push\". It decided the purchase and is nowhere in the SOW.", "detail": "Rawan to Layla, WhatsApp, 2 September. Guest list of a hundred and forty names, two ministers among them."},
    {"line": 352, "visibility": "internal", "text": "Promised, not priced: staff canteen layout. About 36 hours.", "detail": "Rawan, email to Nadège, 6 September"},
    {"line": 353, "visibility": "internal", "text": "Promised, not priced: drawings in Arabic & English as the contractor prefers. About 60 hours.", "detail": "Rawan, same email. The contractor is not appointed."},
    {"line": 354, "visibility": "internal", "text": "Promised, not priced: menu design for the café. About 24 hours.", "detail": "Rawan, same email"},
    {"line": 355, "visibility": "internal", "text": "Promised, not priced: a shade sail, misting fans, a second bar and a small <b>prayer area</b> behind a screen, \"all simple things\". About 90 hours.", "detail": "Layla, 29 September; answered with a heart"}
  ],
  "scope_boundaries": {
    "included": [
      {"line": 401, "text": "ثلاثة منافذ: صالة البهو ومقهى السطح وكشك الشاطئ."},
      {"line": 402, "text": "مساحة إجمالية قدرها ٦٤٠ متراً مربعاً."},
      {"line": 403, "text": "تعديلان على كل فكرة تصميمية."},
      {"line": 404, "answersFor": "delivery", "text": "الرسومات والوثائق باللغة الإنجليزية."},
      {"line": 405, "text": "التنسيق مع المقاول الرئيسي الذي تعيّنونه."}
    ],
    "excluded": [
      {"line": 411, "text": "المطبخ."},
      {"line": 412, "text": "مناطق الموظفين وأي جزء آخر من الفندق."},
      {"line": 413, "text": "اللافتات وقوائم الطعام والهوية البصرية."},
      {"line": 414, "text": "رسوم الرخص ورسوم المالك."},
      {"line": 415, "text": "الهندسة الإنشائية والكهروميكانيكية (MEP)."},
      {"line": 416, "text": "أعمال المقاول وتكاليفها."}
    ],
    "assumption": [
      {"line": 421, "text": "تعيّنون المقاول الرئيسي في موعد أقصاه ١ نوفمبر ٢٠٢٦."},
      {"line": 422, "text": "طاقة الخدمات القائمة تكفي للمخطط الجديد."},
      {"line": 423, "text": "يوافق المالك على أعمال السطح."}
    ]
  },
  "key_stakeholders": [
    {"line": 501, "side": "buyer", "text": "ليلى الصدفي", "detail": "العضو المنتدب (Layla Al-Sadafi). صاحبة القرار، وقد وقّعت الاتفاقية.", "email": "layla@sevenseashells.example", "recipientRole": "approver"},
    {"line": 502, "side": "buyer", "text": "يوسف بوموجة", "detail": "مدير المشاريع (Yousif Bu-Mowja). جهة التواصل من طرفكم.", "email": "yousif@sevenseashells.example", "recipientRole": "reviewer"},
    {"line": 503, "side": "buyer", "text": "Nadège Fernández-Ruiz", "detail": "مديرة الأغذية والمشروبات.", "email": "nadege@sevenseashells.example", "recipientRole": "reviewer"},
    {"line": 504, "side": "buyer", "text": "Anand Pillai-Krishnan", "detail": "المدير المالي. المسؤول عن الميزانية.", "email": "anand@sevenseashells.example", "recipientRole": "reviewer"},
    {"line": 505, "side": "firm", "text": "Rawan Castellane", "detail": "المبيعات، والمرجع في كل ما اتفقنا عليه."},
    {"line": 506, "side": "firm", "text": "Iñaki Bhattarai", "detail": "قيادة العمل والتنفيذ."},
    {"line": 551, "side": "buyer", "visibility": "internal", "text": "+973 5550 0199 is the night number she wants us to answer", "detail": "8 October"}
  ],
  "delivery_dependencies": [
    {"line": 601, "side": "buyer", "dueOn": "2026-11-01", "text": "تعيين المقاول الرئيسي", "detail": "من طرفكم."},
    {"line": 602, "side": "third_party", "text": "موافقة المالك على أعمال السطح", "detail": "من مالك العقار، بطلب منكم."},
    {"line": 603, "side": "buyer", "dueOn": "2026-12-06", "text": "رخصة البناء", "detail": "من طرفكم، عبر يوسف بوموجة؛ ينقصها خطاب المهندس الإنشائي. يبدأ العمل في الموقع في ١٥ نوفمبر ٢٠٢٦."},
    {"line": 651, "side": "buyer", "visibility": "internal", "text": "Yousif promised to tell Layla himself about 6 December; it seems he has not.", "detail": "Call with the municipality agent, 29 September. Before the permit no strip-out, no noise, nothing."}
  ],
  "risks": [
    {"line": 701, "text": "لم يُعيَّن المقاول الرئيسي بعد."},
    {"line": 751, "visibility": "internal", "text": "Iñaki: \"contractor not appointed, roof belongs to the landlord, who is in a court case with the father\"", "detail": "Internal, 17 September"},
    {"line": 752, "visibility": "internal", "text": "Iñaki: \"supervision at 22,750 assumes 11 visits. it'll be 25. we go negative around visit 16\"", "detail": "Internal, 17 September"}
  ],
  "pricing_exceptions": [
    {"line": 801, "amount": "96450.000", "text": "القيمة الإجمالية قبل ضريبة القيمة المضافة"},
    {"line": 802, "amount": "8645.000", "text": "ضريبة القيمة المضافة ١٠٪"},
    {"line": 803, "amount": "95095.000", "text": "المبلغ المستحق شاملاً الضريبة"},
    {"line": 851, "visibility": "internal", "amount": "86450.000", "text": "= 28500+19200+22750+16000 → 86,450, but I typed 96,450 in the system and finance already booked the forecast, don't correct it before quarter end", "detail": "Rawan, 17 September"},
    {"line": 852, "visibility": "internal", "text": "Rawan: \"she pays late fees happily, she doesn't read invoices\"", "detail": "Internal, 17 September"}
  ],
  "first_milestone": [
    {"line": 901, "dueOn": "2026-10-29", "text": "عرض الفكرة التصميمية", "detail": "عُرضت عليكم الفكرة التصميمية للمنافذ الثلاثة، ووقّعتم على قبولها."}
  ]
}
$handoff$, $sources$
[
  {"kind": "document", "title": "SOW ML-26-055", "on": "2026-10-08", "by": "", "lines": [301, 302, 303, 304, 305, 401, 402, 403, 411, 412, 413, 421, 422, 423, 601, 602, 603, 801, 802, 803, 901]},
  {"kind": "meeting", "title": "Coffee with Layla", "on": "2026-07-12", "by": "ليلى الصدفي", "lines": [201]},
  {"kind": "meeting", "title": "Presentation", "on": "2026-08-11", "by": "", "lines": [202, 203]},
  {"kind": "meeting", "title": "First visit", "on": "2026-06-24", "by": "Nadège Fernández-Ruiz", "lines": [101, 102, 204]},
  {"kind": "crm", "title": "Description", "on": "2026-10-08", "by": "", "lines": [205]},
  {"kind": "mail", "title": "WhatsApp to Layla", "on": "2026-09-02", "by": "Rawan Castellane", "lines": [351]},
  {"kind": "mail", "title": "Email to Nadège", "on": "2026-09-06", "by": "Rawan Castellane", "lines": [352, 353, 354]},
  {"kind": "mail", "title": "WhatsApp", "on": "2026-09-29", "by": "ليلى الصدفي", "lines": [355]},
  {"kind": "meeting", "title": "Internal talk about the price", "on": "2026-09-17", "by": "Iñaki Bhattarai", "lines": [751, 752]},
  {"kind": "meeting", "title": "Internal talk about the price", "on": "2026-09-17", "by": "Rawan Castellane", "lines": [851, 852]}
]
$sources$);

  perform pg_temp.it_is(4, '10:30');
  perform pg_temp.request_review(kickoff, '{3,5,5,5,3,3,2,3}');
  perform pg_temp.it_is(3, '08:40');
  perform pg_temp.accept(kickoff, '{3,5,4,5,3,2,2,3}', '');
  perform pg_temp.it_is(3, '09:20');
  perform public.send_kickoff(kickoff, 1);
  layla := pg_temp.recipient(kickoff, 'ليلى الصدفي');
  yousif := pg_temp.recipient(kickoff, 'يوسف بوموجة');
  nadege := pg_temp.recipient(kickoff, 'Nadège Fernández-Ruiz');

  perform pg_temp.it_is(2, '10:45');
  perform pg_temp.flag(nadege, 1, 'scope_boundaries', pg_temp.line(7, 412), 'missing',
    'The staff canteen is missing. Rawan wrote on 6 September that you would look at its layout while you are measuring: it is only one room.',
    false);
  perform pg_temp.it_is(1, '09:10');
  perform private.mark_section_as(yousif, 1, 'scope_boundaries', true);
  perform pg_temp.flag(yousif, 1, 'delivery_dependencies', pg_temp.line(7, 603), 'wrong',
    'أبلغني مندوب البلدية أن الرخصة لن تصدر قبل ٦ ديسمبر، ولا يُسمح قبلها بأي إزالة أو أعمال. لذلك لا يمكن أن يبدأ العمل في الموقع يوم ١٥ نوفمبر.',
    true);
  perform pg_temp.it_is(1, '20:35');
  perform private.mark_section_as(layla, 1, 'business_problem', true);
  perform pg_temp.flag(layla, 1, 'promised_outcomes', pg_temp.line(7, 305), 'not_agreed',
    'هذا مو اللي اتفقنا عليه. مقهى السطح يكون جاهز يوم ١٠ ديسمبر قبل العيد الوطني، والدعوات انرسلت. ٢٨ يناير متأخر وايد.',
    true);
end $story$;
