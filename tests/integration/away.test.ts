import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Arrange, type Firm, type Person, type SentKickoff } from '../support/arrange'
import { openDoor } from '../support/door'
import { signInCode } from '../support/mailbox'
import { startStack, type RunningStack } from '../support/stack'

let running: RunningStack
let arrange: Arrange
let firm: Firm
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
  firm = await arrange.aFirm()
  kickoff = await arrange.aSentKickoff(firm)
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

/** Signs a member in as a browser would, and gives back their cookie. */
async function signedIn({ email }: Person): Promise<string> {
  const post = (path: string, body: Record<string, string>, session = '') =>
    fetch(`${running.stack.PUBLIC_URL}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: session, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body),
    })
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const begun = cookieOf(await post('/sign-in', { email }))
  const code = await vi.waitUntil(() => signInCode(running.stack, email), { timeout: 30_000 })
  return cookieOf(await post('/sign-in/code', { code }, begun))
}

describe('while the database is away', () => {
  it('a seller who pasted an export finds it on the page with what to do; once it is back, the same form goes through', async () => {
    const session = await signedIn(firm.sales)
    const bring = () => {
      const body = new FormData()
      body.append('pasted', '{"id": "77", "properties": {"dealname": "Krähwinkler"}}')
      return fetch(`${running.stack.PUBLIC_URL}/kickoffs/import`, { method: 'POST', redirect: 'manual', headers: { cookie: session }, body })
    }
    isShut = true
    const away = await bring()
    expect(away.status).toBe(503)
    const page = await away.text()
    expect(page).toContain('Krähwinkler')
    expect(page).toContain('nothing that you wrote is lost')
    isShut = false
    const back = await bring()
    expect(back.status).toBe(303)
    const staged = `${running.stack.PUBLIC_URL}${back.headers.get('location')}`
    const choose = () => fetch(staged, { method: 'POST', redirect: 'manual', headers: { cookie: session }, body: new URLSearchParams({ act: 'read', 'owner.sales.': firm.sales.id }) })
    isShut = true
    const notRead = await choose()
    expect(notRead.status).toBe(503)
    expect(await notRead.text()).toContain(`value="${firm.sales.id}"`)
    isShut = false
    expect((await choose()).status).toBe(200)
  })

  it('a member’s form is on the page that says so, to be sent again; once it is back, the same form goes through', async () => {
    const session = await signedIn(firm.admin)
    const ask = () => fetch(`${running.stack.PUBLIC_URL}/settings/keys`, { method: 'POST', redirect: 'manual', headers: { cookie: session }, body: new URLSearchParams({ act: 'create', name: 'Krähwinkler <ERP>' }) })
    isShut = true
    const away = await ask()
    expect(away.status).toBe(503)
    const page = await away.text()
    expect(page).toContain('name="name" value="Krähwinkler &lt;ERP&gt;"')
    expect(page).toContain('nothing that you wrote is lost')
    isShut = false
    const back = await ask()
    expect(back.status).toBe(200)
    expect(await back.text()).toContain('Krähwinkler &lt;ERP&gt;')
  })

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
