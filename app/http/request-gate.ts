import type { Request, RequestHandler } from 'express'
import { apiMethodsAt, isForPrograms } from './api-problem'
import { bodyLimitOf, hangUpOnWhoGoesOn, mayHoldFile, readBody } from './body-limit'
import { refuseRequest } from './refuse-request'
import { isForgedByAnotherSite } from './same-origin'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** Lets through only what the app can make sense of: a known method at an address that can be read. */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  if (!isReadable(request.originalUrl)) return refuseRequest(request, response, 400)
  // The framework would answer a program in the encoding of its own pages.
  if (isForPrograms(request.path) && request.path.endsWith('.data')) return refuseRequest(request, response, 404)
  const possible = apiMethodsAt(request.path) ?? methods
  response.set('Allow', possible.join(', '))
  if (!possible.includes(request.method)) return refuseRequest(request, response, 405)
  if (request.method === 'OPTIONS') return void response.status(204).end()
  response.removeHeader('Allow')
  // What only reads has nothing to say in a body, and the framework can make no request of it.
  if (request.method !== 'POST' && hasBody(request)) return refuseRequest(request, response, 400)
  next()
}

function isReadable(url: string): boolean {
  try {
    return url.startsWith('/') && !decodeURIComponent(url.split('?')[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

/**
 * A change that another site's page asks for is refused, whatever cookie came with it. What carries a key and no cookie
 * acts by that key alone, wherever it comes from.
 */
export function refuseForgery(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const origin = {
      method: request.method,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      reachedAt: `${request.protocol}://${request.get('host') ?? ''}`,
      publicUrl,
    }
    const isByKey = request.get('authorization') !== undefined && request.get('cookie') === undefined
    if (!isByKey && isForgedByAnotherSite(origin)) return refuseRequest(request, response, 403)
    next()
  }
}

/** Puts the whole body at `request.body`, or refuses one that is too large. What may hold a file goes on unread. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (!hasBody(request) || mayHoldFile(request.path, request.get('content-type'))) return next()
  readBody(request, bodyLimitOf(request.path), Number(request.get('content-length') ?? 0)).then((body) => {
    request.body = body
    if (body !== null) return next()
    hangUpOnWhoGoesOn(request, response)
    refuseRequest(request, response, 413)
  }, next)
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
}
