import { SECTION_LABELS } from '~/workspace/words/labels'

const DEAL_NAMES: Record<string, string> = {
  account: 'Account',
  name: 'Deal',
  dealType: 'Type',
  amount: 'Amount',
  currency: 'Currency',
  closedOn: 'Closed on',
  salesOwnerId: 'Sales owner',
  deliveryOwnerId: 'Delivery owner',
  locale: 'The buyer reads',
}

const LINE = /^lines\.(\w+)(?:\[(\d+)\])?/

const sectionLabel = (section: string) => Object.entries(SECTION_LABELS).find(([name]) => name === section)?.[1] ?? section

/** What a person calls a field of the editor: "Risks, line 3" for `lines.risks[2].text`. */
export function fieldName(path: string): string {
  const [, section, index] = LINE.exec(path) ?? []
  if (!section) return DEAL_NAMES[path.replace(/^deal\./, '')] ?? 'The form'
  return index === undefined ? sectionLabel(section) : `${sectionLabel(section)}, line ${Number(index) + 1}`
}
