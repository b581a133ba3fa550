import type { FlagKind } from '~/domain/flag'

/** What a buyer's person says with a flag, as a heading after their name. */
export const KIND_SENTENCES: Record<FlagKind, string> = {
  missing: 'says something is missing',
  wrong: 'says this is wrong',
  unclear: 'says this is unclear',
  not_agreed: 'says this was not agreed',
}

const LANGUAGES: Record<string, string> = { en: 'English', de: 'German', ar: 'Arabic' }

/** The language in which a kickoff's buyer reads. */
export const languageWords = (locale: string) => LANGUAGES[locale.slice(0, 2)] ?? 'English'
