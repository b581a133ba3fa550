import type { MilestonePage } from '~/domain/milestone-page'
import type { MilestoneAnswer } from '~/domain/milestone-record'
import { Notice } from '~/ui/notice'
import { Ago } from '~/workspace/shell/clock'
import { dayWords } from '~/workspace/words/day-words'
import { CHANNEL_LABELS } from '~/workspace/words/labels'
import { VERDICT_LABELS } from '~/workspace/words/milestone-words'
import { mayRecord } from './has-form'
import type { MilestoneProps } from './milestone-page'
import { RecordAnswer } from './record-answer'
import { focusPlace } from './use-focus-kept'

/** What the buyer's people said of it so far, also what does not stand any more; and the way to record what they said elsewhere. */
export function BuyersWord({ page, outcome }: MilestoneProps) {
  const { milestone, answers, evidence } = page
  if (milestone.title === null) return null
  return (
    <section aria-labelledby="buyers-word-title" {...focusPlace('buyers-word')} className="mt-6 scroll-mt-4">
      <h2 id="buyers-word-title">The buyer’s word</h2>
      {answers.length === 0 ? <p className="mt-1 text-[0.9rem] text-soft">{noWordYet(milestone)}</p> : null}
      <ol>
        {answers.map((answer) => (
          <Answer key={answer.id} answer={answer} evidence={evidence[answer.id]} />
        ))}
      </ol>
      {mayRecord(page) ? <RecordAnswer key={answers.length} page={page} outcome={outcome} /> : null}
    </section>
  )
}

const noWordYet = ({ claimedAt }: MilestonePage['milestone']) =>
  claimedAt ? 'They were asked, and have not answered yet. Silence is no answer.' : 'Nobody was asked yet: once all lines are marked, you say that it is done.'

function Answer({ answer, evidence }: { answer: MilestoneAnswer; evidence: string | undefined }) {
  const { verdict, name, words, at, givenOn, onBehalf, disputed } = answer
  return (
    <li className="said">
      <p className={disputed ? 'text-soft line-through' : undefined}>
        <b className={disputed ? undefined : verdict === 'reached' ? 'text-sure' : 'text-flag'}>{VERDICT_LABELS[verdict]}</b>, <bdi>{name}</bdi>
      </p>
      {words ? (
        <q dir="auto" className="block wrap-anywhere">
          {words}
        </q>
      ) : null}
      <p className="text-[0.87rem] text-soft">
        {onBehalf ? (
          <>
            {CHANNEL_LABELS[onBehalf.channel]} on {dayWords(givenOn)}, recorded by <bdi>{onBehalf.by}</bdi> <Ago at={at} />
          </>
        ) : (
          <Ago at={at} />
        )}
      </p>
      {evidence ? (
        <p className="internal mt-1 px-2 py-1 text-[0.87rem] whitespace-pre-line wrap-anywhere" dir="auto">
          <span className="internal-word">Internal</span> {evidence}
        </p>
      ) : null}
      {disputed ? (
        <Notice tone="flag" title={<>Said that this is not what they said, <Ago at={disputed.at} /></>}>
          <p className="whitespace-pre-line wrap-anywhere" dir="auto">
            {disputed.words}
          </p>
        </Notice>
      ) : null}
    </li>
  )
}
