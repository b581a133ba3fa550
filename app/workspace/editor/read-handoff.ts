import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { dealSchema } from '~/domain/deal'
import { ITEM_LIMITS, itemSchema, type Item } from '~/domain/item'
import { sectionSchema, SECTIONS, type Section } from '~/domain/section'
import { fieldSentence } from '~/workspace/words/field-sentence'

const OF_OURS = /^(?:deal\.[a-zA-Z]{1,20}|lines\.[a-z_]{1,30}\[\d{1,3}\]\.[a-zA-Z]{1,20})$/
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

/** Only fields that our form has, and only the list buttons that it has: names are paths, and a hostile one could be any. */
function fieldsOfOurs(form: FormData): FormData {
  const fields = new FormData()
  for (const [name, value] of form) if (OF_OURS.test(name) && typeof value === 'string' && !fields.has(name)) fields.append(name, value)
  const intent = intentSchema.safeParse(jsonOf(form.get(INTENT)))
  if (intent.success) fields.append(INTENT, JSON.stringify(intent.data))
  return fields
}

const TYPED = ['text', 'detail', 'dueOn', 'amount', 'email'] as const
const rawLineSchema = z.record(z.string(), z.string()).catch({})

/** What a form's line says as an item. A line in which nothing was typed is none: the form always offers one to begin with. */
function itemOf(section: Section, raw: unknown): Record<string, unknown> | null {
  const line = rawLineSchema.parse(raw)
  if (TYPED.every((name) => !line[name]?.trim())) return null
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
    visibility: section !== 'buyer_context' && line.visibility === 'client' ? 'client' : 'internal',
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

const revisionSchema = z.coerce.number().int().positive()

/** The revision that the form was opened with, or the newer one that its author decided to save over. */
export function revisionOf(form: FormData): number | null {
  const revision = revisionSchema.safeParse(form.get('over') ?? form.get('revision'))
  return revision.success ? revision.data : null
}
