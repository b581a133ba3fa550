import { Link } from '@remix-run/react'
import { useEffect, type FormEvent } from 'react'
import type { Draft } from '~/domain/kickoff'
import { Notice } from '~/ui/notice'
import { EditorForm } from './editor-form'
import type { EditorOutcome } from './editor-outcome'

// Outlives the page: the first save of a new kickoff leads from its page to that of the draft. Set in the browser only.
let keptFieldId: string | null = null

/** Remembers the cursor when somebody saves to go on writing. */
function keepCursor(event: FormEvent<HTMLFormElement>) {
  const { nativeEvent } = event
  const goesOn = nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('name') === 'then'
  keptFieldId = goesOn ? (document.activeElement?.id ?? null) : null
}

/** After a save the form starts anew from what was saved; the cursor returns to where it was. */
function useKeptCursor(revision: number | undefined) {
  useEffect(() => {
    if (keptFieldId && revision) {
      document.getElementById(keptFieldId)?.focus({ preventScroll: true })
      keptFieldId = null
    }
  }, [revision])
}

/** Where a handoff is written: new, as a draft, or towards its next version. */
export function EditorPage({ draft, outcome }: { draft: Draft; outcome: EditorOutcome | undefined }) {
  const { kickoff, deal } = draft
  useKeptCursor(kickoff?.revision)
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
        {kickoff && deal ? (
          <>
            {' / '}
            <Link to={`/kickoffs/${kickoff.id}`}>
              <bdi>{deal.account}</bdi>
            </Link>
          </>
        ) : null}
      </nav>
      <h1>{kickoff ? 'The handoff' : 'New kickoff'}</h1>
      <p className="mt-2 max-w-2xl text-soft">
        Write lines as the buyer should read them. Enter adds the next line, Alt with ↑ or ↓ moves one. What is marked internal never leaves the
        firm.
      </p>
      {kickoff?.version ? (
        <Notice>
          <p>The buyer reads version {kickoff.version}. What you change here they see only once you publish it.</p>
        </Notice>
      ) : null}
      <EditorForm key={kickoff?.revision ?? 'new'} draft={draft} outcome={outcome} onSave={keepCursor} />
    </>
  )
}
