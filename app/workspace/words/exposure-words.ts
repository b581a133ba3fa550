import type { Exposure } from '~/domain/promise'
import { amountIn, hourWord, numberIn, percentIn, type Notation } from './figure-words'

const hoursWords = (hours: string, { locale }: Notation) => `${numberIn(locale, hours)} unpriced ${hourWord(hours)}`

const isNothing = (hours: string) => Number(hours) === 0

/** Margin at risk in money and as a share of what is planned; where one of both cannot be told, what is missing. */
export function exposureWords({ unpricedHours, amount, share, unknown }: Exposure, notation: Notation): string {
  if (unknown === 'no_hour_cost') return `${hoursWords(unpricedHours, notation)}; what an hour costs in ${notation.currency} is not known`
  const money = amountIn(notation.locale, amount ?? '0', notation.currency)
  if (unknown === 'no_planned_margin') return `${money}, and no margin is planned that could carry it`
  if (isNothing(unpricedHours)) return 'Nothing, as far as the ledger knows'
  return share === null ? money : `${money}, ${percentIn(notation.locale, share)} of the planned margin`
}

/** How the margin at risk comes about, and how much of it the firm lets pass. */
export function exposureReason(exposure: Exposure, notation: Notation): string {
  const { unpricedHours, hourCost, threshold } = exposure
  if (isNothing(unpricedHours)) return ''
  const rate = hourCost ? ` at ${amountIn(notation.locale, hourCost, notation.currency)} each` : ''
  return `${hoursWords(unpricedHours, notation)}${rate}. Your firm lets ${percentIn(notation.locale, threshold)} pass.`
}
