import { setTimeout as sleep } from 'node:timers/promises'
import { startAuth, startRest, type LiteApp, type Parts } from './lite-apps'
import { startStorage } from './storage-app'

/** The parts of the embedded Supabase. */
export type Services = { rest: LiteApp; auth: LiteApp; storage: LiteApp }

/** Gives the services while the database answers, and null while it does not. */
export type ServiceDesk = { current(): Promise<Services | null>; close(): Promise<void> }

const patience = { request: 2_000, again: 200 }

/**
 * Replaces all connections as soon as one of them breaks: the driver can leave a broken one unable to send
 * ever again. Requests that come meanwhile wait a moment; those in flight end with the old connections.
 */
export async function openServices(parts: Parts): Promise<ServiceDesk> {
  let services: Services | null = null
  let isClosing = false

  async function open(): Promise<void> {
    let isBroken = false
    const opened: Services = await startAll(parts, () => {
      isBroken = true
      if (services === opened && !isClosing) replace(opened)
    })
    if (isBroken || isClosing) return closeAll(opened)
    services = opened
  }

  let opening = open()
  function replace(broken: Services): void {
    services = null
    void closeAll(broken)
    opening = reopen()
  }

  async function reopen(): Promise<void> {
    while (!services && !isClosing) {
      await open().catch(() => undefined)
      if (!services) await sleep(patience.again)
    }
  }

  await opening
  return {
    async current() {
      if (!services) await Promise.race([opening, sleep(patience.request, undefined, { ref: false })])
      return services
    },
    async close() {
      isClosing = true
      await opening
      if (services) await closeAll(services)
    },
  }
}

async function startAll(parts: Parts, onBreak: () => void): Promise<Services> {
  const storage = await startStorage(parts, onBreak)
  const auth = await startAuth(parts, onBreak)
  try {
    return { auth, storage, rest: await startRest(parts, onBreak) }
  } catch (error) {
    await Promise.allSettled([auth.close(), storage.close()])
    throw error
  }
}

async function closeAll({ rest, auth, storage }: Services): Promise<void> {
  await Promise.allSettled([rest.close(), auth.close(), storage.close()])
}
