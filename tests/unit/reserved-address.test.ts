import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { transportFor } from '~/email/delivery'
import { isReservedAddress } from '~/email/reserved-address'
import { startResendCatcher, type ResendCatcher } from '../support/resend-catcher'

let catcher: ResendCatcher
beforeAll(async () => {
  catcher = await startResendCatcher()
})
afterAll(() => catcher.stop())
afterEach(() => vi.unstubAllGlobals())

const aMailTo = (to: string) => ({ id: `to ${to}`, from: 'kickoff@mail.example', to, replyTo: null, subject: 'Hello', html: '<p>hello</p>', text: 'hello' })
const withKey = { RESEND_API_KEY: 're_key', RESEND_PER_SECOND: 2 }

/** Stands where the network begins; tells which hosts were called. */
function watchNetwork() {
  const hosts: string[] = []
  vi.stubGlobal('fetch', (url: string) => {
    hosts.push(new URL(url).hostname)
    return Promise.resolve(Response.json({ id: 'taken' }))
  })
  return hosts
}

describe('an address that nobody can own', () => {
  it.each(['h.muessig@kraehwinkler.example', 'a@example.com', 'a@mail.EXAMPLE.org', 'a@example.net.', 'a@x.test', 'a@no.invalid', 'kickoff@localhost'])(
    'is told by its domain: %s',
    (address) => expect(isReservedAddress(address)).toBe(true),
  )

  it.each(['a@kraehwinkler.de', 'a@myexample.com', 'a@example.de', 'a@example.com.de', 'test@contest.com', 'example.com@firm.de', 'a@b.testing'])(
    'is not seen in %s',
    (address) => expect(isReservedAddress(address)).toBe(false),
  )
})

describe('with a key of Resend’s', () => {
  it('nobody of the demo is ever mailed, and an admin is told why', async () => {
    const hosts = watchNetwork()
    const answer = await transportFor(withKey, null).send(aMailTo('h.muessig@kraehwinkler.example'))
    expect(answer).toEqual({ kind: 'refused', reason: 'address_reserved' })
    expect(hosts).toEqual([])
  })

  it('also where Resend’s own address was set', async () => {
    const hosts = watchNetwork()
    const transport = transportFor({ ...withKey, RESEND_BASE_URL: 'https://api.resend.com/' }, null)
    expect(await transport.send(aMailTo('a@example.com'))).toEqual({ kind: 'refused', reason: 'address_reserved' })
    expect(hosts).toEqual([])
  })

  it('a person with a real address is', async () => {
    const hosts = watchNetwork()
    const answer = await transportFor(withKey, null).send(aMailTo('h.muessig@kraehwinkler.de'))
    expect(answer).toMatchObject({ kind: 'accepted', providerId: 'taken' })
    expect(hosts).toEqual(['api.resend.com'])
  })

  it('a stand-in for Resend gets every mail, the demo’s too', async () => {
    const answer = await transportFor({ ...withKey, RESEND_BASE_URL: catcher.url }, null).send(aMailTo('a@demo.example'))
    expect(answer.kind).toBe('accepted')
    expect(catcher.accepted.map((mail) => mail.to)).toEqual(['a@demo.example'])
  })
})

it('without a key the mailbox of this machine gets every mail', async () => {
  const kept: string[] = []
  const mailbox = { put: ({ to }: { to: string }) => Promise.resolve(void kept.push(to)) }
  expect((await transportFor({ RESEND_PER_SECOND: 2 }, mailbox).send(aMailTo('a@demo.example'))).kind).toBe('accepted')
  expect(kept).toEqual(['a@demo.example'])
})
