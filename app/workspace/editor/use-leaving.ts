import { useBlocker } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'
import type { DraftSaver } from './draft-saver'
import { entriesOf, hasUnsplit } from './typed-lines'

const QUESTION = 'Not all that you typed here could be saved yet. This browser keeps it for when you come back. Leave?'
const PASTED = 'Text that you pasted is not split into lines yet, and only lines are kept. Leave?'

const isPasted = ({ current }: RefObject<HTMLFormElement>) => current !== null && hasUnsplit(entriesOf(current))

/** Whoever leaves by a link takes nothing unsaved along: it is saved first, and only what cannot be saved is asked about. */
export function useLeaving(saver: RefObject<DraftSaver | null>, form: RefObject<HTMLFormElement>) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    (Boolean(saver.current?.isDirty()) || isPasted(form)) && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const { proceed, reset } = blocker
    // A Save that was on its way may lead on first: then there is nothing left to ask.
    let isHere = true
    void Promise.resolve(saver.current?.flush()).then((isSaved) => {
      if (!isHere) return
      const mayLeave = (isSaved || window.confirm(QUESTION)) && (!isPasted(form) || window.confirm(PASTED))
      return mayLeave ? proceed() : reset()
    })
    return () => {
      isHere = false
    }
  }, [blocker, saver, form])
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (isPasted(form)) event.preventDefault()
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => window.removeEventListener('beforeunload', onBeforeUnload)
  }, [form])
}

/** The buyer's view shows what is saved: what was typed a moment ago is saved before the page turns to it. */
export function useSavedBefore(saver: RefObject<DraftSaver | null>, selector: string) {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !saver.current?.isDirty()) return
      event.preventDefault()
      void saver.current.flush().then((isSaved) => {
        if (isSaved || window.confirm(QUESTION)) window.location.assign(link.href)
      })
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [saver, selector])
}
