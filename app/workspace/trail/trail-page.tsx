import type { TrailPage as Page } from '~/domain/trail'
import { Pages } from '~/workspace/list/pages'
import { SettingsNav } from '~/workspace/settings/settings-nav'
import { Ago } from '~/workspace/shell/clock'
import { trailSentence } from '~/workspace/words/trail-sentence'

type TrailPageProps = { page: Page; isFirst: boolean }

/** Who changed what for the whole firm. Everybody in it may read that; nobody can change it. */
export function TrailPage({ page, isFirst }: TrailPageProps) {
  const { entries, next, frame } = page
  return (
    <>
      <h1>History of the firm</h1>
      <p className="mt-2 max-w-2xl text-soft">
        What was changed for everybody, newest first. What happened to one deal stands on its kickoff. Nothing in here can be changed or removed.
      </p>
      <SettingsNav role={frame.member.role} />
      {entries.length > 0 ? (
        <ol className="rows mt-6" aria-label="What was changed">
          {entries.map((entry) => (
            <TrailEntry key={entry.id} entry={entry} locale={frame.organization.locale} />
          ))}
        </ol>
      ) : (
        <p className="mt-6 text-soft">Nothing is older than that.</p>
      )}
      <Pages first="/settings/trail" next={next && `/settings/trail?after=${next}`} isFirst={isFirst} nextLabel="Older" />
    </>
  )
}

function TrailEntry({ entry, locale }: { entry: Page['entries'][number]; locale: string }) {
  const { did, from } = trailSentence(entry, locale)
  return (
    <li className="row row-trail">
      <div className="min-w-0 wrap-anywhere">
        <p>
          {entry.actor ? <bdi className="font-semibold">{entry.actor}</bdi> : null} <bdi>{did}</bdi>
        </p>
        {from.length > 0 ? (
          <ul className="text-[0.87rem] text-soft">
            {from.map((fact) => (
              <li key={fact}>
                <bdi suppressHydrationWarning>{fact}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <p className="text-[0.87rem] text-soft">
        <Ago at={entry.at} />
      </p>
    </li>
  )
}
