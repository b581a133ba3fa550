import { Link } from '@remix-run/react'
import type { KickoffPage } from '~/domain/kickoff'
import { Exactly } from '~/workspace/shell/clock'

/** Every version that was published; the hash proves which words a confirmation was given to. */
export function Versions({ page: { kickoff, versions, flags } }: { page: KickoffPage }) {
  if (versions.length === 0) return null
  return (
    <section id="versions" aria-labelledby="versions-title" className="mt-6">
      <h2 id="versions-title">Versions</h2>
      <ol reversed>
        {versions.map((version) => (
          <li key={version.number} className="border-b border-line py-2 text-[0.9rem] last:border-0">
            <p>
              <b>Version {version.number}</b>
              <span className="text-soft">
                , <Exactly at={version.publishedAt} />
              </span>
            </p>
            {version.why ? (
              <p dir="auto" className="wrap-anywhere">
                {version.why}
              </p>
            ) : null}
            <p className="flex flex-wrap gap-x-4">
              {version.number > 1 ? (
                <Link className="text-link" to={`/kickoffs/${kickoff.id}/compare?from=${version.number - 1}&to=${version.number}`}>
                  What changed<span className="sr-only"> in version {version.number}</span>
                </Link>
              ) : null}
              {version.flagId ? (
                <Link className="text-link" to={`/flags/${version.flagId}`}>
                  The flag<FlaggedBy flag={flags.find(({ id }) => id === version.flagId)} />
                </Link>
              ) : null}
            </p>
            <p className="font-mono text-[0.8rem] break-all text-soft" title={version.contentHash}>
              {version.contentHash.slice(0, 16)}…
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function FlaggedBy({ flag }: { flag: KickoffPage['flags'][number] | undefined }) {
  return flag ? (
    <>
      {' '}
      of <bdi>{flag.recipientName}</bdi>
    </>
  ) : null
}
