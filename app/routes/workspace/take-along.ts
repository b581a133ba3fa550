import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BackendAway } from '~/data/call'
import type { Result } from '~/domain/refusal'
import { requireMember, type SignedIn } from '~/http/session'

type TakeAlong<Found> = {
  read: (member: SignedIn, kickoffId: string) => Promise<Result<Found>>
  answer: (found: Found, headers: Headers, kickoffId: string) => Response | Promise<Response>
}

/** Answers with a document or a file of a kickoff. Why there is none is told by the kickoff's own page. */
export async function takeAlong<Found>({ request, context, params }: LoaderFunctionArgs, { read, answer }: TakeAlong<Found>): Promise<Response> {
  const kickoffId = params['kickoffId'] ?? ''
  const backTo = `/kickoffs/${encodeURIComponent(kickoffId)}`
  if (!z.uuid().safeParse(kickoffId).success) return redirect(backTo)
  try {
    const member = await requireMember(request, context)
    const found = await read(member, kickoffId)
    return found.ok ? await answer(found.value, new Headers(member.headers), kickoffId) : redirect(backTo, { headers: member.headers })
  } catch (error) {
    if (error instanceof BackendAway) return redirect(backTo)
    throw error
  }
}
