import { describe, expect, it } from 'vitest'
import type { Exposure } from '~/domain/promise'
import { exposureReason, exposureWords } from '~/workspace/words/exposure-words'

const euro = { locale: 'en-GB', currency: 'EUR' }

const anExposure = (facts: Partial<Exposure> = {}): Exposure => ({
  unpricedHours: '80',
  hourCost: '95.5',
  amount: '7640',
  plannedMargin: '123780',
  share: 6.17,
  threshold: 10,
  above: false,
  unknown: null,
  ...facts,
})

describe('the margin at risk', () => {
  it('is told in money and as a share of what was planned, and how it comes about', () => {
    expect(exposureWords(anExposure(), euro)).toBe('€7,640, 6.17% of the planned margin')
    expect(exposureReason(anExposure(), euro)).toBe('80 unpriced hours at €95.50 each. Your firm lets 10% pass.')
  })

  it('is nothing where all that was promised is in the price', () => {
    const none = anExposure({ unpricedHours: '0', amount: '0', share: 0 })
    expect(exposureWords(none, euro)).toContain('Nothing')
    expect(exposureReason(none, euro)).toBe('')
  })

  it('says what is missing where it cannot be told', () => {
    const noCost = anExposure({ hourCost: null, amount: null, share: null, above: true, unknown: 'no_hour_cost' })
    expect(exposureWords(noCost, euro)).toBe('80 unpriced hours; what an hour costs in EUR is not known')
    const noMargin = anExposure({ share: null, above: true, unknown: 'no_planned_margin' })
    expect(exposureWords(noMargin, euro)).toBe('€7,640, and no margin is planned that could carry it')
  })

  it('never rounds away the third decimal of a dinar', () => {
    expect(exposureWords(anExposure({ amount: '86.450' }), { locale: 'en-GB', currency: 'BHD' })).toContain('86.450')
  })
})
