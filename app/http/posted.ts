import { once } from 'node:events'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import { takeIn, type ArrivedFile } from './arrived-file'
import { readForm, type Typed } from './form'

/** What a form with a file in it held. The file may have been longer than allowed, or have broken off on its way. */
export type Posted = { typed: Typed; file: ArrivedFile | 'too_large' | 'broken' | null }

/** Words, names and ids: more than forms have, and too little to fill the memory. */
const FIELDS = { fields: 40, fieldSize: 64 * 1024, fieldNameSize: 100, parts: 42, headerPairs: 20 }
const AROUND_THE_FILE = 1024 * 1024

/**
 * Reads a posted form that may carry one file, as it comes in. Fields that stand before a file that is too long are known
 * even so: its sender gets their words back.
 */
export async function readPosted(request: Request, fileLimit: number): Promise<Posted> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data/i.test(contentType)) return { typed: await readForm(request), file: null }
  const reading = new AbortController()
  const typed = new Map<string, string>()
  const coming: Promise<Posted['file']>[] = []
  const parser = makeParser(contentType, fileLimit)
  if (!parser) return { typed: {}, file: null }
  // It may say so twice that it cannot go on.
  parser.on('error', () => undefined)
  parser.on('field', (name, value) => {
    if (!typed.has(name)) typed.set(name, value)
  })
  parser.on('file', (_field, stream, name) => {
    coming.push(receive(stream, name, reading))
  })
  const isWhole = await pump(request.body, parser, fileLimit + AROUND_THE_FILE, reading.signal)
  if (!isWhole) reading.abort()
  return { typed: Object.fromEntries(typed), file: (await coming[0]) ?? null }
}

function makeParser(contentType: string, fileLimit: number) {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { ...FIELDS, files: 1, fileSize: fileLimit } })
  } catch {
    return null
  }
}

/** A field in which no file was chosen arrives as a file of nothing without a name. */
async function receive(stream: BusboyFileStream, name: string | undefined, reading: AbortController): Promise<Posted['file']> {
  const isTooLarge = new Promise<'too_large'>((resolve) => {
    stream.once('limit', () => {
      resolve('too_large')
      reading.abort()
    })
  })
  reading.signal.addEventListener('abort', () => stream.destroy(new Error('The sender went away')))
  stream.on('error', () => reading.abort())
  const whole = takeIn(stream, name ?? '').catch(() => 'broken' as const)
  const file = await Promise.race([isTooLarge, whole])
  if (file === 'too_large') await whole.then((late) => (late === 'broken' ? undefined : late.discard()))
  if (typeof file === 'string' || file.size > 0 || name) return file
  await file.discard()
  return null
}

/** Feeds the parser no faster than it takes; false when the body broke off, is no form, or is longer than allowed. */
async function pump(body: ReadableStream<Uint8Array>, parser: NodeJS.WritableStream, limit: number, signal: AbortSignal): Promise<boolean> {
  const reader = body.getReader()
  const failed = once(parser, 'error').then(() => Promise.reject(new Error('This is no form')))
  failed.catch(() => undefined)
  let length = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length
      if (length > limit || signal.aborted) return false
      if (!parser.write(part.value)) await Promise.race([once(parser, 'drain', { signal }), failed])
    }
    parser.end()
    await Promise.race([once(parser, 'finish', { signal }), failed])
    return true
  } catch {
    return false
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
