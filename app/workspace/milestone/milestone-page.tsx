import type { MilestonePage as Page } from '~/domain/milestone-page'
import { wordsOf, type Outcome } from '~/workspace/form/outcome'
import { StrayOutcome } from '~/workspace/form/stray-outcome'
import { PaceLine } from '~/workspace/pace/pace-line'
import { Pulses } from '~/workspace/pace/pulses'
import { BuyersWord } from './buyers-word'
import { ComesTooLate } from './comes-too-late'
import { Conditions } from './conditions'
import { Dependencies } from './dependencies'
import { hasForm, isToldInPlace } from './has-form'
import { KeyDates } from './key-dates'
import { MilestoneHeading } from './milestone-heading'
import { Moves } from './moves'
import { NextStep } from './next-step'
import { useFocusKept } from './use-focus-kept'

/** What each part of the page is made from. */
export type MilestoneProps = { page: Page & { formKey: string }; outcome: Outcome | undefined }

/** Where delivery runs the first milestone: how it stands, what is next, what it waits for, when it is done, its date and the buyer's word. */
export function MilestonePage({ page, outcome }: MilestoneProps) {
  useFocusKept()
  return (
    <>
      <MilestoneHeading page={page} />
      <StrayOutcome
        outcome={outcome}
        hasForm={(sent) => hasForm(page, sent) || isToldInPlace(page, sent)}
        words={(sent) => wordsOf(sent, ['words', 'link', 'evidence'])}
      />
      <KeyDates page={page} />
      <NextStep page={page} />
      <ComesTooLate outlook={page.milestone.outlook} />
      <div className="record">
        <div className="min-w-0">
          <Dependencies page={page} outcome={outcome} />
          <Conditions page={page} outcome={outcome} />
        </div>
        <aside className="min-w-0">
          <Moves page={page} outcome={outcome} />
          <BuyersWord page={page} outcome={outcome} />
          <PaceLine pace={page.pace} />
          <Pulses pulses={page.pulses} />
        </aside>
      </div>
    </>
  )
}
