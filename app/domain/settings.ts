import { z } from 'zod'
import { deathSchema } from './mail-fate'
import { frameSchema, ownerRoleSchema, roleSchema } from './member'
import { sectionSchema } from './section'
import { instantSchema, mailAddressSchema, requiredLine, timeZoneSchema } from './text'

/** Who owns a flag on which section, unless the organization decides otherwise (design, section 4, step 5). */
export const routingSchema = z.partialRecord(sectionSchema, ownerRoleSchema)
export type Routing = z.infer<typeof routingSchema>

export const inviteSchema = z.object({
  name: requiredLine(120),
  email: mailAddressSchema,
  role: roleSchema,
})
export type Invite = z.infer<typeof inviteSchema>

/** What an admin sets for the firm. `linkDays`: how long a buyer's link lives. */
export const organizationSettingsSchema = z.object({
  name: requiredLine(120),
  accent: z.string().trim().toLowerCase().regex(/^#[0-9a-f]{6}$/, { error: 'not_a_colour' }),
  timeZone: timeZoneSchema,
  linkDays: z.coerce.number({ error: 'not_1_to_365' }).int({ error: 'not_1_to_365' }).min(1, { error: 'not_1_to_365' }).max(365, { error: 'not_1_to_365' }),
  codeBeforeConfirming: z.boolean(),
  showContradictions: z.boolean(),
})
export type OrganizationSettings = z.infer<typeof organizationSettingsSchema>

/** A mail that could not be sent, as an admin sees it. */
export const parkedMailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  parkedAt: instantSchema,
  reason: z.string(),
})

/** An address to which mail no longer goes, as an admin sees it. `member`: whose of the firm it is, if anybody's. */
export const deadAddressSchema = z.object({
  address: z.string(),
  how: deathSchema,
  reason: z.string(),
  at: instantSchema,
  member: z.string().nullable(),
})

export const settingsPageSchema = z.object({
  frame: frameSchema,
  settings: organizationSettingsSchema,
  routing: routingSchema,
  members: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      joinedAt: instantSchema.nullable(),
      deactivatedAt: instantSchema.nullable(),
    }),
  ),
  parkedMail: z.array(parkedMailSchema),
  deadAddresses: z.array(deadAddressSchema),
})
export type SettingsPage = z.infer<typeof settingsPageSchema>
