import type { PayloadOf } from '~/domain/mail'
import { paragraph, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'

/** One of the buyer's people says that it goes badly: both owners hear it at once. */
export function pulseLow(pulse: PayloadOf<'pulse_low'>, publicUrl: string) {
  const [buyer, account] = [inline(pulse.recipientName), inline(pulse.account)]
  const said = pulse.occasion === 'underway' ? 'how it is going' : 'how the way to the first milestone was'
  return memberLetter({
    ...pulse,
    subject: `Not going well, says ${buyer}: ${account}`,
    preview: pulse.words ? inline(pulse.words) : 'Without a word of why. Ask them.',
    heading: 'One of the buyer’s people is unhappy',
    blocks: [
      paragraph(`Asked ${said}, ${buyer} of ${account} chose the worst of three faces.`),
      ...quoteIfAny('In their words', pulse.words),
      paragraph('A call today does more than a mail tomorrow. The deal’s other owner has this mail, too: agree who calls.'),
    ],
    link: { label: 'Open the milestone', url: `${publicUrl}/kickoffs/${pulse.kickoffId}/milestone` },
  })
}
