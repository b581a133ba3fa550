import type { Attachment } from './attachment'
import type { Answer, PortalFlag } from './flag'

/** One entry of a thread: words, or a file. */
export type Said = { kind: 'words'; answer: Answer } | { kind: 'file'; file: Attachment }

const instantOf = (said: Said) => Date.parse(said.kind === 'words' ? said.answer.at : said.file.at)

/** What was said and brought, in order. A file stands after the words that it came with, which have the same moment. */
export function threadOf({ answers, attachments }: Pick<PortalFlag, 'answers' | 'attachments'>): Said[] {
  const words = answers.map((answer): Said => ({ kind: 'words', answer }))
  const files = attachments.map((file): Said => ({ kind: 'file', file }))
  return [...words, ...files].sort((one, other) => instantOf(one) - instantOf(other))
}

/** The files that one side brought and has not taken back. */
export const keptFiles = (attachments: readonly Attachment[], side: 'firm' | 'buyer'): Attachment[] =>
  attachments.filter((file) => file.fromFirm === (side === 'firm') && file.removedAt === null)
