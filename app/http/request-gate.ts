import type { Request, RequestHandler } from 'express'
import { bodyLimitOf, readBody } from './body-limit'
import { sendPlainPage } from './plain-page'
import { isForgedByAnotherSite } from './same-origin'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** Lets through only what the app can make sense of: a known method at an address that can be read. */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  if (!isReadable(request.originalUrl)) return sendPlainPage(response, 400)
  response.set('Allow', methods.join(', '))
  if (!methods.includes(request.method)) return sendPlainPage(response, 405)
  if (request.method === 'OPTIONS') return void response.status(204).end()
  response.removeHeader('Allow')
  next()
}

function isReadable(url: string): boolean {
  try {
    return url.startsWith('/') && !decodeURIComponent(url.split('?')[0] ?? '').includes('\0')
  } catch {
    return false
  }
}

/** A change that another site's page asks for is refused, whatever cookie came with it. */
export function refuseForgery(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const origin = {
      method: request.method,
      origin: request.get('origin'),
      fetchSite: request.get('sec-fetch-site'),
      reachedAt: `${request.protocol}://${request.get('host') ?? ''}`,
      publicUrl,
    }
    if (isForgedByAnotherSite(origin)) return sendPlainPage(response, 403)
    next()
  }
}

/** Puts the whole body at `request.body`, or refuses one that is too large. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (!hasBody(request)) return next()
  readBody(request, bodyLimitOf(request.path), Number(request.get('content-length') ?? 0)).then((body) => {
    if (body === null) return sendPlainPage(response.set('Connection', 'close'), 413)
    request.body = body
    next()
  }, next)
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
}
