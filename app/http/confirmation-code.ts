import { codeProof } from '~/data/capability'

const DIGITS_OF_OTHER_SCRIPTS = /[\u0660-\u0669\u06F0-\u06F9]/g

/** The digits of a code as somebody typed it: with spaces or a hyphen between, or in the digits of an Arabic keyboard. */
export const digitsOf = (typed: string) =>
  typed.replace(DIGITS_OF_OTHER_SCRIPTS, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, '')

/** What proves to the database that this recipient typed the code that was mailed to them. */
export const typedCodeProof = (linkSecret: string, recipientId: string, typed: string) =>
  codeProof(linkSecret, recipientId, digitsOf(typed))
