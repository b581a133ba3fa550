import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApiDocument } from '~/intake/open-api'

/** The description of the API, made from the schemas that check its input. It names no organization and is the same for everybody. */
export const loader = ({ context }: LoaderFunctionArgs) =>
  Response.json(openApiDocument(context.env.PUBLIC_URL), { headers: { 'Cache-Control': 'public, max-age=300' } })
