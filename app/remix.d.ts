import '@remix-run/node'
import type { Env } from './env.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Fresh in every response; each script and style element of ours carries it. */
    nonce: string
    env: Env
    /** Who asks, by network address: the limits count by it. */
    address: string
  }

  interface Future {
    v3_singleFetch: true
  }
}
