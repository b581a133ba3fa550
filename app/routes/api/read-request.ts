import { createHash } from 'node:crypto'
import { z } from 'zod'
import { apiProblem, type ApiProblem } from '~/http/api-problem'
import { apiDeal, apiKickoffSchema, type ApiDeal } from '~/intake/api-kickoff'
import { decodeText } from '~/intake/decode-text'
import { problemOf, problemOfBody } from '~/intake/problem-document'
import { readJson } from '~/intake/read-json'

const bearerSchema = z.string().regex(/^Bearer +[\x21-\x7e]{1,200}$/i)
const idempotencyKeySchema = z.string().regex(/^[\x20-\x7e]{1,200}$/)

/** What a program asked for, once it could be read. */
export type ApiRequest = { idempotencyKey: string; requestHash: string; deal: ApiDeal }
type Read = { ok: true; value: ApiRequest } | { ok: false; problem: ApiProblem }

/** The key that a request carries, if it carries one at all. */
export function keyOf(request: Request): string | null {
  const bearer = bearerSchema.safeParse(request.headers.get('authorization'))
  return bearer.success ? bearer.data.replace(/^Bearer +/i, '') : null
}

const refused = (problem: ApiProblem): Read => ({ ok: false, problem })

/** Reads a request to start a kickoff: its headers, then its body, then every field. */
export async function readRequest(request: Request): Promise<Read> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return refused(apiProblem(415))
  const idempotencyKey = idempotencyKeySchema.safeParse(request.headers.get('idempotency-key'))
  if (!idempotencyKey.success) {
    return refused(apiProblem(400, {
      slug: 'idempotency-key-missing',
      title: 'The header Idempotency-Key is missing or malformed',
      detail: 'Send a name of your own for this request, 1 to 200 plain characters, and the same name when you send it again.',
    }))
  }
  const text = decodeText(new Uint8Array(await request.arrayBuffer()))
  const json = text.ok ? readJson(text.text) : text
  if (!json.ok) return refused(problemOfBody(json.problem))
  const kickoff = apiKickoffSchema.safeParse(json.value)
  if (!kickoff.success) return refused(problemOf(kickoff.error))
  const deal = apiDeal(kickoff.data)
  const requestHash = createHash('sha256').update(JSON.stringify(deal)).digest('hex')
  return { ok: true, value: { idempotencyKey: idempotencyKey.data, requestHash, deal } }
}
