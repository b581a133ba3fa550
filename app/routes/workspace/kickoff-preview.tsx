import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { BackendAway } from '~/data/call'
import { readPreview } from '~/data/workspace'
import type { Preview } from '~/domain/kickoff'
import { renderDocument } from '~/http/document'
import { requireMember } from '~/http/session'
import { KickoffPreview } from '~/portal/kickoff-preview'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

const bannerText = ({ version, recipientName }: Preview) => {
  const reader = recipientName ?? 'the buyer'
  return version === null
    ? `This is what ${reader} will read. Nothing has been sent yet.`
    : `This is the draft as ${reader} would read it. They read version ${version} until you publish the next one.`
}

/** Exactly what the buyer will see. What cannot be shown is told by the kickoff's own page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const kickoffId = params.kickoffId ?? ''
  const backTo = `/kickoffs/${encodeURIComponent(kickoffId)}`
  if (!z.uuid().safeParse(kickoffId).success) return redirect(backTo)
  try {
    const { client, headers } = await requireMember(request, context)
    const preview = await readPreview(client, kickoffId)
    if (!preview.ok) return redirect(backTo, { headers })
    const { content, recipientName, version, frame } = preview.value
    return renderDocument(
      <KickoffPreview
        {...{ kickoffId, content, recipientName }}
        firm={frame.organization}
        version={(version ?? 0) + 1}
        now={new Date()}
        nonce={context.nonce}
        banner={{ text: bannerText(preview.value), backTo, backText: 'Back to the kickoff' }}
      />,
      { headers },
    )
  } catch (error) {
    if (error instanceof BackendAway) return redirect(backTo)
    throw error
  }
}
