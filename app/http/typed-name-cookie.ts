import type { Env } from '~/env.server'
import { secureAt } from './link-cookie'

const NAME = 'typed-name'
/** As long as the code is good that was asked for with the name. */
const SECONDS = 600

/** Carries a name that was typed over to the page that follows the request for a code; an empty one ends what was carried before. */
export function typedNameCookie(env: Pick<Env, 'PUBLIC_URL'>, kickoffId: string, typedName: string): string {
  const attributes = [`Path=/kickoff/${kickoffId}`, `Max-Age=${typedName ? SECONDS : 0}`, 'HttpOnly', 'SameSite=Lax', ...secureAt(env)]
  return [`${NAME}=${encodeURIComponent(typedName)}`, ...attributes].join('; ')
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

/** The name that was typed before a code was asked for; empty where there is none. */
export function typedNameOf(request: Request): string {
  const cookies = request.headers.get('Cookie')?.split(';') ?? []
  const value = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`))
  return decoded(value?.slice(NAME.length + 1) ?? '')
}
