import type { Request, RequestHandler } from 'express'
import { Webhook } from 'standardwebhooks'
import { hangUpOnWhoGoesOn, readBody } from './body-limit'
import { logFailure } from './log'

/** What came of the provider's news: taken (or nothing to do), not what they send, or to be told again later. */
export type NewsOutcome = 'taken' | 'unreadable' | 'later'

/** Acts on what the provider tells. `webhookId` is the same each time that the same is told. */
export type TakeNews = (webhookId: string, news: unknown) => Promise<NewsOutcome>

type Door = { secret: string; take: TakeNews }

const LONGEST_BODY = 256 * 1024
const STATUS: Record<NewsOutcome, number> = { taken: 204, unreadable: 422, later: 503 }

/**
 * Where Resend tells what became of mail, and that mail came. Believed is what carries a signature over the very bytes,
 * not older or newer than five minutes; whoever has none is told nothing more than no.
 */
export function resendWebhook({ secret, take }: Door): RequestHandler {
  const webhook = new Webhook(secret)
  const answer = async (request: Request): Promise<number> => {
    const body = await readBody(request, LONGEST_BODY, Number(request.get('content-length') ?? 0))
    if (body === null) return 413
    const id = request.get('svix-id') ?? ''
    const news = signedNews(webhook, request, body)
    return news === undefined || id.length > 200 ? 400 : STATUS[await take(id, news)]
  }
  return (request, response, next) => {
    if (request.method !== 'POST') return next()
    answer(request)
      .catch((error: unknown) => {
        logFailure('webhook', error)
        return 503
      })
      .then((status) => {
        hangUpOnWhoGoesOn(request, response)
        response.status(status).set('Cache-Control', 'no-store').end()
      }, next)
  }
}

/** What the body says, if its signature holds. */
function signedNews(webhook: Webhook, request: Request, body: Buffer): unknown {
  try {
    // Bytes that are no UTF-8 would be signed as something else than they are.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    return webhook.verify(text, {
      'webhook-id': request.get('svix-id') ?? '',
      'webhook-timestamp': request.get('svix-timestamp') ?? '',
      'webhook-signature': request.get('svix-signature') ?? '',
    })
  } catch {
    return undefined
  }
}
