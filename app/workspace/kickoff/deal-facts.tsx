import type { KickoffPage } from '~/domain/kickoff'
import { Facts } from '~/workspace/list/facts'
import { dayWords } from '~/workspace/words/day-words'
import { languageWords } from '~/workspace/words/flag-words'
import { amountIn } from '~/workspace/words/figure-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

/** What was sold, by whom, to be done by whom. Internal: the buyer reads only the handoff. */
export function DealFacts({ page: { deal, kickoff, frame } }: { page: KickoffPage }) {
  const facts = [
    ['Amount', `${amountIn(frame.organization.locale, deal.amount, deal.currency)}, ${DEAL_TYPE_LABELS[deal.dealType].toLowerCase()}`],
    ['Closed', dayWords(deal.closedOn)],
    ['Sold by', kickoff.salesOwner],
    ['Delivered by', kickoff.deliveryOwner],
    ['The buyer reads', languageWords(deal.locale)],
  ] as const
  return <Facts facts={facts} />
}
