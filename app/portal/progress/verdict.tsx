import { STEP_LIMITS } from '~/domain/dependency'
import type { MilestoneAnswer } from '~/domain/milestone-record'
import type { Progress } from '~/domain/progress'
import { LineField, PortalForm, WordsField } from '../field'
import { TYPED_NAME_LIMIT } from '../forms'
import { isReturned, RETURNED_ANCHOR, type FormName } from '../returned'
import type { View } from '../view'
import { awaitsVerdict } from './asks'

type Props = { view: View; progress: Progress }

const bold = (words: React.ReactNode) => <b>{words}</b>
const returnedAs = ({ returned }: View, form: FormName) => (returned?.form === form ? returned : null)

/** "Yes, done", under the reader's typed name, with a word if they like. */
function YesForm({ view }: { view: View }) {
  const { t } = view
  const returned = returnedAs(view, 'milestone-reached')
  return (
    <div id={returned ? RETURNED_ANCHOR : undefined}>
      <PortalForm view={view} act="milestone-reached" hidden={{}} className="off">
        <LineField
          view={view}
          form="milestone-reached"
          returned={returned}
          name="typedName"
          label={t('portal.word.name')}
          hint={t('portal.word.nameHint')}
          max={TYPED_NAME_LIMIT}
          autoComplete="name"
          className="pen"
        />
        <WordsField view={view} form="milestone-reached" returned={returned} name="words" label={t('portal.goal.yesWords')} max={STEP_LIMITS.words} />
        <button className="go">{t('portal.goal.yes')}</button>
      </PortalForm>
    </div>
  )
}

/** "Not yet", with what is missing. */
function NotYetForm({ view }: { view: View }) {
  const { t, name, page } = view
  const returned = returnedAs(view, 'milestone-not-yet')
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.goal.notYet')}</summary>
      <PortalForm view={view} act="milestone-not-yet" hidden={{}} className="off">
        <WordsField view={view} form="milestone-not-yet" returned={returned} name="words" label={t('portal.goal.whatIsMissing')} max={STEP_LIMITS.words} required />
        <button className="plain">{t('portal.goal.sendNotYet', { deliveryOwner: name(page.content.deliveryOwner) })}</button>
      </PortalForm>
    </details>
  )
}

function DisputeForm({ view, answer }: { view: View; answer: MilestoneAnswer }) {
  const { t } = view
  const returned = isReturned(view.returned, 'milestone-dispute', answer.id) ? view.returned : null
  return (
    <details open={returned !== null} id={returned ? RETURNED_ANCHOR : undefined}>
      <summary>{t('portal.dispute.open')}</summary>
      <PortalForm view={view} act="milestone-dispute" hidden={{ answerId: answer.id }} className="off">
        <WordsField view={view} form="milestone-dispute" returned={returned} name="words" label={t('portal.dispute.words')} hint={t('portal.dispute.hint')} max={STEP_LIMITS.words} required />
        <button className="plain">{t('portal.dispute.submit')}</button>
      </PortalForm>
    </details>
  )
}

/** What one of the buyer's people said of it. Only the one in whose name it was noted may object. */
function Said({ view, answer }: { view: View; answer: MilestoneAnswer }) {
  const { t, say, name, page } = view
  const { onBehalf, disputed, verdict, recipientId } = answer
  const values = { name: name(answer.name), date: say.day(answer.givenOn), b: bold }
  const isTheirs = recipientId === page.recipient.id && onBehalf !== null && disputed === null
  return (
    <li className="say">
      <p>
        {t.rich(verdict === 'reached' ? 'portal.goal.saidReached' : 'portal.goal.saidNotYet', values)} <bdi>{answer.words}</bdi>
      </p>
      {onBehalf && <small>{t('portal.goal.noted', { by: name(onBehalf.by), channel: onBehalf.channel })}</small>}
      {disputed && (
        <p>
          {t('portal.goal.disputed', { name: name(answer.name) })} <bdi>{disputed.words}</bdi>
        </p>
      )}
      {isTheirs && <DisputeForm view={view} answer={answer} />}
    </li>
  )
}

/** Delivery's word that it is done, and the buyer's answers to it. */
export function Verdict({ view, progress }: Props) {
  const { t, say, name, page } = view
  const { claimedAt, answers, reachedOn } = progress
  const isAsked = awaitsVerdict(progress)
  return (
    <>
      {answers.length > 0 && (
        <ul>
          {answers.map((answer) => (
            <Said key={answer.id} view={view} answer={answer} />
          ))}
        </ul>
      )}
      {claimedAt && !reachedOn && (
        <div className="verdict">
          <p>{t('portal.goal.claimed', { deliveryOwner: name(page.content.deliveryOwner), date: say.instantDay(claimedAt) })}</p>
          {isAsked ? (
            <>
              <h3>{t('portal.goal.ask')}</h3>
              <YesForm view={view} />
              <NotYetForm view={view} />
            </>
          ) : (
            <p>{t('portal.goal.waitsForOthers')}</p>
          )}
        </div>
      )}
    </>
  )
}
