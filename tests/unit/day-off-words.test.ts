import { expect, it } from 'vitest'
import { dayOffWords } from '~/workspace/words/day-off-words'

it('tells a planner why nobody works on that day, and when somebody does', () => {
  expect(dayOffWords({ holiday: 'Boxing Day', next: '2026-12-28' })).toBe('A holiday of ours, Boxing Day; the next one on which we work is 28 Dec 2026.')
  expect(dayOffWords({ holiday: null, next: '2026-11-30' })).toBe('No working day of ours; the next one on which we work is 30 Nov 2026.')
})
