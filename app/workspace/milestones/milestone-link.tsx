import { Link } from '@remix-run/react'
import type { MilestoneRow } from '~/domain/milestone'

/** The milestone's name, which opens its page from anywhere in the row. */
export function MilestoneLink({ milestone: { kickoffId, title } }: { milestone: Pick<MilestoneRow, 'kickoffId' | 'title'> }) {
  return (
    <Link className="row-link clamp font-serif text-[1.04rem]" to={`/kickoffs/${kickoffId}/milestone`} data-row>
      <bdi>{title ?? 'No first milestone'}</bdi>
    </Link>
  )
}
