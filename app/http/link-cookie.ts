import { z } from 'zod'
import type { Link } from '~/data/buyer'
import type { Env } from '~/env.server'

/** The shape of every link's secret: 32 bytes in base64url. What looks otherwise opens nothing. */
export const secretSchema = z.string().regex(/^[\w-]{43}$/)

const NAME = 'kickoff'
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** `Secure`, where the product is reached over https. Browsers refuse it on plain http, so a local try-out goes without. */
export const secureAt = ({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>) => (LOCAL.test(PUBLIC_URL) ? [] : ['Secure'])

/**
 * The cookie that a link is traded for. It reaches the one kickoff's own addresses only, scripts never,
 * and other sites' requests not with a post.
 */
export function linkCookie(env: Pick<Env, 'PUBLIC_URL'>, link: Link, expiresAt: string): string {
  const attributes = [
    `${NAME}=${link.secret}`,
    `Path=/kickoff/${link.kickoffId}`,
    `Expires=${new Date(expiresAt).toUTCString()}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...attributes, ...secureAt(env)].join('; ')
}

/** The secret that a request to a kickoff's address carries, if it looks like one. */
export function linkSecretOf(request: Request): string | null {
  const cookies = request.headers.get('Cookie')?.split(';') ?? []
  const value = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`))
  return secretSchema.nullable().catch(null).parse(value?.slice(NAME.length + 1) ?? null)
}
