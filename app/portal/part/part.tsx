import { flagState } from '~/domain/flag-state'
import type { PublishedSection } from '~/domain/item'
import { FlagForm } from '../flag/flag-form'
import { FlagThread } from '../flag/flag-thread'
import { flagsOfPart, partState, type PartState } from '../page-state'
import type { View } from '../view'
import { Lines } from './lines'
import { MarkForm } from './mark-form'

type Props = { view: View; part: PublishedSection }

const SIGN: Partial<Record<PartState, string>> = { right: '✓ ', confirmed: '✓ ' }

function Status({ view: { page, t }, part }: Props) {
  const { state, count } = partState(page, part)
  if (state === 'unsaid') return null
  return (
    <small className={`is-${state}`}>
      {SIGN[state]}
      {state === 'right' || state === 'confirmed' ? t(`portal.status.${state}`) : t(`portal.status.${state}`, { count })}
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
      {!isOver && (
        <div className="foot">
          <MarkForm view={view} part={part} />
          <FlagForm view={view} section={part.section} itemId={null} />
        </div>
      )}
    </section>
  )
}
