import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeMapping, signatureOf } from '~/intake/csv-mapping'
import { csvTable } from '~/intake/csv-table'
import { readCsv } from '~/intake/read-csv'

const defaults = { currency: null, locale: 'en-GB', dealType: null, file: 'deals.csv' } as const
const HEAD = 'Deal ID;Kunde;Projekt;Art;Betrag;Währung;Abschlussdatum;Vertrieb;E-Mail'

function table(text: string) {
  const read = csvTable(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.table
}

const read = (text: string, more = {}) => readCsv(text, proposeMapping(table(text)).mapping, { ...defaults, ...more })
const places = (text: string) => read(text).problems.map(({ row, column, code, value }) => [row, column, code, value])
const row = (id: number, amount = '1.234,50', day = '28.08.2026') => `${id};Firma ${id};Projekt;Neukunde;${amount};EUR;${day};Rhys <rhys@example.com>;kunde@example.com`

describe('a CSV of deals', () => {
  it('is understood by its headings, in German, with semicolons', () => {
    const { mapping, unused } = proposeMapping(table(`${HEAD};Notiz\n${row(1)};x`))
    expect(mapping).toMatchObject({ columns: { externalId: 'Deal ID', account: 'Kunde', amount: 'Betrag', closedOn: 'Abschlussdatum', salesOwner: 'Vertrieb', contactEmail: 'E-Mail', problem: null }, dateOrder: 'dmy', numbers: '1.234,50' })
    expect(unused).toEqual(['Notiz'])
  })

  it.each([
    ['HubSpot', 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Currency,Deal Type,Associated Company', ['Record ID', 'Associated Company', 'Deal Name', 'Close Date', 'Deal owner']],
    ['Salesforce', 'Opportunity ID\tAccount Name\tOpportunity Name\tClose Date\tOpportunity Owner\tAmount\tType', ['Opportunity ID', 'Account Name', 'Opportunity Name', 'Close Date', 'Opportunity Owner']],
  ])('is understood as %s exports it', (_, header, expected) => {
    const { columns } = proposeMapping(table(`${header}\nx`)).mapping
    expect([columns.externalId, columns.account, columns.name, columns.closedOn, columns.salesOwner]).toEqual(expected)
  })

  it('gives deals with their facts, owner, contact and source', () => {
    const { deals, problems } = read(`${HEAD}\n${row(7)}`)
    expect(problems).toEqual([])
    expect(deals[0]).toMatchObject({
      row: 2, externalSystem: 'csv', externalId: '7', owners: { sales: { name: 'Rhys', email: 'rhys@example.com' }, delivery: null },
      facts: { account: 'Firma 7', name: 'Projekt', dealType: 'new_logo', amount: '1234.5', currency: 'EUR', closedOn: '2026-08-28', locale: 'en-GB' },
      lines: [{ key: 'contact', email: 'kunde@example.com', recipientRole: 'approver', source: { kind: 'crm', title: 'deals.csv' } }],
    })
  })

  it('keeps the problem that a deal solves internal until somebody has read it', () => {
    const { deals } = read('Account,Amount,Currency,Close Date,Type,Problem\nOne,5.50,EUR,2026-08-06,new,They are broke')
    expect(deals[0]?.lines).toMatchObject([{ section: 'business_problem', visibility: 'internal', text: 'They are broke' }])
    expect(deals[0]?.externalId).toBe('One / One')
  })

  it('asks when dates or numbers of the whole column can be read in two ways', () => {
    const proposed = proposeMapping(table('Account,Amount,Close Date\nOne,1.234,03/04/2026\nTwo,5.678,05/06/2026'))
    expect(proposed.numbers).toMatchObject({ kind: 'ambiguous', example: '1.234' })
    expect(proposed.dates).toMatchObject({ kind: 'ambiguous', example: '03/04/2026' })
  })

  it('of 10,000 rows with three bad ones is refused with row and column of each', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 1, `${(index % 900) + 100},50`))
    rows[16] = row(17, 'viel')
    rows[4999] = row(5000, '1,50', '31.02.2026')
    rows[9999] = row(1)
    const text = [HEAD, ...rows].join('\r\n')
    const { mapping } = proposeMapping(table(text))
    const { problems } = readCsv(text, mapping, defaults)
    expect(problems).toEqual([
      { row: 18, column: 'Betrag', code: 'not_a_number', value: 'viel' },
      { row: 5001, column: 'Abschlussdatum', code: 'not_a_date', value: '31.02.2026' },
      { row: 10_001, column: 'Deal ID', code: 'twice', value: '1' },
    ])
  })

  it('of more rows than an import takes is refused as a whole', () => {
    const read = csvTable([HEAD, ...Array.from({ length: 10_001 }, (_, index) => row(index))].join('\n'))
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'too_many_deals', value: '10001' }] })
  })

  it('counts rows as a spreadsheet does: empty lines count, line breaks inside a cell do not', () => {
    expect(places(`${HEAD}\n"1";"Firma\n1";Projekt;Neukunde;5;EUR;28.08.2026;;\n\n2;Zwei;Projekt;Neukunde;5;XXQ;28.08.2026;;`)).toEqual([
      [2, 'Kunde', 'one_line', ''],
      [4, 'Währung', 'unknown_currency', 'XXQ'],
    ])
    expect(places(`sep=;\n${HEAD}\n1;A;P;Sonstiges;5;EUR;28.08.2026;;`)).toEqual([[3, 'Art', 'unknown_deal_type', 'Sonstiges']])
  })

  it.each([
    ['a cell with a control character', `${HEAD}\n1;A\u0007B;P;Neu;5;EUR;28.08.2026;;`, [2, 'Kunde', 'has_control_characters', 'A\uFFFDB']],
    ['a mail address that is none', `${HEAD}\n1;A;P;Neu;5;EUR;28.08.2026;;nobody`, [2, 'E-Mail', 'not_a_mail_address', 'nobody']],
    ['an amount in another currency', `${HEAD}\n1;A;P;Neu;5 $;EUR;28.08.2026;;`, [2, 'Betrag', 'other_currency', '5 $']],
  ])('tells of %s', (_, text, expected) => {
    expect(places(text)[0]).toEqual(expected)
  })

  it.each([
    ['no header', '', 'no_header', 1],
    ['no rows', HEAD, 'no_deal_found', null],
    ['two columns of one name', 'Kunde;Kunde\na;b', 'column_twice', 1],
    ['more cells than columns', 'Kunde;Betrag\na;1;surplus', 'too_many_cells', 2],
    ['a quotation mark that is never closed', 'Kunde;Betrag\na;1\n"b;2\nc;3', 'quote_not_closed', 3],
    ['a quotation mark in the middle', 'Kunde;Betrag\na;1\n"b"x;2', 'broken_csv', 3],
  ])('is refused with %s', (_, text, code, at) => {
    expect(csvTable(text)).toMatchObject({ ok: false, problems: [{ code, row: at }] })
  })

  it('is refused when a remembered mapping names a column that is gone', () => {
    const { mapping } = proposeMapping(table(`${HEAD}\n${row(1)}`))
    expect(readCsv('Kunde;Betrag\na;1', mapping, defaults).problems).toContainEqual({ row: null, column: 'Währung', code: 'column_missing', value: 'Währung' })
  })

  it('has a signature that neither the order of columns nor their case changes', () => {
    expect(signatureOf(['Kunde', 'Betrag'])).toBe(signatureOf(['BETRAG', ' kunde ']))
    expect(signatureOf(['Kunde', 'Betrag'])).not.toBe(signatureOf(['Kunde', 'Betrag', 'Datum']))
  })

  it('leaves cells as they were typed, formulas too', () => {
    const { deals } = read('Account,Deal Name,Amount,Currency,Close Date,Type\n"=HYPERLINK(""x"")",+1 @ home,5,EUR,2026-08-06,new')
    expect(deals[0]?.facts).toMatchObject({ account: '=HYPERLINK("x")', name: '+1 @ home' })
  })

  it('never throws, whatever is in it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ';', ',', '\n', 'a', '1', '\u0000', '\ud800', '=') }), (text) => {
      const read = csvTable(text)
      if (read.ok) readCsv(text, proposeMapping(read.table).mapping, defaults)
    }))
  })
})
