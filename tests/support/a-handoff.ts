import { randomUUID } from 'node:crypto'
import type { Deal } from '~/domain/deal'
import type { Item } from '~/domain/item'
import { aLine } from './a-line'

/** The Krähwinkler deal in a few lines, with words in it that no buyer may ever see. */
export function aHandoff(firm: { sales: { id: string }; delivery: { id: string } }): { deal: Deal; items: Item[] } {
  const deal: Deal = {
    account: 'Krähwinkler Fördertechnik GmbH',
    name: 'ERP introduction, phases 1 and 2',
    dealType: 'new_logo',
    amount: '412600',
    currency: 'EUR',
    closedOn: '2026-07-17',
    locale: 'en-GB',
    salesOwnerId: firm.sales.id,
    deliveryOwnerId: firm.delivery.id,
  }
  const tag = randomUUID().slice(0, 8)
  const items = [
    aLine('business_problem', 'Month-end takes eleven working days; the holding needs five.', {
      source: { kind: 'call', title: 'CANARY-SOURCE call with the managing director', on: '2026-04-21', by: 'CANARY-SPEAKER' },
    }),
    aLine('buyer_context', 'CANARY-CONTEXT dann bin ich weg.'),
    aLine('promised_outcomes', 'Month-end in five working days'),
    aLine('scope_boundaries', 'Three interfaces: bank, payroll, customer EDI', { boundary: 'included' }),
    aLine('scope_boundaries', '85 users, one entity, one plant', { boundary: 'included' }),
    aLine('scope_boundaries', 'Archive older than two fiscal years', { boundary: 'excluded' }),
    aLine('scope_boundaries', 'Key users are available two days a week', { boundary: 'assumption' }),
    aLine('key_stakeholders', 'Dr. Hannelore Müßig', {
      detail: 'Managing director',
      side: 'buyer',
      email: `h.muessig.${tag}@kraehwinkler.example`,
      recipientRole: 'approver',
    }),
    aLine('key_stakeholders', 'Sören Täuber', {
      detail: 'Head of IT',
      side: 'buyer',
      email: `s.taeuber.${tag}@kraehwinkler.example`,
      recipientRole: 'reviewer',
    }),
    aLine('key_stakeholders', 'Björn Achterkamp', { detail: 'Delivery', side: 'firm' }),
    aLine('delivery_dependencies', 'Wi-Fi in hall 3', { detail: 'Sören Täuber', side: 'buyer', dueOn: '2027-01-29' }),
    aLine('risks', 'CANARY-RISK 268 person-days sold, 400 expected'),
    aLine('risks', 'The works council meets on 10 December', { visibility: 'client' }),
    aLine('pricing_exceptions', 'Total as countersigned', { amount: '400000', visibility: 'client' }),
    aLine('pricing_exceptions', 'CANARY-PRICE phase 2 at 19 %'),
    aLine('first_milestone', 'Process blueprint signed off', { detail: 'Done when all owners have signed', dueOn: '2026-12-11' }),
  ]
  return { deal, items }
}
