import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '~/domain/history'
import { byDay } from '~/workspace/history/by-day'
import { onBehalfOf } from '~/workspace/history/history-rows'

const entry = (position: number, at: string): HistoryEntry => ({
  id: String(position), position, at, kind: 'note_left', side: 'team', actor: 'Rhys', detail: {},
})

describe('the story of a kickoff', () => {
  it('is told by the firm\'s days, in the order in which it came', () => {
    const entries = [entry(3, '2026-11-03T23:30:00Z'), entry(2, '2026-11-03T22:30:00Z'), entry(1, '2026-11-02T09:00:00Z')]
    expect(byDay(entries, 'Europe/Berlin').map(({ day, entries: within }) => [day, within.length])).toEqual([['2026-11-04', 1], ['2026-11-03', 1], ['2026-11-02', 1]])
    expect(byDay(entries, 'UTC').map(({ day, entries: within }) => [day, within.length])).toEqual([['2026-11-03', 2], ['2026-11-02', 1]])
  })

  it('names in whose name a member acted', () => {
    expect(onBehalfOf({ kind: 'confirmation_recorded', detail: { name: 'Siobhán' } })).toBe('Siobhán')
    expect(onBehalfOf({ kind: 'link_resent', detail: { name: 'Siobhán' } })).toBe('')
  })
})
