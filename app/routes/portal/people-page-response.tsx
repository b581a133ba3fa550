import type { Link } from '~/data/buyer'
import { readPeoplePage } from '~/data/buyer-people'
import { backendOf } from '~/http/backend'
import { renderDocument } from '~/http/document'
import { PeoplePage, type Done } from '~/portal/people/people-page'
import type { Returned } from '~/portal/returned'
import { badLink, type Asking } from './failure'

type Showing = { returned?: Returned; status?: number; done?: Done | null }

/** The page about who is who on the buyer's side, with the form that came back if one did. */
export async function peoplePageResponse(asking: Asking, link: Link, { returned, status, done }: Showing = {}): Promise<Response> {
  const { env, nonce } = asking.context
  const read = await readPeoplePage(backendOf(env), link)
  if (!read.ok) return badLink(asking)
  return renderDocument(<PeoplePage page={read.value} now={new Date()} nonce={nonce} returned={returned} done={done} />, {
    request: asking.request,
    status,
  })
}
