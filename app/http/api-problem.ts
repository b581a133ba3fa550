import type { Response as ExpressResponse } from 'express'

/** What a program is told when its request is refused (RFC 9457); `errors` name the fields, each with a JSON pointer to its place. */
export type ApiProblem = {
  type: string
  title: string
  status: number
  detail: string
  errors?: { pointer: string; detail: string }[]
}

const situations = {
  400: ['unreadable-request', 'The request cannot be read', 'Check that the address was copied whole, and that a GET has no body.'],
  401: ['key-unknown', 'The key is missing, unknown or revoked', 'Send the key of your organization as “Authorization: Bearer …”.'],
  403: ['not-allowed', 'This is not allowed', 'The request came from another site’s page, or is about another organization than the key’s.'],
  404: ['nothing-here', 'There is nothing here', 'The description of this API is at /api/v1/openapi.json.'],
  405: ['method-not-possible', 'That method is not possible here', 'The header “Allow” lists those that are.'],
  413: ['too-large', 'The body is too large', 'A request takes at most 1 MB. Nothing was changed.'],
  415: ['not-json', 'The body must be JSON', 'Send it with “Content-Type: application/json”.'],
  422: ['invalid-input', 'The request cannot be taken as it is', 'Nothing was changed.'],
  429: ['too-many-attempts', 'Too many wrong keys came from this address', 'Nothing is blocked for good: the header “Retry-After” says how many seconds to wait.'],
  500: ['our-fault', 'Something went wrong on our side', 'Send the same request again, with the same Idempotency-Key.'],
  503: ['away', 'We cannot reach our records just now', 'Send the same request again in a moment, with the same Idempotency-Key.'],
} as const

/** A refusal that a program can get. */
export type ApiStatus = keyof typeof situations

/** The problem of a status, with what this request can be told besides. */
export function apiProblem(status: ApiStatus, more: { slug?: string; title?: string; detail?: string; errors?: ApiProblem['errors'] } = {}): ApiProblem {
  const [slug, title, detail] = situations[status]
  const { slug: own, ...told } = more
  return { type: `urn:kickoff:problem:${own ?? slug}`, title, status, detail, ...told }
}

const MEDIA_TYPE = 'application/problem+json'

/** The answer of a route. */
export const problemResponse = (problem: ApiProblem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problem), { status: problem.status, headers: { ...headers, 'Content-Type': MEDIA_TYPE, 'Cache-Control': 'no-store' } })

/** The answer of the server itself, before or instead of a route. */
export function sendApiProblem(response: ExpressResponse, status: ApiStatus): void {
  response.status(status).set('Cache-Control', 'no-store').type(MEDIA_TYPE).send(JSON.stringify(apiProblem(status)))
}

/** Whether an address belongs to programs, which read problems, not pages. */
export const isForPrograms = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url)

const methods = new Map([
  ['/api/v1/kickoffs', ['POST', 'OPTIONS']],
  ['/api/v1/openapi.json', ['GET', 'HEAD', 'OPTIONS']],
])

/** The methods that an address of the API takes; undefined for any other address. */
export const apiMethodsAt = (path: string): readonly string[] | undefined => methods.get(path.replace(/\/+$/, ''))
