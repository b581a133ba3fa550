import { z } from 'zod'

/** What is wrong with one field, as its sentence names it. `max` is the limit that was passed. */
export const formProblemSchema = z.object({
  code: z.enum([
    'required', 'too_long', 'has_control_characters', 'one_line', 'not_a_mail_address', 'not_a_web_address', 'not_valid',
    'file_too_large', 'file_empty', 'file_kind', 'file_differs', 'file_again',
  ]),
  max: z.number().optional(),
})
export type FormProblem = z.infer<typeof formProblemSchema>

/** Problems by field name. */
export type FormProblems = Record<string, FormProblem>

type Issue = z.core.$ZodIssue

function maxOf(issue: Issue): number | undefined {
  if (issue.code === 'too_big') return Number(issue.maximum)
  const max: unknown = issue.code === 'custom' ? issue.params?.['max'] : undefined
  return typeof max === 'number' ? max : undefined
}

function problemOf(issue: Issue, isEmpty: boolean): FormProblem {
  if (isEmpty) return { code: 'required' }
  const code = formProblemSchema.shape.code.catch('not_valid').parse(issue.message)
  return { code, max: maxOf(issue) }
}

/** The first problem of each field: a field that was left out or left empty is always `required`. */
export function formProblems(error: z.ZodError, typed: Readonly<Record<string, string>>): FormProblems {
  const problems: FormProblems = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    problems[field] ??= problemOf(issue, !typed[field]?.trim())
  }
  return problems
}
