import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { StartupError } from './startup-error'

const secretsSchema = z.object({
  databasePassword: z.string().min(32),
  jwtSecret: z.string().min(32),
  publishableKey: z.string().startsWith('sb_publishable_'),
  secretKey: z.string().startsWith('sb_secret_'),
  linkSecret: z.string().min(32),
  sessionSecret: z.string().min(32),
})

/** What the embedded backend and the app beside it must keep to themselves; made once for a data folder. */
export type Secrets = z.infer<typeof secretsSchema>

/** Reads the data folder's secrets, which the first start makes, readable by their owner only. */
export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text !== null) return parseSecrets(file, text)
  if (await stat(path.join(dataDir, 'postgres')).then(() => true, () => false)) {
    throw new StartupError(`${file} is missing though its database exists: put the file back or choose another DATA_DIR.`)
  }
  const secrets = makeSecrets()
  await writeDurably(file, JSON.stringify(secrets, null, 2))
  return secrets
}

function parseSecrets(file: string, text: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text))
  } catch {
    throw new StartupError(`${file} cannot be read as the data folder's secrets: put back the file that the first start made.`)
  }
}

function makeSecrets(): Secrets {
  const secret = () => randomBytes(32).toString('base64url')
  return {
    databasePassword: secret(),
    jwtSecret: secret(),
    publishableKey: makeKey('sb_publishable_'),
    secretKey: makeKey('sb_secret_'),
    linkSecret: secret(),
    sessionSecret: secret(),
  }
}

/** Supabase's shape of an API key: a prefix, random characters, and a checksum that spots a mistyped one. */
function makeKey(prefix: string): string {
  const body = prefix + randomBytes(17).toString('base64url').slice(0, 22)
  const checksum = createHash('sha256').update(`supabase-self-hosted|${body}`).digest('base64url').slice(0, 8)
  return `${body}_${checksum}`
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  await rename(`${file}.new`, file)
}
