import { describe, expect, it } from 'vitest'
import { safePath } from '~/http/safe-path'

describe('where a member lands after signing in', () => {
  it('is the page that they wanted', () => {
    expect(safePath('/flags/7f8e886d?a=b')).toBe('/flags/7f8e886d?a=b')
    expect(safePath('/inbox?whose=all&state=settled')).toBe('/inbox?whose=all&state=settled')
  })

  it.each([
    'https://evil.example/inbox', '//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example', 'javascript:alert(1)',
    '/%5cevil.example/..//evil.example', '', null, undefined, 7, `/${'a'.repeat(3000)}`,
  ])('is never another site, whatever the link says: %s', (wanted) => {
    const path = safePath(wanted)
    expect(new URL(path, 'https://kickoff.example').origin).toBe('https://kickoff.example')
    expect(path).toMatch(/^\/(?!\/)/)
  })

  it('is this site also when dots end in two slashes', () => {
    expect(safePath('/.//evil.example')).toBe('/evil.example')
  })
})
