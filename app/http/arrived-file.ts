import { createHash } from 'node:crypto'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** A file as it arrived. Its bytes lie outside of memory until it is discarded. */
export type ArrivedFile = {
  name: string
  size: number
  sha256: string
  /** Its first bytes, which tell what it is. */
  head: Uint8Array
  bytes(): ReadableStream<Uint8Array>
  discard(): Promise<void>
}

const PIECE = 64 * 1024

/**
 * Takes in a file piece by piece: at no time more than its beginning and one piece are in memory. Its place has no name any
 * more from the first moment, so that whatever happens to this process, nothing is left.
 */
export async function takeIn(source: Readable, name: string): Promise<ArrivedFile> {
  const place = await namelessFile()
  const hash = createHash('sha256')
  const head = Buffer.alloc(PIECE)
  let size = 0
  try {
    for await (const piece of source) {
      const bytes = bufferOf(piece)
      if (size < PIECE) bytes.copy(head, size)
      hash.update(bytes)
      await place.write(bytes)
      size += bytes.length
    }
  } catch (error) {
    await place.close()
    throw error
  }
  return {
    name,
    size,
    sha256: hash.digest('hex'),
    head: head.subarray(0, Math.min(size, PIECE)),
    bytes: () => streamOf(place, size),
    discard: () => place.close(),
  }
}

function bufferOf(piece: unknown): Buffer {
  if (Buffer.isBuffer(piece)) return piece
  throw new TypeError('A file arrives as bytes')
}

async function namelessFile(): Promise<FileHandle> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kickoff-file-'))
  try {
    return await open(path.join(folder, 'arriving'), 'wx+', 0o600)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function streamOf(place: FileHandle, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await place.read(new Uint8Array(PIECE), 0, PIECE, at)
      at += bytesRead
      if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
      if (at >= size || bytesRead === 0) controller.close()
    },
  })
}
