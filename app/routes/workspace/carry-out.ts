import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BackendAway } from '~/data/call'
import type { Passing } from '~/domain/passing'
import type { Refusal, Result } from '~/domain/refusal'
import type { Typed } from '~/http/form'
import { memberOrTrouble } from '~/http/member-or-trouble'
import { readPosted, type Posted } from '~/http/posted'
import { statusOfRefusal } from '~/http/refusal-response'
import type { SignedIn } from '~/http/session'
import { fieldProblems } from '~/workspace/form/field-problems'
import type { Outcome } from '~/workspace/form/outcome'
import { fieldSentence } from '~/workspace/words/field-sentence'
import { discardArrived } from '../arrived'
import { unsent } from './unsent'

/**
 * What became of an act: done (and where to go), or done and told on the very page that answers (`shown`: what is never told again),
 * or the problems of its fields, or a refusal.
 */
export type Done = { done: string } | { shown: Record<string, string> } | { problems: Record<string, string> } | { refusal: Refusal }
export type Act = (member: SignedIn, typed: Typed, file: Posted['file']) => Promise<Done>

/** An act of a form: the schema of its fields, the command, and the page that shows what it did. */
export function act<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (member: SignedIn, input: z.output<Schema>) => Promise<Result<Value>>,
  then: (value: Value) => string,
): Act {
  return async (member, typed) => {
    const input = schema.safeParse(typed)
    if (!input.success) return { problems: fieldProblems(input.error, typed) }
    const result = await command(member, input.data)
    return result.ok ? { done: then(result.value) } : { refusal: result.refusal }
  }
}

const UNKNOWN_ACT: Refusal = { code: 'invalid_input', status: 422, detail: {} }

const refusedFieldSchema = z.object({ field: z.string() })

/** Where the database names the field that it does not take, the form points at it too. */
function refusedField({ code, detail }: Refusal): Outcome['problems'] {
  const named = refusedFieldSchema.safeParse(detail)
  return named.success ? { [named.data.field]: fieldSentence({ message: code }) } : {}
}

async function perform(acts: Record<string, Act>, member: SignedIn, { typed, file }: Posted): Promise<Done | 'away'> {
  const chosen = Object.hasOwn(acts, typed.act ?? '') ? acts[typed.act ?? ''] : undefined
  if (!chosen) return { refusal: UNKNOWN_ACT }
  try {
    return await chosen(member, typed, file)
  } catch (error) {
    if (error instanceof BackendAway) return 'away'
    throw error
  }
}

/**
 * Carries out the act that a member's form asks for. Success redirects; anything else comes back to the form, or to a page that
 * can send it again, with everything typed still there. A form that may carry a file says how large one.
 */
export async function carryOut({ request, context }: ActionFunctionArgs, acts: Record<string, Act>, fileLimit = 0) {
  const member = await memberOrTrouble(request, context)
  // The file of somebody whom nobody knows is not taken in; the words before it are.
  const posted = await readPosted(request, typeof member === 'string' ? 0 : fileLimit)
  if (typeof member === 'string') throw unsentAs(member, posted)
  try {
    return answered(member, posted, await perform(acts, member, posted))
  } finally {
    await discardArrived(posted)
  }
}

/** A browser gives no file back: one that came with a form that did not go through has to be chosen again. */
const fileAgain = ({ file }: Posted): Outcome['problems'] => (file ? { file: fieldSentence({ message: 'file_again' }) } : {})

const unsentAs = (passing: Passing, { typed, file }: Posted, headers?: SignedIn['headers']) => unsent(passing, Object.entries(typed), { hadFile: file !== null, headers })

function answered(member: SignedIn, posted: Posted, done: Done | 'away') {
  const { typed } = posted
  const answer = (status: number, { problems, ...trouble }: Partial<Outcome>) => {
    const outcome: Outcome = { act: typed.act ?? '', typed, problems: { ...fileAgain(posted), ...problems }, refusal: null, passing: null, ...trouble }
    return data(outcome, { status, headers: member.headers })
  }
  if (done === 'away') throw unsentAs(done, posted, member.headers)
  if ('done' in done) return redirect(done.done, { status: 303, headers: member.headers })
  if ('shown' in done) return answer(200, { shown: done.shown })
  if ('problems' in done) return answer(posted.file === 'too_large' ? 413 : 422, { problems: done.problems })
  if (done.refusal.code === 'not_signed_in') throw unsentAs('signed_out', posted, member.headers)
  const { code, detail } = done.refusal
  return answer(statusOfRefusal(code), { refusal: { code, detail }, problems: refusedField(done.refusal) })
}
