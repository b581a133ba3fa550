import { describe, expect, it } from 'vitest'
import { amountIn, meanIn, numberIn, percentIn } from '~/workspace/words/figure-words'

const plain = (words: string) => words.replace(/[\u00A0\u202F]/g, ' ')

describe('a figure as the firm writes it', () => {
  it.each([
    ['en', '12400', 'EUR', '€12,400'],
    ['en', '12400.00', 'EUR', '€12,400'],
    ['en', '12400.5', 'EUR', '€12,400.50'],
    ['de-DE', '12400.5', 'EUR', '12.400,50 €'],
    ['en', '86450', 'BHD', 'BHD 86,450.000'],
    ['en-IN', '3850000', 'INR', '₹38,50,000'],
    ['en', '1500', 'JPY', '¥1,500'],
    ['en', '9999999999999.99', 'EUR', '€9,999,999,999,999.99'],
  ])('in %s turns %s %s into %s', (locale, amount, currency, words) => {
    expect(plain(amountIn(locale, amount, currency))).toBe(words)
  })

  it('keeps as many decimals of a percentage as there are, two at most', () => {
    expect([percentIn('en', 10), percentIn('en', 10.04), percentIn('en', 18.517)]).toEqual(['10%', '10.04%', '18.52%'])
    expect(plain(percentIn('de-DE', 12.5))).toBe('12,5 %')
  })

  it('writes hours and means', () => {
    expect([numberIn('en', '4.5'), numberIn('de-DE', '1234.5'), meanIn('en', 4), meanIn('de', 3.375)]).toEqual(['4.5', '1.234,5', '4.00', '3,38'])
  })
})
