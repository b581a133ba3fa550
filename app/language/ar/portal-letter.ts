import type { Catalogue } from '../catalogue'
import type { letter as english } from '../en/portal-letter'

/** Words of the buyer's pages, Arabic: formal, addressed in the plural of courtesy. Here: what was bought, and how far it is read. */
export const letter: Catalogue<typeof english> = {
  letter: {
    title: 'انطلاق عملكم مع {firm}',
    forAccount: 'إلى {account}',
    ask: '<who>{name}،</who> هل هذا ما اتفقتم عليه معنا؟',
    askAgain: '<who>{name}،</who> هل أصبح صحيحًا الآن؟',
    thanks: 'شكرًا لكم، <who>{name}:</who> وصلتنا كلمتكم.',
    fresh:
      'قبل أن يبدأ فريق {deliveryOwner} العمل، نودّ أن نتأكد من أن الصورة لدينا مطابقة لما لديكم. يستغرق ذلك {minutes, plural, zero {أقل من دقيقة} one {نحو دقيقة واحدة} two {نحو دقيقتين} few {نحو # دقائق} many {نحو # دقيقة} other {نحو # دقيقة}}. لا شروط مخفية هنا: إذا كان أحد الأسطر غير صحيح فأخبرونا، ويصل ذلك فورًا إلى من يستطيع تصحيحه.',
    reader:
      'طلبنا منكم الاطلاع على هذه الصفحة قبل أن يبدأ فريق {deliveryOwner} العمل. يستغرق ذلك {minutes, plural, zero {أقل من دقيقة} one {نحو دقيقة واحدة} two {نحو دقيقتين} few {نحو # دقائق} many {نحو # دقيقة} other {نحو # دقيقة}}، ولا حاجة إلى توقيعكم. إذا كان أحد الأسطر غير صحيح فأخبرونا، ويصل ذلك فورًا إلى من يستطيع تصحيحه.',
    changed: 'كل ما أكّدتموه ولم نغيّره يبقى مؤكدًا. يكفي الاطلاع على الجديد؛ أما الباقي فكما تركتموه.',
    answered:
      '{count, plural, zero {لا ردود جديدة على ملاحظاتكم} one {وصل رد على إحدى ملاحظاتكم} two {وصل ردّان على اثنتين من ملاحظاتكم} few {وصلت ردود على # من ملاحظاتكم} many {وصلت ردود على # من ملاحظاتكم} other {وصلت ردود على # من ملاحظاتكم}}. نرجو إخبارنا هل حُسم الأمر الآن؛ وما أكّدتموه من قبل يبقى مؤكدًا.',
    offered: 'هناك أمر تغيير ينتظر قراركم، {count, plural, zero {وهو} one {وهو} two {وهما} few {وهي} many {وهي} other {وهي}} بجانب السطر المعني. أما الباقي فكما تركتموه.',
    waiting:
      'أكّدتم كل شيء ما عدا {count, plural, zero {ما نبّهتم إليه} one {النقطة التي نبّهتم إليها} two {النقطتين اللتين نبّهتم إليهما} few {النقاط الـ# التي نبّهتم إليها} many {النقاط الـ# التي نبّهتم إليها} other {النقاط الـ# التي نبّهتم إليها}}. نعمل على ذلك، وستصلكم رسالة فور توفر الرد.',
    soldIt: 'الاتفاق معكم',
    deliversIt: 'التنفيذ',
    how: '<off>غير صحيح</off> بجانب كل سطر، و«هذا صحيح» تحت كل جزء. يمكنكم التوقف في أي وقت؛ فكل ما قلتموه محفوظ.',
  },
  section: {
    business_problem: 'ما أخبرتمونا به',
    buyer_context: 'الخلفية',
    promised_outcomes: 'ما ستحصلون عليه',
    scope_boundaries: 'ما يشمله العمل وما لا يشمله',
    key_stakeholders: 'الأشخاص وأدوارهم',
    delivery_dependencies: 'ما يجب توفره ومتى',
    risks: 'ما قد يعيق العمل',
    pricing_exceptions: 'ما اتفقنا عليه في السعر',
    first_milestone: 'أول إنجاز مرحلي',
  },
  boundary: { included: 'مشمول', excluded: 'غير مشمول', assumption: 'ما نفترض توفره' },
  people: { buyer: 'من جانبكم', firm: 'من جانبنا', third_party: 'آخرون' },
  owes: { buyer: 'منكم', firm: 'منّا', third_party: 'من آخرين' },
  line: { by: 'في موعد أقصاه {date}', doneWhen: 'يتحقق عند:', changed: 'صياغة جديدة', added: 'سطر جديد' },
  mark: {
    right: 'هذا صحيح',
    restRight: 'ما عدا ذلك صحيح',
    isRight: 'قلتم: هذا صحيح',
    restIsRight: 'قلتم: ما عدا ذلك صحيح',
    takeBack: 'تراجع',
  },
  status: {
    right: 'صحيح',
    confirmed: 'مؤكد',
    confirmedOn: 'مؤكد بتاريخ {date}',
    flagged:
      '{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
    answered: '{count, plural, zero {لا ردود} one {رد لكم} two {ردّان لكم} few {# ردود لكم} many {# ردًا لكم} other {# رد لكم}}',
  },
  progress: {
    seen: 'اطلعتم على {seen, number} من {total, number}',
    label: 'التقدم',
    next: 'الجزء التالي',
    word: 'كلمتكم',
    answers: 'إلى الرد',
    done: 'قلتم كل شيء. شكرًا لكم.',
    parts: 'أجزاء هذه الرسالة',
  },
  footer: {
    alone: 'هذه الصفحة مخصصة لـ{name} حصرًا: الرابط يقوم مقام هذا الاسم.',
    people: 'لستم المقصودين، أو غادرتم الشركة، أو خارج المكتب، أو ينقص زميل؟',
    version: 'النسخة {version, number} بتاريخ {date}',
  },
}
