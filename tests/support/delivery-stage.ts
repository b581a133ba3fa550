import { z } from 'zod'
import { claimSchema } from '~/data/outbox'
import type { Deliverer } from '~/email/deliver-mail'
import { openOutbox, type Outbox } from '~/email/outbox-port'
import { resendTransport } from '~/email/resend-transport'
import { Arrange, type Firm } from './arrange'
import { startResendCatcher } from './resend-catcher'
import { startMigrated } from './start-migrated'

const PUBLIC_URL = 'https://kickoff.example'

/** The real outbox behind its real address, and a provider on this machine: everything that delivery touches. */
export async function setDeliveryStage() {
  const backend = await startMigrated()
  const access = { url: backend.url, publishableKey: backend.publishableKey, secretKey: backend.secretKey }
  const resend = await startResendCatcher()
  const arrange = new Arrange({
    PUBLIC_URL,
    SUPABASE_URL: backend.url,
    SUPABASE_PUBLISHABLE_KEY: backend.publishableKey,
    SUPABASE_SECRET_KEY: backend.secretKey,
    LINK_SECRET: backend.secrets.linkSecret,
    SESSION_SECRET: backend.secrets.sessionSecret,
    DATABASE_URL: backend.databaseUrl,
  })
  const { sql } = arrange
  const deliverer = (changes: Partial<Deliverer> = {}): Deliverer => ({
    outbox: openOutbox(access),
    transport: resendTransport({ apiKey: 're_test', baseUrl: resend.url, perSecond: 1_000, patienceMs: 5_000 }),
    publicUrl: PUBLIC_URL,
    linkKey: backend.secrets.linkSecret,
    sender: 'kickoff@mail.example',
    inboundDomain: null,
    now: Date.now,
    chance: () => 0,
    ...changes,
  })
  return {
    arrange,
    sql,
    resend,
    access,
    deliverer,
    outboxBesideTheWire: outboxBesideTheWire(sql),
    publicUrl: PUBLIC_URL,
    linkKey: backend.secrets.linkSecret,
    backend: access,
    /** Queues mails to members of a firm; returns the rows' ids. */
    async queueMails(firm: Firm, count: number): Promise<string[]> {
      await sql`
        select private.queue_mail(${firm.organizationId}, null, 'member_invited', 'person' || n || '@firm.example', jsonb_build_object(
          'firm', private.firm(${firm.organizationId}), 'memberName', 'Person ' || n, 'invitedBy', 'Henrike Hollenkamp'))
        from generate_series(1, ${count}) n`
      return (await sql`select id from private.outbox where sent_at is null and parked_at is null order by queued_at, id`).map((row) => String(row.id))
    },
    rowOf: async (id: string) => (await sql`select * from private.outbox where id = ${id}`)[0] ?? {},
    /** Every lease has run out, every wait is over. */
    timePasses: () => sql`update private.outbox set leased_until = leased_until - interval '1 day', due_at = least(due_at, now())`,
    clearOutbox: () => sql`delete from private.outbox`,
    async strike() {
      await arrange.end()
      await resend.stop()
      await backend.stop()
    },
  }
}
/** The same SQL functions without the HTTP in between, for tests that make thousands of calls. */
function outboxBesideTheWire(sql: Arrange['sql']): Outbox {
  const heldSchema = z.object({ it: z.object({ held: z.boolean() }) })
  const isHeld = async (answer: PromiseLike<readonly unknown[]>) => heldSchema.parse((await answer)[0]).it.held
  return {
    claimNext: async () => z.array(claimSchema).parse((await sql`select public.claim_mail(1, 60) as it`)[0]?.it)[0] ?? null,
    registerLink: () => Promise.resolve(true),
    registerCode: () => Promise.resolve(true),
    registerReply: () => Promise.resolve(true),
    noteTry: ({ id, lease }, hash) => isHeld(sql`select public.note_mail_try(${id}, ${lease}, ${hash}) as it`),
    settle: ({ id, lease }, outcome) => isHeld(sql`select public.settle_mail(${id}, ${lease}, ${sql.json(outcome)}) as it`),
  }
}

export type DeliveryStage = Awaited<ReturnType<typeof setDeliveryStage>>
