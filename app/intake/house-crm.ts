import { noteIn, ownFields, present, type CrmDeal, type CrmOwner, type CrmPerson, type CrmProduct } from './crm-deal'
import type { CrmReader, Found } from './crm-reader'

/** The home-grown export has a `deal_no` and a `title`. */
export const isHouseCrm = (deal: Record<string, unknown>): boolean =>
  Object.hasOwn(deal, 'deal_no') && ['title', 'client', 'value', 'kind'].some((field) => Object.hasOwn(deal, field))

/** Reads a deal of the home-grown export: people and products as bare rows, numbers as somebody typed them. */
export function readHouseCrm(reader: CrmReader): CrmDeal {
  reader.skip(['export_version'])
  const stage = reader.text(['status'])
  const own = ownFields(reader, ['custom'], new Set())
  const note = (field: string, place: (string | number)[], label?: string) => noteIn(reader, field, place, label)
  return {
    system: 'house_crm',
    systemName: 'CRM',
    plainNumbers: false,
    id: reader.text(['deal_no']),
    account: reader.text(['client', 'name']),
    accountOtherName: null,
    name: reader.text(['title']),
    dealType: reader.text(['kind']),
    stage,
    isWon: stage && /^(?:closed.?)?won$/i.test(stage.value),
    amount: reader.text(['value']),
    currency: reader.text(['ccy']),
    closedOn: reader.text(['close_date']),
    timeZone: reader.text(['client', 'tz']),
    country: reader.text(['client', 'country']),
    language: reader.text(['client', 'language'], ['client', 'lang']),
    salesOwner: ownerIn(reader.text(['sales_owner'])),
    deliveryOwner: ownerIn(reader.text(['delivery_owner'])),
    approver: reader.text(['custom', 'approver']),
    people: peopleOf(reader),
    products: productsOf(reader),
    context: present([
      note('summary', ['custom', 'summary'], ''), note('notes', ['custom', 'notes'], ''), ...overcome(reader), ...own.context,
    ]),
    pricing: present([note('terms', ['terms'], 'Billing terms'), ...own.pricing]),
  }
}

/** `Rhys Abernathy-Cole <rhys@example.com>`, or only one of the two. */
export function ownerIn(found: Found | null): CrmOwner | null {
  if (!found) return null
  const parts = /^(.*?)\s*<([^<>]+)>$/.exec(found.value)
  const at = (value: string | undefined): Found | null => (value ? { value: value.trim(), path: found.path } : null)
  if (parts) return { name: at(parts[1]?.replace(/^"|"$/g, '')), email: at(parts[2]) }
  return found.value.includes('@') && !/\s/.test(found.value) ? { name: null, email: found } : { name: found, email: null }
}

const overcome = (reader: CrmReader) =>
  Array.from({ length: reader.count('overcame') }, (_, index) => noteIn(reader, `overcame:${index + 1}`, ['overcame', index], 'Overcome'))

function peopleOf(reader: CrmReader): CrmPerson[] {
  return rowsOf(reader, 'people').flatMap((place) => {
    const [name, title, email, role] = [0, 1, 2, 3].map((cell) => reader.text([...place, cell]) ?? null)
    const called = name ?? email
    if (!called) return []
    return [{ key: email?.value.toLowerCase() ?? called.value, name: called, otherName: null, title: title ?? null, role: role ?? null, email: email ?? null, isPrimary: false }]
  })
}

function productsOf(reader: CrmReader): CrmProduct[] {
  return rowsOf(reader, 'lines').flatMap((place) => {
    const [code, name, quantity, unitPrice, total] = [0, 1, 2, 3, 4].map((cell) => reader.text([...place, cell]))
    if (!name) return []
    return [{ key: code?.value ?? name.value, name, quantity: quantity ?? null, unitPrice: unitPrice ?? null, total: total ?? null }]
  })
}

const rowsOf = (reader: CrmReader, list: string) =>
  Array.from({ length: reader.count(list) }, (_, index) => [list, index]).filter((place) => reader.count(...place) > 0)
