import { once } from 'node:events'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import { hangUpOnWhoGoesOn, hearOut, mayHoldFile } from './body-limit'
import { bodyStream } from './body-stream'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'

type Build = ServerBuild | (() => Promise<ServerBuild>)

/** Hands express' requests to Remix, their bodies read and limited already or, where they may hold a file, as they come; and streams its answers back. */
export function serveRemix(build: Build, mode: string, contextOf: (request: ExpressRequest, response: ExpressResponse) => AppLoadContext): RequestHandler {
  const handle = createRequestHandler(build, mode)
  return (request, response, next) => {
    const context = contextOf(request, response)
    handle(webRequest(request, response, context.env.PUBLIC_URL), context)
      .finally(() => leaveBody(request, response))
      .then((answer) => send(response, answer))
      .catch(next)
  }
}

function webRequest(request: ExpressRequest, response: ExpressResponse, publicUrl: string): Request {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const init = { method: request.method, headers: webHeaders(request), signal: gone.signal, body: bodyOf(request), duplex: 'half' as const }
  return new Request(publicUrl + request.originalUrl, init)
}

function bodyOf(request: ExpressRequest): BodyInit | null {
  const body: unknown = request.body
  if (Buffer.isBuffer(body)) return new Uint8Array(body)
  return mayHoldFile(request.path, request.get('content-type')) ? bodyStream(request) : null
}

/** What the app did not take of a body is heard out before the answer: its sender reads none while writing. */
async function leaveBody(request: ExpressRequest, response: ExpressResponse): Promise<void> {
  if (request.complete) return
  request.removeAllListeners('data')
  await hearOut(request)
  hangUpOnWhoGoesOn(request, response)
}

function webHeaders(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

async function send(response: ExpressResponse, answer: Response): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.append(name, value)
    else response.set(name, value)
  }
  // Whatever does not say otherwise is about one person: neither a proxy nor the browser keeps it.
  if (!answer.headers.has('cache-control')) response.set('Cache-Control', 'private, no-store')
  if (answer.body) await copy(answer.body, response)
  response.end()
}

/** Reads no faster than the reader at the other end, and stops when they have gone. */
async function copy(body: ReadableStream<Uint8Array>, response: ExpressResponse): Promise<void> {
  const reader = body.getReader()
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (!response.write(part.value)) await once(response, 'drain', { signal: gone.signal })
    }
  } catch {
    response.destroy()
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
