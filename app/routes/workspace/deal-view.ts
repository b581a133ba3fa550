import type { StagedImport } from '~/domain/import'
import { chosenFacts, chosenLines, FACTS, factTrouble, fieldOf, mayReceive, type Decisions, type Fact, type Fallbacks } from '~/intake/decisions'
import type { RecognisedDeal } from '~/intake/recognised'
import { LOCALES } from '~/workspace/editor/choices'
import type { ChoiceField, DealView, PersonView, TextField } from '~/workspace/import/import-view'
import { dayWords } from '~/workspace/words/day-words'
import { fieldSentence } from '~/workspace/words/field-sentence'
import { amountIn } from '~/workspace/words/figure-words'
import { DEAL_TYPE_LABELS, keysOf, SECTION_LABELS } from '~/workspace/words/labels'

type Asking = {
  kind: 'crm' | 'csv'
  decisions: Decisions
  fallbacks: Fallbacks
  isTried: boolean
  /** How the firm writes figures. */
  locale: string
  known: StagedImport['known'][number] | null
}

const FACT_LABELS: Record<Fact, string> = {
  account: 'Account', name: 'Deal', dealType: 'Type', amount: 'Amount', currency: 'Currency', closedOn: 'Closed on', locale: 'The buyer reads',
}

const ROLES = [['', 'No link'], ['approver', 'Confirms it'], ['reviewer', 'Reads along']] as const

const localeChoices = (locale: string | null): readonly (readonly [string, string])[] =>
  !locale || LOCALES.some(([value]) => value === locale) ? LOCALES : [...LOCALES, [locale, locale]]

function askedFact(deal: RecognisedDeal, fact: Fact, { decisions, isTried, fallbacks }: Asking): ChoiceField | TextField {
  const name = fieldOf.fact(deal.row, fact)
  const facts = chosenFacts(deal, decisions, fallbacks)
  const trouble = factTrouble(deal.row, fact, decisions)
  const error = trouble ? fieldSentence({ message: trouble }) : isTried && facts[fact] === null ? fieldSentence({ message: 'required' }) : null
  const value = decisions[name] ?? facts[fact] ?? ''
  if (fact === 'locale') return { name, label: FACT_LABELS.locale, hint: reasonOf(deal), value, choices: localeChoices(facts.locale), error }
  if (fact === 'dealType') return { name, label: FACT_LABELS.dealType, value, choices: [['', 'Choose'], ...Object.entries(DEAL_TYPE_LABELS)], error }
  return { name, label: FACT_LABELS[fact], type: fact === 'closedOn' ? 'date' : 'text', value, error }
}

/** Why this language was proposed. */
function reasonOf({ understood }: RecognisedDeal): string | undefined {
  const from = understood.find(({ field }) => field === 'locale')?.from
  return from ? `${from.charAt(0).toUpperCase()}${from.slice(1)}.` : undefined
}

function factWords(deal: RecognisedDeal, locale: string): DealView['facts'] {
  const { amount, currency, dealType, closedOn } = deal.facts
  const told = (fact: Fact, words: string | null) => (words === null ? [] : [{ label: FACT_LABELS[fact], words }])
  return [
    ...told('amount', amount && currency && amountIn(locale, amount, currency)),
    ...told('dealType', dealType && DEAL_TYPE_LABELS[dealType]),
    ...told('closedOn', closedOn && dayWords(closedOn)),
  ]
}

function peopleOf(deal: RecognisedDeal, decisions: Decisions): PersonView[] {
  return chosenLines(deal, decisions).flatMap((line, place): PersonView[] => {
    if (line.section !== 'key_stakeholders') return []
    const name = fieldOf.recipient(deal.row, place)
    const role = mayReceive(line) ? { name, label: `Link for ${line.text}`, value: line.recipientRole ?? '', choices: ROLES, error: null } : null
    return [{ name: line.text, does: line.detail, email: line.email, role }]
  })
}

const linesOf = ({ lines }: RecognisedDeal): DealView['lines'] =>
  keysOf(SECTION_LABELS)
    .map((section) => ({ label: SECTION_LABELS[section], texts: lines.filter((line) => line.section === section).map(({ text }) => text) }))
    .filter(({ texts }) => texts.length > 0)

/** One deal of the preview. A list answers for all its deals at once; an export's deals are asked about one by one. */
export function dealView(deal: RecognisedDeal, asking: Asking): DealView {
  const { kind, known, decisions, locale } = asking
  const isAsked = (fact: Fact) => kind === 'crm' && (fact === 'locale' || deal.facts[fact] === null)
  const notTaken = deal.unclear.filter(({ code }) => code === 'not_taken')
  return {
    row: deal.row,
    account: deal.facts.account ?? '',
    name: deal.facts.name ?? '',
    facts: factWords(deal, locale),
    asked: FACTS.filter(isAsked).map((fact) => askedFact(deal, fact, asking)),
    people: peopleOf(deal, decisions),
    lines: linesOf(deal),
    standing: known ? (known.sent ? 'sent' : 'updates') : 'new',
    kickoffId: known?.kickoffId ?? null,
    look: deal.unclear.filter(({ code }) => code !== 'not_taken').map(({ sentence }) => sentence),
    notTaken: notTaken.map(({ field, what }) => ({ field, value: what })),
  }
}
