import type { FieldName, FormMetadata } from '@conform-to/react'
import { useState, type RefObject } from 'react'
import { isBlankLine, type HandoffForm, type LineForm } from './handoff-form'
import { entriesOf } from './typed-lines'

type Taken = { index: number; line: LineForm }

type TakenLineOptions = {
  name: FieldName<LineForm[], HandoffForm>
  count: number
  form: FormMetadata<HandoffForm>
  container: RefObject<HTMLElement>
}

/** Remembers the last line that was taken out of a list, with its id, so that it can be put back as the very same. */
export function useTakenLine({ name, count, form, container }: TakenLineOptions) {
  const [taken, setTaken] = useState<Taken | null>(null)

  function take(index: number): boolean {
    const element = container.current?.closest('form')
    const prefix = `${name}[${index}].`
    const fields = element ? entriesOf(element).filter(([field]) => field.startsWith(prefix)) : []
    const line: LineForm = Object.fromEntries(fields.map(([field, value]) => [field.slice(prefix.length), value]))
    const isWorthIt = !isBlankLine(line)
    if (isWorthIt) setTaken({ index, line })
    return isWorthIt
  }

  /** Puts it back where it was, or at the end of a list that is shorter by now; tells where. */
  function putBack(): number | null {
    if (!taken) return null
    const index = Math.min(taken.index, count)
    form.insert({ name, index, defaultValue: taken.line })
    setTaken(null)
    return index
  }

  return { taken, take, putBack }
}
