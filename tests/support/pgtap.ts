import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import postgres from 'postgres'

const packed = path.resolve(import.meta.dirname, '../../node_modules/@electric-sql/pglite-pgtap/dist/pgtap.tar.gz')
const script = /(?:^|\/)pgtap--(\d+(?:\.\d+)+)\.sql$/
const BLOCK = 512

/** What one statement of a test file answered: rows of a single column, of which TAP lines are some. */
type Answer = readonly Record<string, unknown>[]

/** A test file's outcome: its TAP lines in order, and the SQL error that ended it, if one did. */
export type Tap = { lines: string[]; error: string | null }

function* filesOf(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const header = archive.subarray(at, at + BLOCK)
    const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 12), 8) || 0
    yield { name: text(0, 100), content: archive.subarray(at + BLOCK, at + BLOCK + size) }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

function readPgTap(): { version: string; sql: string } {
  for (const { name, content } of filesOf(gunzipSync(readFileSync(packed)))) {
    const version = script.exec(name)?.[1]
    if (version) return { version, sql: content.toString('utf8') }
  }
  throw new Error(`no pgTAP in ${packed}`)
}

/**
 * Gives the embedded PostgreSQL pgTAP, whose files it does not bring along. It is entered as an extension that is there,
 * so that the test files may create it `if not exists`, as `supabase test db` needs them to.
 */
export async function installPgTap(superuserUrl: string): Promise<void> {
  const { version, sql } = readPgTap()
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => undefined })
  try {
    await superuser.unsafe(`set search_path = extensions; ${sql}`)
    await superuser`
      insert into pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      select max(e.oid::bigint)::oid::bigint + 1, 'pgtap', 'postgres'::regrole, 'extensions'::regnamespace, true, ${version}
      from pg_catalog.pg_extension e`
  } finally {
    await superuser.end()
  }
}

/** Runs a test file in a session of its own, as `supabase test db` does, and gives back what it said. */
export async function runTapFile(databaseUrl: string, file: string): Promise<Tap> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined, connection: { client_min_messages: 'warning' } })
  try {
    const answers: readonly Answer[] = await sql.unsafe(readFileSync(file, 'utf8'))
    return { lines: answers.flatMap(linesOf), error: null }
  } catch (error) {
    return { lines: [], error: describe(error) }
  } finally {
    await sql.end()
  }
}

const linesOf = (answer: Answer): string[] =>
  answer.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')).flatMap((text) => text.split('\n'))

function describe(error: unknown): string {
  if (!(error instanceof postgres.PostgresError)) return String(error)
  return [error.message, error.detail, error.hint, error.where].filter(Boolean).join('\n')
}
