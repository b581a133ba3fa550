import type { HandoverSettingsPage } from '~/domain/handover-settings'

/** The firm's definition of fit, for those who may read it only. */
export function CriteriaFacts({ page: { definition } }: { page: HandoverSettingsPage }) {
  return (
    <dl className="facts settings">
      {definition.criteria.map(({ key, name, question, weight }) => (
        <div key={key}>
          <dt>
            <bdi>{name}</bdi>
          </dt>
          <dd>
            <bdi>{question}</bdi>
            <span className="text-soft"> weight {weight}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
