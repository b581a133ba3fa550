import type { CrmDeal } from './crm-deal'
import { amountIn, isTimeZone } from './crm-facts'
import { decides, mailOf } from './crm-lines'
import type { Untaken } from './crm-reader'
import { sumOf } from './money'
import { quoted } from './problem'
import type { DealFacts, Unclear, UnclearCode } from './recognised'

const unclear = (code: UnclearCode, field: string, what: string, sentence: string): Unclear => ({ code, field, what: quoted(what), sentence })

/** What somebody should look at before a deal is imported, most telling first, and at the end all that was not taken. */
export function crmUnclear(crm: CrmDeal, facts: DealFacts, untaken: readonly Untaken[]): Unclear[] {
  return [
    ...stageUnclear(crm),
    ...typeUnclear(crm, facts),
    ...ownersUnclear(crm),
    ...peopleUnclear(crm),
    ...sumUnclear(crm, facts),
    ...zoneUnclear(crm),
    ...untaken.map(({ path, value }) => unclear('not_taken', path, value, `${path} was not taken.`)),
  ]
}

function stageUnclear({ isWon, stage }: CrmDeal): Unclear[] {
  if (isWon === true) return []
  const sentence = stage ? `This deal is not closed-won: it is at “${stage.value}”.` : 'Nothing says that this deal is closed-won.'
  return [unclear('not_won', stage?.path ?? 'stage', stage?.value ?? '', sentence)]
}

function typeUnclear({ dealType }: CrmDeal, facts: DealFacts): Unclear[] {
  if (facts.dealType !== null) return []
  const sentence = dealType ? `“${dealType.value}” is none of our deal types: choose one.` : 'Nothing says what type of deal this is: choose one.'
  return [unclear('unknown_deal_type', dealType?.path ?? 'dealType', dealType?.value ?? '', sentence)]
}

function ownersUnclear({ salesOwner, deliveryOwner }: CrmDeal): Unclear[] {
  return [
    ...(salesOwner ? [] : [unclear('no_sales_owner', 'salesOwner', '', 'The export names no sales owner: choose one.')]),
    ...(deliveryOwner ? [] : [unclear('no_delivery_owner', 'deliveryOwner', '', 'The export names no delivery owner: choose one.')]),
  ]
}

function peopleUnclear({ people, approver }: CrmDeal): Unclear[] {
  if (people.length === 0) return [unclear('no_contacts', 'contacts', '', 'The export holds no contacts: add the people on the buyer’s side yourself.')]
  const deciders = people.filter((person) => decides(person, approver?.value ?? null))
  const unreachable = deciders.filter((person) => mailOf(person) === null)
  const misspelt = people.filter((person) => person.email && mailOf(person) === null)
  const isKnown = !approver || people.some(({ name }) => name.value === approver.value)
  return [
    ...(deciders.length > 0 ? [] : [unclear('nobody_decides', 'contacts', '', 'None of the contacts is said to decide: choose who confirms.')]),
    ...misspelt.map(({ email }) => unclear('not_a_mail_address', email?.path ?? '', email?.value ?? '', `“${email?.value ?? ''}” is not a mail address, so it was left out.`)),
    ...unreachable.map(({ name }) => unclear('decides_without_mail', name.path, name.value, `${name.value} decides, and there is no mail address to send to.`)),
    ...(isKnown ? [] : [unclear('approver_not_a_contact', approver.path, approver.value, `${approver.value} is to approve, and is not among the contacts.`)]),
  ]
}

/** A total that its products do not add up to is the commonest mistake in a CRM. */
function sumUnclear(crm: CrmDeal, { amount, currency }: DealFacts): Unclear[] {
  if (amount === null || currency === null || crm.products.length === 0) return []
  const parts = crm.products.map(({ quantity, unitPrice, total }) => {
    const times = total ? 1 : Number(quantity?.value ?? '1')
    const money = amountIn(crm, (total ?? unitPrice)?.value ?? '', currency)
    return money.ok && Number.isSafeInteger(times) ? { amount: money.amount, times } : null
  })
  const known = parts.filter((part) => part !== null)
  const sum = sumOf(known)
  if (known.length < parts.length || sum === amount) return []
  return [unclear('products_add_up_differently', crm.amount?.path ?? 'amount', sum, `The deal says ${amount} ${currency}, its products add up to ${sum} ${currency}.`)]
}

function zoneUnclear({ timeZone }: CrmDeal): Unclear[] {
  if (!timeZone || isTimeZone(timeZone.value)) return []
  return [unclear('unknown_time_zone', timeZone.path, timeZone.value, `“${timeZone.value}” is not a time zone we know, so dates are read in your firm’s.`)]
}
