import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { csvMappingSchema, type StagedImport } from '~/domain/import'
import { importedDeals, readStaged } from '~/intake/read-staged'
import { dealPackets } from '../support/deals'

const sales = { id: randomUUID(), name: 'Rhys Abernathy-Cole', email: 'rhys@tallowfinch.example.com', role: 'sales' as const }
const delivery = { id: randomUUID(), name: 'Imke Vandersloot', email: 'imke@elsewhere.example', role: 'delivery' as const }
const organization = { id: randomUUID(), name: 'Hollenkamp Suhr', accent: '#1f5f4a', timeZone: 'Europe/Berlin', locale: 'en-GB' }

const staged = (kind: 'crm' | 'csv', content: string, mappings: StagedImport['mappings'] = []): StagedImport => ({
  frame: { member: { ...sales }, organization, organizations: [], needsYou: 0 },
  import: { id: randomUUID(), kind, name: 'deals', content, stagedAt: '2026-11-22T10:00:00Z', doneAt: null, outcomes: null },
  owners: [sales, delivery],
  mappings,
  known: [],
})

const [oat] = dealPackets()
const list = 'Kunde;Betrag;Währung;Abschlussdatum;Verkäufer\nFirma;1.234,50;EUR;03/04/2026;Rhys Abernathy-Cole'

describe('an export that waits to be looked at', () => {
  it('finds its owners by their mail address, or by a name that only one member has', () => {
    const { owners, missing } = readStaged(staged('crm', JSON.stringify(oat?.crm)), {})
    expect(owners.map(({ side, memberId }) => [side, memberId])).toEqual([['sales', sales.id], ['delivery', delivery.id]])
    expect(missing).toEqual([])
  })

  it('is imported with the recipients that somebody chose', () => {
    const decisions = { 'recipient.1.1': 'reviewer', 'recipient.1.0': '' }
    const reading = readStaged(staged('crm', JSON.stringify(oat?.crm)), decisions)
    const { deals, problems } = importedDeals(reading, decisions)
    expect(problems).toEqual([])
    expect(deals[0]?.lines.slice(0, 2).map(({ recipientRole }) => recipientRole)).toEqual([null, 'reviewer'])
  })

  it('asks for what it does not say, and takes the answer', () => {
    const crm = JSON.stringify(oat?.crm).replace('"amount":"186000.00",', '')
    const asked = readStaged(staged('crm', crm), {})
    expect(asked.missing).toEqual([{ field: 'fact.1.amount', row: 1, fact: 'amount' }])
    expect(asked.problems).toEqual([])
    const decisions = { 'fact.1.amount': '186000.00' }
    const answered = readStaged(staged('crm', crm), decisions)
    expect(answered.missing).toEqual([])
    expect(importedDeals(answered, decisions).deals[0]?.deal.amount).toBe('186000.00')
  })

  it('takes nobody for an owner who is no member', () => {
    const reading = readStaged(staged('crm', JSON.stringify(oat?.crm)), { 'owner.sales.rhys@tallowfinch.example.com': randomUUID() })
    expect(reading.missing.map(({ field }) => field)).toEqual(['owner.sales.rhys@tallowfinch.example.com'])
  })
})

describe('a list that waits to be looked at', () => {
  it('asks once for what none of its columns says', () => {
    const { missing, problems } = readStaged(staged('csv', list), {})
    expect(missing.map(({ field }) => field)).toEqual(['owner.delivery.', 'fallback.dealType'])
    expect(problems).toEqual([])
  })

  it('is read as the same columns were read the last time, until somebody says otherwise', () => {
    const first = readStaged(staged('csv', list), {})
    const signature = first.csv?.proposed.signature ?? ''
    const mapping = { ...csvMappingSchema.parse(first.csv?.mapping), dateOrder: 'mdy' as const }
    const again = readStaged(staged('csv', list, [{ signature, mapping }]), {})
    expect(again.csv?.isRemembered).toBe(true)
    expect(again.deals[0]?.facts.closedOn).toBe('2026-03-04')
    const columns = Object.fromEntries(Object.entries(mapping.columns).map(([field, column]) => [`column.${field}`, column ?? '']))
    const corrected = readStaged(staged('csv', list, [{ signature, mapping }]), { ...columns, dateOrder: 'dmy', numbers: mapping.numbers })
    expect(corrected.csv?.isRemembered).toBe(false)
    expect(corrected.deals[0]?.facts.closedOn).toBe('2026-04-03')
  })
})
