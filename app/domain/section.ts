import { z } from 'zod'

/** The nine fields of a handoff (design, section 3). */
export const sectionSchema = z.enum([
  'business_problem',
  'buyer_context',
  'promised_outcomes',
  'scope_boundaries',
  'key_stakeholders',
  'delivery_dependencies',
  'risks',
  'pricing_exceptions',
  'first_milestone',
])
export type Section = z.infer<typeof sectionSchema>

/** The order in which the team fills them in. */
export const SECTIONS: readonly Section[] = sectionSchema.options

/** What may be read by the buyer, in reading order. Buyer context is never among it. */
export const PORTAL_SECTIONS = SECTIONS.filter((section) => section !== 'buyer_context')

/** Where a line of the scope stands: in, out, or taken for granted. */
export const boundarySchema = z.enum(['included', 'excluded', 'assumption'])
export type Boundary = z.infer<typeof boundarySchema>

/** `internal` lines never leave the firm. */
export const visibilitySchema = z.enum(['client', 'internal'])
export type Visibility = z.infer<typeof visibilitySchema>

/** On whose side a person stands, or who owes a dependency. */
export const sideSchema = z.enum(['buyer', 'firm', 'third_party'])
export type Side = z.infer<typeof sideSchema>

/** What a line's visibility is before anybody chose: risks and price exceptions are internal until a person shares them. */
export const initialVisibility = (section: Section): Visibility =>
  section === 'buyer_context' || section === 'risks' || section === 'pricing_exceptions' ? 'internal' : 'client'
