import { Link } from '@remix-run/react'
import { flagState } from '~/domain/flag-state'
import { keptFiles } from '~/domain/flag-thread'
import type { FlagPage as Page } from '~/domain/kickoff'
import { Badge } from '~/ui/badge'
import { KeptWords } from '~/workspace/form/kept-words'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { Ago, useClock } from '~/workspace/shell/clock'
import { dueSentence, dueWords } from '~/workspace/words/due-words'
import { KIND_SENTENCES } from '~/workspace/words/flag-words'
import { placeWords } from '~/workspace/words/labels'
import { amendedWords } from './amended-words'
import { Files } from './files'
import { FlaggedLine } from './flagged-line'
import { HandOver } from './hand-over'
import { OneDisagreement } from '~/workspace/kickoff/disagreements'
import { Notes } from './notes'
import { Orders } from './orders'
import { ReplyForm } from './reply-form'
import { ResolveForm } from './resolve-form'
import { StandingNotice } from './standing-notice'
import { Thread } from './thread'

/** Where an owner works on one flag: the buyer's words, the line, the thread, and the ways to end it. */
export function FlagPage({ page, outcome }: { page: Page; outcome: Outcome | undefined }) {
  const { flag } = page
  const isOpen = flagState(flag) === 'open'
  const isSettled = flagState(flag) === 'settled'
  const isOurs = (id: string | undefined) => keptFiles(page.attachments, 'firm').some((file) => file.id === id)
  // A colleague was quicker: what was written to resolve it is kept as a word that may still be sent.
  const outrun = flagState(flag) === 'answered' && outcome?.act === 'resolve' ? outcome : undefined
  return (
    <>
      <FlagHeading page={page} isOpen={isOpen} />
      <div className="record">
        <div className="min-w-0">
          <blockquote className="told" dir="auto">
            {flag.words}
          </blockquote>
          <StrayOutcome
            outcome={outcome}
            hasForm={({ act, typed }) => act === 'note' || (act === 'remove_file' && isOurs(typed.attachmentId)) || (!isSettled && ['reply', 'resolve', 'hand_over'].includes(act))}
            words={(stray) => [...wordsOf(stray, ['words', 'ifDeclined']), ...amendedWords(stray)]}
          />
          <FlaggedLine page={page} />
          <Files page={page} outcome={outcome} />
          {page.disagreement ? <OneDisagreement disagreement={page.disagreement} /> : null}
          <Thread page={page} />
          <Orders page={page} />
          <StandingNotice page={page} />
          {isOpen ? <ResolveForm key={`resolve ${flag.round}`} page={page} outcome={outcome} /> : null}
          {outrun ? <KeptWords words={[...wordsOf(outrun, ['ifDeclined']), ...amendedWords(outrun)]} /> : null}
          {isSettled ? null : (
            <ReplyForm
              key={`reply ${page.answers.length}`}
              page={page}
              outcome={outrun ? { ...outrun, act: 'reply' } : outcome}
              isOpen={isOpen}
            />
          )}
        </div>
        <aside className="min-w-0">
          <HandOver key={flag.ownerId} page={page} outcome={outcome} isSettled={isSettled} />
          <Notes key={`notes ${page.notes.length}`} page={page} outcome={outcome} />
        </aside>
      </div>
    </>
  )
}

function FlagHeading({ page: { flag, kickoff, raisedOnVersion }, isOpen }: { page: Page; isOpen: boolean }) {
  const { now, timeZone } = useClock()
  const isLate = isOpen && dueWords(flag.dueAt, now, timeZone).late
  return (
    <>
      <nav className="trail" aria-label="Where this belongs">
        <Link to="/inbox">Inbox</Link> / <Link to={`/kickoffs/${kickoff.id}`}><bdi>{kickoff.account}</bdi></Link>
      </nav>
      <h1>
        <bdi>{flag.recipientName}</bdi> {KIND_SENTENCES[flag.kind]}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-soft text-[0.9rem]">
        <Badge>{placeWords(flag.section, flag.boundary)}</Badge>
        {flag.beforeStart ? <Badge tone="flag">before the work starts</Badge> : null}
        {isOpen ? <span className={isLate ? 'font-semibold text-late' : undefined}>{dueSentence(flag.dueAt, now, timeZone)}</span> : null}
        <span>
          raised <Ago at={flag.raisedAt} /> on version {raisedOnVersion}
          {flag.round > 1 ? `, opened again: round ${flag.round}` : ''}
        </span>
        <Link className="text-link" to={`/kickoffs/${kickoff.id}/preview`} reloadDocument>
          View as the buyer
        </Link>
      </p>
    </>
  )
}
