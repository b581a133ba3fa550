import type { SupabaseClient } from '@supabase/supabase-js'
import { z } from 'zod'
import { refusalCodeSchema, type Refusal, type Result } from '~/domain/refusal'

/** The database, or the way to it, does not answer. The boundary turns it into 503, with what was typed kept. */
export class BackendAway extends Error {
  override name = 'BackendAway'
}

/** The database answered with something that no command refuses with. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer'
}

const refusalDetailSchema = z.preprocess(
  (detail) => {
    try {
      return typeof detail === 'string' ? JSON.parse(detail) : detail
    } catch {
      return null
    }
  },
  z.looseObject({ code: refusalCodeSchema }),
)

// A refusal that must leave a trace (a wrong code costs a try) cannot be raised: raising would roll the trace back.
const refusedAnswerSchema = z.object({
  refused: z.object({ code: refusalCodeSchema, status: z.int(), detail: z.record(z.string(), z.unknown()) }),
})

const PERMISSION_DENIED = '42501'
// By the limit on a statement's time: nothing of it was kept, and later it may well pass.
const QUERY_CANCELED = '57014'
const TOKEN_REFUSED = ['PGRST301', 'PGRST302', 'PGRST303']

type PostgrestFailure = { code?: string; message: string; details?: string | null }

function refusalOf(failure: PostgrestFailure, status: number): Refusal | null {
  if (status === 401 || TOKEN_REFUSED.includes(failure.code ?? '')) return { code: 'not_signed_in', status: 401, detail: {} }
  const detail = refusalDetailSchema.safeParse(failure.details)
  if (detail.success && failure.code?.startsWith('PT')) {
    return { code: detail.data.code, status: Number(failure.code.slice(2)), detail: detail.data }
  }
  if (failure.code === PERMISSION_DENIED) return { code: 'not_allowed', status: 403, detail: {} }
  return null
}

/**
 * Calls one SQL function and parses its answer.
 * Expected refusals (`PTxyz` with a code in the detail) come back as values; all else is thrown.
 */
export async function call<Schema extends z.ZodType>(
  client: SupabaseClient,
  name: string,
  parameters: Record<string, unknown>,
  answer: Schema,
): Promise<Result<z.output<Schema>>> {
  const { data, error, status } = await client.rpc(name, parameters)
  if (!error) {
    const refused = refusedAnswerSchema.safeParse(data)
    return refused.success ? { ok: false, refusal: refused.data.refused } : { ok: true, value: answer.parse(data) }
  }
  const refusal = refusalOf(error, status)
  if (refusal) return { ok: false, refusal }
  const tookTooLong = error.code === QUERY_CANCELED
  if (status === 0 || status >= 502 || tookTooLong || error.code?.startsWith('08') || error.code?.startsWith('57P')) {
    throw new BackendAway(`${name}: no answer`)
  }
  throw new UnexpectedAnswer(`${name}: ${error.code ?? status} ${error.message}`)
}
