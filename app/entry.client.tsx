import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useEffect, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepEarlyWords } from '~/ui/early-words'

const stopKeeping = keepEarlyWords()

/** Its effect runs after those of all that is in it: by then the page is alive. */
function Alive({ children }: { children: ReactNode }) {
  useEffect(stopKeeping, [])
  return children
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Alive>
        <RemixBrowser />
      </Alive>
    </StrictMode>,
  )
})
