import { createHash } from 'node:crypto'
import { z } from 'zod'

const eventSchema = z.object({
  position: z.int().positive(),
  kind: z.string(),
  detail: z.unknown(),
  actorMemberId: z.uuid().nullable(),
  actorRecipientId: z.uuid().nullable(),
  sealed: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})
type Event = z.infer<typeof eventSchema>

/** A history as it was exported, as far as its chain goes. */
export const exportedChainSchema = z.object({
  kickoff: z.object({ id: z.uuid() }),
  chain: z.object({ events: z.int(), lastHash: z.string() }),
  events: z.array(eventSchema).min(1),
})

const sealedSchema = z.tuple([
  z.string(), z.string(), z.string(), z.number(), z.string(), z.number(), z.string().nullable(), z.string().nullable(), z.unknown(),
])

const isSame = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]))
}

function isTold(event: Event, kickoffId: string): boolean {
  const sealed = sealedSchema.safeParse(jsonOf(event.sealed))
  if (!sealed.success) return false
  const [, kickoff, , position, kind, , member, recipient, detail] = sealed.data
  return isSame([kickoff, position, kind, member, recipient, detail], [kickoffId, event.position, event.kind, event.actorMemberId, event.actorRecipientId, event.detail])
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The positions at which an exported history is not as it was written; that of its end too, where the end is missing. */
export function brokenPositions({ kickoff, chain, events }: z.infer<typeof exportedChainSchema>): number[] {
  const broken = events.filter((event, index) => {
    const previous = events[index - 1]?.hash ?? ''
    const hash = createHash('sha256').update(event.previousHash + event.sealed).digest('hex')
    return event.position !== index + 1 || event.previousHash !== previous || event.hash !== hash || !isTold(event, kickoff.id)
  })
  const last = events.at(-1)
  const isWhole = last?.position === chain.events && last.hash === chain.lastHash
  return [...broken.map(({ position }) => position), ...(isWhole ? [] : [events.length + 1])]
}
