import { describe, expect, test } from 'vitest'
import { completeEnv, readSettings, SettingError } from '~/env.server'

const secret = 's'.repeat(32)
const hosted = {
  SUPABASE_URL: 'https://abc.supabase.co/',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_0123456789',
  SUPABASE_SECRET_KEY: 'sb_secret_0123456789',
  LINK_SECRET: secret,
  SESSION_SECRET: secret,
  RESEND_API_KEY: 're_1',
  MAIL_FROM: 'Kickoff <hello@example.com>',
}

describe('a newcomer who sets nothing', () => {
  test('gets the embedded backend with the demo, on this machine only', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DEMO: true,
      PUBLIC_URL: 'http://localhost:3000',
      TRUST_PROXY: false,
    })
    expect(readSettings({}).SUPABASE_URL).toBeUndefined()
  })

  test('may leave a setting empty, which is the same as not having it', () => {
    expect(readSettings({ PORT: '', DEMO: ' ' })).toMatchObject({ PORT: 3000, DEMO: true })
  })
})

describe('a person who sets something wrong', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['DEMO', 'maybe'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['LINK_SECRET', 'short'],
    ['DATABASE_URL', 'mysql://example.com'],
    ['RESEND_PER_SECOND', 'fast'],
    ['MAIL_FROM', 'nobody'],
    ['RESEND_WEBHOOK_SECRET', 'a secret'],
    ['INBOUND_DOMAIN', 'https://replies.example.com'],
  ])('reads one sentence that names %s', (name, value) => {
    const read = () => readSettings({ [name]: value })
    expect(read).toThrow(SettingError)
    expect(read).toThrow(new RegExp(`^${name} is wrong: it must be [^\\n]+\\.$`))
  })

  test('never finds the wrong value repeated, for it may be a secret', () => {
    expect(() => readSettings({ SESSION_SECRET: 'hunter2' })).toThrow(/^(?!.*hunter2)/)
  })
})

describe('a person with Supabase of their own', () => {
  test('sets all that belongs to it', () => {
    expect(readSettings(hosted)).toMatchObject({ SUPABASE_URL: 'https://abc.supabase.co' })
  })

  test.each(['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY', 'LINK_SECRET', 'SESSION_SECRET'] as const)(
    'is told that %s is missing',
    (name) => {
      expect(() => readSettings({ ...hosted, [name]: undefined })).toThrow(new RegExp(`^${name} is missing`))
    },
  )

  test('is told when no mail could leave', () => {
    expect(() => readSettings({ ...hosted, RESEND_API_KEY: undefined })).toThrow(/^RESEND_API_KEY is missing/)
    expect(() => readSettings({ ...hosted, MAIL_FROM: undefined })).toThrow(/^MAIL_FROM is missing/)
  })

  test('may run it on this very machine, where the local mailbox is', () => {
    const near = { ...hosted, SUPABASE_URL: 'http://127.0.0.1:54321', RESEND_API_KEY: undefined }
    expect(readSettings(near).RESEND_API_KEY).toBeUndefined()
  })
})

test('an address that people open is kept without a path', () => {
  expect(readSettings({ PUBLIC_URL: 'https://kickoff.example.com/somewhere/' }).PUBLIC_URL).toBe('https://kickoff.example.com')
})

test.each([
  ['off', false],
  ['on', 1],
  ['2', 2],
  ['10.0.0.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
])('proxies are trusted as told: %s', (given, trusted) => {
  expect(readSettings({ TRUST_PROXY: given }).TRUST_PROXY).toEqual(trusted)
})

test('secrets that were set win over those that the embedded backend keeps', () => {
  const access = { SUPABASE_URL: 'http://127.0.0.1:1', SUPABASE_PUBLISHABLE_KEY: 'p', SUPABASE_SECRET_KEY: 's' }
  const env = completeEnv(readSettings({ LINK_SECRET: secret }), access, { LINK_SECRET: 'kept', SESSION_SECRET: 'kept' })
  expect(env).toMatchObject({ LINK_SECRET: secret, SESSION_SECRET: 'kept' })
})
