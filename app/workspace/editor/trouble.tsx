import { useEffect, useRef } from 'react'
import { OutcomeNotice } from '~/workspace/form/act-form'
import { ConflictNotice } from './conflict-notice'
import type { EditorOutcome } from './editor-outcome'

type TroubleProps = { outcome: EditorOutcome | undefined; kickoffId: string | undefined; onDiscard: () => void }

/** Why nothing was saved. Whoever pressed Save at the foot of a long page is brought to it. The question of sharing has its own place. */
export function Trouble({ outcome, kickoffId, onDiscard }: TroubleProps) {
  const place = useRef<HTMLDivElement>(null)
  const isInTheWay = !outcome?.unshared && Boolean(outcome?.refusal ?? outcome?.passing)
  useEffect(() => {
    if (isInTheWay) place.current?.scrollIntoView({ block: 'center' })
  }, [isInTheWay, outcome])
  if (!outcome || !isInTheWay) return null
  return (
    <div ref={place}>
      {outcome.conflict && kickoffId ? (
        <ConflictNotice conflict={outcome.conflict} kickoffId={kickoffId} onDiscard={onDiscard} />
      ) : (
        <OutcomeNotice outcome={outcome} />
      )}
    </div>
  )
}
