import { describe, expect, it } from 'vitest'
import { makeApiKey } from '~/data/api-keys'
import { secretHash } from '~/data/capability'

describe('an API key', () => {
  it('has 256 random bits behind a prefix by which people tell it apart', () => {
    const { secret, prefix } = makeApiKey()
    expect(secret).toMatch(/^kp_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/)
    expect(secret.startsWith(`kp_${prefix}_`)).toBe(true)
  })

  it('is kept as the hash of all of it', () => {
    const { secret, hash } = makeApiKey()
    expect(hash).toBe(secretHash(secret))
  })

  it('is another one each time', () => {
    const keys = Array.from({ length: 200 }, makeApiKey)
    expect(new Set(keys.map(({ secret }) => secret)).size).toBe(keys.length)
  })
})
