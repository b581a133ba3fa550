import type { ToldDependency } from '~/domain/dependency'
import type { Progress } from '~/domain/progress'
import type { View } from '../view'
import { Dependency } from './dependency'
import { neededGroups } from './needed'

function List({ view, dependencies }: { view: View; dependencies: readonly ToldDependency[] }) {
  return (
    <ul>
      {dependencies.map((dependency) => (
        <Dependency key={dependency.itemId} view={view} dependency={dependency} />
      ))}
    </ul>
  )
}

/** What is needed, the reader's own first; what is there already is folded away under each. */
export function WhatIsNeeded({ view, progress }: { view: View; progress: Progress }) {
  const { t } = view
  const groups = neededGroups(progress.dependencies, progress.today)
  return (
    <section id="need" aria-labelledby="h-need">
      <h2 id="h-need">{t('portal.need.title')}</h2>
      {groups.length === 0 && <p>{t('portal.need.nothing')}</p>}
      {groups.map(({ owing, open, done }) => (
        <div key={owing}>
          <h3>{t(`portal.need.${owing}`)}</h3>
          <List view={view} dependencies={open} />
          {done.length > 0 && (
            <details className="there">
              <summary>{t('portal.need.done', { count: done.length })}</summary>
              <List view={view} dependencies={done} />
            </details>
          )}
        </div>
      ))}
    </section>
  )
}
