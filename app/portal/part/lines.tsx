import type { PublishedItem, PublishedSection } from '~/domain/item'
import { boundarySchema, sideSchema } from '~/domain/section'
import type { Section } from '~/domain/sections'
import type { View } from '../view'
import { Line, More } from './line'

type Props = { view: View; part: PublishedSection }

function dueWords({ t, say }: View, item: PublishedItem): string | null {
  return item.dueOn && t('portal.line.by', { date: say.day(item.dueOn) })
}

function PlainLines({ view, section, items }: { view: View; section: Section; items: readonly PublishedItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <Line key={item.id} view={view} section={section} item={item} more={<More>{[item.detail, dueWords(view, item)]}</More>} />
      ))}
    </ul>
  )
}

type Group = { title: string; items: readonly PublishedItem[] }

function Groups({ view, section, groups, className }: { view: View; section: Section; groups: readonly Group[]; className?: string }) {
  return (
    <div className={className}>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <div key={title}>
            <h3>{title}</h3>
            <PlainLines view={view} section={section} items={items} />
          </div>
        ))}
    </div>
  )
}

function Scope({ view, part }: Props) {
  const groups = boundarySchema.options.map((boundary) => ({
    title: view.t(`portal.boundary.${boundary}`),
    items: part.items.filter((item) => item.boundary === boundary),
  }))
  return <Groups view={view} section={part.section} groups={groups} className="two" />
}

/** By side, the reader's own first; lines of no side stand before them. */
function BySide({ view, part, names }: Props & { names: 'people' | 'owes' }) {
  const groups = sideSchema.options.map((side) => ({
    title: view.t(`portal.${names}.${side}`),
    items: part.items.filter((item) => item.side === side),
  }))
  const others = part.items.filter((item) => item.side === null)
  return (
    <>
      {others.length > 0 && <PlainLines view={view} section={part.section} items={others} />}
      <Groups view={view} section={part.section} groups={groups} className={names === 'people' ? 'two people-of' : undefined} />
    </>
  )
}

function Amounts({ view, part }: Props) {
  const amountOf = ({ amount }: PublishedItem) => amount !== null && <p className="amount">{view.say.money(amount)}</p>
  return (
    <ul>
      {part.items.map((item) => (
        <Line
          key={item.id}
          view={view}
          section={part.section}
          item={item}
          more={
            <>
              {amountOf(item)}
              <More>{[item.detail, dueWords(view, item)]}</More>
            </>
          }
        />
      ))}
    </ul>
  )
}

function Milestone({ view, part }: Props) {
  const { t, say } = view
  return (
    <>
      {part.items.map((item) => (
        <div key={item.id} className="milestone">
          {item.dueOn && (
            <p className="date">
              {say.day(item.dueOn)} <small>{say.fromNow(item.dueOn)}</small>
            </p>
          )}
          <ul>
            <Line
              view={view}
              section={part.section}
              item={item}
              more={
                item.detail && (
                  <p className="more">
                    {t('portal.line.doneWhen')} <bdi>{item.detail}</bdi>
                  </p>
                )
              }
            />
          </ul>
        </div>
      ))}
    </>
  )
}

/** A part's lines, set as they are best read: what the buyer said is quoted, the scope stands in its three groups, people by side. */
export function Lines({ view, part }: Props) {
  switch (part.section) {
    case 'business_problem':
      return (
        <div className="told">
          <PlainLines view={view} section={part.section} items={part.items} />
        </div>
      )
    case 'scope_boundaries':
      return <Scope view={view} part={part} />
    case 'key_stakeholders':
      return <BySide view={view} part={part} names="people" />
    case 'delivery_dependencies':
      return <BySide view={view} part={part} names="owes" />
    case 'pricing_exceptions':
      return <Amounts view={view} part={part} />
    case 'first_milestone':
      return <Milestone view={view} part={part} />
    default:
      return <PlainLines view={view} section={part.section} items={part.items} />
  }
}
