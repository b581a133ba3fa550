import type { FieldName, FormMetadata } from '@conform-to/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Section } from '~/domain/sections'
import { emptyLine, type HandoffForm, type LineForm } from './handoff-form'
import { boxOf } from './use-split'
import { useTakenLine } from './use-taken-line'

type ListKeys = {
  section: Section
  name: FieldName<LineForm[], HandoffForm>
  count: number
  form: FormMetadata<HandoffForm>
  container: RefObject<HTMLElement>
  /** A text of several lines lies in the section's box, to be split. */
  onPaste: () => void
}

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'hidden')

const isSwitch = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement && target.type === 'checkbox'

/** Alt with an arrow opens the choices of a list and the calendar of a day. */
const hasOwnArrows = (target: EventTarget | null) => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'date')

/** What was chosen in the line before, so that a run of lines of one kind needs no choosing. */
function chosenIn(line: Element | null | undefined, name: string): string | undefined {
  const select = line?.querySelector(`select[name$=".${name}"]`)
  return select instanceof HTMLSelectElement ? select.value : undefined
}

/**
 * The keyboard of a list of lines: Enter adds the next line, Alt and an arrow moves one, Backspace in an empty line removes it;
 * what was removed can be put back.
 * A text of several lines that is pasted into an empty line is split into lines.
 * `adds`, `moves` and `removes` go with the buttons that do the same: the cursor follows, and it is told.
 */
export function useLineKeys({ section, name, count, form, container, onPaste }: ListKeys) {
  // Where the cursor is to be once the list has so many lines.
  const wanted = useRef<{ index: number; count: number } | null>(null)
  const [spoken, setSpoken] = useState('')
  const { taken, take, putBack } = useTakenLine({ name, count, form, container })
  const lineAt = (index: number) => container.current?.querySelector(`[data-line="${index}"]`)

  useEffect(() => {
    if (wanted.current?.count !== count) return
    const field = lineAt(wanted.current.index)?.querySelector('textarea') ?? container.current?.querySelector('.section-foot button')
    if (field instanceof HTMLElement) field.focus()
    wanted.current = null
  })

  const focusOnce = (lines: number, index: number) => {
    wanted.current = { index, count: lines }
  }

  function insertAfter(index: number) {
    const before = { boundary: chosenIn(lineAt(index), 'boundary'), side: chosenIn(lineAt(index), 'side') }
    focusOnce(count + 1, index + 1)
    form.insert({ name, index: index + 1, defaultValue: emptyLine(section, before) })
  }

  /** Who presses a button again and again stays on it, until it cannot go further. */
  function moves(from: number, to: number) {
    if (to === 0 || to === count - 1) lineAt(from)?.querySelector('textarea')?.focus()
    say(to)
  }

  const say = (place: number) => setSpoken(`Moved to line ${place + 1} of ${count}`)

  function move(index: number, to: number) {
    if (to < 0 || to >= count) return
    form.reorder({ name, from: index, to })
    say(to)
  }

  /** What is to be removed can be put back. */
  function removes(index: number) {
    const isKept = take(index)
    focusOnce(count - 1, Math.max(0, index - 1))
    setSpoken(`Line ${index + 1} removed.${isKept ? ' A button below the list puts it back.' : ''}`)
  }

  function remove(index: number) {
    removes(index)
    form.remove({ name, index })
  }

  function restore() {
    const index = putBack()
    if (index === null) return
    focusOnce(count + 1, index)
    setSpoken(`Back as line ${index + 1}`)
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key, altKey, shiftKey, ctrlKey, metaKey, isComposing } = event
    const line = target instanceof Element ? target.closest('[data-line]') : null
    if (!line || isComposing || ctrlKey || metaKey) return
    const index = Number(line.getAttribute('data-line'))
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown') && !hasOwnArrows(target)) move(index, index + (key === 'ArrowUp' ? -1 : 1))
    else if (key === 'Enter' && isSwitch(target)) target.click()
    else if (key === 'Enter' && !shiftKey && !altKey && isField(target)) insertAfter(index)
    else if (key === 'Backspace' && count > 1 && target instanceof HTMLTextAreaElement && isBlank(line)) remove(index)
    else return
    event.preventDefault()
  }

  function takePaste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const line = event.target instanceof HTMLTextAreaElement ? event.target.closest('[data-line]') : null
    const box = boxOf(section)
    if (!line || !box || !isBlank(line) || text.split('\n').filter((each) => each.trim()).length < 2) return
    event.preventDefault()
    box.value = box.value ? `${box.value}\n${text}` : text
    onPaste()
  }

  useEffect(() => {
    const list = container.current
    if (!list) return
    list.addEventListener('paste', takePaste)
    if (section !== 'first_milestone') list.addEventListener('keydown', onKeyDown)
    return () => {
      list.removeEventListener('paste', takePaste)
      list.removeEventListener('keydown', onKeyDown)
    }
  })

  return { adds: () => focusOnce(count + 1, count), moves, removes, restore, taken, spoken }
}

/** Whether nothing was typed into any field of a line. */
const isBlank = (line: Element) =>
  [...line.querySelectorAll('textarea, input:not([type="checkbox"]):not([type="hidden"])')].every(
    (field) => (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value === '',
  )
