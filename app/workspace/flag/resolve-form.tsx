import type { FlagPage } from '~/domain/kickoff'
import { Button } from '~/ui/button'
import { FieldErrors, TextArea } from '~/ui/field'
import { ActForm } from '~/workspace/form/act-form'
import { errorsOf, type Outcome } from '~/workspace/form/outcome'
import { languageWords } from '~/workspace/words/flag-words'
import { AmendFields } from './amend-fields'
import { FileForBuyer } from './file-field'
import { HonourFields } from './honour-fields'
import { OrderFields } from './order-fields'

const WAYS = [
  ['clarified', 'Clarify', 'The record stays as it is; what you write explains it.'],
  ['amended', 'Amend', 'The record changes and the next version is published with it, in one step.'],
  ['honoured', 'Honour at our cost', 'We do it, and no price carries it: its hours are margin at risk.'],
  ['change_order', 'Offer a change order', 'The record changes at a price, once one of the buyer’s approvers accepts.'],
] as const

/** Ends this round of a flag in one of four ways. Which fields show follows the choice by style alone, so that it needs no script. */
export function ResolveForm({ page, outcome }: { page: FlagPage; outcome: Outcome | undefined }) {
  const { flag, kickoff } = page
  return (
    <section aria-label="Resolve">
      <h2 className="mt-7 mb-2">Resolve</h2>
      <ActForm act="resolve" basis={{ round: String(flag.round), kickoffId: kickoff.id }} outcome={outcome} className="form resolve" withFile>
        {(form) => (
          <>
            <fieldset className="grid gap-2">
              <legend className="sr-only">How it is resolved</legend>
              {WAYS.map(([value, label, meaning]) => (
                <label key={value} className="choice">
                  <input type="radio" name="resolution" value={value} defaultChecked={(form.outcome?.typed.resolution ?? 'clarified') === value} />
                  <b>{label}</b>
                  <small>{meaning}</small>
                </label>
              ))}
              <FieldErrors id={form.id('resolution')} errors={errorsOf(form.outcome, 'resolution')} />
            </fieldset>
            <HonourFields page={page} form={form} />
            <OrderFields page={page} form={form} />
            <AmendFields page={page} form={form} />
            <TextArea
              id={form.id('answer')}
              name="words"
              dir="auto"
              maxLength={4000}
              label={<>What you tell <bdi>{flag.recipientName}</bdi></>}
              hint={`They are mailed this and can accept it or open the flag again. They read ${languageWords(kickoff.locale)}.`}
              defaultValue={form.outcome?.typed.words}
              errors={errorsOf(form.outcome, 'words')}
            />
            <FileForBuyer page={page} form={form} />
            <div className="actions">
              <Button tone="primary" busy={form.isSending}>
                <span className="when-said">Resolve</span>
                <span className="when-amended">Amend and publish version {kickoff.version + 1}</span>
                <span className="when-offered">Offer it to the buyer</span>
              </Button>
            </div>
          </>
        )}
      </ActForm>
    </section>
  )
}
