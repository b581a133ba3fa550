import { useFetcher, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { UnsharedLine } from '~/domain/sharing'
import { holdsEarlyWords } from '~/ui/early-words'
import { AUTOSAVE, isAutosaveAnswer, type SavedAs } from './autosave-answer'
import { DraftSaver } from './draft-saver'
import { keepDraft, keepsUnder, placeOf } from './kept-draft'
import type { SaveState } from './saver-ports'
import { entriesOf, yesIn, type Entries } from './typed-lines'

type DraftSaverOptions = {
  element: RefObject<HTMLFormElement>
  /** Where the form posts to. */
  action: string
  memberId: string
  /** Where this browser keeps what is not saved yet. */
  place: string
  revision: number | null
  newId: string | null
  /** The form holds what this browser had kept: the database does not have it yet. */
  isRestored: boolean
  /** The form begins with what the database does not have: kept, split, or come back refused. */
  isUnsaved: boolean
  /** What a Save was refused for: lines to be asked about. */
  asked: UnsharedLine[] | undefined
  onSaved: (saved: SavedAs) => void
}

/** What a draft that saves itself sends: nobody presses a button, so that only a yes counts as an answer about sharing. */
function fieldsToSend(entries: Entries, revision: number | null, newId: string | null, number: number): FormData {
  const fields = new FormData()
  const yes = new Set(yesIn(entries))
  for (const [name, value] of entries) {
    const isAnswer = name.startsWith('asked.') && yes.has(name.slice('asked.'.length))
    if (/^(deal|lines)\./.test(name) || name === 'shared' || isAnswer) fields.append(name, value)
  }
  fields.append('revision', String(revision ?? ''))
  if (newId) fields.append('newId', newId)
  fields.append(AUTOSAVE, String(number))
  return fields
}

/** Whether somebody wrote into the page before script ran, over a slow connection: that is not saved either. */
const wasTypedBefore = (form: HTMLFormElement) =>
  [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return holdsEarlyWords(field) || field.value !== field.defaultValue
    if (field instanceof HTMLSelectElement) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
    if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
    return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
  })

/** Lets the form save itself, and tells how that goes. */
export function useDraftSaver({ element: formRef, action, memberId, place, revision: opened, newId, isRestored, isUnsaved, asked, onSaved }: DraftSaverOptions) {
  const fetcher = useFetcher()
  const isSubmitting = useNavigation().formData !== undefined
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const [revision, setRevision] = useState(opened)
  const [unshared, setUnshared] = useState<UnsharedLine[]>(asked ?? [])
  const [typed, setTyped] = useState<Entries | null>(null)
  const saver = useRef<DraftSaver | null>(null)
  const latest = useRef({ fetcher, onSaved, action, memberId, newId, revision: opened, place })
  latest.current = { ...latest.current, fetcher, onSaved, action, memberId, newId }
  const isKept = useRef(true)

  useEffect(() => {
    const element = formRef.current
    if (!element) return
    // One for as long as the form is there: a second one would take what is typed by then for saved.
    const draft = (saver.current ??= new DraftSaver(
      {
        read: () => entriesOf(element),
        send: (entries, { revision: over }, number) =>
          latest.current.fetcher.submit(fieldsToSend(entries, over, latest.current.newId, number), {
            method: 'post',
            action: latest.current.action,
            preventScrollReset: true,
          }),
        keep: (entries) => {
          const { revision: over, newId: made, place: here } = latest.current
          isKept.current = keepDraft(here, entries && { at: new Date().toISOString(), revision: over, newId: made, entries })
        },
        onState: setState,
        onTyped: setTyped,
        onSaved: (saved, waiting) => {
          latest.current.revision = saved.revision
          // A Save that waited for this goes out before React has rendered the new revision.
          const field = element.elements.namedItem('revision')
          if (field instanceof HTMLInputElement) field.value = String(saved.revision)
          if (latest.current.newId) moveTo(placeOf(latest.current.memberId, saved.kickoffId))
          setRevision(saved.revision)
          setUnshared(waiting)
          latest.current.onSaved(saved)
        },
      },
      { entries: isUnsaved || wasTypedBefore(element) ? [] : entriesOf(element), revision: latest.current.revision, isRestored },
    ))
    const moveTo = (saved: string) => {
      if (latest.current.place === saved) return
      keepDraft(latest.current.place, null)
      latest.current.place = saved
      keepsUnder(saved)
    }
    keepsUnder(latest.current.place)
    draft.begin()
    return draft.stop
  }, [formRef, isRestored, isUnsaved])

  useEffect(() => {
    if (fetcher.state === 'idle' && isAutosaveAnswer(fetcher.data)) saver.current?.answered(fetcher.data)
  }, [fetcher.state, fetcher.data])
  useEffect(() => {
    if (asked) setUnshared(asked)
  }, [asked])
  const wasSubmitting = useRef(false)
  useEffect(() => {
    if (wasSubmitting.current !== isSubmitting) saver.current?.pause(isSubmitting)
    wasSubmitting.current = isSubmitting
  }, [isSubmitting])
  useWindowMoments(saver, isKept)

  return { state, revision, unshared, typed, saver }
}

/** The moments at which nothing may wait: leaving the tab, coming back to it, and the network's return. */
function useWindowMoments(saver: RefObject<DraftSaver | null>, isKept: RefObject<boolean>) {
  useEffect(() => {
    const look = () => saver.current?.look()
    const retry = () => saver.current?.retry()
    const onVisibility = () => (document.visibilityState === 'hidden' ? saver.current?.rest() : retry())
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      look()
      if (!isKept.current && saver.current?.isDirty()) event.preventDefault()
    }
    window.addEventListener('pagehide', look)
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      window.removeEventListener('pagehide', look)
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('beforeunload', onBeforeUnload)
    }
  }, [saver, isKept])
}
