import type { PostgresConnection } from '@supabase/lite/postgres'
import type { DatabaseAddress } from './database-logins'
import { openPool } from './database-pool'

type Shape = Awaited<ReturnType<PostgresConnection['introspect']>>

/** What tables and functions there are. */
export type Catalog = { read(): Promise<Shape>; close(): Promise<void> }

/**
 * Reads the shape of the schema as its owner, because `authenticator` is shown only what it may use itself,
 * which is nothing. Kept until somebody says `notify pgrst`, as with PostgREST.
 */
export async function openCatalog(database: DatabaseAddress, onBreak: () => void): Promise<Catalog> {
  const { connection, close } = openPool('postgres', database, 1, onBreak)
  let shape: Promise<Shape> | null = null
  async function read(): Promise<Shape> {
    const found = await connection.introspect({ useCache: false })
    // lite takes a failure to read for an empty schema, in which every function would be unknown.
    if (found.functions) return found
    shape = null
    throw Object.assign(new Error('The schema cannot be read'), { code: 'CONNECTION_CLOSED' })
  }
  try {
    await connection.driver.listen('pgrst', () => {
      shape = null
    })
  } catch (error) {
    await close()
    throw error
  }
  return { read: () => (shape ??= read()), close }
}
