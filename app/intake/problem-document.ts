import { z } from 'zod'
import type { IntakeProblem } from './problem'
import { problemSentence } from './problem-sentence'

/** RFC 9457, with one entry for each field that is wrong. */
export const problemDocumentSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})
export type ProblemDocument = z.infer<typeof problemDocumentSchema>

/** A path into the request as a JSON pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const words: Record<string, string> = {
  required: 'This must not be empty.',
  too_long: 'This is too long.',
  one_line: 'This must be on one line.',
  has_control_characters: 'This holds control characters, or half a character.',
  not_a_mail_address: 'This is not a mail address.',
  not_a_date: 'This is not a day as YYYY-MM-DD.',
  not_an_amount: 'This is not an amount such as "1234.50", as a string, with a point and up to three decimals.',
  unknown_currency: 'This is not an ISO 4217 currency code.',
  unknown_locale: 'This is not a locale we write in, such as en-GB, de-DE or ar-BH.',
  boundary_missing: 'A line of the scope, and no other, says whether it is included, excluded or an assumption.',
  always_internal: 'Buyer context is always internal.',
  recipient_not_on_buyers_side: 'Only people on the buyer’s side get a link.',
  recipient_without_mail: 'A recipient needs a mail address.',
  recipient_must_be_visible: 'A recipient is on the page that they read, so that their line cannot be internal.',
  twice: 'Two lines have this key.',
  too_many_lines: 'A deal takes at most 200 lines.',
}

type FieldError = { pointer: string; detail: string }

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = pointerTo(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'This field is unknown.' }))
  if (Object.hasOwn(words, issue.message)) return [{ pointer, detail: words[issue.message] ?? '' }]
  if (issue.code === 'invalid_value') return [{ pointer, detail: `This must be one of: ${issue.values.map(String).join(', ')}.` }]
  if (issue.code === 'too_big') return [{ pointer, detail: `This is more than ${issue.maximum}.` }]
  if (issue.code === 'too_small') return [{ pointer, detail: 'This must not be empty.' }]
  return [{ pointer, detail: issue.code === 'invalid_type' ? `This must be ${issue.expected === 'array' ? 'a list' : `of type ${issue.expected}`}.` : 'This is not valid.' }]
}

const MOST = 100

/** A request that the schema refuses, as its sender reads it: every field that is wrong, by its place in what they sent. */
export function problemOf(error: z.ZodError): ProblemDocument {
  const found = error.issues.flatMap(fieldErrors)
  // One sentence a field: its first tells what to do, the rest would follow from it.
  const errors = [...new Map(found.toReversed().map((each) => [each.pointer, each])).values()].toReversed()
  const detail = errors.length === 1 ? 'One field is wrong.' : `${errors.length} fields are wrong${errors.length > MOST ? `; the first ${MOST} are listed` : ''}.`
  return { type: 'urn:kickoff:problem:invalid-input', title: 'The request cannot be taken as it is', status: 422, detail, errors: errors.slice(0, MOST) }
}

/** A body that is no JSON that we take. */
export function problemOfBody(problem: IntakeProblem): ProblemDocument {
  const place = problem.row === null ? (problem.column ?? '') : `line ${problem.row}, character ${problem.column ?? '1'}`
  const detail = `${place === '' ? '' : `At ${place}: `}${problemSentence(problem)}`
  return { type: 'urn:kickoff:problem:unreadable-body', title: 'The body cannot be read', status: 400, detail }
}
