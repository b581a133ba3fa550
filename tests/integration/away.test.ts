import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Arrange, type SentKickoff } from '../support/arrange'
import { openDoor } from '../support/door'
import { startStack, type RunningStack } from '../support/stack'

let running: RunningStack
let arrange: Arrange
let kickoff: SentKickoff
let cookie: string
let isShut = false

/** A way to the database that can be shut: whoever knocks then is hung up on. */
const door = (supabaseUrl: string) =>
  openDoor(supabaseUrl, (incoming) => {
    if (isShut) incoming.socket.destroy()
    return isShut
  })

beforeAll(async () => {
  running = await startStack(4750, { demo: false, between: door })
  arrange = new Arrange(running.stack)
  kickoff = await arrange.aSentKickoff(await arrange.aFirm())
  const opened = await fetch(kickoff.buyers[0]?.link ?? '', { redirect: 'manual' })
  cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
})

afterAll(async () => {
  await arrange.end()
  await running.stop()
})

const confirm = () =>
  fetch(`${running.stack.PUBLIC_URL}/kickoff/${kickoff.id}/confirm`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ version: '1', typedName: 'Dr. Hannelore Müßig' }),
  })

describe('while the database is away', () => {
  it('a buyer who confirms reads that nothing is lost and finds what she typed; once it is back, the same form goes through', async () => {
    isShut = true
    const away = await confirm()
    expect(away.status).toBe(503)
    const page = await away.text()
    expect(page).toContain('Dr. Hannelore Müßig')
    expect(page).toContain('Nothing is lost')
    expect((await fetch(`${running.stack.PUBLIC_URL}/healthz`)).status).toBe(503)
    isShut = false
    const back = await confirm()
    expect(back.status).toBe(303)
    expect((await fetch(`${running.stack.PUBLIC_URL}/healthz`)).status).toBe(200)
  })
})
