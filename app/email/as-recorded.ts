import type { Channel } from '~/domain/channel'
import { inline } from './member-letter'

/** How what a buyer's person said is known, where a colleague recorded it; begins with a space. */
export const asRecorded = ({ recordedBy, channel, recipientName }: { recordedBy?: string; channel?: Channel; recipientName: string }): string =>
  recordedBy ? ` ${channel === 'mail' ? 'By mail' : 'On the phone'}, as ${inline(recordedBy)} recorded; ${inline(recipientName)} has been told.` : ''
