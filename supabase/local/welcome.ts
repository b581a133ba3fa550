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

async function findDemo(databaseUrl: string): Promise<z.infer<typeof demoSchema> | null> {
  try {
    const [row] = await withDatabase(databaseUrl, (sql) => sql`select private.demo_recipient() as demo`)
    return demoSchema.nullable().parse(row?.['demo'] ?? null)
  } catch {
    return null
  }
}
