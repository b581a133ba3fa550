import type { FlagPage } from '~/domain/kickoff'
import { FieldErrors, Select, TextArea, TextField } from '~/ui/field'
import type { ActFormState } from '~/workspace/form/act-form'
import { errorsOf } from '~/workspace/form/outcome'
import { BOUNDARY_LABELS, keysOf, SECTION_LABELS, SIDE_LABELS } from '~/workspace/words/labels'
import { ADDED } from './amended-words'

type Change = 'edit' | 'add' | 'remove'
type AmendFieldsProps = { page: FlagPage; form: ActFormState }

/** In what ways this flag can change the record: a line is edited or removed; where something is missing, one is added. */
function changesFor({ flag, line }: FlagPage): Change[] {
  const canAdd = flag.section !== 'first_milestone' || line === null
  return [...(line ? (['edit', 'remove'] as const) : []), ...(canAdd ? (['add'] as const) : [])]
}

const CHANGE_LABELS: Record<Change, string> = {
  edit: 'Change the line',
  remove: 'Remove the line',
  add: 'Add a line',
}

/** How the record changes when a flag is resolved by amending it. */
export function AmendFields({ page, form }: AmendFieldsProps) {
  const changes = changesFor(page)
  const typed = form.outcome?.typed
  return (
    <fieldset className="amend">
      <legend className="field-label">The change in {SECTION_LABELS[page.flag.section].toLowerCase()}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1.5">
        {changes.map((change) => (
          <label key={change} className="flex items-center gap-2">
            <input type="radio" name="change" value={change} defaultChecked={(typed?.change ?? changes[0]) === change} />
            {CHANGE_LABELS[change]}
          </label>
        ))}
      </div>
      <FieldErrors id={form.id('change')} errors={errorsOf(form.outcome, 'change')} />
      {changes.includes('edit') ? <LineFields prefix="" page={page} form={form} line={page.line} isOwn={typed?.change !== 'add'} /> : null}
      {changes.includes('add') ? <LineFields prefix={ADDED} page={page} form={form} line={null} isOwn={typed?.change === 'add'} /> : null}
    </fieldset>
  )
}

type LineFieldsProps = AmendFieldsProps & {
  /** Sets the fields of an added line apart from those of the edited one. */
  prefix: '' | typeof ADDED
  line: FlagPage['line']
  /** Whether the problems that came back are about these fields. */
  isOwn: boolean
}

function LineFields({ prefix, page, form, line, isOwn }: LineFieldsProps) {
  const { section } = page.flag
  const field = (name: string) => ({ id: form.id(`${prefix}${name}`), name: `${prefix}${name}`, errors: isOwn ? errorsOf(form.outcome, name) : undefined })
  const value = (name: string, otherwise: string | null | undefined) => form.outcome?.typed[`${prefix}${name}`] ?? otherwise ?? ''
  return (
    <div className={prefix === '' ? 'line-change edited' : 'line-change added'}>
      {section === 'scope_boundaries' ? (
        <Select {...field('boundary')} label="Where it stands" defaultValue={value('boundary', line?.boundary ?? page.flag.boundary ?? 'included')}>
          {keysOf(BOUNDARY_LABELS).map((boundary) => (
            <option key={boundary} value={boundary}>
              {BOUNDARY_LABELS[boundary]}
            </option>
          ))}
        </Select>
      ) : null}
      <TextArea {...field('text')} label="The line" rows={2} maxLength={1000} dir="auto" defaultValue={value('text', line?.text)} />
      <TextField {...field('detail')} label={DETAIL_LABELS[section] ?? 'Remark'} maxLength={500} dir="auto" defaultValue={value('detail', line?.detail)} />
      {section === 'key_stakeholders' ? (
        <Select {...field('side')} label="On whose side" defaultValue={value('side', line?.side ?? 'buyer')}>
          {keysOf(SIDE_LABELS).map((side) => (
            <option key={side} value={side}>
              {SIDE_LABELS[side]}
            </option>
          ))}
        </Select>
      ) : null}
      {section === 'delivery_dependencies' || section === 'first_milestone' ? (
        <TextField {...field('dueOn')} label="By" type="date" defaultValue={value('dueOn', line?.dueOn)} />
      ) : null}
      {section === 'pricing_exceptions' ? (
        <TextField {...field('amount')} label="Amount" inputMode="decimal" defaultValue={value('amount', line?.amount)} />
      ) : null}
    </div>
  )
}

const DETAIL_LABELS: Partial<Record<FlagPage['flag']['section'], string>> = {
  key_stakeholders: 'What they do',
  delivery_dependencies: 'Who owes it',
  first_milestone: 'Done when',
}
