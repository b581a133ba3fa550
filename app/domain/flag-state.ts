import type { PortalFlag } from './flag'

type FlagFacts = Pick<PortalFlag, 'resolvedAt' | 'acceptedAt' | 'withdrawnAt'>

/** Open: nobody resolved it. Answered: resolved, and the buyer has neither accepted nor withdrawn it. Settled: they have. */
export type FlagState = 'open' | 'answered' | 'settled'

/** Where a flag stands, derived from what happened to it. */
export function flagState(flag: FlagFacts): FlagState {
  if (flag.acceptedAt || flag.withdrawnAt) return 'settled'
  return flag.resolvedAt ? 'answered' : 'open'
}
