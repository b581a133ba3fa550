import { z } from 'zod'
import { sectionSchema } from './section'

/** A line of risks or price exceptions that the buyer would see for the first time: the exact words, to be agreed to once. */
export const unsharedLineSchema = z.object({ id: z.uuid(), section: sectionSchema, text: z.string(), detail: z.string() })
export type UnsharedLine = z.infer<typeof unsharedLineSchema>

/** What a refusal `sharing_unconfirmed` carries. */
export const unsharedSchema = z.object({ items: z.array(unsharedLineSchema) })
