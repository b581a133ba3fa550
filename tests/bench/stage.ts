import type { ChildProcess } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Arrange, type BuyersPerson } from '../support/arrange'
import { openDoor } from '../support/door'
import { startStack, type Stack } from '../support/stack'
import type { Ask } from './load'

/** The product as production runs it, with the longest deal of the demo open in one buyer's browser. */
export type Stage = {
  app: ChildProcess
  /** The buyer's page. */
  page: Ask
  /** The database call behind it, by the same way but without the app. */
  call: Ask
  /** How often the app has asked the database since the last time. */
  callsSince(): number
  /** From now on the database's answer to this page is given at the door, so that the app alone is measured; or no more. */
  answerAtDoor(isOn: boolean): Promise<void>
  strike(): Promise<void>
}

export async function setStage(port: number): Promise<Stage> {
  const doorkeeper = makeDoorkeeper()
  const appFlags = ['--expose-gc', '--import', new URL('tell-memory.mjs', import.meta.url).href]
  let door = ''
  const between = async (url: string) => (door = await openDoor(url, doorkeeper.keep))
  const { stack, app, stop } = await startStack(port, { between, appFlags })
  const arrange = new Arrange(stack)
  const { id, buyer } = await longestKickoff(arrange)
  const call = callBehind({ ...stack, SUPABASE_URL: door }, id, buyer)
  return {
    app,
    page: { url: `${stack.PUBLIC_URL}/kickoff/${id}`, headers: { cookie: await cookieFrom(buyer.link) } },
    call,
    callsSince: doorkeeper.callsSince,
    answerAtDoor: async (isOn) => doorkeeper.hold(isOn ? Buffer.from(await (await fetch(call.url, call)).arrayBuffer()) : null),
    async strike() {
      await arrange.end()
      await stop()
    },
  }
}

function makeDoorkeeper() {
  let calls = 0
  let held: Buffer | null = null
  return {
    callsSince() {
      const since = calls
      calls = 0
      return since
    },
    hold(answer: Buffer | null) {
      held = answer
    },
    keep(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
      // Mail delivery looks for work on its own, with the secret key: that is no page's doing.
      if (incoming.url?.includes('/rest/') && !String(incoming.headers.apikey).startsWith('sb_secret')) calls++
      if (!held || !incoming.url?.endsWith('/rpc/buyer_page')) return false
      incoming.resume()
      outgoing.writeHead(200, { 'content-type': 'application/json' }).end(held)
      return true
    },
  }
}

async function longestKickoff(arrange: Arrange): Promise<{ id: string; buyer: BuyersPerson }> {
  const [row] = await arrange.sql`
    select v.kickoff_id from public.versions v join public.kickoffs k on k.id = v.kickoff_id and k.current_version = v.number
    order by length(v.content::text) desc limit 1`
  const id = String(row?.kickoff_id)
  const [buyer] = await arrange.buyersOf(id)
  if (!buyer) throw new Error('nobody to open the page')
  return { id, buyer }
}

async function cookieFrom(link: string): Promise<string> {
  const opened = await fetch(link, { redirect: 'manual' })
  return opened.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const callBehind = (stack: Stack, kickoffId: string, { secret }: BuyersPerson): Ask => ({
  url: `${stack.SUPABASE_URL}/rest/v1/rpc/buyer_page`,
  method: 'POST',
  headers: { apikey: stack.SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
  body: JSON.stringify({ kickoff_id: kickoffId, secret }),
})
