import type { PayloadOf } from '~/domain/mail'
import { isolate } from '~/language/isolate'
import { translatorFor } from '~/language/translator'
import { action, note, paragraph, type Block, type Letter } from './letter'

type ToBuyer = PayloadOf<'link_resent'>

/** What a message says of its own, and whether a reply to it is read; the rest is the same in each mail to a buyer's person. */
type OwnPart = { subject: string; preview: string; heading: string; blocks: Block[]; action?: string; isAnswerable?: boolean }

/** A mail to a buyer's person: in the kickoff's language, from the firm, with the person's own link, unless it has just ended. */
export function buyerLetter(payload: ToBuyer, link: string | null, write: (words: BuyerWords) => OwnPart): Letter {
  const words = buyerWords(payload)
  const { say, names } = words
  const own = write(words)
  return {
    locale: payload.locale,
    sender: { firm: names.firm, accent: payload.firm.accent, about: say('mail.about', names) },
    subject: own.subject,
    preview: own.preview,
    heading: own.heading,
    blocks: [
      paragraph(say('mail.greeting', names)),
      ...own.blocks,
      ...(link === null ? [] : [action(own.action ?? say('mail.openKickoff'), link), note(say('mail.linkIsYours'))]),
    ],
    footer: say(own.isAnswerable ? 'mail.footerAnswerable' : 'mail.footer', names),
  }
}

/** What the sentences of a mail are made with: the catalogue, and names fit for a sentence. */
export type BuyerWords = ReturnType<typeof buyerWords>

function buyerWords(payload: ToBuyer) {
  const inline = (value: string) => isolate(payload.locale, value)
  return {
    say: translatorFor(payload.locale),
    inline,
    names: {
      name: inline(payload.recipientName),
      firm: inline(payload.firm.name),
      account: inline(payload.account),
      salesOwner: inline(payload.salesOwner),
      deliveryOwner: inline(payload.deliveryOwner),
    },
  }
}
