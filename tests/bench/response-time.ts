import { performance } from 'node:perf_hooks'
import { median, rounded, type Figure } from './figure'
import type { Ask } from './load'
import type { Stage } from './stage'

const ROUNDS = 300

async function firstByte(ask: Ask): Promise<number> {
  const start = performance.now()
  const response = await fetch(ask.url, ask)
  if (!response.ok) throw new Error(`answered ${response.status}`)
  const first = performance.now() - start
  await response.arrayBuffer()
  return first
}

/** How long one buyer waits, beside the database call behind the page, taken in turns. */
export async function timeResponse({ page, call }: Stage): Promise<Figure[]> {
  const pages: number[] = []
  const calls: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    calls.push(await firstByte(call))
    pages.push(await firstByte(page))
  }
  return [
    { what: 'time to first byte, median, ms', measured: rounded(median(pages)) },
    { what: 'the database call alone, median, ms', measured: rounded(median(calls)) },
    { what: 'page / call', measured: rounded(median(pages) / median(calls)), bar: 'at most 2' },
  ]
}
