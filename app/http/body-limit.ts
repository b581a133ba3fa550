import type { IncomingMessage, ServerResponse } from 'node:http'
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

/** How much of a body that nobody takes is heard out, so that its sender gets to read the answer; less time than a whole request may take. */
const politeness = { bytes: 32 * MB, milliseconds: 45_000 }

/**
 * Reads a body whole, or gives null for one that is longer than the limit, whatever length it declared: no more than the
 * limit is ever held. Null comes once the sender has been heard out: a connection that is ended while they write takes
 * the answer with it.
 */
export async function readBody(source: Readable, limit: number, declaredLength = 0): Promise<Buffer | null> {
  if (declaredLength > limit) return hearOut(source).then(() => null)
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve, reject) => {
    source.on('data', function take(chunk: Buffer) {
      length += chunk.length
      if (length <= limit) return void chunks.push(chunk)
      source.off('data', take)
      chunks.length = 0
      resolve(hearOut(source).then(() => null))
    })
    source.once('end', () => resolve(Buffer.concat(chunks)))
    source.once('error', reject)
    source.once('close', () => reject(new Error('The sender went away before the body was complete')))
  })
}

/** Throws away what is still to come of a body, until it has ended, its sender is gone, or more came than politeness asks for. */
export async function hearOut(source: Readable): Promise<void> {
  if (source.destroyed || source.readableEnded) return
  return new Promise((resolve) => {
    let heard = 0
    const enough = () => {
      clearTimeout(tooLong)
      source.off('data', count).pause()
      resolve()
    }
    const count = (chunk: Buffer) => {
      heard += chunk.length
      if (heard > politeness.bytes) enough()
    }
    const tooLong = setTimeout(enough, politeness.milliseconds)
    source.on('data', count)
    for (const last of ['end', 'error', 'close']) source.once(last, enough)
    source.resume()
  })
}

/** Who still writes after having been heard out is hung up on with the answer: they would take it for the one to their next request. */
export function hangUpOnWhoGoesOn(request: IncomingMessage, response: ServerResponse): void {
  if (!request.complete && !response.headersSent) response.setHeader('Connection', 'close')
}
