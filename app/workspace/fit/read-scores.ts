import { z } from 'zod'
import { reconcilingLineSchema, type FitScores } from '~/domain/fit'
import { ownerRoleSchema } from '~/domain/member'
import { scoreField } from './score-field'

const criteriaSchema = z.string().transform((keys) => keys.split(' ').filter(Boolean))

/** Scores as their form sends them: it names the criteria that it asked for, and each of them needs one of the five. */
export const scoresFormSchema = z.record(z.string(), z.string()).transform((typed, context) => {
  const side = ownerRoleSchema.safeParse(typed.side)
  if (!side.success) context.addIssue({ code: 'custom', path: ['side'], message: 'not_valid' })
  const scores: FitScores = {}
  for (const key of criteriaSchema.parse(typed.criteria ?? '')) {
    const score = Number(typed[scoreField(key)])
    if (Number.isInteger(score) && score >= 1 && score <= 5) scores[key] = score
    else context.addIssue({ code: 'custom', path: [scoreField(key)], message: 'not_scored' })
  }
  return { side: side.data ?? 'sales', scores }
})

export const reconcilingFormSchema = z.object({ criterion: z.string(), words: reconcilingLineSchema })
