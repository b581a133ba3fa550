import { createHash } from 'node:crypto'
import { secretHash } from '~/data/capability'
import { noteMailFate, replyByMail, type MailedReply, type MailNews } from '~/data/mail-news'
import { serviceClient } from '~/data/service-client'
import { mailAddressSchema } from '~/domain/text'
import type { Env } from '../env.server'
import { isAutomatic } from './automatic-mail'
import { senderOf } from './delivery'
import { readProviderNews } from './provider-news'
import { resendInbox, type FetchMail, type ReceivedMail } from './received-mail'
import { replyWords } from './reply-words'

/** `later`: to be told again. `unreadable`: never to be told again in this form. */
type Outcome = 'taken' | 'unreadable' | 'later'

type Taker = {
  /** Each resolves to whether it is done with. */
  note: (news: MailNews) => Promise<boolean>
  reply: (reply: MailedReply) => Promise<boolean>
  fetchMail: FetchMail | null
  inboundDomain: string | null
  sender: string
}

type NewsSettings = Pick<
  Env,
  'SUPABASE_URL' | 'SUPABASE_PUBLISHABLE_KEY' | 'SUPABASE_SECRET_KEY' | 'RESEND_API_KEY' | 'RESEND_BASE_URL' | 'INBOUND_DOMAIN' | 'MAIL_FROM'
>

/** Acts on what the mail provider tells, by these settings. `onMail`: there may be mail to deliver. */
export function newsTaker(env: NewsSettings, onMail: () => void): (webhookId: string, news: unknown) => Promise<Outcome> {
  const client = serviceClient({ url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY, secretKey: env.SUPABASE_SECRET_KEY })
  const taker: Taker = {
    note: async (news) => (await noteMailFate(client, news)).ok,
    reply: async (reply) => (await replyByMail(client, reply)).ok,
    fetchMail: env.RESEND_API_KEY ? resendInbox({ apiKey: env.RESEND_API_KEY, baseUrl: env.RESEND_BASE_URL }) : null,
    inboundDomain: env.INBOUND_DOMAIN ?? null,
    sender: senderOf(env),
  }
  return async (webhookId, news) => {
    const outcome = await takeNews(webhookId, news, taker)
    onMail()
    return outcome
  }
}

async function takeNews(webhookId: string, told: unknown, taker: Taker): Promise<Outcome> {
  const news = readProviderNews(told)
  if (!news) return 'unreadable'
  if (news.about === 'fate') return (await taker.note({ webhookId, ...news.fate })) ? 'taken' : 'later'
  if (news.about === 'nothing') return 'taken'
  const token = tokenIn(news.addresses, taker.inboundDomain)
  if (!token || !taker.fetchMail) return 'taken'
  const mail = await taker.fetchMail(news.mailId)
  if (!mail) return 'later'
  const from = mailAddressSchema.safeParse(mail.from)
  // Nobody can be told who wrote from nowhere, and nothing can be kept as theirs.
  if (!from.success) return 'taken'
  const ownAddresses = [taker.sender, `reply+${token}@${taker.inboundDomain}`]
  return (await taker.reply(replyOf(webhookId, token, from.data, mail, ownAddresses))) ? 'taken' : 'later'
}

function replyOf(webhookId: string, token: string, from: string, mail: ReceivedMail, ownAddresses: string[]): MailedReply {
  return {
    webhookId,
    tokenHash: secretHash(token),
    from,
    words: replyWords(mail.text, ownAddresses),
    messageHash: createHash('sha256').update(mail.messageId).digest('hex'),
    isAutomatic: isAutomatic(mail),
  }
}

/** The token of the reply address among those that a mail went to. Mail programs may have changed its case. */
function tokenIn(addresses: readonly string[], domain: string | null): string | null {
  if (!domain) return null
  for (const address of addresses) {
    const found = /(?:^|<)\s*reply\+([0-9a-f]{40})@([^\s<>]+)\s*(?:>|$)/.exec(address.toLowerCase())
    if (found?.[1] && found[2] === domain) return found[1]
  }
  return null
}
