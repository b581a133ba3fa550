import { rounded, type Figure } from './figure'
import { load } from './load'
import type { Stage } from './stage'

/** Whether 64 readers at once are served evenly: how much longer the unlucky ones wait. */
export async function measureCrowd({ page }: Stage): Promise<Figure[]> {
  await load(page, { atOnce: 64, amount: 300 })
  const { p50, p97 } = await load(page, { atOnce: 64, amount: 1_000 })
  return [
    { what: 'p50 at 64 at once, ms', measured: p50 },
    { what: 'p97.5 at 64 at once, ms', measured: p97 },
    { what: 'p97.5 / p50', measured: rounded(p97 / p50), bar: 'at most 2' },
  ]
}
