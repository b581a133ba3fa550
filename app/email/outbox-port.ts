import { UnexpectedAnswer } from '~/data/call'
import { claimMail, noteMailTry, registerCode, registerLink, registerReply, settleMail, type Claim, type MailOutcome } from '~/data/outbox'
import { serviceClient, type ServiceBackend } from '~/data/service-client'
import type { MailLease } from '~/domain/mail'
import type { Result } from '~/domain/refusal'

/** What delivery asks of the outbox. `false` is an expected no: the link or code has ended, the lease was lost. */
export type Outbox = {
  claimNext(): Promise<Claim | null>
  registerLink(recipientId: string, generation: number, hash: string): Promise<boolean>
  registerCode(codeId: string, proof: string): Promise<boolean>
  registerReply(recipientId: string, flagId: string, hash: string): Promise<boolean>
  noteTry(lease: MailLease, payloadHash: string): Promise<boolean>
  settle(lease: MailLease, outcome: MailOutcome): Promise<boolean>
}

/** Longer than a try may take, so that a lease ends only with the worker that held it. */
const LEASE_SECONDS = 60

/**
 * The outbox by the secret key. Mails are claimed one at a time: no lease runs out while its mail waits for the pace,
 * and a mail that makes trouble holds up no other.
 */
export function openOutbox(backend: ServiceBackend): Outbox {
  const client = serviceClient(backend)
  return {
    claimNext: async () => allowed(await claimMail(client, 1, LEASE_SECONDS))[0] ?? null,
    registerLink: (recipientId, generation, hash) => isRegistered(registerLink(client, recipientId, generation, hash)),
    registerCode: (codeId, proof) => isRegistered(registerCode(client, codeId, proof)),
    registerReply: (recipientId, flagId, hash) => isRegistered(registerReply(client, recipientId, flagId, hash)),
    noteTry: async ({ id, lease }, payloadHash) => allowed(await noteMailTry(client, id, lease, payloadHash)).held,
    settle: async ({ id, lease }, outcome) => allowed(await settleMail(client, id, lease, outcome)).held,
  }
}

/** The outbox refuses nobody who holds the secret key; that it does is a wrong key. */
function allowed<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`outbox: ${result.refusal.code}`)
}

/** What the database does not take, for instance since the recipient was erased, will not be taken later either. */
async function isRegistered(registering: Promise<Result<unknown>>): Promise<boolean> {
  try {
    return (await registering).ok
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return false
    throw error
  }
}
