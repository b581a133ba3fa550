import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readToken } from '../../supabase/local/caller-token'

const secret = 'a secret of the embedded backend only'
const now = Date.UTC(2026, 10, 22)
const member = { sub: 'b6f0', role: 'authenticated', exp: now / 1000 + 60 }

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token(claims: object, { key = secret, alg = 'HS256' } = {}): string {
  const unsigned = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  return `${unsigned}.${createHmac('sha256', key).update(unsigned).digest('base64url')}`
}

test('a member is believed by a token that was signed here', () => {
  expect(readToken(token(member), secret, now)).toEqual(member)
})

test('a member whose token ran out must sign in again', () => {
  expect(readToken(token({ ...member, exp: now / 1000 }), secret, now)).toBe('expired')
})

describe('a stranger is not believed', () => {
  test.each([
    ['who signed with another key', token(member, { key: 'guessed' })],
    ['who says that no signature is needed', `${encode({ alg: 'none' })}.${encode(member)}.`],
    ['who names another algorithm', token(member, { alg: 'HS512' })],
    ['who never runs out', token({ sub: 'b6f0', role: 'authenticated' })],
    ['who would be somebody with a role of the database itself', token({ ...member, role: 'postgres' })],
    ['who changed what was signed', token(member).replace(/\.[^.]+\./, `.${encode({ ...member, sub: 'other' })}.`)],
    ['who sends noise', 'noise'],
    ['who sends nothing', ''],
  ])('%s', (_who, given) => {
    expect(readToken(given, secret, now)).toBe('invalid')
  })
})
