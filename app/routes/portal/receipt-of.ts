import type { LoaderFunctionArgs } from '@remix-run/node'
import { spendAttempt } from '~/data/attempts'
import { readReceipt } from '~/data/buyer'
import type { Receipt } from '~/domain/buyer-page'
import { receiptNumberSchema } from '~/domain/receipt-check'
import { backendOf } from '~/http/backend'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'

type Answering = {
  answer: (receipt: Receipt) => Response | Promise<Response>
  /** Setting type takes a processor's while: it counts as an act of the link, however little it changes. */
  countsAsAct?: true
}

/** The receipt that an address names, if it is the link holder's, as the answer makes of it. */
export async function answerWithReceipt({ request, params, context }: LoaderFunctionArgs, { answer, countsAsAct }: Answering): Promise<Response> {
  const link = linkOf(request, params)
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const number = receiptNumberSchema.safeParse(params['number'])
  const backend = backendOf(context.env)
  try {
    if (!link) return failed(asking, 'link')
    if (!number.success) return failed(asking, 'notFound')
    const { allowed, retryAfter } = countsAsAct ? await spendAttempt(backend, context.env.LINK_SECRET, 'act', link.secret) : FREE
    if (!allowed) return failed(asking, 'tooMany', retryAfter)
    const receipt = await readReceipt(backend, link, number.data)
    return receipt.ok ? await answer(receipt.value) : await badLink(asking)
  } catch (error) {
    return failedBy(asking, error)
  }
}

const FREE = { allowed: true, retryAfter: 0 }
