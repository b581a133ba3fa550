import { describe, expect, it } from 'vitest'
import type { Item } from '~/domain/item'
import { likelyContradictions } from '~/domain/likely-contradictions'
import type { Source } from '~/domain/provenance'
import { aLine } from '../support/a-line'

const crm: Source = { kind: 'crm', title: 'CRM', on: null, by: '' }
const sow: Source = { kind: 'document', title: 'SOW v4', on: '2026-07-17', by: '' }

const included = (text: string, more: Partial<Item> = {}) => aLine('scope_boundaries', text, { boundary: 'included', ...more })
const NOTHING = { tied: [], dismissed: [] }
const likely = (...items: Item[]) => likelyContradictions(items, NOTHING).map(({ about, found }) => [about, ...found])

describe('lines that probably contradict each other', () => {
  it.each([
    ['85 users, one entity, one plant', '120 users on day one', '85 users', '120 users'],
    ['Three interfaces: bank, payroll, EDI', 'Four interfaces, with the scanners', 'Three interfaces', 'Four interfaces'],
    ['Drei Schnittstellen: Bank, Lohn, EDI', 'Vier Schnittstellen', 'Drei Schnittstellen', 'Vier Schnittstellen'],
    ['60 participants, two cohorts of 30', 'Room for 80 participants', '60 participants', '80 participants'],
    ['1,900 part lists', '2.100 part lists', '1,900 part lists', '2.100 part lists'],
    ['Six cutdowns', 'A dozen cutdowns', 'Six cutdowns', 'dozen cutdowns'],
  ])('count the same thing differently: %s / %s', (one, other, a, b) => {
    expect(likely(included(one), included(other))).toEqual([['count', a, b]])
  })

  it.each([
    ['Total as countersigned: EUR 400,000', 'Total in the CRM: EUR 412,600', 'EUR 400,000', 'EUR 412,600'],
    ['Gesamtpreis 400.000 €', 'Gesamtpreis laut CRM 412.600 €', '400.000 €', '412.600 €'],
    ['Annual fee BHD 86,450.000', 'Annual fee BHD 96,450.000', 'BHD 86,450.000', 'BHD 96,450.000'],
  ])('name another amount for the same: %s / %s', (one, other, a, b) => {
    expect(likely(aLine('pricing_exceptions', one), aLine('pricing_exceptions', other))).toEqual([['amount', a, b]])
  })

  it('read the amount of a line from its own field', () => {
    const total = (amount: string) => aLine('pricing_exceptions', 'Total as countersigned', { amount })
    expect(likely(total('400000'), total('412600'))).toEqual([['amount', '400000', '412600']])
    expect(likely(total('400000'), total('400000.00'))).toEqual([])
  })

  it('put the same step on another day, whether it is due then or says so', () => {
    const due = aLine('delivery_dependencies', 'Wi-Fi ready in hall 3', { dueOn: '2027-01-29' })
    expect(likely(due, included('Wi-Fi in hall 3 is ready by 30 November 2026'))).toEqual([['date', '2027-01-29', '30 November 2026']])
    expect(likely(due, included('Wi-Fi in hall 3 is ready on 29 January'))).toEqual([])
    expect(likely(due, included('WLAN, Abnahme am 30.11.'))).toEqual([])
  })

  it('name one person in two ways', () => {
    const person = (text: string, email: string | null) => aLine('key_stakeholders', text, { side: 'buyer', email })
    expect(likely(person('Dr. Hannelore Müßig', 'h@k.example'), person('Hannelore Muessig', null))).toEqual([
      ['name', 'Dr. Hannelore Müßig', 'Hannelore Muessig'],
    ])
    expect(likely(person('Zoë Okonjo', 'office@o.example'), person('Siobhán Byrne', 'office@o.example'))).toHaveLength(1)
    expect(likely(person('Jürgen Großkopf', null), person('Ümit Karabıyık', null))).toEqual([])
  })
})

describe('lines that only look alike', () => {
  it.each([
    ['two things of one kind', '2 reports on security', '5 reports on payroll'],
    ['two places', 'Two workshops in Munich', 'Three workshops in Hamburg'],
    ['two phases', 'Three workshops in phase 1', 'Four workshops in phase 2'],
    ['two halls', 'Hall 2 has Wi-Fi', 'Hall 3 has Wi-Fi'],
    ['a unit of time', 'Hypercare for two weeks', 'Key users test for four weeks'],
    ['the same figure in words and digits', 'Three interfaces', '3 interfaces: bank, payroll, EDI'],
    ['a bare number', 'Phase 1', '30'],
    ['two prices for two things', 'Travel EUR 5,000', 'Licences EUR 9,000'],
    ['a total and a part of it', 'Total EUR 100,000', 'Total for travel EUR 5,000'],
    ['two currencies', 'Total EUR 100,000', 'Total USD 110,000'],
    ['two days of two steps', 'Go-live on 4 January 2027', 'Acceptance test on 30 November 2026'],
  ])('are left alone: %s', (_why, one, other) => {
    expect(likely(included(one), included(other))).toEqual([])
  })

  it('are left alone when one says what is out, what is today, or what may happen', () => {
    const sites = included('Two sites')
    expect(likely(sites, aLine('scope_boundaries', 'Three sites', { boundary: 'excluded' }))).toEqual([])
    expect(likely(sites, aLine('business_problem', 'Three sites'))).toEqual([])
    expect(likely(sites, aLine('risks', 'Three sites'))).toEqual([])
  })

  it('are left alone when one document says both, and told when two do', () => {
    expect(likely(included('Two sites', { source: sow }), included('Three sites', { source: sow }))).toEqual([])
    expect(likely(included('Two sites', { source: sow }), included('Three sites', { source: crm }))).toEqual([['count', 'Two sites', 'Three sites']])
  })
})

describe('what is proposed', () => {
  it('leaves out lines that were tied before, whatever became of that', () => {
    const [two, three] = [included('Two sites'), included('Three sites')]
    const lines = [two, three].map(({ id, text }) => ({ itemId: id, tiedAs: text, text }))
    expect(likelyContradictions([two, three], { ...NOTHING, tied: [{ lines }] })).toEqual([])
  })

  it('leaves out two lines of which somebody said that both can be true, in whichever order, and only those two', () => {
    const [two, three, four] = [included('Two sites'), included('Three sites'), included('Four sites')]
    const dismissed = [{ itemIds: [three.id, two.id] }]
    expect(likelyContradictions([two, three], { tied: [], dismissed })).toEqual([])
    expect(likelyContradictions([two, three, four], { tied: [], dismissed }).map(({ itemIds }) => itemIds)).toEqual([
      [two.id, four.id],
      [three.id, four.id],
    ])
  })

  it('stops at six, however long the handoff', () => {
    const items = Array.from({ length: 60 }, (_, index) => included(`${index + 1} sites`))
    expect(likelyContradictions(items, NOTHING)).toHaveLength(6)
  })

  it('stays calm about odd words, on the longest handoff', () => {
    const odd = ['', '%', '1.2.3.4', '99.99.2026', '-', '٨٥ مستخدمًا', '$', 'EUR', '1'.repeat(900)]
    const items = Array.from({ length: 540 }, (_, index) => included(odd[index % odd.length] || 'x'))
    expect(likelyContradictions(items, NOTHING)).toEqual([])
  })
})
