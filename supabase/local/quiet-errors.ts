import { AsyncLocalStorage } from 'node:async_hooks'

type Seen = { error: Error | null }

const seen = new AsyncLocalStorage<Seen>()
let isInstalled = false

/**
 * lite prints a long stack for every SQL error. Within `work` the first error that it prints is kept for the
 * caller instead, who decides what of it is worth a line; everyone else's console is left alone.
 */
export async function keepingError<T>(work: () => Promise<T>): Promise<{ result: T; error: Error | null }> {
  install()
  const kept: Seen = { error: null }
  const result = await seen.run(kept, work)
  return { result, error: kept.error }
}

function install(): void {
  if (isInstalled) return
  isInstalled = true
  const print = console.error
  console.error = (...words: unknown[]) => {
    const kept = seen.getStore()
    if (!kept) return print(...words)
    kept.error ??= words.find((word) => word instanceof Error) ?? null
  }
}
