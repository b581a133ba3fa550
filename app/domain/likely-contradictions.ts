import type { Contradiction, ContradictionAbout, Dismissed } from './contradiction'
import { figuresIn, type CountFigure, type DayFigure, type FiguresInWords } from './figures-in-words'
import type { Item } from './item'

/** Two lines that probably cannot both be right. `found`: what differs, as each of them writes it. */
export type LikelyContradiction = { about: ContradictionAbout; itemIds: [string, string]; found: [string, string] }

type Line = FiguresInWords & { item: Item; name: string }
type Found = Omit<LikelyContradiction, 'itemIds'>

/** A list that nobody reads to its end proposes nothing. */
const MOST = 6

/** Units that measure everything: the same one in two lines means little by itself. */
const UNITS = new Set(
  '% day week month year hour minute working business person-day percent tag woch monat jahr stund minut prozent personentag arbeitstag time mal'.split(' '),
)

const foldedName = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(dr|prof|mr|mrs|ms|herr|frau)\b\.?/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function readLine(item: Item): Line {
  const read = figuresIn(`${item.text}\n${item.detail}`)
  const due = item.dueOn?.split('-').map(Number)
  const days = due ? [{ year: due[0] ?? null, month: due[1] ?? 0, day: due[2] ?? 0, written: item.dueOn ?? '' }] : read.days
  // Its currency is the deal's, as is that of every other amount field: only these are compared with each other.
  const money = item.amount ? [{ value: Number(item.amount), currency: 'deal', written: item.amount }] : read.money
  return { ...read, days, money, item, name: foldedName(item.text) }
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((each) => other.has(each)).length

/** How much of what two lines say is the same, 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = shared(one, other)
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

const isOneSource = ({ source: one }: Item, { source: other }: Item) =>
  one !== null && other !== null && one.title !== '' && one.kind === other.kind && one.title === other.title

/** Hall 2 and hall 3, phase 1 and phase 2: whatever differs there may well differ. */
const areLabelledApart = (one: Line, other: Line) =>
  [...one.labels].some(([label, number]) => other.labels.has(label) && other.labels.get(label) !== number)

/**
 * What is today and what was promised for later differ by nature, as do what is in and what is out;
 * a risk says what may be. One and the same document rarely contradicts itself.
 */
function areComparable(one: Line, other: Line): boolean {
  const [a, b] = [one.item, other.item]
  if ([a, b].some(({ section }) => section === 'business_problem' || section === 'risks')) return false
  if ((a.boundary === 'excluded') !== (b.boundary === 'excluded')) return false
  return !isOneSource(a, b) && !areLabelledApart(one, other)
}

const only = <Figure>(figures: readonly Figure[]) => (figures.length === 1 ? figures[0] : undefined)

function moneyApart(one: Line, other: Line): Found | null {
  const [a, b] = [only(one.money), only(other.money)]
  if (!a || !b || a.currency !== b.currency || a.value === b.value || likeness(one.stems, other.stems) < 0.6) return null
  return { about: 'amount', found: [a.written, b.written] }
}

const isBare = ({ around }: CountFigure) => around.size === 0

/** The same thing counted: by its noun, unless that is a mere unit; and nothing said about either that would make it another thing. */
function isSameThing(a: CountFigure, b: CountFigure, one: Line, other: Line): boolean {
  const nouns = a.nouns.filter((noun) => b.nouns.includes(noun))
  if (nouns.length === 0) return false
  if (nouns.every((noun) => UNITS.has(noun))) return shared(one.stems, other.stems) >= 3 && likeness(one.stems, other.stems) >= 0.6
  return isBare(a) || isBare(b) || likeness(a.around, b.around) >= 0.5
}

function countsApart(one: Line, other: Line): Found | null {
  const same = one.counts.flatMap((a) => other.counts.filter((b) => isSameThing(a, b, one, other)).map((b) => [a, b] as const))
  // Where any two agree, the lines speak of the same and of more.
  if (same.some(([a, b]) => a.value === b.value)) return null
  const [first] = same
  return first ? { about: 'count', found: [first[0].written, first[1].written] } : null
}

const isSameDay = (a: DayFigure, b: DayFigure) => a.month === b.month && a.day === b.day && (!a.year || !b.year || a.year === b.year)

function daysApart(one: Line, other: Line): Found | null {
  const [a, b] = [only(one.days), only(other.days)]
  if (!a || !b || isSameDay(a, b)) return null
  if (shared(one.stems, other.stems) < 2 || likeness(one.stems, other.stems) < 0.5) return null
  return { about: 'date', found: [a.written, b.written] }
}

/** One person under two names: the same mail address, or the same name spelled in two ways. */
function namesApart({ item: a, name: one }: Line, { item: b, name: other }: Line): Found | null {
  if (a.section !== 'key_stakeholders' || b.section !== 'key_stakeholders' || a.text === b.text) return null
  const isOnePerson = a.email !== null && a.email === b.email
  return isOnePerson || (one === other && one !== '') ? { about: 'name', found: [a.text, b.text] } : null
}

const RULES = [namesApart, moneyApart, countsApart, daysApart]

/** What a person has decided already: tied, or dismissed while both lines read as they do. */
type Decided = { tied: readonly Pick<Contradiction, 'lines'>[]; dismissed: readonly Pick<Dismissed, 'itemIds'>[] }

const isDecided = (itemIds: readonly string[], { tied, dismissed }: Decided) =>
  tied.some(({ lines }) => itemIds.every((id) => lines.some(({ itemId }) => itemId === id))) ||
  dismissed.some((pair) => itemIds.every((id) => pair.itemIds.includes(id)))

/**
 * Lines of a draft that probably contradict each other, for a person to decide: the same thing with another figure, the same
 * step on another day, the same person under another name. Rather few and right than many: at most six, and never lines that were tied before or that somebody said can both be true.
 */
export function likelyContradictions(items: readonly Item[], decided: Decided): LikelyContradiction[] {
  const lines = items.map(readLine)
  const likely: LikelyContradiction[] = []
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      const itemIds: LikelyContradiction['itemIds'] = [one.item.id, other.item.id]
      const found = areComparable(one, other) ? RULES.map((rule) => rule(one, other)).find((each) => each !== null) : undefined
      if (found && !isDecided(itemIds, decided)) likely.push({ ...found, itemIds })
      if (likely.length === MOST) return likely
    }
  }
  return likely
}
