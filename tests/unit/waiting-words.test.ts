import { describe, expect, it } from 'vitest'
import { waitingSchema, type Waiting } from '~/domain/kickoff'
import { waitingWords } from '~/workspace/words/waiting-words'

const aKickoff = (waiting: Waiting, facts = {}) =>
  waitingWords({ waiting, review: 'accepted', version: 1, openFlags: 0, answeredFlags: 0, approvers: 2, approversDone: 0, ...facts })

describe('what a kickoff waits for', () => {
  it('tells a seller that delivery has not been asked about a draft, or not about what changed in it', () => {
    expect(aKickoff('draft', { version: null, review: 'none' })).toEqual({ state: 'Draft', reason: 'not with delivery yet' })
    expect(aKickoff('draft', { version: null, review: 'changed' }).reason).toBe('changed since delivery accepted it')
  })

  it('tells whose key a handoff waits for', () => {
    expect(aKickoff('delivery_reviews', { review: 'requested' }).state).toBe('Delivery reviews')
    expect(aKickoff('sales_answers', { review: 'returned' }).state).toBe('Sales answers')
    expect(aKickoff('ready_to_send').reason).toBe('accepted by delivery')
  })

  it('tells how many of the approvers have confirmed', () => {
    expect(aKickoff('buyer_reads').reason).toBe('nobody has confirmed yet')
    expect(aKickoff('buyer_reads', { approversDone: 1 }).reason).toBe('1 of 2 approvers confirmed')
    expect(aKickoff('buyer_reads', { approvers: 1, approversDone: 1 }).reason).toBe('1 of 1 approver confirmed')
  })

  it('tells an owner how many flags they owe an answer', () => {
    expect(aKickoff('owner_answers', { openFlags: 1 })).toEqual({ state: 'We owe an answer', reason: '1 flag open' })
    expect(aKickoff('owner_answers', { openFlags: 3 }).reason).toBe('3 flags open')
  })

  it('tells that the buyer has the word on what was answered', () => {
    expect(aKickoff('buyer_settles', { answeredFlags: 2 })).toEqual({ state: 'The buyer settles', reason: '2 answers to accept' })
  })

  it('names the version that was confirmed', () => {
    expect(aKickoff('confirmed', { version: 3 })).toEqual({ state: 'Confirmed', reason: 'version 3' })
  })

  it('has words for every state that there is', () => {
    for (const waiting of waitingSchema.options) expect(aKickoff(waiting).state).not.toBe('')
  })
})
