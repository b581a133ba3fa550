import type { PostgresConnection } from '@supabase/lite/postgres'
import { z } from 'zod'

/** As whom the database is asked. */
export type Caller = { role: 'anon' | 'authenticated' | 'service_role'; sub?: string }

const bucketSchema = z.object({
  id: z.string(),
  file_size_limit: z.coerce.number().nullable(),
  allowed_mime_types: z.array(z.string()).nullable(),
})
const objectSchema = z.object({ id: z.uuid(), name: z.string(), metadata: z.object({ size: z.number(), mimetype: z.string(), eTag: z.string() }) })

/** A row of Storage about one file. */
export type StoredObject = z.infer<typeof objectSchema>

/** A file's row before it is there. */
export type NewObject = { id: string; bucket: string; name: string; metadata: StoredObject['metadata'] | null }

/** Storage's tables. What concerns a file is asked as the caller: whether it may be is the policies' matter alone. */
export type StorageRows = ReturnType<typeof storageRows>

type Reserved = Awaited<ReturnType<PostgresConnection['driver']['reserve']>>

export function storageRows({ driver }: PostgresConnection) {
  async function asCaller<Value>(caller: Caller, work: (sql: Reserved) => Promise<Value>, end: 'commit' | 'rollback' = 'commit'): Promise<Value> {
    const sql = await driver.reserve()
    try {
      await sql.unsafe('begin')
      await sql.unsafe(`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`, [caller.role, JSON.stringify(caller)])
      const value = await work(sql)
      await sql.unsafe(end)
      return value
    } catch (error) {
      await sql.unsafe('rollback').catch(() => undefined)
      throw error
    } finally {
      sql.release()
    }
  }
  const insert = (sql: Reserved, { id, bucket, name, metadata }: NewObject, caller: Caller) =>
    sql.unsafe('insert into storage.objects (id, bucket_id, name, metadata, owner_id) values ($1, $2, $3, $4::text::jsonb, $5)', [
      id, bucket, name, metadata && JSON.stringify(metadata), caller.sub ?? null,
    ])
  return {
    async bucket(id: string) {
      const rows = await driver.unsafe('select id, file_size_limit, allowed_mime_types from storage.buckets where id = $1', [id])
      return bucketSchema.nullable().parse(rows[0] ?? null)
    },
    /** Throws what the database says to this caller's file, before a byte of it is taken. */
    tryInsert: (caller: Caller, object: NewObject) => asCaller(caller, (sql) => insert(sql, object, caller), 'rollback'),
    /** The row, and with it `beforeCommit`: both or neither. */
    insert: (caller: Caller, object: NewObject, beforeCommit: () => Promise<void>) =>
      asCaller(caller, async (sql) => {
        await insert(sql, object, caller)
        await beforeCommit()
      }),
    find: (caller: Caller, bucket: string, name: string) =>
      asCaller(caller, async (sql) => {
        const rows = await sql.unsafe('select id, name, metadata from storage.objects where bucket_id = $1 and name = $2', [bucket, name])
        return objectSchema.nullable().parse(rows[0] ?? null)
      }),
    remove: (caller: Caller, bucket: string, names: readonly string[]) =>
      asCaller(caller, async (sql) => {
        await sql.unsafe(`select set_config('storage.can_delete', 'true', true)`)
        const rows = await sql.unsafe('delete from storage.objects where bucket_id = $1 and name = any ($2) returning id, name, metadata', [bucket, [...names]])
        return z.array(objectSchema).parse([...rows])
      }),
    async ids() {
      const rows = await driver.unsafe('select id from storage.objects')
      return new Set(rows.map((row) => z.uuid().parse(row['id'])))
    },
  }
}
