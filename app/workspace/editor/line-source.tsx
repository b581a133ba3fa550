import type { FieldMetadata } from '@conform-to/react'
import { FieldErrors } from '~/ui/field'
import type { Section } from '~/domain/sections'
import { ANSWERING_LABELS, keysOf } from '~/workspace/words/labels'
import { SOURCE_KIND_LABELS, sourceWords } from '~/workspace/words/source-words'
import type { LineForm } from './handoff-form'
import { LineInput, LineSelect } from './line-controls'
import { LineTimeZone } from './line-time-zone'

const KIND_CHOICES = { '': 'Found in', ...SOURCE_KIND_LABELS }
const ANSWERING_CHOICES = { '': 'Answered for as its section is', ...ANSWERING_LABELS }

type LineSourceProps = { section: Section; line: FieldMetadata<LineForm>; spoken: string; at: string | undefined }

/** Where a line comes from, and who answers for it: folded away until somebody wants to say or to see it. The buyer never does. */
export function LineSource({ section, line, spoken, at }: LineSourceProps) {
  const { sourceKind, sourceTitle, sourceOn, sourceBy, answersFor, timeZone } = line.getFieldset()
  const label = (name: string) => `${spoken}: ${name}`
  const fields = [sourceKind, sourceTitle, sourceOn, sourceBy]
  const [kind, title, on, by] = fields.map((field) => field.value ?? '')
  const known = keysOf(SOURCE_KIND_LABELS).find((each) => each === kind) ?? 'document'
  const isSaid = [kind, title, on, by].some((word) => word?.trim())
  const source = sourceWords({ kind: known, title: title ?? '', on: on || null, by: by ?? '' })
  const answering = keysOf(ANSWERING_LABELS).find((each) => each === answersFor.value)
  return (
    <details className="line-source" open={[...fields, timeZone].some(({ errors }) => errors) || undefined}>
      <summary>
        <span className="sr-only">{label(isSaid ? 'from ' : '')}</span>
        {isSaid ? <bdi>{source}</bdi> : 'Where is this from? Who answers for it?'}
        {answering ? `; ${ANSWERING_LABELS[answering].toLowerCase()}` : null}
      </summary>
      <div className="source-fields">
        <LineSelect field={sourceKind} label={label('found in')} options={KIND_CHOICES} at={at} />
        <LineInput field={sourceTitle} label={label('name of the document, call or mail')} placeholder="SOW v3, kick-off call" maxLength={200} at={at} />
        <LineInput field={sourceOn} label={label('day of the source')} type="date" at={at} />
        <LineInput field={sourceBy} label={label('who said it')} placeholder="Who said it" maxLength={120} at={at} />
        {section === 'buyer_context' ? null : (
          <div className="answering">
            <LineSelect field={answersFor} label={label('who answers when it is flagged')} options={ANSWERING_CHOICES} at={at} />
          </div>
        )}
        {section === 'key_stakeholders' ? <LineTimeZone field={timeZone} label={label('time zone')} at={at} /> : null}
      </div>
      {line.errors ? <FieldErrors id={line.id} errors={line.errors} /> : null}
    </details>
  )
}
