import type { PayloadOf } from '~/domain/mail'
import { buyerLetter } from './buyer-letter'
import { paragraph, quoteIfAny } from './letter'

/** The record changed: the buyer is asked again only about what changed. */
export const versionPublished = (payload: PayloadOf<'version_published'>, link: string) =>
  buyerLetter(payload, link, ({ say, names }) => ({
    subject: say('mail.versionPublished.subject', { ...names, version: payload.version }),
    preview: say('mail.versionPublished.preview'),
    heading: say('mail.versionPublished.heading', { version: payload.version }),
    blocks: [
      paragraph(say('mail.versionPublished.body', names)),
      ...quoteIfAny(say('mail.versionPublished.why'), payload.why),
    ],
    action: say('mail.versionPublished.action'),
  }))
