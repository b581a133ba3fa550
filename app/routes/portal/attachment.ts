import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readAttachment } from '~/data/attachments'
import { attachmentResponse } from '~/http/attachment-response'
import { backendOf } from '~/http/backend'
import { badLink, failed, failedBy } from './failure'
import { linkOf } from './kickoff-page-response'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A file of the link's holder, to be kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asking = { request, context }
  const link = linkOf(request, params)
  const id = z.uuid().safeParse(params['attachmentId'])
  try {
    if (!link) return failed(asking, 'link')
    if (!id.success) return failed(asking, 'notFound')
    const file = await readAttachment(backendOf(context.env), link, id.data)
    if (file.ok) return attachmentResponse(file.value)
    return file.refusal.code === 'link_unknown' ? await badLink(asking) : failed(asking, 'notFound')
  } catch (error) {
    return failedBy(asking, error)
  }
}
