import { z } from 'zod'
import { criterionSchema, type Criterion } from '~/domain/fit'
import { addRowProblems, rowField, rowOf, rowsSent } from './form-rows'

const NAMES = ['key', 'name', 'question', 'weight'] as const

/** A key for a criterion that is new: from its name where that can be written in ASCII, and unlike every other key. */
export function keyFor(name: string, taken: readonly string[]): string {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 36)
  const key = slug || 'criterion'
  for (let number = 2; ; number += 1) {
    const candidate = number === 2 ? key : `${key}_${number - 1}`
    if (!taken.includes(candidate)) return candidate
  }
}

/** Neither kept nor begun: to be removed, or a row for a new criterion in which nothing was written. */
const isLeftOut = (typed: Readonly<Record<string, string>>, fields: Record<string, string>, row: number) =>
  typed[rowField('remove', row)] === 'on' || (fields.key === '' && !fields.name?.trim() && !fields.question?.trim())

/** The definition of fit as its form sends it. Old criteria bring their key, which outlives a new name; new ones get one. */
export const criteriaFormSchema = z.record(z.string(), z.string()).transform((typed, context): Criterion[] => {
  const rows = rowsSent(typed, 'name')
  const taken = Array.from({ length: rows }, (_, row) => typed[rowField('key', row)] ?? '')
  const criteria: Criterion[] = []
  for (let row = 0; row < rows; row += 1) {
    const fields = rowOf(typed, NAMES, row)
    if (isLeftOut(typed, fields, row)) continue
    const key = fields.key || keyFor(fields.name ?? '', taken)
    taken.push(key)
    const criterion = criterionSchema.safeParse({ ...fields, key, weight: fields.weight?.trim() || undefined })
    if (criterion.success) criteria.push(criterion.data)
    else addRowProblems(context, criterion.error, fields, row)
  }
  if (criteria.length === 0 && context.issues.length === 0) context.addIssue({ code: 'custom', path: [rowField('name', 0)], message: 'no_criteria' })
  return criteria
})
