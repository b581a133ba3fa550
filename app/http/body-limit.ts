import type { Readable } from 'node:stream'

const MB = 1024 * 1024

/** The most that a request may carry: forms are small, whole lists of deals are imported at once. */
export const bodyLimits = { ordinary: MB, import: 5 * MB }

/** Pages that take imports. */
export const importPaths: readonly string[] = ['/kickoffs/import']

export function bodyLimitOf(path: string, imports: readonly string[] = importPaths): number {
  return imports.includes(path) ? bodyLimits.import : bodyLimits.ordinary
}

/** The buyer's forms that take a file, and the member's pages of a flag and of a first milestone, as a document or as the framework's script asks for it. */
const uploadPath = /^\/kickoff\/[^/]+\/(?:flag|answer|provide)$|^\/flags\/[^/]+$|^\/kickoffs\/[^/]+\/milestone(?:\.data)?$/

/** Whether a body may hold a file: then it is read as it comes, by whoever takes the file in, and never held whole. */
export const mayHoldFile = (path: string, contentType = ''): boolean => uploadPath.test(path) && /^multipart\/form-data\b/i.test(contentType)

/** How much of an oversized body is read and thrown away, so that its sender gets to read the refusal. */
const politeness = { bytes: 32 * MB, milliseconds: 10_000 }

/**
 * Reads a body whole, or null as soon as it is longer than the limit, whatever length it declared: no more than
 * the limit is ever held. What follows is discarded, and a sender who does not stop is cut off.
 */
export async function readBody(source: Readable, limit: number, declaredLength = 0): Promise<Buffer | null> {
  if (declaredLength > limit) return refuseRest(source)
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve, reject) => {
    source.on('data', function take(chunk: Buffer) {
      length += chunk.length
      if (length <= limit) return void chunks.push(chunk)
      source.off('data', take)
      chunks.length = 0
      resolve(refuseRest(source))
    })
    source.once('end', () => resolve(Buffer.concat(chunks)))
    source.once('error', reject)
    source.once('close', () => reject(new Error('The sender went away before the body was complete')))
  })
}

/** Throws away what is still to come of a body; null stands for a body that nobody has. */
export function refuseRest(source: Readable): null {
  let discarded = 0
  const tooLong = setTimeout(() => source.destroy(), politeness.milliseconds)
  source.on('data', (chunk: Buffer) => {
    discarded += chunk.length
    if (discarded > politeness.bytes) source.destroy()
  })
  source.once('close', () => clearTimeout(tooLong))
  source.on('error', () => undefined)
  source.resume()
  return null
}
