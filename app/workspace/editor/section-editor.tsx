import { useField, type FieldName } from '@conform-to/react'
import { useRef } from 'react'
import type { Section } from '~/domain/sections'
import { FieldErrors } from '~/ui/field'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { emptyLine, type HandoffForm, type LineForm } from './handoff-form'
import { LineEditor } from './line-editor'
import { PasteBox } from './paste-box'
import { SECTION_HINTS } from './section-hints'
import { useLineKeys } from './use-line-keys'

type SectionEditorProps = {
  section: Section
  name: FieldName<LineForm[], HandoffForm>
  pasted: string
  /** What became of the text that was pasted here. */
  said: string | null
  /** A Save found text here that was never split. */
  isUnsplit: boolean
  onSplit: (section: Section) => void
}

/** One of the nine fields. Subscribes to its own list only, so that a long handoff stays quick to type in. */
export function SectionEditor({ section, name, pasted, said, isUnsplit, onSplit }: SectionEditorProps) {
  const [field, form] = useField(name)
  const lines = field.getFieldList()
  const container = useRef<HTMLFieldSetElement>(null)
  const keys = useLineKeys({ section, name, count: lines.length, form, container, onPaste: () => onSplit(section) })
  const hints = SECTION_HINTS[section]
  return (
    <fieldset id={section} ref={container} className="section-editor">
      <legend>{SECTION_LABELS[section]}</legend>
      <p className="field-hint">{hints.hint}</p>
      <FieldErrors id={field.id} errors={field.errors} />
      <ol>
        {lines.map((line, index) => (
          <LineEditor key={line.key} {...{ section, line, index, form }} list={name} count={lines.length} onMove={keys.moves} onRemove={keys.removes} />
        ))}
      </ol>
      <div className="section-foot">
        {section === 'first_milestone' && lines.length > 0 ? null : (
          <button
            {...form.insert.getButtonProps({ name, defaultValue: emptyLine(section) })}
            className="text-link py-1.5 text-[0.9rem]"
            onClick={keys.adds}
          >
            {hints.add || 'Add the milestone'}
          </button>
        )}
        {keys.taken ? (
          <button type="button" className="text-link py-1.5 text-[0.9rem]" onClick={keys.restore}>
            Put line {keys.taken.index + 1} back
          </button>
        ) : null}
        <PasteBox {...{ section, pasted, said, isUnsplit }} onSplit={() => onSplit(section)} />
      </div>
      <p className="sr-only" role="status">
        {keys.spoken}
      </p>
    </fieldset>
  )
}
