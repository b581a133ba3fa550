import type { Env } from '../env.server'
import { makeAlarmClock } from './alarm-clock'
import { deliverMail, type Delivered, type Deliverer } from './deliver-mail'
import { localTransport, type Mailbox } from './local-transport'
import { openOutbox } from './outbox-port'
import { makePace, type Pace } from './pace'
import { isResendItself, resendTransport } from './resend-transport'
import { sparingReservedAddresses } from './reserved-address'
import type { Transport } from './transport'

const IDLE_MS = 1_000
const AWAY_MS = 3_000

/** A running delivery. `nudge` says that there may be mail; `stop` resolves when the mail in flight is settled. */
export type Delivery = { nudge(): void; stop(): Promise<void> }

/** Delivers the outbox from now on: through Resend where a key is set, into the mailbox of this machine otherwise. */
export function startDelivery({ env, mailbox }: { env: Env; mailbox: Mailbox | null }): Delivery {
  return runDelivery({
    outbox: openOutbox({ url: env.SUPABASE_URL, publishableKey: env.SUPABASE_PUBLISHABLE_KEY, secretKey: env.SUPABASE_SECRET_KEY }),
    transport: transportFor(env, mailbox),
    publicUrl: env.PUBLIC_URL,
    linkKey: env.LINK_SECRET,
    sender: senderOf(env),
    inboundDomain: env.INBOUND_DOMAIN ?? null,
    now: Date.now,
    chance: Math.random,
    report: (line) => console.warn(line),
  })
}

type MailSettings = Pick<Env, 'RESEND_API_KEY' | 'RESEND_BASE_URL' | 'RESEND_PER_SECOND'>

/** How mail leaves by these settings. Only Resend itself is spared made-up addresses: a catcher in its place is there for them. */
export function transportFor({ RESEND_API_KEY, RESEND_BASE_URL, RESEND_PER_SECOND }: MailSettings, mailbox: Mailbox | null): Transport {
  if (RESEND_API_KEY) {
    const resend = resendTransport({ apiKey: RESEND_API_KEY, baseUrl: RESEND_BASE_URL, perSecond: RESEND_PER_SECOND })
    return isResendItself(RESEND_BASE_URL) ? sparingReservedAddresses(resend) : resend
  }
  if (mailbox) return localTransport(mailbox)
  throw new Error('no mail can leave: set RESEND_API_KEY')
}

/** The address that mail comes from: of `Kickoff <hello@example.com>` without the name, which is each firm's own. */
export const senderOf = ({ MAIL_FROM = 'kickoff@localhost' }: Pick<Env, 'MAIL_FROM'>) => /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM.trim()

type Running = Deliverer & { report: (line: string) => void }

/** The loop behind {@link startDelivery}, with its surroundings handed in. */
export function runDelivery(deliverer: Running): Delivery {
  const alarm = makeAlarmClock()
  const pace = makePace(deliverer.transport.perSecond, deliverer.now)
  const tellTrouble = tellOnce(deliverer.report)
  let isStopping = false
  async function loop(): Promise<void> {
    while (!isStopping) {
      // The pace is waited for before claiming: a claimed mail is sent at once.
      const restMs = pace.waitMs() || (await deliverNext(deliverer, pace, tellTrouble))
      if (restMs > 0) await alarm.sleep(restMs)
    }
  }
  const running = loop()
  return {
    nudge: alarm.wake,
    stop() {
      isStopping = true
      alarm.wake()
      return running
    },
  }
}

type TellTrouble = (trouble: string | null) => void

/** Delivers the next mail that is due; returns how long to rest until the next look. */
async function deliverNext(deliverer: Running, pace: Pace, tellTrouble: TellTrouble): Promise<number> {
  try {
    const claim = await deliverer.outbox.claimNext()
    tellTrouble(null)
    if (!claim) return IDLE_MS
    const delivered = await deliverMail(claim, deliverer)
    pace.spend(delivered.pauseSeconds)
    const line = lineAbout(delivered)
    if (line) deliverer.report(line)
    return 0
  } catch (error) {
    // By name only: a message of the database may quote what it was given.
    tellTrouble(error instanceof Error ? error.name : 'unknown')
    return AWAY_MS
  }
}

/** One line when a trouble begins, none while it lasts. */
function tellOnce(report: (line: string) => void): TellTrouble {
  let known: string | null = null
  return (trouble) => {
    if (trouble && trouble !== known) report(`mail: the outbox cannot be worked on (${trouble}); trying again every few seconds`)
    known = trouble
  }
}

/** A line for the log where something went other than planned: never an address, a subject, a link or a code. */
function lineAbout({ id, kind, held, outcome }: Delivered): string | null {
  if (!held) return `mail ${id} (${kind}): the lease ran out, another worker has it`
  if (outcome?.outcome === 'parked') return `mail ${id} (${kind}): parked, ${outcome.reason}`
  if (outcome?.outcome === 'retry') return `mail ${id} (${kind}): ${outcome.reason}, next try in ${Math.round(outcome.afterSeconds)} s`
  return null
}
