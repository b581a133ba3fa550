import { describe, expect, it } from 'vitest'
import { refusalCodeSchema } from '~/domain/refusal'
import { refusalSentence } from '~/workspace/words/refusal-sentence'

const when = () => 'today 18:14'
const sentenceOf = (code: (typeof refusalCodeSchema.options)[number], detail = {}) => refusalSentence({ code, detail }, when)

describe('what a member reads when a command says no', () => {
  it.each(refusalCodeSchema.options)('has a sentence of its own for %s', (code) => {
    expect(sentenceOf(code)).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('never says the same for two situations', () => {
    const sentences = refusalCodeSchema.options.map((code) => sentenceOf(code))
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('tells a member that nothing was lost, changed, sent or overwritten', () => {
    const silent = refusalCodeSchema.options.filter((code) => !/nothing|nobody|still here/i.test(sentenceOf(code)))
    expect(silent).toEqual([])
  })

  it('names who resolved a flag first, how and when', () => {
    const detail = { by: 'Björn Achterkamp', at: '2026-11-22T17:14:00Z', resolution: 'clarified' }
    expect(sentenceOf('flag_already_resolved', detail)).toContain('Björn Achterkamp resolved this flag today 18:14 (clarified)')
  })

  it('tells an owner that the buyer opened the flag again, when nobody resolved it', () => {
    expect(sentenceOf('flag_already_resolved', { by: null, at: null, resolution: null })).toContain('opened this flag again')
  })

  it('speaks of tying where lines are tied, and of resolving where a flag is', () => {
    expect(sentenceOf('draft_line_gone')).toContain('Choose among the lines')
    expect(sentenceOf('draft_line_gone')).not.toMatch(/resolve|clarify|flag/i)
    expect(sentenceOf('line_gone')).toContain('Resolve with an added line')
  })

  it('names who saved a handoff in between', () => {
    expect(sentenceOf('stale_revision', { by: 'Rhys', at: '2026-11-22T17:14:00Z' })).toContain('Rhys saved this handoff today 18:14')
    expect(sentenceOf('stale_revision', { by: 7 })).toContain('A colleague saved this handoff')
  })
})
