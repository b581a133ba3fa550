import { Ago, useClock } from '~/workspace/shell/clock'
import { agoWords } from '~/workspace/words/day-words'
import { counted } from '~/workspace/words/count-words'
import { refusalSentence } from '~/workspace/words/refusal-sentence'
import { unsavedWords } from '~/workspace/words/save-words'
import type { EditorOutcome } from './editor-outcome'
import { problemsOf } from './field-problems'
import type { SaveState } from './saver-ports'

type SaveStatusProps = {
  state: SaveState
  /** When and by whom the draft was saved before this page was opened. */
  before: { savedAt: string; savedBy: string } | null
  isDraft: boolean
  unshared: number
  onShow: (outcome: EditorOutcome) => void
}

/** Whether somebody has to hear of it: that a draft saves itself as it should is told to eyes only, not at each pause to ears. */
export const isTrouble = ({ kind }: SaveState) => kind === 'refused' || kind === 'away' || kind === 'signed-out'

/** What is saved and what is not, and why: read by who looks for it, and interrupting nobody. */
export function SaveStatus({ state, before, isDraft, unshared, onShow }: SaveStatusProps) {
  switch (state.kind) {
    case 'saving':
    case 'unsaved':
      return <>{state.kind === 'saving' ? 'Saving…' : 'Writing…'}</>
    case 'kept':
      return <>Not saved yet, kept in this browser</>
    case 'away':
      return <b>Not saved: we cannot be reached. This browser keeps it, and sends it as soon as we can.</b>
    case 'signed-out':
      return (
        <b>
          Not saved: you are signed out. This browser keeps it.{' '}
          <a className="text-link" href="/sign-in" target="_blank" rel="noopener">
            Sign in in a new tab
          </a>
        </b>
      )
    case 'refused':
      return <Refused {...{ isDraft, onShow }} outcome={state.outcome} />
    case 'saved':
      return (
        <>
          Saved <Ago at={state.at} />
          {unshared > 0 ? <Unshared count={unshared} /> : null}
        </>
      )
    case 'untouched':
      if (!before) return <>Saves itself once it has an account, a deal and its owners.</>
      return (
        <>
          Saved <Ago at={before.savedAt} /> by <bdi>{before.savedBy}</bdi>
        </>
      )
  }
}

function Unshared({ count }: { count: number }) {
  return (
    <>
      , all but your word on{' '}
      <a className="text-link" href="#sharing">
        {counted(count, 'line')} for the buyer
      </a>
    </>
  )
}

type RefusedProps = { outcome: EditorOutcome; isDraft: boolean; onShow: (outcome: EditorOutcome) => void }

function Refused({ outcome, isDraft, onShow }: RefusedProps) {
  const { now, timeZone } = useClock()
  const [first] = problemsOf(outcome)
  if (outcome.conflict) {
    return (
      <b>
        Not saved: <bdi>{outcome.conflict.by}</bdi> saved this handoff meanwhile.{' '}
        <button type="button" className="text-link" onClick={() => onShow(outcome)}>
          See what differs
        </button>
      </b>
    )
  }
  if (outcome.refusal) return <b>{refusalSentence(outcome.refusal, (instant) => agoWords(instant, now, timeZone))}</b>
  return (
    <>
      {unsavedWords(problemsOf(outcome), isDraft)}{' '}
      {first ? (
        <a className="text-link" href={`#${first.fieldId}`}>
          Go there
        </a>
      ) : null}
    </>
  )
}
