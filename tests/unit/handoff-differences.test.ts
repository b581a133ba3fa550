import { describe, expect, it } from 'vitest'
import type { Item } from '~/domain/item'
import { differences, isSameHandoff } from '~/workspace/editor/differences'

const aLine = (id: string, text: string, more: Partial<Item> = {}): Item => ({
  id, text, section: 'risks', boundary: null, detail: '', dueOn: null, side: null, amount: null, email: null, recipientRole: null, recipientSections: null,
  visibility: 'internal', source: null, answersFor: null, timeZone: null, ...more,
})

describe('what differs when a colleague saved meanwhile', () => {
  it('is nothing when both wrote the same', () => {
    expect(differences([aLine('a', 'One')], [aLine('a', 'One')])).toEqual([])
  })

  it('shows a line that both changed in both wordings', () => {
    expect(differences([aLine('a', 'Mine')], [aLine('a', 'Theirs')])).toEqual([
      { section: 'risks', mine: 'Mine, internal', theirs: 'Theirs, internal' },
    ])
  })

  it('shows that a colleague let the buyer see a line', () => {
    const [difference] = differences([aLine('a', 'One')], [aLine('a', 'One', { visibility: 'client' })])
    expect(difference?.theirs).toBe('One, the buyer sees it')
  })

  it('shows lines that only one of the two has', () => {
    expect(differences([aLine('a', 'Only mine')], [aLine('b', 'Only theirs')])).toEqual([
      { section: 'risks', mine: 'Only mine, internal', theirs: null },
      { section: 'risks', mine: null, theirs: 'Only theirs, internal' },
    ])
  })
})

describe('a form that was sent again after its answer was lost', () => {
  const deal = {
    account: 'K', name: 'ERP', dealType: 'pilot', amount: '1200.50', currency: 'EUR', closedOn: '2026-07-17', locale: 'de-DE',
    salesOwnerId: 'a', deliveryOwnerId: 'b',
  } as const

  it('is known by saying the same, however amounts are written', () => {
    const items = [aLine('a', 'One', { amount: '10.00' }), aLine('b', 'Two')]
    expect(isSameHandoff({ deal, items }, { deal: { ...deal, amount: '1200.5' }, items: [aLine('a', 'One', { amount: '10' }), aLine('b', 'Two')] })).toBe(true)
  })

  it('is another one with another word, order, source or fact of the deal', () => {
    const items = [aLine('a', 'One'), aLine('b', 'Two')]
    const source = { kind: 'call', title: '', on: null, by: '' } as const
    expect(isSameHandoff({ deal, items }, { deal, items: [aLine('a', 'One'), aLine('b', 'Three')] })).toBe(false)
    expect(isSameHandoff({ deal, items }, { deal, items: [...items].reverse() })).toBe(false)
    expect(isSameHandoff({ deal, items }, { deal, items: [aLine('a', 'One', { source }), aLine('b', 'Two')] })).toBe(false)
    expect(isSameHandoff({ deal, items }, { deal: { ...deal, account: 'L' }, items })).toBe(false)
  })
})
