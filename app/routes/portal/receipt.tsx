import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderDocument } from '~/http/document'
import { ReceiptPage } from '~/portal/receipt-page'
import { answerWithReceipt } from './receipt-of'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A receipt of the link's holder. */
export const loader = (args: LoaderFunctionArgs) =>
  answerWithReceipt(args, {
    answer: (receipt) => {
      const page = `/kickoff/${receipt.kickoff.id}`
      const at = { page, pdf: `${page}/receipt/${receipt.confirmation.number}/pdf` }
      return renderDocument(<ReceiptPage receipt={receipt} at={at} now={new Date()} nonce={args.context.nonce} />, { request: args.request })
    },
  })
