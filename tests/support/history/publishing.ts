import { randomUUID } from 'node:crypto'
import { changed, reading, type ExpectedRecord, type Line } from './expected-record'
import { pick, personAt, texts, type Act, type Move, type Scene } from './move'

type Edit = { line: string; change: string; patch: Record<string, unknown>; lines: Line[] }

const sectionsOfSomeApprovers = [['pricing_exceptions'], ['pricing_exceptions', 'scope_boundaries'], null]

const last = (lines: Line[], line: Line) => changed(changed(lines, { change: 'remove', text: '' }, line), { change: 'add', text: line.text }, line)

function anEdit(draft: Line[], line: Line, text: string, how: number): Edit {
  const edit = { line: line.id, patch: {} }
  if (how % 5 === 0) return { ...edit, change: 'last', lines: last(draft, line) }
  if (how % 5 === 1) return { ...edit, change: 'remove', lines: changed(draft, { change: 'remove', text }, line) }
  if (how % 5 === 2) {
    const added = { id: randomUUID(), section: 'promised_outcomes', text }
    return { line: added.id, change: 'add', patch: { section: added.section, text }, lines: changed(draft, { change: 'add', text }, added) }
  }
  return { ...edit, change: 'edit', patch: { text }, lines: changed(draft, { change: 'edit', text }, line) }
}

/** Somebody is asked for each section, something is there to be confirmed, and it differs from what the buyer has. */
function mayPublish(record: ExpectedRecord, lines: Line[], asked: Map<string, string[] | null>): boolean {
  const approvers = record.people.filter((person) => person.approves && !person.gone)
  const sectionsOf = (line: string, sections: string[] | null) => (asked.has(line) ? (asked.get(line) ?? null) : sections)
  const isDifferent = lines.map(reading).join('\n') !== record.current.map(reading).join('\n') ||
    approvers.some((person) => String(sectionsOf(person.line, person.sections)) !== String(person.sections))
  return isDifferent && lines.some(({ section }) => section !== 'key_stakeholders') &&
    lines.every(({ section }) => approvers.some((person) => record.isAsked(sectionsOf(person.line, person.sections), section)))
}

const publish = ({ kickoffId, sales, delivery }: Scene, edit: Edit | null) => ({
  kickoff_id: kickoffId, sales, delivery, edit: edit && { line: edit.line, change: edit.change, patch: edit.patch },
})

/** The draft is edited and published; people alone are not edited here. */
export const publishes: Act = (scene, picks) => {
  const { record } = scene
  const line = pick(record.draft.filter(({ section }) => section !== 'key_stakeholders'), picks.which)
  const edit = line && picks.how % 6 !== 0 ? anEdit(record.draft, line, pick(texts, picks.how) ?? texts[0], picks.how) : null
  const lines = edit?.lines ?? record.draft
  return published(scene, edit, lines, mayPublish(record, lines, new Map()), () => undefined)
}

function published(scene: Scene, edit: Edit | null, lines: Line[], isAllowed: boolean, then: () => void): Move {
  const { record } = scene
  return {
    role: 'authenticated', name: 'history.publish', arguments: publish(scene, edit), isAllowed,
    then() {
      record.draft = lines
      if (lines.map(reading).join('\n') !== record.current.map(reading).join('\n')) record.publish(lines)
      then()
    },
  }
}

/** Somebody is asked for other sections than before. */
export const asksForOthers: Act = (scene, picks) => {
  const { record } = scene
  const person = pick(record.people.filter(({ approves, gone }) => approves && !gone).slice(1), picks.who)
  if (!person) return null
  const sections = pick(sectionsOfSomeApprovers, picks.how) ?? null
  const edit = { line: person.line, change: 'edit', patch: { recipientSections: sections }, lines: record.draft }
  const isAllowed = mayPublish(record, record.draft, new Map([[person.line, sections]]))
  return published(scene, edit, record.draft, isAllowed, () => {
    const asked = personAt(record, person.line)
    if (asked) asked.sections = sections
  })
}
