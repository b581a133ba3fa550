import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { copyHandoff } from '~/domain/copy-handoff'
import { aLine } from '../support/a-line'

const source = { kind: 'call' as const, title: 'Signature call', on: '2026-07-17', by: 'Dr. Müßig' }

const earlier = [
  aLine('business_problem', 'Their month-end takes eleven days'),
  aLine('buyer_context', 'The third attempt must not fail'),
  aLine('promised_outcomes', 'Month-end in 5 days', { source }),
  aLine('scope_boundaries', 'Three interfaces', { boundary: 'included' }),
  aLine('key_stakeholders', 'Dr. Hannelore Müßig', { side: 'buyer', email: 'h@kraehwinkler.example', recipientRole: 'approver' }),
  aLine('key_stakeholders', 'Björn Achterkamp', { side: 'firm' }),
  aLine('delivery_dependencies', 'Wi-Fi', { side: 'third_party', dueOn: '2027-01-29' }),
  aLine('risks', 'The works council can stop the test', { visibility: 'client' }),
  aLine('pricing_exceptions', 'Discount', { amount: '12600' }),
  aLine('first_milestone', 'Blueprint signed off', { detail: 'Both have signed', dueOn: '2026-09-25' }),
]

describe('a draft that starts from an earlier kickoff', () => {
  const copied = copyHandoff(earlier, randomUUID)

  it('takes over the shape of the work', () => {
    expect(copied.map(({ text }) => text)).toEqual([
      'Month-end in 5 days', 'Three interfaces', 'Björn Achterkamp', 'Wi-Fi', 'The works council can stop the test', 'Blueprint signed off',
    ])
    expect(copied.at(-1)?.detail).toBe('Both have signed')
  })

  it('leaves the customer’s people, days, amounts and sources behind', () => {
    for (const line of copied) {
      expect(line).toMatchObject({ dueOn: null, amount: null, email: null, recipientRole: null, source: null })
    }
  })

  it('shares no risk with a buyer to whom nobody chose to show it', () => {
    expect(copied.find(({ section }) => section === 'risks')?.visibility).toBe('internal')
  })

  it('gives each line an id of its own', () => {
    const ids = new Set([...earlier, ...copied].map(({ id }) => id))
    expect(ids.size).toBe(earlier.length + copied.length)
  })
})
