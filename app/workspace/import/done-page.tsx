import { Link } from '@remix-run/react'
import { buttonClass } from '~/ui/button'
import { manyWords as counted } from './counts-words'
import type { DoneView } from './import-view'
import { OUTCOME_WORDS } from './import-words'

/** What became of each deal of an upload, with the way to its kickoff. */
export function DonePage({ view }: { view: DoneView }) {
  const { created, updated, unchanged, already_sent: sent } = view.counts
  const words = [
    created > 0 ? counted(created, 'new draft') : '',
    updated > 0 ? `${counted(updated, 'draft')} updated` : '',
    unchanged > 0 ? `${counted(unchanged, 'deal')} with nothing new` : '',
    sent > 0 ? `${counted(sent, 'deal')} sent already, left as ${sent === 1 ? 'it is' : 'they are'}` : '',
  ].filter(Boolean)
  return (
    <>
      <h1>Imported</h1>
      <p className="mt-2 text-soft">
        <bdi>{view.name}</bdi>: {words.join(', ')}.
      </p>
      <ul className="rows mt-6">
        {view.outcomes.map(({ kickoffId, account, externalId, outcome, kept }) => (
          <li key={`${kickoffId} ${externalId}`}>
            <Link className="row row-start" to={`/kickoffs/${kickoffId}`}>
              <span className="min-w-0 wrap-anywhere">
                <b>
                  <bdi>{account}</bdi>
                </b>
                <small>
                  <bdi>{externalId}</bdi>
                  {kept > 0 ? `, kept ${counted(kept, 'change')} made by hand` : ''}
                </small>
              </span>
              <span className="text-[0.9rem] text-soft">{OUTCOME_WORDS[outcome]}</span>
            </Link>
          </li>
        ))}
      </ul>
      {view.more > 0 ? <p className="mt-3 text-soft">And {counted(view.more, 'more deal')}, all among your kickoffs.</p> : null}
      <div className="actions mt-6">
        <Link className={buttonClass('primary')} to="/kickoffs?whose=all&waiting=draft">
          See the drafts
        </Link>
        <Link className={buttonClass()} to="/kickoffs/import">
          Import more
        </Link>
      </div>
    </>
  )
}
