import { describe, expect, it } from 'vitest'
import { milestoneSpans, movedFrom, toTheDate } from '~/workspace/words/milestone-span-words'

const TODAY = '2026-11-28'
const dates = { signedOn: '2026-08-06', confirmedAt: null, dueOn: '2026-12-11', firstDueOn: '2026-12-11', reachedOn: null }

describe('how far a milestone is', () => {
  it('counts from the signature, and says that nobody has confirmed', () => {
    expect(milestoneSpans(dates, TODAY, 'UTC')).toEqual(['signed 114 days ago', 'not confirmed yet'])
  })

  it('counts the day of confirming where the firm is', () => {
    const confirmed = { ...dates, confirmedAt: '2026-11-26T23:30:00+00:00' }
    expect(milestoneSpans(confirmed, TODAY, 'Europe/Berlin')[1]).toBe('confirmed 1 day ago')
    expect(milestoneSpans(confirmed, TODAY, 'America/New_York')[1]).toBe('confirmed 2 days ago')
  })

  it('tells of one that is reached how long it took', () => {
    expect(milestoneSpans({ ...dates, reachedOn: '2026-11-20' }, TODAY, 'UTC')).toEqual(['106 days after the signature'])
  })

  it('counts to the date, and past it', () => {
    expect(toTheDate('2026-12-11', TODAY)).toBe('in 13 days')
    expect(toTheDate('2026-11-29', TODAY)).toBe('in 1 day')
    expect(toTheDate(TODAY, TODAY)).toBe('today')
    expect(toTheDate('2026-11-22', TODAY)).toBe('6 days ago')
  })

  it('keeps the first date in sight where it moved', () => {
    expect(movedFrom(dates, TODAY)).toBeNull()
    expect(movedFrom({ ...dates, dueOn: '2027-01-08' }, TODAY)).toBe('first 11 Dec')
  })
})
