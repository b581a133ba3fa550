import { z } from 'zod'
import { isConnectionFailure } from './connection-failure'

const liteFailureSchema = z.object({ code: z.literal('SUP') })
const sqlErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  detail: z.string().optional(),
  hint: z.string().optional(),
})
type SqlError = z.infer<typeof sqlErrorSchema>

const refusal = /^PT\d{3}$/

/** PostgREST's own table of SQL states and statuses, for the states that lite answers with a bare 500. */
const statusBySqlState: [pattern: RegExp, status: number][] = [
  [/^(0L|0P|28)/, 403],
  [/^P0001$/, 400],
  [/^(09|25|2D|38|39|3B|40|54|55|57|58|F0|HV|P0|XX)/, 500],
]

/** What a failed request is answered with when lite had no better answer: the same as PostgREST. */
export async function answerAsPostgrest(response: Response, error: Error | null): Promise<Response> {
  const sqlError = sqlErrorSchema.safeParse(error)
  if (response.status !== 500 || !sqlError.success) return response
  const body: unknown = await response.clone().json().catch(() => null)
  if (!liteFailureSchema.safeParse(body).success) return response
  const { code, message, detail = null, hint = null } = sqlError.data
  if (isConnectionFailure(code)) return databaseAway()
  return Response.json({ code, message, details: detail, hint }, { status: statusOf(sqlError.data) })
}

/** PostgREST's answer while it cannot reach the database. */
export function databaseAway(): Response {
  return Response.json({ code: 'PGRST001', message: 'Database connection lost', details: null, hint: null }, { status: 503 })
}

function statusOf({ code }: SqlError): number {
  return statusBySqlState.find(([pattern]) => pattern.test(code))?.[1] ?? 400
}

/** A line for the log, or null for a refusal that the product meant. Names no value and no statement. */
export function describeFailure(error: Error | null): string | null {
  if (!error) return null
  const sqlError = sqlErrorSchema.safeParse(error)
  if (!sqlError.success) return error.message
  return refusal.test(sqlError.data.code) ? null : `${sqlError.data.code} ${sqlError.data.message}`
}
