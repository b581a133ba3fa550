import { FormProvider, parse, useForm } from '@conform-to/react'
import { Form, useNavigation } from '@remix-run/react'
import { useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { gapsOf } from '~/domain/completeness'
import type { Draft } from '~/domain/kickoff'
import { ErrorSummary } from '~/ui/error-summary'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import type { SavedAs } from './autosave-answer'
import { DealFields } from './deal-fields'
import type { EditorOutcome } from './editor-outcome'
import { FORM_ID, problemsIn, unsplitProblems } from './field-problems'
import type { HandoffForm } from './handoff-form'
import { LateLines } from './late-lines'
import { SaveBar } from './save-bar'
import { isTrouble, SaveStatus } from './save-status'
import { SectionEditor } from './section-editor'
import { SharingQuestion } from './sharing-question'
import { Trouble } from './trouble'
import { typedClosedOn, typedItems } from './typed-lines'
import { useDraftSaver } from './use-draft-saver'
import { useLeaving, useSavedBefore } from './use-leaving'
import { useSplit } from './use-split'
import { useUnsplit } from './use-unsplit'

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

/** What a form begins with: the draft, what this browser had kept, or what came back from splitting a text. */
export type Beginning = {
  form: HandoffForm
  pasted: Readonly<Record<string, string>>
  revision: number | null
  newId: string | null
  isRestored: boolean
  isUnsaved: boolean
}

type EditorFormProps = {
  draft: Draft
  begin: Beginning
  outcome: EditorOutcome | undefined
  action: string
  place: string
  onSave: (event: FormEvent<HTMLFormElement>) => void
  onSaved: (saved: SavedAs) => void
}

/** The nine fields on one page, which saves itself while somebody writes. */
export function EditorForm({ draft, begin, outcome, action, place, onSave, onSaved }: EditorFormProps) {
  const element = useRef<HTMLFormElement>(null)
  const hasRetried = useRef(false)
  const isSaving = useNavigation().formData !== undefined
  const [shown, setShown] = useState<EditorOutcome | null>(null)
  const { state, revision, unshared, typed, saver } = useDraftSaver({
    element,
    memberId: draft.frame.member.id,
    action,
    place,
    revision: begin.revision,
    newId: begin.newId,
    isRestored: begin.isRestored,
    isUnsaved: begin.isUnsaved,
    asked: outcome?.unshared,
    onSaved,
  })
  useLeaving(saver, element)
  useSavedBefore(saver, 'a.as-buyer')
  const [form, fields] = useForm<HandoffForm>({
    id: FORM_ID,
    lastResult: outcome?.lastResult,
    defaultValue: begin.form,
    onValidate: listButtonsOnly,
    onSubmit: (event) => (saveOneAfterTheOther(event) ? onSave(event) : undefined),
  })
  const lists = fields.lines.getFieldset()
  const { split, said } = useSplit(form, lists, action, outcome)
  const items = useMemo(() => (typed ? typedItems(typed) : null), [typed])
  const gaps = useMemo(
    () => gapsOf(typed ? { closedOn: typedClosedOn(typed) ?? '' } : draft.deal, items ?? draft.items),
    [typed, items, draft],
  )

  /** A Save waits for the draft that saves itself, once also for a try that got no answer: two saves at once would pass for two people's. */
  function saveOneAfterTheOther(event: FormEvent<HTMLFormElement>): boolean {
    if (!saver.current?.isSending() && (hasRetried.current || !saver.current?.isInDoubt())) {
      hasRetried.current = false
      return true
    }
    hasRetried.current = true
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    void saver.current.landed().then(() => currentTarget.requestSubmit(submitter))
    return false
  }

  const unsplit = useUnsplit(outcome)
  const touch = () => saver.current?.touch()
  return (
    <FormProvider context={form.context}>
      <Form
        ref={element}
        id={form.id}
        method="post"
        action={action}
        noValidate
        preventScrollReset
        onSubmit={(event) => {
          form.onSubmit(event)
          touch()
        }}
        onInput={touch}
        onKeyDown={saveOnCtrlS}
      >
        <button className="sr-only" tabIndex={-1} aria-hidden="true">
          Save
        </button>
        <input type="hidden" name="revision" value={revision ?? ''} readOnly />
        {begin.newId ? <input type="hidden" name="newId" value={begin.newId} readOnly /> : null}
        <Trouble outcome={shown ?? outcome} kickoffId={draft.kickoff?.id ?? begin.newId ?? undefined} onDiscard={() => saver.current?.forget()} />
        <ErrorSummary title="Not saved yet. Everything you typed is still here; please look at:" problems={[...problemsIn(form.allErrors), ...unsplitProblems(unsplit)]} />
        <DealFields deal={fields.deal} owners={draft.owners} />
        <LateLines gaps={gaps}>
          {keysOf(SECTION_LABELS).map((section) => (
            <SectionEditor
              key={section}
              section={section}
              name={lists[section].name}
              pasted={begin.pasted[section] ?? ''}
              said={said[section] ?? null}
              isUnsplit={unsplit.includes(section)}
              onSplit={split}
            />
          ))}
        </LateLines>
        <SharingQuestion unshared={unshared} typed={items} isInTheWay={outcome?.unshared !== undefined} />
        <SaveBar gaps={gaps} isSaving={isSaving} isTrouble={isTrouble(state)} stayId={SAVE_AND_STAY}>
          <SaveStatus
            state={state}
            before={draft.kickoff}
            isDraft={revision !== null}
            unshared={unshared.length}
            onShow={setShown}
          />
        </SaveBar>
      </Form>
    </FormProvider>
  )
}
