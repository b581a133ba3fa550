import { describe, expect, it } from 'vitest'
import { reviewStateSchema } from '~/domain/kickoff-head'
import { changedFactSchema, handoverObstacleSchema } from '~/domain/review'
import { nextStep } from '~/workspace/handover/next-step'
import { handoverKind, handoverPlace, waitingSpan } from '~/workspace/words/handover-row-words'
import { fitWords, obstaclesTitle, obstacleWords, waitedWords, waitsSentence } from '~/workspace/words/handover-words'
import { FACT_LABELS, factWords } from '~/workspace/words/changed-fact-words'
import { ledgerWords } from '~/workspace/words/promise-words'
import { keyOf, reviewWords } from '~/workspace/words/review-words'

describe('where the two keys stand', () => {
  it('is told for every state, and which version the buyer reads meanwhile', () => {
    for (const review of reviewStateSchema.options) expect(reviewWords({ review, version: null }).state).not.toBe('')
    expect(reviewWords({ review: 'changed', version: 2 }).reason).toContain('the buyer reads version 2')
    expect(reviewWords({ review: 'changed', version: null }).reason).not.toContain('buyer')
  })

  it('shows both keys turned only once delivery accepted what the draft says', () => {
    const bothTurned = reviewStateSchema.options.filter((review) => keyOf(review, 'sales') === 'turned' && keyOf(review, 'delivery') === 'turned')
    expect(bothTurned).toEqual(['accepted'])
  })

  it('says how long it waited for each side, in hours below a day', () => {
    expect(waitsSentence({ sales: 1.5, delivery: 3 })).toBe('Waited in all: for sales 1.5 days, for delivery 3 days.')
    expect([waitedWords(0), waitedWords(0.1), waitedWords(1)]).toEqual(['no time', '2 h', '1 day'])
  })

  it('names each obstacle with the place where it is put right, and the step that it stands in front of', () => {
    for (const obstacle of handoverObstacleSchema.options) {
      expect(obstacleWords(obstacle).words).toMatch(/\.$/)
      expect(obstacleWords(obstacle).place).toMatch(/^\/(fit|contradictions|review|edit#\w+)$/)
    }
    expect(obstaclesTitle('accepted')).toBe('Before it can be sent')
  })

  it('says what the buyer would read otherwise beside the lines, a language in words', () => {
    for (const fact of changedFactSchema.shape.fact.options) expect(FACT_LABELS[fact]).not.toBe('')
    expect(factWords('locale', 'de-CH')).toBe('German (Switzerland)')
    expect(factWords('account', 'de-CH')).toBe('de-CH')
  })

  it('tells whether a side has scored the fit', () => {
    expect(fitWords('none', ['sales_fit_missing'])).toBe('sales has not scored it yet')
    expect(fitWords('requested', ['fit_unreconciled'])).toContain('differences')
    expect(fitWords('requested', [])).toContain('nothing left')
    expect(fitWords('returned', [])).toBe('scored by sales')
  })
})

describe('the next step of a member', () => {
  const at = (review: 'none' | 'requested' | 'returned' | 'accepted' | 'changed', facts = {}, kickoff = {}) =>
    nextStep({
      kickoff: { review, version: null, ...kickoff },
      handover: { obstacles: [], openQuestions: 0, mayRequest: true, mayDecide: false, ...facts },
      unpublishedChanges: false,
    })

  it('is to ask delivery, once nothing stands in the way', () => {
    expect(at('none')).toBe('request')
    expect(at('none', { obstacles: ['sales_fit_missing'] })).toBeNull()
    expect(at('none', { mayRequest: false })).toBeNull()
  })

  it('is to review for who holds delivery’s key, whatever still has to be put right', () => {
    expect(at('requested', { mayDecide: true, obstacles: ['delivery_fit_missing'] })).toBe('review')
    expect(at('requested')).toBeNull()
  })

  it('is to answer what delivery asked, then to hand it back', () => {
    expect(at('returned', { openQuestions: 2, obstacles: ['questions_open'] })).toBe('answer')
    expect(at('returned')).toBe('request')
  })

  it('is to send what was accepted, and to publish what was changed and accepted since', () => {
    expect(at('accepted')).toBe('send')
    expect(at('accepted', { obstacles: ['contradictions_open'] })).toBeNull()
    expect(at('accepted', {}, { version: 1 })).toBeNull()
    const changed = { kickoff: { review: 'accepted', version: 1 } as const, unpublishedChanges: true }
    expect(nextStep({ ...changed, handover: { obstacles: [], openQuestions: 0, mayRequest: false, mayDecide: false } })).toBe('publish')
  })
})

describe('a handoff in the inbox', () => {
  it('says what is to do and leads to where it is done', () => {
    const nothing = { questions: 0, changes: 0, differences: 0 }
    expect(handoverKind({ ...nothing, step: 'review' })).toEqual({ kind: 'Review', detail: 'the whole handoff' })
    expect(handoverKind({ ...nothing, step: 'review', changes: 1 }).detail).toBe('1 change')
    expect(handoverKind({ ...nothing, step: 'answer', questions: 2 }).detail).toBe('2 questions open')
    expect(handoverKind({ ...nothing, step: 'reconcile', differences: 1 }).detail).toBe('1 score to explain')
    expect(handoverPlace({ kickoffId: 'k', step: 'reconcile' })).toBe('/kickoffs/k/fit')
    expect(handoverPlace({ kickoffId: 'k', step: 'answer' })).toBe('/kickoffs/k/review')
    expect(handoverPlace({ kickoffId: 'k', step: 'send' })).toBe('/kickoffs/k')
  })

  it('says how long it has waited', () => {
    const now = '2026-11-22T12:00:00Z'
    expect(waitingSpan('2026-11-22T11:40:00Z', now)).toBe('20 min')
    expect(waitingSpan('2026-11-21T12:00:00Z', now)).toBe('24 h')
    expect(waitingSpan('2026-11-19T12:00:00Z', now)).toBe('3 days')
    expect(waitingSpan('2026-11-22T12:00:01Z', now)).toBe('0 min')
  })
})

describe('the ledger in a line', () => {
  it('counts what a reviewer should look at', () => {
    expect(ledgerWords([])).toBe('none noted')
    expect(ledgerWords([{ priced: true, feasible: true }])).toBe('1 promise')
    expect(ledgerWords([{ priced: false, feasible: null }, { priced: true, feasible: false }])).toBe(
      '2 promises, 1 not in the price, 1 cannot be kept, 1 not judged yet',
    )
  })
})
