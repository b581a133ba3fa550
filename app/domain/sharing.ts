import { z } from 'zod'
import { sectionSchema } from './section'
import type { Section } from './sections'

/** The sections whose lines are asked about before the buyer sees them. */
export const ASKED_SECTIONS: readonly Section[] = ['risks', 'pricing_exceptions']

/** A line of risks or price exceptions that the buyer would see for the first time: the exact words, to be agreed to once. */
export const unsharedLineSchema = z.object({ id: z.uuid(), section: sectionSchema, text: z.string(), detail: z.string() })
export type UnsharedLine = z.infer<typeof unsharedLineSchema>

/** What a refusal `sharing_unconfirmed` carries. */
export const unsharedSchema = z.object({ items: z.array(unsharedLineSchema) })
