const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
const BIDI_OVERRIDES = /[\u202A-\u202E]/gu
const CONTROLS_WITHIN_WORDS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}]/u

/** Text on one line, without anything that could start a new header line or turn the text around it. */
export const oneLine = (value: string) =>
  value.replace(LINE_BREAKS_AND_CONTROLS, ' ').replace(BIDI_CONTROLS, '').replace(/ {2,}/g, ' ').trim()

/** A name as it stands within a sentence: where it runs against the sentence's direction, it is isolated, so that neither disturbs the other. */
export function inlineValue(value: string, direction: 'ltr' | 'rtl'): string {
  const line = oneLine(value)
  const runsAgainst = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT
  return runsAgainst.test(line) ? `\u2068${line}\u2069` : line
}

/** A person's words as they are quoted: their lines kept, nothing that turns the mail around. */
export const quotedWords = (value: string) =>
  value.replace(/\r\n?/g, '\n').replace(CONTROLS_WITHIN_WORDS, ' ').replace(BIDI_OVERRIDES, '').trim()

const LONGEST_SUBJECT = 200

/** A subject as a mail header: one line, of a length that every server passes on. */
export function subjectLine(subject: string): string {
  const line = subject.replace(LINE_BREAKS_AND_CONTROLS, ' ').trim()
  const letters = [...line]
  return letters.length > LONGEST_SUBJECT ? `${letters.slice(0, LONGEST_SUBJECT - 1).join('')}…` : line
}

const NOT_IN_A_DISPLAY_NAME = /["\\<>()[\]:;@,]/g

/** `From` with the firm's name before the product's address, quoted so that a name can add neither a header nor a second address. */
export function fromLine(firm: string, address: string): string {
  const name = oneLine(firm).replace(NOT_IN_A_DISPLAY_NAME, ' ').replace(/ {2,}/g, ' ').trim()
  return name ? `"${name}" <${address}>` : address
}
