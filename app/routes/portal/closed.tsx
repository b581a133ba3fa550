import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { renderDocument } from '~/http/document'
import { preferredLocale } from '~/http/preferred-locale'
import { ClosedPage } from '~/portal/people/closed-page'
import { noFormHere } from '../no-form-here'

export const action = noFormHere

const bySchema = z.enum(['handed_over', 'aside']).catch('aside')

/** Where somebody arrives who has just closed their link: it opens nothing any more, this page included. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const by = bySchema.parse(new URL(request.url).searchParams.get('by'))
  return renderDocument(<ClosedPage locale={preferredLocale(request)} nonce={context.nonce} by={by} />, { request })
}
