import { describe, expect, it } from 'vitest'
import { counted, countedInWords, listed } from '~/workspace/words/count-words'
import { inboxHeading, needsCount } from '~/workspace/words/inbox-words'

const mine = { whose: 'mine', state: 'open' } as const

describe('the heading of the inbox', () => {
  it('tells a member how many things need them, in words', () => {
    expect(inboxHeading(mine, 4)).toBe('Four things need you')
    expect(inboxHeading(mine, 1)).toBe('One thing needs you')
    expect(inboxHeading(mine, 0)).toBe('Nothing needs you')
    expect(inboxHeading(mine, 37)).toBe('37 things need you')
  })

  it('names no number that was not counted to its end', () => {
    expect(inboxHeading(mine, 99)).toBe('99 things need you')
    expect(inboxHeading(mine, 100)).toBe('More than 99 things need you')
    expect([needsCount(99), needsCount(100)]).toEqual(['99', '99+'])
  })

  it('names the list when it is not what needs them', () => {
    expect(inboxHeading({ whose: 'all', state: 'open' }, 4)).toBe('All that buyers flagged')
    expect(inboxHeading({ whose: 'mine', state: 'answered' }, 4)).toBe('Answered, the buyer has the word')
    expect(inboxHeading({ whose: 'all', state: 'settled' }, 4)).toBe('Settled')
  })
})

describe('numbers in a sentence', () => {
  it('counts one and many', () => {
    expect(counted(1, 'person', 'people')).toBe('1 person')
    expect(counted(3, 'person', 'people')).toBe('3 people')
    expect(countedInWords(0, 'flag')).toBe('no flags')
  })

  it('lists names as people do', () => {
    expect(listed([])).toBe('')
    expect(listed(['Anna'])).toBe('Anna')
    expect(listed(['Anna', 'Ben', 'Chiara'])).toBe('Anna, Ben and Chiara')
  })
})
