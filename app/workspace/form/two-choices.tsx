import { FieldErrors } from '~/ui/field'

type TwoChoicesProps = {
  id: string
  name: string
  legend: string
  /** What `yes` and `no` stand for, each with a word of explanation. */
  yes: readonly [string, string]
  no: readonly [string, string]
  chosen: string | undefined
  errors: string[] | undefined
}

/** A choice between two, side by side; nothing is chosen for anybody. */
export function TwoChoices({ id, name, legend, yes, no, chosen, errors }: TwoChoicesProps) {
  return (
    <fieldset
      role="radiogroup"
      id={id}
      tabIndex={-1}
      aria-invalid={errors ? true : undefined}
      aria-describedby={errors ? `${id}-error` : undefined}
      className="two-choices"
    >
      <legend className="field-label">{legend}</legend>
      <div className="pair">
        {([['yes', yes], ['no', no]] as const).map(([value, [label, meaning]]) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            <b>{label}</b>
            <small>{meaning}</small>
          </label>
        ))}
      </div>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}
