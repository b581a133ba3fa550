import { describe, expect, it } from 'vitest'
import { importedDealSchema } from '~/domain/import'
import { recognise } from '~/intake/recognise'
import { toImportedDeal, type RecognisedDeal } from '~/intake/recognised'
import { dealPackets } from '../support/deals'

const home = { timeZone: 'Pacific/Auckland', locale: 'en-NZ' }
const packets = dealPackets()

type Facts = {
  system: string; id: string; account: string; type: string; amount: string; currency: string; closedOn: string; locale: string
  sales: string; delivery: string; contacts: string[]; recipients: string[]; products: string[]; notes?: string[]; pricing: string[]; unclear?: string[]
}

/** What a careful reader finds in each crm.json; taken from the files by hand. */
const expected: Facts[] = [
  {
    system: 'hubspot', id: '18842210917', account: 'Brambleworth Oat Company Ltd', type: 'new_logo', amount: '186000', currency: 'GBP', closedOn: '2026-08-06', locale: 'en-GB',
    sales: 'rhys@tallowfinch.example.com', delivery: 'imke@tallowfinch.example.com',
    contacts: ['Siobhán Ní Dhuibhir', 'Gethin Parry-Lloyd', 'Zoë Okonjo-Blythe', 'Tobias Quennell'], recipients: ['Siobhán Ní Dhuibhir', 'Zoë Okonjo-Blythe'],
    products: ['Messaging platform', 'Campaign assets', 'Paid media management, 10 weeks', 'Measurement, two waves'],
    pricing: ['Billing terms: 40% on signature / 40% on M2 / 20% on M5, net 30', 'Signature credit expires: 2026-07-31'],
  },
  {
    system: 'salesforce', id: '006Kx00000F1cT1IAJ', account: 'Krähwinkler Fördertechnik GmbH', type: 'new_logo', amount: '412600', currency: 'EUR', closedOn: '2026-07-17', locale: 'de-DE',
    sales: 'friederike.suhr@hollenkamp-suhr.example.com', delivery: 'bjoern.achterkamp@hollenkamp-suhr.example.com',
    contacts: ['Dr. Hannelore Müßig', 'Jürgen Großkopf', 'Sören Täuber', 'Ümit Karabıyık'], recipients: ['Dr. Hannelore Müßig'],
    products: ['Phase 1 Finance & Purchasing', 'Phase 2 Production Planning', 'Data Migration', '16 × Key User Training', 'Schnittstelle MDE-Scanner'],
    notes: ['Go live target: 2027-01-04'], pricing: ['Billing terms: 30/30/30/10 nach Meilenstein, 30 Tage netto'],
  },
  {
    system: 'house_crm', id: 'GL-0417', account: 'Copperkettle Mutual Insurance Society', type: 'pilot', amount: '64000', currency: 'USD', closedOn: '2026-07-30', locale: 'en-US',
    sales: 'delphine@gantrylane.example.com', delivery: 'obadiah@gantrylane.example.com',
    contacts: ['Renée Thibodeaux-Vance', 'Marcus Oyelaran-Dietz', 'Ana-Lucía Peñaranda', 'Dale Rutkovsky'], recipients: ['Marcus Oyelaran-Dietz'],
    products: ['External penetration test', '2 × Internal test, per site', 'Tabletop exercise, half day', 'Report & readout'],
    pricing: ['Billing terms: 50% on kickoff, 50% on final report, NET 45'],
  },
  {
    system: 'hubspot', id: '20177340052', account: 'Société ferroviaire Grande-Épinette inc.', type: 'expansion', amount: '538000', currency: 'CAD', closedOn: '2026-08-20', locale: 'en-CA',
    sales: 'perpetua@pinefather.example.com', delivery: 'kwabena@pinefather.example.com',
    contacts: ['Maëlle Thériault-Gagné', 'François-Xavier Bélanger', 'Noémie Desrosiers', 'Rajesh Venkataraghavan'], recipients: ['Maëlle Thériault-Gagné'],
    products: ['Discovery & landing zone', '140 × Pipeline migration', 'Reporting cutover', 'Parallel run, 4 weeks', 'OPTION streaming yard positions'],
    pricing: ['Billing terms: Monthly on progress, net 30, 10% holdback released at M5'],
  },
  {
    system: 'salesforce', id: '006Au000004Lm9QIAS', account: 'Saltbush & Daughters Dairy Co-operative Ltd', type: 'new_logo', amount: '128700', currency: 'AUD', closedOn: '2026-08-28', locale: 'en-AU',
    sales: 'casimir@galahlantern.example.com', delivery: 'brid@galahlantern.example.com',
    contacts: ['Håkon Dalgleish', 'Bronwyn Szczęsny', 'Priyanka Wijesūriya'], recipients: ['Håkon Dalgleish'],
    products: ['Hero film 90s', '4 × Farmer story 60s', '6 × Cutdown 15s', 'Drone day'],
    notes: ['Hard date: 2026-11-26'], pricing: ['Billing terms: 50% deposit, 25% rough cut, 25% delivery; 14 days'],
  },
  {
    system: 'house_crm', id: 'RE-2026-0088', account: 'Vintergäck Energilager AB', type: 'renewal', amount: '4680000', currency: 'SEK', closedOn: '2026-09-18', locale: 'en-SE',
    sales: 'tamsin@rowanebb.example.com', delivery: 'dragos@rowanebb.example.com',
    contacts: ['Åsa Lindqvist-Ömer', 'Göran Åkerblom', 'Elif Sjöstrand', 'Måns Hägg'], recipients: ['Åsa Lindqvist-Ömer'],
    products: ['12 × Embedded recruiter team (3), month'],
    pricing: ['Billing terms: Monthly in advance, 30 dagar netto', 'Discount: 5 % lojalitet (muntligt & i avtalet)'],
  },
  {
    system: 'hubspot', id: '21550098417', account: 'شركة سبع قواقع للضيافة ذ.م.م', type: 'new_logo', amount: '96450', currency: 'BHD', closedOn: '2026-10-08', locale: 'ar-BH',
    sales: 'rawan@marrowlintel.example.com', delivery: 'inaki@marrowlintel.example.com',
    contacts: ['Layla Al-Sadafi (ليلى الصدفي)', 'Yousif Bu-Mowja (يوسف بوموجة)', 'Nadège Fernández-Ruiz', 'Anand Pillai-Krishnan'], recipients: ['Layla Al-Sadafi (ليلى الصدفي)'],
    products: ['Concept & interior design', 'Technical drawings and tender', 'Site supervision', 'Furniture procurement management'],
    pricing: ['Billing terms: 25% advance, 25% M1, 25% M3, 25% M4; 30 days'], unclear: ['products_add_up_differently'],
  },
  {
    system: 'salesforce', id: '0062v00001PqRbBAAV', account: 'Peacock Ledger Co-operative Bank Ltd', type: 'pilot', amount: '3850000', currency: 'INR', closedOn: '2026-10-23', locale: 'en-IN',
    sales: 'rukmini@banyanbrass.example.com', delivery: 'tenzin@banyanbrass.example.com',
    contacts: ['Dr. Śrīnivāsan Raghunāthan', "Kavya D'Costa", 'Mīnākṣī Subramaniam', 'Harpreet "Harry" Gill'], recipients: ['Dr. Śrīnivāsan Raghunāthan', "Kavya D'Costa"],
    products: ['Programme design', '2 × Cohort delivery', '60 × Coaching, per participant', 'Assessments & report', 'Travel (cap)'],
    pricing: ['Billing terms: 40% advance / 40% after cohort 1 / 20% on report, 45 days'],
  },
]

