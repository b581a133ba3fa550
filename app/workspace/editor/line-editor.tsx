import type { FieldMetadata, FieldName, FormMetadata } from '@conform-to/react'
import { useState, useSyncExternalStore } from 'react'
import type { Section } from '~/domain/sections'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { lineAnchor } from './anchors'
import type { HandoffForm, LineForm } from './handoff-form'
import { LateRemark } from './late-lines'
import { LineFields } from './line-fields'
import { LineSource } from './line-source'
import { newId } from './new-id'
import { VisibilityChoice } from './visibility-choice'

type LineEditorProps = {
  section: Section
  list: FieldName<LineForm[], HandoffForm>
  line: FieldMetadata<LineForm>
  index: number
  count: number
  form: FormMetadata<HandoffForm>
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
}

/** A new line has its id as soon as script runs, so that each save speaks of the same line; without script the server gives it one. */
function useLineId(known: string | undefined): string {
  const [made] = useState(newId)
  const isInBrowser = useSyncExternalStore(never, () => true, () => false)
  return known || (isInBrowser ? made : '')
}

const never = () => () => undefined

/** One line: its fields, who sees it, and its place. Every button works without script too. */
export function LineEditor({ section, list, line, index, count, form, onMove, onRemove }: LineEditorProps) {
  const fields = line.getFieldset()
  const id = useLineId(fields.id.initialValue)
  const at = id ? lineAnchor(id) : undefined
  const spoken = `${SECTION_LABELS[section]}, line ${index + 1}`
  const move = (to: number) => form.reorder.getButtonProps({ name: list, from: index, to })
  return (
    <li id={at} className="line" data-line={index}>
      <input type="hidden" name={fields.id.name} value={id} readOnly />
      <div className={`line-fields line-${section}`}>
        <LineFields section={section} line={line} spoken={spoken} at={at} />
        <LateRemark section={section} itemId={id} />
        <LineSource section={section} line={line} spoken={spoken} at={at} />
      </div>
      {section === 'buyer_context' ? (
        <span className="internal-word self-start justify-self-start">Internal</span>
      ) : (
        <VisibilityChoice field={fields.visibility} spoken={spoken} />
      )}
      {section === 'first_milestone' ? null : (
        <div className="line-buttons">
          <button {...move(index - 1)} disabled={index === 0} aria-label={`${spoken}: move up`} onClick={() => onMove(index, index - 1)}>
            ↑
          </button>
          <button {...move(index + 1)} disabled={index === count - 1} aria-label={`${spoken}: move down`} onClick={() => onMove(index, index + 1)}>
            ↓
          </button>
          <button {...form.remove.getButtonProps({ name: list, index })} aria-label={`${spoken}: remove`} onClick={() => onRemove(index)}>
            ×
          </button>
        </div>
      )}
    </li>
  )
}
