import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeNumbers } from '~/intake/judge-numbers'
import { moneyIn, sumOf } from '~/intake/money'
import { decimalIn, figureOf } from '~/intake/number-notation'
import { dayInZone, judgeDates, readDay } from '~/intake/read-date'

const only = (text: string) => {
  const judged = judgeNumbers([text])
  const figure = figureOf(text)
  return judged.kind === 'sure' && figure ? decimalIn(judged.notation, figure) : judged.kind
}

describe('a number as somebody wrote it', () => {
  it.each([
    ['$64,000.00', '64000'],
    ['4\u00A0680\u00A0000,00', '4680000'],
    ['4\u202F680\u202F000,5', '4680000.5'],
    ['CHF 1’234’567.50', '1234567.5'],
    ["1'234.–", '1234'],
    ['412.600,00 €', '412600'],
    ['₹38,50,000', '3850000'],
    ['BHD 96,450.000', '96450'],
    ['٩٦٬٤٥٠٫٥٠٠ د.ب', '96450.5'],
    ['96450.500', '96450.5'],
    ['-7.500,00', '-7500'],
    ['0,00', '0'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12.34.56', 'mixed'],
    ['1e6', 'mixed'],
    ['two', 'mixed'],
  ])('%s is %s', (text, decimal) => expect(only(text)).toBe(decimal))

  it('is judged by its whole column', () => {
    expect(judgeNumbers(['1.234', '1.234,50'])).toEqual({ kind: 'sure', notation: '1.234,50' })
    expect(judgeNumbers(['1.234', '1,234.50'])).toEqual({ kind: 'sure', notation: '1,234.50' })
    expect(judgeNumbers(['1.234', '', '999'])).toMatchObject({ kind: 'ambiguous', example: '1.234' })
    expect(judgeNumbers(['1.234,50', '12,5', 'n/a'])).toEqual({ kind: 'mixed', best: '1.234,50', strays: [2] })
  })

  it('must fit its currency', () => {
    expect(moneyIn('1,234.50', '11,200.500', 'BHD')).toEqual({ ok: true, amount: '11200.5' })
    expect(moneyIn('1,234.50', '11,200.505', 'EUR')).toEqual({ ok: false, code: 'too_many_decimals' })
    expect(moneyIn('1,234.50', '$5.00', 'EUR')).toEqual({ ok: false, code: 'other_currency' })
    expect(moneyIn('1,234.50', 'A$ 5.00', 'AUD')).toEqual({ ok: true, amount: '5' })
    expect(moneyIn('1,234.50', '-5.00', 'EUR')).toEqual({ ok: false, code: 'not_a_number' })
  })

  it('comes back exactly from every notation, however large', () => {
    const notations = [['en-US', '1,234.50'], ['de-DE', '1.234,50'], ['de-CH', '1’234.50'], ['sv-SE', '1 234,50'], ['en-IN', '12,34,567.00']] as const
    fc.assert(
      fc.property(fc.bigInt(0n, 9_999_999_999_999n), fc.integer({ min: 0, max: 999 }), fc.constantFrom(...notations), (whole, thousandths, [locale, notation]) => {
        const decimal = locale.startsWith('de-D') || locale === 'sv-SE' ? ',' : '.'
        const written = `${new Intl.NumberFormat(locale).format(whole)}${decimal}${String(thousandths).padStart(3, '0')}`
        const figure = figureOf(written)
        const fraction = String(thousandths).padStart(3, '0').replace(/0+$/, '')
        expect(figure && decimalIn(notation, figure)).toBe(fraction ? `${whole}.${fraction}` : String(whole))
      }),
    )
  })

  it('adds up without a float', () => {
    expect(sumOf([{ amount: '0.1', times: 1 }, { amount: '0.2', times: 1 }, { amount: '1900', times: 140 }])).toBe('266000.3')
    expect(sumOf([])).toBe('0')
  })
})

describe('a date as somebody wrote it', () => {
  it.each([
    ['2026-08-06', 'ymd', '2026-08-06'],
    ['06.08.2026', 'dmy', '2026-08-06'],
    ['6/8/26', 'dmy', '2026-08-06'],
    ['08/06/2026', 'mdy', '2026-08-06'],
    ['8/6/2026 3:41 PM', 'mdy', '2026-08-06'],
    ['2026-08-06T15:41:00.000Z', 'ymd', '2026-08-06'],
    ['6 August 2026', 'mdy', '2026-08-06'],
    ['August 6, 2026', 'dmy', '2026-08-06'],
    ['6. Oktober 2026', 'ymd', '2026-10-06'],
    ['٠٦/٠٨/٢٠٢٦', 'dmy', '2026-08-06'],
    ['30.02.2026', 'dmy', null],
    ['2026-13-01', 'ymd', null],
    ['soon', 'ymd', null],
  ] as const)('%s read %s is %s', (text, order, day) => expect(readDay(text, order)).toBe(day))

  it('is judged by its whole column', () => {
    expect(judgeDates(['03/04/2026', '28/04/2026'])).toEqual({ kind: 'sure', order: 'dmy' })
    expect(judgeDates(['03/04/2026', '04/28/2026'])).toEqual({ kind: 'sure', order: 'mdy' })
    expect(judgeDates(['05/05/2026'])).toMatchObject({ kind: 'sure' })
    expect(judgeDates(['05/05/2026', '03/04/2026'])).toEqual({ kind: 'ambiguous', orders: ['dmy', 'mdy'], example: '03/04/2026' })
    expect(judgeDates(['28/04/2026', '04/28/2026'])).toMatchObject({ kind: 'mixed', strays: [1] })
  })

  it('falls on the day that it was where the account is', () => {
    expect(dayInZone('2026-08-20T20:05:00.000Z', 'Asia/Tokyo')).toBe('2026-08-21')
    expect(dayInZone('2026-07-17T11:31:00.000+0000', 'Europe/Berlin')).toBe('2026-07-17')
    expect(dayInZone('1786057200000', 'Europe/London')).toBe('2026-08-07')
    expect(dayInZone('2026-08-28', 'Australia/Melbourne')).toBe('2026-08-28')
    expect(dayInZone('yesterday', 'UTC')).toBe(null)
  })
})
