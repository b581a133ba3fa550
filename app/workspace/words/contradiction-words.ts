import type { ContradictionAbout } from '~/domain/contradiction'

/** What differs between the lines, to choose from. */
export const ABOUT_LABELS: Record<ContradictionAbout, string> = {
  amount: 'An amount',
  count: 'A count',
  date: 'A date',
  name: 'A name',
  other: 'Something else',
}

const DIFFERS: Record<ContradictionAbout, string> = {
  amount: 'The amounts differ',
  count: 'The counts differ',
  date: 'The dates differ',
  name: 'The names differ',
  other: 'They cannot all be right',
}

/** What is wrong with a few lines, as a heading over them. */
export const differsWords = (about: ContradictionAbout): string => DIFFERS[about]
