import { z } from 'zod'
import { daySchema, nothing, typedText } from './text'

/** In what a line, or a promise, was found. */
export const sourceKindSchema = z.enum(['crm', 'document', 'call', 'mail', 'meeting'])
export type SourceKind = z.infer<typeof sourceKindSchema>

/** Where a line comes from: which document, call or mail, when, and who said it. Always internal to the firm. */
export const sourceSchema = z.object({
  kind: sourceKindSchema,
  title: typedText(200),
  on: z.union([nothing, daySchema]).nullable(),
  by: typedText(120),
})
export type Source = z.infer<typeof sourceSchema>
