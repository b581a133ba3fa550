import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBackend } from '../../supabase/local/backend'

declare module 'vitest' {
  interface ProvidedContext {
    migratedFolder: string
  }
}

/** Makes a cluster and applies all migrations once, for the tests that start from an empty product; see {@link startMigrated}. */
export default async function migrateOnce(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kickoff-migrated-'))
  const backend = await startBackend({ dataDir: folder, supabaseDir: path.resolve(import.meta.dirname, '../../supabase') })
  await backend.stop()
  project.provide('migratedFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
