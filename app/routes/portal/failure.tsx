import { BackendAway } from '~/data/call'
import { spendAttempt } from '~/data/attempts'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { logFailure, withoutLinks } from '~/http/log'
import { preferredLocale } from '~/http/preferred-locale'
import { ErrorDocument, type Failure, type Kept } from '~/portal/error-document'
import type { AppLoadContext } from '@remix-run/node'

const STATUS: Record<Failure, number> = { link: 404, notFound: 404, forbidden: 403, tooMany: 429, away: 503, broken: 500 }

/** What was asked, with what it held and where the page itself is, in case there is no other answer than an explanation. */
export type Asking = { request: Request; context: AppLoadContext; kept?: Kept; backTo?: string }

/** A page that explains why there is nothing else to show, with everything that was typed. */
export function failed({ request, context, kept, backTo }: Asking, failure: Failure, seconds?: number): Response {
  const wait = failure === 'away' ? 10 : seconds
  return renderDocument(
    <ErrorDocument failure={failure} locale={preferredLocale(request)} nonce={context.nonce} seconds={seconds} kept={kept} backTo={backTo} />,
    { request, status: STATUS[failure], headers: wait ? { 'Retry-After': String(wait) } : {} },
  )
}

/** Something that nobody expected: the database is away, or something broke. Neither tells more than that. */
export function failedBy(asking: Asking, error: unknown): Response {
  logFailure(withoutLinks(new URL(asking.request.url).pathname), error)
  return failed(asking, error instanceof BackendAway ? 'away' : 'broken')
}

/** A link, or another address with a secret, that opens nothing counts against the address that tried it. */
export async function badLink(asking: Asking, failure: Failure = 'link'): Promise<Response> {
  const { env, address } = asking.context
  const { allowed, retryAfter } = await spendAttempt(backendOf(env), env.LINK_SECRET, 'bad_link', address)
  return allowed ? failed(asking, failure) : failed(asking, 'tooMany', retryAfter)
}
