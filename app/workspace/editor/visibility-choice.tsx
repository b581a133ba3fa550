import type { FieldMetadata } from '@conform-to/react'
import { FieldErrors } from '~/ui/field'

type VisibilityChoiceProps = { field: FieldMetadata<string | undefined>; spoken: string }

/**
 * Who reads a line, in two words side by side: the one that holds is filled, so that a list can be scanned.
 * A single switch and not two radios: when lines change places, radios of two lines would for a moment share a name and undo each other.
 */
export function VisibilityChoice({ field, spoken }: VisibilityChoiceProps) {
  return (
    <div>
      <label className="sight">
        <input
          key={field.key}
          id={field.id}
          type="checkbox"
          role="switch"
          name={field.name}
          value="client"
          defaultChecked={field.initialValue === 'client'}
          aria-label={`Buyer sees ${spoken}`}
          aria-invalid={field.errors ? true : undefined}
          aria-describedby={field.errors ? `${field.id}-error` : undefined}
        />
        <span className="is-seen">Buyer sees</span>
        <span className="is-internal">Internal</span>
      </label>
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  )
}
