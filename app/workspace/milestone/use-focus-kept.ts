import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Marks a part of the page to which the focus returns when an act that went through has taken its form away. */
export const focusPlace = (id: string) => ({ id, tabIndex: -1, 'data-place': true }) as const

/** Without this, whoever works by keyboard would start at the top of the page after each act. */
export function useFocusKept() {
  const { state } = useNavigation()
  const place = useRef<string | null>(null)
  useEffect(() => {
    if (state === 'submitting') place.current = document.activeElement?.closest('[data-place]')?.id ?? null
    if (state !== 'idle' || place.current === null) return
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) document.getElementById(place.current)?.focus({ preventScroll: true })
    place.current = null
  }, [state])
}
