import { Link, useLocation } from '@remix-run/react'
import { useEffect, useState, type FormEvent, type MouseEvent } from 'react'
import type { Draft } from '~/domain/kickoff'
import { Notice } from '~/ui/notice'
import { KickoffNav } from '~/workspace/kickoff/kickoff-nav'
import { useClock } from '~/workspace/shell/clock'
import { focusPlace } from './anchors'
import { EditorForm } from './editor-form'
import type { EditorOutcome } from './editor-outcome'
import { handoffForm, type DealForm } from './handoff-form'
import { RestoredNotice } from './restored-notice'
import { useBeginning } from './use-beginning'

// Outlives the page: the first save of a new kickoff leads from its page to that of the draft. Set in the browser only.
let keptFieldId: string | null = null

/** Remembers the cursor when somebody saves to go on writing. */
function keepCursor(event: FormEvent<HTMLFormElement>) {
  const { nativeEvent } = event
  const goesOn = nativeEvent instanceof SubmitEvent && nativeEvent.submitter?.getAttribute('name') === 'then'
  keptFieldId = goesOn ? (document.activeElement?.id ?? null) : null
}

/** After a save the form starts anew from what was saved; the cursor returns to where it was, or goes where the address points. */
function useKeptCursor(revision: number | undefined) {
  useEffect(() => {
    if (keptFieldId && revision) {
      document.getElementById(keptFieldId)?.focus({ preventScroll: true })
      keptFieldId = null
    } else if (window.location.hash) focusPlace(decodeURIComponent(window.location.hash.slice(1)))
  }, [revision])
}

/** A link to a place of the page leads into its field, and never through the router: the page may have a newer address than the router knows. */
function followHere(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  const anchor = link?.getAttribute('href')?.slice(1)
  if (anchor && focusPlace(decodeURIComponent(anchor))) event.preventDefault()
}

/** A draft that begins with something else than nothing: what it begins with, and from where. */
export type Start = { deal: DealForm; from: string }

type EditorPageProps = { draft: Draft; newId?: string | null; start?: Start | null; outcome: EditorOutcome | undefined }

/** Where a handoff is written: new, as a draft, or towards its next version. */
export function EditorPage({ draft, newId = null, start = null, outcome }: EditorPageProps) {
  const { kickoff } = draft
  const { now } = useClock()
  const { search } = useLocation()
  const action = kickoff ? `/kickoffs/${kickoff.id}/edit` : '/kickoffs/new'
  const [created, setCreated] = useState<string | null>(null)
  const [isSaved, setSaved] = useState(false)
  const { begin, place, keptAt, discard } = useBeginning({
    memberId: draft.frame.member.id,
    subject: kickoff?.id ?? `new${search}`,
    newId: kickoff ? null : (outcome?.newId ?? newId),
    revision: kickoff?.revision ?? null,
    outcome,
    fromDraft: () => handoffForm({ ...draft, deal: draft.deal ?? start?.deal ?? null }, now.slice(0, 10)),
  })
  useKeptCursor(kickoff?.revision)

  /** From now on the address is that of the draft: to reload it, or to come back to it, finds it. */
  function onSaved({ kickoffId }: { kickoffId: string }) {
    setSaved(true)
    if (kickoff || created) return
    setCreated(kickoffId)
    window.history.replaceState(window.history.state, '', `/kickoffs/${kickoffId}/edit`)
  }

  const id = kickoff?.id ?? created
  return (
    // Links within a page are followed by keyboard too: the browser turns Enter into a click.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div onClick={followHere}>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/kickoffs">Kickoffs</Link>
      </nav>
      <h1>{kickoff ? <bdi>{draft.deal?.account}</bdi> : 'New kickoff'}</h1>
      {id ? <KickoffNav kickoff={{ id, version: kickoff?.version ?? null }} /> : null}
      {start ? (
        <p className="mt-2 max-w-2xl">
          Begins with the lines of <bdi>{start.from}</bdi>. Its people on the buyer’s side, days and amounts stayed behind.
        </p>
      ) : null}
      <p className="keys-hint mt-2 max-w-2xl text-soft">
        Write lines as the buyer should read them. <kbd>Enter</kbd> adds the next line, <kbd>Alt</kbd> with <kbd>↑</kbd> or <kbd>↓</kbd> moves one,{' '}
        <kbd>Backspace</kbd> takes an empty one away. What is marked internal never leaves the firm.
      </p>
      {kickoff?.version ? (
        <Notice>
          <p>The buyer reads version {kickoff.version}. What you change here they see only once you publish it.</p>
        </Notice>
      ) : null}
      {keptAt && !isSaved ? <RestoredNotice at={keptAt} onDiscard={discard} /> : null}
      <EditorForm
        key={`${kickoff?.revision ?? 'new'} ${keptAt ?? ''}`}
        {...{ draft, begin, outcome, action, place, onSaved }}
        onSave={keepCursor}
      />
    </div>
  )
}

