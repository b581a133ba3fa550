import type { Item } from './item'
import type { Section } from './sections'

/** What another customer's handoff may lend: the shape of the work, and never what was said by or about that customer. */
const LENDS: readonly Section[] = ['promised_outcomes', 'scope_boundaries', 'key_stakeholders', 'delivery_dependencies', 'risks', 'first_milestone']

const isAboutTheCustomer = (item: Item) => item.section === 'key_stakeholders' && item.side !== 'firm'

/**
 * The lines that an earlier kickoff or a template hands to a new draft, each with an id of its own.
 * The customer's people, mail addresses, days, amounts and sources stay behind; risks start internal again.
 */
export function copyHandoff(items: readonly Item[], newId: () => string): Item[] {
  return items
    .filter((item) => LENDS.includes(item.section) && !isAboutTheCustomer(item))
    .map((item) => ({
      ...item,
      id: newId(),
      dueOn: null,
      amount: null,
      email: null,
      recipientRole: null,
      recipientSections: null,
      timeZone: null,
      source: null,
      visibility: item.section === 'risks' ? 'internal' : item.visibility,
    }))
}
