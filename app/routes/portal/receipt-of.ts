import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReceipt } from '~/data/buyer'
import type { Receipt } from '~/domain/buyer-page'
import { receiptNumberSchema } from '~/domain/receipt-check'
import { backendOf } from '~/http/backend'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'

/** The receipt that an address names, if it is the link holder's, as the answer makes of it. */
export async function answerWithReceipt({ request, params, context }: LoaderFunctionArgs, answer: (receipt: Receipt) => Response | Promise<Response>): Promise<Response> {
  const link = linkOf(request, params)
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const number = receiptNumberSchema.safeParse(params['number'])
  try {
    if (!link) return failed(asking, 'link')
    if (!number.success) return failed(asking, 'notFound')
    const receipt = await readReceipt(backendOf(context.env), link, number.data)
    return receipt.ok ? await answer(receipt.value) : await badLink(asking)
  } catch (error) {
    return failedBy(asking, error)
  }
}
