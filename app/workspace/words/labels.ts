import type { Channel } from '~/domain/channel'
import type { DealType } from '~/domain/deal'
import type { FlagKind, Resolution } from '~/domain/flag'
import type { FlagState } from '~/domain/flag-state'
import type { RecipientRole } from '~/domain/item'
import type { Waiting } from '~/domain/kickoff'
import type { OwnerRole, Role } from '~/domain/member'
import type { Boundary, Side } from '~/domain/section'
import type { Section } from '~/domain/sections'

/** The nine fields in the order in which the team fills them in. */
export const SECTION_LABELS: Record<Section, string> = {
  business_problem: 'Business problem',
  buyer_context: 'Buyer context',
  promised_outcomes: 'Promised outcomes',
  scope_boundaries: 'Scope boundaries',
  key_stakeholders: 'Key stakeholders',
  delivery_dependencies: 'Delivery dependencies',
  risks: 'Risks',
  pricing_exceptions: 'Price exceptions',
  first_milestone: 'First milestone',
}

/** A section in a word, where a row has no room for more. */
const SECTION_WORDS: Record<Section, string> = {
  business_problem: 'problem',
  buyer_context: 'context',
  promised_outcomes: 'outcome',
  scope_boundaries: 'scope',
  key_stakeholders: 'people',
  delivery_dependencies: 'dependency',
  risks: 'risk',
  pricing_exceptions: 'price exception',
  first_milestone: 'first milestone',
}

export const BOUNDARY_LABELS: Record<Boundary, string> = {
  included: 'Included',
  excluded: 'Excluded',
  assumption: 'Assumed',
}

/** Where a flag points, in a word or two: "scope, excluded". */
export const placeWords = (section: Section, boundary: Boundary | null) =>
  boundary ? `${SECTION_WORDS[section]}, ${BOUNDARY_LABELS[boundary].toLowerCase()}` : SECTION_WORDS[section]

export const SIDE_LABELS: Record<Side, string> = {
  buyer: "Buyer's side",
  firm: 'Our side',
  third_party: 'Third party',
}

export const KIND_LABELS: Record<FlagKind, string> = {
  missing: 'Missing',
  wrong: 'Wrong',
  unclear: 'Unclear',
  not_agreed: 'Not agreed',
}

export const RESOLUTION_LABELS: Record<Resolution, string> = {
  clarified: 'Clarified',
  amended: 'Amended',
  honoured: 'Honoured',
  change_order: 'Change order',
}

export const FLAG_STATE_LABELS: Record<FlagState, string> = {
  open: 'Open',
  answered: 'Answered',
  settled: 'Settled',
}

export const DEAL_TYPE_LABELS: Record<DealType, string> = {
  new_logo: 'New logo',
  expansion: 'Expansion',
  renewal: 'Renewal',
  pilot: 'Pilot',
}

export const ROLE_LABELS: Record<Role, string> = { admin: 'Admin', sales: 'Sales', delivery: 'Delivery' }

/** Whom a flag on a line goes to, where that is not the section's usual owner. */
export const ANSWERING_LABELS: Record<OwnerRole, string> = { sales: 'Sales answers for it', delivery: 'Delivery answers for it' }

export const RECIPIENT_ROLE_LABELS: Record<RecipientRole, string> = { approver: 'Approver', reviewer: 'Reviewer' }

export const CHANNEL_LABELS: Record<Channel, string> = { phone: 'By phone', mail: 'By mail' }

export const WAITING_LABELS: Record<Waiting, string> = {
  draft: 'Draft',
  delivery_reviews: 'Delivery reviews',
  sales_answers: 'Sales answers',
  ready_to_send: 'Ready to send',
  buyer_reads: 'Buyer reads',
  owner_answers: 'We answer',
  buyer_settles: 'Buyer settles',
  confirmed: 'Confirmed',
}

/** The keys of a record of labels, in its order, without losing their type. */
export function keysOf<Key extends string>(labels: Record<Key, unknown>): Key[] {
  const isKey = (key: string): key is Key => key in labels
  return Object.keys(labels).filter(isKey)
}
