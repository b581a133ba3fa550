import { Choice } from './choice'
import type { MappingView } from './import-view'

/** Which column holds what, and how its dates and numbers are written. */
export function MappingFields({ mapping }: { mapping: MappingView }) {
  const { columns, dateOrder, numbers, unused, isRemembered } = mapping
  return (
    <fieldset className="import-part">
      <legend>How the columns are read</legend>
      <p className="field-hint">
        {isRemembered ? 'As you read a file with these columns the last time.' : 'As we propose. What you import like this is remembered for files with the same columns.'}
      </p>
      <div className="choices">
        {columns.map((field) => (
          <Choice key={field.name} field={field} />
        ))}
        <Choice field={dateOrder} />
        <Choice field={numbers} />
      </div>
      {unused.length > 0 ? (
        <p className="field-hint mt-2">
          Not taken: <bdi>{unused.join(', ')}</bdi>
        </p>
      ) : null}
    </fieldset>
  )
}
