import type { Progress } from '~/domain/progress'
import { Pulse } from '../pulse/pulse'
import type { View } from '../view'
import { Goal } from './goal'
import { Opening } from './opening'
import { Kept, StillOpen } from './summary'
import { WhatIsNeeded } from './what-is-needed'
import { WhatNext } from './what-next'

/** What the letter becomes once it is confirmed: how the work goes first, what was agreed after it. What changed since the reader looked comes before both. */
export function ProgressLetter({ view, progress }: { view: View; progress: Progress }) {
  const hasChanged = view.page.changes.length > 0
  return (
    <>
      <Opening view={view} progress={progress} />
      {hasChanged && <StillOpen view={view} />}
      <WhatNext view={view} progress={progress} />
      <Pulse view={view} />
      <Goal view={view} progress={progress} />
      <WhatIsNeeded view={view} progress={progress} />
      {!hasChanged && <StillOpen view={view} />}
      <Kept view={view} />
    </>
  )
}
