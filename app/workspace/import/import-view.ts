import type { ImportOutcome } from '~/domain/import'

type Choice = readonly [value: string, words: string]

/** A field of the preview, with what is chosen and what is wrong with it. */
export type ChoiceField = { name: string; label: string; hint?: string; value: string; choices: readonly Choice[]; error: string | null }
export type TextField = { name: string; label: string; hint?: string; type: 'text' | 'date'; value: string; error: string | null }

/** Who owns the deals: one question for each owner that the upload names, however many deals are theirs. */
export type OwnerField = ChoiceField & { deals: number; isFound: boolean }

/** Somebody of the buyer's; `role` is missing where there is no mail address to send a link to. */
export type PersonView = { name: string; does: string; email: string | null; role: ChoiceField | null }

/** One deal as it was understood. */
export type DealView = {
  row: number
  account: string
  name: string
  facts: readonly { label: string; words: string }[]
  asked: readonly (ChoiceField | TextField)[]
  people: readonly PersonView[]
  lines: readonly { label: string; texts: readonly string[] }[]
  standing: 'new' | 'updates' | 'sent'
  kickoffId: string | null
  look: readonly string[]
  notTaken: readonly { field: string; value: string }[]
}

/** How the columns of a CSV are read. */
export type MappingView = {
  columns: readonly ChoiceField[]
  dateOrder: ChoiceField
  numbers: ChoiceField
  unused: readonly string[]
  isRemembered: boolean
}

/** An upload that nobody has imported yet: what it holds, and what is asked before it is. `kept` are answers about deals that are not shown. */
export type StagedView = {
  state: 'staged'
  name: string
  kind: 'crm' | 'csv'
  counts: { deals: number; fresh: number; updates: number; sent: number }
  problems: readonly { place: string; sentence: string }[]
  moreProblems: number
  mapping: MappingView | null
  fallbacks: readonly ChoiceField[]
  owners: readonly OwnerField[]
  deals: readonly DealView[]
  moreDeals: number
  kept: Readonly<Record<string, string>>
}

/** An upload that was imported: what became of its deals. */
export type DoneView = {
  state: 'done'
  name: string
  counts: Readonly<Record<ImportOutcome['outcome'], number>>
  outcomes: readonly ImportOutcome[]
  more: number
}

export type ImportView = StagedView | DoneView
