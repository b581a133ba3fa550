import { describe, expect, test } from 'vitest'
import { isForgedByAnotherSite, type RequestOrigin } from '~/http/same-origin'

const post: RequestOrigin = {
  method: 'POST',
  origin: undefined,
  fetchSite: undefined,
  reachedAt: 'http://127.0.0.1:3000',
  publicUrl: 'https://kickoff.example.com',
}

describe('a form sent from one of our own pages', () => {
  test.each(['http://127.0.0.1:3000', 'https://kickoff.example.com'])('passes when the browser names %s', (origin) => {
    expect(isForgedByAnotherSite({ ...post, origin })).toBe(false)
  })

  test.each(['same-origin', 'none'])('passes when the browser says only %s', (fetchSite) => {
    expect(isForgedByAnotherSite({ ...post, fetchSite })).toBe(false)
  })
})

describe("another site's page that sends a form here", () => {
  test.each([
    'https://evil.example',
    'https://kickoff.example.com.evil.example',
    'http://kickoff.example.com',
    'https://kickoff.example.com:8443',
    'null',
    '',
  ])('is refused as %s', (origin) => {
    expect(isForgedByAnotherSite({ ...post, origin })).toBe(true)
  })

  test.each(['cross-site', 'same-site', 'something-new'])('is refused when the browser says only %s', (fetchSite) => {
    expect(isForgedByAnotherSite({ ...post, fetchSite })).toBe(true)
  })

  test('is refused even when it claims to be near', () => {
    expect(isForgedByAnotherSite({ ...post, origin: 'https://evil.example', fetchSite: 'same-origin' })).toBe(true)
  })

  test.each(['PUT', 'PATCH', 'DELETE'])('is refused with %s too', (method) => {
    expect(isForgedByAnotherSite({ ...post, method, origin: 'https://evil.example' })).toBe(true)
  })

  test.each(['GET', 'HEAD', 'OPTIONS'])('may still be followed from, with %s', (method) => {
    expect(isForgedByAnotherSite({ ...post, method, origin: 'https://evil.example', fetchSite: 'cross-site' })).toBe(false)
  })
})

test('a program that is no browser passes: it carries nobody\'s cookie', () => {
  expect(isForgedByAnotherSite(post)).toBe(false)
})
