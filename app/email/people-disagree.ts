import type { PayloadOf } from '~/domain/mail'
import { quote, paragraph } from './letter'
import { inline, KINDS, memberLetter, sectionName } from './member-letter'

/** Two of the buyer's people see one line differently, and neither may know of the other. */
export function peopleDisagree(news: PayloadOf<'people_disagree'>, publicUrl: string) {
  const names = new Intl.ListFormat('en').format([...new Set(news.sides.map(({ name }) => inline(name)))])
  return memberLetter({
    ...news,
    subject: `${names} see a line differently: ${inline(news.account)}`,
    preview: inline(news.lineText),
    heading: `${names} see a line differently`,
    blocks: [
      paragraph(`Neither of them may know of the other. Before you answer one, find out which of them decides.`),
      quote(sectionName(news.section, news.boundary), news.lineText),
      ...news.sides.map(({ name, kind, words }) =>
        kind ? quote(`${inline(name)} flagged it as ${KINDS[kind]}`, words ?? '') : paragraph(`${inline(name)} confirmed it as it reads.`),
      ),
    ],
    link: { label: 'Open the kickoff', url: `${publicUrl}/kickoffs/${news.kickoffId}#disagreements` },
  })
}
