import { Link } from '@remix-run/react'
import { buttonClass } from '~/ui/button'

type PagesProps = { first: string; next: string | null; isFirst: boolean; nextLabel: string }

/** Turns the pages of a long list by key: forward from its last row, or back to the start. */
export function Pages({ first, next, isFirst, nextLabel }: PagesProps) {
  if (isFirst && !next) return null
  return (
    <nav className="pages" aria-label="Pages">
      {isFirst ? null : (
        <Link className={buttonClass()} to={first}>
          Back to the start
        </Link>
      )}
      {next ? (
        <Link className={buttonClass()} to={next} rel="next">
          {nextLabel}
        </Link>
      ) : null}
    </nav>
  )
}
