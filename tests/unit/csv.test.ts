import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { csv } from '~/http/csv'

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("https://evil.example")']

it('nobody\'s words become a formula in a spreadsheet, and none are lost', () => {
  const rows = parse(csv(['words'], hostile.map((words) => [words])), { bom: true, relax_quotes: false, record_delimiter: '\r\n' })
  expect(rows.slice(1).flat()).toEqual(hostile.map((words) => `'${words}`))
})

it('plain words, quotes and line breaks come back as they were', () => {
  const plain = ['We said four.', 'a "quoted" word', 'two\nlines', 'Māori, Żółć, ليلى', '2026-11-22']
  expect(parse(csv(['words'], plain.map((words) => [words])), { bom: true, record_delimiter: '\r\n' }).slice(1).flat()).toEqual(plain)
})
