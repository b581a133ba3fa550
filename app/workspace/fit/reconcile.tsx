import type { Criterion, FitPage } from '~/domain/fit'
import type { OwnerRole } from '~/domain/member'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf } from '~/workspace/form/outcome'
import type { FitProps } from './fit-page'

type ReconcileProps = FitProps & { criterion: Criterion; difference: FitPage['differences'][number] }

const SIDES = [
  ['sales', 'Sales'],
  ['delivery', 'Delivery'],
] as const

/** What each side makes of the difference; one's own line is written in place. */
export function Reconcile(props: ReconcileProps) {
  const { difference, page } = props
  return (
    <div className="reconcile">
      {SIDES.map(([side, name]) => (
        <div key={side} className="min-w-0">
          <p className="text-[0.87rem] font-semibold text-soft">{name}</p>
          {difference[side] ? (
            <p dir="auto" className="whitespace-pre-line wrap-anywhere">
              {difference[side]}
            </p>
          ) : null}
          {page.side === side ? <OwnLine {...props} side={side} /> : difference[side] ? null : <p className="text-soft">Not written yet.</p>}
        </div>
      ))}
    </div>
  )
}

function OwnLine({ criterion, difference, outcome, side }: ReconcileProps & { side: OwnerRole }) {
  const subject = { criterion: criterion.key }
  const line = difference[side]
  const form = (
    <ActForm act="reconcile" subject={subject} outcome={outcome} className="form mt-1">
      {({ id, outcome: own, isSending }) => (
        <>
          <TextArea
            id={id('words')}
            name="words"
            dir="auto"
            rows={2}
            maxLength={500}
            label={`Your line on ${criterion.name}`}
            hint="Why you see it so, and what you do about it."
            defaultValue={own?.typed.words ?? line ?? ''}
            errors={errorsOf(own, 'words')}
          />
          <div className="actions">
            <Button busy={isSending}>{line ? 'Change the line' : 'Write the line'}</Button>
          </div>
        </>
      )}
    </ActForm>
  )
  if (line === null) return form
  return (
    <details open={Boolean(outcomeOf(outcome, 'reconcile', subject))}>
      <summary className="text-link fold">Write it anew</summary>
      {form}
    </details>
  )
}
