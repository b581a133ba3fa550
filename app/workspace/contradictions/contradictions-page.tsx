import { Link } from '@remix-run/react'
import type { ContradictionsPage as WholePage } from '~/domain/contradiction'
import type { LikelyContradiction } from '~/domain/likely-contradictions'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { Empty } from '~/workspace/list/empty'
import { buttonClass } from '~/ui/button'
import { countedInWords, sentence } from '~/workspace/words/count-words'
import { Dismissed } from './dismissed'
import { Likely, pairOf } from './likely'
import { OpenContradiction } from './open-contradiction'
import { Settled } from './settled'
import { TieForm } from './tie-form'

/** The page as it is shown: of the readings, only those of the proposals get here. */
export type Page = Omit<WholePage, 'readings'>

/** Two lines that probably contradict each other, and how each reads. */
export type Proposed = LikelyContradiction & { readings: string[] }

/** What each part of the page is made from. */
export type ContradictionsProps = { page: Page; likely: Proposed[]; outcome: Outcome | undefined }

const isOpen = ({ settledAt }: Page['contradictions'][number]) => settledAt === null

/** Whether the form that was sent is on the page as the page is now. */
function hasForm({ page, likely }: ContradictionsProps, { act, typed }: Outcome): boolean {
  if (act === 'tie') return page.items.length > 1
  if (act === 'tie_likely' || act === 'dismiss') return likely.some((each) => pairOf(each) === typed.pair)
  return act === 'settle' && page.contradictions.some((each) => isOpen(each) && each.id === typed.contradictionId)
}

/** Lines that cannot both be right: what differs, what probably does, and what holds from now on. */
export function ContradictionsPage(props: ContradictionsProps) {
  const { page, likely, outcome } = props
  const open = page.contradictions.filter(isOpen)
  return (
    <>
      <KickoffHeading kickoff={page.kickoff} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(props, sent)} words={(sent) => wordsOf(sent, ['note', 'settlement'])} />
      {open.length > 0 ? (
        <section className="mt-6" aria-labelledby="open-title">
          <h2 id="open-title">
            {sentence(countedInWords(open.length, 'contradiction'))} to settle<span>until then the handoff is neither accepted nor sent</span>
          </h2>
          {open.map((contradiction) => (
            <OpenContradiction key={contradiction.id} contradiction={contradiction} page={page} outcome={outcome} />
          ))}
        </section>
      ) : null}
      {likely.length > 0 ? <Likely {...props} /> : null}
      {open.length === 0 && likely.length === 0 && page.items.length > 1 ? <Nothing hasSettled={page.contradictions.length > 0} hasDismissed={page.dismissed.length > 0} /> : null}
      {page.items.length > 1 ? (
        <TieForm key={page.contradictions.map(({ id }) => id).join(' ')} page={page} outcome={outcome} />
      ) : (
        <Empty
          title="There is nothing to compare yet"
          action={
            <Link className={buttonClass('primary')} to={`/kickoffs/${page.kickoff.id}/edit`}>
              Write the handoff
            </Link>
          }
        >
          A contradiction needs two lines. Once the handoff has them, those that differ are proposed here.
        </Empty>
      )}
      <Dismissed page={page} />
      <Settled contradictions={page.contradictions.filter((each) => !isOpen(each))} />
    </>
  )
}

function Nothing({ hasSettled, hasDismissed }: { hasSettled: boolean; hasDismissed: boolean }) {
  return (
    <p className="mt-6 max-w-[46rem]">
      {hasSettled ? 'Everything that was tied is settled.' : 'No line contradicts another, as far as anybody has said.'}{' '}
      <span className="text-soft">
        We compared figures, dates and names, and found no {hasSettled || hasDismissed ? 'other ' : ''}two that differ. Words we cannot compare: you can.
      </span>
    </p>
  )
}
