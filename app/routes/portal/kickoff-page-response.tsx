import { randomUUID } from 'node:crypto'
import type { Params } from '@remix-run/react'
import { z } from 'zod'
import { readBuyerPage, type Link } from '~/data/buyer'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { linkSecretOf } from '~/http/link-cookie'
import { KickoffPage } from '~/portal/kickoff-page'
import type { Returned } from '~/portal/returned'
import type { ViewInput } from '~/portal/view'
import { badLink, type Asking } from './failure'

/** The link that a request to a kickoff's address carries; null when there is none, or nothing that could be one. */
export function linkOf(request: Request, params: Params): Link | null {
  const kickoffId = z.uuid().safeParse(params['kickoffId'])
  const secret = linkSecretOf(request)
  return kickoffId.success && secret ? { kickoffId: kickoffId.data, secret } : null
}

type Showing = Pick<ViewInput, 'codeSent'> & { returned?: Returned; status?: number }

/** The recipient's page as it is now, with the form that came back if one did. One database call. */
export async function kickoffPageResponse(asking: Asking, link: Link, { returned, status, codeSent }: Showing = {}): Promise<Response> {
  const { env, nonce } = asking.context
  const read = await readBuyerPage(backendOf(env), link)
  if (!read.ok) return badLink(asking)
  return renderDocument(
    <KickoffPage page={read.value} now={new Date()} pageKey={randomUUID()} nonce={nonce} returned={returned} codeSent={codeSent} />,
    { request: asking.request, status },
  )
}
