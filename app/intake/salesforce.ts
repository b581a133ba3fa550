import { noteIn, ownFields, present, type CrmDeal, type CrmOwner, type CrmPerson, type CrmProduct } from './crm-deal'
import type { CrmReader } from './crm-reader'
import { isRecord } from './read-json'

/** Salesforce's opportunities say so in `attributes`, or have an `Id` and a `StageName`. */
export function isSalesforce(deal: Record<string, unknown>): boolean {
  const attributes = deal['attributes']
  if (isRecord(attributes) && attributes['type'] === 'Opportunity') return true
  return Object.hasOwn(deal, 'Id') && ['StageName', 'CloseDate', 'IsWon'].some((field) => Object.hasOwn(deal, field))
}

const KNOWN = new Set(['CloseDate', 'CreatedDate', 'LastModifiedDate'])

/** Reads an opportunity as Salesforce's API and exports write it. */
export function readSalesforce(reader: CrmReader): CrmDeal {
  reader.skip(['attributes'], ['Account', 'attributes'], ['Owner', 'attributes'], ['Delivery_Owner__r', 'attributes'], ['Type'], ['IsClosed'], ['CreatedDate'], ['LastModifiedDate'])
  for (const list of ['OpportunityContactRoles', 'OpportunityLineItems']) reader.skip([list, 'totalSize'], [list, 'done'])
  const won = reader.text(['IsWon'])
  const stage = reader.text(['StageName'])
  const own = ownFields(reader, [], KNOWN)
  const note = (field: string, label?: string) => noteIn(reader, field, [field], label)
  return {
    system: 'salesforce',
    systemName: 'Salesforce',
    plainNumbers: true,
    id: reader.text(['Id']),
    account: reader.text(['Account', 'Name'], ['AccountName']),
    accountOtherName: null,
    name: reader.text(['Name']),
    dealType: reader.text(['Deal_Type__c'], ['Type']),
    stage,
    isWon: won ? won.value === 'true' : stage && /closed.?won/i.test(stage.value),
    amount: reader.text(['Amount']),
    currency: reader.text(['CurrencyIsoCode']),
    closedOn: reader.text(['CloseDate']),
    timeZone: reader.text(['Account', 'Time_Zone__c']),
    country: reader.text(['Account', 'BillingCountryCode'], ['Account', 'BillingCountry']),
    language: reader.text(['Account', 'Language__c'], ['Language__c']),
    salesOwner: ownerOf(reader, 'Owner'),
    deliveryOwner: ownerOf(reader, 'Delivery_Owner__r'),
    approver: reader.text(['Client_Approver__c']),
    people: peopleOf(reader),
    products: productsOf(reader),
    context: present([note('Description', ''), note('Next_Step__c', 'Next step'), note('NextStep', 'Next step'), note('Loss_Reasons_Overcome__c', 'Overcome'), ...own.context]),
    pricing: present([note('Billing_Terms__c', 'Billing terms'), ...own.pricing]),
  }
}

function ownerOf(reader: CrmReader, field: string): CrmOwner | null {
  const [name, email] = [reader.text([field, 'Name']), reader.text([field, 'Email'])]
  return name || email ? { name, email } : null
}

function peopleOf(reader: CrmReader): CrmPerson[] {
  const list = ['OpportunityContactRoles', 'records']
  return Array.from({ length: reader.count(...list) }, (_, index) => [...list, index]).flatMap((place) => {
    const contact = (name: string) => reader.text([...place, 'Contact', name])
    const [email, id] = [contact('Email'), contact('Id')]
    reader.skip([...place, 'attributes'], [...place, 'Contact', 'attributes'])
    const isPrimary = reader.text([...place, 'IsPrimary'])?.value === 'true'
    const role = reader.text([...place, 'Role'])
    const name = contact('Name') ?? email
    return name ? [{ key: id?.value ?? email?.value.toLowerCase() ?? name.value, name, otherName: null, title: contact('Title'), role, email, isPrimary }] : []
  })
}

function productsOf(reader: CrmReader): CrmProduct[] {
  const list = ['OpportunityLineItems', 'records']
  return Array.from({ length: reader.count(...list) }, (_, index) => [...list, index]).flatMap((place) => {
    const field = (name: string) => reader.text([...place, name])
    reader.skip([...place, 'attributes'])
    const [code, name] = [field('ProductCode'), field('Name')]
    if (!name) return []
    return [{ key: code?.value ?? name.value, name, quantity: field('Quantity'), total: field('TotalPrice'), unitPrice: field('UnitPrice') }]
  })
}
