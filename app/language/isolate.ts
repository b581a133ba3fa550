import { directionOf, type Locale } from '~/domain/deal'

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const LEFT_TO_RIGHT = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u

/**
 * A name within a sentence. One that runs against the page's direction is isolated,
 * or the comma after it would jump to its other end.
 */
export function isolate(locale: Locale, name: string): string {
  const isForeign = (directionOf(locale) === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(name)
  return isForeign ? `\u2068${name}\u2069` : name
}
