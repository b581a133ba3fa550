import type { Catalogue } from '../catalogue'
import type { version as english } from '../en/portal-version'

/** Words of the buyer's pages, Arabic: formal, addressed in the plural of courtesy. Here: what changed between versions. */
export const version: Catalogue<typeof english> = {
  changes: {
    title: 'ما تغيّر منذ اطلاعكم الأخير',
    youSaid: 'قلتم',
    weChanged: 'غيّرناه',
    weAdded: 'أضفنا',
    weRemoved: 'حذفنا',
    why: 'السبب:',
    toLine: 'القراءة في موضعه',
    toSettle: 'إخبارنا هل حُسم الأمر',
    asked: 'بطلب من {name}',
    confirm: 'تأكيد هذا فقط',
    all: 'مقارنة النسخ',
  },
  newer: { text: 'صدرت نسخة جديدة من هذه الصفحة.', open: 'متابعة القراءة فيها؛ كلماتكم محفوظة' },
  difference: {
    title: 'ما الذي تغيّر',
    between: 'من النسخة {past, number} بتاريخ {pastDate} إلى النسخة {present, number} بتاريخ {presentDate}.',
    counts:
      '{count, plural, zero {لم يتغيّر أي سطر} one {تغيّر سطر واحد} two {تغيّر سطران} few {تغيّرت # أسطر} many {تغيّر # سطرًا} other {تغيّر # سطر}}، {same, plural, zero {ولم يبقَ سطر كما كان} one {وبقي سطر واحد كما كان} two {وبقي سطران كما كانا} few {وبقيت # أسطر كما كانت} many {وبقي # سطرًا كما كان} other {وبقي # سطر كما كان}}.',
    nothing: 'كل الأسطر واحدة في النسختين.',
    onlyOne: 'لا توجد حتى الآن سوى نسخة واحدة، فلم يتغيّر شيء.',
    youAsked: '{is, select, added {بطلب منكم أضفنا:} removed {بطلب منكم حذفنا:} other {بطلب منكم غيّرنا:}}',
    theyAsked: '{is, select, added {بطلب من {name} أضفنا:} removed {بطلب من {name} حذفنا:} other {بطلب من {name} غيّرنا:}}',
    we: '{is, select, added {أضفنا:} removed {حذفنا:} other {غيّرنا:}}',
    became: '«{before}» أصبح «{after}»',
    isNew: 'جديد: «{words}»',
    isGone: 'محذوف: «{words}»',
    same:
      '{count, plural, zero {لم يبقَ هنا سطر كما كان.} one {بقي هنا سطر واحد كما كان.} two {بقي هنا سطران كما كانا.} few {بقيت هنا # أسطر كما كانت.} many {بقي هنا # سطرًا كما كان.} other {بقي هنا # سطر كما كان.}}',
    head: 'الأطراف والعملة',
    account: 'إلى',
    firm: 'من',
    salesOwner: 'الاتفاق معكم',
    deliveryOwner: 'التنفيذ',
    currency: 'العملة',
    choose: 'مقارنة نسخ أخرى',
    from: 'الأقدم',
    to: 'الأحدث',
    submit: 'مقارنة',
  },
}
