import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AutosaveAnswer } from '~/workspace/editor/autosave-answer'
import { DraftSaver } from '~/workspace/editor/draft-saver'
import type { Conflict } from '~/workspace/editor/editor-outcome'
import type { Entries } from '~/workspace/editor/typed-lines'

const KICKOFF = '7f8e886d-dd7f-4166-bd60-03955d169180'
const AWAY = { act: 'save', typed: {}, problems: {}, refusal: null, passing: 'away' as const }
const INVALID = { ...AWAY, passing: null }

const typing = (words: string): Entries => [
  ['deal.account', 'Krähwinkler'],
  ['lines.risks[0].text', words],
]

/** A page with one line, whose saver is watched. */
function aPage(words = '', isRestored = false) {
  let entries = typing(words)
  const sent: { text: string; revision: number | null; number: number }[] = []
  let kept: Entries | null = null
  let state = 'untouched'
  const saver = new DraftSaver(
    {
      read: () => entries,
      send: (fields, { revision }, number) => sent.push({ text: fields[1]?.[1] ?? '', revision, number }),
      keep: (what) => (kept = what),
      onState: ({ kind }) => (state = kind),
      onTyped: () => undefined,
      onSaved: () => undefined,
    },
    { entries: isRestored ? [] : entries, revision: 1, isRestored },
  )
  const answer = (more: Partial<AutosaveAnswer>) =>
    saver.answered({ autosave: String(sent.length), saved: null, unshared: [], outcome: null, isSignedOut: false, ...more })
  return {
    saver, sent, answer,
    type: (next: string) => {
      entries = typing(next)
      saver.touch()
    },
    saved: (revision: number) => answer({ saved: { kickoffId: KICKOFF, revision, at: '2026-11-22T20:00:00Z' } }),
    kept: () => kept?.[1]?.[1] ?? null,
    state: () => state,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a draft that saves itself', () => {
  it('goes out once the hands rest, and not at each key', () => {
    const page = aPage()
    for (const words of ['A', 'A r', 'A risk']) {
      page.type(words)
      vi.advanceTimersByTime(200)
    }
    expect(page.sent).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(page.sent).toEqual([{ text: 'A risk', revision: 1, number: 1 }])
  })

  it('goes out within ten seconds while somebody never rests', () => {
    const page = aPage()
    for (let second = 0; second < 24; second += 1) {
      page.type(`Word ${second}`)
      vi.advanceTimersByTime(500)
    }
    expect(page.sent.length).toBeGreaterThan(0)
  })

  it('is kept in the browser until it is saved, and then no longer', () => {
    const page = aPage()
    page.type('A risk')
    vi.advanceTimersByTime(400)
    expect(page.kept()).toBe('A risk')
    vi.advanceTimersByTime(2000)
    page.saved(2)
    expect(page.kept()).toBeNull()
    expect(page.saver.isDirty()).toBe(false)
  })

  it('sends what was typed meanwhile after the answer, over the revision that the answer told', () => {
    const page = aPage()
    page.type('A risk')
    vi.advanceTimersByTime(2000)
    page.type('A risk, and more')
    vi.advanceTimersByTime(3000)
    expect(page.sent).toHaveLength(1)
    page.saved(2)
    vi.advanceTimersByTime(2000)
    expect(page.sent[1]).toEqual({ text: 'A risk, and more', revision: 2, number: 2 })
  })

  it('sends again, word for word, what got no answer, before anything newer', () => {
    const page = aPage()
    page.type('A risk')
    vi.advanceTimersByTime(2000)
    page.answer({ outcome: AWAY })
    expect(page.state()).toBe('away')
    page.type('A risk, and more')
    vi.advanceTimersByTime(400)
    expect(page.kept()).toBe('A risk, and more')
    page.saver.retry()
    expect(page.sent[1]).toEqual({ text: 'A risk', revision: 1, number: 2 })
    page.saved(2)
    vi.advanceTimersByTime(2000)
    expect(page.sent[2]).toEqual({ text: 'A risk, and more', revision: 2, number: 3 })
  })

  it('lets a Save wait until a try without an answer is settled, and until then only', async () => {
    const page = aPage()
    page.type('A risk')
    vi.advanceTimersByTime(2000)
    page.answer({ outcome: AWAY })
    expect([page.saver.isSending(), page.saver.isInDoubt()]).toEqual([false, true])
    const landed = page.saver.landed()
    expect(page.sent[1]).toEqual({ text: 'A risk', revision: 1, number: 2 })
    page.saved(2)
    await landed
    expect([page.saver.isSending(), page.saver.isInDoubt()]).toEqual([false, false])
    await page.saver.landed()
    expect(page.sent).toHaveLength(2)
  })

  it('tells what cannot be saved, and tries again with the next word', () => {
    const page = aPage()
    page.type('x')
    vi.advanceTimersByTime(2000)
    page.answer({ outcome: INVALID })
    expect(page.state()).toBe('refused')
    vi.advanceTimersByTime(60_000)
    expect(page.sent).toHaveLength(1)
    page.type('A risk')
    vi.advanceTimersByTime(2000)
    expect(page.sent).toHaveLength(2)
  })

  it('stops once a colleague saved, and goes on keeping what is typed', () => {
    const page = aPage()
    const conflict: Conflict = { by: 'Björn', at: '2026-11-22T20:00:00Z', revision: 2, differences: [] }
    page.type('Mine')
    vi.advanceTimersByTime(2000)
    page.answer({ outcome: { ...INVALID, conflict } })
    page.type('Mine, longer')
    vi.advanceTimersByTime(60_000)
    expect(page.sent).toHaveLength(1)
    expect(page.kept()).toBe('Mine, longer')
  })

  it('says whether all is saved to who wants to leave', async () => {
    const page = aPage()
    await expect(page.saver.flush()).resolves.toBe(true)
    page.type('A risk')
    const leaving = page.saver.flush()
    page.saved(2)
    await expect(leaving).resolves.toBe(true)
    page.type('Another')
    const leavingOffline = page.saver.flush()
    page.answer({ outcome: AWAY })
    await expect(leavingOffline).resolves.toBe(false)
  })

  it('waits with what was kept from last time until its author goes on, so that it can be thrown away', () => {
    const page = aPage('From last time', true)
    page.saver.look()
    vi.advanceTimersByTime(60_000)
    expect(page.sent).toEqual([])
    expect(page.state()).toBe('kept')
    page.type('From last time, and on')
    vi.advanceTimersByTime(2000)
    expect(page.sent[0]?.text).toBe('From last time, and on')
  })

  it('only keeps what came back from last time when its author looks away, and saves what they wrote themselves', () => {
    const restored = aPage('From last time', true)
    restored.saver.rest()
    vi.advanceTimersByTime(60_000)
    expect(restored.sent).toEqual([])
    expect(restored.kept()).toBe('From last time')
    const written = aPage()
    written.type('A risk')
    written.saver.rest()
    expect(written.sent[0]?.text).toBe('A risk')
  })

  it('lets the hands rest anew after something was refused, however long ago the draft was saved', () => {
    const page = aPage()
    page.type('x')
    vi.advanceTimersByTime(2000)
    page.answer({ outcome: INVALID })
    vi.advanceTimersByTime(60_000)
    page.type('xy')
    vi.advanceTimersByTime(400)
    expect(page.sent).toHaveLength(1)
    vi.advanceTimersByTime(1500)
    expect(page.sent).toHaveLength(2)
  })

  it('never throws away what another page of this browser kept', () => {
    const page = aPage()
    const forgotten = vi.fn()
    new DraftSaver(
      { read: () => typing(''), send: () => undefined, keep: forgotten, onState: () => undefined, onTyped: () => undefined, onSaved: () => undefined },
      { entries: typing(''), revision: 1, isRestored: false },
    ).look()
    expect(forgotten).not.toHaveBeenCalled()
    expect(page.sent).toEqual([])
  })
})
