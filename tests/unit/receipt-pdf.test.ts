import { describe, expect, it } from 'vitest'
import type { Receipt } from '~/domain/buyer-page'
import { setLines } from '~/paper/set-lines'
import { receiptPdf } from '~/paper/receipt-pdf'
import { aReceipt } from '../support/a-buyer-page'
import { pdfPages } from '../support/pdf-text'

const address = 'https://kickoff.example'
const wordsOf = async (receipt: Receipt) => (await pdfPages(await receiptPdf(receipt, address))).join(' ')

/** A receipt whose scope runs over many pages. */
function aLongReceipt(lines: number): Receipt {
  const receipt = aReceipt('erp')
  const items = Array.from({ length: lines }, (_, nth) => ({
    id: `00000007-0000-4000-8000-${String(nth).padStart(12, '0')}`, boundary: 'included' as const, side: null, dueOn: null, amount: null, hash: '',
    text: `Zeile ${nth + 1}: Übernahme der Stammdaten aus dem Altsystem, geprüft und von beiden Seiten abgenommen, bevor der nächste Schritt beginnt`,
    detail: 'Żółć i gęślą jaźń, wie in Gdańsk besprochen',
  }))
  return {
    ...receipt,
    content: { ...receipt.content, sections: [{ section: 'scope_boundaries', hash: '', items }] },
    confirmedItemIds: items.map(({ id }) => id),
    confirmation: { ...receipt.confirmation, confirmedItems: lines },
  }
}

describe('a receipt as a PDF', () => {
  it('tells who confirmed what, when, in what manner, and what stayed open', async () => {
    const words = await wordsOf(aReceipt())
    for (const told of [
      'Receipt K0F4A2C', 'Siobhán Ní Dhuibhir', 'for Brambleworth Oat Company Ltd', '19 November 2026 at 17:00 Central European Standard Time',
      'With their name, typed on the page', 'ab'.repeat(32), 'That is not what we said.', 'not part of this confirmation', '10 lines confirmed',
      'Not included: Media spend & new filming', 'https://kickoff.example/verify', 'Page 1 of 2',
    ]) expect(words).toContain(told)
  })

  it('says so of a confirmation that a member recorded, and of one that its person disputes', async () => {
    const words = await wordsOf(aReceipt('oat', { onBehalf: { by: 'Rhys Maddocks', channel: 'phone', givenOn: '2026-11-03' }, disputedAt: '2026-11-20T09:00:00Z' }))
    expect(words).toContain('Noted by Rhys Maddocks as you said it on the phone on 3 November 2026')
    expect(words).toContain('This confirmation stands for nothing.')
  })

  it('leaves out what its person was not asked for', async () => {
    const words = await wordsOf(aReceipt('oat', { sections: ['promised_outcomes'] }))
    expect(words).toContain('Live in all channels')
    expect(words).not.toContain('Media spend')
  })

  it('is read from right to left in Arabic, with names in other letters whole', async () => {
    const words = await wordsOf(aReceipt('lounge'))
    for (const told of ['ليلى الصدفي', 'Nadège Fernández-Ruiz', 'K0F4A2C', '٢٠٢٦']) expect(words).toContain(told)
  })

  it('makes the same bytes of the same confirmation', async () => {
    const [one, other] = [await receiptPdf(aReceipt('lounge'), address), await receiptPdf(aReceipt('lounge'), address)]
    expect(one.equals(other)).toBe(true)
  })

  it('carries 500 lines over many pages, each counted, with every letter of German and Polish', async () => {
    const pages = await pdfPages(await receiptPdf(aLongReceipt(500), address))
    expect(pages.length).toBeGreaterThan(30)
    pages.forEach((page, index) => expect(page).toContain(`Seite ${index + 1} von ${pages.length}`))
    const words = pages.join(' ')
    for (const nth of [1, 250, 500]) expect(words).toContain(`Zeile ${nth}:`)
    expect(words).toContain('Żółć i gęślą jaźń')
  }, 60_000)
})

describe('lines on paper', () => {
  const set = (text: string, base: 'ltr' | 'rtl' | 'auto' = 'ltr', width = 400) => setLines(text, { size: 10, weight: 400, width, base })
  const read = (text: string, base?: 'ltr' | 'rtl' | 'auto') => set(text, base).map(({ runs }) => runs.map((run) => run.text).join(''))

  it('never run over their width, however long a word is', () => {
    for (const text of ['word '.repeat(90), 'x'.repeat(300), 'https://example.com/'.repeat(30), 'كلمة '.repeat(90)])
      for (const line of set(text)) expect(line.width).toBeLessThanOrEqual(400)
  })

  it('turn brackets between right-to-left words, and leave numbers as they are', () => {
    expect(read('(١٩)', 'rtl')[0]).toContain('(')
    expect(set('עברית (12)', 'rtl')[0]?.runs.map((run) => run.text).join('|')).toContain('12')
  })

  it('hold macrons and dots in one face each, with no mark left over', () => {
    expect(read('Te Whānau ō Māui')[0]).toBe('Te Whānau ō Māui')
    expect(read('Te Whānau ō Māui'.normalize('NFD'))[0]).toBe('Te Whānau ō Māui')
  })

  it('draw no mark that only steers the reading', () => {
    expect(read('a\u2068b\u2069\u202Ec\u0000')[0]).toBe('abc')
  })
})
