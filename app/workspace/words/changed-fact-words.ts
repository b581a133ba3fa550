import type { ChangedFact } from '~/domain/review'

/** What the buyer reads beside the lines, as a heading. */
export const FACT_LABELS: Record<ChangedFact['fact'], string> = {
  account: 'The buyer’s name',
  locale: 'The language that the buyer reads',
  salesOwner: 'Who sold it, as the buyer reads it',
  deliveryOwner: 'Who delivers it, as the buyer reads it',
}

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })

/** One of them as a colleague reads it: a language in words, "German (Switzerland)", all else as it is. */
export const factWords = (fact: ChangedFact['fact'], value: string): string => (fact === 'locale' ? (languages.of(value) ?? value) : value)
