import type { Item } from '~/domain/item'
import type { Question, ReviewPage } from '~/domain/review'
import type { Section } from '~/domain/sections'
import type { Outcome } from '~/workspace/form/outcome'

/** What this member does on the review's page: decide for delivery, answer for sales, or read. */
export type ReviewMode = 'decide' | 'answer' | 'read'

/** The page as its parts need it: who does what, and what a form that came back held. */
export type ReviewView = { page: ReviewPage; mode: ReviewMode; outcome: Outcome | undefined }

/** What this member can do on the page now: the key that is theirs to turn, or reading. */
export function modeOf({ kickoff: { review }, handover, questions }: ReviewPage): ReviewMode {
  if (review === 'requested' && handover.mayDecide) return 'decide'
  if (review === 'returned' && handover.mayRequest && questions.length > 0) return 'answer'
  return 'read'
}

/** The questions of the last return. All of a return are asked at one moment, and the list begins with the latest. */
export const isOfLastReturn = (question: Question, questions: readonly Question[]): boolean => question.askedAt === questions[0]?.askedAt

/** The questions about one line, wherever it stands now. */
export const questionsOnLine = ({ questions }: ReviewPage, itemId: string): Question[] => questions.filter((each) => each.itemId === itemId)

/** The questions that no line on the page answers for: about the section, or about a line that was taken out. */
export const questionsOnSection = ({ questions, items }: ReviewPage, section: Section): Question[] =>
  questions.filter((each) => each.section === section && !items.some((item) => item.id === each.itemId))

/** The lines of one section that are read as they are: those that changed since the acceptance stand above, side by side with what they were. */
export const unchangedLines = ({ items, changes }: ReviewPage, section: Section): Item[] =>
  items.filter((item) => item.section === section && !changes.some((change) => change.itemId === item.id))
