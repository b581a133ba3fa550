import type { PayloadOf } from '~/domain/mail'
import { formatDue } from '~/language/format'
import { facts, paragraph, type Block } from './letter'
import { inline, LOCALE, memberLetter, sectionName } from './member-letter'

type Digest = PayloadOf<'daily_digest'>

const STEPS: Record<Digest['handovers'][number]['step'], string> = {
  review: 'to be reviewed',
  reconcile: 'scores to be explained',
  answer: 'delivery’s questions to be answered',
  send: 'accepted, to be sent',
}

const AWAITS: Record<Digest['milestones'][number]['awaits'], (count: number) => string> = {
  rework: () => 'the buyer says what is not done yet',
  accept: (count) => `${counted(count, 'dependency', 'dependencies')} provided, to be looked at`,
  name: (count) => `nobody named who owes ${counted(count, 'dependency', 'dependencies').toLowerCase()}`,
  claim: () => 'all is met, the buyer to be asked for their word',
}

/** Once in the morning of a business day: what waits for this member, and what of it is late. */
export function dailyDigest(digest: Digest, publicUrl: string) {
  const waiting = listed(digest)
  return memberLetter({
    ...digest,
    account: null,
    subject: `${waiting} ${digest.flagCount + digest.handoverCount + digest.milestoneCount === 1 ? 'waits' : 'wait'} for you`,
    preview: latePreview(digest),
    heading: 'What waits for you',
    blocks: [
      ...flagBlocks(digest),
      ...handoverBlocks(digest),
      ...milestoneBlocks(digest),
      paragraph('You get this once a day, while something waits.'),
    ],
    link: { label: 'Open your inbox', url: `${publicUrl}/inbox` },
  })
}

const counted = (count: number, noun: string, nouns = `${noun}s`) => (count === 1 ? `One ${noun}` : `${count} ${nouns}`)

/** The counts in one phrase; more than a hundred are not counted. */
function listed({ flagCount, handoverCount, milestoneCount }: Digest): string {
  const parts = [
    flagCount ? counted(flagCount, 'flag') : '',
    handoverCount ? counted(handoverCount, 'handoff') : '',
    milestoneCount ? counted(milestoneCount, 'milestone') : '',
  ].filter(Boolean)
  const [first = '', ...others] = parts
  const rest = others.map((part) => part.replace(/^One/, 'one'))
  return [first, ...rest.slice(0, -1)].join(', ') + (rest.length > 0 ? ` and ${rest.at(-1)}` : '')
}

const isLate = ({ at }: Digest, dueAt: string) => Date.parse(dueAt) < Date.parse(at)

function latePreview(digest: Digest): string {
  const late = digest.flags.filter(({ dueAt }) => isLate(digest, dueAt)).length
  if (late === 0) return 'Nothing of it is late.'
  return late === 1 ? 'One flag is late.' : `${late} flags are late.`
}

function flagBlocks(digest: Digest): Block[] {
  if (digest.flags.length === 0) return []
  const lines = digest.flags.map((flag) => ({
    label: inline(flag.account),
    value: `${flag.lineText ? `“${inline(flag.lineText)}”` : sectionName(flag.section)}, flagged by ${inline(flag.recipientName)}, ${dueWords(digest, flag.dueAt)}`,
  }))
  return [paragraph('Flags, the most urgent first:'), facts(...lines), ...moreThan(digest.flags.length, digest.flagCount)]
}

const dueWords = (digest: Digest, dueAt: string) =>
  `${isLate(digest, dueAt) ? 'was due' : 'due'} ${formatDue(LOCALE, digest.firm.timeZone, dueAt)}`

function handoverBlocks({ handovers, handoverCount }: Digest): Block[] {
  if (handovers.length === 0) return []
  const lines = handovers.map(({ account, step }) => ({ label: inline(account), value: STEPS[step] }))
  return [paragraph('Handoffs:'), facts(...lines), ...moreThan(handovers.length, handoverCount)]
}

function milestoneBlocks({ milestones, milestoneCount }: Digest): Block[] {
  if (milestones.length === 0) return []
  const lines = milestones.map(({ account, title, awaits, count }) => ({
    label: inline(account),
    value: `${title ? `“${inline(title)}”: ` : ''}${AWAITS[awaits](count)}`,
  }))
  return [paragraph('First milestones:'), facts(...lines), ...moreThan(milestones.length, milestoneCount)]
}

const moreThan = (shown: number, all: number): Block[] => (all > shown ? [paragraph(`And ${all - shown} more.`)] : [])
