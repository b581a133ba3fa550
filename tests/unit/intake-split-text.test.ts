import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '~/intake/split-text'
import { dealPackets } from '../support/deals'

const packets = dealPackets().map((packet) => [packet.folder, packet] as const)
const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []
const all = ({ items, rest }: ReturnType<typeof splitText>) => [...items.map(({ text }) => text), ...rest].join('\n')

describe('a statement of work that is pasted', () => {
  it.each(packets)('%s loses no word but its headings', (_, { sow }) => {
    const split = splitText(sow)
    const headings = sow.split('\n').filter((line) => line.startsWith('#')).join('\n')
    const kept = new Set([...wordsIn(all(split)), ...wordsIn(headings)])
    const numbering = /^\d$/
    expect(wordsIn(sow).filter((word) => !kept.has(word) && !numbering.test(word))).toEqual([])
    expect(split.items.every(({ text }) => text.length > 0 && text.length <= 1000)).toBe(true)
  })

  it.each(packets)('%s is put where it belongs by its headings', (_, { sow }) => {
    const { items } = splitText(sow)
    const points = (heading: RegExp) => items.filter((item) => heading.test(item.heading ?? ''))
    const are = (heading: RegExp, section: string, boundary: string | null) => {
      expect(points(heading).length).toBeGreaterThan(0)
      for (const item of points(heading)) expect([item.section, item.boundary]).toEqual([section, boundary])
    }
    are(/Background/, 'business_problem', null)
    are(/Deliverables/, 'promised_outcomes', null)
    are(/In scope/, 'scope_boundaries', 'included')
    are(/Out of scope/, 'scope_boundaries', 'excluded')
    are(/Assumptions/, 'scope_boundaries', 'assumption')
    are(/responsibilities/, 'delivery_dependencies', null)
    are(/Fees/, 'pricing_exceptions', null)
    expect(items.filter(({ section }) => section === 'first_milestone')).toMatchObject([{ text: expect.stringMatching(/^M1 /) }])
  })

  it.each([
    ['01-oat-relaunch-campaign', 'M1 Messaging platform presented · 7 September 2026', '2026-09-07'],
    ['03-cyber-pilot-mutual-insurer', 'M1 Rules of engagement signed · August 14, 2026', '2026-08-14'],
  ])('%s has its first milestone with its day', (folder, text, dueOn) => {
    const { items } = splitText(dealPackets().find((packet) => packet.folder === folder)?.sow ?? '')
    expect(items.find(({ section }) => section === 'first_milestone')).toMatchObject({ text, dueOn })
  })

  it('breaks running text into sentences, but not after abbreviations', () => {
    expect(splitText('Dr. Müßig decides, e.g. on dates. Jürgen pays!').items.map(({ text }) => text)).toEqual(['Dr. Müßig decides, e.g. on dates.', 'Jürgen pays!'])
  })

  it('cuts what is too long, and loses nothing of it', () => {
    const long = `- ${'word '.repeat(700)}end`
    const { items, rest } = splitText(long)
    expect(items.every(({ text }) => text.length <= 1000)).toBe(true)
    expect(wordsIn(all({ items, rest }))).toHaveLength(701)
  })

  it('returns what no line can be made of', () => {
    const { items, rest } = splitText('Before.\n\n```\ncode | here\n```\n\n<div>markup</div>\n\nBell\u0007 rings.')
    expect(items.map(({ text }) => text)).toEqual(['Before.'])
    expect(rest).toEqual(['```\ncode | here\n```', '<div>markup</div>', 'Bell\u0007 rings.'])
  })

  it('keeps marks of emphasis out, and addresses and stray markup in', () => {
    expect(splitText('- **Approver:** [Zoë](https://x.example/z) <b>now</b>').items[0]?.text).toBe('Approver: Zoë (https://x.example/z) <b>now</b>')
  })

  it('loses no word of any plain text, and never throws', () => {
    fc.assert(fc.property(fc.array(fc.lorem({ mode: 'sentences' })), (paragraphs) => {
      expect(wordsIn(all(splitText(paragraphs.join('\n\n'))))).toEqual(wordsIn(paragraphs.join(' ')))
    }))
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('#', '-', '|', '\n', ' ', 'a', '1', '.', '<', '[', ']', '`', '*') }), (text) => {
      expect(() => splitText(text)).not.toThrow()
    }))
  })
})
