import { utcDay } from 'd3-time'
import type { DependencyStep, ToldDependency } from '~/domain/dependency'
import { isOpen } from '~/domain/open-dependency'
import type { View } from '../view'
import { Evidence } from './evidence'
import { sentBackStep } from './needed'
import { OweForms } from './owe-forms'

type Props = { view: View; dependency: ToldDependency }

const bold = (words: React.ReactNode) => <b>{words}</b>
const STEP_WORDS = { provided: 'portal.need.stepProvided', accepted: 'portal.need.stepAccepted', sent_back: 'portal.need.stepSentBack' } as const

/** Who owes it, and by when it is needed; a name that the line already says is not said twice. */
function WhoAndWhen({ view: { t, say, name }, dependency: { detail, owedBy, isMine, side, dueOn } }: Props) {
  const isNamed = isMine || (owedBy !== null && detail.includes(owedBy))
  const isNobodys = owedBy === null && (side === null || side === 'buyer')
  const words = [detail, owedBy && !isNamed ? name(owedBy) : '', dueOn ? t('portal.line.by', { date: say.day(dueOn) }) : t('portal.need.noDay')]
  return (
    <p className="more">
      <bdi>{words.filter(Boolean).join(' · ')}</bdi>
      {isNobodys && <span className="at">{t('portal.need.nobody')}</span>}
    </p>
  )
}

function stateWords({ t, say, name, page }: View, { state, isLate, promisedOn, statedAt }: ToldDependency): string | null {
  const date = say.instantDay(statedAt)
  const promised = promisedOn && isOpen({ state }) ? t('portal.need.promised', { date: say.day(promisedOn) }) : null
  if (state === 'accepted') return t('portal.need.accepted', { date })
  if (state === 'provided') return t('portal.need.provided', { date, deliveryOwner: name(page.content.deliveryOwner) })
  return [promised, isLate ? t('portal.need.late') : null].filter(Boolean).join(' · ') || null
}

function State({ view, dependency }: Props) {
  const words = stateWords(view, dependency)
  const { state, isLate } = dependency
  const isThere = state === 'accepted' || state === 'provided'
  return words && <p className={isThere ? 'state sure' : isLate ? 'state late' : 'state'}>{isThere ? `✓ ${words}` : words}</p>
}

const laterBy = (day: string, days: number) => utcDay.offset(new Date(day), days).toISOString().slice(0, 10)

/** What its day does to the milestone's, as things stand; nobody is blamed for it. */
function Effect({ view, dependency: { pushedDays } }: Props) {
  const { t, say, page } = view
  if (pushedDays === 0) return null
  const days = t('portal.course.days', { count: pushedDays })
  const dueOn = page.progress?.dueOn
  return <p className="effect">{dueOn ? t('portal.need.pushes', { days, date: say.day(laterBy(dueOn, pushedDays)) }) : t('portal.need.pushesOpen', { days })}</p>
}

function Step({ view, step }: { view: View; step: DependencyStep }) {
  const { t, say, name } = view
  const by = name(step.by)
  return (
    <li className={step.fromFirm ? 'say us' : 'say'}>
      {step.kind === 'promised'
        ? t.rich('portal.need.stepPromised', { by, date: say.day(step.promisedOn ?? ''), b: bold })
        : t.rich(STEP_WORDS[step.kind], { by, b: bold })}{' '}
      <Evidence view={view} shown={step} />
      <small>{say.instant(step.at)}</small>
    </li>
  )
}

/** What was said and done so far, folded: whoever comes back wants to know first what is to do. */
function Thread({ view, dependency: { steps } }: Props) {
  if (steps.length === 0) return null
  return (
    <details className="thread">
      <summary>{view.t('portal.need.earlier', { count: steps.length })}</summary>
      <ul>
        {steps.map((step, index) => (
          <Step key={index} view={view} step={step} />
        ))}
      </ul>
    </details>
  )
}

/** Why it was sent back, before anything else. */
function SentBack({ view, dependency }: Props) {
  const step = sentBackStep(dependency)
  return (
    step && (
      <p className="say us">
        {view.t.rich('portal.need.sentBack', { by: view.name(step.by), b: bold })} <bdi>{step.words}</bdi>
      </p>
    )
  )
}

/** One thing that is needed: from whom, by when, how it stands, what that does to the date, and what can be said to it. */
export function Dependency({ view, dependency }: Props) {
  return (
    <li className={dependency.state === 'sent_back' ? 'need flagged' : 'need'} id={`d-${dependency.itemId}`}>
      <p className="what">
        <bdi>{dependency.text}</bdi>
      </p>
      <WhoAndWhen view={view} dependency={dependency} />
      <SentBack view={view} dependency={dependency} />
      <State view={view} dependency={dependency} />
      <Effect view={view} dependency={dependency} />
      <Thread view={view} dependency={dependency} />
      <OweForms view={view} dependency={dependency} />
    </li>
  )
}
