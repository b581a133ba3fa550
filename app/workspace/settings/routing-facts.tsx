import type { SettingsPage } from '~/domain/settings'
import { SECTION_LABELS } from '~/workspace/words/labels'
import { FLAGGABLE, OWNERS } from './routing-form'

/** Which of a deal's two owners a flag goes to, for those who may read it only. */
export function RoutingFacts({ page: { routing } }: { page: SettingsPage }) {
  return (
    <dl className="facts settings">
      {FLAGGABLE.map((section) => (
        <div key={section}>
          <dt>{SECTION_LABELS[section]}</dt>
          <dd>{OWNERS.find(([role]) => role === routing[section])?.[1]}</dd>
        </div>
      ))}
    </dl>
  )
}
