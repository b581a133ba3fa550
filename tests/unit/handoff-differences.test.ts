import { describe, expect, it } from 'vitest'
import type { Item } from '~/domain/item'
import { differences } from '~/workspace/editor/differences'

const aLine = (id: string, text: string, more: Partial<Item> = {}): Item => ({
  id, text, section: 'risks', boundary: null, detail: '', dueOn: null, side: null, amount: null, email: null, recipientRole: null,
  visibility: 'internal', ...more,
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
