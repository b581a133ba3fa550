import type { BuyerWords } from './buyer-letter'
import { quote, type Block } from './letter'

type Milestone = { title: string; conditions: readonly string[] }

/** What the milestone is, in the words of the version, and when it is done. */
export function milestoneBlocks({ say }: Pick<BuyerWords, 'say'>, { title, conditions }: Milestone): Block[] {
  const lines = conditions.filter((line) => line !== title)
  return [
    quote(say('mail.milestone.title'), title),
    ...(lines.length > 0 ? [quote(say('mail.milestone.doneWhen'), lines.join('\n'))] : []),
  ]
}
