import { Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { ActForm } from '~/workspace/form/act-form'
import { listed } from '~/workspace/words/count-words'
import { mayClaim } from './has-form'
import type { MilestoneProps } from './milestone-page'
import { focusPlace } from './use-focus-kept'
import { approversOf } from './what-next'

/** Delivery says that all is done: that asks the buyer's approvers, by name, for their word. */
export function Claim({ page, outcome }: MilestoneProps) {
  if (!mayClaim(page)) return null
  const names = approversOf(page).map(({ name }) => name)
  return (
    <div {...focusPlace('claim')} className="mt-3 scroll-mt-4">
      <ActForm act="claim" outcome={outcome} className="actions">
        {({ isSending }) => (
          <>
            <Button tone="primary" busy={isSending}>
              Say that it is done
            </Button>
            <p className="text-[0.9rem] text-soft">
              {names.length > 0 ? (
                <>
                  Asks <bdi>{listed(names)}</bdi> by mail; the word of {names.length === 1 ? 'this person' : 'one of them'} makes it reached.
                </>
              ) : (
                <>
                  Nobody of the buyer’s people is asked about the first milestone, so nobody could answer.{' '}
                  <Link className="text-link" to={`/kickoffs/${page.milestone.kickoffId}/edit#key_stakeholders`}>
                    Make somebody an approver of it
                  </Link>
                </>
              )}
            </p>
          </>
        )}
      </ActForm>
    </div>
  )
}
