import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

const QUESTION = 'What you typed here is not saved yet. Leave without saving?'

/** Asks before a page with unsaved words is left, by a link or by closing the tab; a form that came back unsaved holds some. Saving itself never asks. */
export function useUnsavedGuard(cameBack: boolean) {
  const isDirty = useRef(cameBack)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isDirty.current && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(QUESTION)) blocker.proceed()
    else blocker.reset()
  }, [blocker])
  useBeforeUnload(
    useCallback((event: BeforeUnloadEvent) => {
      if (isDirty.current) event.preventDefault()
    }, []),
  )
  const mark = useCallback((dirty: boolean) => {
    isDirty.current = dirty
  }, [])
  return mark
}
