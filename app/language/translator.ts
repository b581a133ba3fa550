import { createTranslator } from 'use-intl/core'
import { languageOf, type Language, type Locale } from '~/domain/deal'
import { door as arabicDoor } from './ar/door'
import { mail as arabicMail } from './ar/mail'
import { portal as arabicPortal } from './ar/portal'
import type { Catalogue } from './catalogue'
import { door as germanDoor } from './de/door'
import { mail as germanMail } from './de/mail'
import { portal as germanPortal } from './de/portal'
import { door as englishDoor } from './en/door'
import { mail as englishMail } from './en/mail'
import { portal as englishPortal } from './en/portal'

const english = { portal: englishPortal, mail: englishMail, door: englishDoor }

/** Every word that a buyer's person reads, by language. English is the measure; the types hold the others to its keys. */
export const CATALOGUES: Record<Language, Catalogue<typeof english>> = {
  en: english,
  de: { portal: germanPortal, mail: germanMail, door: germanDoor },
  ar: { portal: arabicPortal, mail: arabicMail, door: arabicDoor },
}

/** Says a message: `t('portal.progress', { seen: 4, total: 7 })`. Keys and arguments are checked against the English catalogue. */
export type Translate = ReturnType<typeof createTranslator<typeof english>>

const translators = new Map<Locale, Translate>()

/** The translator of a kickoff's locale: the words of its language, plurals and numbers of its region. Kept, since parsing messages is slow. */
export function translatorFor(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const translator = createTypedTranslator(locale)
  translators.set(locale, translator)
  return translator
}

// Overloaded because ICU arguments are read off the English literals: the other catalogues hold the same keys (type) and arguments (test).
function createTypedTranslator(locale: Locale): Translate
function createTypedTranslator(locale: Locale): unknown {
  return createTranslator({
    locale,
    messages: CATALOGUES[languageOf(locale)],
    onError(error) {
      throw error
    },
  })
}
