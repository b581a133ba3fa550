import type { PayloadOf } from '~/domain/mail'
import type { StallStep } from '~/domain/momentum-mail'
import { formatInstantDay } from '~/language/format'
import { paragraph } from './letter'
import { inline, LOCALE, memberLetter } from './member-letter'

type Stalled = PayloadOf<'kickoff_stalled'>

/** What to do next, to the one whose turn it is. `buyer`: whose word it is about. */
const STEPS: Record<StallStep, (buyer: string) => string> = {
  write: () => 'Finish the handoff, and ask delivery to review it.',
  answer_delivery: () => 'Answer delivery’s questions, then ask for the review again.',
  reconcile: () => 'Explain the scores in which sales and delivery differ: delivery cannot accept before you have.',
  review: () => 'Review the handoff: accept it, or return it with what you need to know.',
  send: () => 'Delivery has accepted the handoff. Send it to the buyer.',
  ask_to_confirm: (buyer) => `Ask ${buyer} for a word, best by phone: what they say there you can record on their behalf.`,
  answer_flag: (buyer) => `Answer what ${buyer} pointed at.`,
  ask_to_settle: (buyer) => `Ask ${buyer} whether your answer settles it: the last word is theirs.`,
  rework: () => 'The buyer said what is not done yet. See to it, then say that it is done.',
  accept: () => 'The buyer has provided something. Look at it: accept it, or send it back with what is missing.',
  name: () => 'Say which of the buyer’s people owes what is due soon, so that they are reminded.',
  claim: () => 'All that makes the first milestone done is there. Tell the buyer so, and ask for their yes.',
  ask_whether_done: () => 'You said that the first milestone is done. Ask an approver on the buyer’s side whether they see it so.',
  deliver: () => 'See what the first milestone waits for, and mark what is done. If its day no longer holds, move it and say why.',
}

const OF_MILESTONE: readonly StallStep[] = ['rework', 'accept', 'name', 'claim', 'ask_whether_done', 'deliver']

/** Nothing has moved in a kickoff, and its next step is this member's: told once, until something moves. */
export function kickoffStalled(stalled: Stalled, publicUrl: string) {
  const account = inline(stalled.account)
  const rested = stalled.days === 1 ? 'a business day' : `${stalled.days} business days`
  const since = formatInstantDay(LOCALE, stalled.firm.timeZone, stalled.movedAt)
  const next = STEPS[stalled.step](stalled.buyerName ? inline(stalled.buyerName) : 'the buyer')
  return memberLetter({
    ...stalled,
    subject: `Nothing has moved for ${rested}: ${account}`,
    preview: next,
    heading: 'It is your turn',
    blocks: [
      paragraph(`In the kickoff of ${account}, nothing has moved since ${since}, for ${rested}.`),
      paragraph(`The next step: ${next}`),
      paragraph('You are told this once. You hear of it again only if something moves and it then rests anew.'),
    ],
    link: placeOf(stalled, publicUrl),
  })
}

function placeOf({ kickoffId, flagId, step }: Stalled, publicUrl: string) {
  if (flagId) return { label: 'Open the flag', url: `${publicUrl}/flags/${flagId}` }
  if (step === 'review') return { label: 'Review the handoff', url: `${publicUrl}/kickoffs/${kickoffId}/review` }
  if (OF_MILESTONE.includes(step)) return { label: 'Open the milestone', url: `${publicUrl}/kickoffs/${kickoffId}/milestone` }
  return { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${kickoffId}` }
}
