import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { lineField } from '~/workspace/contradictions/line-field'
import { tieFormSchema } from '~/workspace/contradictions/read-tie'
import { scoresFormSchema } from '~/workspace/fit/read-scores'
import { scoreField } from '~/workspace/fit/score-field'
import { fieldProblems } from '~/workspace/form/field-problems'
import { criteriaFormSchema, keyFor } from '~/workspace/handover-rules/read-criteria'
import { hourCostsFormSchema } from '~/workspace/handover-rules/read-hour-costs'
import { rulesFormSchema } from '~/workspace/handover-rules/read-rules'
import { promiseFormSchema } from '~/workspace/promises/read-promise'

type Typed = Record<string, string>

/** What a form's schema makes of what was typed: its value, or the sentence at each field that is wrong. */
function read(schema: z.ZodType, typed: Typed) {
  const parsed = schema.safeParse(typed)
  return parsed.success ? parsed.data : fieldProblems(parsed.error, typed)
}

const PERCENT = 'Write a number from 0 to 100, with one decimal at most: 12.5'
const FILL_IN = 'Please fill this in.'

describe('a promise', () => {
  const promise = { words: ' Scanners ', priced: 'no', saidBy: 'Friederike Suhr', saidWhere: '', saidOn: '', hours: '12,5', ownerId: randomUUID() }

  it('is read with hours as half of Europe types them', () => {
    expect(read(promiseFormSchema, promise)).toEqual({ ...promise, words: 'Scanners', priced: false, saidOn: null, hours: '12.5' })
  })

  it.each(['1,200', '-4', '1e3', '123456', '2.125', 'a week', 'NaN'])('does not take %s for hours', (hours) => {
    expect(read(promiseFormSchema, { ...promise, hours })).toEqual({ hours: 'Write the hours in digits, with two decimals at most: 12.5' })
  })

  it('names every field of an empty form', () => {
    expect(read(promiseFormSchema, {})).toEqual({
      words: FILL_IN, priced: 'Please choose one of the two.', saidBy: FILL_IN, saidWhere: FILL_IN, saidOn: FILL_IN, hours: FILL_IN, ownerId: FILL_IN,
    })
  })
})

describe('scores', () => {
  const typed = { side: 'sales', criteria: 'revenue urgency', [scoreField('revenue')]: '4' }

  it('are one of the five for each criterion that was asked about', () => {
    expect(read(scoresFormSchema, { ...typed, [scoreField('urgency')]: '1', [scoreField('other')]: '5' })).toEqual({ side: 'sales', scores: { revenue: 4, urgency: 1 } })
  })

  it.each(['', '0', '6', '2.5', 'x'])('are asked for again where one is %s', (urgency) => {
    expect(read(scoresFormSchema, { ...typed, [scoreField('urgency')]: urgency })).toEqual({ [scoreField('urgency')]: 'Please choose one of the five.' })
  })
})

describe('a contradiction', () => {
  const tie = (count: number) => ({ about: 'count', note: '', ...Object.fromEntries(Array.from({ length: count }, () => [lineField(randomUUID()), 'on'])) })

  it('needs two lines and holds ten', () => {
    expect(read(tieFormSchema, tie(1))).toEqual({ itemIds: 'Choose at least two lines that cannot both be right.' })
    expect(read(tieFormSchema, tie(11))).toEqual({ itemIds: 'Choose ten lines at most.' })
    expect(tieFormSchema.parse(tie(10)).itemIds).toHaveLength(10)
  })
})

describe('what an hour costs', () => {
  const rows = (...costs: [string, string][]): Typed => Object.fromEntries(costs.flatMap(([currency, cost], row) => [[`currency.${row}`, currency], [`hourCost.${row}`, cost]]))

  it('is read row by row; an empty row is none', () => {
    expect(read(hourCostsFormSchema, rows(['eur', '95,50'], ['', ''], [' BHD ', '38.255']))).toEqual([
      { currency: 'EUR', hourCost: '95.50' },
      { currency: 'BHD', hourCost: '38.255' },
    ])
    expect(read(hourCostsFormSchema, {})).toEqual([])
  })

  it('says which row is wrong', () => {
    expect(Object.keys(read(hourCostsFormSchema, rows(['EUR', '95'], ['XXZ', '1'], ['GBP', '0'], ['', '4'], ['SEK', ''], ['eur', '2'])) ?? {})).toEqual([
      'currency.1', 'hourCost.2', 'currency.3', 'hourCost.4', 'currency.5',
    ])
  })
})

describe('the definition of fit', () => {
  const row = (row: number, fields: Typed): Typed => Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${name}.${row}`, value]))
  const revenue = { key: 'revenue', name: 'Revenue', question: '', weight: '5' }

  it('keeps the key of a criterion with a new name, removes one, and gives a new one a key of its own', () => {
    const typed = {
      ...row(0, { ...revenue, name: 'Worth' }),
      ...row(1, { key: 'urgency', name: 'Urgency', question: '', weight: '5', remove: 'on' }),
      ...row(2, { key: '', name: 'Revenue', question: 'Again?', weight: '10' }),
      ...row(3, { key: '', name: ' ', question: '', weight: '5' }),
    }
    expect(read(criteriaFormSchema, typed)).toEqual([
      { key: 'revenue', name: 'Worth', question: '', weight: 5 },
      { key: 'revenue_2', name: 'Revenue', question: 'Again?', weight: 10 },
    ])
  })

  it.each([
    [{ weight: '11' }, { 'weight.0': 'Write a whole number from 1 to 10.' }],
    [{ weight: '2.5' }, { 'weight.0': 'Write a whole number from 1 to 10.' }],
    [{ weight: '' }, { 'weight.0': FILL_IN }],
    [{ name: '' }, { 'name.0': FILL_IN }],
    [{ name: 'x'.repeat(61) }, { 'name.0': 'Keep this under 60 characters.' }],
    [{ remove: 'on' }, { 'name.0': 'Keep at least one criterion.' }],
  ])('with %o is told at its field', (change, problems) => {
    expect(read(criteriaFormSchema, row(0, { ...revenue, ...change }))).toEqual(problems)
  })

  it('makes keys of any name', () => {
    expect(['Team health', '5 stars', 'الجاهزية', 'Größe', 'x'.repeat(60)].map((name) => keyFor(name, []))).toEqual([
      'team_health', 'stars', 'criterion', 'gro_e', 'x'.repeat(36),
    ])
    expect(keyFor('Risk', ['risk', 'risk_2'])).toBe('risk_3')
  })
})

describe('the rules of a handover', () => {
  it('take a comma, and an unticked box as no', () => {
    expect(read(rulesFormSchema, { plannedMargin: '27,5', exposureThreshold: '100' })).toEqual({ plannedMargin: '27.5', exposureThreshold: '100', ownReviewAllowed: false })
    expect(read(rulesFormSchema, { plannedMargin: '101', exposureThreshold: '-1', ownReviewAllowed: 'on' })).toEqual({ plannedMargin: PERCENT, exposureThreshold: PERCENT })
  })
})
