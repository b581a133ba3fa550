import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PortalOrder } from '~/domain/change-order'
import { Letter } from '~/portal/kickoff-page'
import { nextStop, partState, standingOf } from '~/portal/page-state'
import { hasPlace, type Returned } from '~/portal/returned'
import { viewOf } from '~/portal/view'
import { aBuyerPage } from '../support/a-buyer-page'

const letterOf = (page: ReturnType<ReturnType<typeof aBuyerPage>['build']>, returned: Returned | null = null) =>
  renderToStaticMarkup(
    createElement(Letter, { view: viewOf({ page, now: new Date('2026-11-22T12:00:00Z'), pageKey: '018f2b1e-0000-4000-8000-000000000001', returned }) }),
  )

const decided = { decision: 'accepted', decidedAt: '2026-11-22T09:00:00Z', decidedBy: 'Siobhán Ní Dhuibhir' } as const

const ownOffer = (more: Partial<PortalOrder> = {}) => aBuyerPage().offered('scope_boundaries', 0, more).build()
const colleaguesOffer = (more: Partial<PortalOrder> = {}) => aBuyerPage().offered('scope_boundaries', 0, { mine: false, ...more }).build()

const decideForm = /<form method="post" action="[^"]*\/decide".*?<\/form>/s

describe('a change order on a flag of one’s own', () => {
  it('tells what changes, what it costs, and what happens if it is declined', () => {
    const html = letterOf(ownOffer())
    expect(html).toContain('CO-7')
    expect(html).toContain('€12,600.50')
    expect(html).toContain('It stays at three.')
    expect(html).toMatch(/<ins>.*Four/s)
  })

  it('is decided under a typed name, with neither answer chosen beforehand', () => {
    const form = decideForm.exec(letterOf(ownOffer()))?.[0] ?? ''
    expect(form).toContain('name="typedName"')
    expect(form).not.toContain('checked')
    expect(letterOf(ownOffer())).not.toContain('Is it settled now?')
  })

  it('can be called a misunderstanding, and is left to an approver by who only reads along', () => {
    const html = letterOf(ownOffer({ mayDecide: false }))
    expect(html).toContain('An approver on your side decides about it.')
    expect(html).toContain('This is not what I meant')
    expect(html).not.toMatch(decideForm)
  })

  it('says who decided, whatever the answer', () => {
    const settled = aBuyerPage().offered('scope_boundaries', 0, decided, { acceptedAt: decided.decidedAt }).build()
    expect(letterOf(settled)).toContain('accepted it on 22 November 2026')
    expect(letterOf(settled)).not.toContain('that this is settled')
  })
})

describe('a change order on a colleague’s flag', () => {
  it('stands at the line, with the colleague’s name and none of their words', () => {
    const html = letterOf(colleaguesOffer())
    expect(html).toContain('Tobias Quennell flagged this.')
    expect(html).not.toContain('We were told four.')
    expect(html).toMatch(decideForm)
  })

  it('is where the approver is led first', () => {
    const page = colleaguesOffer()
    const [order] = page.changeOrders
    const part = page.content.sections.find(({ section }) => section === 'scope_boundaries')
    expect(standingOf(page)).toBe('offered')
    expect(nextStop(page)).toEqual({ kind: 'answers', anchor: `f-${order?.flagId}` })
    expect(part && partState(page, part)).toEqual({ state: 'answered', count: 1 })
  })

  it('waits for nothing once it is decided', () => {
    const page = colleaguesOffer(decided)
    expect(standingOf(page)).toBe('fresh')
    expect(letterOf(page)).not.toMatch(decideForm)
  })
})

describe('a decision that came back to its writer', () => {
  const returned = (page: ReturnType<typeof ownOffer>): Returned => {
    const [order] = page.changeOrders
    const typed = { changeOrderId: order?.id ?? '', flagId: order?.flagId ?? '', typedName: 'Siobhán', words: 'With a discount, please' }
    return { form: 'decide', typed, problems: { accepted: { code: 'required' } }, refusal: null }
  }

  it('keeps what was typed, and says at the choice what is missing', () => {
    const html = letterOf(ownOffer(), returned(ownOffer()))
    expect(html).toContain('value="Siobhán"')
    expect(html).toContain('With a discount, please')
    expect(html).toContain('Please choose whether you accept it.')
  })

  it('has no place any more once somebody has decided', () => {
    expect(hasPlace(ownOffer(), returned(ownOffer()))).toBe(true)
    expect(hasPlace(ownOffer(decided), returned(ownOffer()))).toBe(false)
  })
})
