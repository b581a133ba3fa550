import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { removeTeamAttachment } from '~/data/attachments'
import { noteOnFlag, reassignFlag, replyToFlag, resolveFlag } from '~/data/flag-commands'
import { readFlag } from '~/data/workspace'
import { ATTACHMENT_LIMITS } from '~/domain/attachment'
import { FLAG_LIMITS } from '~/domain/flag'
import { requiredText } from '~/domain/text'
import { loadPage } from '~/http/member-page'
import { withChosenLine } from '~/workspace/flag/amended-words'
import { FlagPage } from '~/workspace/flag/flag-page'
import { resolvingSchema } from '~/workspace/flag/read-resolution'
import type { Outcome } from '~/workspace/form/outcome'
import { KIND_SENTENCES } from '~/workspace/words/flag-words'
import { actWithFile } from './act-with-file'
import { act, carryOut, type Act } from './carry-out'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.flag.recipientName} ${KIND_SENTENCES[data.flag.kind]}` : 'Flag' },
]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.flagId)
  return loadPage(request, context, ({ client }) => readFlag(client, id))
}

const saidSchema = z.object({ words: requiredText(FLAG_LIMITS.answer) })

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.flagId)
  const here = () => `/flags/${id}`
  const resolve = actWithFile(resolvingSchema, ({ client }, resolving, files) => resolveFlag(client, id, resolving, files), here)
  const acts = {
    reply: actWithFile(saidSchema, ({ client }, { words }, files) => replyToFlag(client, id, words, files), here),
    note: act(saidSchema, ({ client }, { words }) => noteOnFlag(client, id, words), here),
    resolve: (...[member, typed, file]: Parameters<Act>) => resolve(member, withChosenLine(typed), file),
    remove_file: act(z.object({ attachmentId: z.uuid() }), ({ client }, { attachmentId }) => removeTeamAttachment(client, attachmentId), here),
    hand_over: act(z.object({ memberId: z.uuid() }), ({ client }, { memberId }) => reassignFlag(client, id, memberId), here),
  }
  return carryOut(args, acts, ATTACHMENT_LIMITS.bytes)
}

export default function FlagRoute() {
  return <FlagPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}
