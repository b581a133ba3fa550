import { median, rounded, type Figure } from './figure'
import { load, type Ask } from './load'
import { startPlainServer } from './plain-server'
import type { Stage } from './stage'

const some = { atOnce: 16, amount: 400 }
const TURNS = 4

/** Pages a second of each, taken in turns, so that what else the machine does falls on all alike. The first turn warms up. */
async function perSecond(...asks: Ask[]): Promise<number[]> {
  const turns: number[][] = asks.map(() => [])
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [index, ask] of asks.entries()) {
      const borne = await load(ask, some)
      if (turn > 0) turns[index]?.push(borne.perSecond)
    }
  }
  return turns.map(median)
}

const compressed = (page: Ask): Ask => ({ ...page, headers: { ...page.headers, 'accept-encoding': 'br' } })

/** How many pages a second 16 readers get: from the app alone, from a plain rendering of the same tree, and with the database on the same machine. */
export async function measureThroughput(stage: Stage): Promise<Figure[]> {
  const { page, call } = stage
  const plainServer = await startPlainServer(call)
  try {
    await stage.answerAtDoor(true)
    const [plain = 0, served = 0, small = 0] = await perSecond(plainServer.page, page, compressed(page))
    await stage.answerAtDoor(false)
    const [whole = 0, bare = 0] = await perSecond(page, call)
    return [
      { what: 'pages a second of a plain renderToString, 16 at once', measured: Math.round(plain) },
      { what: 'pages a second of the app, database answered at its door', measured: Math.round(served) },
      { what: 'app / plain', measured: rounded(served / plain), bar: 'at least 0.5' },
      { what: 'compressed / not', measured: rounded(small / served), bar: 'at least 0.85' },
      { what: 'pages a second with the database beside it', measured: Math.round(whole) },
      { what: 'database calls a second, without the app', measured: Math.round(bare) },
    ]
  } finally {
    plainServer.stop()
  }
}
