import type { FieldName, FormMetadata } from '@conform-to/react'
import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Section } from '~/domain/sections'
import { keysOf, SECTION_LABELS } from '~/workspace/words/labels'
import { splitWords } from '~/workspace/words/split-words'
import { pasteBoxId } from './anchors'
import type { EditorOutcome } from './editor-outcome'
import type { HandoffForm, LineForm } from './handoff-form'
import type { SplitAnswer } from './place-split'
import { typedLines, entriesOf } from './typed-lines'

const UNANSWERED = 'It could not be split just now. What you pasted is still here.'
const BUSY = 'Another text is being split just now. What you pasted is still here: split it in a moment.'

/** Splits a pasted text and adds its lines while the page stays as it is. `said` tells for each section what became of it. */
export function useSplit(form: FormMetadata<HandoffForm>, lists: Record<Section, { name: FieldName<LineForm[], HandoffForm> }>, action: string, outcome: EditorOutcome | undefined) {
  const fetcher = useFetcher<SplitAnswer | null>()
  const [said, setSaid] = useState<Partial<Record<Section, string>>>(outcome?.split?.said ?? {})
  const asked = useRef<{ section: Section; text: string } | null>(null)
  const say = (section: Section, words: string) => setSaid((before) => ({ ...before, [section]: words }))

  function split(section: Section) {
    const box = boxOf(section)
    const element = document.getElementById(form.id)
    if (!box || !(element instanceof HTMLFormElement)) return
    if (fetcher.state !== 'idle') return say(section, BUSY)
    const fields = new FormData(element)
    fields.append('splitting', section)
    asked.current = { section, text: box.value }
    fetcher.submit(fields, { method: 'post', action, preventScrollReset: true })
  }

  function add({ section, placed, rest }: SplitAnswer, sent: string) {
    for (const target of keysOf(SECTION_LABELS)) {
      const added = placed.filter((one) => one.section === target)
      if (added.length === 0) continue
      const name = lists[target].name
      const blanks = blankPlaces(form.id, target)
      for (const { line } of added) form.insert({ name, defaultValue: line })
      for (const index of blanks.reverse()) form.remove({ name, index })
    }
    const box = boxOf(section)
    if (box) box.value = whatIsLeft(box.value, sent, rest)
    say(section, splitWords({ placed, rest }))
  }

  useEffect(() => {
    if (fetcher.state !== 'idle' || !asked.current) return
    const { section, text } = asked.current
    asked.current = null
    if (fetcher.data) add(fetcher.data, text)
    else say(section, UNANSWERED)
  })

  return { split, said }
}

/** What was written into the box while its text was being split stays there too. */
const whatIsLeft = (now: string, sent: string, rest: string) => (now.startsWith(sent) ? rest + now.slice(sent.length) : now)

/** The box for text that is to become lines of a section. */
export function boxOf(section: Section): HTMLTextAreaElement | null {
  const box = document.getElementById(pasteBoxId(section))
  return box instanceof HTMLTextAreaElement ? box : null
}

/** The lines to begin with, which make room. */
function blankPlaces(formId: string, section: Section): number[] {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return []
  const entries = entriesOf(form)
  const places = new Set(entries.flatMap(([name]) => (name.startsWith(`lines.${section}[`) ? [Number(/\[(\d+)\]/.exec(name)?.[1])] : [])))
  return [...places].sort((a, b) => a - b).filter((place) => typedLines(entries.filter(([name]) => name.startsWith(`lines.${section}[${place}].`))).length === 0)
}