const table = packets.map((packet, index) => [packet.folder, packet, expected[index]] as const)

function onlyDeal(crm: unknown): RecognisedDeal {
  const { deals, problems } = recognise(JSON.stringify(crm), home)
  expect(problems).toEqual([])
  const [deal] = deals
  if (!deal || deals.length > 1) throw new Error('one deal was expected')
  return deal
}

const linesIn = (deal: RecognisedDeal, section: string) => deal.lines.filter((line) => line.section === section)
const textsIn = (deal: RecognisedDeal, section: string) => linesIn(deal, section).map(({ text }) => text)

describe('the CRM exports of the eight deals', () => {
  it.each(table)('%s is understood as a careful reader understands it', (_, { crm }, facts) => {
    const deal = onlyDeal(crm)
    expect(deal.externalSystem).toBe(facts?.system)
    expect(deal.externalId).toBe(facts?.id)
    expect(deal.facts).toMatchObject({ account: facts?.account, dealType: facts?.type, amount: facts?.amount, currency: facts?.currency, closedOn: facts?.closedOn, locale: facts?.locale })
    expect([deal.owners.sales?.email, deal.owners.delivery?.email]).toEqual([facts?.sales, facts?.delivery])
    expect(textsIn(deal, 'key_stakeholders')).toEqual(facts?.contacts)
    expect(deal.lines.filter(({ recipientRole }) => recipientRole === 'approver').map(({ text }) => text)).toEqual(facts?.recipients)
    expect(textsIn(deal, 'scope_boundaries')).toEqual(facts?.products)
    expect(textsIn(deal, 'pricing_exceptions')).toEqual(facts?.pricing)
    expect(textsIn(deal, 'buyer_context')).toEqual(expect.arrayContaining(facts?.notes ?? []))
    expect(deal.unclear.map(({ code }) => code).filter((code) => code !== 'not_taken')).toEqual(facts?.unclear ?? [])
  })

  it.each(table)('%s holds the people and owners that expected.json takes from the CRM', (_, { crm, expected: packet }) => {
    const deal = onlyDeal(crm)
    const people = (packet.fields.key_stakeholders ?? []).filter(({ source }) => source === 'crm.json').map(({ text }) => text)
    const [ours, theirs] = [people.find((text) => text.startsWith('Our side')), people.filter((text) => !text.startsWith('Our side'))]
    for (const text of theirs) expect(textsIn(deal, 'key_stakeholders').some((name) => text.includes(name))).toBe(true)
    expect(ours).toBe(`Our side: ${deal.owners.sales?.name ?? ''} (sales), ${deal.owners.delivery?.name ?? ''} (delivery)`)
  })

  it.each(table)('%s gives lines that say where they come from, and shows the buyer no free text', (_, { crm }) => {
    const deal = onlyDeal(crm)
    expect(new Set(deal.lines.map(({ key }) => key)).size).toBe(deal.lines.length)
    for (const line of deal.lines) {
      expect(line.source?.kind).toBe('crm')
      expect(line.source?.title).toContain(deal.externalId)
      if (line.visibility === 'client') expect(['key_stakeholders', 'scope_boundaries']).toContain(line.section)
    }
    const description = JSON.stringify(crm).match(/"(?:description|Description|summary|notes)":"(.{40})/)?.[1] ?? ''
    const context = linesIn(deal, 'buyer_context').find(({ text }) => JSON.stringify(text).includes(description))
    expect(context?.visibility).toBe('internal')
  })

  it.each(table)('%s can be imported once its owners are found, and twice gives the same', (_, { crm }) => {
    const choices = { salesOwnerId: '11111111-1111-4111-8111-111111111111', deliveryOwnerId: '22222222-2222-4222-8222-222222222222' }
    const once = toImportedDeal(onlyDeal(crm), choices)
    expect(once.ok && importedDealSchema.safeParse(once.deal).success).toBe(true)
    expect(toImportedDeal(onlyDeal(crm), choices)).toEqual(once)
  })

  it('keeps stray markup as the text that somebody typed', () => {
    const [oat] = packets
    expect(textsIn(onlyDeal(oat?.crm), 'buyer_context').join('\n')).toContain('the <b>no added oil</b> story')
  })

  it('lists what it did not take', () => {
    const untaken = onlyDeal(packets[0]?.crm).unclear.filter(({ code }) => code === 'not_taken').map(({ field }) => field)
    expect(untaken).toEqual(expect.arrayContaining(['properties.channels_sold', 'propertiesWithHistory']))
    expect(untaken).not.toContain('properties.dealname')
  })

  it.each([
    ['a list', (all: unknown[]) => all],
    ['a page of results', (all: unknown[]) => ({ results: all })],
    ['a query’s records', (all: unknown[]) => ({ totalSize: all.length, records: all })],
  ])('takes all eight at once as %s', (_, wrap) => {
    const { deals, problems } = recognise(JSON.stringify(wrap(packets.map(({ crm }) => crm))), home)
    expect(problems).toEqual([])
    expect(deals.map(({ row, facts }) => [row, facts.account])).toEqual(expected.map(({ account }, index) => [index + 1, account]))
  })
})
