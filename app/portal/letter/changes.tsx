import { confirmableItemIds } from '~/domain/buyer-page'
import { flagState } from '~/domain/flag-state'
import { ChangedLine } from '../difference/changed-line'
import { lineRuns } from '../difference/line-reading'
import { changesOf, type Change } from '../page-state'
import type { View } from '../view'

const TITLES = { added: 'weAdded', removed: 'weRemoved', changed: 'weChanged', same: 'weChanged' } as const

/** For whose flag it was changed: the reader's own words, or a colleague's name. */
function Asked({ view: { t, name }, change: { cause, flag } }: { view: View; change: Change }) {
  if (flag)
    return (
      <p className="said">
        <b>{t('portal.changes.youSaid')}</b> <q>
          <bdi>{flag.words}</bdi>
        </q>
      </p>
    )
  return cause.flag && <p>{t('portal.changes.asked', { name: name(cause.flag.by) })}</p>
}

function OneChange({ view, change, withWhy }: { view: View; change: Change; withWhy: boolean }) {
  const { t, say, page } = view
  const { line, cause, flag } = change
  const runs = lineRuns({ t, locale: page.kickoff.locale, before: say, after: say }, line)
  const isAnswered = flag && flagState(flag) === 'answered'
  return (
    <li className="change">
      <Asked view={view} change={change} />
      <p>
        <b>{t(`portal.changes.${TITLES[line.is]}`)}</b>
      </p>
      <ChangedLine t={t} line={line} runs={runs} />
      {withWhy && cause.why && (
        <p className="more">
          {t('portal.changes.why')} <bdi>{cause.why}</bdi>
        </p>
      )}
      {line.after && <a href={isAnswered ? `#f-${flag.id}` : `#l-${line.itemId}`}>{t(`portal.changes.${isAnswered ? 'toSettle' : 'toLine'}`)}</a>}
    </li>
  )
}

/** What is new, before anything else, and why: the reader is asked again only about this. */
export function Changes({ view }: { view: View }) {
  const { page, t, to } = view
  const changes = changesOf(page)
  if (changes.length === 0) return null
  const asksForWord = page.confirmation && page.recipient.role === 'approver' && confirmableItemIds(page).length > 0
  return (
    <section aria-labelledby="changes" className="changes">
      <h2 id="changes">{t('portal.changes.title')}</h2>
      <ul>
        {changes.map((change, index) => (
          <OneChange
            key={change.line.itemId}
            view={view}
            change={change}
            withWhy={change.cause.version !== changes[index + 1]?.cause.version}
          />
        ))}
      </ul>
      <p className="ways">
        {asksForWord && <a href="#word">{t('portal.changes.confirm')}</a>} <a href={to('changes')}>{t('portal.changes.all')}</a>
      </p>
    </section>
  )
}
