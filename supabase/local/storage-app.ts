import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { memberToken, readToken } from './caller-token'
import { openPool } from './database-pool'
import type { LiteApp, Parts } from './lite-apps'
import type { Secrets } from './secrets'
import { answerStorageError, refuseStorage, type StorageRefusal } from './storage-errors'
import { storageRows, type Caller, type StorageRows } from './storage-rows'
import { storedFiles, type StoredFiles } from './stored-files'

const poolSize = 4
const address = /^\/storage\/v1\/object\/(?:authenticated\/)?([\w-]+)(?:\/([\w.-]+(?:\/[\w.-]+)*))?$/
const removalSchema = z.object({ prefixes: z.array(z.string().max(1024)).min(1).max(1000) })

type Storage = { rows: StorageRows; files: StoredFiles }
type Asked = { storage: Storage; request: Request; caller: Caller; bucket: string; name: string | undefined }

/**
 * Storage's part, which lite has not: files are stored, fetched and removed as supabase-js asks for it. What a caller
 * may is decided by the policies on storage.objects, asked in the caller's role, and by nothing here.
 */
export async function startStorage(parts: Parts, onBreak: () => void): Promise<LiteApp> {
  const { connection, close } = openPool('supabase_storage_admin', parts.database, poolSize, onBreak)
  const storage = { rows: storageRows(connection), files: storedFiles(parts.filesDir) }
  return { fetch: (request) => answer(storage, parts.secrets, request).catch(answerStorageError), close }
}

/** Once at the start: what a crash left without a row, or half written, goes. */
export async function clearAwayLeftovers(parts: Parts): Promise<void> {
  const { connection, close } = openPool('supabase_storage_admin', parts.database, 1, () => undefined)
  try {
    await storedFiles(parts.filesDir).keepOnly(await storageRows(connection).ids())
  } finally {
    await close()
  }
}

async function answer(storage: Storage, secrets: Secrets, request: Request): Promise<Response> {
  const caller = callerOf(request, secrets)
  if (typeof caller === 'string') return refuseStorage(caller)
  const [, bucket, name] = address.exec(new URL(request.url).pathname) ?? []
  if (bucket === undefined) return refuseStorage('badKey')
  const asked = { storage, request, caller, bucket, name }
  if (request.method === 'POST') return store(asked)
  if (request.method === 'GET') return fetchObject(asked)
  if (request.method === 'DELETE') return remove(asked)
  return refuseStorage('badKey')
}

function callerOf(request: Request, { publishableKey, secretKey, jwtSecret }: Secrets): Caller | StorageRefusal {
  const key = request.headers.get('apikey')
  if (key !== publishableKey && key !== secretKey) return 'unknownKey'
  const token = memberToken(request)
  if (!token) return { role: key === secretKey ? 'service_role' : 'anon' }
  const claims = readToken(token, jwtSecret, Date.now())
  return typeof claims === 'string' ? 'falseToken' : claims
}

async function store({ storage: { rows, files }, request, caller, bucket: bucketId, name }: Asked): Promise<Response> {
  const bucket = await rows.bucket(bucketId)
  if (!bucket) return refuseStorage('noBucket')
  if (!name) return refuseStorage('badKey')
  const mimetype = request.headers.get('content-type') ?? 'application/octet-stream'
  const limit = bucket.file_size_limit ?? Number.POSITIVE_INFINITY
  if (bucket.allowed_mime_types && !bucket.allowed_mime_types.includes(mimetype)) return refuseStorage('wrongType')
  if (Number(request.headers.get('content-length') ?? 0) > limit) return refuseStorage('tooLarge')
  const object = { id: randomUUID(), bucket: bucketId, name, metadata: null }
  await rows.tryInsert(caller, object)
  try {
    const received = await files.receive(object.id, request.body, limit)
    if (received === 'too_large') {
      await files.drop(object.id)
      return refuseStorage('tooLarge')
    }
    await rows.insert(caller, { ...object, metadata: { ...received, mimetype } }, () => files.keep(object.id))
  } catch (error) {
    await files.drop(object.id)
    throw error
  }
  return Response.json({ Id: object.id, Key: `${bucketId}/${name}` })
}

async function fetchObject({ storage: { rows, files }, caller, bucket, name }: Asked): Promise<Response> {
  const object = name ? await rows.find(caller, bucket, name) : null
  if (!object) return refuseStorage('noObject')
  const { size, mimetype, eTag } = object.metadata
  return new Response(await files.read(object.id), {
    headers: { 'Content-Type': mimetype, 'Content-Length': String(size), ETag: eTag, 'Cache-Control': 'no-store' },
  })
}

async function remove({ storage: { rows, files }, request, caller, bucket, name }: Asked): Promise<Response> {
  const named = name ? { success: true as const, data: { prefixes: [name] } } : removalSchema.safeParse(await request.json().catch(() => null))
  if (!named.success) return refuseStorage('badKey')
  const removed = await rows.remove(caller, bucket, named.data.prefixes)
  await Promise.all(removed.map(({ id }) => files.drop(id)))
  return Response.json(removed)
}
