import { Link, NavLink } from '@remix-run/react'
import type { KickoffHead } from '~/domain/kickoff-head'

type KickoffNavProps = { kickoff: Pick<KickoffHead, 'id' | 'version'> & Partial<Pick<KickoffHead, 'openContradictions'>> }

const PLACES = [
  ['', 'Record'],
  ['/edit', 'Edit'],
  ['/promises', 'Promises'],
  ['/fit', 'Fit'],
  ['/contradictions', 'Contradictions'],
  ['/review', 'Review'],
  ['/milestone', 'Milestone'],
  ['/history', 'History'],
] as const

/** The pages of one kickoff, the same on each of them, and the buyer's view one click away. There is a milestone to run once it was sent. */
export function KickoffNav({ kickoff: { id, version, openContradictions = 0 } }: KickoffNavProps) {
  const places = PLACES.filter(([path]) => path !== '/milestone' || version !== null)
  return (
    <nav className="kickoff-nav" aria-label="This kickoff">
      {places.map(([path, label]) => (
        <NavLink key={path} to={`/kickoffs/${id}${path}`} end>
          {label}
          {path === '/contradictions' && openContradictions > 0 ? (
            <span className="count" aria-label={`${openContradictions} open`}>
              {openContradictions}
            </span>
          ) : null}
        </NavLink>
      ))}
      <Link className="as-buyer" to={`/kickoffs/${id}/preview`} reloadDocument>
        View as the buyer
      </Link>
    </nav>
  )
}
