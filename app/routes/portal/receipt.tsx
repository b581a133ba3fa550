import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readReceipt } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { ReceiptPage } from '~/portal/receipt-page'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

const numberSchema = z.string().regex(/^[\w-]{1,40}$/)

/** A receipt of the link's holder. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = linkOf(request, params)
  const asking = { request, context, backTo: new URL(request.url).pathname }
  const number = numberSchema.safeParse(params['number'])
  try {
    if (!link) return failed(asking, 'link')
    if (!number.success) return failed(asking, 'notFound')
    const receipt = await readReceipt(backendOf(context.env), link, number.data)
    if (!receipt.ok) return await badLink(asking)
    return renderDocument(<ReceiptPage receipt={receipt.value} now={new Date()} nonce={context.nonce} />, { request })
  } catch (error) {
    return failedBy(asking, error)
  }
}
