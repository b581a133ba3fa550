import type { ReadableAttachment } from '~/data/attachments'

/**
 * A file as something to keep, whatever it is: the browser is told neither to show it nor to guess what it might be, and if it
 * showed it all the same, it would be as a page of nobody's that may do nothing.
 */
export function attachmentResponse({ name, type, size, sha256, bytes }: ReadableAttachment, headers: Record<string, string> = {}): Response {
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodedName(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    },
  })
}

/** For programs that know no other letters. */
const asciiName = (name: string) => name.replace(/[^\w .()-]/g, '_')

const encodedName = (name: string) => encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
