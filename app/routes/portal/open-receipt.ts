import type { LoaderFunctionArgs } from '@remix-run/node'
import { receiptNumberSchema } from '~/domain/receipt-check'
import { noFormHere } from '../no-form-here'
import { tradeLink } from './trade-link'

export const action = noFormHere

/** From a receipt's mail to its PDF; where the address names no receipt, to the kickoff's page. */
export function loader(args: LoaderFunctionArgs) {
  const number = receiptNumberSchema.safeParse(args.params['number'])
  return tradeLink(args, number.success ? `/receipt/${number.data}/pdf` : '')
}
