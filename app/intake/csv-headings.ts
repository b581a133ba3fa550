import type { CsvMapping } from '~/domain/import'

export type CsvField = keyof CsvMapping['columns']

/** What columns are called in CRM exports and in people's own lists, likeliest first; compared without case, spaces and marks. */
export const HEADINGS: Record<CsvField, readonly string[]> = {
  externalId: ['deal id', 'record id', 'opportunity id', 'external id', 'id', 'deal no', 'deal number', 'nr', 'no', 'auftragsnummer', 'angebotsnummer', 'deal nr', 'vorgangsnummer', 'reference', 'ref'],
  account: ['account name', 'account', 'company name', 'company', 'customer', 'client', 'associated company', 'kunde', 'kundenname', 'firma', 'unternehmen', 'auftraggeber', 'organisation', 'organization'],
  name: ['deal name', 'opportunity name', 'dealname', 'title', 'deal', 'opportunity', 'name', 'titel', 'projekt', 'project', 'projektname', 'bezeichnung', 'auftrag'],
  dealType: ['deal type', 'type', 'dealtype', 'deal motion', 'kind', 'art', 'typ', 'auftragsart', 'geschäftsart'],
  amount: ['amount', 'value', 'deal value', 'total', 'betrag', 'wert', 'auftragswert', 'summe', 'price', 'preis', 'fee', 'volumen', 'amount in deal currency'],
  currency: ['currency', 'currency code', 'ccy', 'deal currency code', 'amount currency', 'currencyisocode', 'opportunity currency', 'währung', 'waehrung'],
  closedOn: ['close date', 'closed on', 'closedate', 'closed', 'won on', 'won date', 'signed on', 'abschlussdatum', 'abgeschlossen am', 'abschluss', 'datum', 'date', 'unterschrieben am', 'gewonnen am'],
  salesOwner: ['sales owner', 'deal owner', 'opportunity owner', 'owner', 'owner email', 'sales owner email', 'account executive', 'seller', 'verkäufer', 'vertrieb', 'besitzer', 'verantwortlich vertrieb'],
  deliveryOwner: ['delivery owner', 'delivery owner email', 'delivery lead', 'project lead', 'delivery', 'csm', 'projektleiter', 'projektleitung', 'umsetzung', 'lieferung'],
  contactName: ['contact name', 'contact', 'primary contact', 'associated contact', 'buyer', 'ansprechpartner', 'kontakt', 'ansprechperson', 'kontaktname'],
  contactEmail: ['contact email', 'contact mail', 'email', 'e mail', 'mail', 'buyer email', 'e mail adresse', 'email adresse', 'kontakt email', 'ansprechpartner email'],
  problem: ['business problem', 'problem', 'pain', 'challenge', 'problemstellung', 'herausforderung', 'ausgangslage'],
  locale: ['locale', 'language', 'sprache', 'lang', 'contact language'],
}

/** A heading without what people write differently: case, accents, dots, brackets. */
export const plainHeading = (heading: string): string =>
  heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
