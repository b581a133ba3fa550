import type { ReactNode } from 'react'
import type { Gap } from '~/domain/completeness'
import { Button } from '~/ui/button'
import { GapList, gapsTitle } from './gap-list'

type SaveBarProps = { gaps: readonly Gap[]; isSaving: boolean; isTrouble: boolean; stayId: string; children: ReactNode }

/** Always in sight: what is saved, what a reader would still miss, and the ways to save. */
export function SaveBar({ gaps, isSaving, isTrouble, stayId, children }: SaveBarProps) {
  return (
    <div className="save-bar">
      <div className="save-status">
        <p role="status">{isTrouble && !isSaving ? children : null}</p>
        {isTrouble && !isSaving ? null : <p>{isSaving ? 'Saving…' : children}</p>}
      </div>
      <details className="gaps">
        <summary>{gapsTitle(gaps)}</summary>
        <GapList gaps={gaps} />
      </details>
      <div className="actions">
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
