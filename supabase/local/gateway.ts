import { z } from 'zod'
import type { LocalMailbox } from './mailbox'
import { acceptMail, answerMailbox } from './mailbox-door'
import { answerAsPostgrest, databaseAway, describeFailure } from './postgrest-errors'
import { keepingError } from './quiet-errors'
import type { ServiceDesk, Services } from './services'

const emailCodeSchema = z.looseObject({ type: z.literal('email') })

type Mail = { mailbox: LocalMailbox; secretKey: string }

/** The embedded Supabase as one address, with lite's differences to the hosted one put right. */
export function makeGateway(desk: ServiceDesk, { mailbox, secretKey }: Mail): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (/^\/(rest|auth|storage)\/v1(\/|$)/.test(pathname)) {
      const services = await desk.current()
      return services ? answer(() => serve(services, pathname, request)) : databaseAway()
    }
    const mail = (await acceptMail(request, mailbox, secretKey)) ?? (await answerMailbox(request, mailbox))
    return mail ?? Response.json({ message: 'Not found' }, { status: 404 })
  }
}

// Signing in by a code, and staying signed in. lite's sign-up by password would trust any address unasked.
const signInDoors = ['POST /auth/v1/otp', 'POST /auth/v1/verify', 'POST /auth/v1/token?grant_type=refresh_token', 'GET /auth/v1/user', 'POST /auth/v1/logout']

function isSignInDoor({ method, url }: Request): boolean {
  const { pathname, searchParams } = new URL(url)
  const grant = searchParams.get('grant_type')
  return signInDoors.includes(`${method} ${pathname}${grant === null ? '' : `?grant_type=${grant}`}`)
}

async function serve({ rest, auth, storage }: Services, pathname: string, request: Request): Promise<Response> {
  if (pathname.startsWith('/storage/')) return storage.fetch(request)
  if (pathname.startsWith('/rest/')) return rest.fetch(request)
  if (!isSignInDoor(request)) return Response.json({ message: 'Not found' }, { status: 404 })
  return auth.fetch(pathname === '/auth/v1/verify' ? await asMagicLink(request) : request)
}

async function answer(work: () => Promise<Response>): Promise<Response> {
  const { result, error } = await keepingError(work)
  const line = describeFailure(error)
  if (line) console.error(`backend: ${line}`)
  return answerAsPostgrest(result, error)
}

/** lite knows a code by mail only under the older name of the same thing. */
async function asMagicLink(request: Request): Promise<Request> {
  if (request.method !== 'POST') return request
  const text = await request.text()
  return new Request(request.url, { method: 'POST', headers: headersWithoutLength(request), body: renameType(text) })
}

function headersWithoutLength(request: Request): Headers {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return headers
}

function renameType(text: string): string {
  try {
    const body = emailCodeSchema.safeParse(JSON.parse(text))
    return body.success ? JSON.stringify({ ...body.data, type: 'magiclink' }) : text
  } catch {
    return text
  }
}
