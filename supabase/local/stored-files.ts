import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'

/** What was received of a file, or that it was longer than allowed. */
export type Received = { size: number; eTag: string } | 'too_large'

/** The bytes behind Storage's rows: one file a row, named by its id, so that no name from outside becomes a path. */
export type StoredFiles = ReturnType<typeof storedFiles>

export function storedFiles(folder: string) {
  const place = (id: string) => path.join(folder, id)
  const waiting = (id: string) => path.join(folder, `${id}.part`)
  return {
    /** Writes what arrives beside the files that count, never more than the limit, and holds none of it in memory. */
    async receive(id: string, body: ReadableStream<Uint8Array> | null, limit: number): Promise<Received> {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const hash = createHash('md5')
      const file = await open(waiting(id), 'wx', 0o600)
      let size = 0
      try {
        for await (const chunk of chunksOf(body)) {
          size += chunk.length
          if (size > limit) return 'too_large'
          hash.update(chunk)
          await file.write(chunk)
        }
        await file.sync()
      } finally {
        await file.close()
      }
      return { size, eTag: `"${hash.digest('hex')}"` }
    },
    /** From now on the file is there. */
    keep: (id: string) => rename(waiting(id), place(id)),
    async drop(id: string) {
      await rm(waiting(id), { force: true })
      await rm(place(id), { force: true })
    },
    read: async (id: string) => streamOf(await open(place(id), 'r')),
    /** Clears away what a crash left: files that no row stands for. */
    async keepOnly(ids: ReadonlySet<string>) {
      const names = await readdir(folder).catch((): string[] => [])
      await Promise.all(names.filter((name) => !ids.has(name)).map((name) => rm(path.join(folder, name), { force: true })))
    },
  }
}

const PIECE = 64 * 1024

/** A file as it is asked for, piece by piece. */
function streamOf(file: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE)
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
      await file.close()
      controller.close()
    },
    cancel: () => file.close(),
  })
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
