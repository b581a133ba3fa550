import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { readForm } from '~/http/form'
import { chooseOrganization } from '~/http/session'

export const loader = () => redirect('/inbox')

/** Shows another organization of the same member; whether it is theirs, or they are signed in at all, the next page's read decides. */
export async function action({ request, context }: ActionFunctionArgs) {
  const chosen = z.uuid().safeParse((await readForm(request)).organizationId)
  const headers = chosen.success ? await chooseOrganization(request, context, chosen.data) : undefined
  return redirect('/inbox', { status: 303, headers })
}
