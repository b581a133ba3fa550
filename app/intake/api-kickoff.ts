import { z } from 'zod'
import { dealSchema } from '~/domain/deal'
import { importedLineSchema, importOutcomeSchema, type ImportedLine } from '~/domain/import'
import { ITEM_LIMITS, recipientRoleSchema } from '~/domain/item'
import { sourceKindSchema } from '~/domain/provenance'
import { boundarySchema, sideSchema, visibilitySchema } from '~/domain/section'
import { initialVisibility, type Section } from '~/domain/sections'
import { amountSchema, daySchema, mailAddressSchema, requiredLine, requiredText, typedText } from '~/domain/text'

const text = requiredText(ITEM_LIMITS.text).meta({ minLength: 1, maxLength: ITEM_LIMITS.text })
const detail = typedText(ITEM_LIMITS.detail).meta({ maxLength: ITEM_LIMITS.detail }).default('')
const day = daySchema.nullable().default(null)
const mail = mailAddressSchema.meta({ format: 'email', maxLength: 254 })
const visibility = visibilitySchema.optional().meta({ description: 'Who may read it: the buyer, unless this says otherwise.' })

const source = z
  .strictObject({
    kind: sourceKindSchema,
    title: typedText(200).meta({ maxLength: 200 }).default(''),
    on: day,
    by: typedText(120).meta({ maxLength: 120 }).default(''),
  })
  .nullable()
  .default(null)
  .meta({ description: 'In what it was found. Never shown to the buyer.' })

const key = requiredLine(150).optional().meta({ minLength: 1, maxLength: 150, description: 'Names the line within its deal, so that sending the deal again finds it. Its place in the list, unless given.' })

const line = z.strictObject({ key, text, detail, visibility, source })
// A risk or a price exception is shared by a person who was shown the exact words, never by another system.
const internalLine = line.omit({ visibility: true })
const scopeLine = line.extend({ boundary: boundarySchema })
const dependency = line.extend({ dueOn: day, side: sideSchema.default('buyer').meta({ description: 'Who owes it.' }) })
const priceLine = internalLine.extend({ amount: amountSchema.nullable().default(null) })
const milestone = line.extend({ dueOn: day, detail: detail.meta({ description: 'When it counts as done.' }) })
const person = z.strictObject({
  key,
  name: text,
  does: detail,
  side: sideSchema,
  email: mail.nullable().default(null),
  recipientRole: recipientRoleSchema.nullable().default(null).meta({ description: 'Who gets a link. Only people on the buyer’s side, and only with a mail address.' }),
  visibility,
  source,
})

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(ITEM_LIMITS.perSection).default([])

/** The nine fields of a handoff as another system sends them. */
export const apiHandoffSchema = z.strictObject({
  businessProblem: list(line),
  buyerContext: list(internalLine),
  promisedOutcomes: list(line),
  scopeBoundaries: list(scopeLine),
  keyStakeholders: list(person),
  deliveryDependencies: list(dependency),
  risks: list(internalLine),
  pricingExceptions: list(priceLine),
  firstMilestone: milestone.nullable().default(null),
})
type ApiHandoff = z.infer<typeof apiHandoffSchema>

const owner = mail.meta({ description: 'The mail address of a member of your organization.' })
const dealLine = requiredLine(200).meta({ minLength: 1, maxLength: 200 })

/** A deal as the API takes it: its owners by mail address. */
export const apiDealSchema = z.strictObject({
  ...dealSchema.omit({ salesOwnerId: true, deliveryOwnerId: true }).shape,
  account: dealLine,
  name: dealLine,
  currency: dealSchema.shape.currency.meta({ description: 'ISO 4217', minLength: 3, maxLength: 3 }),
  salesOwnerEmail: owner,
  deliveryOwnerEmail: owner,
})

