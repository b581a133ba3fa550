import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentPair, contrast, PORTAL_BACKGROUNDS } from '~/domain/accent'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

/** Behind words in the accent: paper, sheet and the washes. */
const LIGHT = ['#fbfaf7', '#ffffff', '#fff4e3', '#edf7ef']
const DARK = ['#16181a', '#1d2023', '#33270f', '#14291b']

describe('the accent on the buyer\'s page', () => {
  it('can be read by everybody on every background of the page, by day and by night, whatever the firm chose', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, dark } = accentPair(accent)
        return LIGHT.every((background) => contrast(light, background) >= 4.5) && DARK.every((background) => contrast(dark, background) >= 4.5)
      }),
    )
  })

  it('is by day just what the firm chose, where a reader can read it', () => {
    expect(accentPair('#1F5F4A').light).toBe('#1f5f4a')
    expect(accentPair('#c8102e').light).toBe('#c8102e')
  })

  it('keeps its hue by night, so that the firm is known by it', () => {
    const { dark } = accentPair('#1f5f4a')
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(dark.slice(at, at + 2), 16))
    expect(green).toBeGreaterThan(blue ?? 0)
    expect(blue).toBeGreaterThan(red ?? 0)
    expect(contrast(dark, PORTAL_BACKGROUNDS.dark)).toBeGreaterThanOrEqual(6)
  })

  it('is the house\'s own where what the firm chose is no colour', () => {
    expect(accentPair('red;}')).toEqual(accentPair('#1f5f4a'))
  })
})
