import type { Gap, GapCode } from '~/domain/completeness'
import { cutAtWord } from './line-in-words'

const SENTENCES: Record<GapCode, (line: string) => string> = {
  no_problem: () => 'The buyer’s problem is not in their summary yet. What did they tell you?',
  no_buyer_context: () => 'Delivery will not know why they chose this over doing nothing.',
  no_outcome: () => 'No outcome is promised yet. What will they have that they do not have now?',
  outcome_without_measure: (line) => `${line} cannot be checked: no figure, no date.`,
  nothing_included: () => 'Nothing is said to be included.',
  nothing_excluded: () => 'Nothing is excluded. What do they think they get, and do not?',
  nobody_decides: () => 'Nobody on the buyer’s side decides. Make one of their people an approver.',
  recipient_without_mail: (line) => `${line} gets a link, and there is no mail address to send it to.`,
  dependency_without_date: (line) => `${line} has no date. By when do you need it?`,
  dependency_owed_by_nobody: (line) => `Nobody owes ${line}.`,
  dependency_after_milestone: (line) => `${line} ends after the milestone that needs it.`,
  no_milestone: () => 'There is no first milestone. What will be the first thing that they see?',
  milestone_without_done_when: () => 'The milestone does not say when it is done.',
  milestone_without_date: () => 'The milestone has no date.',
  milestone_before_signature: () => 'The milestone lies before the signature.',
}

/** A line in quotation marks, cut at a word when it is long. */
const quoted = (text: string): string => (text === '' ? 'This line' : `“${cutAtWord(text)}”`)

/** What a reader would miss, in one sentence. */
export const gapSentence = ({ code, text }: Gap): string => SENTENCES[code](quoted(text))
