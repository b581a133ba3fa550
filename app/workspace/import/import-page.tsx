import { Link } from '@remix-run/react'
import type { Outcome } from '~/workspace/form/outcome'
import { DonePage } from './done-page'
import type { ImportView } from './import-view'
import { StagedForm } from './staged-form'

/** An upload: what was understood of it, and after the import what became of its deals. */
export function ImportPage({ view, outcome }: { view: ImportView; outcome: Outcome | undefined }) {
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
        {' / '}
        <Link to="/kickoffs/import">Import</Link>
      </nav>
      {view.state === 'staged' ? <StagedForm view={view} outcome={outcome} /> : null}
      {view.state === 'done' ? <DonePage view={view} /> : null}
    </>
  )
}
