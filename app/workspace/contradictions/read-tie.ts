import { z } from 'zod'
import { contradictionInputSchema, dismissalSchema, settlementSchema } from '~/domain/contradiction'
import { chosenLines, linesAsRead } from './line-field'

/** Lines tied by hand, or as they were proposed: no one line contradicts itself. */
export const tieFormSchema = z
  .record(z.string(), z.string())
  .transform((typed) => ({ about: typed.about, note: typed.note ?? '', itemIds: chosenLines(typed) }))
  .superRefine(({ itemIds }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['itemIds'], message })
    if (itemIds.length < 2) refuse('two_lines_at_least')
    if (itemIds.length > 10) refuse('ten_lines_at_most')
  })
  .pipe(contradictionInputSchema)

/** A proposal that is no contradiction, with the two lines as they were looked at. */
export const dismissFormSchema = z
  .record(z.string(), z.string())
  .transform((typed) => ({ about: typed.about, note: typed.note ?? '', lines: linesAsRead(typed) }))
  .pipe(dismissalSchema)

export const settleFormSchema = z.object({ contradictionId: z.uuid(), settlement: settlementSchema })
