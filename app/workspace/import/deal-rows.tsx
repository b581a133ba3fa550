import { Standing } from './deal-preview'
import type { DealView } from './import-view'

/** The deals of a list, a row each: what is asked about them is asked once, above. */
export function DealRows({ deals }: { deals: readonly DealView[] }) {
  return (
    <>
      <p className="field-hint mb-2">Whoever is named as a contact, with a mail address, is asked to confirm; you can change that in each draft.</p>
      <ul className="rows">
        {deals.map((deal) => (
          <li key={deal.row} className="row deal-row">
            <span className="min-w-0 wrap-anywhere">
              <b>
                <bdi>{deal.account || `Row ${deal.row}`}</bdi>
              </b>
              <small>
                <bdi>{deal.name}</bdi>
                {deal.people.map(({ name, email }, index) => (
                  <span key={`${index} ${name}`}>
                    {' · '}
                    <bdi>{name}</bdi>
                    {email ? '' : ', no mail address'}
                  </span>
                ))}
              </small>
            </span>
            <span className="text-[0.9rem]">{deal.facts.find(({ label }) => label === 'Amount')?.words ?? ''}</span>
            <span className="text-[0.9rem]">{deal.facts.find(({ label }) => label === 'Closed on')?.words ?? ''}</span>
            <Standing deal={deal} />
          </li>
        ))}
      </ul>
    </>
  )
}
