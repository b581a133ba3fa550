/** The nine fields of a handoff (design, section 3), in the order in which the team fills them in. */
export const SECTIONS = [
  'business_problem',
  'buyer_context',
  'promised_outcomes',
  'scope_boundaries',
  'key_stakeholders',
  'delivery_dependencies',
  'risks',
  'pricing_exceptions',
  'first_milestone',
] as const
export type Section = (typeof SECTIONS)[number]

/** What may be read by the buyer, in reading order. Buyer context is never among it. */
export const PORTAL_SECTIONS: readonly Section[] = SECTIONS.filter((section) => section !== 'buyer_context')

/** What a line's visibility is before anybody chose: risks and price exceptions are internal until a person shares them. */
export const initialVisibility = (section: Section): 'client' | 'internal' =>
  section === 'buyer_context' || section === 'risks' || section === 'pricing_exceptions' ? 'internal' : 'client'
