import { Link } from '@remix-run/react'
import type { ReviewState } from '~/domain/kickoff-head'
import type { HandoverObstacle } from '~/domain/review'
import { Notice } from '~/ui/notice'
import { obstaclesTitle, obstacleWords } from '~/workspace/words/handover-words'

type ObstaclesProps = { kickoffId: string; review: ReviewState; obstacles: readonly HandoverObstacle[] }

/** What keeps the handoff from its next step: each a sentence, with a link to where it is put right. */
export function Obstacles({ kickoffId, review, obstacles }: ObstaclesProps) {
  if (obstacles.length === 0) return null
  return (
    <Notice title={obstaclesTitle(review)}>
      <ul className="mt-1 grid gap-1">
        {obstacles.map((obstacle) => {
          const { words, place, link } = obstacleWords(obstacle)
          return (
            <li key={obstacle}>
              {words}{' '}
              <Link className="text-link" to={`/kickoffs/${kickoffId}${place}`}>
                {link}
              </Link>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
