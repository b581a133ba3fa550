import { formEntries } from '~/domain/form-entries'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import type { DealForm, HandoffForm, LineForm } from './handoff-form'
import { emptyLines, emptyLine } from './handoff-form'
import { typedLines, type Entries } from './typed-lines'

const DEAL = /^deal\.(account|name|dealType|amount|currency|closedOn|salesOwnerId|deliveryOwnerId|locale)$/

/** The form as its fields stand, to begin a form with. Nothing is checked: it is what somebody typed, kept or sent. */
export function formOf(fields: FormData | Entries): HandoffForm {
  const entries: Entries = fields instanceof FormData ? formEntries(fields) : fields
  const deal: DealForm = Object.fromEntries(entries.flatMap(([name, value]) => (DEAL.test(name) ? [[name.slice('deal.'.length), value]] : [])))
  const lines: HandoffForm['lines'] = { ...emptyLines }
  const typed = typedLines(entries)
  for (const section of keysOf(SECTION_LABELS)) {
    const own = typed.filter((each) => each.section === section).map(({ line }): LineForm => line)
    lines[section] = own.length > 0 ? own : [emptyLine(section)]
  }
  return { deal, lines }
}
