import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { SentKickoff } from '../support/arrange'
import { expect, test } from '../support/test'

const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  data: Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${value}`)
    .join('&'),
})

const HOSTILE: Record<string, string> = {
  nothing: '',
  'a NUL': 'a%00b',
  'a lone surrogate': 'a%ED%A0%80b',
  'bytes that are no text': '%FF%FE%80',
  'a line break where a name goes': 'a%0D%0ABcc:%20x@y.example',
  'ten thousand letters': 'x'.repeat(10_000),
  'a name of the machinery': '__proto__',
  markup: '%3Cscript%3Ealert(1)%3C/script%3E',
  'right to left controls': '%E2%80%AE%E2%81%A6abc',
  SQL: "';drop%20table%20flags;--",
}

const acts = (itemId: string): Record<string, Record<string, string>> => ({
  mark: { version: '1', section: 'business_problem', right: 'yes' },
  flag: { version: '1', section: 'scope_boundaries', itemId, kind: 'wrong', words: 'No.', idempotencyKey: randomUUID() },
  answer: { flagId: randomUUID(), words: 'A word.' },
  withdraw: { flagId: randomUUID(), sure: 'yes' },
  settle: { flagId: randomUUID(), round: '1', accepted: 'yes', words: '' },
  confirm: { version: '1', typedName: 'A Name' },
})

async function answersTo(request: APIRequestContext, url: string, fields: Record<string, string>, name: string): Promise<string[]> {
  const strange: string[] = []
  const encoded = Object.fromEntries(Object.entries(fields).map(([key, plain]) => [key, encodeURIComponent(plain)]))
  for (const [what, value] of Object.entries(HOSTILE)) {
    const answer = await request.post(url, { ...form({ ...encoded, [name]: value }), maxRedirects: 0 })
    const body = await answer.text()
    if (answer.status() >= 500 || answer.status() === 429) strange.push(`${url} ${name} = ${what}: ${answer.status()}`)
    if (/\bat .+\.(ts|js):\d+|PostgresError|syntax error|<script>alert/.test(body)) strange.push(`${url} ${name} = ${what}: tells too much`)
  }
  return strange
}

test('whatever a stranger puts into a buyer’s forms, the answer is a sentence and the record stays whole', async ({ request, arrange, firm }) => {
  test.setTimeout(180_000)
  const fieldsOfActs = Object.entries(acts(randomUUID())).flatMap(([act, fields]) => Object.keys(fields).map((name) => ({ act, fields, name })))
  const answers = async ({ act, fields, name }: (typeof fieldsOfActs)[number], { id, items }: SentKickoff) => {
    const line = items.find((item) => item.section === 'scope_boundaries')
    expect(await answersTo(request, `/kickoff/${id}/${act}`, fields.itemId ? { ...fields, itemId: line?.id ?? '' } : fields, name)).toEqual([])
  }
  // Two fields a link: twenty acts a minute are allowed.
  while (fieldsOfActs.length > 0) {
    const kickoff = await arrange.aSentKickoff(firm)
    for (const { link } of kickoff.buyers) {
      await request.get(link)
      for (const field of fieldsOfActs.splice(0, 2)) await answers(field, kickoff)
    }
  }
  const [broken] = await arrange.sql`select count(*)::int as events from private.broken_events()`
  expect(broken?.events).toBe(0)
})

test('a page asked for under a strange address answers with a page that says so', async ({ request }) => {
  const strange = ['/kickoff/not-an-id', '/kickoff/%00', '/k/%E0%A4%A', `/k/${'x'.repeat(5000)}`, '/kickoffs/..%2f..%2fetc', '/flags/1', '/inbox?after=%00', '/nothing-here', '/link?email[]=x']
  for (const path of strange) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status(), path).toBeLessThan(500)
    expect(await answer.text(), path).not.toMatch(/\bat .+\.(ts|js):\d+/)
  }
})

test('a body over one megabyte is refused before it is read', async ({ request, arrange, firm }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  await request.get(buyers[0]?.link ?? '')
  const words = 'x'.repeat(1_200_000)
  const answer = await request.post(`/kickoff/${id}/flag`, { form: { ...acts('')['flag'], words }, maxRedirects: 0 })
  expect(answer.status()).toBe(413)
})

test('a buyer who acts more than twenty times a minute is asked to wait, and another is not', async ({ playwright, arrange, firm, stack }) => {
  const { id, buyers } = await arrange.aSentKickoff(firm)
  const contextOf = async (link: string) => {
    const context = await playwright.request.newContext({ baseURL: stack.PUBLIC_URL })
    await context.get(link)
    return context
  }
  const [hasty, calm] = [await contextOf(buyers[0]?.link ?? ''), await contextOf(buyers[1]?.link ?? '')]
  const mark = (context: APIRequestContext, right: string) =>
    context.post(`/kickoff/${id}/mark`, { form: { version: '1', section: 'business_problem', right }, maxRedirects: 0 })
  const statuses: number[] = []
  for (let act = 0; act < 42; act++) statuses.push((await mark(hasty, act % 2 ? 'no' : 'yes')).status())
  expect(statuses.slice(0, 20).every((status) => status === 303 || status === 429)).toBe(true)
  expect(statuses).toContain(429)
  expect(Number((await mark(hasty, 'yes')).headers()['retry-after'] ?? '0')).toBeGreaterThan(0)
  expect((await mark(calm, 'yes')).status()).toBe(303)
})
