import { describe, expect, it } from 'vitest'
import { codeDigits, codeProof, linkSecret, secretHash } from '~/data/capability'

const key = 'a key of at least thirty-two characters'
const recipient = '018f2b1e-0000-4000-8000-000000000001'

describe('a link\'s secret', () => {
  it('has 256 bits, fits a URL, and is the same for each mail to the same recipient', () => {
    const secret = linkSecret(key, recipient, 1)
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(linkSecret(key, recipient, 1)).toBe(secret)
    expect(secretHash(secret)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is another one for the next generation, another person, another key', () => {
    const secrets = [
      linkSecret(key, recipient, 1),
      linkSecret(key, recipient, 2),
      linkSecret(key, recipient.replace(/1$/, '2'), 1),
      linkSecret(`${key}!`, recipient, 1),
    ]
    expect(new Set(secrets).size).toBe(secrets.length)
  })
})

describe('a confirmation code', () => {
  it('has six digits, the same at each try of its mail', () => {
    for (let id = 0; id < 500; id++) expect(codeDigits(key, String(id))).toMatch(/^\d{6}$/)
    expect(codeDigits(key, 'one')).toBe(codeDigits(key, 'one'))
  })

  it('is as likely low as high', () => {
    const first = Array.from({ length: 20_000 }, (_, id) => Number(codeDigits(key, `code ${id}`)[0]))
    for (let digit = 0; digit < 10; digit++) {
      expect(Math.abs(first.filter((each) => each === digit).length - 2_000)).toBeLessThan(250)
    }
  })

  it('is proven by a keyed hash that is another person\'s for nobody', () => {
    const proof = codeProof(key, recipient, '042917')
    expect(proof).toMatch(/^[0-9a-f]{64}$/)
    expect(codeProof(key, `${recipient}x`, '042917')).not.toBe(proof)
    expect(codeProof(`${key}!`, recipient, '042917')).not.toBe(proof)
  })
})
