import { flagState } from '~/domain/flag-state'
import type { PublishedSection } from '~/domain/item'
import { FlagForm } from '../flag/flag-form'
import { FlagThread } from '../flag/flag-thread'
import { ColleaguesOffer } from '../order/offer'
import { flagsOfPart, partConfirmedAt, partState, type PartState } from '../page-state'
import type { View } from '../view'
import { Lines } from './lines'
import { MarkForm } from './mark-form'

type Props = { view: View; part: PublishedSection }

const SIGN: Partial<Record<PartState, string>> = { right: '✓ ', confirmed: '✓ ' }

/** Whose word is wanted where it is not the reader's. */
function othersWords({ page, t, say, name }: View, part: PublishedSection): string {
  const names = page.askedOfOthers.find(({ section }) => section === part.section)?.names ?? []
  return t('portal.others.confirms', { count: names.length, names: say.list(names.map(name)) })
}

function statusWords(view: View, part: PublishedSection): string {
  const { page, t, say } = view
  const { state, count } = partState(page, part)
  const at = partConfirmedAt(page, part)
  if (at) return t('portal.status.confirmedOn', { date: say.instantDay(at) })
  if (state === 'unsaid') return ''
  if (state === 'others') return othersWords(view, part)
  return state === 'right' || state === 'confirmed' ? t(`portal.status.${state}`) : t(`portal.status.${state}`, { count })
}

function Status({ view, part }: Props) {
  const { state } = partState(view.page, part)
  if (state === 'unsaid') return null
  return (
    <small className={`is-${state}`}>
      {SIGN[state]}
      {statusWords(view, part)}
    </small>
  )
}

/** One part of the letter: what we understood, what was said about it, and the two quiet choices under it. */
export function Part({ view, part }: Props) {
  const { t, page } = view
  const flags = flagsOfPart(page, part)
  const isOver = part.items.length === 0 || flags.whole.some((flag) => flagState(flag) !== 'settled')
  return (
    <section id={part.section} aria-labelledby={`h-${part.section}`}>
      <h2 id={`h-${part.section}`}>
        {t(`portal.section.${part.section}`)} <Status view={view} part={part} />
      </h2>
      <Lines view={view} part={part} />
      {flags.whole.map((flag) => (
        <FlagThread key={flag.id} view={view} flag={flag} about={t('portal.flag.partFlagged')} />
      ))}
      {flags.gone.map((flag) => (
        <FlagThread key={flag.id} view={view} flag={flag} about={t('portal.flag.goneLine')} />
      ))}
      {flags.offers.map((order) => (
        <ColleaguesOffer key={order.id} view={view} order={order} />
      ))}
      {!isOver && (
        <div className="foot">
          <MarkForm view={view} part={part} />
          <FlagForm view={view} section={part.section} itemId={null} />
        </div>
      )}
    </section>
  )
}
