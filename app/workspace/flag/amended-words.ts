import { wordsOf, type Outcome } from '~/workspace/form/outcome'

/** The fields of a line that an amendment can set. An added line has its own, beside those of the edited one. */
export const LINE_FIELDS = ['boundary', 'text', 'detail', 'dueOn', 'side', 'amount'] as const

/** What sets the fields of an added line apart. */
export const ADDED = 'new-'

/** The form holds the edited line and an added one side by side; the change that was chosen tells which of them counts. */
export function withChosenLine(typed: Outcome['typed']): Outcome['typed'] {
  if (typed.change !== 'add') return typed
  return { ...typed, ...Object.fromEntries(LINE_FIELDS.map((name) => [name, typed[`${ADDED}${name}`] ?? ''])) }
}

/** The line as somebody rewrote or added it, where how they meant to resolve the flag changes the record. */
export function amendedWords(outcome: Outcome): string[] {
  const { resolution, change, withChange } = outcome.typed
  const changes = resolution === 'amended' || resolution === 'change_order' || (resolution === 'honoured' && withChange === 'yes')
  if (!changes || change === 'remove') return []
  return wordsOf({ ...outcome, typed: withChosenLine(outcome.typed) }, ['text', 'detail'])
}
