import type { ReactNode } from 'react'
import { flagState } from '~/domain/flag-state'
import type { PublishedItem } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { FlagForm } from '../flag/flag-form'
import { FlagThread } from '../flag/flag-thread'
import { ColleaguesOffer } from '../order/offer'
import { confirmedAt, partConfirmedAt } from '../page-state'
import type { View } from '../view'

type Props = { view: View; section: Section; item: PublishedItem; more?: ReactNode }

function newsOf({ page, t, name }: View, item: PublishedItem): string | null {
  const change = page.changes.find((each) => each.itemId === item.id)
  if (!change) return null
  const what = t(change.before ? 'portal.line.changed' : 'portal.line.added')
  return change.flag && !change.flag.isMine ? `${what} · ${t('portal.changes.asked', { name: name(change.flag.by) })}` : what
}

/** When the reader confirmed this line, where its part does not say so for all of its lines. */
function confirmedOn({ page, t, say }: View, section: Section, item: PublishedItem): string | null {
  const at = confirmedAt(page, item.id)
  const part = page.content.sections.find((each) => each.section === section)
  const date = at && say.instantDay(at)
  const partAt = part ? partConfirmedAt(page, part) : null
  return date && date !== (partAt && say.instantDay(partAt)) ? t('portal.status.confirmedOn', { date }) : null
}

/** A colleague sees it differently, where the firm wants that to be told: who, not in what words. */
function SeenDifferently({ view: { page, t, say, name }, item }: { view: View; item: PublishedItem }) {
  const names = page.seenDifferently.find(({ itemId }) => itemId === item.id)?.names
  return names ? <small className="news">{t('portal.others.differ', { count: names.length, names: say.list(names.map(name)) })}</small> : null
}

/** One line: its words, what belongs to it, what was said about it, and the way to say that it is off. */
export function Line({ view, section, item, more }: Props) {
  const flags = view.page.flags.filter((flag) => flag.itemId === item.id)
  const unsettled = flags.some((flag) => flagState(flag) !== 'settled')
  const offers = view.page.changeOrders.filter((order) => !order.mine && order.itemId === item.id)
  const waits = unsettled || offers.some((order) => !order.decision)
  const news = newsOf(view, item)
  const kept = confirmedOn(view, section, item)
  return (
    <li className={waits ? 'line flagged' : 'line'}>
      {news && <small className="news">{news}</small>}
      <p id={`l-${item.id}`}>
        <bdi>{item.text}</bdi>
      </p>
      {more}
      <SeenDifferently view={view} item={item} />
      {kept && <small className="kept">✓ {kept}</small>}
      {flags.map((flag) => (
        <FlagThread key={flag.id} view={view} flag={flag} />
      ))}
      {offers.map((order) => (
        <ColleaguesOffer key={order.id} view={view} order={order} />
      ))}
      {!unsettled && <FlagForm view={view} section={section} itemId={item.id} />}
    </li>
  )
}

/** What stands beside a line in smaller type; nothing when there is nothing. */
export function More({ children }: { children: readonly (string | null)[] }) {
  const words = children.filter(Boolean).join(' · ')
  return words ? (
    <p className="more">
      <bdi>{words}</bdi>
    </p>
  ) : null
}
