import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endSession } from '~/http/session'

export const loader = () => redirect('/sign-in')

export const action = async ({ request, context }: ActionFunctionArgs) =>
  redirect('/sign-in', { status: 303, headers: await endSession(request, context) })
