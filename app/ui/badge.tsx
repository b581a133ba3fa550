import type { ReactNode } from 'react'

type BadgeProps = { tone?: 'plain' | 'flag' | 'sure' | 'late'; children: ReactNode }

/** A fact in a word or two. Amber is for what is flagged, green for what is confirmed, red for what is late. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>
}
