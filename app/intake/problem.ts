import { z } from 'zod'

/** What can be wrong with something that arrives; each has its sentence in `problem-sentence.ts`. */
export const intakeCodeSchema = z.enum([
  'not_utf8',
  'not_utf16',
  'broken_json',
  'too_deep',
  'unsafe_key',
  'has_control_characters',
  'not_well_formed',
  'no_deal_found',
  'unknown_shape',
  'too_many_deals',
  'wrong_type',
  'required',
  'too_long',
  'one_line',
  'not_a_number',
  'ambiguous_number',
  'too_many_decimals',
  'unknown_currency',
  'other_currency',
  'not_a_date',
  'ambiguous_date',
  'unknown_deal_type',
  'unknown_locale',
  'not_a_mail_address',
  'twice',
  'no_header',
  'column_twice',
  'column_missing',
  'quote_not_closed',
  'broken_csv',
  'too_many_cells',
  'too_many_lines',
])
export type IntakeCode = z.infer<typeof intakeCodeSchema>

/**
 * One thing that keeps an import from being carried out. `row`: the line as an editor or a spreadsheet numbers it;
 * for a CRM export that was read as JSON, which of its deals. `column`: the column's name, the field's path, or for broken JSON the character's place in its line.
 */
export type IntakeProblem = { code: IntakeCode; row: number | null; column: string | null; value: string }

const SHOWN = 80

/** A value as a problem quotes it: short, and printable whatever it held. */
export function quoted(value: string): string {
  const clean = value.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD')
  const letters = [...clean.slice(0, SHOWN * 2)]
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('')
}

/** A problem, with its value made fit to be shown. */
export const problem = (code: IntakeCode, row: number | null, column: string | null, value = ''): IntakeProblem => ({
  code,
  row,
  column,
  value: quoted(value),
})

// The same characters that a typed text must not hold, see domain/text.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** What is wrong with a text's characters, whatever it says; null when nothing is. */
export function characterTrouble(text: string): 'has_control_characters' | 'not_well_formed' | null {
  if (CONTROL.test(text)) return 'has_control_characters'
  return text.isWellFormed() ? null : 'not_well_formed'
}
