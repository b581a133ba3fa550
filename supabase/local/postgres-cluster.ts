import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { runToEnd } from './child-process'
import { launchAs, type PostgresAccount } from './postgres-account'
import type { PostgresBinaries } from './postgres-binaries'

/** The cluster's owner, named as on hosted Supabase; the app and the migrations use lesser roles. */
export const superuser = 'supabase_admin'

/** Where a PostgreSQL lives and who runs it. */
export type Cluster = {
  binaries: PostgresBinaries
  account: PostgresAccount
  folder: string
  logFile: string
  password: string
}

/** Makes the cluster on the first start, and leaves an existing one as it is. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  if (await stat(cluster.folder).then(() => true, () => false)) return
  const draft = `${cluster.folder}.new`
  const passwordFile = `${cluster.folder}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, cluster.password, { mode: 0o600 })
  try {
    await initialise(cluster, draft, passwordFile)
  } finally {
    await rm(passwordFile, { force: true })
  }
  // Moved when complete: a first start that was interrupted leaves nothing that looks like a cluster.
  await rename(draft, cluster.folder)
}

async function initialise({ binaries, account, logFile }: Cluster, draft: string, passwordFile: string): Promise<void> {
  if (account) await Promise.all([draft, passwordFile].map((each) => chown(each, account.uid, account.gid)))
  const identity = [`--pgdata=${draft}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  // The built-in provider sorts and folds case alike on every machine, whatever locales that has.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = [...identity, ...locale, '--data-checksums']
  await runToEnd(await launchAs(account, binaries.initdb, args, [draft]), logFile)
}
