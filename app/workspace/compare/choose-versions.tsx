import { Form } from '@remix-run/react'
import { buttonClass } from '~/ui/button'
import { exactWords } from '~/workspace/words/day-words'
import { useClock } from '~/workspace/shell/clock'
import type { CompareView } from './compare-view'

/** Any two versions; the choice stands in the address, so that it can be sent to a colleague. */
export function ChooseVersions({ view: { kickoff, versions, past, present } }: { view: CompareView }) {
  const { timeZone } = useClock()
  const choice = (name: 'from' | 'to', label: string, chosen: number) => (
    <label className="text-[0.87rem] font-semibold">
      {label}
      <select key={chosen} className="control mt-1 font-normal" name={name} defaultValue={chosen}>
        {versions.map(({ number, publishedAt }) => (
          <option key={number} value={number}>
            Version {number}, {exactWords(publishedAt, timeZone)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <Form action={`/kickoffs/${kickoff.id}/compare`} className="compare-choice" aria-label="Which versions">
      {choice('from', 'Earlier', past.number)}
      {choice('to', 'Later', present.number)}
      <button className={buttonClass('quiet')}>Compare</button>
    </Form>
  )
}
