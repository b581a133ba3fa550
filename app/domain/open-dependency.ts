import type { ToldDependency } from './dependency'

/** Whether nobody has brought it yet. */
export const isOpen = ({ state }: Pick<ToldDependency, 'state'>) => state !== 'provided' && state !== 'accepted'

/** The day on which it is expected: the promised one, or else the agreed one. */
export const expectedOn = ({ promisedOn, dueOn }: Pick<ToldDependency, 'promisedOn' | 'dueOn'>) => promisedOn ?? dueOn
