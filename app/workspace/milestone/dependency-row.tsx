import type { Dependency } from '~/domain/dependency'
import { isOpen } from '~/domain/open-dependency'
import { Badge } from '~/ui/badge'
import { wordsOf } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { counted } from '~/workspace/words/count-words'
import { dayWords } from '~/workspace/words/day-words'
import { SIDE_LABELS } from '~/workspace/words/labels'
import { DEPENDENCY_STATE_LABELS } from '~/workspace/words/milestone-words'
import { dependencyAnchor } from './dependency-anchor'
import { DependencyForms } from './dependency-forms'
import { hasForm } from './has-form'
import type { MilestoneProps } from './milestone-page'
import { Steps } from './steps'
import { focusPlace } from './use-focus-kept'

export type DependencyProps = MilestoneProps & { dependency: Dependency; asksWho: boolean }

/** One dependency: what is needed, who owes it and until when, where it stands, the thread, and what can be done about it. */
export function DependencyRow(props: DependencyProps) {
  const { dependency, page, outcome } = props
  const isAbout = outcome?.typed.itemId === dependency.itemId
  return (
    <li {...focusPlace(dependencyAnchor(dependency.itemId))} data-row className={dependency.state === 'accepted' ? 'row dependency there' : 'row dependency'}>
      <div className="what">
        <p className="needed" dir="auto">
          {dependency.text}
        </p>
        {dependency.detail ? (
          <p className="on whitespace-pre-line wrap-anywhere" dir="auto">
            {dependency.detail}
          </p>
        ) : null}
      </div>
      <Owes dependency={dependency} />
      <ByWhen dependency={dependency} />
      <State dependency={dependency} />
      <Steps dependency={dependency} page={page} outcome={outcome} />
      {isAbout ? (
        <div className="stray">
          <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} words={(sent) => wordsOf(sent, ['words', 'link'])} />
        </div>
      ) : null}
      <DependencyForms {...props} />
    </li>
  )
}

function Owes({ dependency: { side, owedBy, hasLeft, ...dependency } }: { dependency: Dependency }) {
  const isTold = isOpen(dependency)
  if (side === null) return <p className={isTold ? 'who text-flag' : 'who'}>Nobody named</p>
  if (side !== 'buyer') return <p className="who">{SIDE_LABELS[side]}</p>
  return (
    <p className="who">
      {owedBy ? <bdi>{owedBy}</bdi> : <span className={isTold ? 'text-flag' : undefined}>{hasLeft ? 'Who owed it has left' : 'Nobody named'}</span>}
      <small>{SIDE_LABELS.buyer}</small>
    </p>
  )
}

function ByWhen({ dependency }: { dependency: Dependency }) {
  const { dueOn, promisedOn, isLate } = dependency
  const isPromised = isOpen(dependency) && promisedOn !== null && promisedOn !== dueOn
  return (
    <p className={isLate ? 'by-when late' : 'by-when'}>
      {dueOn ? `by ${dayWords(dueOn)}` : 'no day agreed'}
      {isPromised ? <small>promised for {dayWords(promisedOn)}</small> : null}
    </p>
  )
}

const STATE_TONES: Partial<Record<Dependency['state'], 'flag' | 'sure'>> = { provided: 'flag', accepted: 'sure', sent_back: 'flag' }

function State({ dependency }: { dependency: Dependency }) {
  const { state, isLate, endsAfter, pushedDays, forMilestone } = dependency
  return (
    <div className="stands">
      <Badge tone={isLate ? 'late' : STATE_TONES[state]}>
        {DEPENDENCY_STATE_LABELS[state]}
        {isLate ? ', late' : ''}
      </Badge>
      {forMilestone ? null : <small>not for the milestone</small>}
      {pushedDays > 0 ? <small className="pushes">{counted(pushedDays, 'day')} later</small> : null}
      {endsAfter && pushedDays === 0 ? <small className="pushes">after the milestone</small> : null}
    </div>
  )
}
