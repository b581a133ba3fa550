import type { PayloadOf } from '~/domain/mail'
import { paragraph } from './letter'
import { inline, memberLetter } from './member-letter'

/** Mail to a buyer's person does not arrive: both owners hear at once that the link went to a dead address. */
export function mailCameBack(news: PayloadOf<'mail_came_back'>, publicUrl: string) {
  const [buyer, address] = [inline(news.recipientName), inline(news.address)]
  const isSpam = news.how === 'complained'
  const what = isSpam ? `Our mail to ${buyer} was called spam at ${address}` : `Our mail to ${buyer} at ${address} came back`
  return memberLetter({
    ...news,
    subject: `${isSpam ? 'Our mail was called spam' : 'Mail came back'}: ${buyer}, ${inline(news.account)}`,
    preview: `${what}.`,
    heading: isSpam ? `${buyer} does not want our mail` : `${buyer} cannot be reached`,
    blocks: [
      paragraph(`${what}, so nothing more is sent there, reminders neither.`),
      paragraph(
        isSpam
          ? `Please speak to ${buyer}. If it was a mistake, an admin can let the address be tried again; if not, put somebody else in their place.`
          : `Ask ${buyer} for an address that works and put it in: the link goes there at once, and all that they said is kept. If the address is right, an admin can let it be tried again.`,
      ),
    ],
    link: { label: 'See who reads it', url: `${publicUrl}/kickoffs/${news.kickoffId}#recipients` },
  })
}
