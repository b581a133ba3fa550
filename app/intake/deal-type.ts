import type { DealType } from '~/domain/deal'

// Order matters: a renewal with a change of scope is a renewal, a pilot for a new customer a pilot.
const signs: readonly (readonly [RegExp, DealType])[] = [
  [/pilot|proof of concept|\bpoc\b|trial/i, 'pilot'],
  [/renew|verlängerung|förlängning|extension|تجديد/i, 'renewal'],
  [/expan|upsell|up-sell|cross|add.?on|existing|bestandskund|erweiterung/i, 'expansion'],
  [/new|neu|logo|first deal/i, 'new_logo'],
]

/** Which of our deal types a CRM's words mean; null when none of them. */
export const dealTypeOf = (words: string): DealType | null => signs.find(([sign]) => sign.test(words.replaceAll('_', ' ')))?.[1] ?? null
