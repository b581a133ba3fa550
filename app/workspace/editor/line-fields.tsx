import type { FieldMetadata } from '@conform-to/react'
import type { Section } from '~/domain/sections'
import { BOUNDARY_LABELS, RECIPIENT_ROLE_LABELS, SIDE_LABELS } from '~/workspace/words/labels'
import { AskedFor } from './asked-for'
import type { LineForm } from './handoff-form'
import { LineInput, LineSelect, LineText } from './line-controls'
import { SECTION_HINTS } from './section-hints'

const LINK_CHOICES = { '': 'No link', ...RECIPIENT_ROLE_LABELS }

type LineFieldsProps = { section: Section; line: FieldMetadata<LineForm>; spoken: string; at: string | undefined }

/** The fields that a line of this section has. `spoken` tells a screen reader which line of which section it is. */
export function LineFields({ section, line, spoken, at }: LineFieldsProps) {
  const fields = line.getFieldset()
  const hints = SECTION_HINTS[section]
  const label = (name: string) => `${spoken}: ${name}`
  const text = <LineText at={at} field={fields.text} label={label(hints.text)} placeholder={hints.text} />
  const detail = <LineText at={at} field={fields.detail} label={label(hints.detail)} placeholder={hints.detail} maxLength={500} />
  switch (section) {
    case 'scope_boundaries':
      return (
        <>
          <LineSelect at={at} field={fields.boundary} label={label('where it stands')} options={BOUNDARY_LABELS} />
          {text}
          {detail}
        </>
      )
    case 'key_stakeholders':
      return (
        <>
          {text}
          {detail}
          <LineSelect at={at} field={fields.side} label={label('side')} options={SIDE_LABELS} />
          <LineInput at={at} field={fields.email} label={label('mail address')} placeholder="Mail address" type="email" dir="ltr" maxLength={254} />
          <LineSelect at={at} field={fields.recipientRole} label={label('link')} options={LINK_CHOICES} />
          <AskedFor line={line} spoken={spoken} />
        </>
      )
    case 'delivery_dependencies':
      return (
        <>
          {text}
          {detail}
          <LineSelect at={at} field={fields.side} label={label('who owes it')} options={SIDE_LABELS} />
          <LineInput at={at} field={fields.dueOn} label={label('by')} type="date" />
        </>
      )
    case 'first_milestone':
      return (
        <>
          {text}
          {detail}
          <LineInput at={at} field={fields.dueOn} label={label('by')} type="date" />
        </>
      )
    case 'pricing_exceptions':
      return (
        <>
          {text}
          {detail}
          <LineInput at={at} field={fields.amount} label={label('amount')} placeholder="Amount" inputMode="decimal" dir="ltr" maxLength={20} />
        </>
      )
    default:
      return (
        <>
          {text}
          {detail}
        </>
      )
  }
}
