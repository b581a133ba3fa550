import type { FieldMetadata } from '@conform-to/react'
import { FieldErrors } from '~/ui/field'

type VisibilityChoiceProps = { field: FieldMetadata<string | undefined>; spoken: string }

/** Who reads a line, in two words side by side: the chosen one is filled, so that a list can be scanned. */
export function VisibilityChoice({ field, spoken }: VisibilityChoiceProps) {
  const current = field.initialValue ?? 'internal'
  return (
    <fieldset className="sight" aria-describedby={field.errors ? `${field.id}-error` : undefined}>
      <legend className="sr-only">{spoken}: who sees it</legend>
      <label>
        <input key={field.key} id={field.id} type="radio" name={field.name} value="client" defaultChecked={current === 'client'} />
        <span>Buyer sees</span>
      </label>
      <label>
        <input key={field.key} type="radio" name={field.name} value="internal" defaultChecked={current !== 'client'} />
        <span>Internal</span>
      </label>
      <FieldErrors id={field.id} errors={field.errors} />
    </fieldset>
  )
}
