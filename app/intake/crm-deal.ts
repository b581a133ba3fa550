import type { ExternalSystem } from '~/domain/import'
import type { CrmReader, Found } from './crm-reader'

export type CrmPerson = { key: string; name: Found; otherName: Found | null; title: Found | null; role: Found | null; email: Found | null; isPrimary: boolean }
export type CrmProduct = { key: string; name: Found; quantity: Found | null; total: Found | null; unitPrice: Found | null }
export type CrmOwner = { name: Found | null; email: Found | null }
export type CrmNote = { key: string; label: string; found: Found }

/** A deal as any CRM tells it, every part with the place where it stood; nothing is interpreted yet. */
export type CrmDeal = {
  system: ExternalSystem
  systemName: string
  /** Machines write plain decimals; a home-grown export writes numbers as people do. */
  plainNumbers: boolean
  id: Found | null
  account: Found | null
  accountOtherName: Found | null
  name: Found | null
  dealType: Found | null
  stage: Found | null
  isWon: boolean | null
  amount: Found | null
  currency: Found | null
  closedOn: Found | null
  timeZone: Found | null
  country: Found | null
  language: Found | null
  salesOwner: CrmOwner | null
  deliveryOwner: CrmOwner | null
  approver: Found | null
  people: CrmPerson[]
  products: CrmProduct[]
  /** What the firm knows and the buyer never reads. */
  context: CrmNote[]
  /** Billing terms, discounts and credits: internal until somebody shares them. */
  pricing: CrmNote[]
}

/** `Go_Live_Target__c` as people say it: “Go live target”. */
export function labelOf(field: string): string {
  const words = field.replace(/__[cr]$/, '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').trim().toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/
const DATED = /date|target|deadline|expir|go.?live|launch|due|until|start/i
const PRICED = /discount|rebate|credit|rabatt|nachlass|surcharge|price_exception/i
const BOOKKEEPING = /^(?:create|created|modified|lastmodified|hs_|system)/i

/** The firm's own fields that say something of a date or of the price. */
export function ownFields(reader: CrmReader, below: readonly string[], known: ReadonlySet<string>): { context: CrmNote[]; pricing: CrmNote[] } {
  const context: CrmNote[] = []
  const pricing: CrmNote[] = []
  for (const field of reader.fields(...below)) {
    if (known.has(field) || BOOKKEEPING.test(field) || !(DATED.test(field) || PRICED.test(field))) continue
    const note = noteIn(reader, field, [...below, field])
    if (!note) continue
    if (PRICED.test(field)) pricing.push(note)
    else if (DATE.test(note.found.value)) context.push(note)
    else reader.leave(note.found.path)
  }
  return { context, pricing }
}

/** A field as a note under its own name. */
export function noteIn(reader: CrmReader, field: string, place: readonly (string | number)[], label = labelOf(field)): CrmNote | null {
  const found = reader.text(place)
  return found && { key: `field:${field}`, label, found }
}

/** Those that are there. */
export const present = <Value>(values: readonly (Value | null)[]): Value[] => values.filter((value): value is Value & NonNullable<Value> => value !== null)
