import { createServer, request as forward } from 'node:http'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync, constants } from 'node:zlib'
import { Arrange, type SentKickoff } from '../support/arrange'
import { startStack, type Stack } from '../support/stack'

const ROUNDS = 300
const AT_ONCE = 16

let calls = 0

/** Counts what the app asks of the database, on the way to it. */
function countingDoor(supabaseUrl: string): Promise<string> {
  const door = createServer((incoming, outgoing) => {
    // Mail delivery looks for work on its own, with the secret key: that is no page's doing.
    if (incoming.url?.includes('/rest/') && !String(incoming.headers.apikey).startsWith('sb_secret')) calls++
    const { hostname, port } = new URL(supabaseUrl)
    const onwards = forward({ hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onwards)
  })
  door.unref()
  return new Promise((resolve) => {
    door.listen(0, '127.0.0.1', () => {
      const address = door.address()
      resolve(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)
    })
  })
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function timed(ask: () => Promise<Response>): Promise<number> {
  const start = performance.now()
  const response = await ask()
  if (!response.ok) throw new Error(`answered ${response.status}`)
  const first = performance.now() - start
  await response.arrayBuffer()
  return first
}

async function openPage(stack: Stack, kickoff: SentKickoff) {
  const buyer = kickoff.buyers[0]
  if (!buyer) throw new Error('nobody to open the page')
  const opened = await fetch(buyer.link, { redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = () => fetch(`${stack.PUBLIC_URL}/kickoff/${kickoff.id}`, { headers: { cookie } })
  const database = () =>
    fetch(`${stack.SUPABASE_URL}/rest/v1/rpc/buyer_page`, {
      method: 'POST',
      headers: { apikey: stack.SUPABASE_PUBLISHABLE_KEY, 'content-type': 'application/json' },
      body: JSON.stringify({ kickoff_id: kickoff.id, secret: buyer.secret }),
    })
  return { page, database }
}

async function throughput(ask: () => Promise<Response>): Promise<number> {
  const start = performance.now()
  let left = ROUNDS
  const worker = async () => {
    while (left-- > 0) await timed(ask)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return (ROUNDS / (performance.now() - start)) * 1000
}

async function longestDemoKickoff(arrange: Arrange): Promise<SentKickoff> {
  const [row] = await arrange.sql`
    select v.kickoff_id from public.versions v join public.kickoffs k on k.id = v.kickoff_id and k.current_version = v.number
    order by length(v.content::text) desc limit 1`
  const id = String(row?.kickoff_id)
  return { id, items: [], buyers: await arrange.buyersOf(id) }
}

const { stack, stop } = await startStack(4700, { between: countingDoor })
const arrange = new Arrange(stack)
try {
  const { page, database } = await openPage(stack, await longestDemoKickoff(arrange))
  await timed(page)
  calls = 0
  const html = Buffer.from(await (await page()).arrayBuffer())
  const callsAPage = calls
  const brotli = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
  const scripts = [...html.toString().matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].reduce((sum, match) => sum + (match[1] ?? '').length, 0)
  const requests = 1 + [...html.toString().matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="?stylesheet|img[^>]*\ssrc)/g)].length
  const pages: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timed(database))
    pages.push(await timed(page))
  }
  console.table({
    'bytes, brotli': brotli,
    'bytes, raw': html.length,
    'bytes of script': scripts,
    requests,
    'database calls': callsAPage,
    'time to first byte, ms (median)': Number(median(pages).toFixed(2)),
    'bare database call, ms (median)': Number(median(bare).toFixed(2)),
    'page / bare call': Number((median(pages) / median(bare)).toFixed(2)),
    'pages a second, 16 at once': Math.round(await throughput(page)),
    'bare calls a second, 16 at once': Math.round(await throughput(database)),
  })
} finally {
  await arrange.end()
  await stop()
}
