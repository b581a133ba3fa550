import type { FitPage as Page } from '~/domain/fit'
import type { OwnerRole } from '~/domain/member'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { Comparison } from './comparison'
import { OwnScores } from './own-scores'
import { ScoreForm } from './score-form'

/** What each part of the page is made from. */
export type FitProps = { page: Page; outcome: Outcome | undefined }

const areBothIn = (page: Page) => page.in.sales && page.in.delivery

/** Whether the form that was sent is on the page as the page is now. */
function hasForm(page: Page, { act, typed }: Outcome): boolean {
  if (act === 'score') return page.side !== null && !areBothIn(page)
  return act === 'reconcile' && page.side !== null && page.differences.some(({ criterion }) => criterion === typed.criterion)
}

/** How well the deal fits: each side scores without seeing the other's scores; then both see both, and reconcile what differs. */
export function FitPage({ page, outcome }: FitProps) {
  return (
    <>
      <KickoffHeading kickoff={page.kickoff} />
      <StrayOutcome outcome={outcome} hasForm={(sent) => hasForm(page, sent)} words={(sent) => wordsOf(sent, ['words'])} />
      {areBothIn(page) ? <Comparison page={page} outcome={outcome} /> : <Blind page={page} outcome={outcome} />}
      <p className="mt-6 text-[0.87rem] text-soft">
        {definitionWords(page)} Never shown to the buyer.
      </p>
    </>
  )
}

/** From its first score on, a deal keeps the definition that it was scored with. */
const definitionWords = ({ definition, in: scored }: Page) =>
  scored.sales || scored.delivery
    ? `Scored with version ${definition.version} of your firm’s definition of fit; this deal keeps it.`
    : `Version ${definition.version} of your firm’s definition of fit.`

const SIDE_NAMES: Record<OwnerRole, string> = { sales: 'Sales', delivery: 'Delivery' }

/** Until both sides are in: who has scored, never how. */
function Blind({ page, outcome }: FitProps) {
  const { side } = page
  return (
    <section className="mt-6" aria-labelledby="fit-title">
      <h2 id="fit-title">{side ? `${SIDE_NAMES[side]}, how good is this deal?` : 'How good is this deal?'}</h2>
      <p className="mt-1 max-w-[46rem]">
        {describe(page)} The other side’s scores are shown once both are in, so that nobody leans on them.
      </p>
      {side === null ? null : page[side] ? <OwnScores page={page} outcome={outcome} side={side} scored={page[side]} /> : <Unscored page={page} outcome={outcome} side={side} />}
    </section>
  )
}

/** Where a colleague has scored for this side already, their scores may be replaced, not read. */
function Unscored({ page, outcome, side }: FitProps & { side: OwnerRole }) {
  if (!page.in[side]) return <ScoreForm page={page} outcome={outcome} side={side} />
  return (
    <details className="panel mt-4" open={outcome?.act === 'score'}>
      <summary>Score it anew, in place of your colleague</summary>
      <ScoreForm page={page} outcome={outcome} side={side} />
    </details>
  )
}

function describe({ side, in: scored, ...page }: Page): string {
  const other = side === 'sales' ? 'delivery' : 'sales'
  if (side === null) {
    const done = (['sales', 'delivery'] as const).filter((each) => scored[each])
    return `You own neither side of this deal, so you do not score it. ${done.length > 0 ? `${SIDE_NAMES[done[0] ?? 'sales']} has scored it.` : 'Nobody has scored it yet.'}`
  }
  const theirs = `${SIDE_NAMES[other]} has ${scored[other] ? 'scored it' : 'not scored it yet'}.`
  if (page[side]) return `You scored it. ${theirs}`
  return scored[side] ? `A colleague has scored it for your side. ${theirs}` : theirs
}
