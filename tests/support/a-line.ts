import { randomUUID } from 'node:crypto'
import type { Item } from '~/domain/item'
import { initialVisibility, type Section } from '~/domain/sections'

/** A line of a handoff with nothing in it but its words, visible as a new line of its section is. */
export const aLine = (section: Section, text: string, more: Partial<Item> = {}): Item => ({
  id: randomUUID(),
  section,
  boundary: null,
  text,
  detail: '',
  dueOn: null,
  side: null,
  amount: null,
  email: null,
  recipientRole: null,
  recipientSections: null,
  visibility: initialVisibility(section),
  source: null,
  answersFor: null,
  timeZone: null,
  ...more,
})
