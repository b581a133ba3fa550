import { createHash, createHmac } from 'node:crypto'

const keyed = (key: string, text: string) => createHmac('sha256', key).update(text).digest()

/**
 * The secret of a buyer's link. Derived, so that every mail to a recipient can carry the same link
 * while the database holds only {@link secretHash} of it; a higher generation is another link.
 */
export const linkSecret = (key: string, recipientId: string, generation: number) =>
  keyed(key, `link:${recipientId}:${generation}`).toString('base64url')

/** What the database keeps of a link's secret: SHA-256 in hex. */
export const secretHash = (secret: string) => createHash('sha256').update(secret).digest('hex')

/**
 * The token in the address to which somebody replies about their flag. In hex, since mail programs change the case of addresses;
 * 160 bits, which fit with the rest into the 64 characters before the @.
 */
export const replyToken = (key: string, recipientId: string, flagId: string) =>
  keyed(key, `reply:${recipientId}:${flagId}`).toString('hex').slice(0, 40)

const CODES = 1_000_000
// Numbers from here on would make the low codes more likely than the high ones.
const FAIR_BELOW = Math.floor(2 ** 32 / CODES) * CODES

/** The six digits of a confirmation code. Every retry of its mail holds the same ones; each code is equally likely. */
export function codeDigits(key: string, codeId: string): string {
  for (let round = 0; ; round++) {
    const bytes = keyed(key, round === 0 ? `code-seed:${codeId}` : `code-seed:${codeId}:${round}`)
    for (let offset = 0; offset < bytes.length; offset += 4) {
      const number = bytes.readUInt32BE(offset)
      if (number < FAIR_BELOW) return String(number % CODES).padStart(6, '0')
    }
  }
}

/** What the database keeps of a confirmation code. Keyed, since a plain hash of six digits is guessed in a second. */
export const codeProof = (key: string, recipientId: string, digits: string) =>
  keyed(key, `code:${recipientId}:${digits}`).toString('hex')
