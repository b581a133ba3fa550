// Written into before the page came alive.
const early = new WeakSet<EventTarget>()

/**
 * React 18 gives each textarea its first text back when it takes the page over, unless the page holds another first text than React expects.
 * So the words themselves become the first text.
 */
function keep(field: EventTarget | null) {
  if (!(field instanceof HTMLTextAreaElement) || field.value === field.defaultValue) return
  early.add(field)
  field.defaultValue = field.value
}

/** Keeps what somebody writes into a page until it is alive, over however slow a connection. Ends what it began when called back. */
export function keepEarlyWords(): () => void {
  const onInput = ({ target }: Event) => keep(target)
  for (const field of document.querySelectorAll('textarea')) keep(field)
  document.addEventListener('input', onInput, { capture: true })
  return () => document.removeEventListener('input', onInput, { capture: true })
}

/** Whether a field was written into before the page was alive: the words pass for its first text then. */
export const holdsEarlyWords = (field: EventTarget): boolean => early.has(field)
