import { describe, expect, it } from 'vitest'
import { emptyLines } from '~/workspace/editor/handoff-form'
import { placeSplit, takenBy, withPlaced, type FoundLine } from '~/workspace/editor/place-split'
import { splitWords } from '~/workspace/words/split-words'

const found = (text: string, more: Partial<FoundLine> = {}): FoundLine => ({ text, section: null, boundary: null, dueOn: null, ...more })
const ids = () => 'an id'

describe('a pasted text that becomes lines', () => {
  it('goes where its headings say, else where it was pasted', () => {
    const { placed, rest } = placeSplit(
      [found('Three interfaces'), found('Archive', { section: 'scope_boundaries', boundary: 'excluded' }), found('3 % discount', { section: 'pricing_exceptions' })],
      [], 'promised_outcomes', {}, ids,
    )
    expect(placed.map(({ section, line }) => [section, line.text, line.boundary, line.visibility])).toEqual([
      ['promised_outcomes', 'Three interfaces', undefined, 'client'],
      ['scope_boundaries', 'Archive', 'excluded', 'client'],
      ['pricing_exceptions', '3 % discount', undefined, 'internal'],
    ])
    expect(rest).toBe('')
  })

  it('leaves in the box what has no room, and what no line could be made of', () => {
    const many = Array.from({ length: 4 }, (_, index) => found(`Line ${index}`))
    const { placed, rest } = placeSplit(many, ['~~~'], 'risks', { risks: 58 }, ids)
    expect(placed).toHaveLength(2)
    expect(rest).toBe('~~~\nLine 2\nLine 3')
  })

  it('makes one first milestone and keeps the others', () => {
    const { placed, rest } = placeSplit([found('Blueprint', { dueOn: '2026-09-25' }), found('Go-live')], [], 'first_milestone', {}, ids)
    expect(placed.map(({ line }) => [line.text, line.dueOn])).toEqual([['Blueprint', '2026-09-25']])
    expect(rest).toBe('Go-live')
  })

  it('takes the place of the empty line that a section begins with', () => {
    const lines = { ...emptyLines, risks: [{ visibility: 'internal' }, { text: 'Known' }] }
    expect(takenBy(lines)).toMatchObject({ risks: 1 })
    const { placed } = placeSplit([found('New')], [], 'risks', takenBy(lines), ids)
    expect(withPlaced(lines, placed).risks.map(({ text }) => text)).toEqual(['Known', 'New'])
  })

  it('is told in a sentence', () => {
    const split = placeSplit([found('A'), found('B', { section: 'risks' })], ['~~~'], 'promised_outcomes', {}, ids)
    expect(splitWords(split)).toBe('2 lines added: 1 to Promised outcomes and 1 to Risks. What has no place stays below.')
    expect(splitWords({ placed: [], rest: '' })).toBe('No lines were found in it.')
  })
})
