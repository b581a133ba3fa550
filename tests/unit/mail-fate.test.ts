import { expect, test } from 'vitest'
import { mailFate } from '~/domain/fate-of-mail'
import { readProviderNews } from '~/email/provider-news'
import { fateRemark } from '~/workspace/words/fate-words'

const nothing = { sentAt: null, deliveredAt: null, delayedAt: null, bouncedAt: null, complainedAt: null, failedAt: null, parkedAt: null, reason: null }
const at = (minute: number) => `2026-11-02T09:0${minute}:00+00:00`

test('a member reads the worst of what is known of a mail, whenever it was', () => {
  expect(mailFate(nothing)).toEqual({ fate: 'waiting', at: null })
  expect(mailFate({ ...nothing, sentAt: at(0) }).fate).toBe('sent')
  expect(mailFate({ ...nothing, sentAt: at(0), delayedAt: at(1), deliveredAt: at(2) }).fate).toBe('delivered')
  expect(mailFate({ ...nothing, sentAt: at(0), bouncedAt: at(1), deliveredAt: at(2) })).toEqual({ fate: 'bounced', at: at(1) })
  expect(mailFate({ ...nothing, sentAt: at(0), bouncedAt: at(1), complainedAt: at(3) }).fate).toBe('complained')
  expect(mailFate({ ...nothing, parkedAt: at(0), reason: 'moot' }).fate).toBe('moot')
  expect(mailFate({ ...nothing, parkedAt: at(0), reason: 'address_dead' }).fate).toBe('parked')
})

test('a member reads why a mail came back, in plain words', () => {
  expect(fateRemark('bounced', { bounceReason: 'transient_mailbox_full', reason: null })).toBe('It did not arrive: the mailbox is full.')
  expect(fateRemark('parked', { bounceReason: null, reason: 'address_dead' })).toContain('came back')
})

const told = (type: string, data: object) => readProviderNews({ type, created_at: '2026-11-22T23:41:12.126Z', data })

test('nobody’s address stays in the reason for a bounce', () => {
  const bounce = { type: 'Permanent', subType: 'No such user <person@buyer.example>', message: 'person@buyer.example' }
  expect(told('email.bounced', { email_id: 'a1', bounce })).toMatchObject({ about: 'fate', fate: { kind: 'bounced', reason: expect.stringMatching(/^[a-z_]{1,60}$/) } })
  expect(told('email.bounced', { email_id: 'a1', bounce: { type: '4', subType: '@' } })).toMatchObject({ fate: { reason: 'bounced' } })
  expect(told('email.bounced', { email_id: 'a1' })).toMatchObject({ fate: { reason: 'bounced' } })
})

test('what does not concern us is nothing, and what cannot be read is told so', () => {
  expect(told('email.clicked', {})).toEqual({ about: 'nothing' })
  expect(told('constructor', {})).toEqual({ about: 'nothing' })
  expect(told('email.bounced', {})).toBeNull()
  expect(readProviderNews({ type: 'email.bounced', created_at: 'yesterday', data: {} })).toBeNull()
  expect(readProviderNews(null)).toBeNull()
})
