import { ITEM_LIMITS } from '~/domain/item'
import type { Boundary } from '~/domain/section'
import type { Section } from '~/domain/sections'
import { markdownBlocks, type Block } from './markdown-blocks'
import { characterTrouble } from './problem'
import { readDay } from './read-date'
import { placeOf, type Place } from './section-of-heading'
import { partsOf, sentencesOf } from './sentences'

/** A line that a pasted document gives. `heading` is what it stood under; section and boundary are guessed from it. */
export type SplitItem = { text: string; heading: string | null; section: Section | null; boundary: Boundary | null; dueOn: string | null }

/** `rest` is what no line could be made of, as it was pasted: nothing is lost. */
export type Split = { items: SplitItem[]; rest: string[] }

const DAY = /\b\d{1,2}\.? ?\p{L}{3,9}\.? \d{4}\b|\b\p{L}{3,9} \d{1,2}, \d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/u

/** The first day that a line names beyond doubt. */
function dayIn(text: string): string | null {
  const found = DAY.exec(text)?.[0]
  return found === undefined ? null : readDay(found, /^\d{4}-/.test(found) ? 'ymd' : 'dmy')
}

function textsOf(block: Block): string[] {
  if (block.kind === 'prose') return sentencesOf(block.text)
  if (block.kind === 'point') return [block.text]
  return block.kind === 'row' ? [block.cells.filter((cell) => cell !== '').join(' · ')] : []
}

/**
 * Splits what was pasted from a statement of work into lines of a handoff: points, rows and sentences, each at most as long as a line may be.
 * Headings become hints. Of the milestones only the first is the handoff's first milestone; later ones are outcomes with their day in words.
 */
export function splitText(pasted: string): Split {
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const items: SplitItem[] = []
  const rest: string[] = []
  let heading: string | null = null
  let place: Place | null = null
  for (const block of markdownBlocks(text)) {
    if (block.kind === 'heading') {
      heading = block.text
      place = block.depth === 1 ? null : placeOf(block.text)
    } else if (block.kind === 'odd') rest.push(block.text)
    else if (block.kind !== 'row' || !block.isHead) {
      for (const each of textsOf(block).flatMap((line) => partsOf(line, ITEM_LIMITS.text))) {
        if (characterTrouble(each)) rest.push(each)
        else items.push(itemOf(each, heading, place))
      }
    } else rest.push(block.cells.filter((cell) => cell !== '').join(' · '))
  }
  return { items: onlyFirstMilestone(items), rest }
}

function itemOf(text: string, heading: string | null, place: Place | null): SplitItem {
  const isDated = place?.section === 'first_milestone' || place?.section === 'delivery_dependencies'
  return { text, heading, section: place?.section ?? null, boundary: place?.boundary ?? null, dueOn: isDated ? dayIn(text) : null }
}

function onlyFirstMilestone(items: readonly SplitItem[]): SplitItem[] {
  const milestones = items.filter(({ section }) => section === 'first_milestone')
  const days = milestones.flatMap(({ dueOn }) => (dueOn ? [dueOn] : [])).sort()
  const first = milestones.find(({ dueOn }) => dueOn === (days[0] ?? null))
  return items.map((item) => (item.section !== 'first_milestone' || item === first ? item : { ...item, section: 'promised_outcomes', dueOn: null }))
}
