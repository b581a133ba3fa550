import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** An admin invited somebody into the workspace. There is no password: a code comes by mail at each sign-in. */
export function memberInvited(invitation: PayloadOf<'member_invited'>, publicUrl: string) {
  const [inviter, firm] = [inline(invitation.invitedBy), inline(invitation.firm.name)]
  return memberLetter({
    ...invitation,
    account: null,
    subject: `${inviter} invites you to the kickoffs of ${firm}`,
    preview: 'Sign in with this mail address; there is no password.',
    heading: 'You are invited',
    blocks: [
      paragraph(`${inviter} invites you to the place where ${firm} hands over what was sold to those who deliver it, and where the buyer confirms it.`),
      paragraph('Sign in with the mail address that this mail came to. There is no password: we mail you a code of six digits each time.'),
    ],
    link: { label: 'Sign in', url: `${publicUrl}/sign-in` },
  })
}
