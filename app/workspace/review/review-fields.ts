import type { Section } from '~/domain/sections'

/** A form of the review's page as it was sent. */
export type Typed = Readonly<Record<string, string>>

/** How the fields for questions begin. */
export const ASK = 'ask:'
/** How the fields for answers begin. */
export const ANSWER = 'answer:'

/** The field for a question about a line, or about a whole section. */
export const askField = (section: Section, itemId: string | null) => `${ASK}${section}${itemId ? `:${itemId}` : ''}`

/** The field for a question about a line that was taken out: there is none to tie it to, so it is about the section. */
export const askAboutGoneField = (section: Section, itemId: string) => `${ASK}${section}::${itemId}`

/** The field for the answer to one question. */
export const answerField = (questionId: string) => `${ANSWER}${questionId}`

/** What was written into the fields that begin alike, in the page's order; empty ones say nothing. */
export const written = (typed: Typed, prefix: string) =>
  Object.entries(typed).filter(([field, words]) => field.startsWith(prefix) && words.trim() !== '')

/** The fields that hold a question. */
export const askedFields = (typed: Typed): string[] => written(typed, ASK).map(([field]) => field)

/** All that somebody wrote on the review's page, to be kept where its fields are gone. */
export const wordsTyped = (typed: Typed, isGone: (field: string) => boolean = () => true): string[] =>
  Object.entries(typed).flatMap(([field, words]) => {
    const isWriting = field.startsWith(ASK) || field.startsWith(ANSWER) || field === 'reason'
    return isWriting && words.trim() && isGone(field) ? [words] : []
  })
