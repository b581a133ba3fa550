import { createHash } from 'node:crypto'

/**
 * The idempotency key of a form on a page: all forms of a page share one random key, and each makes its own of it.
 * Forty random keys on one page would weigh more than its words.
 */
export function idempotencyKeyOf(pageKey: string, place: string): string {
  const hex = createHash('sha256').update(`${pageKey}:${place}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3] ?? '8'
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
