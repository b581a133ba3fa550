import { isOpen } from '~/domain/open-dependency'
import { AssignDependency } from './assign-dependency'
import { Decide } from './decide'
import type { DependencyProps } from './dependency-row'
import { NotePromise } from './note-promise'
import { NoteProvided } from './note-provided'

/** What can be done about a dependency where it stands. A form starts anew when that changes. */
export function DependencyForms(props: DependencyProps) {
  const { dependency } = props
  const since = `${dependency.state} ${dependency.statedAt} ${dependency.steps.length}`
  return (
    <div className="folds">
      {isOpen(dependency) ? (
        <>
          <NotePromise key={`promise ${since}`} {...props} />
          <NoteProvided key={`provided ${since}`} {...props} />
        </>
      ) : (
        <Decide key={`decide ${since}`} {...props} />
      )}
      <AssignDependency key={`assign ${dependency.side} ${dependency.recipientId} ${dependency.forMilestone}`} {...props} />
    </div>
  )
}
