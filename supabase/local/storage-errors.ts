import { z } from 'zod'
import { isConnectionFailure } from './connection-failure'
import { databaseAway } from './postgrest-errors'

/** Storage's own refusals: the status that stands in the body, the name of the error, and its words. */
const refusals = {
  unknownKey: ['401', 'Unauthorized', 'Invalid API key'],
  falseToken: ['403', 'Unauthorized', 'invalid signature or expired token'],
  forbidden: ['403', 'Unauthorized', 'new row violates row-level security policy'],
  noBucket: ['404', 'Bucket not found', 'Bucket not found'],
  noObject: ['404', 'not_found', 'Object not found'],
  badKey: ['400', 'InvalidKey', 'Invalid key'],
  duplicate: ['409', 'Duplicate', 'The resource already exists'],
  tooLarge: ['413', 'Payload too large', 'The object exceeded the maximum allowed size'],
  wrongType: ['415', 'invalid_mime_type', 'mime type is not supported'],
  broken: ['500', 'internal', 'Internal Server Error'],
} as const

/** Why Storage does not do what it is asked. */
export type StorageRefusal = keyof typeof refusals

/** As hosted Storage answers: 400 on the wire, whatever the body says, and 500 for what is its own fault. */
export function refuseStorage(refusal: StorageRefusal): Response {
  const [statusCode, error, message] = refusals[refusal]
  return Response.json({ statusCode, error, message }, { status: refusal === 'broken' ? 500 : 400 })
}

const sqlErrorSchema = z.object({ code: z.string() })
const refusalBySqlState: Record<string, StorageRefusal> = { '42501': 'forbidden', '23505': 'duplicate' }

/** What the database's no, or its absence, means to the caller. Anything else is a line in the log. */
export function answerStorageError(error: unknown): Response {
  const known = sqlErrorSchema.safeParse(error)
  const refusal = known.success ? refusalBySqlState[known.data.code] : undefined
  if (refusal) return refuseStorage(refusal)
  if (known.success && isConnectionFailure(known.data.code)) return databaseAway()
  console.error(`backend: storage: ${error instanceof Error ? error.message : 'unknown'}`)
  return refuseStorage('broken')
}
