import { describe, expect, it } from 'vitest'
import { isAsked, lookedAt } from '~/domain/buyer-page'
import { nextStop, partsOf, partState } from '~/portal/page-state'
import { ASKED_CHOICES, askedFields, askedSections } from '~/workspace/editor/asked-sections'
import { aBuyerPage } from '../support/a-buyer-page'

describe('the boxes of an approver in the editor', () => {
  it('say the sections that are ticked, and read back as they were', () => {
    expect(askedSections({ recipientRole: 'approver', ...askedFields(['pricing_exceptions', 'risks']) })).toEqual(['risks', 'pricing_exceptions'])
  })

  it('stand for all of it where none is ticked', () => {
    expect(askedSections({ recipientRole: 'approver' })).toBeNull()
    expect(askedFields(null)).toEqual({})
  })

  it('say nothing of somebody who reads along', () => {
    expect(askedSections({ recipientRole: 'reviewer', askedPrices: 'yes' })).toBeNull()
  })

  it('never offer what the buyer does not read', () => {
    expect(ASKED_CHOICES.map(({ section }) => section)).not.toContain('buyer_context')
  })
})

describe('the page of an approver who is asked for the price alone', () => {
  const page = aBuyerPage().build()
  const others = page.content.sections.filter(({ section }) => section !== 'pricing_exceptions')
  page.askedOfOthers = others.map(({ section }) => ({ section, names: ['Siobhán Ní Dhuibhir'] }))
  page.unconfirmedItemIds = page.content.sections.flatMap(({ section, items }) => (section === 'pricing_exceptions' ? items.map(({ id }) => id) : []))

  it('counts and leads to the price alone', () => {
    expect(lookedAt(page)).toEqual({ seen: 0, total: 1 })
    expect(nextStop(page)).toEqual({ kind: 'next', anchor: 'pricing_exceptions' })
  })

  it('takes no part of a colleague’s for confirmed', () => {
    expect(partsOf(page).filter((part) => partState(page, part).state === 'confirmed')).toEqual([])
    expect(isAsked(page, 'risks')).toBe(true)
    expect(isAsked(page, 'business_problem')).toBe(false)
  })
})
