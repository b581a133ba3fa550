import { Link } from '@remix-run/react'
import { Notice } from '~/ui/notice'
import { listed } from '~/workspace/words/count-words'

/** For an admin: colleagues who no longer hear of anything by mail. */
export function Unreachable({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Notice tone="late" title="Our mail no longer reaches everybody">
      <p>
        Mail to <bdi>{listed([...names])}</bdi> comes back, so they do not hear of flags and news.{' '}
        <Link className="text-link" to="/settings">
          See why under Settings
        </Link>
      </p>
    </Notice>
  )
}
