import { toPlainText } from '@react-email/render'
import { addressParser } from 'postal-mime'
import { Resend } from 'resend'
import { z } from 'zod'

/** A mail that came, as far as a reply needs it. `from`: the address alone, in lower case. */
export type ReceivedMail = { from: string; subject: string; text: string; headers: Record<string, string>; messageId: string }

/** Fetches a mail that came, by the id that the provider told; null where it cannot be had now. */
export type FetchMail = (mailId: string) => Promise<ReceivedMail | null>

const mailSchema = z.object({
  from: z.string(),
  subject: z.string().nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  message_id: z.string().min(1),
})

const PATIENCE_MS = 10_000
const LONGEST_HTML = 256 * 1024

/** From Resend, which tells by webhook that a mail came, and not what it says. */
export function resendInbox({ apiKey, baseUrl }: { apiKey: string; baseUrl: string | undefined }): FetchMail {
  const resend = new Resend(apiKey, { baseUrl: baseUrl?.replace(/\/+$/, '') })
  return async (mailId) => {
    const answer = await resend.emails.receiving.get(mailId, {}, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null)
    const mail = mailSchema.safeParse(answer?.data)
    return mail.success ? received(mail.data) : null
  }
}

function received({ from, subject, text, html, headers, message_id: messageId }: z.infer<typeof mailSchema>): ReceivedMail {
  const strings = Object.entries(headers ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return {
    from: addressOf(from),
    subject: subject ?? '',
    text: text?.trim() ? text : toPlainText((html ?? '').slice(0, LONGEST_HTML)),
    headers: Object.fromEntries(strings),
    messageId,
  }
}

const addressOf = (from: string) => addressParser(from.slice(0, 1000), { flatten: true })[0]?.address?.trim().toLowerCase() ?? ''
