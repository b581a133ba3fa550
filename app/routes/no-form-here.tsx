import type { ActionFunctionArgs } from '@remix-run/node'
import { renderDocument } from '~/http/document'
import { preferredLocale } from '~/http/preferred-locale'
import { ErrorDocument } from '~/portal/error-document'

/** The action of a page that is only read: whoever posts to it gets a page that says so, as readers of it would. */
export const noFormHere = ({ request, context }: ActionFunctionArgs) =>
  renderDocument(<ErrorDocument failure="notFound" locale={preferredLocale(request)} nonce={context.nonce} />, {
    request,
    status: 405,
    headers: { Allow: 'GET, HEAD' },
  })
