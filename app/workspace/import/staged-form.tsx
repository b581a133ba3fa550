import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { Button } from '~/ui/button'
import { OutcomeNotice } from '~/workspace/form/act-form'
import type { Outcome } from '~/workspace/form/outcome'
import { DealPreview } from './deal-preview'
import { DealRows } from './deal-rows'
import type { StagedView } from './import-view'
import { MappingFields } from './mapping-fields'
import { OwnerFields } from './owner-fields'
import { Problems } from './problems'
import { Choice } from './choice'
import { countsWords, manyWords } from './counts-words'

/** Everything about an upload in one form: reading it again and importing it both send all that was chosen. */
export function StagedForm({ view, outcome }: { view: StagedView; outcome: Outcome | undefined }) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const wrong = outcome && form.current?.querySelector('[aria-invalid="true"]')
    if (wrong instanceof HTMLElement) wrong.focus()
  }, [outcome])
  const canImport = view.counts.deals > 0
  const isAsking = view.mapping !== null || view.fallbacks.length > 0
  return (
    <>
      <h1>What we understood</h1>
      <p className="mt-2 text-soft wrap-anywhere">
        <bdi>{view.name}</bdi>: {countsWords(view.counts)} Nothing is saved yet.
      </p>
      <Form ref={form} method="post" reloadDocument noValidate className="import-form">
        {/* Enter in a field reads again; only its own button imports. */}
        <button type="submit" name="act" value="read" className="sr-only" tabIndex={-1} aria-hidden="true" />
        {Object.entries(view.kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <OutcomeNotice outcome={outcome} />
        <Problems problems={view.problems} more={view.moreProblems} kind={view.kind} />
        {view.mapping ? <MappingFields mapping={view.mapping} /> : null}
        {view.fallbacks.length > 0 ? (
          <fieldset className="import-part">
            <legend>Where {view.kind === 'csv' ? 'a row' : 'a deal'} says nothing</legend>
            <div className="choices">
              {view.fallbacks.map((field) => (
                <Choice key={field.name} field={field} />
              ))}
            </div>
          </fieldset>
        ) : null}
        {isAsking ? (
          <div className="actions">
            <Button name="act" value="read">
              Read it again like this
            </Button>
          </div>
        ) : null}
        {view.owners.length > 0 ? <OwnerFields owners={view.owners} /> : null}
        {canImport ? <Deals view={view} /> : null}
        {canImport ? <ImportBar view={view} /> : null}
      </Form>
    </>
  )
}

function Deals({ view }: { view: StagedView }) {
  return (
    <section className="import-part" aria-labelledby="deals-title">
      <h2 id="deals-title">
        {view.counts.deals === 1 ? 'The deal' : 'The deals'}{view.moreDeals > 0 ? <span>the first {view.deals.length} of {view.counts.deals.toLocaleString('en')}</span> : null}
      </h2>
      {view.kind === 'csv' ? <DealRows deals={view.deals} /> : view.deals.map((deal) => <DealPreview key={deal.row} deal={deal} />)}
      {view.moreDeals > 0 ? <p className="mt-3 text-soft">And {manyWords(view.moreDeals, 'more deal')}, read in the same way.</p> : null}
    </section>
  )
}

function ImportBar({ view }: { view: StagedView }) {
  const { state } = useNavigation()
  const isBlocked = view.problems.length > 0
  return (
    <div className="actions">
      <Button tone="primary" name="act" value="import" busy={state !== 'idle'}>
        Import {manyWords(view.counts.deals, 'deal')}
      </Button>
      <p className="text-soft text-[0.9rem]">{isBlocked ? 'Once the problems above are gone: all deals are imported together, or none.' : 'All of them or none. Each becomes a draft that nobody outside sees.'}</p>
    </div>
  )
}
