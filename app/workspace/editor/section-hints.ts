import type { Section } from '~/domain/sections'

type Hint = { hint: string; add: string; text: string; detail: string }

/** What belongs into a section, and what its fields are called. */
export const SECTION_HINTS: Record<Section, Hint> = {
  business_problem: {
    hint: 'Why they buy, in their words.',
    add: 'Add a line',
    text: 'What the buyer told you',
    detail: 'Remark',
  },
  buyer_context: {
    hint: 'Politics, urgency, the objection that nearly stopped it. Stays internal, always.',
    add: 'Add a line',
    text: 'What delivery should know',
    detail: 'Where you know it from',
  },
  promised_outcomes: {
    hint: 'What they will have when it is done.',
    add: 'Add an outcome',
    text: 'What they will have',
    detail: 'How one can tell',
  },
  scope_boundaries: {
    hint: 'What is in, what is not, and what is taken for granted.',
    add: 'Add a line',
    text: 'The line as the buyer should read it',
    detail: 'Remark',
  },
  key_stakeholders: {
    hint: 'People on both sides. Whoever gets a link can confirm (approver) or read and flag (reviewer).',
    add: 'Add a person',
    text: 'Name',
    detail: 'What they do',
  },
  delivery_dependencies: {
    hint: 'What the work waits for, from whom, by when.',
    add: 'Add a dependency',
    text: 'What is needed',
    detail: 'Who owes it',
  },
  risks: {
    hint: 'Internal until you share one.',
    add: 'Add a risk',
    text: 'What could go wrong',
    detail: 'What would help',
  },
  pricing_exceptions: {
    hint: 'Discounts, extras, anything off the price list. Internal until you share one.',
    add: 'Add an exception',
    text: 'What was agreed',
    detail: 'Remark',
  },
  first_milestone: {
    hint: 'One step that shows the buyer that it has begun well.',
    add: '',
    text: 'The first milestone',
    detail: 'Done when',
  },
}
