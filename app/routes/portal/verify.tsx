import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { spendAttempt } from '~/data/attempts'
import { verifyReceipt } from '~/data/buyer'
import { receiptCheckSchema } from '~/domain/receipt-check'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { preferredLocale } from '~/http/preferred-locale'
import { VerifyPage, type Asked } from '~/portal/verify-page'
import { failed, failedBy } from './failure'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

// What cannot be a receipt is asked for all the same: it takes as long, and is answered alike.
const NONE = { number: '-', hash: '-' }

async function answerTo(typed: Omit<Asked, 'givenOn'>, { env }: AppLoadContext): Promise<Asked> {
  const check = receiptCheckSchema.safeParse(typed)
  const found = await verifyReceipt(backendOf(env), check.data ?? NONE)
  return { ...typed, givenOn: found.ok ? found.value.givenOn : null }
}

/** Whether a receipt is genuine, for anybody who holds it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const show = (asked: Asked | null) =>
    renderDocument(<VerifyPage locale={preferredLocale(request)} nonce={context.nonce} asked={asked} />, {
      request,
      status: asked && !asked.givenOn ? 404 : 200,
    })
  const [number, hash] = [searchParams.get('number'), searchParams.get('hash')]
  if (number === null && hash === null) return show(null)
  const asking = { request, context }
  try {
    const { allowed, retryAfter } = await spendAttempt(backendOf(context.env), context.env.LINK_SECRET, 'verify', context.address)
    if (!allowed) return failed(asking, 'tooMany', retryAfter)
    return show(await answerTo({ number: (number ?? '').slice(0, 60), hash: (hash ?? '').slice(0, 200) }, context))
  } catch (error) {
    return failedBy(asking, error)
  }
}
