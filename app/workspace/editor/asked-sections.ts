import { PORTAL_SECTIONS, type Section } from '~/domain/sections'

/** The box of each section, by which an approver is asked for it. No box ticked: they are asked for all. */
export const ASKED_FIELDS = {
  business_problem: 'askedProblem',
  promised_outcomes: 'askedOutcomes',
  scope_boundaries: 'askedScope',
  key_stakeholders: 'askedPeople',
  delivery_dependencies: 'askedDependencies',
  risks: 'askedRisks',
  pricing_exceptions: 'askedPrices',
  first_milestone: 'askedMilestone',
} as const satisfies Partial<Record<Section, string>>
export type AskedField = (typeof ASKED_FIELDS)[keyof typeof ASKED_FIELDS]

const isAskable = (section: Section): section is keyof typeof ASKED_FIELDS => section in ASKED_FIELDS

/** The sections in the buyer's reading order, each with the name of its box. */
export const ASKED_CHOICES = PORTAL_SECTIONS.filter(isAskable).map((section) => ({ section, field: ASKED_FIELDS[section] }))

/** The boxes as they stand for these sections. */
export const askedFields = (sections: readonly Section[] | null): Partial<Record<AskedField, string>> =>
  Object.fromEntries(ASKED_CHOICES.flatMap(({ section, field }) => (sections?.includes(section) ? [[field, 'yes']] : [])))

/** What the boxes say. Only approvers are asked for anything. */
export function askedSections(line: Partial<Record<AskedField | 'recipientRole', string>>): Section[] | null {
  if (line.recipientRole !== 'approver') return null
  const asked = ASKED_CHOICES.flatMap(({ section, field }) => (line[field] ? [section] : []))
  return asked.length > 0 ? asked : null
}
