import { FormProvider, parse, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Draft } from '~/domain/kickoff'
import { ErrorSummary } from '~/ui/error-summary'
import { OutcomeNotice } from '~/workspace/form/act-form'
import { useClock } from '~/workspace/shell/clock'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import { ConflictNotice } from './conflict-notice'
import { DealFields } from './deal-fields'
import type { EditorOutcome } from './editor-outcome'
import { fieldName } from './field-names'
import { handoffForm, type HandoffForm } from './handoff-form'
import { SaveBar } from './save-bar'
import { SectionEditor } from './section-editor'
import { useUnsavedGuard } from './use-unsaved-guard'

const FORM_ID = 'handoff'
const SAVE_AND_STAY = 'save-and-stay'

/** The buttons of the lists are carried out right here; whether the handoff can be saved, the server says. */
const listButtonsOnly = ({ formData }: { formData: FormData }) =>
  parse<HandoffForm, string[]>(formData, { resolve: () => ({ value: undefined }) })

function saveOnCtrlS(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  const button = document.getElementById(SAVE_AND_STAY)
  event.currentTarget.requestSubmit(button instanceof HTMLButtonElement ? button : undefined)
}

type EditorFormProps = { draft: Draft; outcome: EditorOutcome | undefined; onSave: (event: FormEvent<HTMLFormElement>) => void }

/** The nine fields on one page. */
export function EditorForm({ draft, outcome, onSave }: EditorFormProps) {
  const { now } = useClock()
  const markUnsaved = useUnsavedGuard(outcome !== undefined)
  const [start] = useState(() => handoffForm(draft, now.slice(0, 10)))
  const [form, fields] = useForm<HandoffForm>({
    id: FORM_ID,
    lastResult: outcome?.lastResult,
    defaultValue: start,
    onValidate: listButtonsOnly,
    onSubmit: onSave,
  })
  const isSaving = useNavigation().formData !== undefined
  const lists = fields.lines.getFieldset()
  return (
    <FormProvider context={form.context}>
      <Form
        id={form.id}
        method="post"
        noValidate
        preventScrollReset
        onSubmit={form.onSubmit}
        onInput={() => markUnsaved(true)}
        onKeyDown={saveOnCtrlS}
      >
        <button className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <input type="hidden" name="revision" value={outcome?.revision ?? draft.kickoff?.revision ?? ''} />
        <Trouble outcome={outcome} kickoffId={draft.kickoff?.id} onDiscard={() => markUnsaved(false)} />
        <Problems errors={form.allErrors} />
        <DealFields deal={fields.deal} owners={draft.owners} />
        {keysOf(SECTION_LABELS).map((section) => (
          <SectionEditor key={section} section={section} name={lists[section].name} />
        ))}
        <SaveBar draft={draft} isSaving={isSaving} stayId={SAVE_AND_STAY} />
      </Form>
    </FormProvider>
  )
}

type TroubleProps = { outcome: EditorOutcome | undefined; kickoffId: string | undefined; onDiscard: () => void }

/** Why nothing was saved. Whoever pressed Save at the foot of a long page is brought to it. */
function Trouble({ outcome, kickoffId, onDiscard }: TroubleProps) {
  const place = useRef<HTMLDivElement>(null)
  const isInTheWay = Boolean(outcome?.refusal) || Boolean(outcome?.isAway)
  useEffect(() => {
    if (isInTheWay) place.current?.scrollIntoView({ block: 'center' })
  }, [isInTheWay, outcome])
  if (!outcome || !isInTheWay) return null
  return (
    <div ref={place}>
      {outcome.conflict && kickoffId ? (
        <ConflictNotice conflict={outcome.conflict} kickoffId={kickoffId} onDiscard={onDiscard} />
      ) : (
        <OutcomeNotice outcome={outcome} />
      )}
    </div>
  )
}

function Problems({ errors }: { errors: Record<string, string[]> }) {
  const problems = Object.entries(errors).map(([path, sentences]) => ({
    fieldId: `${FORM_ID}-${path}`,
    label: fieldName(path),
    sentence: sentences.join(' '),
  }))
  return <ErrorSummary title="Not saved yet. Everything you typed is still here; please look at:" problems={problems} />
}
