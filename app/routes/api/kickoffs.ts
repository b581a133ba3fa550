import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import { createKickoffByKey } from '~/data/api-keys'
import { spendAttempt } from '~/data/attempts'
import { BackendAway } from '~/data/call'
import { anonymousClient } from '~/data/client'
import { isLivingKey } from '~/data/living-key'
import type { Refusal } from '~/domain/refusal'
import { apiProblem, problemResponse } from '~/http/api-problem'
import { backendOf } from '~/http/backend'
import { logFailure } from '~/http/log'
import { keyOf, readRequest } from './read-request'

const AWAY_SECONDS = '10'
const challenge = { 'WWW-Authenticate': 'Bearer realm="kickoff"' }

/** A wrong key counts against the address that tried it. */
async function wrongKey({ env, address }: AppLoadContext): Promise<Response> {
  const { allowed, retryAfter } = await spendAttempt(backendOf(env), env.SESSION_SECRET, 'bad_api_key', address)
  if (allowed) return problemResponse(apiProblem(401), challenge)
  return problemResponse(apiProblem(429), { 'Retry-After': String(Math.max(1, Math.ceil(retryAfter))) })
}

const fieldSchema = z.object({ field: z.string() })
const pointerTo = (field: string) => `/${field.replaceAll('.', '/')}`

/** Why the database said no, with the place in the request where it can be mended. */
function problemOfRefusal({ code, detail }: Refusal) {
  const field = fieldSchema.safeParse(detail)
  const at = (words: string) => (field.success ? [{ pointer: pointerTo(field.data.field), detail: words }] : undefined)
  if (code === 'not_allowed') return apiProblem(403, { detail: 'The key belongs to another organization.', errors: at('This is not the organization of the key.') })
  if (code === 'member_unknown') {
    return apiProblem(422, { slug: 'member-unknown', title: 'An owner is not a member', detail: 'Nothing was changed.', errors: at('This is not the mail address of an active member.') })
  }
  if (code === 'idempotency_key_reused') {
    return apiProblem(422, { slug: 'idempotency-key-reused', title: 'This Idempotency-Key was used for another request', detail: 'Nothing was changed. Use a new key for a new request.' })
  }
  return apiProblem(422, { errors: at('This cannot be taken.') })
}

async function answer({ request, context }: ActionFunctionArgs): Promise<Response> {
  const key = keyOf(request)
  if (key === null) return problemResponse(apiProblem(401), challenge)
  const read = await readRequest(request)
  const client = anonymousClient(backendOf(context.env))
  if (!read.ok) return (await isLivingKey(client, key)) ? problemResponse(read.problem) : wrongKey(context)
  const { deal, ...call } = read.value
  const created = await createKickoffByKey(client, { key, ...call }, deal)
  if (created.ok) {
    const { kickoffId, outcome, replayed } = created.value
    const isNew = outcome === 'created' && !replayed
    const headers = { 'Cache-Control': 'no-store', Location: `${context.env.PUBLIC_URL}/kickoffs/${kickoffId}` }
    return Response.json(created.value, { status: isNew ? 201 : 200, headers })
  }
  if (created.refusal.code === 'api_key_unknown') return wrongKey(context)
  return problemResponse(problemOfRefusal(created.refusal))
}

/** Another system of the organization hands over a closed-won deal: it becomes a draft, or the draft that it has follows it. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  try {
    return await answer(args)
  } catch (error) {
    if (error instanceof BackendAway) return problemResponse(apiProblem(503), { 'Retry-After': AWAY_SECONDS })
    logFailure('/api/v1/kickoffs', error)
    return problemResponse(apiProblem(500))
  }
}
