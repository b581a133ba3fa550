import type { StagedImport } from '~/domain/import'
import type { Decisions } from '~/intake/decisions'
import type { StagedReading } from '~/intake/read-staged'
import type { RecognisedDeal } from '~/intake/recognised'
import type { DoneView, OwnerField, StagedView } from '~/workspace/import/import-view'
import { counted } from '~/workspace/words/count-words'
import { ROLE_LABELS } from '~/workspace/words/labels'
import { dealView } from './deal-view'
import { placed } from './import-place'
import { fallbackFields, mappingView } from './mapping-view'

/** How much of a long list a calm page shows. */
export const SHOWN = { deals: 20, problems: 20, outcomes: 100 } as const

const SIDE_WORDS = { sales: 'Sales owner', delivery: 'Delivery owner' } as const

type Known = Map<string, StagedImport['known'][number]>
const nameOf = ({ externalSystem, externalId }: Pick<RecognisedDeal, 'externalSystem' | 'externalId'>) => `${externalSystem} ${externalId}`

function ownerFields(reading: StagedReading, staged: StagedImport, isAsked: (field: string) => boolean): OwnerField[] {
  const choices = [['', 'Choose'] as const, ...staged.owners.map(({ id, name, role }) => [id, `${name}, ${ROLE_LABELS[role].toLowerCase()}`] as const)]
  const fields = reading.owners.map(({ side, field, hint, deals, memberId }) => ({
    name: field,
    label: hint ? `${SIDE_WORDS[side]}: ${hint.name ?? hint.email ?? ''}` : `${SIDE_WORDS[side]}, where none is named`,
    hint: [hint?.name ? hint.email : null, deals > 1 ? counted(deals, 'deal') : null].filter(Boolean).join(', ') || undefined,
    deals,
    isFound: memberId !== null,
    value: memberId ?? '',
    choices,
    error: memberId === null && isAsked(field) ? 'Choose who of your firm this is.' : null,
  }))
  return fields.sort((one, other) => Number(one.isFound) - Number(other.isFound))
}

function countsOf(deals: readonly RecognisedDeal[], known: Known): StagedView['counts'] {
  const earlier = deals.map((deal) => known.get(nameOf(deal)))
  const sent = earlier.filter((each) => each?.sent).length
  const updates = earlier.filter((each) => each && !each.sent).length
  return { deals: deals.length, sent, updates, fresh: deals.length - sent - updates }
}

/** The preview of an upload. What is asked is only called missing once somebody tried to import (`isTried`). Deals that need an answer come first. */
export function stagedView(staged: StagedImport, reading: StagedReading, decisions: Decisions, isTried: boolean): StagedView {
  const { kind, name } = staged.import
  const known: Known = new Map(staged.known.map((each) => [nameOf(each), each]))
  const asked = new Set(reading.missing.map(({ field }) => field))
  const isAsked = (field: string) => isTried && asked.has(field)
  const needy = new Set(reading.missing.map(({ row }) => row))
  const ordered = [...reading.deals.filter(({ row }) => needy.has(row)), ...reading.deals.filter(({ row }) => !needy.has(row))]
  const deals = ordered.slice(0, SHOWN.deals)
  const shownRows = new Set(deals.map(({ row }) => row))
  const { locale } = staged.frame.organization
  return {
    state: 'staged',
    name,
    kind,
    counts: countsOf(reading.deals, known),
    problems: reading.problems.slice(0, SHOWN.problems).map((each) => placed(kind, each)),
    moreProblems: Math.max(0, reading.problems.length - SHOWN.problems),
    mapping: reading.csv && mappingView(reading.csv),
    fallbacks: fallbackFields(reading, staged, isAsked),
    owners: ownerFields(reading, staged, isAsked),
    deals: deals.map((deal) => dealView(deal, { kind, decisions, fallbacks: reading.fallbacks, isTried, locale, known: known.get(nameOf(deal)) ?? null })),
    moreDeals: ordered.length - deals.length,
    kept: keptOf(decisions, shownRows),
  }
}

/** Answers about deals that this page does not show travel along unseen. */
const keptOf = (decisions: Decisions, shownRows: ReadonlySet<number>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(decisions).filter(([field]) => {
      const row = /^(?:fact|recipient)\.(\d+)\./.exec(field)?.[1]
      return row !== undefined && !shownRows.has(Number(row))
    }),
  )

/** What became of an upload that was imported. */
export function doneView({ import: { name, outcomes } }: StagedImport): DoneView {
  const all = outcomes ?? []
  const count = (outcome: keyof DoneView['counts']) => all.filter((each) => each.outcome === outcome).length
  const counts = { created: count('created'), updated: count('updated'), unchanged: count('unchanged'), already_sent: count('already_sent') }
  return { state: 'done', name, counts, outcomes: all.slice(0, SHOWN.outcomes), more: Math.max(0, all.length - SHOWN.outcomes) }
}
