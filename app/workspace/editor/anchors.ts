import type { Gap, GapCode } from '~/domain/completeness'
import type { Section } from '~/domain/sections'

/** The place of a line in the record and in the editor; with the name of a field, that field of it in the editor. */
export const lineAnchor = (itemId: string, field?: string) => `line-${itemId}${field ? `-${field}` : ''}`

/** Where a text is pasted that is to become lines of a section. */
export const pasteBoxId = (section: Section) => `paste-${section}`

/** The field with which a gap is closed. */
const FIELDS: Partial<Record<GapCode, string>> = {
  dependency_without_date: 'dueOn',
  dependency_owed_by_nobody: 'side',
  dependency_after_milestone: 'dueOn',
  milestone_without_done_when: 'detail',
  milestone_without_date: 'dueOn',
  milestone_before_signature: 'dueOn',
  recipient_without_mail: 'email',
}

/** Where a gap is closed: the very field of its line, or the section that lacks a line. */
export const gapAnchor = ({ code, section, itemId }: Gap) => (itemId ? lineAnchor(itemId, FIELDS[code] ?? 'text') : section)

const CONTROL = 'textarea, input:not([type="hidden"]), select, button'

/** Puts the cursor where an anchor points: into the field itself, or the first one within. */
export function focusPlace(anchor: string): boolean {
  const place = document.getElementById(anchor)
  if (!place) return false
  const folded = place.closest('details')
  if (folded) folded.open = true
  const field = place.matches(CONTROL) ? place : (place.querySelector('.line-fields textarea, .line-fields input') ?? place.querySelector(CONTROL))
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
  return true
}
