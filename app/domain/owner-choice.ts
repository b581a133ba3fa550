import { z } from 'zod'
import { roleSchema } from './member'

/** A member who can own a deal, a flag or a promise. */
export const ownerChoiceSchema = z.object({ id: z.uuid(), name: z.string(), role: roleSchema })
export type OwnerChoice = z.infer<typeof ownerChoiceSchema>
