import { brotliCompressSync, constants } from 'node:zlib'
import type { Figure } from './figure'
import type { Stage } from './stage'

/** What the buyer's page weighs, and what it asks of browser and database. */
export async function weigh({ page, callsSince }: Stage): Promise<Figure[]> {
  await fetch(page.url, page)
  callsSince()
  const html = await (await fetch(page.url, page)).text()
  const calls = callsSince()
  const brotli = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
  const script = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].reduce((sum, match) => sum + (match[1] ?? '').length, 0)
  const others = [...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="?stylesheet|img[^>]*\ssrc)/g)].length
  return [
    { what: 'bytes of the page, brotli', measured: brotli, bar: 'at most 12,288' },
    { what: 'bytes of the page, as it is', measured: Buffer.byteLength(html) },
    { what: 'bytes of script', measured: script, bar: 'at most 4,096' },
    { what: 'requests', measured: 1 + others, bar: 'at most 2' },
    { what: 'database calls', measured: calls, bar: '1' },
  ]
}
