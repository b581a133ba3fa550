import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { bodyLimitOf, bodyLimits, mayHoldFile, readBody } from '~/http/body-limit'

const limit = 1_000

describe('a form of ordinary size', () => {
  test('arrives whole, however it was cut', async () => {
    const body = await readBody(Readable.from([Buffer.from('na'), Buffer.from('me=Ann')]), limit)
    expect(body?.toString()).toBe('name=Ann')
  })

  test('may be exactly as long as allowed', async () => {
    expect(await readBody(Readable.from([Buffer.alloc(limit)]), limit, limit)).toHaveLength(limit)
  })

  test('may be empty', async () => {
    expect(await readBody(Readable.from([]), limit)).toHaveLength(0)
  })
})

describe('a body that is too long', () => {
  test('is refused by its declared length before a byte is kept', async () => {
    const source = new PassThrough()
    expect(await readBody(source, limit, limit + 1)).toBeNull()
    source.destroy()
  })

  test('is refused when it declared nothing, as soon as it is too long', async () => {
    const source = new PassThrough()
    const reading = readBody(source, limit)
    source.write(Buffer.alloc(limit))
    source.write(Buffer.alloc(1))
    expect(await reading).toBeNull()
    source.destroy()
  })

  test('is refused when it is longer than it declared', async () => {
    expect(await readBody(Readable.from([Buffer.alloc(limit + 1)]), limit, 1)).toBeNull()
  })

  test('is thrown away as it comes, and its sender cut off in the end', async () => {
    const chunk = Buffer.alloc(1024 * 1024)
    let sent = 0
    const endless = new Readable({
      read() {
        sent += chunk.length
        this.push(chunk)
      },
    })
    const closed = new Promise((resolve) => endless.once('close', resolve))
    expect(await readBody(endless, limit)).toBeNull()
    await closed
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })
})

test('a sender who goes away half-way is not taken for one who finished', async () => {
  const source = new PassThrough()
  const reading = readBody(source, limit)
  source.write('half')
  source.destroy()
  await expect(reading).rejects.toThrow()
})

test('imports may be longer than forms, and only they', () => {
  expect(bodyLimitOf('/kickoffs/import', ['/kickoffs/import'])).toBe(bodyLimits.import)
  expect(bodyLimitOf('/kickoffs/new', ['/kickoffs/import'])).toBe(bodyLimits.ordinary)
})

describe('a form that may hold a file', () => {
  const type = 'multipart/form-data; boundary=x'

  test.each(['/kickoff/1/flag', '/kickoff/1/answer', '/kickoff/1/provide', '/flags/1', '/flags/1.data', '/kickoffs/1/milestone', '/kickoffs/1/milestone.data'])(
    'is read as it comes at %s, up to the size of a file',
    (path) => expect(mayHoldFile(path, type)).toBe(true),
  )

  test('is none elsewhere, nor without a file', () => {
    expect(['/kickoff/1/confirm', '/kickoffs/1', '/settings', '/kickoffs/import'].filter((path) => mayHoldFile(path, type))).toEqual([])
    expect(mayHoldFile('/flags/1', 'application/x-www-form-urlencoded')).toBe(false)
  })
})
