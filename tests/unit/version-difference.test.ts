import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedItem, VersionContent } from '~/domain/item'
import { PORTAL_SECTIONS, type Section } from '~/domain/sections'
import { countDifferences, versionDifference } from '~/domain/version-difference'

const idOf = (number: number) => `00000001-0000-4000-8000-${String(number).padStart(12, '0')}`

const lineOf = (number: number, more: Partial<PublishedItem> = {}): PublishedItem => ({
  id: idOf(number), boundary: null, text: `Line ${number}`, detail: '', dueOn: null, side: null, amount: null, hash: '', ...more,
})

type Standing = { section: Section; item: PublishedItem }

const contentOf = (lines: readonly Standing[], more: Partial<VersionContent> = {}): VersionContent => ({
  account: 'Oat', firm: 'Suhr', locale: 'en-GB', currency: 'EUR', salesOwner: 'Rhys', deliveryOwner: 'Imke',
  sections: PORTAL_SECTIONS.flatMap((section) => {
    const items = lines.filter((line) => line.section === section).map(({ item }) => item)
    return items.length > 0 ? [{ section, hash: '', items }] : []
  }),
  ...more,
})

const anyLine = fc.record({
  section: fc.constantFrom(...PORTAL_SECTIONS),
  number: fc.integer({ min: 1, max: 12 }),
  text: fc.constantFrom('Three interfaces', 'Four interfaces'),
  dueOn: fc.constantFrom(null, '2026-12-04'),
})
const anyVersion = fc
  .uniqueArray(anyLine, { selector: ({ number }) => number, maxLength: 12 })
  .map((lines): Standing[] => lines.map(({ section, number, text, dueOn }) => ({ section, item: lineOf(number, { text, dueOn }) })))

const told = (past: readonly Standing[], present: readonly Standing[]) =>
  versionDifference(contentOf(past), contentOf(present)).sections.flatMap(({ section, lines }) => lines.map((line) => ({ section, ...line })))

const idsOf = (lines: readonly Standing[]) => lines.map(({ item }) => item.id)

describe('what a buyer is told of two versions', () => {
  it('holds every line of either exactly once, whichever they are and in whichever order', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (past, present) => {
        const ids = told(past, present).map(({ itemId }) => itemId)
        expect(ids.toSorted()).toEqual([...new Set([...idsOf(past), ...idsOf(present)])].toSorted())
      }),
      { numRuns: 1000 },
    )
  })

  it('says of each line what became of it, and no more', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (past, present) => {
        for (const { itemId, is, section } of told(past, present)) {
          const [was, now] = [past, present].map((lines) => lines.find(({ item }) => item.id === itemId))
          const isSame = JSON.stringify(was) === JSON.stringify(now)
          expect(is).toBe(!was ? 'added' : !now ? 'removed' : isSame ? 'same' : 'changed')
          expect(section).toBe((now ?? was)?.section)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('never calls a line changed that only stands elsewhere among its neighbours', () => {
    const version = anyVersion.chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })))
    fc.assert(
      fc.property(version, ([past, moved]) => {
        expect(told(past, moved).every(({ is }) => is === 'same')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the order in which the lines are read now, and a line that is gone behind the one that it followed', () => {
    const scope = (...numbers: number[]) => numbers.map((number): Standing => ({ section: 'scope_boundaries', item: lineOf(number) }))
    const order = (past: Standing[], present: Standing[]) => told(past, present).map(({ itemId }) => Number(itemId.slice(-4)))
    expect(order(scope(1, 2, 3), scope(3, 1))).toEqual([3, 1, 2])
    expect(order(scope(1, 2, 3, 4), scope(4, 1))).toEqual([4, 1, 2, 3])
    expect(order(scope(1, 2, 3), scope(3))).toEqual([1, 2, 3])
    expect(order(scope(1, 2), [])).toEqual([1, 2])
  })

  it('names what else than the words changed: the date, the amount, what is in and what is not', () => {
    const before: Standing = { section: 'scope_boundaries', item: lineOf(1, { boundary: 'excluded', dueOn: '2026-12-04', amount: '400' }) }
    const after: Standing = { section: 'scope_boundaries', item: lineOf(1, { boundary: 'included', dueOn: '2026-12-11', amount: '400' }) }
    expect(told([before], [after])[0]).toMatchObject({ is: 'changed', facts: ['boundary', 'dueOn'] })
    expect(told([before], [{ ...before, section: 'risks' }])[0]).toMatchObject({ is: 'changed', section: 'risks', facts: ['section'] })
  })

  it('tells who takes over, though no line reads differently', () => {
    const difference = versionDifference(contentOf([]), contentOf([], { deliveryOwner: 'Björn' }))
    expect(difference).toEqual({ head: [{ fact: 'deliveryOwner', before: 'Imke', after: 'Björn' }], sections: [] })
  })

  it('counts each kind of difference', () => {
    const at = (number: number, text = ''): Standing => ({ section: 'risks', item: lineOf(number, text ? { text } : {}) })
    const difference = versionDifference(contentOf([at(1), at(2), at(3)]), contentOf([at(1), at(2, 'Anew'), at(4)]))
    expect(countDifferences(difference)).toEqual({ same: 1, changed: 1, removed: 1, added: 1 })
  })
})
