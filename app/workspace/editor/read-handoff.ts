import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { dealSchema } from '~/domain/deal'
import { ITEM_LIMITS, itemSchema, type Item } from '~/domain/item'
import { sectionSchema } from '~/domain/section'
import { SECTIONS, type Section } from '~/domain/sections'
import { fieldSentence } from '~/workspace/words/field-sentence'
import { askedSections } from './asked-sections'
import { isBlankLine, type LineForm } from './handoff-form'

const OF_OURS = /^(?:deal\.[a-zA-Z]{1,20}|lines\.[a-z_]{1,30}\[\d{1,3}\]\.[a-zA-Z]{1,20})$/
const LINE_OF = /^lines\.[a-z_]{1,30}\[\d{1,3}\]/
const INTENT = '__intent__'

const position = z.int().min(0).max(999)
const list = z.string().regex(/^lines\.[a-z_]{1,30}$/)
const intentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('insert'), payload: z.object({ name: list, index: position.optional(), defaultValue: z.record(z.string(), z.string()).optional() }) }),
  z.object({ type: z.literal('remove'), payload: z.object({ name: list, index: position }) }),
  z.object({ type: z.literal('reorder'), payload: z.object({ name: list, from: position, to: position }) }),
])

function jsonOf(value: FormDataEntryValue | null): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : null
  } catch {
    return null
  }
}

/** A new line gets its id before anything is decided about it, so that the form that comes back speaks of the same line. */
function nameNewLines(fields: FormData) {
  for (const name of new Set([...fields.keys()].flatMap((field) => LINE_OF.exec(field)?.[0] ?? []))) {
    if (!z.uuid().safeParse(fields.get(`${name}.id`)).success) fields.set(`${name}.id`, crypto.randomUUID())
  }
}

/** Only fields that our form has, and only the list buttons that it has: names are paths, and a hostile one could be any. */
function fieldsOfOurs(form: FormData): FormData {
  const fields = new FormData()
  for (const [name, value] of form) if (OF_OURS.test(name) && typeof value === 'string' && !fields.has(name)) fields.append(name, value)
  nameNewLines(fields)
  const intent = intentSchema.safeParse(jsonOf(form.get(INTENT)))
  if (intent.success) fields.append(INTENT, JSON.stringify(intent.data))
  return fields
}

const rawLineSchema = z.record(z.string(), z.string()).catch({})

/** Where a line comes from. What was written about a source without saying what it is, is taken for a document. */
function sourceOf({ sourceKind, sourceTitle = '', sourceOn = '', sourceBy = '' }: LineForm): Record<string, unknown> | null {
  const isSaid = Boolean(sourceKind) || [sourceTitle, sourceOn, sourceBy].some((word) => word.trim() !== '')
  return isSaid ? { kind: sourceKind || 'document', title: sourceTitle, on: sourceOn, by: sourceBy } : null
}

/** What a form's line says as an item; null when nothing was typed into it. */
function itemOf(section: Section, raw: unknown): Record<string, unknown> | null {
  const line: LineForm = rawLineSchema.parse(raw)
  if (isBlankLine(line)) return null
  return {
    ...{ boundary: null, side: null, recipientRole: null },
    section,
    id: z.uuid().safeParse(line.id).success ? line.id : crypto.randomUUID(),
    text: line.text ?? '',
    detail: line.detail ?? '',
    boundary: section === 'scope_boundaries' ? line.boundary || null : null,
    dueOn: line.dueOn ?? null,
    side: line.side || null,
    amount: line.amount ?? null,
    email: line.email ?? null,
    recipientRole: line.recipientRole || null,
    recipientSections: section === 'key_stakeholders' ? askedSections(line) : null,
    visibility: section !== 'buyer_context' && line.visibility === 'client' ? 'client' : 'internal',
    source: sourceOf(line),
    answersFor: section === 'buyer_context' ? null : line.answersFor || null,
    timeZone: section === 'key_stakeholders' ? (line.timeZone ?? null) : null,
  }
}

const linesSchema = (section: Section) =>
  z
    .array(z.preprocess((raw) => itemOf(section, raw), itemSchema.nullable()))
    .max(ITEM_LIMITS.perSection, { error: 'too_many_lines' })
    .default([])

const sectionLines = z.object(
  Object.fromEntries(sectionSchema.options.map((section) => [section, linesSchema(section)])),
)

/** The lines in the order in which they are kept; should two claim one id, the later is a line of its own. */
function inOrder(lines: z.output<typeof sectionLines>): Item[] {
  const items = SECTIONS.flatMap((section) => lines[section] ?? []).filter((item) => item !== null)
  const seen = new Set<string>()
  return items.map((item) => {
    const id = seen.has(item.id) ? crypto.randomUUID() : item.id
    seen.add(id)
    return { ...item, id }
  })
}

const handoffSchema = z
  .object({ deal: z.preprocess((deal) => deal ?? {}, dealSchema), lines: sectionLines.prefault({}) })
  .transform(({ deal, lines }) => ({ deal, items: inOrder(lines) }))

export type Handoff = z.output<typeof handoffSchema>

/** Reads the editor's form: a button of its lists, the whole handoff, or what is wrong with it, as sentences at their fields. */
export const readHandoff = (form: FormData) =>
  parseWithZod(fieldsOfOurs(form), {
    schema: handoffSchema,
    disableAutoCoercion: true,
    formatError: (issues: z.core.$ZodIssue[]) =>
      issues.map((issue) =>
        // A form of ours sends every field; one that is missing is asked for like one that is empty.
        fieldSentence({ message: issue.code === 'invalid_type' ? 'required' : issue.message, params: issue.code === 'custom' ? issue.params : undefined }),
      ),
  })

const SOURCE_FIELD = /\.source\.(kind|title|on|by)$/

/** What goes back to the form. A source is one thing of a line, and four fields of the form. */
export function replyOf(submission: ReturnType<typeof readHandoff>): SubmissionResult {
  const reply = submission.reply()
  if (!reply.error) return reply
  const named = Object.entries(reply.error).map(([path, sentences]): [string, string[] | null] => [
    path.replace(SOURCE_FIELD, (_whole, part: string) => `.source${part.charAt(0).toUpperCase()}${part.slice(1)}`),
    sentences,
  ])
  return { ...reply, error: Object.fromEntries(named) }
}

const revisionSchema = z.coerce.number().int().positive()

/** The revision that the form was opened with, or the newer one that its author decided to save over. */
export function revisionOf(form: FormData): number | null {
  const revision = revisionSchema.safeParse(form.get('over') ?? form.get('revision'))
  return revision.success ? revision.data : null
}
