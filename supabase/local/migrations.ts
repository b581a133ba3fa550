import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Sql } from 'postgres'
import { explainSqlError } from './sql-error'
import { StartupError } from './startup-error'

type Migration = { version: string; name: string; file: string; sql: string }

const fileName = /^(\d+)_(.+)\.sql$/

/** The Supabase CLI's own history, so that either can go on where the other stopped. */
const historySql = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null);
`

export async function prepareHistory(sql: Sql): Promise<void> {
  await sql.unsafe(historySql)
}

/** True until the first migration was applied. */
export async function isEmptyDatabase(sql: Sql): Promise<boolean> {
  const [row] = await sql`select not exists (select from supabase_migrations.schema_migrations) as empty`
  return row?.['empty'] === true
}

/** Applies what is not applied yet, oldest first, each migration with its line of history in one transaction. */
export async function applyMigrations(sql: Sql, folder: string): Promise<void> {
  const rows = await sql<{ version: string; statements: string[] | null }[]>`
    select version, statements from supabase_migrations.schema_migrations`
  const applied = new Map(rows.map(({ version, statements }) => [version, statements]))
  for (const migration of await readMigrations(folder)) {
    const before = applied.get(migration.version)
    if (before === undefined) await applyMigration(sql, migration)
    else refuseEdited(migration, before)
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = await readdir(folder).catch((): string[] => [])
  const migrations = files.sort().flatMap((file) => {
    const [, version, name] = fileName.exec(file) ?? []
    return version && name ? [{ version, name, file: path.join(folder, file) }] : []
  })
  return Promise.all(migrations.map(async (each) => ({ ...each, sql: await readFile(each.file, 'utf8') })))
}

async function applyMigration(sql: Sql, { version, name, file, sql: text }: Migration): Promise<void> {
  await sql
    .begin(async (transaction) => {
      await transaction.unsafe(text)
      await transaction`
        insert into supabase_migrations.schema_migrations (version, name, statements) values (${version}, ${name}, ${[text]})`
    })
    .catch((error: unknown) => {
      throw new StartupError(`The migration ${path.basename(file)} failed${explainSqlError(error, text)}`)
    })
}

/** Only the embedded backend writes a migration's whole text as one statement; the CLI's history is left alone. */
function refuseEdited({ file, sql }: Migration, before: string[] | null): void {
  if (before?.length !== 1 || sameText(before[0] ?? '', sql)) return
  throw new StartupError(
    `The migration ${path.basename(file)} was edited after this data folder had applied it: undo the edit, or start with an empty DATA_DIR.`,
  )
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}
