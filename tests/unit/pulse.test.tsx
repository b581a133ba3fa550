import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AskedPulse } from '~/domain/pulse'
import { Pulse } from '~/portal/pulse/pulse'
import { pulseFormSchema } from '~/portal/pulse/read-pulse'
import { viewOf } from '~/portal/view'
import { aBuyerPage } from '../support/a-buyer-page'

/** The reader's page with no more of its progress than how it is going. */
function shown(pulse: AskedPulse): string {
  const view = viewOf({ page: aBuyerPage().build(), now: new Date('2026-11-24T10:00:00Z'), pageKey: 'one' })
  const outlook = { state: 'on_track' as const, daysLeft: 3, pushedDays: 0, likelyOn: null, total: 0, late: [], endsAfter: [], soon: [], isConfirmed: true, claimedOn: null }
  const progress = {
    today: '2026-11-24', title: 'Blueprint', dueOn: null, firstDueOn: null, claimedAt: null, reachedOn: null, outlook,
    conditions: [], dependencies: [], moves: [], answers: [], mayAnswer: false, pulse,
  }
  return renderToStaticMarkup(<Pulse view={{ ...view, page: { ...view.page, progress } }} />)
}

describe('a buyer who is asked how it is going', () => {
  it('has three buttons, each with its word, and none that is pressed beforehand', () => {
    const html = shown({ asks: 'underway', given: null })
    expect(html.match(/<button name="face" value="\w+"/g)).toHaveLength(3)
    expect(html).toContain('It goes well')
    expect(html).toContain('It goes badly')
    expect(html).not.toMatch(/type="hidden" name="face"/)
  })

  it('is thanked once they have said it, and can add a line while there is none', () => {
    expect(shown({ asks: null, given: { occasion: 'underway', face: 'okay', words: '' } })).toContain('Add a line')
    const html = shown({ asks: null, given: { occasion: 'underway', face: 'okay', words: 'The scanners are late' } })
    expect(html).toContain('The scanners are late')
    expect(html).not.toContain('<form')
  })

  it('is shown nothing while it is too early', () => {
    expect(shown({ asks: null, given: null })).toBe('')
  })
})

describe('a form that is sent', () => {
  it('by a person who tapped a face says so, with or without a line', () => {
    expect(pulseFormSchema.parse({ occasion: 'underway', face: 'good', words: '' })).toEqual({ occasion: 'underway', face: 'good', words: '' })
  })

  it('by a program that pressed no button says nothing', () => {
    expect(pulseFormSchema.safeParse({ occasion: 'underway', words: '' }).success).toBe(false)
  })
})
