import type { LoaderFunctionArgs } from '@remix-run/node'
import { download } from '~/http/download'
import { receiptPdf } from '~/paper/receipt-pdf'
import { answerWithReceipt } from './receipt-of'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A receipt of the link's holder, for the files. */
export const loader = (args: LoaderFunctionArgs) =>
  answerWithReceipt(args, {
    countsAsAct: true,
    answer: async (receipt) => {
      const pdf = await receiptPdf(receipt, args.context.env.PUBLIC_URL)
      return download(pdf, { name: `receipt-${receipt.confirmation.number}.pdf`, type: 'application/pdf' })
    },
  })
