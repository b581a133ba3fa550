import { describe, expect, it } from 'vitest'
import { readHandoff, revisionOf } from '~/workspace/editor/read-handoff'

const OWNER = '7f8e886d-dd7f-4166-bd60-03955d169180'
const LINE = '1b0c5a3e-5e0a-4b4e-9d5e-2f0d4a6c8e11'

const DEAL = {
  'deal.account': 'Krähwinkler', 'deal.name': 'ERP', 'deal.dealType': 'new_logo', 'deal.amount': '412600', 'deal.currency': 'eur',
  'deal.closedOn': '2026-07-17', 'deal.locale': 'de-DE', 'deal.salesOwnerId': OWNER, 'deal.deliveryOwnerId': OWNER,
}

function aForm(fields: Record<string, string>, deal: Record<string, string> = DEAL): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...deal, ...fields })) form.append(name, value)
  return form
}

function itemsOf(fields: Record<string, string>) {
  const read = readHandoff(aForm(fields))
  if (read.status !== 'success') throw new Error(JSON.stringify(read.error))
  return read.value.items
}

const errorsOf = (form: FormData) => {
  const read = readHandoff(form)
  return read.status === 'success' ? {} : (read.error ?? {})
}

describe('a handoff as its form sends it', () => {
  it('becomes lines in the order of the nine fields, each with its own id', () => {
    const items = itemsOf({
      'lines.first_milestone[0].text': 'Blueprint', 'lines.first_milestone[0].dueOn': '2026-09-25', 'lines.first_milestone[0].visibility': 'client',
      'lines.business_problem[0].id': LINE, 'lines.business_problem[0].text': 'Month-end', 'lines.business_problem[0].visibility': 'client',
    })
    expect(items.map(({ section, text, visibility }) => [section, text, visibility])).toEqual([
      ['business_problem', 'Month-end', 'client'],
      ['first_milestone', 'Blueprint', 'client'],
    ])
    expect(items[0]?.id).toBe(LINE)
    expect(items[1]?.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('asks for each fact of the deal when none was sent', () => {
    const errors = errorsOf(aForm({}, {}))
    expect(errors).toMatchObject({ 'deal.account': ['Please fill this in.'], 'deal.closedOn': ['Please fill this in.'] })
    expect(errorsOf(aForm({}))).toEqual({})
  })

  it('leaves out the empty line that the form offers to begin with', () => {
    expect(itemsOf({ 'lines.risks[0].text': '  ', 'lines.risks[0].visibility': 'client' })).toEqual([])
  })

  it('keeps a line internal unless the buyer is to see it, and the buyer context always', () => {
    const items = itemsOf({
      'lines.risks[0].text': 'A risk',
      'lines.buyer_context[0].text': 'Politics', 'lines.buyer_context[0].visibility': 'client',
    })
    expect(items.map(({ visibility }) => visibility)).toEqual(['internal', 'internal'])
  })

  it('never gives two lines one id, whatever was sent', () => {
    const items = itemsOf({
      'lines.risks[0].text': 'One', 'lines.risks[0].id': LINE,
      'lines.risks[1].text': 'Two', 'lines.risks[1].id': LINE,
      'lines.risks[2].text': 'Three', 'lines.risks[2].id': 'not an id',
    })
    expect(new Set(items.map(({ id }) => id)).size).toBe(3)
  })

  it('tells a seller at the field what is wrong, in a sentence', () => {
    const errors = errorsOf(
      aForm({
        'deal.amount': '1.000,00',
        'lines.key_stakeholders[0].text': 'Jörg', 'lines.key_stakeholders[0].side': 'buyer', 'lines.key_stakeholders[0].recipientRole': 'approver',
        'lines.key_stakeholders[0].visibility': 'client', 'lines.key_stakeholders[0].email': '',
        'lines.risks[0].text': '', 'lines.risks[0].detail': 'a remark without a line',
        'lines.scope_boundaries[0].text': 'x'.repeat(1001), 'lines.scope_boundaries[0].boundary': 'included',
      }),
    )
    expect(errors).toMatchObject({
      'deal.amount': [expect.stringContaining('in digits')],
      'lines.key_stakeholders[0].email': ['Whoever gets a link needs a mail address.'],
      'lines.risks[0].text': ['Please fill this in.'],
      'lines.scope_boundaries[0].text': ['Keep this under 1000 characters.'],
    })
  })

  it('refuses more lines than a section holds', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`lines.risks[${index}].text`, 'A risk']))
    expect(errorsOf(aForm(many))['lines.risks']).toEqual([expect.stringContaining('at most 60')])
  })

  it.each([
    ['a name that reaches into prototypes', { '__proto__.polluted': 'yes', 'lines.__proto__[0].text': 'x', 'constructor.prototype.x': 'y' }],
    ['an index that would fill the memory', { 'lines.risks[999999999].text': 'x' }],
    ['a button that is none of ours', { __intent__: '{"type":"update","payload":{"name":"lines.risks[99999999]","value":"x"}}' }],
    ['a button that is no JSON', { __intent__: '{' }],
    ['a state that is no JSON', { __state__: '{' }],
    ['text where a list belongs', { 'lines.risks': 'x', lines: 'y', deal: 'z' }],
  ])('is not led astray by %s', (_what, fields) => {
    expect(itemsOf(fields)).toEqual([])
    expect({}).not.toHaveProperty('polluted')
  })

  it('adds, removes and moves lines for somebody without script', () => {
    const button = (intent: object) => readHandoff(aForm({ 'lines.risks[0].text': 'One', 'lines.risks[1].text': 'Two', __intent__: JSON.stringify(intent) }))
    const risks = (intent: object) => {
      const { initialValue } = button(intent).reply()
      return JSON.stringify(initialValue?.lines).replace(/"id":"[0-9a-f-]{36}",?/g, '')
    }
    expect(risks({ type: 'insert', payload: { name: 'lines.risks', defaultValue: { visibility: 'internal' } } })).toContain('"visibility":"internal"')
    expect(risks({ type: 'remove', payload: { name: 'lines.risks', index: 0 } })).toBe('{"risks":[{"text":"Two"}]}')
    expect(risks({ type: 'reorder', payload: { name: 'lines.risks', from: 1, to: 0 } })).toBe('{"risks":[{"text":"Two"},{"text":"One"}]}')
  })

  it('names the revision that it was opened with, or the newer one that its author saves over', () => {
    expect(revisionOf(aForm({ revision: '3' }))).toBe(3)
    expect(revisionOf(aForm({ revision: '3', over: '5' }))).toBe(5)
    expect(revisionOf(aForm({ revision: "3'--" }))).toBeNull()
  })
})
