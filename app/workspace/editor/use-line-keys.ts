import type { FieldName, FormMetadata } from '@conform-to/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Section } from '~/domain/sections'
import { emptyLine, type HandoffForm, type LineForm } from './handoff-form'
import { boxOf } from './use-split'

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

/** What was chosen in the line before, so that a run of lines of one kind needs no choosing. */
function chosenIn(line: Element | null | undefined, name: string): string | undefined {
  const select = line?.querySelector(`select[name$=".${name}"]`)
  return select instanceof HTMLSelectElement ? select.value : undefined
}

/**
 * The keyboard of a list of lines: Enter adds the next line, Alt and an arrow moves one, Backspace in an empty line removes it.
 * A text of several lines that is pasted into an empty line is split into lines.
 * `focusLine` puts the cursor into a line once it is there.
 */
export function useLineKeys({ section, name, count, form, container, onPaste }: ListKeys) {
  const wanted = useRef<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const lineAt = (index: number) => container.current?.querySelector(`[data-line="${index}"]`)

  useEffect(() => {
    if (wanted.current === null) return
    const field = container.current?.querySelector(`[data-line="${wanted.current}"] textarea`)
    if (field instanceof HTMLTextAreaElement) field.focus()
    wanted.current = null
  })

  const focusLine = (index: number) => {
    wanted.current = index
  }

  function insertAfter(index: number) {
    const before = { boundary: chosenIn(lineAt(index), 'boundary'), side: chosenIn(lineAt(index), 'side') }
    focusLine(index + 1)
    form.insert({ name, index: index + 1, defaultValue: emptyLine(section, before) })
  }

  function move(index: number, to: number) {
    if (to < 0 || to >= count) return
    form.reorder({ name, from: index, to })
    setSpoken(`Moved to line ${to + 1} of ${count}`)
  }

  function remove(index: number) {
    focusLine(Math.max(0, index - 1))
    form.remove({ name, index })
    setSpoken(`Line ${index + 1} removed`)
  }

  function onKeyDown(event: KeyboardEvent) {
    const { target, key, altKey, shiftKey, ctrlKey, metaKey, isComposing } = event
    const line = target instanceof Element ? target.closest('[data-line]') : null
    if (!line || isComposing || ctrlKey || metaKey) return
    const index = Number(line.getAttribute('data-line'))
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) move(index, index + (key === 'ArrowUp' ? -1 : 1))
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

  return { focusLine, spoken }
}

/** Whether nothing was typed into any field of a line. */
const isBlank = (line: Element) =>
  [...line.querySelectorAll('textarea, input:not([type="checkbox"]):not([type="hidden"])')].every(
    (field) => (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value === '',
  )
