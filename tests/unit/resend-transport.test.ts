import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resendTransport } from '~/email/resend-transport'
import { fails, startResendCatcher, takesIt, type ResendCatcher } from '../support/resend-catcher'

let resend: ResendCatcher
beforeAll(async () => {
  resend = await startResendCatcher()
})
afterAll(() => resend.stop())

const transport = (patienceMs = 5_000) => resendTransport({ apiKey: 're_test', baseUrl: `${resend.url}/`, perSecond: 2, patienceMs })
const aMail = (id: string) => ({ id, from: '"Firm" <kickoff@firm.example>', to: 'buyer@example.com', replyTo: null, subject: 'Süßes', html: '<p>hello</p>', text: 'hello' })

describe('a mail handed to Resend', () => {
  it('carries the outbox row\'s id as idempotency key and arrives as it was written', async () => {
    resend.reactWith(() => takesIt)
    const answer = await transport().send(aMail('row-1'))
    expect(answer).toMatchObject({ kind: 'accepted', providerId: expect.stringMatching(/.+/) })
    const { key, headers, ...arrived } = resend.accepted[0] ?? {}
    expect(key).toBe('row-1')
    expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
    expect({ id: 'row-1', replyTo: null, ...arrived }).toEqual(aMail('row-1'))
    expect(resend.requests[0]?.authorization).toBe('Bearer re_test')
  })

  it('is taken once however often it is handed over', async () => {
    resend.reactWith(() => takesIt)
    const first = await transport().send(aMail('row-2'))
    expect(await transport().send(aMail('row-2'))).toEqual(first)
    expect(resend.accepted.filter((mail) => mail.key === 'row-2')).toHaveLength(1)
  })

  it('waits as long as Resend asks, in seconds or until a date', async () => {
    resend.reactWith(() => fails(429, 'rate_limit_exceeded', { 'retry-after': '7' }))
    expect(await transport().send(aMail('row-3'))).toEqual({ kind: 'held_back', afterSeconds: 7, pauseSeconds: 7, reason: 'provider_busy' })
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString()
    resend.reactWith(() => fails(429, 'rate_limit_exceeded', { 'retry-after': inTenSeconds }))
    const answer = await transport().send(aMail('row-3'))
    expect(answer.pauseSeconds).toBeGreaterThan(5)
    expect(answer.pauseSeconds).toBeLessThanOrEqual(10)
  })

  it('leaves a pause when the window\'s requests are used up', async () => {
    resend.reactWith(() => fails(500, 'application_error', { 'ratelimit-remaining': '0', 'ratelimit-reset': '3' }))
    expect(await transport().send(aMail('row-4'))).toEqual({ kind: 'unclear', pauseSeconds: 3 })
  })

  it.each([
    [429, 'daily_quota_exceeded', { kind: 'held_back', afterSeconds: null, reason: 'quota_used_up' }],
    [422, 'validation_error', { kind: 'refused', reason: 'mail_refused' }],
    [401, 'missing_api_key', { kind: 'refused', reason: 'sender_refused' }],
    [403, 'validation_error', { kind: 'refused', reason: 'sender_refused' }],
    [409, 'concurrent_idempotent_requests', { kind: 'unclear' }],
    [409, 'invalid_idempotent_request', { kind: 'refused', reason: 'changed_since_tried' }],
    [408, 'timeout', { kind: 'unclear' }],
    [500, 'application_error', { kind: 'unclear' }],
    [503, 'internal_server_error', { kind: 'unclear' }],
  ])('answered %i %s', async (status, name, expected) => {
    resend.reactWith(() => fails(status, name))
    expect(await transport().send(aMail(`row-${name}`))).toEqual({ ...expected, pauseSeconds: undefined })
  })

  it('may have arrived when the line drops or nobody answers', async () => {
    resend.reactWith(() => ({ takes: true, answers: 'hangs up' }))
    expect(await transport().send(aMail('row-5'))).toMatchObject({ kind: 'unclear' })
    resend.reactWith(() => ({ takes: true, answers: 'never' }))
    expect(await transport(50).send(aMail('row-6'))).toMatchObject({ kind: 'unclear' })
    const nobody = resendTransport({ apiKey: 're_test', baseUrl: 'http://127.0.0.1:1', perSecond: 2 })
    expect(await nobody.send(aMail('row-7'))).toMatchObject({ kind: 'unclear' })
  })
})
