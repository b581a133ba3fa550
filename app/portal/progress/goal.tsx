import type { Condition, Move } from '~/domain/milestone-record'
import type { Progress } from '~/domain/progress'
import type { View } from '../view'
import { Evidence } from './evidence'
import { Verdict } from './verdict'

type Props = { view: View; progress: Progress }

const bold = (words: React.ReactNode) => <b>{words}</b>

function When({ view: { t, say }, progress: { dueOn, reachedOn } }: Props) {
  if (reachedOn) return <p className="date sure">✓ {t('portal.goal.reachedOn', { date: say.day(reachedOn) })}</p>
  if (!dueOn) return <p className="date">{t('portal.goal.noDate')}</p>
  return (
    <p className="date">
      {say.day(dueOn)} <small>{say.fromNow(dueOn)}</small>
    </p>
  )
}

/** What the date looks like as things stand, in days and without blame. */
function Likely({ view, progress: { outlook, dueOn, reachedOn, claimedAt } }: Props) {
  const { t, say, name, page } = view
  if (reachedOn || claimedAt || !dueOn) return null
  const deliveryOwner = name(page.content.deliveryOwner)
  if (outlook.likelyOn)
    return <p className="likely">{t('portal.goal.likely', { date: say.day(outlook.likelyOn), days: t('portal.course.days', { count: outlook.pushedDays }) })}</p>
  return outlook.state === 'late' ? <p className="likely">{t('portal.goal.passed', { deliveryOwner })}</p> : null
}

function OneMove({ view: { t, say, name }, move }: { view: View; move: Move }) {
  const to = say.day(move.to)
  return (
    <li>
      {move.from ? t.rich('portal.goal.moved', { from: say.day(move.from), to, b: bold }) : t.rich('portal.goal.dated', { to, b: bold })}{' '}
      <bdi>{move.words}</bdi>
      <small>{t('portal.goal.movedBy', { name: name(move.by), date: say.instantDay(move.at) })}</small>
    </li>
  )
}

/** The first date stays in sight, and so does each move with its reason. */
function Moves({ view, progress: { firstDueOn, dueOn, moves } }: Props) {
  const { t, say } = view
  const hasMoved = firstDueOn !== null && firstDueOn !== dueOn
  if (!hasMoved && moves.length === 0) return null
  return (
    <div className="moves">
      {firstDueOn && <p>{t('portal.goal.first', { date: say.day(firstDueOn) })}</p>}
      <ul>
        {moves.map((move) => (
          <OneMove key={move.at} view={view} move={move} />
        ))}
      </ul>
    </div>
  )
}

function OneCondition({ view, condition: { text, met } }: { view: View; condition: Condition }) {
  const { t, say, name } = view
  return (
    <li className={met ? 'met' : undefined}>
      <p>
        <bdi>{text}</bdi>
      </p>
      {met && <Evidence view={view} shown={met} />}
      <small>{met ? t('portal.goal.met', { name: name(met.by), date: say.instantDay(met.at) }) : t('portal.goal.open')}</small>
    </li>
  )
}

/** The first milestone: what and when, how far it is, and the buyer's word on it. */
export function Goal({ view, progress }: Props) {
  const { t } = view
  return (
    <section id="milestone" aria-labelledby="h-milestone">
      <h2 id="h-milestone">{t('portal.goal.title')}</h2>
      {progress.title === null ? (
        <p>{t('portal.goal.none')}</p>
      ) : (
        <div className="milestone">
          <When view={view} progress={progress} />
          <p className="title">
            <bdi>{progress.title}</bdi>
          </p>
          <Likely view={view} progress={progress} />
          <Moves view={view} progress={progress} />
          <h3>{t('portal.goal.doneWhen')}</h3>
          <ul className="conditions">
            {progress.conditions.map((condition) => (
              <OneCondition key={condition.hash} view={view} condition={condition} />
            ))}
          </ul>
          <Verdict view={view} progress={progress} />
        </div>
      )}
    </section>
  )
}
