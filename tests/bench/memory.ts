import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { rounded, type Figure } from './figure'
import { load } from './load'
import type { Stage } from './stage'

const MB = 1024 * 1024
const usageSchema = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() })
type Usage = z.infer<typeof usageSchema>

/** The app's memory after the collector has been through it. */
async function usageOf(app: ChildProcess): Promise<Usage> {
  await sleep(1_000)
  const told = new Promise<Usage>((resolve) => {
    app.stdout?.on('data', function listen(chunk: Buffer) {
      const line = /^memory (.+)$/m.exec(chunk.toString())?.[1]
      if (!line) return
      app.stdout?.off('data', listen)
      resolve(usageSchema.parse(JSON.parse(line)))
    })
  })
  app.kill('SIGUSR2')
  return told
}

/** Whether the server forgets its visitors: its memory after 1,000 visits and after 10,000. */
export async function measureMemory(stage: Stage): Promise<Figure[]> {
  const { app, page } = stage
  await stage.answerAtDoor(true)
  await load(page, { atOnce: 16, amount: 1_000 })
  const few = await usageOf(app)
  await load(page, { atOnce: 16, amount: 9_000 })
  const many = await usageOf(app)
  await stage.answerAtDoor(false)
  const inUse = (usage: Usage) => usage.heapUsed + usage.external
  return [
    { what: 'memory in use after 1,000 visits, MB', measured: rounded(inUse(few) / MB, 1) },
    { what: 'memory in use after 10,000, MB', measured: rounded(inUse(many) / MB, 1) },
    { what: 'after 10,000 / after 1,000', measured: rounded(inUse(many) / inUse(few)), bar: 'at most 1.1' },
    { what: 'the same of the whole process', measured: rounded(many.rss / few.rss), bar: 'at most 1.1' },
  ]
}
