import type { FieldMetadata } from '@conform-to/react'
import type { ComponentPropsWithoutRef } from 'react'
import { FieldErrors } from '~/ui/field'

type Meta = FieldMetadata<string | undefined>
type Controlled<Element extends 'input' | 'textarea' | 'select'> = {
  field: Meta
  label: string
  /** The anchor of the line, of which each field has its own. */
  at?: string | undefined
} & Omit<ComponentPropsWithoutRef<Element>, 'name' | 'id'>

/** Each field of a line has a place of its own, to which others can point. */
const placeOf = (at: string | undefined, { name }: Meta) => (at ? `${at}-${name.slice(name.lastIndexOf('.') + 1)}` : undefined)

/** What every control of a line carries. Its label is spoken only: in a list of lines the placeholder and the column say it to the eye. */
const common = (field: Meta, label: string) =>
  ({
    id: field.id,
    name: field.name,
    defaultValue: field.initialValue ?? '',
    'aria-label': label,
    'aria-invalid': field.errors ? true : undefined,
    'aria-describedby': field.errors ? `${field.id}-error` : undefined,
    className: 'control',
  }) as const

export function LineText({ field, label, at, ...rest }: Controlled<'textarea'>) {
  return (
    <div id={placeOf(at, field)} className="min-w-0">
      <textarea key={field.key} rows={1} dir="auto" maxLength={1000} placeholder={label} {...rest} {...common(field, label)} />
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  )
}

export function LineInput({ field, label, at, ...rest }: Controlled<'input'>) {
  return (
    <div id={placeOf(at, field)} className="min-w-0">
      <input key={field.key} type="text" dir="auto" placeholder={label} {...rest} {...common(field, label)} />
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  )
}

type LineSelectProps = Controlled<'select'> & { options: Record<string, string> }

export function LineSelect({ field, label, at, options, ...rest }: LineSelectProps) {
  return (
    <div id={placeOf(at, field)} className="min-w-0">
      <select key={field.key} {...rest} {...common(field, label)}>
        {Object.entries(options).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <FieldErrors id={field.id} errors={field.errors} />
    </div>
  )
}
