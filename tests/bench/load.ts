import { performance } from 'node:perf_hooks'
import autocannon from 'autocannon'

/** What is asked for, again and again. */
export type Ask = { url: string; headers?: Record<string, string>; method?: 'GET' | 'POST'; body?: string }

/** How a server bore up: requests a second, and the time that half, and all but one in forty, of the askers waited at most. */
export type Borne = { perSecond: number; p50: number; p97: number }

/** Asks `amount` times, `atOnce` askers at a time, each again as soon as they are answered. */
export async function load(ask: Ask, { atOnce, amount }: { atOnce: number; amount: number }): Promise<Borne> {
  const began = performance.now()
  let ended = began
  // By a clock of ours: autocannon's own counts whole seconds.
  const setupClient = (client: autocannon.Client) => void client.on('response', () => (ended = performance.now()))
  const result = await autocannon({ ...ask, connections: atOnce, amount, timeout: 30, setupClient })
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${ask.url}: ${result.errors} errors, ${result.non2xx} refusals`)
  return { perSecond: (result['2xx'] / (ended - began)) * 1000, p50: result.latency.p50, p97: result.latency.p97_5 }
}
