import { createHmac, randomUUID } from 'node:crypto'
import type { Link } from '~/data/buyer'
import { memberClient, type DataClient } from '~/data/client'
import { serviceClient } from '~/data/service-client'
import type { Amendment, RaiseFlag } from '~/domain/flag'
import type { Result } from '~/domain/refusal'
import { Arrange, type BuyersPerson, type Person, type SentKickoff } from './arrange'
import { startMigrated } from './start-migrated'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A token as Supabase Auth signs it. */
function tokenFor(userId: string, secret: string): string {
  const content = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ sub: userId, role: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3600 })}`
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

/** The real backend behind its real address, where many people act at the same moment; with the demo in it where a test asks for that. */
export async function setRaceStage({ demo = false } = {}) {
  const backend = await startMigrated({ demo })
  const arrange = new Arrange({
    PUBLIC_URL: 'http://localhost',
    SUPABASE_URL: backend.url,
    SUPABASE_PUBLISHABLE_KEY: backend.publishableKey,
    SUPABASE_SECRET_KEY: backend.secretKey,
    LINK_SECRET: backend.secrets.linkSecret,
    SESSION_SECRET: backend.secrets.sessionSecret,
    DATABASE_URL: backend.databaseUrl,
  })
  const { sql } = arrange
  return {
    arrange,
    sql,
    backend,
    delivery: serviceClient(backend),
    /** A client that carries this member's token. */
    async as(member: Person): Promise<DataClient> {
      const [row] = await sql`
        update public.members set user_id = coalesce(user_id, ${randomUUID()}) where id = ${member.id} returning user_id`
      return memberClient(backend, tokenFor(String(row?.user_id), backend.secrets.jwtSecret))
    },
    count: async (table: string, kickoff: SentKickoff) =>
      Number((await sql`select count(*) as n from ${sql(table)} where kickoff_id = ${kickoff.id}`)[0]?.n),
    async strike() {
      await arrange.end()
      await backend.stop()
    },
  }
}
export type RaceStage = Awaited<ReturnType<typeof setRaceStage>>

/** The approver and the reviewer of a kickoff that {@link Arrange} made. */
export function peopleOf(kickoff: SentKickoff): { approver: BuyersPerson; reviewer: BuyersPerson } {
  const [approver, reviewer] = kickoff.buyers
  if (!approver || !reviewer) throw new Error('the kickoff has no two recipients')
  return { approver, reviewer }
}

export const linkOf = (kickoff: SentKickoff, person: BuyersPerson): Link => ({ kickoffId: kickoff.id, secret: person.secret })

/** The kickoff's promised outcome, the line that everybody is after. */
export function contestedLine(kickoff: SentKickoff) {
  const line = kickoff.items.find((item) => item.section === 'promised_outcomes')
  if (!line) throw new Error('the kickoff promises nothing')
  return line
}

export function aFlagOn(kickoff: SentKickoff, changes: Partial<RaiseFlag> = {}): RaiseFlag {
  const { section, id } = contestedLine(kickoff)
  return { version: 1, section, itemId: id, kind: 'wrong', words: 'We heard four days', beforeStart: false, idempotencyKey: randomUUID(), ...changes }
}

export const anEdit = (text: string): Amendment => ({ change: 'edit', text, detail: '', boundary: null, dueOn: null, side: null, amount: null })

/** How often each answer came: `done`, or the code of the refusal. Anything unexpected has been thrown before. */
export function tally(results: readonly Result<unknown>[]): Record<string, number> {
  const counted: Record<string, number> = {}
  for (const result of results) {
    const word = result.ok ? 'done' : result.refusal.code
    counted[word] = (counted[word] ?? 0) + 1
  }
  return counted
}

export const times = <Value>(count: number, act: (index: number) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)))
