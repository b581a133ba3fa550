import { useBlocker } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'
import type { DraftSaver } from './draft-saver'

const QUESTION = 'Not all that you typed here could be saved yet. This browser keeps it for when you come back. Leave?'

/** Whoever leaves by a link takes nothing unsaved along: it is saved first, and only what cannot be saved is asked about. */
export function useLeaving(saver: RefObject<DraftSaver | null>) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    Boolean(saver.current?.isDirty()) && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const { proceed, reset } = blocker
    // A Save that was on its way may lead on first: then there is nothing left to ask.
    let isHere = true
    void Promise.resolve(saver.current?.flush()).then((isSaved) => {
      if (isHere) return isSaved || window.confirm(QUESTION) ? proceed() : reset()
    })
    return () => {
      isHere = false
    }
  }, [blocker, saver])
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
