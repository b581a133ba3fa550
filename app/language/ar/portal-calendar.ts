import type { Catalogue } from '../catalogue'
import type { calendar as english } from '../en/portal-calendar'

/** Words of the buyer's pages, Arabic: formal, addressed in the plural of courtesy. Here: the dates in a calendar program. */
export const calendar: Catalogue<typeof english> = {
  calendar: {
    title: 'المواعيد في تقويمكم',
    lede: 'أول إنجاز مرحلي، وما بقي عليكم من أجله، في تقويمكم الخاص. وإذا تغيّر موعد تغيّر هناك أيضًا.',
    open: {
      title: 'فتح تقويم',
      text: 'تحصلون على عنوان تشتركون فيه من برنامج التقويم لديكم. من يعرف هذا العنوان يستطيع قراءة المواعيد، فنرجو أن تحتفظوا به لأنفسكم.',
      submit: 'فتح التقويم',
    },
    since: 'تقويمكم مفتوح منذ {date}.',
    renew: {
      title: 'عنوان جديد',
      text: 'نعرض العنوان مرة واحدة ولا نحتفظ به. إذا فقدتموه أو صار لدى غيركم فخذوا عنوانًا جديدًا. وينتهي القديم فورًا أينما كان مستخدمًا.',
      sure: 'إنهاء العنوان القديم',
      submit: 'الحصول على عنوان جديد',
    },
    close: {
      title: 'إغلاق التقويم',
      text: 'عندئذ لا يفتح عنوانه شيئًا، وتبقى المواعيد في صفحتكم.',
      sure: 'إغلاق تقويمي',
      submit: 'إغلاق',
    },
    address: {
      title: 'تقويمكم مفتوح',
      text: 'انسخوا العنوان الآن، فنحن نعرضه هذه المرة فقط. اختاروا في برنامج التقويم الاشتراك في تقويم من الإنترنت، ثم ألصقوه هناك.',
      label: 'عنوان تقويمكم',
      subscribe: 'الاشتراك على هذا الجهاز',
    },
    closed: 'أُغلق تقويمكم.',
    feed: {
      name: '{firm}: أول إنجاز مرحلي',
      milestone: '{firm}: {title}',
      dependency: 'ما تحتاج إليه {firm}: {text}',
      state: 'أول إنجاز مرحلي. {state, select, on_track {يسير وفق الخطة.} waiting_for_buyer {في انتظار جانبكم.} at_risk {الموعد مهدد بالتأخر.} other {متأخر عن الموعد.}}',
      reached: 'أول إنجاز مرحلي، تحقق في {date}.',
      moved: 'الموعد الذي ذُكر أولًا: {date}.',
      doneWhen: 'يكتمل عندما:',
      owed: '{mine, select, yes {هذا مطلوب منكم.} other {هذا مطلوب من جانبكم، ولم يُسمَّ له أحد بعد.}}',
      promised: 'مطلوب حتى {date}، والموعود به {promised}.',
    },
  },
}
