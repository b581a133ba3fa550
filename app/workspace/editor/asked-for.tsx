import type { FieldMetadata } from '@conform-to/react'
import { approverWords } from '~/workspace/words/approver-words'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { ASKED_CHOICES, askedSections } from './asked-sections'
import type { LineForm } from './handoff-form'

/** For which sections an approver is asked, finance for prices say: folded away, since most are asked for all. */
export function AskedFor({ line, spoken }: { line: FieldMetadata<LineForm>; spoken: string }) {
  const fields = line.getFieldset()
  if (fields.recipientRole.value !== 'approver') return null
  const ticked = ASKED_CHOICES.map(({ field }): [string, string | undefined] => [field, fields[field].value])
  return (
    <details className="line-source asked">
      <summary aria-label={`${spoken}: asked for`}>{approverWords(askedSections({ ...Object.fromEntries(ticked), recipientRole: 'approver' }))}</summary>
      <fieldset className="asked-fields">
        <legend className="sr-only">{spoken}: asked to confirm only</legend>
        {ASKED_CHOICES.map(({ section, field }) => (
          <label key={section} className="choice">
            <input type="checkbox" key={fields[field].key} name={fields[field].name} value="yes" defaultChecked={fields[field].initialValue === 'yes'} />
            <span>{SECTION_LABELS[section]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}
