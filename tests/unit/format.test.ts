import { describe, expect, it } from 'vitest'
import { formatDay, formatDue, formatFromNow, formatInstant, formatInstantDay, formatMoney } from '~/language/format'
import { isolate } from '~/language/isolate'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u061C\u200E\u200F]/g, '')

describe('money on the buyer\'s page', () => {
  it('reads as a German writes it', () => {
    expect(plain(formatMoney('de-DE', 'EUR', '412600'))).toBe('412.600,00 €')
  })

  it('has three decimals in Bahrain, in the digits that are read there', () => {
    expect(plain(formatMoney('ar-BH', 'BHD', '95095'))).toBe('٩٥٬٠٩٥٫٠٠٠ د.ب.')
    expect(plain(formatMoney('en-GB', 'BHD', '11200.5'))).toBe('BHD 11,200.500')
  })

  it('is grouped in lakh for an Indian reader', () => {
    expect(plain(formatMoney('en-IN', 'INR', '12345678.50'))).toBe('₹1,23,45,678.50')
  })

  it('is exact for a buyer whose amount has more digits than a float', () => {
    expect(plain(formatMoney('en-GB', 'BHD', '9999999999999.999'))).toBe('BHD 9,999,999,999,999.999')
  })

  it('keeps the sign of a credit', () => {
    expect(plain(formatMoney('en-GB', 'GBP', '-7500.00'))).toBe('-£7,500.00')
  })

  it('is refused when it is no decimal, rather than shown wrong to a buyer', () => {
    expect(() => formatMoney('en-GB', 'GBP', '1e5')).toThrow(RangeError)
  })
})

describe('dates on the buyer\'s page', () => {
  it('are the same day wherever their reader sits', () => {
    expect(formatDay('en-GB', '2026-12-04')).toBe('4 December 2026')
    expect(formatDay('de-DE', '2026-12-04')).toBe('4. Dezember 2026')
    expect(formatDay('ar-BH', '2026-12-04')).toBe('٤ ديسمبر ٢٠٢٦')
  })

  it('tell a buyer an instant in the firm\'s time zone, and name it', () => {
    expect(plain(formatInstant('en-GB', 'Europe/Berlin', '2026-07-21T14:20:00Z'))).toBe('21 July 2026 at 16:20 CEST')
    expect(formatInstantDay('en-GB', 'Asia/Bahrain', '2026-07-21T22:20:00Z')).toBe('22 July 2026')
  })

  it('tell a buyer by weekday when an answer is due', () => {
    expect(plain(formatDue('de-DE', 'Europe/Berlin', '2026-11-24T16:00:00Z'))).toBe('Dienstag, 24. November um 17:00 MEZ')
  })

  it('count from the day that it is at the firm, not at the server', () => {
    const lateInLondon = new Date('2026-11-22T23:30:00Z')
    expect(formatFromNow('en-GB', 'Europe/London', '2026-12-04', lateInLondon)).toBe('in 12 days')
    expect(formatFromNow('en-GB', 'Europe/Berlin', '2026-12-04', lateInLondon)).toBe('in 11 days')
  })

  it('speak of tomorrow, weeks and months as a person would', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    expect(formatFromNow('en-GB', 'UTC', '2026-11-23', now)).toBe('tomorrow')
    expect(formatFromNow('de-DE', 'UTC', '2026-12-20', now)).toBe('in 4 Wochen')
    expect(formatFromNow('en-GB', 'UTC', '2027-03-01', now)).toBe('in 3 months')
    expect(formatFromNow('en-GB', 'UTC', '2026-11-20', now)).toBe('2 days ago')
  })
})

describe('a name within a sentence', () => {
  it('is isolated for a reader of Arabic when it is written in Latin letters', () => {
    expect(isolate('ar-BH', 'Rawan Castellane')).toBe('\u2068Rawan Castellane\u2069')
    expect(isolate('ar-BH', 'ليلى الصدفي')).toBe('ليلى الصدفي')
  })

  it('is isolated for a reader of English when it is written in Arabic letters', () => {
    expect(isolate('en-GB', 'ليلى الصدفي')).toBe('\u2068ليلى الصدفي\u2069')
    expect(isolate('en-GB', 'Rawan Castellane')).toBe('Rawan Castellane')
  })

  it('can neither leave its isolation nor turn around the sentence that a buyer reads', () => {
    expect(isolate('ar-BH', 'a\u2069b\u202Ec')).toBe('\u2068abc\u2069')
    expect(isolate('en-GB', 'Rawan\u202E\nCastellane')).toBe('Rawan Castellane')
  })
})
