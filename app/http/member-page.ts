import { data, type AppLoadContext } from '@remix-run/node'
import { BackendAway } from '~/data/call'
import type { Refusal, Result } from '~/domain/refusal'
import { requireMember, toSignIn, type SignedIn } from './session'

/** A page that cannot be shown: a refusal, or the database being away. The error boundary says it in plain words. */
export type PageTrouble = { refusal: Pick<Refusal, 'code' | 'detail'> | null }

type Headers = Record<string, string>

const trouble = (refusal: Refusal | null, status: number, headers: Headers) =>
  data<PageTrouble>({ refusal: refusal && { code: refusal.code, detail: refusal.detail } }, { status, headers })

/** The answer while the database does not answer. */
export const awayTrouble = () => trouble(null, 503, {})

/** Runs what needs the database; when it is away, the page says so with 503. */
export async function orAway<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BackendAway) throw awayTrouble()
    throw error
  }
}

/**
 * Loads a member's page with its one read. Adds the moment at which it was read, so that server and browser say
 * "2 h late" alike. A token that the database refuses leads to signing in.
 */
export async function loadPage<Page extends object>(
  request: Request,
  context: AppLoadContext,
  read: (member: SignedIn) => Promise<Result<Page>>,
) {
  return orAway(async () => {
    const member = await requireMember(request, context)
    const page = await read(member)
    if (page.ok) return data({ ...page.value, now: new Date().toISOString() }, { headers: member.headers })
    if (page.refusal.code === 'not_signed_in') throw toSignIn(request)
    throw trouble(page.refusal, page.refusal.status, member.headers)
  })
}
