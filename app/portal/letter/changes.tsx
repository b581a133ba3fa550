import { flagState } from '~/domain/flag-state'
import type { PublishedItem } from '~/domain/item'
import { changesOf, type Change } from '../page-state'
import type { View } from '../view'

/** A line's words and whatever stands beside them, in one breath. */
export function lineWords({ say, t }: View, item: PublishedItem): string {
  const extra = [item.detail, item.dueOn && t('portal.line.by', { date: say.day(item.dueOn) }), item.amount && say.money(item.amount)]
  return [item.text, ...extra.filter(Boolean)].join(' · ')
}

const titleOf = ({ before, after }: Change) => (!before ? 'weAdded' : after ? 'weChanged' : 'weRemoved')

function ChangedLine({ view, change }: { view: View; change: Change }) {
  const { t } = view
  const { before, after, flag } = change
  const isAnswered = flag && flagState(flag) === 'answered'
  return (
    <li className="change">
      {flag && (
        <p className="said">
          <b>{t('portal.changes.youSaid')}</b> <q>
            <bdi>{flag.words}</bdi>
          </q>
        </p>
      )}
      <p>
        <b>{t(`portal.changes.${titleOf(change)}`)}</b>
      </p>
      {before && (
        <p>
          <del>
            <bdi>{lineWords(view, before)}</bdi>
          </del>
        </p>
      )}
      {after && (
        <p>
          <ins>
            <bdi>{lineWords(view, after)}</bdi>
          </ins>
        </p>
      )}
      {after && <a href={isAnswered ? `#f-${flag.id}` : `#l-${after.id}`}>{t(`portal.changes.${isAnswered ? 'toSettle' : 'toLine'}`)}</a>}
    </li>
  )
}

/** What is new, before anything else: the reader is asked again only about this. */
export function Changes({ view }: { view: View }) {
  const { page, t } = view
  const changes = changesOf(page)
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="changes" className="changes">
      <h2 id="changes">{t('portal.changes.title')}</h2>
      {page.version.why && (
        <p className="more">
          {t('portal.changes.why')} <bdi>{page.version.why}</bdi>
        </p>
      )}
      <ul>
        {changes.map((change) => (
          <ChangedLine key={change.after?.id ?? change.before?.id} view={view} change={change} />
        ))}
      </ul>
    </section>
  )
}
