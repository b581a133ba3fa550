import type { ReactNode } from 'react'
import { OFFERED } from '~/domain/file-name'
import type { FormProblem } from '~/domain/form-problem'
import { problemSentence, refusalSentence, type FormName, type Returned } from './returned'
import type { View } from './view'

type Asked = { view: Pick<View, 't'>; form: FormName; name: string; returned: Returned | null }

/** What is wrong with a field, right at it; nothing when the form did not come back. */
export function FieldProblem({ view, form, name, returned }: Asked) {
  const problem: FormProblem | undefined = returned?.problems[name]
  if (!isWrong({ name, returned })) return null
  return (
    <span className="problem" id={`p-${name}`}>
      {problem ? problemSentence(view.t, form, name, problem) : returned?.refusal && refusalSentence(view.t, returned.refusal, form)}
    </span>
  )
}

const isWrong = ({ name, returned }: Pick<Asked, 'name' | 'returned'>) => Boolean(returned?.problems[name]) || returned?.refusedField === name

const described = (asked: Asked) =>
  isWrong(asked) ? ({ 'aria-invalid': true, 'aria-describedby': `p-${asked.name}` } as const) : {}

type WordsProps = Asked & { label: string; hint?: string; max: number; required?: boolean; className?: string }

/** A few lines in the writer's own words; the page's script keeps them while they are unsent. */
export function WordsField({ label, hint, max, required, className, ...asked }: WordsProps) {
  const { name, returned } = asked
  return (
    <label className={className ? `field ${className}` : 'field'}>
      {label}
      {hint && <small>{hint}</small>}
      <textarea name={name} maxLength={max} required={required} dir="auto" defaultValue={returned?.typed[name]} {...described(asked)} />
      <FieldProblem {...asked} />
    </label>
  )
}

type LineProps = Asked & {
  label: string
  hint?: string
  /** Why what was typed is not taken, where that is no matter of its form. */
  refused?: string
  /** What was typed before, where the form did not come back. */
  typed?: string
  max: number
  autoComplete?: string
  numeric?: boolean
  type?: 'email' | 'date'
  isOptional?: boolean
  isAddress?: boolean
  className?: string
}

/** One typed line. */
export function LineField({ label, hint, refused, typed, max, autoComplete, numeric, type, isOptional, isAddress, className, ...asked }: LineProps) {
  const { name, returned } = asked
  return (
    <label className="field">
      {label}
      {hint && <small>{hint}</small>}
      <input
        name={name}
        type={type}
        maxLength={max}
        required={!isOptional}
        dir={isAddress ? 'ltr' : 'auto'}
        className={className}
        autoComplete={autoComplete}
        inputMode={numeric ? 'numeric' : isAddress ? 'url' : undefined}
        defaultValue={numeric ? undefined : (returned?.typed[name] ?? typed)}
        {...(refused ? { 'aria-invalid': true, 'aria-describedby': `p-${name}` } : described(asked))}
      />
      {refused && (
        <span className="problem" id={`p-${name}`}>
          {refused}
        </span>
      )}
      <FieldProblem {...asked} />
    </label>
  )
}

type ChoiceProps = Asked & { legend: string; options: readonly { value: string; label: string }[] }

/** One of a few, none of them chosen beforehand. */
export function ChoiceField({ legend, options, ...asked }: ChoiceProps) {
  const { name, returned } = asked
  return (
    <fieldset aria-describedby={returned?.problems[name] && `p-${name}`}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="chip">
          <input type="radio" name={name} value={value} required defaultChecked={returned?.typed[name] === value} />
          <span>{label}</span>
        </label>
      ))}
      <FieldProblem {...asked} />
    </fieldset>
  )
}

type TickProps = Asked & { label: string; required?: boolean }

/** A box to tick, empty at first. */
export function TickField({ label, required, ...asked }: TickProps) {
  const { name, returned } = asked
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" required={required} defaultChecked={returned?.typed[name] === 'yes'} {...described(asked)} />
      <span>{label}</span>
      <FieldProblem {...asked} />
    </label>
  )
}

/** One file, if the writer likes. It stands last in its form: what is typed arrives before it, and comes back even if it is too large. */
export function FileField({ label, hint, ...asked }: Asked & { label: string; hint: string }) {
  return (
    <label className="field">
      {label}
      <small>{hint}</small>
      <input type="file" name={asked.name} accept={OFFERED} {...described(asked)} />
      <FieldProblem {...asked} />
    </label>
  )
}

type FormProps = {
  view: Pick<View, 'to'>
  act: FormName
  hidden: Readonly<Record<string, string | number>>
  className?: string
  withFile?: boolean
  children: ReactNode
}

/** A form of the page, with what belongs to it but is not typed. */
export function PortalForm({ view, act, hidden, className, withFile = false, children }: FormProps) {
  return (
    <form method="post" action={view.to(act)} className={className} encType={withFile ? 'multipart/form-data' : undefined}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
