import type { z } from 'zod'
import type { ApiAnswer, apiKickoffSchema } from './api-kickoff'
import type { ProblemDocument } from './problem-document'

/** The least that a kickoff needs. */
export const SMALLEST_REQUEST: z.input<typeof apiKickoffSchema> = {
  externalId: 'D-1001',
  deal: {
    account: 'Brambleworth Oat Company Ltd', name: 'Autumn relaunch campaign', dealType: 'new_logo', amount: '178500.00', currency: 'GBP',
    closedOn: '2026-08-06', locale: 'en-GB', salesOwnerEmail: 'rhys@tallowfinch.example.com', deliveryOwnerEmail: 'imke@tallowfinch.example.com',
  },
}

/** A kickoff with a line in most of the nine fields. */
export const FULL_REQUEST: z.input<typeof apiKickoffSchema> = {
  ...SMALLEST_REQUEST,
  handoff: {
    businessProblem: [{ text: 'Unaided awareness has been stuck at 9% for two years.', source: { kind: 'document', title: 'SOW, section 1', on: '2026-08-06' } }],
    buyerContext: [{ text: 'The campaign must be live before the October board.', source: { kind: 'call', by: 'Siobhán Ní Dhuibhir', on: '2026-06-18' } }],
    promisedOutcomes: [{ key: 'D1', text: 'Messaging platform', detail: 'PDF, up to 30 pages' }],
    scopeBoundaries: [
      { text: 'Paid search, Meta and out-of-home', boundary: 'included' },
      { text: 'Any market other than Great Britain', boundary: 'excluded' },
    ],
    keyStakeholders: [{ name: 'Siobhán Ní Dhuibhir', does: 'Chief Marketing Officer', side: 'buyer', email: 'siobhan@brambleworth.example', recipientRole: 'approver' }],
    deliveryDependencies: [{ text: 'Footage and brand guidelines', dueOn: '2026-08-21', side: 'buyer' }],
    risks: [{ text: 'The claim may not be cleared before launch.' }],
    pricingExceptions: [{ text: 'Signature credit', amount: '-7500.00' }],
    firstMilestone: { text: 'Messaging platform presented', detail: 'The approver has confirmed it in writing.', dueOn: '2026-09-07' },
  },
}

export const CREATED_ANSWER: ApiAnswer = { kickoffId: '8e0f8c52-6a0e-4a67-9d3e-2f1f6f0f6c11', outcome: 'created', replayed: false }

export const INVALID_ANSWER: ProblemDocument = {
  type: 'urn:kickoff:problem:invalid-input',
  title: 'The request cannot be taken as it is',
  status: 422,
  detail: 'One field is wrong.',
  errors: [{ pointer: '/deal/currency', detail: 'This is not an ISO 4217 currency code.' }],
}
