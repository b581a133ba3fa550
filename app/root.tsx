import type { LinksFunction } from '@remix-run/node'
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useNonce } from './nonce-context'
import stylesheet from './workspace/workspace.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' },
]

function Document({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {title ? <title>{title}</title> : <Meta />}
        <Links />
      </head>
      <body>{children}</body>
    </html>
  )
}

export default function Root() {
  const nonce = useNonce()
  return (
    <Document>
      <Outlet />
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </Document>
  )
}

/** What happened, that nothing was lost, and what to do. Carries no script. */
export function ErrorBoundary() {
  const { title, advice } = situation(useRouteError())
  return (
    <Document title={title}>
      <main className="door">
        <h1>{title}</h1>
        <p className="mt-3 mb-6">{advice}</p>
        <p>
          <a className="btn btn-primary" href="/">
            Go to the start
          </a>
        </p>
      </main>
    </Document>
  )
}

function situation(error: unknown): { title: string; advice: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status === 404) return { title: 'There is nothing here', advice: 'The address may have changed, or it was not copied whole.' }
  if (status === 403) return { title: 'This is not yours to see', advice: 'Ask an admin of your organization if you think it should be.' }
  if (status === 503) {
    return { title: 'We cannot reach our records just now', advice: 'Nothing was lost. Please go back and try again in a moment.' }
  }
  return { title: 'Something went wrong on our side', advice: 'Nothing was changed. Please go back and try again.' }
}
