import { Link } from '@remix-run/react'
import type { Draft } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { Ago } from '~/workspace/shell/clock'

type SaveBarProps = { draft: Draft; isSaving: boolean; stayId: string }

/** Always in sight: when it was saved last, and the ways to save. */
export function SaveBar({ draft: { kickoff }, isSaving, stayId }: SaveBarProps) {
  return (
    <div className="save-bar">
      <p className="text-[0.87rem] text-soft" role="status">
        {isSaving ? (
          'Saving…'
        ) : kickoff ? (
          <>
            Saved <Ago at={kickoff.savedAt} /> by <bdi>{kickoff.savedBy}</bdi>
          </>
        ) : (
          'Not saved yet'
        )}
      </p>
      <div className="actions">
        <Link className="text-link text-[0.93rem] max-sm:hidden" to={kickoff ? `/kickoffs/${kickoff.id}` : '/kickoffs'}>
          Cancel
        </Link>
        <Button id={stayId} name="then" value="stay" busy={isSaving}>
          Save and go on
        </Button>
        <Button tone="primary" busy={isSaving}>
          Save
        </Button>
      </div>
    </div>
  )
}
