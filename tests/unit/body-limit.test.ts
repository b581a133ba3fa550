import { Agent, createServer, request } from 'node:http'
import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { bodyLimitOf, bodyLimits, hangUpOnWhoGoesOn, mayHoldFile, readBody } from '~/http/body-limit'

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
  test('is refused by its declared length before a byte is kept, once its sender has said all', async () => {
    const source = new PassThrough()
    const reading = readBody(source, limit, limit + 1)
    source.end('all of it')
    expect(await reading).toBeNull()
    expect(source.readableEnded).toBe(true)
  })

  test('is refused when it declared nothing', async () => {
    const source = new PassThrough()
    const reading = readBody(source, limit)
    source.write(Buffer.alloc(limit))
    source.end(Buffer.alloc(1))
    expect(await reading).toBeNull()
  })

  test('is refused when it is longer than it declared', async () => {
    expect(await readBody(Readable.from([Buffer.alloc(limit + 1)]), limit, 1)).toBeNull()
  })

  test('is thrown away as it comes, and its sender heard no longer than is polite', async () => {
    const chunk = Buffer.alloc(1024 * 1024)
    let sent = 0
    const endless = new Readable({
      read() {
        sent += chunk.length
        this.push(chunk)
      },
    })
    expect(await readBody(endless, limit)).toBeNull()
    expect(endless.isPaused()).toBe(true)
    expect(sent).toBeLessThan(64 * 1024 * 1024)
    endless.destroy()
  })

  test('is refused in an answer that its sender gets to read, however slowly they write; and then goes on being heard', async () => {
    const { port, close } = await aRefusingServer()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (const declared of [true, false]) expect(await writePiecewise(port, agent, declared)).toEqual({ status: 413, connection: 'keep-alive' })
    agent.destroy()
    await close()
  })

  test('ends with the connection, where its sender goes on and on', async () => {
    const { port, close } = await aRefusingServer()
    const sending = request({ port, method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, (answer) => answer.resume())
    const ended = new Promise((resolve) => sending.once('error', resolve).once('close', resolve))
    const goOn = (): unknown => !sending.destroyed && sending.write(Buffer.alloc(1024 * 1024), goOn)
    goOn()
    await ended
    await close()
  })
})

/** Refuses whatever is longer than the limit, as the app does. */
async function aRefusingServer() {
  const server = createServer((incoming, response) => {
    void readBody(incoming, limit, Number(incoming.headers['content-length'] ?? 0)).then(() => {
      hangUpOnWhoGoesOn(incoming, response)
      response.writeHead(413).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, close }
}

/** Writes a body of four hundred pieces, each when the one before has left; fails where the connection ends meanwhile. */
function writePiecewise(port: number, agent: Agent, isDeclared: boolean) {
  const pieces = 400
  const piece = Buffer.alloc(4 * 1024)
  return new Promise((resolve, reject) => {
    const headers = isDeclared ? { 'content-length': pieces * piece.length } : { 'transfer-encoding': 'chunked' }
    const sending = request({ port, agent, method: 'POST', headers }, (answer) => {
      answer.resume().once('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }))
    })
    sending.once('error', reject)
    const write = (left: number): unknown => (left === 0 ? sending.end() : sending.write(piece, () => setImmediate(write, left - 1)))
    write(pieces)
  })
}

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
