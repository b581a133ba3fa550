import type { z } from 'zod'

type Typed = Readonly<Record<string, string>>

/** The field of one row of a list: `weight.3`. */
export const rowField = (name: string, row: number) => `${name}.${row}`

/** How many rows a form sent: the highest number behind any of these fields. */
export const rowsSent = (typed: Typed, name: string): number =>
  Math.max(0, ...Object.keys(typed).flatMap((field) => (field.startsWith(`${name}.`) ? [Number(field.slice(name.length + 1)) + 1 || 0] : [])))

/** The fields of one row, by their bare names. */
export const rowOf = (typed: Typed, names: readonly string[], row: number): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, typed[rowField(name, row)] ?? '']))

/** Hands the problems of one row on to the fields of that row. What was left empty is asked to be filled in. */
export function addRowProblems(context: z.RefinementCtx, error: z.ZodError, fields: Record<string, string>, row: number): void {
  for (const { path, message, ...issue } of error.issues) {
    const name = String(path[0] ?? '')
    const params = issue.code === 'custom' ? issue.params : undefined
    context.addIssue({ code: 'custom', path: [rowField(name, row)], message: fields[name]?.trim() ? message : 'required', params })
  }
}
