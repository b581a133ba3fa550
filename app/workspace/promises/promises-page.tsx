import type { PromisesPage as Page } from '~/domain/promise'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { KickoffHeading } from '~/workspace/kickoff/kickoff-heading'
import { Empty } from '~/workspace/list/empty'
import { ledgerWords } from '~/workspace/words/promise-words'
import { AddPromise } from './add-promise'
import { AtRisk } from './at-risk'
import { PlannedMargin } from './planned-margin'
import { PromiseRow } from './promise-row'

/** What each part of the page is made from. */
export type PromisesProps = { page: Page; outcome: Outcome | undefined }

/** Whether the form that was sent is on the page as the page is now. */
function hasForm({ promises, ownMargin, mayJudge }: Page, { act, typed }: Outcome): boolean {
  if (act === 'add') return true
  if (act === 'margin') return mayJudge
  if (act === 'usual_margin') return mayJudge && ownMargin
  return promises.some(({ id }) => id === typed.promiseId) && (['change', 'remove'].includes(act) || (act === 'judge' && mayJudge))
}

/** What was said to win the deal, and what that puts at risk before the work starts. Internal to the firm. */
export function PromisesPage({ page, outcome }: PromisesProps) {
  const { kickoff, promises } = page
  return (
    <>
      <KickoffHeading kickoff={kickoff} />
      <StrayOutcome
        outcome={outcome}
        hasForm={(sent) => hasForm(page, sent)}
        words={(sent) => wordsOf(sent, ['words', 'saidBy', 'saidWhere', 'hours', 'remark', 'percent'])}
      />
      <div className="judging">
        <AtRisk page={page} />
        <PlannedMargin key={`${page.marginPercent} ${page.ownMargin}`} page={page} outcome={outcome} />
      </div>
      <section className="mt-7" aria-labelledby="ledger-title">
        <h2 id="ledger-title" className="mb-1.5">
          What was said to win it<span>{promises.length > 0 ? ledgerWords(promises) : 'never shown to the buyer'}</span>
        </h2>
        {promises.length > 0 ? (
          <ul className="rows">
            {promises.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} page={page} outcome={outcome} />
            ))}
          </ul>
        ) : (
          <Empty title="No promise is noted yet">
            Think back to the calls and mails before the signature. A turnaround, a name, “we will sort that out”: whatever the buyer will remember, delivery should know
            before they are reminded of it.
          </Empty>
        )}
        <AddPromise key={promises.map(({ id }) => id).join(' ')} page={page} outcome={outcome} />
      </section>
    </>
  )
}
