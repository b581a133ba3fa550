import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'

const year = 365 * 24 * 60 * 60

/** Vite's client, in development only, injects styles and keeps a socket open for hot reload. */
const forHotReload = { 'style-src': ["'self'", "'unsafe-inline'"], 'connect-src': ["'self'", 'ws:'] }

/** Gives every response a fresh nonce and the headers that keep other sites and injected script out. */
export function securityHeaders(isDevelopment: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals['nonce'] = nonce
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { ...policy(nonce), ...(isDevelopment ? forHotReload : {}) } },
      strictTransportSecurity: { maxAge: year, includeSubDomains: false },
      // With `no-referrer` Chrome would post forms with `Origin: null`.
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    })(request, response, next)
  }
}

function policy(nonce: string): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'"],
  }
}
