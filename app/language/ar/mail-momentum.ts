import type { Catalogue } from '../catalogue'
import type { mailMomentum as english } from '../en/mail-momentum'

/** Words of the mails to buyers, Arabic: formal, addressed in the plural of courtesy. Here: what they owe. */
export const mailMomentum: Catalogue<typeof english> = {
  dependenciesDue: {
    subject:
      '{count, plural, zero {لا شيء مطلوب} one {أمر واحد مطلوب} two {أمران مطلوبان} few {# أمور مطلوبة} many {# أمرًا مطلوبًا} other {# أمر مطلوب}} منكم: انطلاق عملكم مع {firm}',
    preview: 'الموعد المطلوب، وما يمكن فعله إذا لم يناسبكم يوم ما.',
    heading: 'ما ينتظره العمل',
    body: 'لكي يبقى العمل لصالح {account} في مواعيده، ما زال يحتاج منكم إلى {count, plural, zero {لا شيء} one {أمر واحد} two {أمرين} few {# أمور} many {# أمرًا} other {# أمر}}:',
    neededBy: 'مطلوب حتى {date}',
    neededBefore: 'كان مطلوبًا حتى {date}',
    promisedBy: 'الموعد الذي ذكرتموه: {date}',
    promisedBefore: 'كان الموعد الذي ذكرتموه: {date}',
    noDay: 'لم يُتفق على يوم',
    sentBack: 'ما زال ينقصه شيء',
    sentBackBy: '{date}؛ وما زال ينقصه شيء',
    more: '{count, plural, zero {ولا شيء آخر} one {وأمر آخر} two {وأمران آخران} few {و# أمور أخرى} many {و# أمرًا آخر} other {و# أمر آخر}} في صفحتكم.',
    milestone: 'وهو من أجل أول إنجاز مرحلي: {milestone}',
    how: 'في صفحتكم تقدّمون المطلوب بكلمة أو رابط أو ملف. وإذا لم يناسبكم يوم ما فاذكروا هناك يومًا آخر مع السبب، فيستطيع الجميع التخطيط على أساسه.',
    last: 'هذا آخر تذكير منا بهذا الأمر. وإذا كان على شخص آخر أن يتولاه، فيُرجى إخبارنا.',
    action: 'الاطلاع على المطلوب',
  },
}
