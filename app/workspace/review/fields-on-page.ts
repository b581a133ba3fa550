import { SECTIONS } from '~/domain/sections'
import { answerField, askAboutGoneField, askField } from './review-fields'
import { isOfLastReturn, type ReviewView } from './review-view'

/** Whether the page, as it is now, still has the field into which somebody wrote: a colleague may have taken its line out since. */
export function isFieldOf({ page }: ReviewView, field: string): boolean {
  const { items, changes, questions } = page
  return (
    field === 'reason' ||
    SECTIONS.some((section) => field === askField(section, null)) ||
    items.some((item) => field === askField(item.section, item.id)) ||
    changes.some((change) => field === askAboutGoneField(change.section, change.itemId)) ||
    questions.some((question) => isOfLastReturn(question, questions) && field === answerField(question.id))
  )
}
