import type { Catalogue } from '../catalogue'
import type { mailMilestone as english } from '../en/mail-milestone'

/** Words of the mails to buyers about the first milestone, Arabic: as the other mails, without a gender for anybody named. */
export const mailMilestone: Catalogue<typeof english> = {
  milestone: {
    title: 'أول إنجاز مرحلي',
    doneWhen: 'يتحقق عندما',
    writes: 'كلمة من {author}',
    sentBack: {
      subject: 'اقتربنا، وما زال ينقص شيء: {line}',
      heading: 'اقتربنا',
      body: 'اطّلع فريق {author} على ما وصل من طرفكم، وشكرًا لكم عليه، وما زال ينقص شيء.',
      line: 'ما نحتاج إليه',
      due: 'مطلوب حتى',
      action: 'تقديم ما ينقص',
    },
    claimed: {
      subject: 'هل أُنجز؟ {title}',
      preview: 'اسمكم إن كان قد أُنجز، أو سطر عمّا ينقص.',
      heading: 'هل ترون أنه أُنجز؟',
      body: 'يرى فريق {author} أن أول إنجاز مرحلي في عملكم مع {firm} قد تحقق. والكلمة في ذلك لكم.',
      ask: 'إن كان قد تحقق فأكّدوا ذلك باسمكم. وإن كان ينقص شيء فاذكروه في سطر، ونواصل العمل. يكفي جواب واحد ممن لهم حق الموافقة من طرفكم، ولا يُعد متحققًا ما لم يُجب أحد.',
      action: 'القول نعم، أو ليس بعد',
    },
    moved: {
      subject: 'موعد جديد لأول إنجاز مرحلي: {date}',
      heading: 'لأول إنجاز مرحلي موعد جديد',
      body: 'وفق تقدير {author} الآن فالموعد هو {date}.',
      now: 'الموعد الآن',
      before: 'الموعد السابق',
      first: 'الموعد الأول',
      why: 'السبب',
      reason: {
        buyer_dependency: 'ما نحتاج إليه من طرفكم يصل لاحقًا',
        scope_change: 'تغيّر المطلوب إنجازه',
        our_capacity: 'نحتاج إلى وقت أطول',
        third_party: 'ننتظر طرفًا آخر',
        estimate: 'نعرف الآن أكثر مما كنا نعرفه عند التقدير',
      },
      action: 'الاطلاع على الوضع الآن',
    },
    reached: {
      subject: 'تحقق: {title}',
      heading: 'تحقق أول إنجاز مرحلي لكم',
      body: 'في {date} جاء التأكيد من {by} بأنه أُنجز.',
      kept: 'وتم ذلك ضمن الموعد الأول الذي ذُكر لكم، وهو {date}.',
      later: 'وكان الموعد الأول الذي ذُكر لكم هو {date}، وشكرًا لصبركم.',
      thanks: 'شكرًا لكم. احتاج ذلك إلى الطرفين: ما قررتموه وما وفّرتموه، وما صنعه منه فريق {deliveryOwner} مع كل من شارك.',
      next: 'من هنا يستمر العمل مع {deliveryOwner} كما كان. وتبقى صفحتكم كما هي، بكل ما اتُّفق عليه وما قُدِّم وما قيل.',
      action: 'إلقاء نظرة عليه',
    },
    recorded: {
      subject: 'دُوّنت كلمتكم بشأن أول إنجاز مرحلي من قِبل {author}',
      preview: 'نرجو التحقق من أن هذا ما قلتموه.',
      heading: 'هل هذا ما قلتموه؟',
      reached: 'وفق ما دُوّن من قِبل {author} فقد قلتم في {date} {channel, select, phone {هاتفيًا} other {بالبريد}} إن أول إنجاز مرحلي قد تحقق.',
      not_yet: 'وفق ما دُوّن من قِبل {author} فقد قلتم في {date} {channel, select, phone {هاتفيًا} other {بالبريد}} إن أول إنجاز مرحلي لم يتحقق بعد.',
      words: 'ما دُوّن',
      object: 'إن كان الأمر كذلك فلا حاجة إلى شيء. وإن لم يكن هذا ما قلتموه فأخبرونا في صفحتكم: عندئذ لا يُعتد به ونسألكم أنتم مباشرة.',
      action: 'الاطلاع على ما دُوّن',
    },
  },
}
