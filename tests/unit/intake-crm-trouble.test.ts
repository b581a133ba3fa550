import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '~/intake/recognise'
import { problemSentence } from '~/intake/problem-sentence'

const home = { timeZone: 'Europe/Berlin', locale: 'de-DE' }
const hubspot = (properties: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) => ({
  id: '1',
  properties: { dealname: 'A deal', dealstage: 'closedwon', dealtype: 'newbusiness', amount: '1000', deal_currency_code: 'EUR', closedate: '2026-08-06T23:30:00Z', ...properties },
  associations: { companies: { results: [{ name: 'An account' }] } },
  ...rest,
})
const read = (value: unknown) => recognise(typeof value === 'string' ? value : JSON.stringify(value), home)
const problems = (value: unknown) => read(value).problems.map(({ code, row, column }) => [code, row, column])
const unclear = (value: unknown) => read(value).deals.flatMap((deal) => deal.unclear).map(({ code }) => code).filter((code) => code !== 'not_taken')

describe('an export with something wrong in it', () => {
  it.each([
    ['broken JSON', '{\n  "id": "1",\n  "properties": {oops}\n}', [['broken_json', 3, '18']]],
    ['JSON that ends early', '{"id":', [['broken_json', 1, '7']]],
    ['nothing at all', '', [['broken_json', 1, '1']]],
    ['JSON that is too deep', '['.repeat(50_000) + ']'.repeat(50_000), undefined],
    ['a key that reaches into prototypes', '{"__proto__": {"isAdmin": true}}', [['unsafe_key', null, '']]],
    ['NUL', JSON.stringify(hubspot({ dealname: 'A\u0000B' })), [['has_control_characters', null, 'properties.dealname']]],
    ['half a character', '{"id":"1","properties":{"dealname":"\\ud800"}}', [['not_well_formed', null, 'properties.dealname']]],
    ['a number', '42', [['unknown_shape', 1, null]]],
    ['another shape', '{"hello": "world"}', [['unknown_shape', 1, null]]],
    ['an empty list', '[]', [['no_deal_found', null, null]]],
    ['a good deal beside something else', JSON.stringify([hubspot(), 'nothing']), [['unknown_shape', 2, null]]],
    ['an unknown currency', JSON.stringify(hubspot({ deal_currency_code: 'EURO' })), [['unknown_currency', 1, 'properties.deal_currency_code']]],
    ['an amount that is no number', JSON.stringify(hubspot({ amount: 'plenty' })), [['not_a_number', 1, 'properties.amount']]],
    ['an amount finer than its currency', JSON.stringify(hubspot({ amount: '1000.123' })), [['too_many_decimals', 1, 'properties.amount']]],
    ['an amount beyond what JSON’s numbers hold', JSON.stringify(hubspot({ amount: 99999999999999990 })), [['not_a_number', 1, 'properties.amount']]],
    ['a date that does not exist', JSON.stringify(hubspot({ closedate: '2026-02-30' })), [['not_a_date', 1, 'properties.closedate']]],
    ['values of the wrong type', JSON.stringify(hubspot({ dealname: { a: 1 } })), [['wrong_type', 1, 'properties.dealname'], ['required', 1, 'name']]],
    ['contacts that are no list', JSON.stringify(hubspot({}, { owners: 'me' })), [['wrong_type', 1, 'owners'], ['wrong_type', 1, 'owners']]],
    ['the same deal twice', JSON.stringify([hubspot(), hubspot()]), [['twice', 2, 'externalId']]],
  ])('tells of %s where it is', (_, text, expected) => {
    const found = problems(text)
    if (expected) expect(found).toEqual(expected)
    else expect(found[0]?.[0]).toBe('too_deep')
  })

  it('says so when contacts, owners or the win are missing, and goes on', () => {
    expect(unclear(hubspot())).toEqual(['no_sales_owner', 'no_delivery_owner', 'no_contacts'])
    expect(unclear(hubspot({ dealstage: 'contractsent' }))[0]).toBe('not_won')
    expect(unclear(hubspot({ dealtype: 'other' }))).toContain('unknown_deal_type')
    expect(problems(hubspot({ dealtype: 'other' }))).toEqual([])
  })

  it('reckons the day of closing in the account’s time zone, else in the firm’s', () => {
    const inZone = (timezone?: string) => read(hubspot({}, { associations: { companies: { results: [{ name: 'An account', timezone }] } } })).deals[0]?.facts.closedOn
    expect(inZone()).toBe('2026-08-07')
    expect(inZone('America/New_York')).toBe('2026-08-06')
    expect(inZone('Mars/Olympus')).toBe('2026-08-07')
  })

  it('says why it took a language', () => {
    const of = (company: Record<string, unknown>) => {
      const [deal] = read(hubspot({}, { associations: { companies: { results: [{ name: 'An account', ...company }] } } })).deals
      return [deal?.facts.locale, deal?.understood.find(({ field }) => field === 'locale')?.from]
    }
    expect(of({ language: 'German', country: 'Switzerland' })).toEqual(['de-CH', 'the export names the language German'])
    expect(of({ country: 'Österreich' })).toEqual(['de-AT', 'the account is in AT'])
    expect(of({ timezone: 'Asia/Bahrain' })).toEqual(['ar-BH', 'the account’s time zone is Asia/Bahrain'])
    expect(of({})).toEqual(['de-DE', 'nothing says which language, so it is your firm’s'])
  })

  it('leaves out a contact’s mail address that is none, and proposes nobody without one', () => {
    const contact = { id: '9', firstname: 'Ann', email: 'ann at home', buying_role: 'DECISION_MAKER' }
    const { deals } = read(hubspot({}, { associations: { companies: { results: [{ name: 'An account' }] }, contacts: { results: [contact] } } }))
    expect(deals[0]?.lines[0]).toMatchObject({ text: 'Ann', email: null, recipientRole: null })
    expect(deals[0]?.unclear.map(({ code }) => code)).toEqual(expect.arrayContaining(['not_a_mail_address', 'decides_without_mail']))
  })

  it('asks when a home-grown export’s only number can be read in two ways', () => {
    const house = { deal_no: '7', title: 'A deal', kind: 'NEW', status: 'WON', close_date: '2026-08-06', ccy: 'BHD', client: { name: 'An account' } }
    expect(problems({ ...house, value: '1.234' })).toEqual([['ambiguous_number', 1, 'value']])
    expect(read({ ...house, value: '1.234', lines: [['A', 'Work', 1, '1.234,500', '1.234,500']] }).deals[0]?.facts.amount).toBe('1234')
  })

  it('never throws, whatever arrives, and has a sentence for all of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.object().map((odd) => JSON.stringify(hubspot(odd, odd)))), (text) => {
        for (const each of recognise(text, home).problems) expect(problemSentence(each)).not.toBe('')
      }),
    )
  })

  it('says where any JSON breaks off that was cut short: at its end, or in its last word or text', () => {
    fc.assert(
      fc.property(fc.json().filter((text) => /^[[{]/.test(text) && text.length > 2), fc.nat(), (text, seed) => {
        const [found] = recognise(text.slice(0, seed % text.length), home).problems
        expect(found?.code).toBe('broken_json')
        const place = Number(found?.column) - 1
        expect(text.slice(place, seed % text.length)).toMatch(/^(?:".*|[a-z]*|[-.eE+\d]*)$/s)
      }),
    )
  })
})
