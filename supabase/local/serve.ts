import path from 'node:path'
import { readSettings, SettingError } from '../../app/env.server'
import { startBackend } from './backend'
import { StartupError } from './startup-error'

/** The embedded backend as a process of its own, for an app that is pointed at it by its settings. */
async function serve(): Promise<void> {
  const { DATA_DIR: dataDir, DEMO: seed, PUBLIC_URL: siteUrl, BACKEND_PORT: port } = readSettings()
  const backend = await startBackend({ dataDir, seed, siteUrl, port, supabaseDir: path.resolve('supabase') })
  const { url, publishableKey, secretKey, secrets, databaseUrl } = backend
  console.log(`The backend is ready; its mailbox is ${url}/mailbox. To use it, start the app with:

SUPABASE_URL=${url}
SUPABASE_PUBLISHABLE_KEY=${publishableKey}
SUPABASE_SECRET_KEY=${secretKey}
LINK_SECRET=${secrets.linkSecret}
SESSION_SECRET=${secrets.sessionSecret}

DATABASE_URL=${databaseUrl}`)
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    void backend.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

// The database driver can throw where nobody could catch it; a request that meets this is lost, the others are not.
process.on('uncaughtException', (error) => console.error(`backend: ${error.message}`))
await serve().catch((error: unknown) => {
  if (!(error instanceof SettingError || error instanceof StartupError)) throw error
  console.error(error.message)
  process.exit(1)
})
