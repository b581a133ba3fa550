import type { PromiseInput, PromisesPage } from '~/domain/promise'
import { Select, TextArea, TextField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { TwoChoices } from '~/workspace/form/two-choices'
import { yesOrNo } from '~/workspace/form/yes-or-no'
import { ROLE_LABELS } from '~/workspace/words/labels'

type PromiseFieldsProps = { form: ActFormState; page: PromisesPage; promise?: PromiseInput }

/** What one wants to know of a promise: its words, whether the price carries it, who said it, where and when, what it costs in hours, whose it is. */
export function PromiseFields({ form, page, promise }: PromiseFieldsProps) {
  const control = (name: keyof PromiseInput, before = '') => ({
    id: form.id(name),
    name,
    defaultValue: form.outcome?.typed[name] ?? before,
    errors: errorsOf(form.outcome, name),
  })
  return (
    <>
      <TextArea {...control('words', promise?.words)} dir="auto" rows={2} maxLength={500} label="What was said" hint="As they will remember it, best in the words that were used." />
      <TwoChoices
        id={form.id('priced')}
        name="priced"
        legend="Is it in the price?"
        yes={['In the price', 'The amount that was signed carries it.']}
        no={['Not in the price', 'Its hours are margin at risk.']}
        chosen={form.outcome ? form.outcome.typed.priced : promise && yesOrNo(promise.priced)}
        errors={errorsOf(form.outcome, 'priced')}
      />
      <div className="pair">
        <TextField {...control('saidBy', promise?.saidBy)} dir="auto" maxLength={120} autoComplete="off" list={form.id('people')} label="Who said it" hint="On our side or on theirs." />
        <TextField {...control('saidWhere', promise?.saidWhere)} dir="auto" maxLength={200} autoComplete="off" label="Where" hint="A call, a mail, a workshop." />
        <TextField {...control('saidOn', promise?.saidOn ?? '')} type="date" label="When" hint="If you know it." />
        <TextField {...control('hours', promise?.hours)} inputMode="decimal" maxLength={8} autoComplete="off" label="Hours that it takes" hint="Your best estimate." />
        <Owner control={control('ownerId', promise?.ownerId ?? page.frame.member.id)} page={page} owner={promise?.ownerId} />
      </div>
      <datalist id={form.id('people')}>
        {page.owners.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  )
}

type OwnerProps = { control: { id: string; name: string; defaultValue: string; errors: string[] | undefined }; page: PromisesPage; owner: string | undefined }

/** Whoever answers for it. Somebody who has left the firm in the meantime is not offered any more. */
function Owner({ control, page: { owners }, owner }: OwnerProps) {
  const isGone = owner !== undefined && !owners.some(({ id }) => id === owner)
  return (
    <Select {...control} label="Whose promise it is now" hint="They see to it that it is kept, or taken back in time.">
      {isGone ? <option value="">Choose a colleague</option> : null}
      {owners.map(({ id, name, role }) => (
        <option key={id} value={id}>
          {name}, {ROLE_LABELS[role].toLowerCase()}
        </option>
      ))}
    </Select>
  )
}
