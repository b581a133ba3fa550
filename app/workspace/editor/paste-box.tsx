import type { Section } from '~/domain/sections'
import { Button } from '~/ui/button'
import { described, FieldErrors } from '~/ui/field'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { UNSPLIT } from '~/workspace/words/split-words'
import { pasteBoxId } from './anchors'

type PasteBoxProps = {
  section: Section
  /** What is left of a text that was split, or was kept in this browser. */
  pasted: string
  said: string | null
  isUnsplit: boolean
  onSplit: () => void
}

/** Long text from a statement of work, a mail, a page of notes: becomes lines that can then be mended one by one. */
export function PasteBox({ section, pasted, said, isUnsplit, onSplit }: PasteBoxProps) {
  const id = pasteBoxId(section)
  const errors = isUnsplit ? [UNSPLIT] : undefined
  return (
    <details className="paste" open={pasted !== '' || said !== null || isUnsplit || undefined}>
      <summary>Paste from a document</summary>
      <label className="field-hint" htmlFor={id}>
        Points, table rows and sentences become lines; where a heading names another field, its lines go there.
      </label>
      <textarea
        {...described(id, null, errors)}
        name={`paste.${section}`}
        className="control"
        rows={4}
        dir="auto"
        defaultValue={pasted}
        aria-label={`Text for ${SECTION_LABELS[section]}`}
      />
      <FieldErrors id={id} errors={errors} />
      <div className="actions">
        <Button
          name="split"
          value={section}
          formNoValidate
          onClick={(event) => {
            event.preventDefault()
            onSplit()
          }}
        >
          Split into lines
        </Button>
        <p className="field-hint" role="status">
          {said}
        </p>
      </div>
    </details>
  )
}
