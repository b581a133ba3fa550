import type { PublishedItem, VersionContent } from './item'
import { PORTAL_SECTIONS, type Section } from './sections'

/** A line as one version holds it, with the section in which it stands there. */
export type StandingLine = { section: Section; item: PublishedItem }

/** What a line consists of besides its words; each is told apart where it differs. */
export const LINE_FACTS = ['section', 'boundary', 'side', 'dueOn', 'amount'] as const
export type LineFact = (typeof LINE_FACTS)[number]

/**
 * One line of two versions: `before` null: it was added; `after` null: it was taken out.
 * A line that merely stands elsewhere among its neighbours is the same.
 */
export type LineDifference = {
  itemId: string
  is: 'same' | 'added' | 'removed' | 'changed'
  before: StandingLine | null
  after: StandingLine | null
  /** What else than its words reads differently. */
  facts: LineFact[]
}

/** The lines of a section in reading order; one that was taken out stands where it stood. */
export type SectionDifference = { section: Section; lines: LineDifference[] }

/** Who the parties are and in whose money, as a version's head has it. */
export const HEAD_FACTS = ['account', 'firm', 'salesOwner', 'deliveryOwner', 'currency'] as const
export type HeadFact = (typeof HEAD_FACTS)[number]
export type HeadDifference = { fact: HeadFact; before: string; after: string }

export type VersionDifference = { head: HeadDifference[]; sections: SectionDifference[] }

const linesOf = ({ sections }: VersionContent): StandingLine[] =>
  PORTAL_SECTIONS.flatMap((section) => (sections.find((each) => each.section === section)?.items ?? []).map((item) => ({ section, item })))

const factOf = ({ section, item }: StandingLine, fact: LineFact) => (fact === 'section' ? section : item[fact])

/** How a line differs from what it was, where either of both may be missing. */
export function lineDifference(itemId: string, before: StandingLine | null, after: StandingLine | null): LineDifference {
  if (!before || !after) return { itemId, is: before ? 'removed' : 'added', before, after, facts: [] }
  const facts = LINE_FACTS.filter((fact) => factOf(before, fact) !== factOf(after, fact))
  const isSame = facts.length === 0 && before.item.text === after.item.text && before.item.detail === after.item.detail
  return { itemId, is: isSame ? 'same' : 'changed', before, after, facts }
}

/** Puts each line that is gone behind the one that it followed, or first where it was first. */
function withGone(present: readonly StandingLine[], past: readonly StandingLine[]): StandingLine[] {
  const stays = new Set(present.map(({ item }) => item.id))
  const all = [...present]
  past.forEach((line, index) => {
    if (stays.has(line.item.id)) return
    const earlier = past.slice(0, index).findLast(({ section }) => section === line.section)
    const follows = all.findIndex(({ item, section }) => item.id === earlier?.item.id && section === line.section)
    const first = all.findIndex(({ section }) => section === line.section)
    all.splice(follows >= 0 ? follows + 1 : first >= 0 ? first : all.length, 0, line)
  })
  return all
}

/**
 * What reads differently in two versions, by the lines' ids: each line of either version stands in it exactly once,
 * in the section where it stands now, or stood last.
 */
export function versionDifference(past: VersionContent, present: VersionContent): VersionDifference {
  const [were, are] = [linesOf(past), linesOf(present)]
  const find = (lines: readonly StandingLine[], id: string) => lines.find(({ item }) => item.id === id) ?? null
  const all = withGone(are, were)
  const sections = PORTAL_SECTIONS.map((section) => ({
    section,
    lines: all
      .filter((line) => line.section === section)
      .map(({ item: { id } }) => lineDifference(id, find(were, id), find(are, id))),
  }))
  return {
    head: HEAD_FACTS.flatMap((fact) => (past[fact] === present[fact] ? [] : [{ fact, before: past[fact], after: present[fact] }])),
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

/** How many lines were changed, added, taken out, and read the same. */
export function countDifferences({ sections }: VersionDifference): Record<LineDifference['is'], number> {
  const counts = { same: 0, added: 0, removed: 0, changed: 0 }
  for (const { is } of sections.flatMap(({ lines }) => lines)) counts[is]++
  return counts
}
