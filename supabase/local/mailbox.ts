import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'

const messageSchema = z.object({
  id: z.string().min(1),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sentAt: z.iso.datetime(),
})

/** A mail that was delivered on this machine only. */
export type LocalMessage = z.infer<typeof messageSchema>

/** A mail to be delivered locally. */
export const newMessageSchema = messageSchema.omit({ sentAt: true })
export type NewLocalMessage = z.infer<typeof newMessageSchema>

/** Where mail goes when no provider is set; an id that is there already is accepted and kept once. */
export type LocalMailbox = {
  put(message: NewLocalMessage): Promise<void>
  /** Newest first; of one recipient where an address is given. */
  list(to?: string): Promise<LocalMessage[]>
}

/**
 * The mailbox of a data folder: one JSON line a message, on disk before `put` resolves.
 * One process owns the file, so the ids seen can be kept in memory.
 */
export async function openMailbox(file: string): Promise<LocalMailbox> {
  const known = new Map((await readMessages(file)).map((message) => [message.id, message]))
  let writing = Promise.resolve()
  async function append(message: NewLocalMessage): Promise<void> {
    if (known.has(message.id)) return
    const stored = { ...message, sentAt: new Date().toISOString() }
    await appendDurably(file, JSON.stringify(stored))
    known.set(message.id, stored)
  }
  return {
    put(message) {
      const written = writing.then(() => append(message))
      writing = written.catch(() => undefined)
      return written
    },
    list: async (to) => [...known.values()].filter((message) => to === undefined || message.to === to).reverse(),
  }
}

/** A line cut short by a kill was never acknowledged: its message comes again, and the rest is read. */
async function readMessages(file: string): Promise<LocalMessage[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = messageSchema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}

async function appendDurably(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    // The line break in front closes a line that an earlier kill may have cut short.
    await handle.appendFile(`\n${line}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
