import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTeamReceipt } from '~/data/workspace'
import { download } from '~/http/download'
import { receiptPdf } from '~/paper/receipt-pdf'
import { takeAlong } from './take-along'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** The very PDF that a receipt's holder has, for the team. */
export const loader = (args: LoaderFunctionArgs) =>
  takeAlong(args, {
    read: ({ client }, kickoffId) => readTeamReceipt(client, kickoffId, args.params['number'] ?? ''),
    answer: async (receipt, headers) =>
      download(await receiptPdf(receipt, args.context.env.PUBLIC_URL), {
        name: `receipt-${receipt.confirmation.number}.pdf`,
        type: 'application/pdf',
        headers,
      }),
  })
