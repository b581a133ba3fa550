import { randomInt, randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { makeApiKey } from '~/data/api-keys'
import type { Arrange, Firm } from '../support/arrange'
import { expect, test } from '../support/test'

const PATH = '/api/v1/kickoffs'

const problemSchema = z.object({
  type: z.string().startsWith('urn:kickoff:problem:'),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
})

async function aKey(arrange: Arrange, firm: Firm): Promise<string> {
  const key = makeApiKey()
  await arrange.as(firm.admin, (sql) => sql`select public.create_api_key(${firm.organizationId}, 'CRM', ${key.prefix}, ${key.hash})`)
  return key.secret
}

const aKickoff = (firm: Firm, externalId: string = randomUUID()) => ({
  externalId,
  deal: {
    account: 'Brambleworth Oat Company Ltd', name: 'Autumn relaunch', dealType: 'new_logo', amount: '178500.00', currency: 'GBP',
    closedOn: '2026-08-06', locale: 'en-GB', salesOwnerEmail: firm.sales.email, deliveryOwnerEmail: firm.delivery.email,
  },
  handoff: {
    promisedOutcomes: [{ key: 'D1', text: 'Messaging platform' }],
    risks: [{ text: 'CANARY-RISK the claim may not clear' }],
  },
})

/** An address of its own for each caller: the limit of wrong keys is for the address. */
const anAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

function callerOf(request: APIRequestContext, key: string | null, address = anAddress()) {
  return async (body: unknown, more: Record<string, string> = {}) => {
    const headers = {
      'x-forwarded-for': address,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
      ...more,
    }
    // As bytes: a text that is no JSON would be made some on the way.
    const data = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
    const answer = await request.post(PATH, { headers, data, maxRedirects: 0 })
    return { status: answer.status(), headers: answer.headers(), body: JSON.parse(await answer.text()) }
  }
}

/** What a refusal must be: a problem that a program can read, of the status that it came with. */
function refused(answer: { status: number; headers: Record<string, string>; body: unknown }, status: number) {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  const problem = problemSchema.parse(answer.body)
  expect(problem.status).toBe(status)
  return problem
}

test('a closed-won deal becomes a draft, sent again it changes nothing, and with news the same draft follows', async ({ request, arrange, firm, stack }) => {
  const call = callerOf(request, await aKey(arrange, firm))
  const kickoff = aKickoff(firm)
  const name = { 'idempotency-key': randomUUID() }
  const created = await call(kickoff, name)
  expect(created.status).toBe(201)
  expect(created.headers['location']).toBe(`${stack.PUBLIC_URL}/kickoffs/${created.body.kickoffId}`)
  expect(await call(kickoff, name)).toMatchObject({ status: 200, body: { kickoffId: created.body.kickoffId, replayed: true } })
  expect(await call(kickoff)).toMatchObject({ status: 200, body: { kickoffId: created.body.kickoffId, outcome: 'unchanged' } })
  const news = { ...kickoff, deal: { ...kickoff.deal, amount: '180000.00' } }
  expect(await call(news)).toMatchObject({ status: 200, body: { kickoffId: created.body.kickoffId, outcome: 'updated' } })
  const rows = await arrange.sql`select d.amount::text, i.visibility from public.deals d
    join public.kickoffs k on k.deal_id = d.id join public.items i on i.kickoff_id = k.id and i.section = 'risks'
    where d.organization_id = ${firm.organizationId}`
  expect(rows).toHaveLength(1)
  expect(Number(rows[0]?.amount)).toBe(180000)
  expect(rows[0]?.visibility).toBe('internal')
})

test('a request that cannot be taken is told field by field, and leaves nothing behind', async ({ request, arrange, firm }) => {
  const call = callerOf(request, await aKey(arrange, firm))
  const kickoff = aKickoff(firm)
  const wrong = refused(await call({ ...kickoff, deal: { ...kickoff.deal, currency: 'XXY', amount: 12 }, colour: 'green' }), 422)
  expect(wrong.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/colour', '/deal/amount', '/deal/currency'])
  const stranger = refused(await call({ ...kickoff, deal: { ...kickoff.deal, deliveryOwnerEmail: 'nobody@elsewhere.example' } }), 422)
  expect(stranger.errors?.[0]?.pointer).toBe('/deal/deliveryOwnerEmail')
  expect(refused(await call('{"externalId": '), 400).detail).toContain('line 1')
  refused(await call('{"__proto__": {"admin": true}}'), 400)
  refused(await call(`{"externalId": "a\\u0000b"}`), 400)
  refused(await call(`${'['.repeat(5000)}${']'.repeat(5000)}`), 400)
  refused(await call(kickoff, { 'content-type': 'text/plain' }), 415)
  refused(await call(kickoff, { 'idempotency-key': '' }), 400)
  refused(await call(JSON.stringify({ ...kickoff, externalId: 'x'.repeat(1_100_000) })), 413)
  const [made] = await arrange.sql`select count(*)::int as deals from public.deals where organization_id = ${firm.organizationId}`
  expect(made?.deals).toBe(0)
})

test('an idempotency key of another request, or another organization’s id, is refused', async ({ request, arrange, firm }) => {
  const call = callerOf(request, await aKey(arrange, firm))
  const name = { 'idempotency-key': randomUUID() }
  expect((await call(aKickoff(firm), name)).status).toBe(201)
  expect(refused(await call(aKickoff(firm), name), 422).type).toContain('idempotency-key-reused')
  const other = await arrange.aFirm()
  refused(await call({ ...aKickoff(firm), organizationId: other.organizationId }), 403)
})

test('whoever holds no living key learns nothing, and is slowed down after ten tries a minute', async ({ request, arrange, firm }) => {
  const secret = await aKey(arrange, firm)
  const none = refused(await callerOf(request, null)(aKickoff(firm)), 401)
  const address = anAddress()
  const wrong = callerOf(request, `${secret}x`, address)
  expect(refused(await wrong(aKickoff(firm)), 401)).toEqual(none)
  expect(refused(await wrong('{}'), 401)).toEqual(none)
  await arrange.sql`update public.api_keys set revoked_at = now(), revoked_by = ${firm.admin.id} where organization_id = ${firm.organizationId}`
  expect(refused(await callerOf(request, secret)(aKickoff(firm)), 401)).toEqual(none)
  let slowed = await wrong('{}')
  // A new minute may begin in between, but not twice.
  for (let attempt = 1; attempt < 22 && slowed.status !== 429; attempt++) slowed = await wrong('{}')
  refused(slowed, 429)
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  expect((await callerOf(request, await aKey(arrange, firm), address)(aKickoff(firm))).status).toBe(201)
})

test('what the server refuses by itself below /api/ is a problem too', async ({ request, arrange, firm }) => {
  const read = async (answer: Awaited<ReturnType<APIRequestContext['get']>>) => ({ status: answer.status(), headers: answer.headers(), body: JSON.parse(await answer.text()) })
  refused(await read(await request.get('/api/v1/nothing')), 404)
  refused(await read(await request.get('/api/%E0%A4%A')), 400)
  const got = await read(await request.get(PATH))
  refused(got, 405)
  expect(got.headers['allow']).toBe('POST, OPTIONS')
  refused(await read(await request.delete(PATH)), 405)
  const forged = { origin: 'https://evil.example', cookie: 'session=x' }
  refused(await callerOf(request, await aKey(arrange, firm))(aKickoff(firm), forged), 403)
})

test('the description of the API holds what the API takes', async ({ request }) => {
  const answer = await request.get('/api/v1/openapi.json')
  expect(answer.status()).toBe(200)
  const description = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }).parse(await answer.json())
  expect(description.openapi).toMatch(/^3\.1/)
  expect(Object.keys(description.paths)).toEqual([PATH])
})
