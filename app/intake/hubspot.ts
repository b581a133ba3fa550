import { noteIn, ownFields, present, type CrmDeal, type CrmOwner, type CrmPerson, type CrmProduct } from './crm-deal'
import type { CrmReader, Found } from './crm-reader'
import { isRecord } from './read-json'

/** HubSpot's deals have `properties` with a `dealname`, and associations beside them. */
export function isHubspot({ properties }: Record<string, unknown>): boolean {
  return isRecord(properties) && ['dealname', 'dealstage', 'hs_object_id'].some((field) => Object.hasOwn(properties, field))
}

const KNOWN = new Set([
  'dealname', 'dealtype', 'deal_motion', 'amount', 'deal_currency_code', 'createdate', 'closedate', 'dealstage',
])

/** Reads a deal as HubSpot's API and exports write it. */
export function readHubspot(reader: CrmReader): CrmDeal {
  reader.skip(['objectType'], ['archived'], ['createdAt'], ['updatedAt'], ['properties', 'hs_object_id'], ['properties', 'createdate'])
  const property = (...names: string[]) => reader.text(...names.map((name) => ['properties', name]))
  const company = ['associations', 'companies', 'results', 0]
  const stage = property('dealstage')
  const own = ownFields(reader, ['properties'], KNOWN)
  const note = (field: string, label?: string) => noteIn(reader, field, ['properties', field], label)
  return {
    system: 'hubspot',
    systemName: 'HubSpot',
    plainNumbers: true,
    id: reader.text(['id'], ['properties', 'hs_object_id']),
    account: reader.text([...company, 'name'], [...company, 'properties', 'name']),
    accountOtherName: reader.text([...company, 'name_en']),
    name: property('dealname'),
    dealType: property('deal_motion') ?? property('dealtype'),
    stage,
    isWon: stage && /closed.?won/i.test(stage.value),
    amount: property('amount'),
    currency: property('deal_currency_code'),
    closedOn: property('closedate'),
    timeZone: reader.text([...company, 'timezone'], [...company, 'properties', 'timezone']),
    country: reader.text([...company, 'country'], [...company, 'properties', 'country']),
    language: reader.text([...company, 'hs_language'], ['properties', 'hs_language'], [...company, 'language']),
    salesOwner: ownerOf(reader, 'sales', property('hubspot_owner_id')),
    deliveryOwner: ownerOf(reader, 'delivery', property('delivery_owner_id')),
    approver: property('client_approver'),
    people: peopleOf(reader),
    products: productsOf(reader),
    context: present([note('description', ''), note('closed_won_reason', 'Won because'), note('loss_reasons_overcome', 'Overcome'), ...own.context]),
    pricing: present([note('billing_terms', 'Billing terms'), ...own.pricing]),
  }
}

/** The owner whom the deal names by id; else the one who is listed with that role. */
function ownerOf(reader: CrmReader, role: string, id: Found | null): CrmOwner | null {
  const places = Array.from({ length: reader.count('owners') }, (_, index) => ['owners', index])
  const listed = places.map((place) => ({ place, id: reader.text([...place, 'id'])?.value, role: reader.text([...place, 'role'])?.value }))
  const owner = listed.find((each) => id !== null && each.id === id.value) ?? listed.find((each) => each.role === role)
  if (!owner) return null
  const name = joined(reader.text([...owner.place, 'firstName']), reader.text([...owner.place, 'lastName']))
  return { name, email: reader.text([...owner.place, 'email']) }
}

function peopleOf(reader: CrmReader): CrmPerson[] {
  const list = ['associations', 'contacts', 'results']
  return Array.from({ length: reader.count(...list) }, (_, index) => [...list, index]).flatMap((place) => {
    const field = (name: string) => reader.text([...place, name], [...place, 'properties', name])
    const email = field('email')
    const name = joined(field('firstname'), field('lastname')) ?? email
    if (!name) return []
    const id = field('id')
    return [{ key: id?.value ?? email?.value ?? name.value, name, otherName: field('name_en'), title: field('jobtitle'), role: field('buying_role') ?? field('hs_buying_role'), email, isPrimary: false }]
  })
}

function productsOf(reader: CrmReader): CrmProduct[] {
  const list = ['associations', 'line_items', 'results']
  return Array.from({ length: reader.count(...list) }, (_, index) => [...list, index]).flatMap((place) => {
    const field = (name: string) => reader.text([...place, name], [...place, 'properties', name])
    const [sku, name] = [field('sku') ?? field('hs_sku'), field('name')]
    if (!name) return []
    return [{ key: sku?.value ?? name.value, name, quantity: field('quantity'), total: field('amount'), unitPrice: field('price') }]
  })
}

function joined(first: Found | null, last: Found | null): Found | null {
  if (!first || !last) return first ?? last
  return { value: `${first.value} ${last.value}`, path: first.path }
}
