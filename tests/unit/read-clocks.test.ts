import { expect, test } from 'vitest'
import { clockRulesFormSchema } from '~/workspace/clocks/read-clocks'

const form = { act: 'rules', monday: 'on', sunday: 'on', firstReminder: '2', secondReminder: ' 5', thirdReminder: '', escalateTo: 'admin', stallDays: '5' }

/** The field that a form is refused at, with the reason. */
const problemsOf = (changes: Record<string, string>) => {
  const read = clockRulesFormSchema.safeParse({ ...form, ...changes })
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message])
}

test('an admin ticks days and leaves a reminder out', () => {
  expect(clockRulesFormSchema.parse(form)).toEqual({ workingDays: [1, 7], reminderDays: [2, 5], escalateTo: 'admin', stallDays: 5 })
  expect(clockRulesFormSchema.parse({ ...form, firstReminder: '', secondReminder: '' }).reminderDays).toEqual([])
})

test('a reminder that would come before the one before it is pointed at', () => {
  expect(problemsOf({ secondReminder: '1', thirdReminder: '10' })).toEqual([['secondReminder', 'not_rising']])
  expect(problemsOf({ thirdReminder: '5' })).toEqual([['thirdReminder', 'not_rising']])
})

test('what is no number of days is pointed at', () => {
  expect(problemsOf({ secondReminder: 'soon' })).toEqual([['secondReminder', 'not_1_to_60']])
  expect(problemsOf({ secondReminder: '61' })).toEqual([['secondReminder', 'not_1_to_60']])
})

test('a firm that says of no number of days when nothing moves is pointed at it', () => {
  expect(problemsOf({ stallDays: '' })).toEqual([['stallDays', 'not_days']])
  expect(problemsOf({ stallDays: '0' })).toEqual([['stallDays', 'not_days']])
})

test('a firm works on some day, and nobody escalates to a value that no form offers', () => {
  expect(problemsOf({ monday: '', sunday: '' })).toEqual([['workingDays', 'no_working_day']])
  expect(problemsOf({ escalateTo: 'everybody' })[0]?.[0]).toBe('escalateTo')
})
