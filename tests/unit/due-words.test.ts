import { describe, expect, it } from 'vitest'
import { agoWords, dayWords, exactWords } from '~/workspace/words/day-words'
import { dueSentence, dueWords } from '~/workspace/words/due-words'

const BERLIN = 'Europe/Berlin'
const SUNDAY_NOON = '2026-11-22T11:00:00Z'

describe('when an answer is due', () => {
  it('tells an owner of today, tomorrow and the days of this week by name', () => {
    expect(dueWords('2026-11-22T16:00:00Z', SUNDAY_NOON, BERLIN)).toEqual({ late: false, day: 'today', time: '17:00' })
    expect(dueWords('2026-11-23T11:00:00Z', SUNDAY_NOON, BERLIN)).toEqual({ late: false, day: 'tomorrow', time: '12:00' })
    expect(dueWords('2026-11-26T16:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('Thursday')
  })

  it('names the date from a week on, and the year only where it is another', () => {
    expect(dueWords('2026-11-30T16:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('30 Nov')
    expect(dueWords('2027-01-12T16:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('12 Jan 2027')
  })

  it('tells an owner how late they are, in minutes, hours, then days', () => {
    expect(dueWords('2026-11-22T11:00:00Z', SUNDAY_NOON, BERLIN)).toMatchObject({ late: true, day: '1 min late' })
    expect(dueWords('2026-11-22T10:15:00Z', SUNDAY_NOON, BERLIN).day).toBe('45 min late')
    expect(dueWords('2026-11-22T09:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('2 h late')
    expect(dueWords('2026-11-20T16:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('1 day late')
    expect(dueWords('2026-11-18T10:00:00Z', SUNDAY_NOON, BERLIN).day).toBe('4 days late')
  })

  it('counts days by the wall clock of the firm, not of the server', () => {
    const lateEvening = '2026-11-22T23:30:00Z'
    expect(dueWords('2026-11-23T16:00:00Z', lateEvening, BERLIN).day).toBe('today')
    expect(dueWords('2026-11-23T16:00:00Z', lateEvening, 'America/Toronto').day).toBe('tomorrow')
  })

  it('says it in a sentence', () => {
    expect(dueSentence('2026-11-23T11:00:00Z', SUNDAY_NOON, BERLIN)).toBe('due tomorrow at 12:00')
    expect(dueSentence('2026-11-22T09:00:00Z', SUNDAY_NOON, BERLIN)).toBe('2 h late, it was due at 10:00')
  })
})

describe('when something happened', () => {
  it.each([
    ['2026-11-22T10:59:40Z', 'just now'],
    ['2026-11-22T10:55:00Z', '5 min ago'],
    ['2026-11-22T08:10:00Z', 'today 09:10'],
    ['2026-11-21T16:00:00Z', 'yesterday 17:00'],
    ['2026-11-12T16:00:00Z', '12 Nov'],
    ['2025-11-12T16:00:00Z', '12 Nov 2025'],
  ])('a colleague who looks at noon reads of %s as "%s"', (at, words) => {
    expect(agoWords(at, SUNDAY_NOON, BERLIN)).toBe(words)
  })

  it('gives the exact time, also as PostgreSQL writes it', () => {
    expect(exactWords('2026-12-02T16:00:00.123456+00:00', BERLIN)).toBe('2 Dec 2026, 17:00')
    expect(dayWords('2026-12-02')).toBe('2 Dec 2026')
  })
})
