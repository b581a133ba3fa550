import type { Deal } from '~/domain/deal'
import type { Draft } from '~/domain/kickoff'
import type { Item } from '~/domain/item'
import { initialVisibility, type Section } from '~/domain/sections'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import { askedFields, type AskedField } from './asked-sections'

/** A line as the form holds it: everything a string, and only what its section asks for. A new line has no id yet. */
export type LineForm = Partial<Record<AskedField, string>> & {
  id?: string
  text?: string
  detail?: string
  boundary?: string
  dueOn?: string
  side?: string
  amount?: string
  email?: string
  recipientRole?: string
  visibility?: string
  sourceKind?: string
  sourceTitle?: string
  sourceOn?: string
  sourceBy?: string
  answersFor?: string
  timeZone?: string
}

/** The fields into which one writes; the others are chosen, and begin with a choice. */
const TYPED = ['text', 'detail', 'dueOn', 'amount', 'email', 'sourceTitle', 'sourceOn', 'sourceBy', 'timeZone'] as const

/** A line in which nothing was typed is none: the form always offers one to begin with. */
export const isBlankLine = (line: LineForm): boolean => TYPED.every((name) => !line[name]?.trim())

export type DealForm = Partial<Record<keyof Deal, string>>

/** The whole handoff as one form. Lines stand in a list a section, so that each list can be ordered by itself. */
export type HandoffForm = { deal: DealForm; lines: Record<Section, LineForm[]> }

/** A new line: seen by the buyer unless its section starts internal, and otherwise like the line before it. */
export function emptyLine(section: Section, before: LineForm = {}): LineForm {
  const visibility = initialVisibility(section)
  if (section === 'scope_boundaries') return { visibility, boundary: before.boundary ?? 'included' }
  if (section === 'key_stakeholders' || section === 'delivery_dependencies') return { visibility, side: before.side ?? 'buyer' }
  return { visibility }
}

const lineOf = ({ id, text, detail, boundary, dueOn, side, amount, email, recipientRole, recipientSections, visibility, source, answersFor, timeZone }: Item): LineForm => ({
  id,
  text,
  detail,
  boundary: boundary ?? undefined,
  dueOn: dueOn ?? undefined,
  side: side ?? undefined,
  amount: amount ?? undefined,
  email: email ?? undefined,
  recipientRole: recipientRole ?? undefined,
  ...askedFields(recipientSections),
  visibility,
  sourceKind: source?.kind,
  sourceTitle: source?.title,
  sourceOn: source?.on ?? undefined,
  sourceBy: source?.by,
  answersFor: answersFor ?? undefined,
  timeZone: timeZone ?? undefined,
})

/** What the form starts from: the draft, or for a new kickoff what is most likely. Each section has a line to begin with. */
export function handoffForm(draft: Pick<Draft, 'items' | 'frame'> & { deal: DealForm | null }, today: string): HandoffForm {
  const linesOf = (section: Section) => {
    const lines = draft.items.filter((item) => item.section === section).map(lineOf)
    return lines.length > 0 ? lines : [emptyLine(section)]
  }
  const { member } = draft.frame
  const likely: DealForm = {
    dealType: 'new_logo',
    closedOn: today,
    locale: 'en-GB',
    salesOwnerId: member.role === 'sales' ? member.id : undefined,
    deliveryOwnerId: member.role === 'delivery' ? member.id : undefined,
  }
  const sections = keysOf(SECTION_LABELS)
  return {
    deal: { ...likely, ...draft.deal },
    lines: {
      ...emptyLines,
      ...Object.fromEntries(sections.map((section) => [section, linesOf(section)])),
    },
  }
}

/** No line in any section. */
export const emptyLines: HandoffForm['lines'] = {
  business_problem: [],
  buyer_context: [],
  promised_outcomes: [],
  scope_boundaries: [],
  key_stakeholders: [],
  delivery_dependencies: [],
  risks: [],
  pricing_exceptions: [],
  first_milestone: [],
}
