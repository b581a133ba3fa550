import { oneLine } from '~/language/isolate'

const LINE_BREAKS_AND_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu
const BIDI_OVERRIDES = /[\u202A-\u202E]/gu
const CONTROLS_WITHIN_WORDS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu

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
