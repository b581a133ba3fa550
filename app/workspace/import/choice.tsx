import { Select, TextField as TextInput } from '~/ui/field'
import type { ChoiceField, TextField } from './import-view'

const idOf = (name: string) => name.replace(/[^\w.-]+/g, (odd) => `_${[...odd].map((letter) => letter.codePointAt(0)?.toString(16)).join('_')}_`)

type ChoiceProps = { field: ChoiceField | TextField; className?: string; labelHidden?: boolean }

/** A field of the preview, with its error at it. */
export function Choice({ field, className, labelHidden }: ChoiceProps) {
  const { name, label, hint, value } = field
  const shared = { id: idOf(name), name, label, hint, labelHidden, className, defaultValue: value, errors: field.error ? [field.error] : undefined }
  if (!('choices' in field)) return <TextInput {...shared} type={field.type} maxLength={200} dir="auto" />
  return (
    <Select {...shared}>
      {field.choices.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </Select>
  )
}
