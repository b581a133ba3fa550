import type { FieldMetadata } from '@conform-to/react'
import { FieldErrors } from '~/ui/field'
import { keysOf } from '~/workspace/words/labels'
import { SOURCE_KIND_LABELS, sourceWords } from '~/workspace/words/source-words'
import type { LineForm } from './handoff-form'
import { LineInput, LineSelect } from './line-controls'

const KIND_CHOICES = { '': 'Found in', ...SOURCE_KIND_LABELS }

/** Where a line comes from: folded away until somebody wants to say or to see it. The buyer never does. */
export function LineSource({ line, spoken, at }: { line: FieldMetadata<LineForm>; spoken: string; at: string | undefined }) {
  const { sourceKind, sourceTitle, sourceOn, sourceBy } = line.getFieldset()
  const label = (name: string) => `${spoken}: ${name}`
  const fields = [sourceKind, sourceTitle, sourceOn, sourceBy]
  const [kind, title, on, by] = fields.map((field) => field.value ?? '')
  const known = keysOf(SOURCE_KIND_LABELS).find((each) => each === kind) ?? 'document'
  const isSaid = [kind, title, on, by].some((word) => word?.trim())
  const source = sourceWords({ kind: known, title: title ?? '', on: on || null, by: by ?? '' })
  return (
    <details className="line-source" open={fields.some(({ errors }) => errors) || undefined}>
      <summary>
        <span className="sr-only">{label(isSaid ? 'from ' : '')}</span>
        {isSaid ? <bdi>{source}</bdi> : 'Where is this from?'}
      </summary>
      <div className="source-fields">
        <LineSelect field={sourceKind} label={label('found in')} options={KIND_CHOICES} at={at} />
        <LineInput field={sourceTitle} label={label('name of the document, call or mail')} placeholder="SOW v3, kick-off call" maxLength={200} at={at} />
        <LineInput field={sourceOn} label={label('day of the source')} type="date" at={at} />
        <LineInput field={sourceBy} label={label('who said it')} placeholder="Who said it" maxLength={120} at={at} />
      </div>
      {line.errors ? <FieldErrors id={line.id} errors={line.errors} /> : null}
    </details>
  )
}
