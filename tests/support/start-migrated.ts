import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { startBackend, type Backend } from '../../supabase/local/backend'

const supabaseDir = path.resolve(import.meta.dirname, '../../supabase')

/**
 * A backend of a test's own, on a copy of the data folder that was migrated once for all of them. With the demo it starts
 * on an empty folder, as a first start does: the demo comes with the migrations or not at all.
 */
export async function startMigrated({ demo = false } = {}): Promise<Backend> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kickoff-test-'))
  // PostgreSQL insists on being the owner of its folder, which `cp -a` keeps and Node's own copying does not.
  if (!demo) execFileSync('cp', ['-a', `${inject('migratedFolder')}/.`, dataDir])
  const backend = await startBackend({ dataDir, supabaseDir, seed: demo })
  return {
    ...backend,
    async stop() {
      await backend.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
