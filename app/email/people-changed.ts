import type { PayloadOf, PeopleNews } from '~/domain/mail'
import { formatDay } from '~/language/format'
import { paragraph, quoteIfAny } from './letter'
import { inline, memberLetter } from './member-letter'

type News = { subject: string; lead: string }

function newsOf(buyer: string, other: string, until: string): Record<PeopleNews, News> {
  return {
    handed_over: {
      subject: `${buyer} handed over to ${other}`,
      lead: `${buyer} put ${other} in their place. The old link is closed, a new one went to ${other}. What was confirmed stays ${buyer}’s; ${other} is asked anew.`,
    },
    reviewer_added: { subject: `${buyer} lets ${other} read along`, lead: `${buyer} let ${other} read along. They have a link of their own and are not asked to confirm.` },
    wrong_person: {
      subject: `${buyer} is not the right person`,
      lead: `${buyer} says that they are not the right person, and their link is closed. Find out who is, and put them in ${buyer}’s place.`,
    },
    left: { subject: `${buyer} has left the company`, lead: `${buyer} has left the company, and their link is closed. Find out who follows, and put them in ${buyer}’s place.` },
    away: { subject: `${buyer} is away until ${until}`, lead: `${buyer} is out of office until ${until}. We do not remind them before.` },
    back: { subject: `${buyer} is back`, lead: `${buyer} is back earlier than they said.` },
  }
}

/** Something changed about who is who on the buyer's side, through one of them. */
export function peopleChanged(news: PayloadOf<'people_changed'>, publicUrl: string) {
  const buyer = inline(news.recipientName)
  const { subject, lead } = newsOf(buyer, inline(news.otherName ?? ''), news.until ? formatDay('en-GB', news.until) : '')[news.news]
  return memberLetter({
    ...news,
    subject: `${subject}: ${inline(news.account)}`,
    preview: lead,
    heading: subject,
    blocks: [paragraph(lead), ...quoteIfAny(`${buyer} wrote`, news.words)],
    link: { label: 'See who reads it', url: `${publicUrl}/kickoffs/${news.kickoffId}#recipients` },
  })
}
