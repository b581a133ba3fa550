import { createHash } from 'node:crypto'
import { codeDigits, codeProof, linkSecret, replyToken, secretHash } from '~/data/capability'
import type { Claim, MailOutcome } from '~/data/outbox'
import type { ClaimedMail } from '~/domain/mail'
import type { MailTrouble } from '~/domain/mail-trouble'
import { fromLine } from './hostile-words'
import type { Outbox } from './outbox-port'
import { renderMail } from './render-mail'
import type { OutgoingMail, Transport } from './transport'
import { outcomeOf, whyNotToTry } from './try-outcome'

export type Deliverer = {
  outbox: Outbox
  transport: Transport
  publicUrl: string
  linkKey: string
  sender: string
  /** Where replies are read, if anywhere. */
  inboundDomain: string | null
  now: () => number
  chance: () => number
}

/** What became of a claimed mail. `held` false: the lease was lost, and another worker's result stands. */
export type Delivered = { id: string; kind: string; held: boolean; outcome: MailOutcome | null; pauseSeconds?: number }

/** Sends one claimed mail, or parks it where it cannot be sent, and writes down what became of it. */
export async function deliverMail(claim: Claim, by: Deliverer): Promise<Delivered> {
  if (!claim.isReadable) return settle(claim, parked('unreadable'), by)
  const { mail } = claim
  const outgoing = writeMail(mail, by)
  if (!outgoing) return settle(claim, parked('cannot_be_written'), by)
  const payloadHash = hashOf(outgoing)
  const obstacle = whyNotToTry(mail, payloadHash, by.now()) ?? (await openCapabilities(mail, by))
  if (obstacle) return settle(claim, obstacle, by)
  // Noted before the first byte leaves: after a crash in between, the next worker knows that this try may have arrived.
  if (!(await by.outbox.noteTry(mail, payloadHash))) return { id: mail.id, kind: mail.kind, held: false, outcome: null }
  const answer = await by.transport.send(outgoing)
  const settled = await settle(claim, outcomeOf(answer, mail, by.now(), by.chance()), by)
  return { ...settled, pauseSeconds: answer.pauseSeconds }
}

async function settle(claim: Claim, outcome: MailOutcome, by: Deliverer): Promise<Delivered> {
  const kind = claim.isReadable ? claim.mail.kind : 'unreadable'
  return { id: claim.mail.id, kind, outcome, held: await by.outbox.settle(claim.mail, outcome) }
}

const parked = (reason: MailTrouble): MailOutcome => ({ outcome: 'parked', reason })

/** The mail in its final form; null when its row makes no mail. */
function writeMail(mail: ClaimedMail, by: Deliverer): OutgoingMail | null {
  try {
    const replyTo = replyAddressOf(mail, by)
    const rendered = renderMail(mail, { publicUrl: by.publicUrl, link: linkOf(mail, by), code: codeOf(mail, by), isAnswerable: replyTo !== null })
    return { id: mail.id, from: fromLine(mail.payload.firm.name, by.sender), to: mail.to, replyTo, ...rendered }
  } catch {
    // What was thrown may quote the payload, hence the reason alone is kept.
    return null
  }
}

const hashOf = (mail: OutgoingMail) =>
  createHash('sha256').update(JSON.stringify([mail.from, mail.to, mail.replyTo, mail.subject, mail.html, mail.text])).digest('hex')

const linkOf = ({ recipientId, generation }: ClaimedMail, { publicUrl, linkKey }: Deliverer) =>
  recipientId && generation !== null ? `${publicUrl}/k/${linkSecret(linkKey, recipientId, generation)}` : null

/** Whose token about which flag a mail carries: those to a buyer's person about what they flagged. */
function threadOf({ recipientId, ...mail }: ClaimedMail): { recipientId: string; flagId: string } | null {
  const isAboutOwnFlag = mail.kind === 'flag_answered' || mail.kind === 'flag_resolved'
  return recipientId && isAboutOwnFlag ? { recipientId, flagId: mail.payload.flagId } : null
}

function replyAddressOf(mail: ClaimedMail, { inboundDomain, linkKey }: Deliverer): string | null {
  const thread = threadOf(mail)
  return thread && inboundDomain ? `reply+${replyToken(linkKey, thread.recipientId, thread.flagId)}@${inboundDomain}` : null
}

const codeOf = (mail: ClaimedMail, { linkKey }: Deliverer) =>
  mail.kind === 'confirm_code' ? codeDigits(linkKey, mail.payload.codeId) : null

/** Makes what the mail carries valid before it leaves, so that nobody holds a link that does not open yet. */
async function openCapabilities(mail: ClaimedMail, { outbox, linkKey, inboundDomain }: Deliverer): Promise<MailOutcome | null> {
  const { recipientId, generation } = mail
  if (!recipientId || generation === null) return null
  const hash = secretHash(linkSecret(linkKey, recipientId, generation))
  if (!(await outbox.registerLink(recipientId, generation, hash))) return parked('link_ended')
  const thread = inboundDomain ? threadOf(mail) : null
  if (thread && !(await outbox.registerReply(recipientId, thread.flagId, secretHash(replyToken(linkKey, recipientId, thread.flagId))))) {
    return parked('link_ended')
  }
  if (mail.kind !== 'confirm_code') return null
  const { codeId } = mail.payload
  const proof = codeProof(linkKey, recipientId, codeDigits(linkKey, codeId))
  return (await outbox.registerCode(codeId, proof)) ? null : parked('code_ended')
}
