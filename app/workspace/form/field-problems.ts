import type { z } from 'zod'
import { fieldSentence } from '~/workspace/words/field-sentence'

/**
 * The first problem of each field as a sentence, by the field's own name wherever it stands in the schema;
 * a field that was left out or left empty is always asked to be filled in.
 */
export function fieldProblems(error: z.ZodError, typed: Readonly<Record<string, string>>): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path.at(-1) ?? '')
    const isEmpty = issue.code !== 'custom' && !typed[field]?.trim()
    const params = issue.code === 'custom' ? issue.params : undefined
    problems[field] ??= fieldSentence({ message: isEmpty ? 'required' : issue.message, params })
  }
  return problems
}
