import type { Arrange, Firm } from './arrange'
import { aHandoff } from './a-handoff'
import { aLine } from './a-line'

const REST = ['business_problem', 'promised_outcomes', 'scope_boundaries', 'key_stakeholders', 'delivery_dependencies', 'risks', 'first_milestone'] as const

/** Three of the buyer's people: the managing director for all but the price, finance for the price, the head of IT to read along. */
export async function aKickoffForThree(arrange: Arrange, firm: Firm) {
  const { items } = aHandoff(firm)
  const asked = items.map((item) => (item.recipientRole === 'approver' ? { ...item, recipientSections: [...REST] } : item))
  const email = `finance.${asked[0]?.id.slice(0, 8) ?? ''}@kraehwinkler.example`
  const finance = aLine('key_stakeholders', 'Jürgen Großkopf', { side: 'buyer', email, recipientRole: 'approver', recipientSections: ['pricing_exceptions'] })
  return arrange.aSentKickoff(firm, { items: [...asked, finance] })
}
