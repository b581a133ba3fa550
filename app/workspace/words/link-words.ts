import type { Recipient } from '~/domain/kickoff'
import { counted } from './count-words'
import { exactWords } from './day-words'

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
    const confirmed = `Confirmed version ${confirmation.version} as “${confirmation.typedName}”`
    return unconfirmedItems === 0 ? `${confirmed}.` : `${confirmed}; ${counted(unconfirmedItems, 'line')} of the current version not yet.`
  }
  if (marks.length > 0) return `Called ${counted(marks.length, 'section')} right, confirmed nothing yet.`
  return role === 'approver' ? 'Has not confirmed yet.' : 'Reads and flags; is not asked to confirm.'
}
