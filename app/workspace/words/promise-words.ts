import type { Promised } from '~/domain/promise'
import { counted } from './count-words'

/** Delivery's word on a promise. */
export function feasibleWords(feasible: boolean | null): string {
  if (feasible === null) return 'Not judged yet'
  return feasible ? 'Can be kept' : 'Cannot be kept'
}

/** The ledger in a line: how many, and what a reviewer should look at. */
export function ledgerWords(promises: readonly Pick<Promised, 'priced' | 'feasible'>[]): string {
  if (promises.length === 0) return 'none noted'
  const count = (label: string, isIt: (promise: Pick<Promised, 'priced' | 'feasible'>) => boolean) => {
    const found = promises.filter(isIt).length
    return found > 0 ? `${found} ${label}` : ''
  }
  const noted = [
    count('not in the price', ({ priced }) => !priced),
    count('cannot be kept', ({ feasible }) => feasible === false),
    count('not judged yet', ({ feasible }) => feasible === null),
  ].filter(Boolean)
  return [counted(promises.length, 'promise'), ...noted].join(', ')
}
