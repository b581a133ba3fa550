import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

const headerSchema = z.object({ alg: z.literal('HS256') })
const claimsSchema = z.looseObject({ sub: z.string(), role: z.enum(['anon', 'authenticated', 'service_role']), exp: z.number() })

/** Who a member's token says they are. */
export type Claims = z.infer<typeof claimsSchema>

/** A token that cannot be believed, or could be until a moment ago. */
export type TokenRefusal = 'invalid' | 'expired'

/** The member's token that a request carries. API keys may come as bearer too, which says nothing about who calls. */
export function memberToken(request: Request): string | null {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  return token && !token.startsWith('sb_') ? token : null
}

/** Checks a token the way PostgREST does: by signature and time alone, without asking the database. */
export function readToken(token: string, secret: string, now: number): Claims | TokenRefusal {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'invalid'
  if (!headerSchema.safeParse(decode(header)).success) return 'invalid'
  const claims = claimsSchema.safeParse(decode(payload))
  if (!claims.success) return 'invalid'
  return claims.data.exp * 1000 > now ? claims.data : 'expired'
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
