import type { PayloadOf, ReminderState } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { note, paragraph } from './letter'

const WORDS = {
  not_opened: 'notOpened',
  opened: 'opened',
  half_confirmed: 'halfConfirmed',
  changed: 'changed',
  answered: 'answered',
  offer_open: 'offerOpen',
} as const satisfies Record<ReminderState, string>

/** Somebody's word is still waited for: what for depends on what they have said so far. */
export const reminder = (payload: PayloadOf<'reminder'>, link: string) =>
  buyerLetter(payload, link, ({ say, names }) => {
    const state = WORDS[payload.state]
    return {
      subject: say(`mail.reminder.${state}.subject`, names),
      preview: say('mail.reminder.preview'),
      heading: say(`mail.reminder.${state}.heading`),
      blocks: [
        paragraph(say(`mail.reminder.${state}.body`, { ...names, lines: payload.lines })),
        ...(payload.isLast ? [note(say('mail.reminder.last'))] : []),
      ],
    }
  })
