/** A date as it was written, on the calendar; the year is often left out. */
export type DayFigure = { month: number; day: number; year: number | null; written: string }
/** So much money; `currency` is an ISO code. */
export type MoneyFigure = { value: number; currency: string; written: string }
/** So many of something. `nouns`: stems of what is counted; `around`: what else its clause says. */
export type CountFigure = { value: number; nouns: string[]; around: ReadonlySet<string>; written: string }

/** The figures of a few words, and the stems of the words that are no figures. `labels` tell things apart: hall 3, phase 2. */
export type FiguresInWords = {
  days: DayFigure[]
  money: MoneyFigure[]
  counts: CountFigure[]
  labels: ReadonlyMap<string, string>
  stems: ReadonlySet<string>
}

const MONTHS = ['jan', 'feb', 'm[aä]r', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'de[cz]']
const MONTH = `(${MONTHS.join('|')})\\p{L}*\\.?`
const NUMBERS: Record<string, number> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dozen: 12,
  zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12,
}
const SYMBOLS: Record<string, string> = { '€': 'EUR', '£': 'GBP', '$': 'USD', '₹': 'INR', '¥': 'JPY' }
const LABELLED = new Set(
  'phase hall halle lot wave welle cohort kohorte month monat week woche year jahr quarter quartal annex anlage version milestone meilenstein section part teil group gruppe level stage stufe release option batch tier day tag'.split(' '),
)
/** Words that carry no meaning of their own, and those that only say where a line was found. */
const EMPTY = new Set(
  ('the and for with from into onto over under than that this these those are was were been will shall must may can its their our your all any per not only also each every within until before after about around up to in on of at by as is it or an be ' +
    'der die das den dem des ein eine einen einem einer und oder für mit von aus bei bis nach vor über unter als wie ist sind war wird werden nicht nur auch pro zum zur im am ' +
    'crm sow notes signed countersigned agreed contract says laut').split(' '),
)

/** A word without its ending, so that one user and two users are the same thing. Crude on purpose: it only ever compares. */
export function stem(word: string): string {
  const small = word.toLowerCase()
  if (small.length <= 3) return small
  return small.replace(/ies$/, 'y').replace(/(en|es|s|n|e)$/, '')
}

const asciiDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))

