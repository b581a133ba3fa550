import type { ServerBuild } from '@remix-run/node'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { z } from 'zod'
import type { Env } from '../env.server'
import { health } from './health'
import { logFailure } from './log'
import { refuseRequest } from './refuse-request'
import { serveRemix } from './remix-adapter'
import { limitBody, refuseForgery, refuseUnreadable } from './request-gate'
import { securityHeaders } from './security-headers'

export type AppParts = {
  env: Env
  isDevelopment: boolean
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Serves the browser's files: built ones, or Vite's while developing. */
  files: RequestHandler
  /** The mailbox of this machine, where there is one. */
  mailbox: RequestHandler | null
  /** Where the mail provider tells what became of mail; null where no secret is set. */
  webhook: RequestHandler | null
  /** Told after each change, so that its mails leave at once. */
  afterChange(): void
}

/** The public server. What it refuses by itself never reaches the app. */
export function makeExpressApp({ env, isDevelopment, build, files, mailbox, webhook, afterChange }: AppParts): Express {
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', env.TRUST_PROXY)
  app.use(securityHeaders(isDevelopment), refuseUnreadable)
  app.get('/healthz', health(env))
  if (mailbox) app.use(mailbox)
  // Before whatever reads bodies: its signature is over the very bytes.
  if (webhook) app.use('/webhooks/resend', webhook)
  app.use('/webhooks', (request, response) => refuseRequest(request, response, 404))
  app.use(files, refuseForgery(env.PUBLIC_URL), limitBody, tellAfterChange(afterChange))
  app.use(
    serveRemix(build, isDevelopment ? 'development' : 'production', (request, response) => ({
      nonce: z.string().parse(response.locals['nonce']),
      env,
      address: request.ip ?? '',
    })),
  )
  return app.use(answerFailure)
}

function tellAfterChange(afterChange: () => void): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'POST') response.once('finish', afterChange)
    next()
  }
}

const clientFaultSchema = z.object({ status: z.union([z.literal(400), z.literal(403), z.literal(404), z.literal(413)]) })

/** Whatever was not foreseen: a line in the log, and a page that gives nothing away. */
const answerFailure: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  if (response.headersSent || response.destroyed) return void response.destroy()
  const fault = clientFaultSchema.safeParse(error)
  if (!fault.success) logFailure(request.method, error)
  refuseRequest(request, response, fault.success ? fault.data.status : 500)
}
