import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

const GO: Record<string, string> = { i: '/inbox', k: '/kickoffs', m: '/milestones', s: '/settings' }
const SECOND_KEY_WITHIN = 1500

/** Where a key press is typing, not a command. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Moves along the rows of the page's lists; from nowhere, it starts at the first. */
function moveAlongRows(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const current = rows.findIndex((row) => row === document.activeElement)
  const next = rows[current === -1 ? 0 : current + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return Boolean(next)
}

function openHelp() {
  const help = document.getElementById('keys')
  if (!(help instanceof HTMLDetailsElement)) return
  help.open = true
  help.querySelector('summary')?.focus()
  help.scrollIntoView({ block: 'nearest' })
}

const isOnRow = () => document.activeElement?.hasAttribute('data-row') ?? false

/** The keys that act by themselves; arrows only once a row has the focus, so that they scroll otherwise. */
function actOn(key: string, navigate: (to: string) => void): boolean {
  if (key === 'j' || (key === 'ArrowDown' && isOnRow())) return moveAlongRows(1)
  if (key === 'k' || (key === 'ArrowUp' && isOnRow())) return moveAlongRows(-1)
  if (key === 'n') navigate('/kickoffs/start')
  else if (key === '?') openHelp()
  else return false
  return true
}

/** The workspace's keys, unless somebody turned them off: j and k move, g and a letter goes, n is new, ? explains. */
export function useWorkspaceKeys(isOn: boolean) {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isOn) return
    let wentAt = -Infinity
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const destination = event.timeStamp - wentAt < SECOND_KEY_WITHIN ? GO[event.key] : undefined
      wentAt = event.key === 'g' ? event.timeStamp : -Infinity
      if (destination) navigate(destination)
      if (destination || actOn(event.key, navigate)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn, navigate])
}
