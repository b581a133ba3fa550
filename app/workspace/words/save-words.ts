import { listed } from './count-words'

export type FieldProblem = { fieldId: string; label: string; sentence: string }

/** Why a draft was not saved, in a sentence. What was never a draft only lacks its beginning; what was one has a mistake. */
export function unsavedWords(problems: readonly FieldProblem[], isDraft: boolean): string {
  const isOnlyTheDeal = problems.length > 0 && problems.every(({ fieldId }) => fieldId.includes('-deal.'))
  if (!isDraft && isOnlyTheDeal) return `Becomes a draft, and saves itself, once these are filled in: ${listed(problems.map(({ label }) => label))}.`
  const [first, ...others] = problems
  if (!first) return 'Not saved yet.'
  const more = others.length === 0 ? '' : others.length === 1 ? ' One more field needs a look.' : ` ${others.length} more fields need a look.`
  return `Not saved yet. ${first.label}: ${first.sentence}${more}`
}
