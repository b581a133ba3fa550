import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentOn, contrast } from '~/domain/accent'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('the firm\'s accent', () => {
  it('stays as it was chosen where it is readable', () => {
    expect(accentOn('#fbfaf7', '#1f5f4a')).toBe('#1f5f4a')
  })

  it('is readable on any background, whatever was chosen', () => {
    fc.assert(fc.property(colour, colour, (background, accent) => contrast(accentOn(background, accent), background) >= 4.5))
  })

  it('is the house\'s own where what was chosen is no colour', () => {
    expect(accentOn('#ffffff', 'red;}')).toBe(accentOn('#ffffff', '#1f5f4a'))
  })

  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
