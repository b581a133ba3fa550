import type { Locale } from '~/domain/deal'
import { quotedWords } from './hostile-words'

/** One stretch of a mail. HTML and plain text are made from the same blocks, so that neither can say less than the other. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'quote'; label: string; words: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'action'; label: string; url: string }
  | { kind: 'code'; digits: string }

/** `verbatim` values are read letter by letter, from left to right in every language: hashes. */
export type Fact = { label: string; value: string; verbatim?: boolean }

/** A mail before it has a form. `preview` is what an inbox shows behind the subject. */
export type Letter = {
  locale: Locale
  sender: { firm: string; accent: string; about: string | null }
  subject: string
  preview: string
  heading: string
  blocks: readonly Block[]
  footer: string
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const note = (text: string): Block => ({ kind: 'note', text })
export const quote = (label: string, words: string): Block => ({ kind: 'quote', label, words: quotedWords(words) })
export const facts = (...all: Fact[]): Block => ({ kind: 'facts', facts: all })
export const action = (label: string, url: string): Block => ({ kind: 'action', label, url })

/** A quote of what may not exist: no line when a whole section was flagged, no reason when none was given. */
export const quoteIfAny = (label: string, words: string | null): Block[] => (words ? [quote(label, words)] : [])
