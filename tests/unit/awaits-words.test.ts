import { expect, it } from 'vitest'
import { awaitsSchema } from '~/domain/inbox-milestone'
import { awaitsWords } from '~/workspace/words/awaits-words'

it('tells delivery what to do for a milestone, and how much', () => {
  expect(awaitsWords({ awaits: 'accept', count: 2 })).toEqual({ kind: 'Provided', detail: '2 dependencies to look at' })
  expect(awaitsWords({ awaits: 'name', count: 1 }).detail).toBe('for 1 dependency due soon')
  for (const awaits of awaitsSchema.options) expect(awaitsWords({ awaits, count: 1 }).kind).not.toBe('')
})
