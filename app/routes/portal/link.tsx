import { setTimeout as pause } from 'node:timers/promises'
import { redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { spendAttempt } from '~/data/attempts'
import { requestLink } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { parseForm, readForm } from '~/http/form'
import { preferredLocale } from '~/http/preferred-locale'
import { linkFormSchema } from '~/portal/forms'
import { LinkPage } from '~/portal/link-page'
import { failed, failedBy } from './failure'

/** Longer than sending takes, so that the time of the answer does not tell whether an address is on file. */
const ANSWER_AFTER = 500

/** Where a new link is asked for. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('sent')
  return renderDocument(<LinkPage locale={preferredLocale(request)} nonce={context.nonce} isSent={isSent} />, { request })
}

/** Counted by who asks and by whom it is for: nobody fills another's mailbox. */
async function spendRequests({ env, address }: AppLoadContext, email: string) {
  const backend = backendOf(env)
  const byAddress = await spendAttempt(backend, env.LINK_SECRET, 'link_request', address)
  return byAddress.allowed ? spendAttempt(backend, env.LINK_SECRET, 'link_request', email) : byAddress
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = await readForm(request)
  const asking = { request, context, kept: { action: '/link', typed } }
  const parsed = parseForm(linkFormSchema, typed)
  if (!parsed.ok) {
    const returned = { typed: typed['email'] ?? '', problems: parsed.problems }
    return renderDocument(<LinkPage locale={preferredLocale(request)} nonce={context.nonce} returned={returned} />, { request, status: 422 })
  }
  try {
    const { allowed, retryAfter } = await spendRequests(context, parsed.value.email)
    if (!allowed) return failed(asking, 'tooMany', retryAfter)
    await Promise.all([requestLink(backendOf(context.env), parsed.value.email), pause(ANSWER_AFTER)])
    return redirect('/link?sent=yes', 303)
  } catch (error) {
    return failedBy(asking, error)
  }
}
