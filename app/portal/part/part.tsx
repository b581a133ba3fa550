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

function Title({ view, part }: Props) {
  return (
    <h2 id={`h-${part.section}`}>
      {view.t(`portal.section.${part.section}`)} <Status view={view} part={part} />
    </h2>
  )
}

/** A part's lines, what was said about it beside them, and the quiet choices under it; once all is confirmed, nothing is left to mark. */
function Inside({ view, part, isFolded = false }: Props & { isFolded?: boolean }) {
  const { t, page } = view
  const flags = flagsOfPart(page, part)
  const isOver = part.items.length === 0 || flags.whole.some((flag) => flagState(flag) !== 'settled')
  return (
    <>
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
          {!isFolded && <MarkForm view={view} part={part} />}
          <FlagForm view={view} section={part.section} itemId={null} />
        </div>
      )}
    </>
  )
}

/** One part of the letter: what we understood, what was said about it, and the two quiet choices under it. */
export function Part({ view, part }: Props) {
  return (
    <section id={part.section} aria-labelledby={`h-${part.section}`}>
      <Title view={view} part={part} />
      <Inside view={view} part={part} />
    </section>
  )
}

/** A part that is settled, folded until somebody wants to read it, or has a form in it that came back. */
export function FoldedPart({ view, part }: Props) {
  const isOpen = view.returned?.typed['section'] === part.section
  return (
    <section id={part.section} className="folded" aria-labelledby={`h-${part.section}`}>
      <details open={isOpen}>
        <summary>
          <Title view={view} part={part} />
        </summary>
        <Inside view={view} part={part} isFolded />
      </details>
    </section>
  )
}
