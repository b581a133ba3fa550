import { copyHandoff } from '~/domain/copy-handoff'
import type { KickoffPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, outcomeOf, type Outcome } from '~/workspace/form/outcome'
import { counted } from '~/workspace/words/count-words'
import { DEAL_TYPE_LABELS } from '~/workspace/words/labels'

/** How many lines of a handoff others can begin with. */
export const lentLines = ({ items }: Pick<KickoffPage, 'items'>) => copyHandoff(items, () => '').length

/** Keeps the lines that do not speak of this customer, for the next deal of this type to begin with. */
export function TemplateForm({ page, outcome }: { page: KickoffPage; outcome: Outcome | undefined }) {
  const lines = lentLines(page)
  if (lines === 0) return null
  return (
    <details className="mt-6" open={Boolean(outcomeOf(outcome, 'keep_template'))}>
      <summary className="w-fit py-1 text-[0.9rem] text-soft hover:text-ink">Keep as a template</summary>
      <ActForm act="keep_template" outcome={outcome} className="form mt-2">
        {(form) => (
          <>
            <TextField
              id={form.id('name')}
              name="name"
              dir="auto"
              maxLength={120}
              label="Name of the template"
              hint={`${counted(lines, 'line')} to begin the next ${DEAL_TYPE_LABELS[page.deal.dealType].toLowerCase()} with. The customer’s people, words, days and amounts stay here. One of this name is replaced.`}
              defaultValue={form.outcome?.typed.name}
              errors={errorsOf(form.outcome, 'name')}
            />
            <div className="actions">
              <Button busy={form.isSending}>Keep it</Button>
            </div>
          </>
        )}
      </ActForm>
    </details>
  )
}
