import type { LoaderFunctionArgs } from '@remix-run/node'
import { noFormHere } from '../no-form-here'
import { tradeLink } from './trade-link'

export const action = noFormHere

/** Opens the kickoff's page. */
export const loader = (args: LoaderFunctionArgs) => tradeLink(args, '')
