import { z } from 'zod'
import { instantSchema, typedText } from './text'

/** When the buyer's people are asked how it is going: once while the work is under way, once when the first milestone was reached. */
export const pulseOccasionSchema = z.enum(['underway', 'reached'])
export type PulseOccasion = z.infer<typeof pulseOccasionSchema>

/** Three faces, from the one that needs nothing to the one that both owners hear of at once. */
export const faceSchema = z.enum(['good', 'okay', 'bad'])
export type Face = z.infer<typeof faceSchema>

/** Longest line that goes with a face; the database checks the same. */
export const PULSE_LIMIT = 500

/** What a person taps, and the line that they may add. */
export const pulseInputSchema = z.object({ occasion: pulseOccasionSchema, face: faceSchema, words: typedText(PULSE_LIMIT) })
export type PulseInput = z.infer<typeof pulseInputSchema>

/** Whether a person is asked now (`asks`), or what they said on the present occasion; neither while it is too early. */
export const askedPulseSchema = z.object({
  asks: pulseOccasionSchema.nullable(),
  given: z.object({ occasion: pulseOccasionSchema, face: faceSchema, words: z.string() }).nullable(),
})
export type AskedPulse = z.infer<typeof askedPulseSchema>

/** What one of the buyer's people said, as the team reads it. */
export const pulseSchema = z.object({ name: z.string(), occasion: pulseOccasionSchema, face: faceSchema, words: z.string(), at: instantSchema })
export type Pulse = z.infer<typeof pulseSchema>
