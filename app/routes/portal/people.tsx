import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { peoplePageResponse } from './people-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

const doneSchema = z.enum(['colleague', 'away']).nullable().catch(null)

/** Where the link's holder hands over, brings a colleague, or steps aside. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url)
  const asking = { request, context, backTo: pathname }
  const link = linkOf(request, params)
  try {
    return link ? await peoplePageResponse(asking, link, { done: doneSchema.parse(searchParams.get('done')) }) : failed(asking, 'link')
  } catch (error) {
    return failedBy(asking, error)
  }
}
