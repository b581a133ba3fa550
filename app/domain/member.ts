import { z } from 'zod'

export const roleSchema = z.enum(['admin', 'sales', 'delivery'])
export type Role = z.infer<typeof roleSchema>

/** Which side of the firm owns a flag on a section. */
export const ownerRoleSchema = z.enum(['sales', 'delivery'])
export type OwnerRole = z.infer<typeof ownerRoleSchema>

/** What every workspace page shows around its content. `needsYou` counts the flags, and the handoffs, that wait for this member, up to 100 each. */
export const frameSchema = z.object({
  member: z.object({ id: z.uuid(), name: z.string(), email: z.string(), role: roleSchema }),
  organization: z.object({ id: z.uuid(), name: z.string(), accent: z.string(), timeZone: z.string(), locale: z.string() }),
  organizations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  needsYou: z.int().nonnegative(),
})
export type Frame = z.infer<typeof frameSchema>
