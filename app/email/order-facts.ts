import type { ChangeOrderTerms } from '~/domain/change-order'
import type { Locale } from '~/domain/deal'
import { formatMoney } from '~/language/format'
import type { BuyerWords } from './buyer-letter'
import { facts, quote, type Block } from './letter'

/** What a change order costs, and what follows if it is declined, as the buyer reads it. */
export const orderFacts = (locale: Locale, { say, inline }: BuyerWords, order: ChangeOrderTerms): Block[] => [
  facts(
    { label: say('mail.changeOrder.facts.reference'), value: inline(order.reference) },
    { label: say('mail.changeOrder.facts.price'), value: formatMoney(locale, order.currency, order.amount) },
  ),
  quote(say('mail.changeOrder.facts.ifDeclined'), order.ifDeclined),
]
