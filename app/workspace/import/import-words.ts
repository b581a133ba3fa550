import type { CsvMapping, ImportOutcome } from '~/domain/import'

/** What each column of a list is to us. */
export const COLUMN_LABELS: Record<keyof CsvMapping['columns'], string> = {
  externalId: 'Deal number',
  account: 'Account',
  name: 'Deal',
  dealType: 'Type',
  amount: 'Amount',
  currency: 'Currency',
  closedOn: 'Closed on',
  salesOwner: 'Sales owner',
  deliveryOwner: 'Delivery owner',
  contactName: 'Buyer’s contact',
  contactEmail: 'Their mail',
  problem: 'Business problem',
  locale: 'The buyer reads',
}

export const DATE_ORDER_LABELS: Record<CsvMapping['dateOrder'], string> = {
  ymd: 'year, month, day: 2026-12-02',
  dmy: 'day, month, year: 2.12.2026',
  mdy: 'month, day, year: 12/2/2026',
}

/** What became of a deal, in a few words. */
export const OUTCOME_WORDS: Record<ImportOutcome['outcome'], string> = {
  created: 'New draft',
  updated: 'Draft updated',
  unchanged: 'Nothing new',
  already_sent: 'Sent already, left as it is',
}
