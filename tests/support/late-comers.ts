import { expect } from 'vitest'
import type { Result } from '~/domain/refusal'
import { portal } from '~/language/en/portal'

/** Each of these refusals has a sentence of its own on the buyer's page; a link that ended has a page of its own. */
export function expectBuyersSentences(results: readonly Result<unknown>[]): void {
  const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))
  const silent = codes.filter((code) => code !== 'link_unknown' && !Object.hasOwn(portal.refusal, code))
  expect(silent, 'refusals without a sentence').toEqual([])
}
