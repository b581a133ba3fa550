import type { ComponentPropsWithoutRef, ReactNode } from 'react'

type FieldProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | undefined
  /** Keeps the label for screen readers where a column or a legend shows it already. */
  labelHidden?: boolean
  className?: string
  children: ReactNode
}

/** What a control must carry so that its hint and its errors are read with it. */
export function described(id: string, hint: unknown, errors: readonly string[] | undefined) {
  const parts = [errors?.length ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean)
  return {
    id,
    'aria-invalid': errors?.length ? true : undefined,
    'aria-describedby': parts.length ? parts.join(' ') : undefined,
  } as const
}

/** A label, a hint, the control and what is wrong with it, in that order for eyes and ears. */
export function Field({ id, label, hint, errors, labelHidden = false, className = '', children }: FieldProps) {
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'field-label'}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

/** The sentences that say what is wrong with one field. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  if (!errors?.length) return null
  return (
    <p id={`${id}-error`} className="field-error">
      {errors.join(' ')}
    </p>
  )
}

type Labelled = Omit<FieldProps, 'children' | 'id'> & { id: string }

/** One line of text. */
export function TextField({ label, hint, errors, labelHidden, className, ...input }: Labelled & ComponentPropsWithoutRef<'input'>) {
  return (
    <Field {...{ id: input.id, label, hint, errors, labelHidden, className }}>
      <input type="text" {...input} {...described(input.id, hint, errors)} className="control" />
    </Field>
  )
}

/** Text of any length; grows with what is typed. */
export function TextArea({ label, hint, errors, labelHidden, className, ...area }: Labelled & ComponentPropsWithoutRef<'textarea'>) {
  return (
    <Field {...{ id: area.id, label, hint, errors, labelHidden, className }}>
      <textarea rows={3} {...area} {...described(area.id, hint, errors)} className="control" />
    </Field>
  )
}

/** A file. A page cannot choose one for anybody: after each answer it is chosen anew. */
export function FileField({ label, hint, errors, labelHidden, className, ...input }: Labelled & ComponentPropsWithoutRef<'input'>) {
  return (
    <Field {...{ id: input.id, label, hint, errors, labelHidden, className }}>
      <input type="file" {...input} {...described(input.id, hint, errors)} className="control" />
    </Field>
  )
}

/** One of a few values. */
export function Select({ label, hint, errors, labelHidden, className, ...select }: Labelled & ComponentPropsWithoutRef<'select'>) {
  return (
    <Field {...{ id: select.id, label, hint, errors, labelHidden, className }}>
      <select {...select} {...described(select.id, hint, errors)} className="control" />
    </Field>
  )
}
