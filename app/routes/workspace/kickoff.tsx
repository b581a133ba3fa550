import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmOnBehalf, publishChanges, replaceRecipient, resendLink, revokeLink, sendKickoff } from '~/data/kickoff-commands'
import { requestReview } from '~/data/review-commands'
import { liftDeadAddress } from '~/data/settings-commands'
import { saveTemplate } from '~/data/templates'
import { readDraft, readKickoff } from '~/data/workspace'
import { copyHandoff } from '~/domain/copy-handoff'
import type { Result } from '~/domain/refusal'
import { templateSchema } from '~/domain/template'
import { mailAddressSchema, requiredLine, requiredText } from '~/domain/text'
import { loadPage } from '~/http/member-page'
import type { SignedIn } from '~/http/session'
import type { Outcome } from '~/workspace/form/outcome'
import { KickoffPage } from '~/workspace/kickoff/kickoff-page'
import { onBehalfSchema } from '~/workspace/kickoff/read-on-behalf'
import { act, carryOut } from './carry-out'
import { pathId } from './path-id'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.kickoff.account ?? 'Kickoff' }]

export const loader = ({ request, context, params }: LoaderFunctionArgs) => {
  const id = pathId(params.kickoffId)
  return loadPage(request, context, ({ client }) => readKickoff(client, id))
}

const revisionSchema = z.object({ revision: z.coerce.number().int().positive() })
const recipientSchema = z.object({ recipientId: z.uuid() })

/** Keeps what the draft says now, without what was said by or about this customer. */
async function keepTemplate({ client, organizationId }: SignedIn, kickoffId: string, name: string): Promise<Result<{ templateId: string }>> {
  const draft = await readDraft(client, organizationId, kickoffId)
  if (!draft.ok) return draft
  const { deal, items, frame } = draft.value
  if (!deal) return { ok: false, refusal: { code: 'kickoff_unknown', status: 404, detail: {} } }
  return saveTemplate(client, frame.organization.id, { name, dealType: deal.dealType, items: copyHandoff(items, () => crypto.randomUUID()) })
}

export const action = (args: ActionFunctionArgs) => {
  const id = pathId(args.params.kickoffId)
  const here = () => `/kickoffs/${id}`
  return carryOut(args, {
    request: act(revisionSchema, ({ client }, { revision }) => requestReview(client, id, revision), here),
    send: act(revisionSchema, ({ client }, { revision }) => sendKickoff(client, id, revision), here),
    publish: act(
      revisionSchema.extend({ why: requiredText(1000) }),
      ({ client }, { revision, why }) => publishChanges(client, id, revision, why),
      here,
    ),
    keep_template: act(templateSchema.pick({ name: true }), (member, { name }) => keepTemplate(member, id, name), () => '/kickoffs/start'),
    resend: act(recipientSchema, ({ client }, { recipientId }) => resendLink(client, recipientId), here),
    lift: act(
      z.object({ organizationId: z.uuid(), address: mailAddressSchema }),
      ({ client }, { organizationId, address }) => liftDeadAddress(client, organizationId, address),
      here,
    ),
    revoke: act(recipientSchema, ({ client }, { recipientId }) => revokeLink(client, recipientId), here),
    on_behalf: act(
      onBehalfSchema,
      ({ client }, { recipientId, version, ...record }) => confirmOnBehalf(client, recipientId, version, record),
      here,
    ),
    replace: act(
      recipientSchema.extend({ name: requiredLine(200), email: mailAddressSchema }),
      ({ client }, { recipientId, name, email }) => replaceRecipient(client, recipientId, name, email),
      here,
    ),
  })
}

export default function KickoffRoute() {
  return <KickoffPage page={useLoaderData<typeof loader>()} outcome={useActionData<Outcome>()} />
}
