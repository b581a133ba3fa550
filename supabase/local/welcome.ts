import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { z } from 'zod'
import { linkSecret } from '../../app/data/capability'
import { withDatabase } from './database-logins'

type Welcome = { publicUrl: string; linkSecret: string; databaseUrl: string }

const demoSchema = z.object({ recipientId: z.string(), generation: z.int(), memberEmail: z.string().optional() })

/** What a newcomer needs after the start: the address, how to sign in, one buyer's link, the mailbox. */
export async function welcome({ publicUrl, linkSecret: key, databaseUrl }: Welcome): Promise<string> {
  const demo = await findDemo(databaseUrl)
  const signIn = demo?.memberEmail ? `as ${demo.memberEmail}; the code` : 'with your work mail address; the code'
  const lines = [
    `Kickoff is ready at ${publicUrl}`,
    '',
    `  Sign in   ${publicUrl}/sign-in ${signIn} comes to the mailbox`,
    demo ? `  A buyer   ${publicUrl}/k/${linkSecret(key, demo.recipientId, demo.generation)}` : null,
    `  Mailbox   ${publicUrl}/mailbox`,
    demo ? null : '  No organization yet? npm run organization -- --name "Firm" --admin you@example.com --admin-name "You"',
    '',
  ]
  return lines.filter((line) => line !== null).join('\n')
}

type Demo = z.infer<typeof demoSchema>

async function findDemo(databaseUrl: string): Promise<Demo | null> {
  try {
    return await withDatabase(databaseUrl, async (sql) => {
      const [row] = await sql`select private.demo_recipient() as demo`
      const demo = demoSchema.nullable().parse(row?.['demo'] ?? null)
      if (demo) await waitUntilLinkWorks(sql, demo)
      return demo
    })
  } catch {
    return null
  }
}

const patience = { tries: 50, between: 100 }

/** A link works from the moment that its mail leaves, which after the very first start takes another second. */
async function waitUntilLinkWorks(sql: Sql, { recipientId, generation }: Demo): Promise<void> {
  for (let tried = 0; tried < patience.tries; tried++) {
    const found = await sql`select from private.links where recipient_id = ${recipientId} and generation = ${generation}`
    if (found.length > 0) return
    await sleep(patience.between)
  }
}
