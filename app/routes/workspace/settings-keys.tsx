import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { createApiKey, makeApiKey, readApiKeys, revokeApiKey } from '~/data/api-keys'
import { requiredLine } from '~/domain/text'
import { loadPage } from '~/http/member-page'
import type { Outcome } from '~/workspace/form/outcome'
import { KeysPage } from '~/workspace/keys/keys-page'
import { fieldProblems } from '~/workspace/form/field-problems'
import { act, carryOut, type Act } from './carry-out'

export { keepTyped as clientAction, readAnewUnlessAway as shouldRevalidate } from '~/workspace/form/keep-typed'
export { PageTrouble as ErrorBoundary } from '~/workspace/trouble/page-trouble'

export const meta: MetaFunction = () => [{ title: 'API keys' }]

/** A page that may show a key is kept by nobody. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const loader = async ({ request, context }: LoaderFunctionArgs) =>
  loadPage(request, context, async ({ client, organizationId }) => {
    const page = await readApiKeys(client, organizationId)
    return page.ok ? { ok: true, value: { ...page.value, address: `${context.env.PUBLIC_URL}/api/v1` } } : page
  })

const newKeySchema = z.object({ name: requiredLine(120) })

/** The key is told on the page that answers, and nowhere else: a redirect would have to carry it. */
const create: Act = async ({ client, organizationId }, typed) => {
  const input = newKeySchema.safeParse(typed)
  if (!input.success) return { problems: fieldProblems(input.error, typed) }
  const key = makeApiKey()
  const created = await createApiKey(client, organizationId, input.data.name, key)
  return created.ok ? { shown: { key: key.secret, name: input.data.name } } : { refusal: created.refusal }
}

export const action = (args: ActionFunctionArgs) =>
  carryOut(args, {
    create,
    revoke: act(z.object({ keyId: z.uuid() }), ({ client }, { keyId }) => revokeApiKey(client, keyId), () => '/settings/keys'),
  })

export default function SettingsKeysRoute() {
  const page = useLoaderData<typeof loader>()
  return <KeysPage page={page} address={page.address} outcome={useActionData<Outcome>()} />
}
