import type { Passing } from '~/domain/passing'
import type { Refusal } from '~/domain/refusal'

/**
 * What a form learns when its command was not carried out. `act` names the form, `typed` is all that was in it.
 * Either fields have problems (sentences by field name), or the command was refused, or it could not be carried out just now.
 * `shown` is of a command that was carried out, and tells what no later page does: a new key.
 */
export type Outcome = {
  act: string
  typed: Readonly<Record<string, string>>
  problems: Readonly<Record<string, string>>
  refusal: Pick<Refusal, 'code' | 'detail'> | null
  passing: Passing | null
  shown?: Readonly<Record<string, string>>
}

/** The outcome, if it concerns this form: the act, and where a page has the same form several times, its subject. */
export function outcomeOf(outcome: Outcome | undefined, act: string, subject: Record<string, string> = {}): Outcome | undefined {
  if (outcome?.act !== act) return undefined
  return Object.entries(subject).every(([name, value]) => outcome.typed[name] === value) ? outcome : undefined
}

/** The errors of one field, as a control takes them. */
export const errorsOf = (outcome: Outcome | undefined, field: string): string[] | undefined => {
  const problem = outcome?.problems[field]
  return problem ? [problem] : undefined
}

/** What somebody wrote into these fields, leaving out what is empty. */
export const wordsOf = ({ typed }: Outcome, fields: readonly string[]): string[] =>
  fields.flatMap((field) => (typed[field]?.trim() ? [typed[field]] : []))