/** The body of `POST /api/v1/kickoffs`, as it is written. */
const apiBodySchema = z.strictObject({
  externalId: requiredLine(120).meta({ minLength: 1, maxLength: 120, description: 'Your name for this deal. Sending it again updates its draft.' }),
  organizationId: z.uuid().optional().meta({ description: 'Only to make sure: the key already says which organization.' }),
  deal: apiDealSchema,
  handoff: apiHandoffSchema.prefault({}),
})

const sections: Record<keyof ApiHandoff, Section> = {
  businessProblem: 'business_problem',
  buyerContext: 'buyer_context',
  promisedOutcomes: 'promised_outcomes',
  scopeBoundaries: 'scope_boundaries',
  keyStakeholders: 'key_stakeholders',
  deliveryDependencies: 'delivery_dependencies',
  risks: 'risks',
  pricingExceptions: 'pricing_exceptions',
  firstMilestone: 'first_milestone',
}
const fields = apiHandoffSchema.keyof().options

type ApiLine = { key?: string; text: string; detail: string; visibility?: ImportedLine['visibility'] } & Partial<ImportedLine>
type Placed = { path: (string | number)[]; line: ImportedLine }

function asLine({ key, ...line }: ApiLine, section: Section, place: number): ImportedLine {
  const empty = { boundary: null, dueOn: null, side: null, amount: null, email: null, recipientRole: null, recipientSections: null, source: null, answersFor: null, timeZone: null }
  return { ...empty, ...line, section, visibility: line.visibility ?? initialVisibility(section), key: key ?? `${section}:${place + 1}` }
}

/** Every line of a handoff with the place where it stood in the request. */
function placedLines(handoff: ApiHandoff): Placed[] {
  return fields.flatMap((field): Placed[] => {
    const value = handoff[field]
    if (value === null) return []
    if (!Array.isArray(value)) return [{ path: ['handoff', field], line: asLine(value, sections[field], 0) }]
    return value.map((each, place) => {
      const line: ApiLine = 'name' in each ? (({ name, does, ...rest }) => ({ ...rest, text: name, detail: does }))(each) : each
      return { path: ['handoff', field, place], line: asLine(line, sections[field], place) }
    })
  })
}

// What a stakeholder's line calls otherwise than the API does.
const named = (field: string | undefined, path: readonly (string | number)[]) =>
  path[1] === 'keyStakeholders' && (field === 'text' || field === 'detail') ? (field === 'text' ? 'name' : 'does') : (field ?? '')

function checkLines({ handoff }: z.infer<typeof apiBodySchema>, context: z.RefinementCtx): void {
  const placed = placedLines(handoff)
  const seen = new Set<string>()
  if (placed.length > 200) context.addIssue({ code: 'custom', path: ['handoff'], message: 'too_many_lines' })
  for (const { path, line } of placed) {
    if (seen.has(line.key)) context.addIssue({ code: 'custom', path: [...path, 'key'], message: 'twice' })
    seen.add(line.key)
    for (const issue of importedLineSchema.safeParse(line).error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [...path, named(issue.path.map(String)[0], path)], message: issue.message })
  }
}

/** What `POST /api/v1/kickoffs` takes, with every rule that one line's fields follow. */
export const apiKickoffSchema = apiBodySchema.superRefine(checkLines)
export type ApiKickoff = z.infer<typeof apiKickoffSchema>

/** The request as the database takes it: the lines of the nine fields in one list, the owners still by mail address. */
export const apiDeal = ({ externalId, organizationId, deal, handoff }: ApiKickoff) => ({
  externalSystem: 'api' as const,
  externalId,
  ...(organizationId ? { organizationId } : {}),
  deal,
  lines: placedLines(handoff).map(({ line }) => line),
})
export type ApiDeal = ReturnType<typeof apiDeal>

/** What the API answers. `replayed`: this request was answered before, and this is that answer. */
export const apiAnswerSchema = z.object({ kickoffId: z.uuid(), outcome: importOutcomeSchema.shape.outcome, replayed: z.boolean() })
export type ApiAnswer = z.infer<typeof apiAnswerSchema>
