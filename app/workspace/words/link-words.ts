import type { Confirmation } from '~/domain/buyer-page'
import type { Recipient } from '~/domain/kickoff'
import { counted } from './count-words'
import { dayWords, exactWords } from './day-words'
import { CHANNEL_LABELS } from './labels'

type Facts = Pick<Recipient, 'link' | 'linkExpiresAt' | 'marks' | 'confirmation' | 'unconfirmedItems' | 'role'>

/** How a recipient's link stands. */
export function linkWords({ link, linkExpiresAt }: Facts, timeZone: string): string {
  switch (link) {
    case 'none':
      return 'The mail with the link is on its way.'
    case 'live':
      return linkExpiresAt ? `The link works until ${exactWords(linkExpiresAt, timeZone).split(',')[0]}.` : 'The link works.'
    case 'expired':
      return 'The link has expired. Mail it again and it works anew.'
    case 'revoked':
      return 'The link is ended.'
  }
}

/** How far a recipient has come: what they confirmed, or what they looked at. */
export function progressWords({ confirmation, unconfirmedItems, marks, role }: Facts): string {
  if (confirmation) {
    const confirmed = confirmedWords(confirmation)
    return unconfirmedItems === 0 ? `${confirmed}.` : `${confirmed}; ${counted(unconfirmedItems, 'line')} of the current version not yet.`
  }
  if (marks.length > 0) return `Called ${counted(marks.length, 'section')} right, confirmed nothing yet.`
  return role === 'approver' ? 'Has not confirmed yet.' : 'Reads and flags; is not asked to confirm.'
}

/** How a confirmation was given: with a typed name, or by phone or mail, as somebody recorded. */
export const confirmedWords = ({ version, typedName, onBehalf }: Confirmation) =>
  onBehalf
    ? `Confirmed version ${version} ${CHANNEL_LABELS[onBehalf.channel].toLowerCase()} on ${dayWords(onBehalf.givenOn)}, as ${onBehalf.by} recorded`
    : `Confirmed version ${version} as “${typedName}”`

/** Who brought somebody, whether they are away, and that they closed their link themselves. */
export const goingWords = ({ broughtBy, steppedAside, awayUntil }: Pick<Recipient, 'broughtBy' | 'steppedAside' | 'awayUntil'>): string[] => [
  ...(broughtBy ? [`Brought in by ${broughtBy}.`] : []),
  ...(steppedAside ? [steppedAside === 'left' ? 'Has left the company, by their own word.' : 'Is not the right person, by their own word.'] : []),
  ...(awayUntil ? [`Out of office until ${dayWords(awayUntil)}.`] : []),
]
