import { Outlet, useMatches } from '@remix-run/react'
import { useState } from 'react'
import type { Frame } from '~/domain/member'
import { useNonce } from '~/nonce-context'
import { Shell } from '~/workspace/shell/shell'
import { PageTrouble } from '~/workspace/trouble/page-trouble'

type Framed = { frame: Frame; now: string }

const isFramed = (data: unknown): data is Framed => typeof data === 'object' && data !== null && 'frame' in data && 'now' in data

/** The frame comes with the page's own read, so that a page costs one database call; it stays while a page fails. */
function useFrame(): Framed | null {
  const current = useMatches().find(({ data }) => isFramed(data))?.data
  const [latest, setLatest] = useState<Framed | null>(null)
  if (!isFramed(current)) return latest
  if (current !== latest) setLatest(current)
  return current
}

export default function Workspace() {
  const framed = useFrame()
  const nonce = useNonce()
  if (framed) {
    return (
      <Shell frame={framed.frame} now={framed.now} nonce={nonce}>
        <Outlet />
      </Shell>
    )
  }
  return (
    <main className="main mx-auto">
      <Outlet />
    </main>
  )
}

export function ErrorBoundary() {
  return (
    <main className="main mx-auto">
      <PageTrouble />
    </main>
  )
}
