import { describe, expect, it } from 'vitest'
import { digitsOf, typedCodeProof } from '~/http/confirmation-code'
import { linkCookie, linkSecretOf } from '~/http/link-cookie'

const secret = 'A'.repeat(42) + '-'
const link = { kickoffId: '018f2b1e-0000-4000-8000-000000000001', secret }
const expiresAt = '2026-12-22T10:00:00+00:00'
const asking = (cookie: string) => new Request('https://kickoff.example/kickoff/x', { headers: { Cookie: cookie } })

describe('the cookie that a buyer\'s link is traded for', () => {
  it('reaches one kickoff only, no script and no other site\'s post, and ends with the link', () => {
    const parts = linkCookie({ PUBLIC_URL: 'https://kickoff.example' }, link, expiresAt).split('; ')
    expect(parts).toEqual([
      `kickoff=${secret}`,
      `Path=/kickoff/${link.kickoffId}`,
      'Expires=Tue, 22 Dec 2026 10:00:00 GMT',
      'HttpOnly',
      'SameSite=Lax',
      'Secure',
    ])
  })

  it('also works for somebody who tries the product on their own machine', () => {
    expect(linkCookie({ PUBLIC_URL: 'http://localhost:3000' }, link, expiresAt)).not.toContain('Secure')
    expect(linkCookie({ PUBLIC_URL: 'http://127.0.0.1:3000' }, link, expiresAt)).not.toContain('Secure')
  })

  it('is never sent in the clear by a host that only looks local', () => {
    expect(linkCookie({ PUBLIC_URL: 'http://localhost.example.com' }, link, expiresAt)).toContain('Secure')
  })

  it('is found among others that the buyer\'s browser sends', () => {
    expect(linkSecretOf(asking(`theme=dark; kickoff=${secret}; x=1`))).toBe(secret)
  })

  it('opens nothing when a stranger made it up', () => {
    expect(linkSecretOf(asking('kickoff=short'))).toBeNull()
    expect(linkSecretOf(asking(`kickoff=${'a'.repeat(43)}"`))).toBeNull()
    expect(linkSecretOf(asking(`notkickoff=${secret}`))).toBeNull()
    expect(linkSecretOf(new Request('https://kickoff.example/'))).toBeNull()
  })
})

describe('a code that a buyer types', () => {
  it('counts with spaces and hyphens, as people copy it', () => {
    expect(digitsOf(' 123 456 ')).toBe('123456')
    expect(digitsOf('123-456')).toBe('123456')
  })

  it('counts in the digits of an Arabic or a Persian keyboard', () => {
    expect(digitsOf('١٢٣٤٥٦')).toBe('123456')
    expect(digitsOf('۱۲۳۴۵۶')).toBe('123456')
  })

  it('proves only the recipient to whom it was mailed', () => {
    const key = 'a key of at least thirty-two characters'
    expect(typedCodeProof(key, 'one', '123456')).toBe(typedCodeProof(key, 'one', '123 456'))
    expect(typedCodeProof(key, 'one', '123456')).not.toBe(typedCodeProof(key, 'other', '123456'))
  })
})
