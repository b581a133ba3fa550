import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BuyerPage } from '~/domain/buyer-page'
import type { PortalFlag } from '~/domain/flag'
import { FlagThread } from '~/portal/flag/flag-thread'
import { viewOf } from '~/portal/view'
import { aBuyerPage } from '../support/a-buyer-page'

const flagOn = ({ flags: [flag] }: BuyerPage): PortalFlag => {
  if (!flag) throw new Error('no flag')
  return flag
}

const threadOf = (page: BuyerPage) => {
  const view = viewOf({ page, now: new Date('2026-11-22T12:00:00Z'), pageKey: '018f2b1e-0000-4000-8000-000000000001' })
  return renderToStaticMarkup(createElement(FlagThread, { view, flag: flagOn(page) }))
}

describe('what a buyer reads under a line that we amended', () => {
  it('is how it read before, and how it reads now', () => {
    const html = threadOf(aBuyerPage().answered('scope_boundaries', 0, { lineText: 'Two paid channels.' }).build())
    expect(html).toContain('<del><bdi>Two paid channels.</bdi></del>')
    expect(html).toContain('<ins>')
  })

  it('strikes nothing out where the line stayed as it was and another was added beside it', () => {
    const html = threadOf(aBuyerPage().answered('scope_boundaries', 0).build())
    expect(html).toContain('Is it settled now?')
    expect(html).not.toContain('<del>')
  })
})
