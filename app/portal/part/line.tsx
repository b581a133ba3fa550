import type { ReactNode } from 'react'
import { flagState } from '~/domain/flag-state'
import type { PublishedItem } from '~/domain/item'
import type { Section } from '~/domain/sections'
import { FlagForm } from '../flag/flag-form'
import { FlagThread } from '../flag/flag-thread'
import type { View } from '../view'

type Props = { view: View; section: Section; item: PublishedItem; more?: ReactNode }

function newsOf({ page, t }: View, item: PublishedItem): string | null {
  const change = page.changes.find((each) => each.itemId === item.id)
  if (!change) return null
  return t(change.before ? 'portal.line.changed' : 'portal.line.added')
}

/** One line: its words, what belongs to it, what was said about it, and the way to say that it is off. */
export function Line({ view, section, item, more }: Props) {
  const flags = view.page.flags.filter((flag) => flag.itemId === item.id)
  const unsettled = flags.some((flag) => flagState(flag) !== 'settled')
  const news = newsOf(view, item)
  return (
    <li className={unsettled ? 'line flagged' : 'line'}>
      {news && <small className="news">{news}</small>}
      <p id={`l-${item.id}`}>
        <bdi>{item.text}</bdi>
      </p>
      {more}
      {flags.map((flag) => (
        <FlagThread key={flag.id} view={view} flag={flag} />
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
