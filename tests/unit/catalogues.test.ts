import { describe, expect, it } from 'vitest'
import { languageSchema, type Language } from '~/domain/deal'
import { CATALOGUES, translatorFor } from '~/language/translator'
import { shapeOf } from '../support/icu-message'

type Messages = { readonly [key: string]: string | Messages }

function flatten(messages: Messages, path: string[] = []): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flatten(value, [...path, key]),
  )
}

const messagesOf = (language: Language) => new Map(flatten(CATALOGUES[language]))
const english = messagesOf('en')
const others = languageSchema.options.filter((language) => language !== 'en')

/** The forms that a language tells apart, without exact counts such as `=0`. */
const formsOf = (plural: string[]) => plural.filter((form) => !form.startsWith('=')).sort()

describe('the words that a buyer reads', () => {
  it.each(others)('are all there for a reader of %s', (language) => {
    expect([...messagesOf(language).keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each(languageSchema.options)('are never left empty for a reader of %s', (language) => {
    expect([...messagesOf(language)].filter(([, message]) => !message.trim())).toEqual([])
  })

  it.each(others)('leave out no name, date or link for a reader of %s', (language) => {
    const messages = messagesOf(language)
    for (const [key, message] of english) {
      const [ours, theirs] = [shapeOf(message), shapeOf(messages.get(key) ?? '')]
      expect([key, [...theirs.names].sort(), [...theirs.tags].sort()]).toEqual([key, [...ours.names].sort(), [...ours.tags].sort()])
    }
  })

  it.each(languageSchema.options)('count in every form that a reader of %s knows', (language) => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
    for (const [key, message] of messagesOf(language)) {
      for (const plural of shapeOf(message).plurals) expect([key, formsOf(plural)]).toEqual([key, known])
    }
  })

  it.each(languageSchema.options)('are never lost on a reader of %s to an apostrophe, which quotes braces and tags in a message', (language) => {
    const quoting = [...messagesOf(language)].filter(([, message]) => /'[{<}>#|]/.test(message))
    expect(quoting).toEqual([])
  })
})

describe('a name in a sentence', () => {
  const names = 'name|account|firm|author|owner|by|salesOwner|deliveryOwner'
  const beforeFullStop = new RegExp(`\\{(${names})\\}(</\\w+>)?\\.`)

  it.each(languageSchema.options)('is never followed by a full stop for a reader of %s: it may end in one of its own, as `Inc.` does', (language) => {
    expect([...messagesOf(language)].filter(([, message]) => beforeFullStop.test(message))).toEqual([])
  })

  it('would be found there', () => {
    expect(['It is for {account}. Please', 'Thank you, <who>{name}.</who>', 'Thank <b>{owner}</b>.'].every((message) => beforeFullStop.test(message))).toBe(true)
    expect(beforeFullStop.test('{firm} answers by {due}.')).toBe(false)
  })
})

describe('a count in a sentence', () => {
  const flagged = (locale: 'en-GB' | 'de-DE' | 'ar-BH', count: number) => translatorFor(locale)('portal.status.flagged', { count })

  it('reads as an English reader says it', () => {
    expect([flagged('en-GB', 1), flagged('en-GB', 2)]).toEqual(['1 point flagged', '2 points flagged'])
  })

  it('takes the six forms of Arabic, in the digits of the reader\'s country', () => {
    const counts = [0, 1, 2, 3, 11, 100].map((count) => flagged('ar-BH', count))
    expect(counts).toEqual(['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', '٣ ملاحظات', '١١ ملاحظة', '١٠٠ ملاحظة'])
  })
})