/** A number as people write it: the last separator is decimal only when one or two digits follow, or another kind came before it. */
export function numberOf(written: string): number {
  const digits = written.replace(/[\s'’\u00A0]/g, '')
  const [, whole = digits, mark = '', rest = ''] = /^(.*)([.,])(\d+)$/.exec(digits) ?? []
  const isDecimal = mark !== '' && (rest.length < 3 || (/[.,]/.test(whole) && !whole.includes(mark)))
  return Number(isDecimal ? `${whole.replace(/[.,]/g, '')}.${rest}` : digits.replace(/[.,]/g, ''))
}

const WRITTEN_DAYS = [
  { pattern: /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/gu, named: false },
  { pattern: /\b(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?:\s?(?<year>\d{4}))?/gu, named: false },
  { pattern: new RegExp(`\\b(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)?\\s(?<month>${MONTH})(?:\\s(?<year>\\d{4}))?`, 'giu'), named: true },
  { pattern: new RegExp(`\\b(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s(?<year>\\d{4}))?`, 'giu'), named: true },
]

const monthOf = (written: string) => MONTHS.findIndex((month) => new RegExp(`^${month}`, 'iu').test(written)) + 1

/** Takes each match out of the text, and keeps what can be made of it. */
function take<Figure>(text: string, pattern: RegExp, read: (groups: Record<string, string | undefined>, written: string) => Figure | null) {
  const found: Figure[] = []
  const rest = text.replace(pattern, (written: string, ...more: unknown[]) => {
    const groups = more.at(-1)
    const figure = read(typeof groups === 'object' && groups !== null ? { ...groups } : {}, written.trim())
    if (figure === null) return written
    found.push(figure)
    return ' , '
  })
  return { found, rest }
}

function takeDays(text: string) {
  let rest = text
  const days = WRITTEN_DAYS.flatMap(({ pattern, named }) => {
    const taken = take<DayFigure>(rest, pattern, ({ day, month = '', year }, written) => {
      const figure = { month: named ? monthOf(month) : Number(month), day: Number(day), year: year ? Number(year) : null, written }
      return figure.month >= 1 && figure.month <= 12 && figure.day >= 1 && figure.day <= 31 ? figure : null
    })
    rest = taken.rest
    return taken.found
  })
  return { days, rest }
}

const NUMBER = '\\d[\\d.,\'’\\u00A0]*\\d|\\d'
const CURRENCY = '[€£$₹¥]|\\b[A-Z]{3}\\b'
const WRITTEN_MONEY = [
  new RegExp(`(?<currency>${CURRENCY})\\s?(?<number>${NUMBER})`, 'gu'),
  new RegExp(`(?<number>${NUMBER})\\s?(?<currency>${CURRENCY})`, 'gu'),
]

function takeMoney(text: string) {
  let rest = text
  const money = WRITTEN_MONEY.flatMap((pattern) => {
    const taken = take<MoneyFigure>(rest, pattern, ({ currency = '', number = '' }, written) => {
      const code = SYMBOLS[currency] ?? currency
      return Intl.supportedValuesOf('currency').includes(code) ? { value: numberOf(number), currency: code, written } : null
    })
    rest = taken.rest
    return taken.found
  })
  return { money, rest }
}

const CLAUSE_ENDS = /[;:!?()\n]|[.,](?!\d)|\s(?:and|und)\s/iu
const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}.,'’-]*[\p{L}\p{N}])?|%/gu

const wordsIn = (text: string) => text.match(WORDS) ?? []
const isContent = (word: string) => /^\p{L}/u.test(word) && word.length > 2 && !EMPTY.has(word.toLowerCase()) && !(word.toLowerCase() in NUMBERS)
const countOf = (word: string) => (/^\d/.test(word) ? (/^[\d.,'’]+$/.test(word) ? numberOf(word) : null) : (NUMBERS[word.toLowerCase()] ?? null))
const stemsIn = (words: readonly string[]) => new Set(words.filter(isContent).map(stem))

/** What is counted: the one or two words after the number. */
function countedIn(words: readonly string[], at: number): string[] {
  const after = words.slice(at + 1, at + 3)
  const end = after.findIndex((word) => word !== '%' && !isContent(word))
  return end === -1 ? after : after.slice(0, end)
}

const isLabel = (words: readonly string[], at: number) => LABELLED.has((words[at - 1] ?? '').toLowerCase())

function countsIn(clause: string): CountFigure[] {
  const words = wordsIn(clause)
  return words.flatMap((word, at) => {
    const value = countOf(word)
    const counted = value === null || isLabel(words, at) ? [] : countedIn(words, at)
    if (value === null || counted.length === 0) return []
    const nouns = counted.map(stem)
    const around = new Set([...stemsIn(words)].filter((each) => !nouns.includes(each)))
    return [{ value, nouns, around, written: [word, ...counted].join(' ') }]
  })
}

/** Reads the figures out of a few words, in English or German and with digits of any notation. Dates and money are no counts. */
export function figuresIn(text: string): FiguresInWords {
  const { days, rest: undated } = takeDays(asciiDigits(text).normalize('NFC'))
  const { money, rest } = takeMoney(undated)
  const words = wordsIn(rest)
  const labelled = words.flatMap((word, at) => (isLabel(words, at) && countOf(word) !== null ? [[stem(words[at - 1] ?? ''), word] as const] : []))
  return { days, money, counts: rest.split(CLAUSE_ENDS).flatMap(countsIn), labels: new Map(labelled), stems: stemsIn(words) }
}
