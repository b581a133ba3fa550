import { directionOf, type Locale } from '~/domain/deal'

const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}]/u

/** Text on one line, without anything that could start a new header line or turn the text around it. */
export const oneLine = (value: string) =>
  value.replace(LINE_BREAKS_AND_CONTROLS, ' ').replace(BIDI_CONTROLS, '').replace(/ {2,}/g, ' ').trim()

/**
 * A name within a sentence. One that runs against the sentence's direction is isolated,
 * or the comma after it would jump to its other end.
 */
export function isolate(locale: Locale, name: string): string {
  const line = oneLine(name)
  const runsAgainst = directionOf(locale) === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT
  return runsAgainst.test(line) ? `\u2068${line}\u2069` : line
}
