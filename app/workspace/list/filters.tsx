import { Link } from '@remix-run/react'
import { Fragment } from 'react'

export type FilterChoice = { label: string; to: string; isOn: boolean }

/** Filters of a list, in groups; each is a link, so that a filtered list can be sent to a colleague. */
export function Filters({ label, groups }: { label: string; groups: readonly (readonly FilterChoice[])[] }) {
  return (
    <nav className="filters" aria-label={label}>
      {groups.map((choices, group) => (
        <Fragment key={choices[0]?.label}>
          {group > 0 ? <span className="gap" aria-hidden="true" /> : null}
          {choices.map((choice) => (
            <Link key={choice.label} to={choice.to} aria-current={choice.isOn || undefined} preventScrollReset>
              {choice.label}
            </Link>
          ))}
        </Fragment>
      ))}
    </nav>
  )
}
