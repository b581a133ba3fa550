import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { beginAttachment, storeAttachment } from '~/data/attachments'
import { spendAttempt } from '~/data/attempts'
import type { Link } from '~/data/buyer'
import type { Backend } from '~/data/client'
import { ATTACHMENT_LIMITS } from '~/domain/attachment'
import type { FormProblems } from '~/domain/form-problem'
import type { Refusal, Result } from '~/domain/refusal'
import type { Env } from '~/env.server'
import { backendOf } from '~/http/backend'
import { parseForm } from '~/http/form'
import { readPosted, type Posted } from '~/http/posted'
import { statusOfRefusal } from '~/http/refusal-response'
import type { FormName, Returned } from '~/portal/returned'
import { discardArrived, recogniseArrived, storeArrived, type Storing } from '../arrived'
import { badLink, failed, failedBy, type Asking } from './failure'
import { kickoffPageResponse, linkOf } from './kickoff-page-response'

type Acting = { backend: Backend; link: Link; env: Env }

/** What one form of the page does: the shape of what is typed, the command, and the place that the reader returns to. */
type Act<Schema extends z.ZodType, Value> = {
  form: FormName
  schema: Schema
  /** Whether one file may come with it; it is stored before the command is run, which ties it to what it came with. */
  takesFile?: true
  run: (acting: Acting, value: z.output<Schema>, attachmentIds: readonly string[]) => Promise<Result<Value>>
  placeOf: (value: z.output<Schema>) => string
  /** The page that shows the form again when it did not go through; the letter, where it is a form of the letter. */
  respond?: (asking: Asking, link: Link, showing: { status: number; returned: Returned }) => Promise<Response>
  /** Tells on the very page that answers what no later page does; without it, the reader is led to the place. */
  tell?: (asking: Asking, link: Link, value: Value) => Promise<Response>
  /** A cookie that carries over to the next page what a redirect would lose. */
  cookieOf?: (acting: Acting, value: z.output<Schema>) => string
}

const refusedFieldSchema = z.object({ field: z.string() })
const waitSchema = z.object({ retryAfter: z.number() })

/** A browser gives no file back: one that came with a form that did not go through has to be chosen again. */
const fileAgain = (hasFile: boolean): FormProblems => (hasFile ? { file: { code: 'file_again' } } : {})

function returnedBy(form: FormName, { typed, file }: Posted, refusal: Refusal): Returned {
  const field = refusedFieldSchema.safeParse(refusal.detail)
  if (refusal.code === 'invalid_input' && field.success) {
    return { form, typed, problems: { ...fileAgain(file !== null), [field.data.field]: { code: 'not_valid' } }, refusal: null }
  }
  return { form, typed, problems: fileAgain(file !== null), refusal: refusal.code, refusedField: field.data?.field }
}

const storingFor = ({ backend, link }: Acting): Storing => ({
  begin: (file) => beginAttachment(backend, link, file),
  store: (path, bytes, type) => storeAttachment(backend, path, bytes, type),
})

async function carryOut<Schema extends z.ZodType, Value>(act: Act<Schema, Value>, asking: Asking, link: Link, posted: Posted): Promise<Response> {
  const { typed } = posted
  const { env } = asking.context
  const respond = act.respond ?? kickoffPageResponse
  const backend = backendOf(env)
  const { allowed, retryAfter } = await spendAttempt(backend, env.LINK_SECRET, 'act', link.secret)
  if (!allowed) return failed(asking, 'tooMany', retryAfter)
  const parsed = parseForm(act.schema, typed)
  const { file, problem } = await recogniseArrived(posted.file)
  if (!parsed.ok || problem) {
    const problems = { ...(parsed.ok ? {} : parsed.problems), ...(problem ? { file: problem } : fileAgain(file !== null)) }
    return respond(asking, link, { status: posted.file === 'too_large' ? 413 : 422, returned: { form: act.form, typed, problems, refusal: null } })
  }
  const acting = { backend, link, env }
  const stored = await storeArrived(storingFor(acting), file)
  const outcome = stored.ok ? await act.run(acting, parsed.value, stored.value) : stored
  if (outcome.ok && act.tell) return act.tell(asking, link, outcome.value)
  if (outcome.ok) {
    const cookie = act.cookieOf?.(acting, parsed.value)
    return redirect(`/kickoff/${link.kickoffId}${act.placeOf(parsed.value)}`, { status: 303, headers: cookie ? { 'Set-Cookie': cookie } : {} })
  }
  const { code } = outcome.refusal
  if (code === 'link_unknown') return badLink(asking)
  if (code === 'too_many_attempts') return failed(asking, 'tooMany', waitSchema.safeParse(outcome.refusal.detail).data?.retryAfter)
  return respond(asking, link, { status: statusOfRefusal(code), returned: returnedBy(act.form, posted, outcome.refusal) })
}

/** Makes a form's action: everything that was typed comes back, whatever goes wrong on the way. */
export function actionFor<Schema extends z.ZodType, Value>(act: Act<Schema, Value>) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<Response> => {
    const link = linkOf(request, params)
    const posted = await readPosted(request, act.takesFile && link ? ATTACHMENT_LIMITS.bytes : 0)
    const { typed } = posted
    const asking = { request, context, kept: { action: new URL(request.url).pathname, typed }, backTo: link ? `/kickoff/${link.kickoffId}` : undefined }
    try {
      return link ? await carryOut(act, asking, link, posted) : failed(asking, 'link')
    } catch (error) {
      return failedBy(asking, error)
    } finally {
      await discardArrived(posted)
    }
  }
}

/** Somebody who opens a form's address, say by reloading, finds the page. */
export const toThePage = ({ params }: LoaderFunctionArgs) => redirect(`/kickoff/${encodeURIComponent(params['kickoffId'] ?? '')}`, 303)
