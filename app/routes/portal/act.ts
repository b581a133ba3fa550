import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { spendAttempt } from '~/data/attempts'
import type { Link } from '~/data/buyer'
import type { Backend } from '~/data/client'
import type { Refusal, Result } from '~/domain/refusal'
import type { Env } from '~/env.server'
import { backendOf } from '~/http/backend'
import { parseForm, readForm, type Typed } from '~/http/form'
import { statusOfRefusal } from '~/http/refusal-response'
import type { FormName, Returned } from '~/portal/returned'
import { badLink, failed, failedBy, type Asking } from './failure'
import { kickoffPageResponse, linkOf } from './kickoff-page-response'

type Acting = { backend: Backend; link: Link; env: Env }

/** What one form of the page does: the shape of what is typed, the command, and the place that the reader returns to. */
type Act<Schema extends z.ZodType> = {
  form: FormName
  schema: Schema
  run: (acting: Acting, value: z.output<Schema>) => Promise<Result<unknown>>
  placeOf: (value: z.output<Schema>) => string
  /** A cookie that carries over to the next page what a redirect would lose. */
  cookieOf?: (acting: Acting, value: z.output<Schema>) => string
}

const refusedFieldSchema = z.object({ field: z.string() })
const waitSchema = z.object({ retryAfter: z.number() })

function returnedBy(form: FormName, typed: Typed, refusal: Refusal): Returned {
  const field = refusedFieldSchema.safeParse(refusal.detail)
  if (refusal.code === 'invalid_input' && field.success) {
    return { form, typed, problems: { [field.data.field]: { code: 'not_valid' } }, refusal: null }
  }
  return { form, typed, problems: {}, refusal: refusal.code }
}

async function carryOut<Schema extends z.ZodType>(act: Act<Schema>, asking: Asking, link: Link, typed: Typed): Promise<Response> {
  const { env } = asking.context
  const backend = backendOf(env)
  const { allowed, retryAfter } = await spendAttempt(backend, env.LINK_SECRET, 'act', link.secret)
  if (!allowed) return failed(asking, 'tooMany', retryAfter)
  const parsed = parseForm(act.schema, typed)
  if (!parsed.ok) {
    return kickoffPageResponse(asking, link, { status: 422, returned: { form: act.form, typed, problems: parsed.problems, refusal: null } })
  }
  const acting = { backend, link, env }
  const outcome = await act.run(acting, parsed.value)
  if (outcome.ok) {
    const cookie = act.cookieOf?.(acting, parsed.value)
    return redirect(`/kickoff/${link.kickoffId}${act.placeOf(parsed.value)}`, { status: 303, headers: cookie ? { 'Set-Cookie': cookie } : {} })
  }
  const { code } = outcome.refusal
  if (code === 'link_unknown') return badLink(asking)
  if (code === 'too_many_attempts') return failed(asking, 'tooMany', waitSchema.safeParse(outcome.refusal.detail).data?.retryAfter)
  return kickoffPageResponse(asking, link, { status: statusOfRefusal(code), returned: returnedBy(act.form, typed, outcome.refusal) })
}

/** Makes a form's action: everything that was typed comes back, whatever goes wrong on the way. */
export function actionFor<Schema extends z.ZodType>(act: Act<Schema>) {
  return async ({ request, params, context }: ActionFunctionArgs): Promise<Response> => {
    const typed = await readForm(request)
    const link = linkOf(request, params)
    const asking = { request, context, kept: { action: new URL(request.url).pathname, typed }, backTo: link ? `/kickoff/${link.kickoffId}` : undefined }
    try {
      return link ? await carryOut(act, asking, link, typed) : failed(asking, 'link')
    } catch (error) {
      return failedBy(asking, error)
    }
  }
}

/** Somebody who opens a form's address, say by reloading, finds the page. */
export const toThePage = ({ params }: LoaderFunctionArgs) => redirect(`/kickoff/${encodeURIComponent(params['kickoffId'] ?? '')}`, 303)
