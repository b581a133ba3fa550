import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { openLink } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { linkCookie, secretSchema } from '~/http/link-cookie'
import { badLink, failedBy } from './failure'

/** Trades a link's secret for a cookie, so that no later address holds it, and goes on to a place of the kickoff. Opening it changes nothing. */
export async function tradeLink({ request, params, context }: LoaderFunctionArgs, place: string): Promise<Response> {
  const asking = { request, context }
  const secret = secretSchema.safeParse(params['secret'])
  try {
    if (!secret.success) return await badLink(asking)
    const opened = await openLink(backendOf(context.env), secret.data)
    if (!opened.ok) return await badLink(asking)
    const { kickoffId, expiresAt } = opened.value
    const cookie = linkCookie(context.env, { kickoffId, secret: secret.data }, expiresAt)
    return redirect(`/kickoff/${kickoffId}${place}`, { status: 303, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
  } catch (error) {
    return failedBy(asking, error)
  }
}
