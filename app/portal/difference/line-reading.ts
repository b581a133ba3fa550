import type { Locale } from '~/domain/deal'
import type { Section } from '~/domain/sections'
import type { Side } from '~/domain/section'
import type { LineDifference, LineFact, StandingLine } from '~/domain/version-difference'
import type { Formats } from '~/language/format'
import type { Translate } from '~/language/translator'
import { wordRuns, type WordRun } from '~/ui/word-runs'

/** How lines are told: in which language, and how each of two versions writes its dates and money. */
export type Telling = { t: Translate; locale: Locale; before: Formats; after: Formats }

const sideWords = (t: Translate, section: Section, side: Side) =>
  t(section === 'delivery_dependencies' ? `portal.owes.${side}` : `portal.people.${side}`)

/** Where a line stands, as far as that is what changed. */
function placeWords(t: Translate, { section, item }: StandingLine, facts: readonly LineFact[]): string[] {
  return [
    facts.includes('section') && t(`portal.section.${section}`),
    facts.includes('boundary') && item.boundary && t(`portal.boundary.${item.boundary}`),
    facts.includes('side') && item.side && sideWords(t, section, item.side),
  ].filter((words) => words !== false && words !== null)
}

/** A line in one breath: its words, whatever stands beside them, and its place where that changed. */
export function lineReading(t: Translate, say: Formats, line: StandingLine, facts: readonly LineFact[] = []): string {
  const { text, detail, dueOn, amount } = line.item
  const place = placeWords(t, line, facts).map((words) => `${words}: `)
  const rest = [text, detail, dueOn && t('portal.line.by', { date: say.day(dueOn) }), amount && say.money(amount)]
  return place.join('') + rest.filter(Boolean).join(' · ')
}

/** Which words of a line changed; all of them are gone, or new, where only one version has the line. */
export function lineRuns({ t, locale, before, after }: Telling, line: LineDifference): WordRun[] {
  const reading = (say: Formats, side: StandingLine | null) => (side ? lineReading(t, say, side, line.facts) : '')
  return wordRuns(locale, reading(before, line.before), reading(after, line.after))
}
