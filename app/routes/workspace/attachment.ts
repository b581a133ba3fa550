import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readFlagAttachment } from '~/data/attachments'
import { BackendAway } from '~/data/call'
import { attachmentResponse } from '~/http/attachment-response'
import { requireMember } from '~/http/session'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

/** A file of a flag. */
export const loader = (args: LoaderFunctionArgs) => keptFile(args, `/flags/${encodeURIComponent(args.params.flagId ?? '')}`)

/** A file to be kept by a member. Why there is none is told by the page that it belongs to. */
export async function keptFile({ request, context, params }: LoaderFunctionArgs, backTo: string) {
  const id = z.uuid().safeParse(params.attachmentId)
  if (!id.success) return redirect(backTo)
  try {
    const { client, headers } = await requireMember(request, context)
    const file = await readFlagAttachment(client, id.data)
    return file.ok ? attachmentResponse(file.value, headers) : redirect(backTo, { headers })
  } catch (error) {
    if (error instanceof BackendAway) return redirect(backTo)
    throw error
  }
}
