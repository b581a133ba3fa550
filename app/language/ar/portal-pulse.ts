import type { Catalogue } from '../catalogue'
import type { pulse as english } from '../en/portal-pulse'

/** Words of the buyer's pages, Arabic: formal, addressed in the plural of courtesy. Here: how it is going. */
export const pulse: Catalogue<typeof english> = {
  pulse: {
    underway: { asks: 'كيف يسير العمل؟', good: 'يسير جيدًا', okay: 'لا بأس', bad: 'لا يسير جيدًا' },
    reached: { asks: 'كيف كان الطريق إلى هنا؟', good: 'سار جيدًا', okay: 'لا بأس', bad: 'لم يسر جيدًا' },
    words: 'سطر عن ذلك، إن أردتم',
    wordsHint: 'اكتبوه أولًا ثم اضغطوا. ويمكنكم إضافته لاحقًا أيضًا.',
    who: 'يقرأ ذلك من يعملون لأجلكم، ولا يظهر هنا لزملائكم.',
    thanks: 'أخبرتمونا كيف يسير العمل',
    add: 'إضافة سطر',
    send: 'إرسال هذا السطر',
  },
}
