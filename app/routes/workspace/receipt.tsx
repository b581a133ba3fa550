import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTeamReceipt } from '~/data/workspace'
import { renderDocument } from '~/http/document'
import { ReceiptPage } from '~/portal/receipt-page'
import { takeAlong } from './take-along'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A receipt as its holder has it, for the team. */
export const loader = (args: LoaderFunctionArgs) =>
  takeAlong(args, {
    read: ({ client }, kickoffId) => readTeamReceipt(client, kickoffId, args.params['number'] ?? ''),
    answer: (receipt, headers, kickoffId) => {
      const page = `/kickoffs/${kickoffId}`
      const at = { page, pdf: `${page}/receipts/${receipt.confirmation.number}/pdf` }
      return renderDocument(<ReceiptPage receipt={receipt} at={at} now={new Date()} nonce={args.context.nonce} />, { headers })
    },
  })
