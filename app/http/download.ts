import { createHash } from 'node:crypto'

type Download = { name: `${string}.${'pdf' | 'csv' | 'json'}`; type: string; headers?: Headers }

/** A file to be saved, never shown in place: one person's, kept by nobody on the way. Its digest goes with it. */
export function download(content: Buffer | string, { name, type, headers }: Download): Response {
  const complete = new Headers(headers)
  complete.set('Content-Type', type)
  complete.set('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`)
  complete.set('Cache-Control', 'no-store')
  complete.set('X-Robots-Tag', 'noindex')
  complete.set('Repr-Digest', `sha-256=:${createHash('sha256').update(content).digest('base64')}:`)
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), { headers: complete })
}
