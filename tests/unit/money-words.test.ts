import { describe, expect, it } from 'vitest'
import { moneyWords } from '~/workspace/words/money-words'

describe('an amount beside its currency', () => {
  it.each([
    ['412600', 'EUR', 'de-DE', '412,600 EUR'],
    ['1234.5', 'EUR', 'en-GB', '1,234.50 EUR'],
    ['96450', 'BHD', 'ar-BH', '96,450.000 BHD'],
    ['11200.5', 'BHD', 'ar-BH', '11,200.500 BHD'],
    ['3850000', 'INR', 'en-IN', '38,50,000 INR'],
    ['999', 'INR', 'en-IN', '999 INR'],
    ['-32000', 'USD', 'en-US', '-32,000 USD'],
    ['0', 'EUR', 'en-GB', '0 EUR'],
    ['9999999999999.99', 'EUR', 'en-GB', '9,999,999,999,999.99 EUR'],
  ])('a seller who typed %s in %s for a buyer in %s reads %s', (amount, currency, locale, words) => {
    expect(moneyWords(amount, currency, locale)).toBe(words)
  })
})
